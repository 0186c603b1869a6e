//! Native radio buttons in native groups: one statement with its scale, or a short question with short answers.
//!
//! Works with a keyboard: Tab reaches the group once, the arrows move in it, and choosing never moves on.
//! Works without colour: the chosen row has a filled dot, bold words and a ground. The whole row is the label.

use yew::{AttrValue, Html, html};

use super::Ui;
use crate::domain::{Action, Answer};

/// One choice of a group.
pub struct Choice {
    /// The value in the page.
    pub value: &'static str,
    /// What is read.
    pub label: Html,
    /// Whether it is chosen.
    pub checked: bool,
    /// What choosing it means.
    pub action: Action,
    /// Stands apart from the others.
    pub apart: bool,
}

impl Choice {
    /// A choice that is read as this text.
    pub fn new(value: &'static str, label: String, checked: bool, action: Action) -> Choice {
        Choice { value, label: html! { { label } }, checked, action, apart: false }
    }
}

/// The rows of a group. Choices with the same name exclude each other.
pub fn rows(ui: &Ui, name: &str, choices: Vec<Choice>) -> Html {
    let row = |choice: Choice| {
        let class = if choice.apart { "row skip" } else { "row" };
        html! {
            <label {class}>
                <input
                    type="radio"
                    name={name.to_owned()}
                    value={choice.value}
                    checked={choice.checked}
                    autocomplete="off"
                    onchange={ui.change(choice.action)}
                />
                <span>{ choice.label }</span>
            </label>
        }
    };
    choices.into_iter().map(row).collect()
}

/// A question with short answers side by side.
pub fn short(ui: &Ui, item: Option<&str>, name: &str, legend: String, note: Option<String>, choices: Vec<Choice>) -> Html {
    html! {
        <fieldset class="set" key={name.to_owned()} data-item={item.map(str::to_owned)} aria-describedby={described(ui, name, &note)}>
            <legend>{ legend }</legend>
            { self::note(ui, name, note) }
            <div class="short">{ rows(ui, name, choices) }</div>
        </fieldset>
    }
}

/// The answers to a statement: five points, and "prefer not to say" apart from them.
pub fn scale(ui: &Ui, item: usize, id: &str) -> Html {
    let given = ui.model.session.answers.get(item);
    let choice = |answer: Answer| Choice {
        apart: answer == Answer::Skip,
        ..Choice::new(
            answer.id(),
            ui.tt(&["scale.", answer.id()]),
            given == Some(answer),
            Action::ItemAnswered(item, Some(answer)),
        )
    };
    rows(ui, id, Answer::all().map(choice).collect())
}

/// The id that describes a group, where it has a note.
pub fn described(ui: &Ui, name: &str, note: &Option<String>) -> Option<AttrValue> {
    note.as_ref().map(|_| ui.dom_id(&[name, "-note"].concat()))
}

/// The note under a question.
pub fn note(ui: &Ui, name: &str, note: Option<String>) -> Html {
    let Some(note) = note else { return Html::default() };
    html! { <small class="note" id={ui.dom_id(&[name, "-note"].concat())}>{ note }</small> }
}
