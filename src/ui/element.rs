//! Builds elements with small functions, which are called from each view and not copied into it. The `html!` macro writes each
//! element out in full: these views took 44 kB of compressed wasm with it and a fifth of that without. Nothing
//! here can make raw HTML, a `style` attribute or a script address.
//!
//! An [`Element`] is one pointer, so that a chain of calls moves only that.
//!
//! In the browser no text here is a node that yew holds. A browser that translates the page puts nodes of its own in the
//! place of each text, and what yew writes into the old one is seen by nobody: a link could say 911 and call 999. So a
//! text is the element's property `textContent`, which replaces whatever is in the element. An element has either a
//! text or elements in it, never both; `no_element_has_words_beside_elements` holds that.

use std::rc::Rc;

use yew::virtual_dom::{AttributeOrProperty, Attributes, Key, VNode, VTag, VText};
use yew::{AttrValue, Html, NodeRef};

use super::platform::device;

/// Defines the attributes: each name once, as the variant and as the page spells it.
macro_rules! names {
    ($($variant:ident $name:literal,)*) => {
        /// An attribute, by its place in the order in which an element gets its attributes.
        #[derive(Clone, Copy)]
        pub enum Name {
            $(#[doc = $name] $variant,)*
        }

        static NAMES: &[&str] = &[$($name,)*];
    };
}

// First what only drawings have, then what everything may have, from `Class` to `Scope`, then the rest, and last what
// only a field to write in has.
names! {
    ViewBox "viewBox",
    Fill "fill",
    Stroke "stroke",
    VectorEffect "vector-effect",
    D "d",
    StrokeWidth "stroke-width",
    StrokeDashArray "stroke-dasharray",
    Focusable "focusable",
    PreserveAspectRatio "preserveAspectRatio",
    Class "class",
    Id "id",
    TabIndex "tabindex",
    Lang "lang",
    Dir "dir",
    AriaHidden "aria-hidden",
    AriaCurrent "aria-current",
    For "for",
    Scope "scope",
    // A property and no attribute: see above.
    Text "textContent",
    Translate "translate",
    AriaDescribedBy "aria-describedby",
    Type "type",
    AriaLabel "aria-label",
    Group "name",
    DataReview "data-review",
    DataWorth "data-worth",
    DataBring "data-bring",
    DataAction "data-action",
    DataScreen "data-screen",
    DataTheme "data-theme",
    HrefLang "hreflang",
    ReadOnly "readonly",
    Value "value",
    Selected "selected",
    Open "open",
    Autocomplete "autocomplete",
    MaxLength "maxlength",
    AriaLabelledBy "aria-labelledby",
    Role "role",
    Href "href",
    Rel "rel",
    Target "target",
    DataSet "data-set",
    DataItem "data-item",
    DataDimension "data-dimension",
    DataBand "data-band",
    DataPanel "data-panel",
    DataBetween "data-between",
    DataFrom "data-from",
    DataNote "data-note",
    DataWarnings "data-warnings",
    DataHelp "data-help",
    DataGuidance "data-guidance",
    DataHint "data-hint",
    DataNever "data-never",
    DataLookBackLine "data-look-back-line",
    DataCountry "data-country",
    DataKind "data-kind",
    DataUntil "data-until",
    DataDay "data-day",
    DataAnswer "data-answer",
    // A property and no attribute: the element's number in the list of what is listened for, which `device.rs` reads.
    Handler "attuneHeard",
    Spellcheck "spellcheck",
    WritingSuggestions "writingsuggestions",
    Autocorrect "autocorrect",
    DataGramm "data-gramm",
    DataEnableGrammarly "data-enable-grammarly",
    DataLtActive "data-lt-active",
}

/// What keeps helpers that write along out of a field. What is typed here is for nobody else, and many of them send it
/// to their makers.
const PRIVATE: [(Name, &str); 7] = [
    // The browser does not keep what was written, in Firefox among the history of forms.
    (Name::Autocomplete, "off"),
    // Chrome's better speller and Edge's send the text.
    (Name::Spellcheck, "false"),
    // Edge's predictions and "help me write" do.
    (Name::WritingSuggestions, "false"),
    // Safari, and the keyboards of phones, which learn from what they correct.
    (Name::Autocorrect, "off"),
    // The two extensions that send what is typed and document how a page asks them not to. Grammarly has obeyed the
    // one name and the other.
    (Name::DataGramm, "false"),
    (Name::DataEnableGrammarly, "false"),
    (Name::DataLtActive, "false"),
];

const DRAWINGS: [&str; 2] = ["svg", "path"];
/// Most of what is on a screen, with a few attributes at most.
const TEXTS: [&str; 14] =
    ["span", "small", "label", "dt", "dd", "b", "i", "h1", "h2", "h3", "legend", "kbd", "th", "td"];

/// A field to write in.
const FIELD: &str = "textarea";

/// The names of the attributes that an element of this kind may have. An element has a place for each of them; with
/// places for all names in every element, a run took two pages of memory more.
fn names(element: &str) -> &'static [&'static str] {
    let (plain, more, field) = (Name::Class as usize, Name::Type as usize, Name::Spellcheck as usize);
    let names = if DRAWINGS.contains(&element) {
        NAMES.get(..more)
    } else if TEXTS.contains(&element) {
        NAMES.get(plain..more)
    } else if element == FIELD {
        NAMES.get(plain..)
    } else {
        NAMES.get(plain..field)
    };
    names.unwrap_or_default()
}

