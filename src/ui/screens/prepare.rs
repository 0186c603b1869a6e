//! The page to take along to the first session: the hope, the questions to bring, what is known, and
//! what should never happen.
//!
//! - It is one sheet of paper. What is in the frame is printed, and no button is. (1.3.1; prepare,
//!   a_link_goes_the_whole_way)
//! - Each line of it can be left out. What is on the sheet is what is copied, saved and printed. (3.3.4, 3.3.6;
//!   what_goes_out_is_the_same_line_for_line)
//! - Your own hope is heard first, then the questions, in the order on the sheet. (1.3.2;
//!   what_is_heard_is_what_was_reviewed, before_the_first_session)
//! - Each part of the sheet has a heading. (1.3.1, 2.4.10; prepare, the_markup_is_valid)
//! - The boxes to tick by hand are not read out. (1.1.1; prepare, what_is_heard_is_what_was_reviewed,
//!   before_the_first_session)
//! - The sheet is white in the dark as well, and its words stay clear. (1.4.3, 1.4.6;
//!   every_text_colour_has_a_contrast_of_seven)

use crate::domain::report::{Row, RowKind};
use crate::domain::{Guidance, Stage};
use crate::ui::Ui;
use crate::ui::element::{Element, Name, div, element, of_class, text_element};
use crate::ui::parts::frame::{aside, column, in_margin, margin, opening, screen};
use crate::ui::parts::keep::{buttons, by_line, ends, sources};
use crate::ui::parts::stages::name;

/// The page.
pub fn view(ui: &Ui) -> Element {
    let fits = Guidance::before(ui.check(), ui.session.circumstances());
    let before = opening(ui, column(), "prepare.title", ui.p("prepare.lead"));
    let rows = ui.session.prepare_rows(sources(ui));
    let before = buttons(ui, before, &rows).with(by_line(ui, &rows));
    let mut after = column();
    if !fits.is_empty() {
        let texts = div("messages").each(&fits, |id| ui.p(id).attr(Name::DataGuidance, id));
        after = after.add(ui.sentence("h2", "result.know")).add(texts);
    }
    let after = after.add(ends(ui, "prepare.change")).add(ui.p_of("small quiet", "keep.note"));
    let aside = aside(ui, &name(Stage::Before), "prepare.where");
    screen()
        .add(div("no-print").add(in_margin(aside, before)))
        .add(paper(ui, &rows))
        .add(div("no-print").add(in_margin(margin(), after)))
}

/// The sheet, without the rows that were taken out.
fn paper(ui: &Ui, rows: &[Row]) -> Element {
    let mut sheet = of_class("article", "paper takeaway");
    let mut two = div("two");
    let mut foot = None;
    for rows in rows.chunk_by(|_, next| !matches!(next.kind, RowKind::Head | RowKind::Lead)) {
        let Some(last) = rows.last() else { continue };
        let piece = piece(ui, rows, last.kind);
        match last.kind {
            RowKind::Item => two = two.with(piece),
            RowKind::Lead => foot = piece,
            _ => sheet = sheet.with(piece),
        }
    }
    let asked = rows.iter().any(|row| matches!(row.kind, RowKind::Ask(_)));
    // For the eye alone: on paper there is nothing to go back to.
    let none = || div("no-print").add(ui.sentence("h3", "prepare.bring")).add(ui.p("prepare.none"));
    sheet.with((!asked).then(none)).add(two).with(foot)
}

/// A piece of the sheet: its name, and what it names. Nothing where all of it was taken out.
fn piece(ui: &Ui, rows: &[Row], of: RowKind) -> Option<Element> {
    let hope = matches!(of, RowKind::Hope);
    let mut list = of_class("ul", if matches!(of, RowKind::Ask(_)) { "asks" } else { "dots" });
    let mut piece = element("div");
    let (mut any, mut listed) = (false, false);
    for row in rows.iter().filter(|row| !row.out) {
        any = true;
        let text = |name| text_element(name, &row.text);
        let line = match row.kind {
            RowKind::Title => text("h2"),
            RowKind::Head if !hope => text("h3"),
            RowKind::Head | RowKind::Lead => text("p").class("small quiet"),
            RowKind::Hope => text("p").class("hope"),
            kind => {
                listed = true;
                list = list.add(if let RowKind::Ask(at) = kind { ask(ui, at, text("span")) } else { text("li") });
                continue;
            }
        };
        piece = piece.add(line);
    }
    any.then(|| piece.with(listed.then_some(list)))
}

/// A question, with a box to tick and a line to write on.
fn ask(ui: &Ui, at: usize, question: Element) -> Element {
    let id = ui.check().checklist.get(at).map_or("", |row| row.id.as_str());
    let tick = of_class("span", "tick").set(Name::AriaHidden, "true");
    element("li").attr(Name::DataBring, id).add(tick).add(element("div").add(question).add(div("write")))
}
