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
use crate::ui::element::{Element, Name, div, element, of_class, text_element};
use crate::ui::events::{Command, EventKind};
use crate::ui::parts::choice;
use crate::ui::parts::frame::{go, opening, quiet, screen};
use crate::ui::screens::statement::{asked, lead, progress, statement};

/// The page.
pub fn view(ui: &Ui) -> Option<Element> {
    let stage = ui.session.stage?;
    let asked = asked(ui, stage);
    // On paper the form has the help lines of this country.
    let sheet = div("sheet").attr(Name::DataCountry, ui.session.options.country.as_deref().unwrap_or_default());
    let mut sheet = opening(ui, sheet, "all.title", ui.p_of("lead", "all.lead")).add(ui.p_of("quiet", lead(stage)));
    for dimension in &ui.check().dimension_order {
        let mut section =
            element("section").key(dimension.id()).add(ui.sentence_of("h2", "dimension.", dimension.id()));
        for (number, (item, row)) in asked.iter().enumerate() {
            if row.dimension == *dimension {
                let legend = element("legend")
                    .add(text_element("small", &progress(ui, number, asked.len())))
                    .add(text_element("span", &statement(ui, row)));
                let group = choice::group(ui, "sheet-set", &row.id, legend, choice::note(ui, "item.", &row.id));
                section = section.add(group.attr(Name::DataItem, &row.id).add(choice::scale(
                    ui,
                    div("rows"),
                    *item,
                    &row.id,
                )));
            }
        }
        sheet = sheet.add(section);
    }
    let one = of_class("p", "other").add(quiet(ui, "layout", "layout.one", Action::LayoutPicked(false)));
    Some(screen().add(sheet.with(open(ui, &asked)).add(go(ui, "continue", "continue")).add(one)))
}

/// The statements that have no answer yet, once some have.
fn open(ui: &Ui, asked: &[(usize, &Item)]) -> Option<Element> {
    let mut list = element("ul");
    let mut missing = 0;
    for (at, row) in asked {
        if ui.session.answers.get(*at).is_none() {
            let button = text_element("button", &statement(ui, row)).set(Name::Type, "button").class("plain");
            list = list.add(element("li").add(ui.on(button, EventKind::Clicked, Command::GoTo(row.id.clone()))));
            missing += 1;
        }
    }
    let notice = || div("notice").add(ui.sentence("h2", "all.open")).add(ui.p("all.open.note")).add(list);
    (missing > 0 && missing < asked.len()).then(notice)
}
