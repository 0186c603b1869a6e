//! What the check's own module exports: `mount`, a handle, and an allocator of its own.

use wasm_bindgen::JsValue;
use wasm_bindgen::prelude::{JsError, wasm_bindgen};
use web_sys::Element;

use super::{Shown, show};
use crate::domain::strings::joined;
use crate::ui::Screens;

/// A third of the size of the standard library's allocator in the wasm, and constant time for every call.
#[cfg(target_arch = "wasm32")]
#[global_allocator]
static MEMORY: rlsf::SmallGlobalTlsf = rlsf::SmallGlobalTlsf::new();

/// A check that is shown.
#[wasm_bindgen]
pub struct Handle(Option<Shown<Screens>>);

#[wasm_bindgen]
impl Handle {
    /// Sets the options of another `setup`, which is read as in [`mount`], as
    /// [`Action::OptionsSet`](crate::domain::Action::OptionsSet) says. What was given before and is given again changes
    /// nothing.
    pub fn update(&mut self, setup: JsValue) {
        if let Some(shown) = &mut self.0 {
            shown.update(setup);
        }
    }

    /// Walks one screen back, or one on to where the person went back from, and gives whether there is one.
    pub fn walk(&self, back: bool) -> bool {
        self.0.as_ref().is_some_and(|shown| shown.walk(back))
    }

    /// Takes the check away, with everything that was answered.
    pub fn unmount(&mut self) {
        if let Some(shown) = self.0.take() {
            shown.unmount();
        }
    }
}

/// Shows the check in `element`.
///
/// Both are texts in the form that [`Value::from_flat`] reads. `content` has the fields `check`, `text` and `help`, as
/// in the files of those names. `setup` may have
/// `language` (the browser's language tag), `link` (the fragment of the address, or the options of the page in
/// the same form), `today` (`YYYY-MM-DD`), `id` (a prefix for ids), `history` (whether it has a page of
/// its own, whose script walks it by the browser's Back button), `watched` (whether it is in a page of someone else's, which could watch: then nothing says that
/// nobody does) and `exit` (the `https` address that leaving goes to). Whatever of it is missing or wrong
/// costs that setting, not the check.
///
/// # Errors
///
/// The content is not of the shape that this version reads; the message names every fault.
#[wasm_bindgen]
pub fn mount(element: Element, content: JsValue, setup: JsValue) -> Result<Handle, JsError> {
    let shown = show(element, content, setup).map_err(|faults| JsError::new(&joined(&faults, "; ")))?;
    Ok(Handle(Some(shown)))
}
