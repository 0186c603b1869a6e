//! The door to build: lists to tick, for whoever writes or draws with effort, and for keyboards and screen readers. It asks
//! the same three questions, and has a place and colours besides.

use attune_check::ui::Ui;
use yew::Html;

use super::tag::{tag, words};
use super::{choice, own};

/// The lists with what is in them, as their words are named.
const LISTS: [(&str, [&str; 5]); 5] = [
    ("place", ["home", "outside", "work", "town", "new"]),
    ("colour", ["black", "blue", "red", "green", "yellow"]),
    ("feel", ["calm", "safe", "free", "rested", "close"]),
    ("who", ["me", "friend", "family", "love", "around"]),
    ("first", ["rest", "out", "call", "make", "no"]),
];

/// What is behind the door.
pub fn room(ui: &Ui) -> Vec<Html> {
    let lead = words("p", &[("class", "no-print")], &ui.t("day.build.note"));
    let lists = LISTS.iter().map(|(name, all)| list(ui, name, all));
    std::iter::once(lead).chain(lists).chain(std::iter::once(own(ui))).collect()
}

fn list(ui: &Ui, name: &'static str, all: &[&'static str]) -> Html {
    let legend = words("legend", &[], &ui.tt("day.", name));
    let one = |one: &&'static str| {
        let swatch = (name == "colour").then_some(*one);
        let text = ui.t(&["day.", name, ".", one].concat());
        choice("piece", &[("type", "checkbox"), ("autocomplete", "off")], swatch, &text)
    };
    let pieces = tag("div", &[("class", "pieces")], all.iter().map(one).collect());
    tag("fieldset", &[("class", "set-of")], vec![legend, pieces])
}
