//! The door to build: lists to tick, for whoever writes or draws with effort, and for keyboards and screen readers. It asks
//! the same three questions, and has a place and colours besides.

use attune_check::ui::Ui;
use yew::Html;

use super::tag::{tag, words};
use super::{choice, own};

/// The lists: what they ask, and the group and the names of what is in them.
const LISTS: [(&str, &str, [&str; 5]); 5] = [
    ("day.place", "day.place.", ["home", "outside", "work", "town", "new"]),
    ("day.colour", COLOURS, ["black", "blue", "red", "green", "yellow"]),
    ("day.feel", "day.feel.", ["calm", "safe", "free", "rested", "close"]),
    ("day.who", "day.who.", ["me", "friend", "family", "love", "around"]),
    ("day.first", "day.first.", ["rest", "out", "call", "make", "no"]),
];
const COLOURS: &str = "day.colour.";

/// What is behind the door.
pub fn room(ui: &Ui) -> Vec<Html> {
    let lead = words("p", &[("class", "no-print")], &ui.t("day.build.note"));
    let lists = LISTS.iter().map(|(asks, group, all)| list(ui, asks, group, all));
    std::iter::once(lead).chain(lists).chain(std::iter::once(own(ui))).collect()
}

fn list(ui: &Ui, asks: &str, group: &str, all: &[&'static str]) -> Html {
    let legend = words("legend", &[], &ui.t(asks));
    let one = |one: &&'static str| {
        let swatch = (group == COLOURS).then_some(*one);
        choice("piece", &[("type", "checkbox"), ("autocomplete", "off")], swatch, &ui.tt(group, one))
    };
    let pieces = tag("div", &[("class", "pieces")], all.iter().map(one).collect());
    tag("fieldset", &[("class", "set-of")], vec![legend, pieces])
}
