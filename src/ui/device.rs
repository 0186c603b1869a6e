//! What the browser does for the views: focus, history, print, copy, save, leave. With `apart.rs` and `listener.rs` the
//! only file of the views that knows the page around them. Nothing here writes to storage, the address or the console.

use std::cell::RefCell;
use std::rc::Rc;

use wasm_bindgen::closure::Closure;
use wasm_bindgen::{JsCast, JsValue};
use web_sys::js_sys::{Array, Reflect};
use web_sys::{
    Blob, BlobPropertyBag, Element, Event, HtmlAnchorElement, HtmlElement, HtmlInputElement, HtmlSelectElement,
    HtmlTextAreaElement, KeyboardEvent, PopStateEvent, Url, Window,
};
use yew::virtual_dom::AttributeOrProperty;
use yew::{AttrValue, NodeRef};

use super::heard::How;
use super::listener::Listener;
use super::tag::HEARD;
use crate::domain::accent::{Accent, Rgb};

/// The name of a saved file: it says nothing about what is in it.
pub const FILE: &str = "notes.txt";

/// Where to say what was done, as the key of its sentence.
pub type Tell = Rc<dyn Fn(&'static str)>;

/// The component's root in the page, and what may be done around it.
#[derive(Clone, PartialEq)]
pub struct Device {
    /// The root of the component.
    pub root: NodeRef,
    /// Whether the browser's Back button walks the steps. Not in a page that belongs to others.
    pub history: bool,
    /// Where leaving goes, by the host's choice; without it the page stays blank.
    pub exit: Option<AttrValue>,
}

/// The element at which something happened.
pub fn target(event: &Event) -> Option<Element> {
    event.target()?.dyn_into().ok()
}

/// A number as a property of an element. It is a value of the browser's, which the host does not have:
/// nobody listens there.
pub fn property(number: usize) -> Option<AttributeOrProperty> {
    cfg!(target_arch = "wasm32").then(|| AttributeOrProperty::Property(JsValue::from_f64(number as f64)))
}

/// The number of an element in the list of what is listened for.
pub fn number(element: &Element) -> Option<usize> {
    let number = Reflect::get(element, &HEARD.into()).ok()?.as_f64()?;
    Some(number as usize)
}

/// The position of what was chosen in a list of choices.
pub fn chosen(event: &Event) -> Option<usize> {
    let list: HtmlSelectElement = event.target()?.dyn_into().ok()?;
    usize::try_from(list.selected_index()).ok()
}

/// The text of a field.
pub fn written(event: &Event) -> Option<String> {
    Some(event.target()?.dyn_into::<HtmlTextAreaElement>().ok()?.value())
}

/// Whether a box is ticked now.
pub fn ticked(event: &Event) -> Option<bool> {
    Some(event.target()?.dyn_into::<HtmlInputElement>().ok()?.checked())
}

fn window() -> Option<Window> {
    web_sys::window()
}

fn on_window(name: &'static str, call: impl FnMut(Event) + 'static) -> Option<Listener> {
    Some(Listener::new(window()?.into(), name, Closure::new(call)))
}

/// Offers a file of this kind to save on the device: a text, or an array of bytes.
pub fn offer(name: &str, kind: &str, inside: &JsValue) -> Option<()> {
    let options = BlobPropertyBag::new();
    options.set_type(kind);
    let blob = Blob::new_with_str_sequence_and_options(&Array::of1(inside), &options).ok()?;
    let address = Url::create_object_url_with_blob(&blob).ok()?;
    let link: HtmlAnchorElement = window()?.document()?.create_element("a").ok()?.dyn_into().ok()?;
    link.set_href(&address);
    link.set_download(name);
    link.click();
    Url::revoke_object_url(&address).ok()
}

impl Device {
    fn root(&self) -> Option<Element> {
        self.root.cast()
    }

    fn find(&self, what: &str) -> Option<HtmlElement> {
        self.root()?.query_selector(what).ok()??.dyn_into().ok()
    }

    /// Moves the focus to the heading of what is new, from the top of the page.
    pub fn focus_heading(&self) {
        if let Some(root) = self.root() {
            root.scroll_into_view_with_bool(true);
        }
        let heading = self.find("[data-panel] [tabindex='-1']").or_else(|| self.find("main [tabindex='-1']"));
        if let Some(heading) = heading {
            // A heading that cannot take the focus leaves it where it was.
            let _ = heading.focus();
        }
    }

    /// Moves the focus to the statement with this id, on the page that shows all.
    pub fn focus_item(&self, item: &str) {
        if let Some(first) = self.find(&["[data-item='", item, "'] input"].concat()) {
            let _ = first.focus();
        }
    }

    /// Sets the host's colour for both themes, or the own one where there is none.
    pub fn paint(&self, accent: Option<Rgb>) {
        let Some(style) = self.root().and_then(|root| root.dyn_into::<HtmlElement>().ok()).map(|root| root.style())
        else {
            return;
        };
        // Without a colour of the host's, any does: it is calculated and not used, which is the shorter code.
        let colour = accent.unwrap_or(Rgb([0; 3]));
        let (light, dark) = (Accent::on_light(colour), Accent::on_dark(colour));
        for (name, colour) in [
            ("--host-light", light.colour),
            ("--host-on-light", light.on),
            ("--host-dark", dark.colour),
            ("--host-on-dark", dark.on),
        ] {
            // Refused only for a name or value that is not CSS, which these are. An empty value takes it away.
            let value = if accent.is_some() { colour.to_hex() } else { String::new() };
            let _ = style.set_property(name, &value);
        }
    }

    /// Brings the browser's history to as many steps as lie behind. The entries hold a bare number.
    pub fn walk_history(&self, from: usize, to: usize) {
        let Some(history) = window().filter(|_| self.history).and_then(|window| window.history().ok()) else {
            return;
        };
        for step in from..to {
            let step = JsValue::from_f64((step + 1) as f64);
            // A frame or a file may refuse; the page's own Back button works all the same.
            let _ = history.push_state(&step, "");
        }
        if to < from {
            let _ = history.go_with_delta(to as i32 - from as i32);
        }
    }

    /// Calls back with the number of steps behind whenever the browser's Back or Forward button was used.
    pub fn on_history(&self, tell: impl Fn(usize) + 'static) -> Option<Listener> {
        on_window("popstate", move |event| {
            let state = event.dyn_into::<PopStateEvent>().ok().and_then(|event| event.state().as_f64());
            tell(state.unwrap_or_default() as usize);
        })
    }

    /// Calls back whenever this happens in the component.
    pub fn on(&self, name: &'static str, tell: impl Fn(Event) + 'static) -> Option<Listener> {
        Some(Listener::new(self.root()?.into(), name, Closure::new(tell)))
    }

    /// Calls back when Shift was pressed three times within five seconds and nothing else between.
    /// Not Escape, which stops a page that loads and so would cancel the leaving.
    pub fn on_three_shifts(&self, tell: impl Fn() + 'static) -> [Option<Listener>; 2] {
        let presses = Rc::new(RefCell::new(Vec::<f64>::new()));
        let others = presses.clone();
        let down = on_window("keydown", move |event| {
            if event.dyn_into::<KeyboardEvent>().is_ok_and(|event| event.key() != "Shift") {
                others.borrow_mut().clear();
            }
        });
        let up = on_window("keyup", move |event| {
            let now = event.time_stamp();
            if event.dyn_into::<KeyboardEvent>().is_ok_and(|event| event.key() == "Shift") {
                let mut presses = presses.borrow_mut();
                presses.retain(|press| now - press < 5000.0);
                presses.push(now);
                if presses.len() >= 3 {
                    presses.clear();
                    drop(presses);
                    tell();
                }
            }
        });
        [down, up]
    }

    /// Prints, with every fold that has something chosen in it open.
    pub fn print(&self) {
        let folds = self.root().and_then(|root| root.query_selector_all("details[data-print]").ok());
        if let Some(folds) = folds {
            for at in 0..folds.length() {
                if let Some(fold) = folds.get(at).and_then(|fold| fold.dyn_into::<Element>().ok()) {
                    let _ = fold.set_attribute("open", "");
                }
            }
        }
        if let Some(window) = window() {
            // Refused only where a frame forbids it.
            let _ = window.print();
        }
    }

    /// Prints, copies or saves a text; without one there is nothing to keep, and that is told.
    pub fn keep(&self, how: How, text: Option<&str>, tell: Tell) {
        match (how, text) {
            (_, None) => tell("keep.none"),
            (How::Print, Some(_)) => self.print(),
            (How::Copy, Some(text)) => self.copy(text, tell),
            (How::Save, Some(text)) => self.save(text, tell),
        }
    }

    /// Copies, and tells whether it worked.
    pub fn copy(&self, text: &str, tell: Tell) {
        let clipboard = window().map(|window| window.navigator()).and_then(|navigator| {
            // The clipboard is missing outside of secure pages, which the types do not say.
            let value = Reflect::get(&navigator, &"clipboard".into()).ok()?;
            (!value.is_undefined()).then(|| navigator.clipboard())
        });
        let Some(clipboard) = clipboard else {
            tell("keep.not-copied");
            return;
        };
        let failed = tell.clone();
        let yes = Closure::once(move |_: JsValue| tell("keep.copied"));
        let no = Closure::once(move |_: JsValue| failed("keep.not-copied"));
        // The promise outlives this call; it keeps one of the two until it is settled.
        let _ = clipboard.write_text(text).then2(&yes, &no);
        yes.forget();
        no.forget();
    }

    /// Saves a text file on the device, and tells whether it could be offered.
    pub fn save(&self, text: &str, tell: Tell) {
        let offered = offer(FILE, "text/plain;charset=utf-8", &text.into());
        tell(if offered.is_some() { "keep.saved" } else { "keep.not-copied" });
    }

    /// Says on the root that the check listens from now on. Drawing it says that too early: between the
    /// two the browser may do something else, and a press would be lost.
    pub fn say_ready(&self) {
        if let Some(root) = self.root() {
            // Refused only for a name that is no attribute's.
            let _ = root.set_attribute("data-attune", "ready");
        }
    }

    /// Makes the page say nothing: its title becomes this plain one.
    pub fn blank(&self, title: &str) {
        let document = window().filter(|_| self.history).and_then(|window| window.document());
        if let Some(document) = document {
            document.set_title(title);
        }
    }

    /// Takes the options of a link, a sender's name among them, out of the address. Where the host named a place to
    /// go, the browser goes there in place of this entry.
    pub fn go_out(&self) {
        let Some(window) = window() else { return };
        let location = window.location();
        if self.history
            && let (Ok(history), Ok(path)) = (window.history(), location.pathname())
        {
            // Refused only for another origin's address, which the own one is not.
            let _ = history.replace_state_with_url(&JsValue::NULL, "", Some(&path));
        }
        if let Some(exit) = &self.exit {
            // A frame leaves with the page that it is in. Where that is refused, the frame goes there alone.
            let whole = window.top().ok().flatten().is_some_and(|top| top.location().replace(exit).is_ok());
            if !whole {
                let _ = location.replace(exit);
            }
        }
    }
}
