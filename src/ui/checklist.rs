//! Before the first session: what is known already, and one hope. Nothing here is about a person.
//!
//! Works with any row left empty. Each "not yet" becomes a question to bring.

use yew::Html;

use super::Ui;
use super::choice::{self, Choice};
use super::device::written;
use super::frame::{aside, go, page};
use super::tag::{div, heading, says, tag};
use crate::domain::check::ChecklistRow;
use crate::domain::{Action, ChecklistAnswer, Stage};

/// The checklist.
pub fn view(ui: &Ui) -> Html {
    let row = |(at, row): (usize, &ChecklistRow)| {
        let choice = |answer: ChecklistAnswer| {
            let label = ui.tt("checklist.answer.", answer.id());
            let checked = ui.session.checklist(at) == Some(answer);
            Choice::new(answer.id(), label, checked, Action::ChecklistAnswered(at, answer))
        };
        let choices = ChecklistAnswer::ALL.into_iter().map(choice).collect();
        let legend = ui.tt("checklist.", &row.id);
        choice::short(ui, &row.id, legend, None, choices).put("data-item", row.id.clone()).html()
    };
    let (id, note_id) = (ui.dom_id("hope"), ui.dom_id("hope-note"));
    let label = tag("label").put("for", id.clone()).tag(says("span", ui.t("hope.title")).class("h2"));
    let field = tag("textarea")
        .put("id", id)
        .set("autocomplete", "off")
        .set("spellcheck", "false")
        .put("maxlength", crate::domain::session::MOST_HOPE.to_string())
        .put("aria-describedby", note_id.clone())
        .value(ui.session.hope.clone())
        .on_input(ui.read(|_, event| Some(Action::HopeWritten(written(event)?))));
    let hope = div("field hope-field").tag(label).tag(says("small", ui.t("hope.note")).put("id", note_id)).tag(field);
    let stage = Stage::Before;
    let mut main = vec![heading("h1", ui.t("checklist.title")).html(), ui.p("checklist.lead").html()];
    main.extend(ui.check().checklist.iter().enumerate().map(row));
    main.extend([hope.html(), go(ui, "finish", "checklist.finish").html()]);
    page(aside(super::stage::name(ui, stage), super::stage::words(ui, stage, ".expect")), main)
}
