//! Listening to the browser for as long as something is kept.

use wasm_bindgen::JsCast;
use wasm_bindgen::closure::Closure;
use web_sys::{Event, EventTarget};

/// A listener that ends when it is dropped. It hears on the way in, before anyone inside can keep it from that: an
/// inline check passes no key on but Shift, and three of those would look as if nothing had come between.
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
