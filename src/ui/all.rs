//! All statements on one page, in the order in which they are asked, under the names of the dimensions.
//!
//! Works in any order. Statements without an answer are named with a way to each: never as a fault.

use yew::Html;

use super::Ui;
use super::choice;
use super::frame::{go, quiet};
use super::statement::{asked, lead, progress, statement};
use super::tag::{div, heading, none, of_class, says, tag};
use crate::domain::check::Item;
use crate::domain::{Action, Dimension};

/// The page.
pub fn view(ui: &Ui) -> Html {
    let Some(stage) = ui.session.stage else { return none() };
    let asked = asked(ui, stage);
    let row = |(number, (item, row)): (usize, &(usize, &Item))| {
        let legend = tag("legend").tag(says("small", progress(ui, number, asked.len()))).text(statement(ui, row));
        choice::group(ui, "sheet-set", &row.id, legend, choice::note(ui, "item.", &row.id))
            .put("data-item", row.id.clone())
            .tag(div("rows").each(choice::scale(ui, *item, &row.id)))
            .html()
    };
    let section = |dimension: &Dimension| {
        let rows = asked.iter().enumerate().filter(|(_, (_, row))| row.dimension == *dimension);
        let section = tag("section").key(dimension.id()).tag(says("h2", ui.tt("dimension.", dimension.id())));
        section.each(rows.map(row).collect()).html()
    };
    let sheet = div("sheet")
        .tag(heading("h1", ui.t("all.title")))
        .tag(ui.p("all.lead").class("lead"))
        .tag(ui.p(lead(stage)).class("quiet"))
        .each(ui.check().asked_first.iter().map(section).collect())
        .with(open(ui, &asked))
        .tag(go(ui, "continue", "continue"))
        .tag(of_class("p", "other").tag(quiet(ui, "layout", "layout.one", Action::LayoutPicked(false))));
    of_class("main", "page wrap").tag(sheet).html()
}

/// The statements that have no answer yet, once some have.
fn open(ui: &Ui, asked: &[(usize, &Item)]) -> Html {
    let missing: Vec<_> = asked.iter().filter(|(at, _)| ui.session.answers.get(*at).is_none()).collect();
    if missing.is_empty() || missing.len() == asked.len() {
        return none();
    }
    let link = |(_, row): &&(usize, &Item)| {
        let id = row.id.clone();
        let go = ui.note(move |device, _| device.focus_item(&id));
        let button = says("button", statement(ui, row)).set("type", "button").set("class", "plain").on_click(go);
        tag("li").tag(button).html()
    };
    div("notice")
        .tag(says("h2", ui.t("all.open")))
        .tag(ui.p("all.open.note"))
        .tag(tag("ul").each(missing.iter().map(link).collect()))
        .html()
}
