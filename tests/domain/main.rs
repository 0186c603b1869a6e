//! The core alone: known without a browser, a clock or a network.
#![allow(missing_docs, clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::indexing_slicing)]

mod accent;
mod content;
mod flat;
mod golden;
mod links;
mod look_back;
mod looking_back;
mod many;
mod one_good_day;
mod options;
mod oracle;
mod praise;
mod purity;
mod report;
mod rows;
mod score;
mod session;
mod set_outside;

use support::{hostile, line, link, run};
