//! Look over: every statement with its answer and a way to change it.
//!
//! - All answers can be seen and changed before any result. (3.3.4, 3.3.6; review,
//!   an_answer_changed_from_the_look_over_returns_there)
//! - Who hears a button alone hears which statement it will change. (2.4.4, 2.4.9, 2.5.3;
//!   what_is_pressed_says_what_it_does, a_calm_walk)
//! - A changed answer leads back here, with the focus on the heading. (2.4.3, 3.2.5;
//!   an_answer_changed_from_the_look_over_returns_there, a_new_screen_takes_the_focus_and_says_nothing_else)
//! - Each part has a heading. A statement and its answer are a pair. (1.3.1, 2.4.10; the_markup_is_valid,
//!   what_is_heard_is_what_was_reviewed)
//! - Safety answers are not listed, in case someone looks on. One press shows them. (3.3.6; review)

use crate::domain::check::Item;
use crate::domain::report::answer_key;
use crate::domain::{Action, Dimension};
use crate::ui::Ui;
use crate::ui::parts::frame::{change, column, go, margin, opening, page, quiet};
use crate::ui::parts::stages::name;
use crate::ui::screens::statement::{asked, statement};
use crate::ui::tag::{Name, Tag, of_class, says, tag};

/// The look-over.
#[inline(never)]
pub fn view(ui: &Ui) -> Option<Tag> {
    let stage = ui.session.stage?;
    let asked = asked(ui, stage);
    let mut main = opening(ui, column(), "review.title", ui.p("review.lead")).with(hint(ui));
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
