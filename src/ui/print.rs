//! The paper form and the standalone drawings, rendered when a document is built. The page that makes links also draws the
//! loom in the browser.

pub mod drawing;
#[cfg(feature = "ssr")]
pub mod paper;
