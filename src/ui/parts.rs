//! Pieces that several screens share.

pub mod blocks;
pub mod choice;
pub mod cloth;
pub mod frame;
pub mod help;
pub mod keep;
pub mod languages;
pub mod panel;
pub mod stages;
