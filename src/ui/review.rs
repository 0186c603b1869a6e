//! Look over: every statement with its answer and a way to change it.
//!
//! The safety answers are left out of the list, in case someone looks on; a button opens them again.

use yew::Html;

use super::Ui;
use super::frame::{go, page, quiet, quiet_about};
use super::statement::{asked, statement};
use super::tag::{Tag, heading, none, of_class, says, tag};
use crate::domain::check::Item;
use crate::domain::report::answer_key;
use crate::domain::{Action, Dimension};

/// The look-over.
pub fn view(ui: &Ui) -> Html {
    let Some(stage) = ui.session.stage else { return none() };
    let asked = asked(ui, stage);
    let mut main = vec![heading("h1", ui.t("review.title")).html(), ui.p("review.lead").html(), hint(ui)];
    for dimension in &ui.check().asked_first {
        main.push(says("h2", ui.tt("dimension.", dimension.id())).html());
        main.push(answers(ui, &asked, Some(*dimension)).html());
    }
    main.push(says("h2", ui.t("part.safety")).html());
    main.push(ui.p("review.safety").html());
    main.push(tag("p").tag(quiet(ui, "safety", "review.safety.open", Action::SafetyOpened)).html());
    main.push(go(ui, "finish", "review.finish").html());
    let change = quiet(ui, "stage", "review.stage", Action::StageOpened);
    page(vec![says("b", super::stage::name(ui, stage)).html(), tag("span").tag(change).html()], main)
}

/// Statements with their answers, and a way to change each.
#[inline(never)]
pub fn answers(ui: &Ui, asked: &[(usize, &Item)], only: Option<Dimension>) -> Tag {
    let row = |(at, item): &(usize, &Item)| {
        let statement = statement(ui, item);
        let change = quiet_about(ui, "change", "review.change", &statement, Action::ItemOpened(*at));
        tag("div")
            .put("data-review", item.id.clone())
            .tag(says("dt", statement))
            .tag(says("dd", ui.t(&answer_key(ui.session, *at))))
            .tag(tag("dd").tag(change))
            .html()
    };
    let fits = asked.iter().filter(|(_, item)| only.is_none_or(|dimension| dimension == item.dimension));
    of_class("dl", "over").each(fits.map(row).collect())
}

/// The line that invites a second look, where the pattern of the answers does.
#[inline(never)]
pub fn hint(ui: &Ui) -> Html {
    let hint = ui.session.scores(ui.check()).and_then(|scores| scores.hint);
    hint.map_or_else(none, |hint| ui.p(hint.key()).class("notice").set("data-hint", hint.key()).html())
}
