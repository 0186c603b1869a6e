//! The door for the page's script: as that of the check, so that the same script starts both.

use attune_check::domain::strings::joined;
use attune_check::embed::{Shown, show};
use wasm_bindgen::JsValue;
use wasm_bindgen::prelude::{JsError, wasm_bindgen};
use web_sys::Element;

use crate::program::LookingBack;

/// As in the check.
#[cfg(target_arch = "wasm32")]
#[global_allocator]
static MEMORY: rlsf::SmallGlobalTlsf = rlsf::SmallGlobalTlsf::new();

/// The page, shown.
#[wasm_bindgen]
pub struct Handle(Option<Shown<LookingBack>>);

#[wasm_bindgen]
impl Handle {
    /// Sets the options of another setup.
    pub fn update(&mut self, setup: JsValue) {
        if let Some(shown) = &mut self.0 {
            shown.update(setup);
        }
    }

    /// There is one screen: the browser's Back always leads away from it.
    pub fn walk(&self, back: bool) -> bool {
        self.0.as_ref().is_some_and(|shown| shown.walk(back))
    }

    /// Takes the page away, with everything that was typed.
    pub fn unmount(&mut self) {
        if let Some(shown) = self.0.take() {
            shown.unmount();
        }
    }
}

/// Shows the page in `element`, with content and setup as `mount` of the check takes them.
///
/// # Errors
///
/// The content is not of the shape that this version reads; the message names every fault.
#[wasm_bindgen]
pub fn mount(element: Element, content: JsValue, setup: JsValue) -> Result<Handle, JsError> {
    let shown = show(element, content, setup).map_err(|faults| JsError::new(&joined(&faults, "; ")))?;
    Ok(Handle(Some(shown)))
}
