//! The page for one good day in the life that somebody hopes for: written, drawn, or built from lists. It is drawn ahead on
//! the host and holds every word; the module only listens. What is drawn is a model without a browser. Nothing is kept,
//! and nothing is said about what was written or drawn.

pub mod drawing;
pub mod path;
pub mod pen;
pub mod strokes;
pub mod svg;
#[cfg(feature = "ssr")]
mod views;

#[cfg(all(feature = "module", target_arch = "wasm32"))]
mod browser;
#[cfg(all(feature = "module", target_arch = "wasm32"))]
mod files;
#[cfg(all(feature = "module", target_arch = "wasm32"))]
mod module;
#[cfg(all(feature = "module", target_arch = "wasm32"))]
mod pad;
#[cfg(all(feature = "module", target_arch = "wasm32"))]
mod page;

#[cfg(feature = "ssr")]
pub use views::Page;
