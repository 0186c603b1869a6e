//! What is drawn when a document is made, and printed or shown as a picture.

pub mod drawing;
#[cfg(feature = "ssr")]
pub mod paper;
