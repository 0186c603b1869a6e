//! The page with sheets to write on, for clients and for helpers. It is drawn when it is made and needs no script: each sheet
//! is a page of paper, filled in on the screen or by hand.

mod sheet;
mod views;

pub use sheet::{Beside, For, Part, Sheet, sheets};
pub use views::Worksheets;
