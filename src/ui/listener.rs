//! Listening to the browser for as long as something is kept.

use std::cell::RefCell;
use std::rc::Rc;

use wasm_bindgen::JsCast;
use wasm_bindgen::closure::Closure;
use web_sys::{Event, EventTarget};

use super::device::Thing;

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

/// Calls whenever this happens in the window.
pub fn on_window(name: &'static str, call: impl FnMut(Event) + 'static) -> Option<Listener> {
    Some(Listener::new(web_sys::window()?.into(), name, Closure::new(call)))
}

/// Calls back when Shift was pressed three times within five seconds and nothing else between.
/// Not Escape, which stops a page that loads and so would cancel the leaving.
pub fn on_three_shifts(tell: impl Fn() + 'static) -> [Option<Listener>; 2] {
    let presses = Rc::new(RefCell::new(Vec::<f64>::new()));
    let others = presses.clone();
    // What fills in forms sends such events without a key.
    let down = on_window("keydown", move |event| {
        if event.unchecked_ref::<Thing>().key().is_some_and(|key| key != "Shift") {
            others.borrow_mut().clear();
        }
    });
    let up = on_window("keyup", move |event| {
        let now = event.time_stamp();
        if event.unchecked_ref::<Thing>().key().is_some_and(|key| key == "Shift") {
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
