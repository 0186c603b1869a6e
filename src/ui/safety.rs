//! The safety questions. Every row may be left empty, and nothing here is ever counted.
//!
//! Works calmly: no alarm colour, no new page when a row is ticked; help is one step away as everywhere.

use yew::{Html, html};

use super::Ui;
use super::choice::{self, Choice};
use super::frame;
use crate::domain::check::SafetyRow;
use crate::domain::report::safety_key;
use crate::domain::{Action, SafetyAnswer};

/// The safety page.
pub fn view(ui: &Ui) -> Html {
    let rows = || ui.model.content.check.safety.iter().enumerate();
    let about_helper = rows().filter(|(_, row)| row.about_helper).map(|(at, row)| {
        let (legend, note) = (ui.tt(&["safety.", &row.id]), ui.words().maybe(&["safety.", &row.id, ".note"].concat()));
        choice::short(ui, Some(&row.id), &row.id, legend, note, choices(ui, at, row))
    });
    let now = rows().filter(|(_, row)| !row.about_helper).map(|(at, row)| {
        html! {
            <fieldset class="rows" key={row.id.clone()} data-item={row.id.clone()}>
                <legend><h2>{ ui.tt(&["safety.", &row.id]) }</h2></legend>
                { choice::rows(ui, &row.id, choices(ui, at, row)) }
            </fieldset>
        }
    });
    let main = html! {
        <>
            <h1 tabindex="-1">{ ui.t("safety.title") }</h1>
            <p>{ ui.t("safety.lead") }</p>
            { about_helper.collect::<Html>() }
            { now.collect::<Html>() }
            { frame::go(ui, frame::forward(ui, "continue", "continue", Action::Continued)) }
        </>
    };
    let aside = html! { <><b>{ ui.t("safety.where") }</b><span>{ ui.t("safety.where.note") }</span></> };
    frame::split(aside, main)
}

fn choices(ui: &Ui, at: usize, row: &SafetyRow) -> Vec<Choice> {
    let given = ui.model.session.safety(at);
    let choice = |answer: &SafetyAnswer| Choice {
        apart: !row.about_helper && *answer == SafetyAnswer::Skip,
        ..Choice::new(
            answer.id(),
            ui.t(&safety_key(&row.id, *answer)),
            given == Some(*answer),
            Action::SafetyAnswered(at, *answer),
        )
    };
    row.answers.iter().map(choice).collect()
}
