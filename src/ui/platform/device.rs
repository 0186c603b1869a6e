//! What the browser does for the views: focus, history, print, copy, save, leave. With `apart.rs` and `listener.rs` the
//! only file of the views that knows the page around them. Nothing here writes to storage, the address or the console.

use std::cell::{Cell, RefCell};
use std::rc::Rc;

use wasm_bindgen::closure::Closure;
use wasm_bindgen::prelude::wasm_bindgen;
use wasm_bindgen::{JsCast, JsValue};
use web_sys::js_sys::{Array, Promise};
use web_sys::{Blob, BlobPropertyBag, Element, Event, HtmlElement, Window};
use yew::virtual_dom::AttributeOrProperty;
use yew::{AttrValue, NodeRef};

use crate::domain::accent::{Accent, Rgb};
use crate::ui::platform::listener::{Listener, Watch, focus_away, focus_new, guard, on_window};

/// The name of a saved file: it says nothing about what is in it.
pub const FILE: &str = "notes.txt";

/// How a text is kept.
#[derive(Clone, Copy)]
pub enum ExportMethod {
    /// The page is printed.
    Print,
    /// The text is copied.
    Copy,
    /// One sentence is copied.
    CopySentence,
    /// The text is saved as a file.
    Save,
}

/// Where to say what was done, as the key of its sentence.
pub type Tell = Rc<dyn Fn(&'static str)>;

// What is asked of the browser, one by one. The general way asks each thing first what kind it is, which these are
// known to be, and every question is a function more in the wasm and in its script.
#[wasm_bindgen]
extern "C" {
    /// An element or an event. What it does not have is `undefined`.
    type Thing;
    // As `element.rs` calls the property in its list of names.
    #[wasm_bindgen(method, getter, js_name = attuneHeard)]
    fn heard(this: &Thing) -> JsValue;
    #[wasm_bindgen(method, getter, js_name = selectedIndex)]
    fn selected_index(this: &Thing) -> i32;
    #[wasm_bindgen(method, getter)]
    fn value(this: &Thing) -> Option<String>;
    #[wasm_bindgen(method, getter)]
    fn key(this: &Thing) -> Option<String>;
    #[wasm_bindgen(method, getter)]
    fn checked(this: &Thing) -> bool;
    #[wasm_bindgen(method, getter)]
    fn state(this: &Thing) -> JsValue;
    #[wasm_bindgen(method)]
    fn focus(this: &Thing);
    #[wasm_bindgen(method)]
    fn click(this: &Thing);
    // These may be refused, or be missing in a page that is not secure.
    #[wasm_bindgen(catch, js_namespace = history, js_name = pushState)]
    fn push_state(state: f64, title: &str) -> Result<(), JsValue>;
    #[wasm_bindgen(catch, js_namespace = history, js_name = go)]
    fn walk(steps: i32) -> Result<(), JsValue>;
    #[wasm_bindgen(catch, js_namespace = location, js_name = replace)]
    fn go_to(address: &str) -> Result<(), JsValue>;
    #[wasm_bindgen(catch, js_namespace = ["top", "location"], js_name = replace)]
    fn lead_whole_page(address: &str) -> Result<(), JsValue>;
    #[wasm_bindgen(catch, js_namespace = ["navigator", "clipboard"], js_name = writeText)]
    fn write_text(text: &str) -> Result<Promise, JsValue>;
    #[wasm_bindgen(catch, js_namespace = window, js_name = print)]
    fn print_page() -> Result<(), JsValue>;
    #[wasm_bindgen(catch, js_namespace = URL, js_name = createObjectURL)]
    fn address_of(blob: &Blob) -> Result<String, JsValue>;
    #[wasm_bindgen(js_namespace = URL, js_name = revokeObjectURL)]
    fn take_back(address: &str);
    #[wasm_bindgen(thread_local_v2, js_namespace = URL, js_name = revokeObjectURL)]
    static TAKE_BACK: JsValue;
    #[wasm_bindgen(js_name = setTimeout)]
    fn later(call: &JsValue, after: u32, with: &str);
}

/// How long the address of an offered file is good, in milliseconds.
const GOOD_FOR: u32 = 60_000;

/// The address of a file that was offered. It ends with this, at the latest.
struct Offered(String);

impl Drop for Offered {
    fn drop(&mut self) {
        take_back(&self.0);
    }
}

/// The component's root in the page, and what may be done around it.
pub struct Device {
    /// The root of the component.
    pub root: NodeRef,
    /// Whether the check has a page of its own. Its script walks the browser's history and takes the page away.
    pub history: bool,
    /// Where leaving goes, by the host's choice; without it the page stays blank.
    pub exit: Option<AttrValue>,
    offered: RefCell<Vec<Offered>>,
}

/// The element at which something happened.
pub fn target(event: &Event) -> Option<Element> {
    event.target().map(JsCast::unchecked_into)
}

/// A number or a text as a property of an element. It is a value of the browser's, which the host does not have.
pub fn property(value: impl Into<JsValue>) -> Option<AttributeOrProperty> {
    cfg!(target_arch = "wasm32").then(|| AttributeOrProperty::Property(value.into()))
}

/// The number of an element in the list of what is listened for.
pub fn number(element: &Element) -> Option<usize> {
    element.unchecked_ref::<Thing>().heard().as_f64().map(|number| number as usize)
}

/// The position of what was chosen in a list of choices.
pub fn chosen(event: &Event) -> Option<usize> {
    usize::try_from(thing(event)?.selected_index()).ok()
}

/// The text of a field.
pub fn written(event: &Event) -> Option<String> {
    thing(event)?.value()
}

/// Whether a box is ticked now.
pub fn ticked(event: &Event) -> Option<bool> {
    Some(thing(event)?.checked())
}

fn thing(event: &Event) -> Option<Thing> {
    event.target().map(JsCast::unchecked_into)
}

/// Whether this key was pressed.
pub fn is_key(event: &Event, name: &str) -> bool {
    event.unchecked_ref::<Thing>().key().as_deref() == Some(name)
}

fn window() -> Option<Window> {
    web_sys::window()
}

impl Device {
    /// Around a component that is not in the page yet.
    pub fn new(history: bool, exit: Option<AttrValue>) -> Device {
        Device { root: NodeRef::default(), history, exit, offered: RefCell::default() }
    }

    fn root(&self) -> Option<Element> {
        self.root.cast()
    }

    /// Moves the focus to the first such element.
    fn focus(&self, what: &str) -> Option<()> {
        self.root()?.query_selector(what).ok()??.unchecked_ref::<Thing>().focus();
        Some(())
    }

    /// Moves the focus to the heading of what is new, from the top of the page.
    pub fn focus_heading(&self) {
        if let Some(root) = self.root() {
            root.scroll_into_view_with_bool(true);
            focus_new(&root);
        }
    }

    /// Moves the focus away from what is about to be taken out.
    pub fn focus_away(&self) {
        if let Some(root) = self.root() {
            focus_away(&root);
        }
    }

    /// Moves the focus to this element, or to the heading of what is new where there is none in the page.
    pub fn focus_on(&self, element: Option<Element>) {
        match element.filter(|element| element.is_connected()) {
            Some(element) => element.unchecked_ref::<Thing>().focus(),
            None => self.focus_heading(),
        }
    }

    /// Moves the focus to the statement with this id, on the page that shows all.
    pub fn focus_item(&self, item: &str) {
        self.focus(&["[data-item='", item, "'] input"].concat());
    }

    /// Sets the host's colour for both themes, or the own one where there is none.
    pub fn paint(&self, accent: Option<Rgb>) {
        let Some(root) = self.root() else { return };
        let style = root.unchecked_ref::<HtmlElement>().style();
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

    /// Makes a step in the browser's history, and gives whether it was taken: a frame or a file may refuse.
    pub fn step(&self) -> bool {
        push_state(1.0, "").is_ok()
    }

    /// Goes back from that step, and gives whether the browser was asked.
    pub fn step_back(&self) -> bool {
        walk(-1).is_ok()
    }

    /// Calls back with the number of steps behind whenever the browser's Back or Forward button was used.
    pub fn on_history(&self, tell: impl Fn(usize) + 'static) -> Option<Listener> {
        on_window("popstate", move |event| {
            let state = event.unchecked_ref::<Thing>().state().as_f64();
            tell(state.unwrap_or_default() as usize);
        })
    }

    /// Keeps presses from counting on a screen of the component that they were not meant for.
    pub fn guard(&self) -> Option<Watch> {
        guard(self.root()?.as_ref())
    }

    /// Calls back whenever this happens in the component.
    pub fn on(&self, name: &'static str, tell: impl Fn(Event) + 'static) -> Option<Listener> {
        Some(Listener::new(self.root()?.into(), name, Closure::new(tell)))
    }

    /// Prints, and gives whether the browser began at once. Some never print, and some begin later, without a word of
    /// either.
    pub fn print(&self) -> bool {
        let began = Rc::new(Cell::new(false));
        let begins = began.clone();
        let _listener = on_window("beforeprint", move |_| begins.set(true));
        print_page().is_ok() && began.get()
    }

    /// Prints, copies or saves a text; without one there is nothing to keep, and that is told.
    pub fn keep(&self, how: ExportMethod, text: Option<&str>, tell: Tell) {
        match (how, text) {
            (_, None) => tell("keep.none"),
            (ExportMethod::Print, Some(_)) => tell(if self.print() { "" } else { "keep.not-printed" }),
            (ExportMethod::Copy, Some(text)) => self.copy(text, ["keep.copied", "keep.not-copied"], tell),
            (ExportMethod::CopySentence, Some(text)) => self.copy(text, ["say.copied", "say.not-copied"], tell),
            (ExportMethod::Save, Some(text)) => {
                let offered = self.offer(FILE, "text/plain;charset=utf-8", &text.into());
                tell(if offered.is_some() { "keep.offered" } else { "keep.not-copied" });
            }
        }
    }

    /// Copies, and tells by one of these two whether it worked.
    pub fn copy(&self, text: &str, [copied, not_copied]: [&'static str; 2], tell: Tell) {
        let Ok(copying) = write_text(text) else {
            return tell(not_copied);
        };
        // It is given nothing where it worked, and else what stood in the way.
        let done = Closure::once(move |refused: JsValue| {
            tell(if refused.is_undefined() { copied } else { not_copied });
        });
        let _ = copying.then2(&done, &done);
        // The promise outlives this call; it keeps this until it is settled.
        done.forget();
    }

    /// Offers a file of this kind to save on the device: a text, or an array of bytes. Whether it is taken cannot be
    /// known. Phones read it late, so its address is good for a while.
    pub fn offer(&self, name: &str, kind: &str, inside: &JsValue) -> Option<()> {
        let options = BlobPropertyBag::new();
        options.set_type(kind);
        let blob = Blob::new_with_str_sequence_and_options(&Array::of1(inside), &options).ok()?;
        let offered = Offered(address_of(&blob).ok()?);
        let link = window()?.document()?.create_element("a").ok()?;
        link.set_attribute("href", &offered.0).ok()?;
        link.set_attribute("download", name).ok()?;
        link.unchecked_ref::<Thing>().click();
        TAKE_BACK.with(|take_back| later(take_back, GOOD_FOR, &offered.0));
        self.offered.borrow_mut().push(offered);
        Some(())
    }

    /// Takes back what was offered: nothing of it can be read any more.
    pub fn take_back(&self) {
        self.offered.borrow_mut().clear();
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

    /// Goes where the host named a place to go.
    pub fn go_out(&self) {
        // A frame leaves with the page that it is in. Where that is refused, the frame goes there alone.
        if let Some(exit) = &self.exit
            && lead_whole_page(exit).is_err()
        {
            let _ = go_to(exit);
        }
    }
}
