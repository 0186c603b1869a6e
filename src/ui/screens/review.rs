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
use crate::ui::element::{Element, Name, element, of_class, text_element};
use crate::ui::parts::frame::{change, column, go, margin, opening, page, quiet};
use crate::ui::parts::stages::name;
use crate::ui::screens::statement::{asked, statement};

/// The look-over.
pub fn view(ui: &Ui) -> Option<Element> {
    let stage = ui.session.stage?;
    let asked = asked(ui, stage);
    let mut main = opening(ui, column(), "review.title", ui.p("review.lead")).with(hint(ui));
    // In the order of the result, which comes next.
    for dimension in Dimension::ALL {
        main = main.add(ui.sentence_of("h2", "dimension.", dimension.id())).add(answers(ui, &asked, Some(dimension)));
    }
    let main = main
        .add(ui.sentence("h2", "part.safety"))
        .add(ui.p("review.safety"))
        .add(element("p").add(quiet(ui, "safety", "review.safety.open", Action::SafetyOpened)))
        .add(go(ui, "finish", "review.finish"));
    let change = quiet(ui, "stage", "review.stage", Action::StageOpened);
    Some(page(margin().add(ui.sentence("b", &name(stage))).add(element("span").add(change)), main))
}

/// Statements with their answers, and a way to change each.
pub fn answers(ui: &Ui, asked: &[(usize, &Item)], only: Option<Dimension>) -> Element {
    let mut list = of_class("dl", "over");
    for (at, item) in asked {
        if only.is_none_or(|dimension| dimension == item.dimension) {
            let statement = statement(ui, item);
            let row = element("div")
                .attr(Name::DataReview, &item.id)
                .add(text_element("dt", &statement))
                .add(ui.sentence("dd", &answer_key(ui.session, *at)))
                .add(element("dd").add(change(ui, "review.change", &statement, *at)));
            list = list.add(row);
        }
    }
    list
}

/// The line that invites a second look, where the pattern of the answers does.
pub fn hint(ui: &Ui) -> Option<Element> {
    let hint = ui.session.scores(ui.check())?.hint?;
    Some(ui.p_of("notice", hint.key()).set(Name::DataHint, hint.key()))
}
