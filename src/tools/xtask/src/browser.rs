//! Browsers that are driven from outside, what they read out, and a server for what they open. Commands and tests use
//! them alike.

pub mod drive;
pub mod printed;
pub mod server;
pub mod spoken;

/// The script that takes the check from one screen to the next, by a plan.
pub const WALK: &str = include_str!("browser/walk.js");
