//! Elements by small calls that are not copied into every view. The `html!` macro writes each element
//! out in full: these views took 44 kB of compressed wasm with it and a quarter of that without. Nothing
//! here can make raw HTML, a `style` attribute or a script address.

use std::rc::Rc;

use web_sys::Event;
use yew::virtual_dom::{Key, Listener, ListenerKind, VNode, VTag, VText};
use yew::{AttrValue, Html, NodeRef};

/// What is done when something happens to an element.
pub type Heard = Rc<dyn Fn(&Event)>;

/// An element under construction.
pub struct Tag(Box<VTag>);

/// An empty element.
#[inline(never)]
pub fn tag(name: &'static str) -> Tag {
    Tag(Box::new(VTag::new(name)))
}

/// An element of this class.
#[inline(never)]
pub fn of_class(name: &'static str, class: &'static str) -> Tag {
    tag(name).set("class", class)
}

/// A block of this class.
#[inline(never)]
pub fn div(class: &'static str) -> Tag {
    of_class("div", class)
}

/// An element with only a text in it.
#[inline(never)]
pub fn says(name: &'static str, text: String) -> Tag {
    tag(name).text(text)
}

/// The heading that takes the focus when its screen appears.
#[inline(never)]
pub fn heading(name: &'static str, text: String) -> Tag {
    says(name, text).set("tabindex", "-1")
}

/// Several nodes beside each other.
#[inline(never)]
pub fn all(nodes: Vec<Html>) -> Html {
    nodes.into_iter().collect()
}

/// Nothing.
pub fn none() -> Html {
    Html::default()
}

impl Tag {
    /// Sets an attribute to a fixed value.
    #[inline(never)]
    pub fn set(mut self, name: &'static str, value: &'static str) -> Tag {
        self.0.add_attribute(name, AttrValue::Static(value));
        self
    }

    /// Sets an attribute.
    #[inline(never)]
    pub fn put(mut self, name: &'static str, value: String) -> Tag {
        self.0.add_attribute(name, AttrValue::from(value));
        self
    }

    /// Sets an attribute without a value where the condition holds.
    #[inline(never)]
    pub fn flag(self, name: &'static str, holds: bool) -> Tag {
        if holds { self.set(name, "") } else { self }
    }

    /// Adds a class to those there are: only for elements that got none so far.
    #[inline(never)]
    pub fn class(self, class: &'static str) -> Tag {
        if class.is_empty() { self } else { self.set("class", class) }
    }

    /// Keeps this element apart from others in its place, so that none inherits what was ticked in it.
    #[inline(never)]
    pub fn key(mut self, key: &str) -> Tag {
        self.0.key = Some(Key::from(key));
        self
    }

    /// Lets the component find the element.
    pub fn found_by(mut self, node: NodeRef) -> Tag {
        self.0.node_ref = node;
        self
    }

    /// Adds a text.
    #[inline(never)]
    pub fn text(mut self, text: String) -> Tag {
        self.0.add_child(VNode::VText(VText::new(text)));
        self
    }

    /// Adds a node.
    #[inline(never)]
    pub fn with(mut self, child: Html) -> Tag {
        self.0.add_child(child);
        self
    }

    /// Adds an element.
    #[inline(never)]
    pub fn tag(self, child: Tag) -> Tag {
        self.with(child.html())
    }

    /// Adds nodes.
    #[inline(never)]
    pub fn each(mut self, children: Vec<Html>) -> Tag {
        self.0.add_children(children);
        self
    }

    /// Ticks a radio button or a box, or not.
    #[inline(never)]
    pub fn checked(mut self, checked: bool) -> Tag {
        self.0.set_checked(checked);
        self
    }

    /// Sets the text of a field.
    #[inline(never)]
    pub fn value(mut self, value: String) -> Tag {
        self.0.set_value(AttrValue::from(value));
        self
    }

    /// Listens for a click.
    #[inline(never)]
    pub fn on_click(self, heard: Heard) -> Tag {
        self.on(ListenerKind::onclick, heard)
    }

    /// Listens for a choice that was made.
    #[inline(never)]
    pub fn on_change(self, heard: Heard) -> Tag {
        self.on(ListenerKind::onchange, heard)
    }

    /// Listens for writing.
    #[inline(never)]
    pub fn on_input(self, heard: Heard) -> Tag {
        self.on(ListenerKind::oninput, heard)
    }

    #[inline(never)]
    fn on(mut self, kind: ListenerKind, heard: Heard) -> Tag {
        self.0.set_listeners(Box::new([Some(Rc::new(On { kind, heard }) as Rc<dyn Listener>)]));
        self
    }

    /// The finished element.
    #[inline(never)]
    pub fn html(self) -> Html {
        VNode::VTag(Rc::new(*self.0))
    }
}

struct On {
    kind: ListenerKind,
    heard: Heard,
}

impl Listener for On {
    fn kind(&self) -> ListenerKind {
        self.kind.clone()
    }

    fn handle(&self, event: Event) {
        (self.heard)(&event);
    }

    fn passive(&self) -> bool {
        false
    }
}
