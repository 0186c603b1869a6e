//! Other programs: running them, and installing what building and testing need.

pub mod browsers;
pub mod lints;
pub mod run;
pub mod tools;
pub mod wordpress;
pub mod yew_app;
