//! The page that looks back: what a person answered on one to four days, side by side. It reads look-back lines, judges
//! nothing and keeps nothing. What it never says is tested over every language: better, worse, or anything like it.

mod browser;
pub mod days;
pub mod export;
mod heard;
#[cfg(feature = "module")]
mod module;
#[cfg(feature = "ssr")]
mod paper;
mod program;
mod state;
mod views;

#[cfg(feature = "ssr")]
pub use paper::Paper;
pub use program::LookingBack;
