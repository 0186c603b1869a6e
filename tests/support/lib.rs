//! What the suites, and the fuzzer, share.
#![allow(missing_docs, clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::indexing_slicing)]

pub mod expect;
pub mod golden;
pub mod hostile;
pub mod line;
pub mod link;
pub mod markup;
pub mod package;
pub mod programs;
pub mod run;
pub mod shifts;

use std::path::Path;

/// The root of the project.
pub fn root() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR")).parent().unwrap()
}
