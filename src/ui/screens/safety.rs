//! The safety questions. Every row may be left empty, and nothing here is ever counted.
//!
//! - It stays calm. No colour warns, and nothing new comes up while you answer. (1.4.1, 3.2.2, 3.2.5; safety,
//!   keys_lead_to_gaps_folds_boxes_and_fields)
//! - Each row may stay empty, and says how to pass it over. (3.3.2; safety,
//!   a_safety_row_that_is_left_empty_counts_as_skipped)
//! - Help is one press away, where it always is. (3.2.6; help_and_leaving_are_in_the_same_place)
//! - Each question and its note name their group. Both are heard as you come into it. (1.3.1, 4.1.2;
//!   a_flagged_walk, what_is_heard_is_what_was_reviewed, the_markup_is_valid)
//! - Short answers stand side by side only where there is room. (1.4.4, 1.4.10; it_fits_every_width)

use crate::domain::check::SafetyRow;
use crate::domain::report::safety_key;
use crate::domain::{Action, SafetyAnswer};
use crate::ui::Ui;
use crate::ui::element::{Element, Name, div, element};
use crate::ui::parts::choice;
use crate::ui::parts::frame::{aside, column, go, opening, page};

/// The safety page.
pub fn view(ui: &Ui) -> Element {
    let mut main = opening(ui, column(), "safety.title", ui.p("safety.lead"));
    for (at, row) in ui.check().safety.iter().enumerate() {
        let group = if row.about_helper {
            let (legend, note) = (ui.sentence_of("legend", "safety.", &row.id), choice::note(ui, "safety.", &row.id));
            choice::short(ui, &row.id, legend, note, answers(ui, div("short"), at, row))
        } else {
            let legend = element("legend").add(ui.sentence_of("h2", "safety.", &row.id));
            answers(ui, choice::group(ui, "rows", &row.id, legend, None), at, row)
        };
        main = main.add(group.attr(Name::DataItem, &row.id));
    }
    page(aside(ui, "safety.where", "safety.where.note"), main.add(go(ui, "continue", "continue")))
}

fn answers(ui: &Ui, rows: Element, at: usize, row: &SafetyRow) -> Element {
    let given = ui.session.safety(at);
    rows.each(&row.answers, |answer| {
        let label = ui.sentence("span", &safety_key(&row.id, *answer));
        let action = Action::SafetyAnswered(at, *answer);
        let choice = choice::row(ui, &row.id, answer.id(), label, given == Some(*answer), action);
        if !row.about_helper && *answer == SafetyAnswer::Skip { choice.class("row skip") } else { choice }
    })
}
