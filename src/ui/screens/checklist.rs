//! Before the first session: what is known already, and one hope. Nothing here is about a person.
//!
//! - Any row may stay empty. Each “not yet” becomes a question to bring. (3.3.2; checklist, prepare)
//! - Each question names its own group. The answers are words. (1.3.1, 4.1.2; the_markup_is_valid,
//!   what_is_heard_is_what_was_reviewed)
//! - The field for your hope has a label and a note. Both are heard with it. (2.4.6, 3.3.2, 4.1.2;
//!   what_is_heard_is_what_was_reviewed, no_accessibility_rule_is_broken, before_the_first_session)
//! - With Tab you get into the field and out again. You always see where you are. (2.1.2, 2.4.7;
//!   the_focus_is_never_hidden, keys_lead_to_gaps_folds_boxes_and_fields)
//! - What was ticked and written is still there when you come back. (3.3.7; going_back_keeps_every_answer)

use crate::domain::session::MOST_HOPE;
use crate::domain::strings::digits;
use crate::domain::{Action, ChecklistAnswer, Stage};
use crate::ui::Ui;
use crate::ui::element::{Element, Name, div, element, field};
use crate::ui::events::{Command, EventKind};
use crate::ui::parts::choice;
use crate::ui::parts::frame::{aside, column, go, opening, page};
use crate::ui::parts::stages::{about, name};

/// The checklist.
pub fn view(ui: &Ui) -> Element {
    let mut main = opening(ui, column(), "checklist.title", ui.p("checklist.lead"));
    for (at, row) in ui.check().checklist.iter().enumerate() {
        let answers = div("short").each(&ChecklistAnswer::ALL, |&answer| {
            let label = ui.sentence_of("span", "checklist.answer.", answer.id());
            let checked = ui.session.checklist(at) == Some(answer);
            choice::row(ui, &row.id, answer.id(), label, checked, Action::ChecklistAnswered(at, answer))
        });
        let legend = ui.sentence_of("legend", "checklist.", &row.id);
        main = main.add(choice::short(ui, &row.id, legend, None, answers).attr(Name::DataItem, &row.id));
    }
    let (id, note_id) = (ui.dom_id("hope"), ui.dom_id("hope-note"));
    let label = element("label").attr(Name::For, &id).add(ui.sentence("span", "hope.title").class("h2"));
    let field = field(&id)
        .attr(Name::MaxLength, &digits(MOST_HOPE))
        .attr(Name::AriaDescribedBy, &note_id)
        .value(&ui.session.hope);
    let hope = div("field hope-field")
        .add(label)
        .add(ui.sentence("small", "hope.note").attr(Name::Id, &note_id))
        .add(ui.on(field, EventKind::Written, Command::WriteHope));
    let main = main.add(hope).add(go(ui, "finish", "checklist.finish"));
    page(aside(ui, &name(Stage::Before), &about(Stage::Before, ".expect")), main)
}
