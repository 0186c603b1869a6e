//! The door to draw: the tools, the sheet, and what can be done with the picture.

use attune_check::ui::Ui;
use yew::Html;

use super::tag::{tag, words};
use super::{choice, does, group};
use crate::path::number;

/// The inks, as their words are named, from the darkest.
const INKS: [&str; 4] = ["black", "blue", "red", "green"];
const BREADTHS: [&str; 2] = ["thin", "thick"];

/// What is behind the door.
pub fn room(ui: &Ui) -> Vec<Html> {
    vec![
        words("p", &[("class", "no-print")], &ui.t("day.draw.note")),
        tools(ui),
        sheet(ui),
        tag(
            "div",
            &[("class", "tools go")],
            vec![
                does(ui, "save-svg", "day.save-svg"),
                does(ui, "save-png", "day.save-png"),
                open(ui),
                tag("span", &[("data-out", ""), ("hidden", "")], vec![does(ui, "out", "day.out")]),
            ],
        ),
    ]
}

fn tools(ui: &Ui) -> Html {
    let inks = INKS.iter().enumerate().map(|(at, name)| {
        let text = ui.tt("day.colour.", name);
        one_of(ui, "ink", at, Some(name), &text)
    });
    let breadths = BREADTHS.iter().enumerate().map(|(at, name)| one_of(ui, "pen", at, None, &ui.tt("day.pen.", name)));
    let steps = ["undo", "redo", "clear"].map(|name| does(ui, name, &["day.", name].concat()));
    tag(
        "div",
        &[("class", "tools")],
        vec![
            set(&ui.t("day.ink"), inks.collect()),
            set(&ui.t("day.pen"), breadths.collect()),
            tag("div", &[("class", "go")], steps.to_vec()),
        ],
    )
}

fn set(legend: &str, inside: Vec<Html>) -> Html {
    let legend = words("legend", &[], legend);
    tag("fieldset", &[("class", "set-of")], vec![legend, tag("div", &[("class", "pieces")], inside)])
}

fn one_of(ui: &Ui, name: &'static str, at: usize, swatch: Option<&str>, text: &str) -> Html {
    let (group, mut value) = (group(ui, name), String::new());
    number(&mut value, at as i32);
    let hook = if name == "ink" { "data-ink" } else { "data-breadth" };
    let mut input = vec![("type", "radio"), ("name", group.as_str()), (hook, value.as_str())];
    if at == 0 {
        input.push(("checked", ""));
    }
    choice("tool", &input, swatch, text)
}

/// White paper in any colours of the page around. An older picture lies on a canvas below the strokes: the page's policy
/// lets in no picture that is a file.
fn sheet(ui: &Ui) -> Html {
    let older = [("data-older", ""), ("width", "1600"), ("height", "1200"), ("aria-hidden", "true"), ("hidden", "")];
    let label = ui.t("day.draw.pad");
    let pad = [
        ("data-pad", ""),
        ("viewBox", "0 0 1600 1200"),
        ("role", "img"),
        ("aria-label", label.as_str()),
        ("fill", "none"),
        ("stroke-linecap", "round"),
        ("stroke-linejoin", "round"),
    ];
    let inside = vec![tag("canvas", &older, Vec::new()), tag("svg", &pad, Vec::new())];
    tag("div", &[("class", "leaf")], inside)
}

/// No kinds of files are asked for: some phones would show none at all.
fn open(ui: &Ui) -> Html {
    let input = [("type", "file"), ("class", "vh"), ("data-action", "open")];
    let inside = vec![tag("input", &input, Vec::new()), words("span", &[], &ui.t("day.open"))];
    tag("label", &[("class", "btn second file")], inside)
}
