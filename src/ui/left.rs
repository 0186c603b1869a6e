//! What stays after leaving: a blank card that says nothing about what was here.

use super::Ui;
use super::tag::{Tag, of_class};

/// The blank card.
#[inline(never)]
pub fn view(ui: &Ui) -> Tag {
    of_class("main", "left").tag(ui.heading("h1", "left"))
}
