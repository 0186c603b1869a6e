//! The page on which a link is made: a yew app of its own over the same core. It sends nothing and keeps nothing;
//! all that is chosen travels in the link.

mod act;
mod app;
mod browser;
mod drawn;
pub mod link;
mod message;
mod ours;
pub mod views;

/// As in the check.
#[cfg(target_arch = "wasm32")]
#[global_allocator]
static MEMORY: rlsf::SmallGlobalTlsf = rlsf::SmallGlobalTlsf::new();

/// Shows the page. The module does it by itself when it starts.
#[wasm_bindgen::prelude::wasm_bindgen(start)]
pub fn show() {
    let Some((root, props)) = browser::setup() else { return };
    yew::Renderer::<app::App>::with_root_and_props(root, props).render();
}
