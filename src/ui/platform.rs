//! Everything that calls the browser.

pub mod apart;
pub mod device;
pub mod listener;
