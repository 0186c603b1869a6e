//! How the stages are called and described.

use crate::domain::Stage;

/// The key of a stage's name.
#[inline(never)]
pub fn name(stage: Stage) -> String {
    about(stage, ".name")
}

/// The key of some words about a stage.
#[inline(never)]
pub fn about(stage: Stage, what: &str) -> String {
    ["stage.", stage.digit(), what].concat()
}
