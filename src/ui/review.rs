//! Look over: every statement with its answer and a way to change it.
//!
//! The safety answers are left out of the list, in case someone looks on; a button opens them again.

use super::Ui;
use super::frame::{change, column, go, margin, page, quiet};
use super::stage::name;
use super::statement::{asked, statement};
use super::tag::{Name, Tag, of_class, says, tag};
use crate::domain::check::Item;
use crate::domain::report::answer_key;
use crate::domain::{Action, Dimension};

/// The look-over.
#[inline(never)]
pub fn view(ui: &Ui) -> Option<Tag> {
    let stage = ui.session.stage?;
    let asked = asked(ui, stage);
    let mut main = column().tag(ui.heading("h1", "review.title")).tag(ui.p("review.lead")).with(hint(ui));
    for dimension in &ui.check().asked_first {
        main = main.tag(ui.tells("h2", "dimension.", dimension.id())).tag(answers(ui, &asked, Some(*dimension)));
    }
    let main = main
        .tag(ui.says("h2", "part.safety"))
        .tag(ui.p("review.safety"))
        .tag(tag("p").tag(quiet(ui, "safety", "review.safety.open", Action::SafetyOpened)))
        .tag(go(ui, "finish", "review.finish"));
    let change = quiet(ui, "stage", "review.stage", Action::StageOpened);
    Some(page(margin().tag(ui.says("b", &name(stage))).tag(tag("span").tag(change)), main))
}

/// Statements with their answers, and a way to change each.
#[inline(never)]
pub fn answers(ui: &Ui, asked: &[(usize, &Item)], only: Option<Dimension>) -> Tag {
    let mut list = of_class("dl", "over");
    for (at, item) in asked {
        if only.is_none_or(|dimension| dimension == item.dimension) {
            let statement = statement(ui, item);
            let row = tag("div")
                .put(Name::DataReview, &item.id)
                .tag(says("dt", &statement))
                .tag(ui.says("dd", &answer_key(ui.session, *at)))
                .tag(tag("dd").tag(change(ui, "review.change", &statement, *at)));
            list = list.tag(row);
        }
    }
    list
}

/// The line that invites a second look, where the pattern of the answers does.
#[inline(never)]
pub fn hint(ui: &Ui) -> Option<Tag> {
    let hint = ui.session.scores(ui.check())?.hint?;
    Some(ui.p_of("notice", hint.key()).set(Name::DataHint, hint.key()))
}
