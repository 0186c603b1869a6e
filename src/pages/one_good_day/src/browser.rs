//! What the page asks of the browser, in calls that cannot fail: where a browser lacks something, nothing happens.

use wasm_bindgen::closure::Closure;
use wasm_bindgen::prelude::wasm_bindgen;
use wasm_bindgen::{JsCast as _, JsValue};
use web_sys::js_sys::{Array, Promise};
use web_sys::{CanvasRenderingContext2d, Document, Element, Event, EventTarget, HtmlCanvasElement};

use crate::pen::Kind;
use crate::strokes::{HIGH, Point, Pressure, WIDE};

#[wasm_bindgen]
extern "C" {
    /// An event of a pointer. Its place may lie between two pixels, and older browsers bring no others with it.
    pub type Pointer;
    #[wasm_bindgen(method, getter, js_name = clientX)]
    fn x(this: &Pointer) -> f64;
    #[wasm_bindgen(method, getter, js_name = clientY)]
    fn y(this: &Pointer) -> f64;
    #[wasm_bindgen(method, getter)]
    fn pressure(this: &Pointer) -> f32;
    #[wasm_bindgen(method, getter)]
    pub fn buttons(this: &Pointer) -> u16;
    #[wasm_bindgen(method, getter, js_name = isPrimary)]
    pub fn primary(this: &Pointer) -> bool;
    #[wasm_bindgen(method, getter, js_name = pointerId)]
    pub fn id(this: &Pointer) -> i32;
    #[wasm_bindgen(method, getter, js_name = pointerType)]
    fn kind_of(this: &Pointer) -> JsValue;
    #[wasm_bindgen(method, getter, js_name = timeStamp)]
    pub fn time(this: &Pointer) -> f64;
    #[wasm_bindgen(method, catch, js_name = getCoalescedEvents)]
    fn coalesced(this: &Pointer) -> Result<Array, JsValue>;

    /// What is written in.
    pub type Field;
    #[wasm_bindgen(method, getter)]
    pub fn value(this: &Field) -> Option<String>;

    #[wasm_bindgen(catch, js_namespace = CSS, js_name = supports)]
    fn supports(property: &str, value: &str) -> Result<bool, JsValue>;

    #[wasm_bindgen(catch, js_namespace = window, js_name = print)]
    fn print_page() -> Result<(), JsValue>;
}

impl Pointer {
    /// What points.
    pub fn kind(&self) -> Kind {
        match self.kind_of().as_string().as_deref() {
            Some("pen") => Kind::Pen,
            Some("touch") => Kind::Touch,
            _ => Kind::Mouse,
        }
    }

    /// Where it was on the sheet since the event before. Read before anything is changed: to measure the sheet then costs
    /// nothing. Whatever the window, the zoom or the turn of the screen, the sheet has its own units.
    pub fn places(&self, sheet: &Element) -> Vec<Point> {
        let area = sheet.get_bounding_client_rect();
        let (across, down) = (f64::from(WIDE) / area.width(), f64::from(HIGH) / area.height());
        let knows = self.kind() == Kind::Pen;
        let place = |event: &Pointer| {
            // A sheet without a size gives no number, which is nought here.
            let x = ((event.x() - area.left()) * across) as i32;
            let y = ((event.y() - area.top()) * down) as i32;
            Point::new(x, y, if knows { Pressure::from_pen(event.pressure()) } else { Pressure::default() })
        };
        let mut places: Vec<Point> = Vec::new();
        if let Ok(all) = self.coalesced() {
            all.iter().for_each(|event| places.push(place(event.unchecked_ref())));
        }
        if places.is_empty() {
            places.push(place(self));
        }
        places
    }
}

/// The document.
pub fn document() -> Option<Document> {
    web_sys::window()?.document()
}

/// The first such element.
pub fn find(what: &str) -> Option<Element> {
    document()?.query_selector(what).ok()?
}

/// The element at which something happened, or the nearest such one around it.
pub fn around(event: &Event, what: &str) -> Option<Element> {
    event.target()?.unchecked_into::<Element>().closest(what).ok()?
}

/// Hears all events of this name, as long as the page is there.
pub fn hear(target: &EventTarget, name: &str, does: impl FnMut(Event) + 'static) {
    let listener = Closure::<dyn FnMut(Event)>::new(does);
    let _ = target.add_event_listener_with_callback(name, listener.as_ref().unchecked_ref());
    listener.forget();
}

/// Does this when a promise is settled, or with nothing where it is refused.
pub fn then(promise: &Promise, does: impl FnOnce(Option<JsValue>) + 'static) {
    let does = std::rc::Rc::new(std::cell::Cell::new(Some(does)));
    let other = does.clone();
    let call = move |value: Option<JsValue>, does: &std::cell::Cell<Option<_>>| {
        if let Some(does) = does.take() {
            let does: Box<dyn FnOnce(Option<JsValue>)> = Box::new(does);
            does(value);
        }
    };
    let done = Closure::once(move |value: JsValue| call(Some(value), &does));
    let refused = Closure::once(move |_: JsValue| call(None, &other));
    let _ = promise.then2(&done, &refused);
    // The promise outlives this call; it keeps these until it is settled.
    done.forget();
    refused.forget();
}

/// A new element of a drawing.
pub fn drawn(name: &str) -> Option<Element> {
    document()?.create_element_ns(Some("http://www.w3.org/2000/svg"), name).ok()
}

/// Sets an attribute.
pub fn set(element: &Element, name: &str, value: &str) {
    let _ = element.set_attribute(name, value);
}

/// Says by an attribute that something holds, or does not.
pub fn flag(element: &Element, name: &str, holds: bool) {
    if holds {
        set(element, name, "");
    } else {
        let _ = element.remove_attribute(name);
    }
}

/// Says what the page has hidden words for.
pub fn say(name: &str) {
    let words = find(&["[data-says=", name, "]"].concat()).and_then(|words| words.text_content());
    if let Some(status) = find(".status") {
        status.set_text_content(words.as_deref());
    }
}

/// Prints the page; says whether that could be tried.
pub fn print() -> bool {
    print_page().is_ok()
}

/// Whether the browser is WebKit's, which paints a page in a drawing in a wrong place where it has a layer of its own. No
/// other one has this property.
pub fn is_webkit() -> bool {
    supports("-webkit-nbsp-mode", "space").unwrap_or(true)
}

/// What draws on a canvas.
pub fn brush(canvas: &HtmlCanvasElement) -> Option<CanvasRenderingContext2d> {
    Some(canvas.get_context("2d").ok()??.unchecked_into())
}
