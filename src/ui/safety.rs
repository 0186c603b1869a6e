//! The safety questions. Every row may be left empty, and nothing here is ever counted.
//!
//! Works calmly: no alarm colour, no new page when a row is ticked; help is one step away as everywhere.

use yew::Html;

use super::Ui;
use super::choice::{self, Choice};
use super::frame::{aside, go, page};
use super::tag::{heading, says, tag};
use crate::domain::check::SafetyRow;
use crate::domain::report::safety_key;
use crate::domain::{Action, SafetyAnswer};

/// The safety page.
pub fn view(ui: &Ui) -> Html {
    let row = |(at, row): (usize, &SafetyRow)| {
        let asked = ui.tt("safety.", &row.id);
        let choices = choices(ui, at, row);
        let group = if row.about_helper {
            choice::short(ui, &row.id, asked, choice::note(ui, "safety.", &row.id), choices)
        } else {
            let legend = tag("legend").tag(says("h2", asked));
            choice::group(ui, "rows", &row.id, legend, None).each(choice::rows(ui, &row.id, choices))
        };
        group.put("data-item", row.id.clone()).html()
    };
    let mut main = vec![heading("h1", ui.t("safety.title")).html(), ui.p("safety.lead").html()];
    main.extend(ui.check().safety.iter().enumerate().map(row));
    main.push(go(ui, "continue", "continue").html());
    page(aside(ui.t("safety.where"), ui.t("safety.where.note")), main)
}

fn choices(ui: &Ui, at: usize, row: &SafetyRow) -> Vec<Choice> {
    let given = ui.session.safety(at);
    let choice = |answer: &SafetyAnswer| {
        let label = ui.t(&safety_key(&row.id, *answer));
        let choice = Choice::new(answer.id(), label, given == Some(*answer), Action::SafetyAnswered(at, *answer));
        Choice { apart: !row.about_helper && *answer == SafetyAnswer::Skip, ..choice }
    };
    row.answers.iter().map(choice).collect()
}
