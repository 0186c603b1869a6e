//! Before the first session: what is known already, and one hope. Nothing here is about a person.
//!
//! Works with any row left empty. Each "not yet" becomes a question to bring.

use yew::{Html, html};

use super::Ui;
use super::choice::{self, Choice};
use super::frame;
use crate::domain::{Action, ChecklistAnswer};

/// The checklist.
pub fn view(ui: &Ui) -> Html {
    let session = &ui.model.session;
    let row = |(at, row): (usize, &crate::domain::check::ChecklistRow)| {
        let choice = |answer: ChecklistAnswer| {
            let label = ui.tt(&["checklist.answer.", answer.id()]);
            let action = Action::ChecklistAnswered(at, answer);
            Choice::new(answer.id(), label, session.checklist(at) == Some(answer), action)
        };
        let legend = ui.tt(&["checklist.", &row.id]);
        choice::short(ui, Some(&row.id), &row.id, legend, None, ChecklistAnswer::ALL.into_iter().map(choice).collect())
    };
    let main = html! {
        <>
            <h1 tabindex="-1">{ ui.t("checklist.title") }</h1>
            <p>{ ui.t("checklist.lead") }</p>
            { ui.model.content.check.checklist.iter().enumerate().map(row).collect::<Html>() }
            <div class="field hope-field">
                <label for={ui.dom_id("hope")}><span class="h2">{ ui.t("hope.title") }</span></label>
                <small id={ui.dom_id("hope-note")}>{ ui.t("hope.note") }</small>
                <textarea
                    id={ui.dom_id("hope")}
                    autocomplete="off"
                    spellcheck="false"
                    maxlength={crate::domain::session::MOST_HOPE.to_string()}
                    aria-describedby={ui.dom_id("hope-note")}
                    value={session.hope.clone()}
                    oninput={ui.write(Action::HopeWritten)}
                />
            </div>
            { frame::go(ui, frame::forward(ui, "finish", "checklist.finish", Action::Continued)) }
        </>
    };
    let aside = html! { <><b>{ ui.t("stage.0.name") }</b><span>{ ui.t("stage.0.expect") }</span></> };
    frame::split(aside, main)
}
