//! Native radio buttons in native groups: one statement with its scale, or a short question with short answers.
//!
//! Works with a keyboard: Tab reaches the group once, the arrows move in it, and choosing never moves on.
//! Works without colour: the chosen row has a filled dot, bold words and a ground. The whole row is the label.

use yew::Html;

use super::Ui;
use super::tag::{Tag, div, none, of_class, says, tag};
use crate::domain::{Action, Answer};

/// One choice of a group.
pub struct Choice {
    /// The value in the page.
    pub value: &'static str,
    /// What is read.
    pub label: Tag,
    /// Whether it is chosen.
    pub checked: bool,
    /// What choosing it means.
    pub action: Action,
    /// Stands apart from the others.
    pub apart: bool,
}

impl Choice {
    /// A choice that is read as this text.
    #[inline(never)]
    pub fn new(value: &'static str, label: String, checked: bool, action: Action) -> Choice {
        Choice { value, label: says("span", label), checked, action, apart: false }
    }
}

/// The rows of a group. Choices with the same name exclude each other.
#[inline(never)]
pub fn rows(ui: &Ui, name: &str, choices: Vec<Choice>) -> Vec<Html> {
    let row = |choice: Choice| {
        let input = tag("input")
            .set("type", "radio")
            .put("name", name.to_owned())
            .set("value", choice.value)
            .set("autocomplete", "off")
            .checked(choice.checked)
            .on_change(ui.act(choice.action));
        of_class("label", if choice.apart { "row skip" } else { "row" }).tag(input).tag(choice.label).html()
    };
    choices.into_iter().map(row).collect()
}

/// An item's group, with the note that describes it.
#[inline(never)]
pub fn group(ui: &Ui, class: &'static str, name: &str, legend: Tag, note: Option<String>) -> Tag {
    let note_id = ui.dom_id(&[name, "-note"].concat());
    let group = of_class("fieldset", class).key(name).tag(legend);
    match note {
        None => group,
        Some(note) => {
            let text = says("small", note).set("class", "note").put("id", note_id.clone());
            group.put("aria-describedby", note_id).tag(text)
        }
    }
}

/// A question with short answers side by side.
#[inline(never)]
pub fn short(ui: &Ui, name: &str, legend: String, note: Option<String>, choices: Vec<Choice>) -> Tag {
    group(ui, "set", name, says("legend", legend), note).tag(div("short").each(rows(ui, name, choices)))
}

/// The answers to a statement: five points, and "prefer not to say" apart from them.
#[inline(never)]
pub fn scale(ui: &Ui, item: usize, id: &str) -> Vec<Html> {
    let given = ui.session.answers.get(item);
    let choice = |answer: Answer| {
        let label = ui.tt("scale.", answer.id());
        let choice = Choice::new(answer.id(), label, given == Some(answer), Action::ItemAnswered(item, Some(answer)));
        Choice { apart: answer == Answer::Skip, ..choice }
    };
    rows(ui, id, Answer::all().map(choice).collect())
}

/// The note of an item, where it has one.
#[inline(never)]
pub fn note(ui: &Ui, group: &str, id: &str) -> Option<String> {
    ui.words().maybe(&[group, id, ".note"].concat())
}

/// A list of choices with its label.
#[inline(never)]
pub fn list(ui: &Ui, name: &str, label: &str, options: Vec<(String, String, bool)>) -> (Tag, Tag) {
    let option = |(value, label, selected): (String, String, bool)| {
        says("option", label).put("value", value).flag("selected", selected).html()
    };
    let id = ui.dom_id(name);
    let list = tag("select").put("id", id.clone()).set("autocomplete", "off").each(options.into_iter().map(option).collect());
    (says("label", ui.t(label)).put("for", id), list)
}

/// A paragraph that stands only where there is something to say.
pub fn small(text: Option<String>) -> Html {
    text.map_or_else(none, |text| says("small", text).html())
}
