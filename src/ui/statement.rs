//! One statement on a screen, with the whole scale in words.
//!
//! Works with a keyboard: the statement has the focus, Tab reaches the scale, the arrows choose, nothing
//! moves on by itself. "3 of 12" is text. An answer can be cleared or left out; going back keeps it.

use yew::Html;

use super::Ui;
use super::choice;
use super::frame::{go, only, page, quiet};
use super::tag::{heading, none, of_class, says, tag};
use crate::domain::check::Item;
use crate::domain::{Action, Screen, Stage};

/// The statement at this position of those asked.
pub fn view(ui: &Ui, at: usize) -> Html {
    let session = ui.session;
    let Some(stage) = session.stage else { return none() };
    let asked = asked(ui, stage);
    let Some((item, row)) = asked.get(at).copied() else { return none() };
    let over = matches!(session.trail.last(), Some(Screen::Review | Screen::Result));
    let aside = vec![
        super::cloth::stitches(at + 1, asked.len()).html(),
        says("b", progress(ui, at, asked.len())).html(),
        says("span", super::stage::name(ui, stage)).html(),
    ];
    let legend = tag("legend").tag(heading("h1", statement(ui, row)));
    let clear = || vec![quiet(ui, "clear", "clear", Action::ItemAnswered(item, None)).html()];
    let main = vec![
        only(at == 0 && !over, || vec![ui.p(lead(stage)).class("quiet").html()]),
        choice::group(ui, "ask rows", &row.id, legend, choice::note(ui, "item.", &row.id))
            .put("data-item", row.id.clone())
            .each(choice::scale(ui, item, &row.id))
            .html(),
        go(ui, "continue", "continue").with(only(session.answers.get(item).is_some(), clear)).html(),
        only(!over, || {
            let all = quiet(ui, "layout", "layout.all", Action::LayoutPicked(true));
            vec![of_class("p", "other").tag(all).html()]
        }),
    ];
    page(aside, main)
}

/// The statements of a stage with their positions in the check, in the order in which they are asked.
pub fn asked<'a>(ui: &'a Ui, stage: Stage) -> Vec<(usize, &'a Item)> {
    ui.check().asked(stage).into_iter().filter_map(|at| Some((at, ui.check().items.get(at)?))).collect()
}

/// The words of a statement.
#[inline(never)]
pub fn statement(ui: &Ui, item: &Item) -> String {
    ui.tt("item.", &item.id)
}

/// "3 of 12".
#[inline(never)]
pub fn progress(ui: &Ui, at: usize, all: usize) -> String {
    ui.words().fill("progress", &[("at", &(at + 1).to_string()), ("all", &all.to_string())])
}

/// Who and when to think of: at the start there are only the meetings so far.
pub fn lead(stage: Stage) -> &'static str {
    if stage == Stage::Starting { "lead.1" } else { "lead" }
}
