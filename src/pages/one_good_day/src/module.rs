//! Where the module starts.

use wasm_bindgen::prelude::wasm_bindgen;

#[global_allocator]
static MEMORY: rlsf::SmallGlobalTlsf = rlsf::SmallGlobalTlsf::new();

/// Listens on the page that stands there already. The module does it by itself when it starts.
#[wasm_bindgen(start)]
pub fn start() {
    let _ = crate::page::start();
}
