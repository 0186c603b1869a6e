//! The names and descriptions of the stages.

use crate::domain::Stage;

/// The key of a stage's name.
pub fn name(stage: Stage) -> String {
    about(stage, ".name")
}

/// The key of some words about a stage.
pub fn about(stage: Stage, what: &str) -> String {
    ["stage.", stage.id(), what].concat()
}
