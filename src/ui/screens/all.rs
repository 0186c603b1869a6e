//! All statements on one page, in the order in which they are asked, under the names of the dimensions.
//!
//! - The statements and the result are the same as one by one. (1.3.2, 3.2.4; all_on_one_page_is_the_same_check)
//! - Each part has a heading. Each statement names its own group. (1.3.1, 2.4.6, 2.4.10; the_markup_is_valid,
//!   what_is_heard_is_what_was_reviewed)
//! - Statements still open are listed. Each line of the list takes the focus to its statement. (2.4.3, 3.3.1,
//!   3.3.3; all_on_one_page_is_the_same_check, keys_lead_to_gaps_folds_boxes_and_fields)
//! - An open statement is never called a fault. (3.1.5; no_banned_word_is_used)
//! - On a small page the answers go below their statement, and each keeps its height. (1.4.10, 2.5.5, 2.5.8;
//!   it_fits_every_width, every_target_is_large_enough)

use crate::domain::Action;
use crate::domain::check::Item;
use crate::ui::Ui;
use crate::ui::events::{Command, EventKind};
use crate::ui::parts::choice;
use crate::ui::parts::frame::{go, opening, quiet, screen};
use crate::ui::screens::statement::{asked, lead, progress, statement};
use crate::ui::tag::{Name, Tag, div, of_class, says, tag};

/// The page.
#[inline(never)]
pub fn view(ui: &Ui) -> Option<Tag> {
    let stage = ui.session.stage?;
    let asked = asked(ui, stage);
    let mut sheet =
        opening(ui, div("sheet"), "all.title", ui.p_of("lead", "all.lead")).tag(ui.p_of("quiet", lead(stage)));
    for dimension in &ui.check().asked_first {
        let mut section = tag("section").key(dimension.id()).tag(ui.tells("h2", "dimension.", dimension.id()));
        for (number, (item, row)) in asked.iter().enumerate() {
            if row.dimension == *dimension {
                let legend = tag("legend")
                    .tag(says("small", &progress(ui, number, asked.len())))
                    .tag(says("span", &statement(ui, row)));
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
            list = list.tag(tag("li").tag(ui.on(button, EventKind::Clicked, Command::GoTo(row.id.clone()))));
            missing += 1;
        }
    }
    let notice = || div("notice").tag(ui.says("h2", "all.open")).tag(ui.p("all.open.note")).tag(list);
    (missing > 0 && missing < asked.len()).then(notice)
}
