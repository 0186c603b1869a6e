//! What stays after leaving: a blank card that says nothing about what was here.

use yew::Html;

use super::Ui;
use super::tag::{heading, of_class};

/// The blank card.
pub fn view(ui: &Ui) -> Html {
    of_class("main", "left").tag(heading("p", ui.t("left"))).html()
}
