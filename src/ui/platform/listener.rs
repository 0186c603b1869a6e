//! Listeners of the browser that end when they are dropped.

use wasm_bindgen::closure::Closure;
use wasm_bindgen::prelude::wasm_bindgen;
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{Event, EventTarget};

/// A listener that ends when it is dropped. It listens on the way in, before anyone inside can keep it from that.
pub struct Listener {
    target: EventTarget,
    name: &'static str,
    closure: Closure<dyn FnMut(Event)>,
}

impl Listener {
    /// Listens from now on.
    pub fn new(target: EventTarget, name: &'static str, closure: Closure<dyn FnMut(Event)>) -> Listener {
        let call = closure.as_ref().unchecked_ref();
        let _ = target.add_event_listener_with_callback_and_bool(name, call, true);
        Listener { target, name, closure }
    }
}

impl Drop for Listener {
    fn drop(&mut self) {
        let call = self.closure.as_ref().unchecked_ref();
        let _ = self.target.remove_event_listener_with_callback_and_bool(self.name, call, true);
    }
}

/// Moves the focus to an empty element, before what has it is taken out.
pub fn focus_away(root: &EventTarget) {
    let _ = focus_away_in(root);
}

/// Moves the focus to this element inside of the other one, a moment later.
pub fn focus_on(root: &EventTarget, element: &EventTarget) {
    let _ = focus_on_in(root, element);
}

/// Moves the focus to the heading of what has just come up in this element, a moment later.
pub fn focus_new(root: &EventTarget) {
    let _ = focus_new_in(root);
}

/// Calls whenever this happens in the window.
pub fn on_window(name: &'static str, call: impl FnMut(Event) + 'static) -> Option<Listener> {
    Some(Listener::new(web_sys::window()?.into(), name, Closure::new(call)))
}

#[wasm_bindgen(module = "/src/ui/platform/presses.js")]
extern "C" {
    /// What listens in `presses.js`.
    type Presses;
    // None of them throws. Without `catch` the module would import them itself, past the script that gives it the rest.
    #[wasm_bindgen(catch, js_name = focusAway)]
    fn focus_away_in(root: &EventTarget) -> Result<(), JsValue>;
    #[wasm_bindgen(catch, js_name = focusNew)]
    fn focus_new_in(root: &EventTarget) -> Result<(), JsValue>;
    #[wasm_bindgen(catch, js_name = focusNew)]
    fn focus_on_in(root: &EventTarget, element: &EventTarget) -> Result<(), JsValue>;
    #[wasm_bindgen(catch, js_name = guard)]
    fn guard_in(root: &EventTarget) -> Result<Presses, JsValue>;
    #[wasm_bindgen(catch, js_name = threeShifts)]
    fn three_shifts(call: &JsValue) -> Result<Presses, JsValue>;
    #[wasm_bindgen(method)]
    fn came(this: &Presses);
    #[wasm_bindgen(method)]
    fn end(this: &Presses);
}

/// What listens to presses until it is dropped.
pub struct Watch {
    presses: Presses,
    _call: Option<Closure<dyn FnMut(Event)>>,
}

impl Watch {
    /// Another screen or panel has just come up: what was meant for the one before does nothing there.
    pub fn came(&self) {
        self.presses.came();
    }
}

impl Drop for Watch {
    fn drop(&mut self) {
        self.presses.end();
    }
}

/// Keeps presses in `root` from counting on a screen that they were not meant for. It has to listen before anyone
/// who acts on them.
pub fn guard(root: &EventTarget) -> Option<Watch> {
    Some(Watch { presses: guard_in(root).ok()?, _call: None })
}

/// Calls back when Shift was pressed three times within five seconds and nothing else was done between.
/// Not Escape, which stops a page that loads and so would cancel the leaving.
pub fn on_three_shifts(tell: impl Fn() + 'static) -> Option<Watch> {
    let call = Closure::<dyn FnMut(Event)>::new(move |_| tell());
    Some(Watch { presses: three_shifts(call.as_ref()).ok()?, _call: Some(call) })
}
