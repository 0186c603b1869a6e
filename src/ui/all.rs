//! All statements on one page, in the order in which they are asked, under the names of the dimensions.
//!
//! Works in any order. Statements without an answer are named with a way to each: never as a fault.

use super::Ui;
use super::choice;
use super::frame::{go, quiet, screen};
use super::heard::{Does, When};
use super::statement::{asked, lead, progress, statement};
use super::tag::{Name, Tag, div, of_class, says, tag};
use crate::domain::Action;
use crate::domain::check::Item;

/// The page.
#[inline(never)]
pub fn view(ui: &Ui) -> Option<Tag> {
    let stage = ui.session.stage?;
    let asked = asked(ui, stage);
    let mut sheet = div("sheet")
        .tag(ui.heading("h1", "all.title"))
        .tag(ui.p_of("lead", "all.lead"))
        .tag(ui.p_of("quiet", lead(stage)));
    for dimension in &ui.check().asked_first {
        let mut section = tag("section").key(dimension.id()).tag(ui.tells("h2", "dimension.", dimension.id()));
        for (number, (item, row)) in asked.iter().enumerate() {
            if row.dimension == *dimension {
                let legend =
                    tag("legend").tag(says("small", &progress(ui, number, asked.len()))).text(&statement(ui, row));
                let group = choice::group(ui, "sheet-set", &row.id, legend, choice::note(ui, "item.", &row.id));
                section =
                    section.tag(group.put(Name::DataItem, &row.id).tag(choice::scale(ui, div("rows"), *item, &row.id)));
            }
        }
        sheet = sheet.tag(section);
    }
    let one = of_class("p", "other").tag(quiet(ui, "layout", "layout.one", Action::LayoutPicked(false)));
    Some(screen().tag(sheet.with(open(ui, &asked)).tag(go(ui, "continue", "continue")).tag(one)))
}

/// The statements that have no answer yet, once some have.
fn open(ui: &Ui, asked: &[(usize, &Item)]) -> Option<Tag> {
    let mut list = tag("ul");
    let mut missing = 0;
    for (at, row) in asked {
        if ui.session.answers.get(*at).is_none() {
            let button = says("button", &statement(ui, row)).set(Name::Type, "button").class("plain");
            list = list.tag(tag("li").tag(ui.on(button, When::Clicked, Does::GoTo(row.id.clone()))));
            missing += 1;
        }
    }
    let notice = || div("notice").tag(ui.says("h2", "all.open")).tag(ui.p("all.open.note")).tag(list);
    (missing > 0 && missing < asked.len()).then(notice)
}
