//! All that touches the browser.

pub mod apart;
pub mod device;
pub mod listener;
