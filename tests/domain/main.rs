//! The core alone: known without a browser, a clock or a network.
#![allow(missing_docs, clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::indexing_slicing)]

mod accent;
mod content;
#[path = "../support/many.rs"]
mod enlarged;
mod flat;
mod golden;
#[path = "../support/hostile.rs"]
mod hostile;
#[path = "../support/link.rs"]
mod link;
mod links;
mod many;
mod options;
mod praise;
mod purity;
mod report;
mod score;
mod session;
mod set_outside;
#[path = "../support/golden.rs"]
mod sheets;
#[path = "../support/run.rs"]
mod support;
