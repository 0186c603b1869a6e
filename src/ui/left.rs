//! What stays after leaving: a blank card that says nothing about what was here.

use yew::{Html, html};

use super::Ui;

/// The blank card.
pub fn view(ui: &Ui) -> Html {
    html! { <main class="left"><p tabindex="-1">{ ui.t("left") }</p></main> }
}