/// An element under construction.
pub struct Element(Box<VTag>);

/// An empty element.
pub fn element(name: &'static str) -> Element {
    let mut tag = VTag::new(name);
    // One list of names for all elements of a kind: yew compares two of them place by place and needs no map.
    let keys = names(name);
    tag.attributes = Attributes::Dynamic { keys, values: keys.iter().map(|_| None).collect() };
    Element(Box::new(tag))
}

/// An element of this class.
pub fn of_class(name: &'static str, class: &'static str) -> Element {
    element(name).class(class)
}

/// A block of this class.
pub fn div(class: &'static str) -> Element {
    of_class("div", class)
}

/// An element with only a text in it.
pub fn text_element(name: &'static str, text: &str) -> Element {
    element(name).text(text)
}

/// A field of some lines to write in, with this id. No helper of the browser's or of an extension's is asked to read it.
pub fn field(id: &str) -> Element {
    let mut field = element(FIELD).attr(Name::Id, id);
    for (name, value) in PRIVATE {
        field = field.set(name, value);
    }
    field
}

/// The same attributes by name, for fields that are drawn in another way.
pub fn private() -> impl Iterator<Item = (&'static str, &'static str)> {
    PRIVATE.into_iter().filter_map(|(name, value)| Some((*NAMES.get(name as usize)?, value)))
}

impl Element {
    fn value_of(mut self, name: Name, value: AttributeOrProperty) -> Element {
        if let Attributes::Dynamic { keys, values } = &mut self.0.attributes {
            let first = if keys.as_ptr() == NAMES.as_ptr() { Name::ViewBox } else { Name::Class };
            let place = (name as usize).checked_sub(first as usize).and_then(|place| values.get_mut(place));
            debug_assert!(place.is_some(), "an element has an attribute that its kind has no place for");
            if let Some(place) = place {
                *place = Some(value);
            }
        }
        self
    }

    /// Sets an attribute to a fixed value.
    pub fn set(self, name: Name, value: &'static str) -> Element {
        self.value_of(name, AttributeOrProperty::Attribute(AttrValue::Static(value)))
    }

    /// Sets an attribute.
    pub fn attr(self, name: Name, value: &str) -> Element {
        self.value_of(name, AttributeOrProperty::Attribute(AttrValue::Rc(value.into())))
    }

    /// Sets an attribute without a value where the condition holds.
    pub fn flag(self, name: Name, holds: bool) -> Element {
        if holds { self.set(name, "") } else { self }
    }

    /// Sets the class.
    pub fn class(self, class: &'static str) -> Element {
        self.set(Name::Class, class)
    }

    /// Keeps this element apart from others in its place, so that none inherits what was ticked in it.
    pub fn key(mut self, key: &str) -> Element {
        self.0.key = Some(Key::from(key));
        self
    }

    /// Lets the component find the element.
    pub fn found_by(mut self, node: NodeRef) -> Element {
        self.0.node_ref = node;
        self
    }

    /// Adds what is no element of these: what another component draws.
    pub fn child(mut self, child: VNode) -> Element {
        self.0.add_child(child);
        self
    }

    /// Sets the text. In the browser there must be nothing else in the element; where there is no browser, a text may
    /// stand between elements, as on paper.
    pub fn text(self, text: &str) -> Element {
        match device::property(text) {
            Some(value) => self.value_of(Name::Text, value),
            None => self.child(VNode::VText(VText::new(AttrValue::Rc(text.into())))),
        }
    }

    /// Keeps browsers from translating the text: a number, a name, an address.
    pub fn untranslated(self) -> Element {
        self.set(Name::Translate, "no")
    }

    /// Adds an element.
    #[expect(clippy::should_implement_trait, reason = "a child is added to a parent, which no sign says better")]
    pub fn add(self, child: Element) -> Element {
        self.child(child.html())
    }

    /// Adds an element, or keeps its place where there is none, so that those after it stay what they are.
    pub fn with(self, child: Option<Element>) -> Element {
        match child {
            Some(child) => self.add(child),
            None => self.child(VNode::default()),
        }
    }

    /// Adds an element for each of these.
    pub fn each<T>(self, all: impl IntoIterator<Item = T>, mut element: impl FnMut(T) -> Element) -> Element {
        let mut tag = self;
        for one in all {
            tag = tag.add(element(one));
        }
        tag
    }

    /// Ticks a radio button or a box, or not.
    pub fn checked(mut self, checked: bool) -> Element {
        self.0.set_checked(checked);
        self
    }

    /// Sets the text of a field.
    pub fn value(mut self, value: &str) -> Element {
        self.0.set_value(AttrValue::Rc(value.into()));
        self
    }

    /// Gives the element its number in the list of what is listened for.
    pub fn handled_by(self, number: usize) -> Element {
        match device::property(number as f64) {
            Some(value) => self.value_of(Name::Handler, value),
            None => self,
        }
    }

    /// The finished element.
    pub fn html(self) -> Html {
        VNode::VTag(Rc::new(*self.0))
    }
}
