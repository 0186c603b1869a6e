//! What stays after leaving: a blank card that says nothing about what was here.
//!
//! - Leaving is at once, by a press or by Shift three times. (2.1.1; leaving_is_at_once,
//!   the_keyboard_alone_is_enough)
//! - The card takes the focus and says only that the page can be closed. (2.4.3, 4.1.2; left,
//!   a_new_screen_takes_the_focus_and_says_nothing_else)
//! - The title of the page then tells nothing either. (2.4.2; leaving_leaves_nothing)

use crate::ui::Ui;
use crate::ui::element::{Element, of_class};

/// The blank card.
pub fn view(ui: &Ui) -> Element {
    of_class("main", "left").add(ui.heading("h1", "left"))
}
