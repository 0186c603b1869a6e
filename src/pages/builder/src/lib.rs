//! The page on which a link is made: a yew app of its own over the same core. It sends nothing and keeps nothing;
//! all that is chosen travels in the link.

mod act;
pub mod address;
mod app;
mod beside;
mod browser;
pub mod count;
pub mod draft;
mod drawn;
mod form;
pub mod language;
pub mod made;
mod message;
pub mod messages;
pub mod old;
mod ours;
mod outputs;
mod piece;
pub mod qr;
pub mod sheet;
pub mod snippets;

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
