//! Keep it, or not: what to include, then copy, print, save; erase, start again, change.
//!
//! - What was done is said once, and the focus stays where it is. (3.2.5, 4.1.3; what_is_done_is_said_once,
//!   a_calm_walk)
//! - Where no copy can be made, it says so. The text then stands in a box with a label. (3.3.1, 3.3.3;
//!   a_frame_keeps_what_its_flags_allow)
//! - Where nobody can know if it was printed or saved, it says so. It then names another way. (3.3.1, 3.3.3;
//!   what_cannot_be_known_is_not_claimed)
//! - Safety answers are left out unless you tick them. The box says so. (3.3.2, 3.3.6;
//!   nothing_of_a_flagged_page_is_kept_unless_ticked, a_calm_walk)
//! - Each button says in a few words what it does. (2.4.6, 2.5.3; a_button_says_what_it_does_in_few_words,
//!   what_is_pressed_says_what_it_does)
//! - What goes out can be read before. Each line of it can be left out, and is struck through then.
//!   (1.4.1, 3.3.4, 3.3.6; what_goes_out_is_the_same_line_for_line)
//! - A tick is a shape, and not only a colour. (1.4.1, 1.4.11; forced_colours_keep_everything_in_sight)

use crate::domain::Action;
use crate::domain::guidance::Page;
use crate::domain::report::{Row, RowKind, Sources, text};
use crate::domain::session::Part;
use crate::domain::strings::digits;
use crate::ui::Ui;
use crate::ui::element::{Element, Name, div, element, field, of_class, text_element};
use crate::ui::events::{Command, EventKind};
use crate::ui::parts::blocks::{beside, ruled};
use crate::ui::parts::cloth::patch;
use crate::ui::parts::frame::{column, doing, quiet};
use crate::ui::platform::device::ExportMethod;

/// The page with the last blocks of a result. What goes out is a press away: the parts, and below them each row.
pub fn view(ui: &Ui, tag: Element, page: Page) -> Element {
    let rows = ui.session.result_rows(sources(ui));
    let line = ui.session.look_back(sources(ui), page).filter(|_| ui.session.includes(Part::Line, page));
    let mut ticks = of_class("fieldset", "rows").add(ui.sentence("legend", "keep.legend").class("vh"));
    for part in Part::ALL {
        if ui.session.offers(part, sources(ui), page) {
            let line = line.as_ref().filter(|_| part == Part::Line);
            ticks = ticks.add(tick(ui, page, part)).with(line.map(|line| look_back(ui, line)));
        }
    }
    let choose = of_class("details", "fold").add(ui.sentence("summary", "keep.legend")).add(ticks);
    let main = buttons(ui, column(), &rows)
        .add(choose.with(by_line(ui, &rows)))
        .add(ui.p_of("small quiet", "keep.note"))
        .add(ends(ui, "keep.change"));
    tag.add(ruled(ui, "keep.title", main).class("block split keep"))
}

fn tick(ui: &Ui, page: Page, part: Part) -> Element {
    let name = if page == Page::HelpOnly && part == Part::Picture { "others" } else { part.id() };
    let input = tick_box("part", part.id(), ui.session.includes(part, page));
    let note = match part {
        Part::Note => Some("part.note.note"),
        Part::Line => Some("part.line.note"),
        Part::Safety => Some("part.safety.note"),
        _ => None,
    };
    let label =
        element("span").add(ui.sentence_of("span", "part.", name)).with(note.map(|note| ui.sentence("small", note)));
    of_class("label", "row").key(part.id()).add(ui.on(input, EventKind::Changed, Command::Tick(part))).add(label)
}

/// The look-back line, to be copied by hand, and where the page that reads it is.
fn look_back(ui: &Ui, line: &str) -> Element {
    let line = text_element("p", line).class("signs").set(Name::Dir, "ltr").untranslated();
    let open = beside(ui, ui.sentence("a", "part.line.open"), "look-back.html");
    div("").key("look-back").add(line.set(Name::DataLookBackLine, "")).add(ui.p("part.line.how")).with(open)
}

/// Everything that goes out, row by row, each to be taken out or put back: at the same time a preview.
pub fn by_line(ui: &Ui, rows: &[Row]) -> Option<Element> {
    let all = || {
        let list = of_class("fieldset", "rows each").add(ui.sentence("legend", "keep.by-line").class("vh"));
        let list = list.each(rows, |row| {
            let id = [row.part.id(), ".", &digits(row.number)].concat();
            let input = tick_box("row", &id, !row.out);
            let input = ui.on(input, EventKind::Changed, Command::Row(row.part, row.number));
            of_class("label", "row").key(&id).add(input).add(text_element("span", &row.text))
        });
        of_class("details", "fold").add(ui.sentence("summary", "keep.by-line")).add(list)
    };
    (!rows.is_empty()).then(all)
}

/// What a result prints: the rows that go out, or that nothing was chosen.
pub fn printed(ui: &Ui) -> Element {
    let mut rows = ui.session.result_rows(sources(ui));
    rows.retain(|row| !row.out);
    let mut sheet = of_class("section", "kept print-only");
    if rows.is_empty() {
        return sheet.add(ui.p("keep.nothing"));
    }
    let listed = |row: &Row| matches!(row.kind, RowKind::Item | RowKind::Band(_));
    let mut list: Option<Element> = None;
    for row in &rows {
        if listed(row) {
            list = Some(list.unwrap_or_else(|| element("ul")).add(set(row)));
        } else {
            sheet = sheet.with(list.take()).add(set(row));
        }
    }
    sheet.with(list)
}

/// A row as it is set on paper.
fn set(row: &Row) -> Element {
    let name = match row.kind {
        RowKind::Title => "h1",
        RowKind::Head => "h2",
        RowKind::Sub => "h3",
        RowKind::Item => "li",
        RowKind::Band(band) => {
            return of_class("li", "woven").add(patch(band)).add(text_element("span", &row.text));
        }
        _ => "p",
    };
    let class = match row.kind {
        RowKind::Say => "said",
        RowKind::Lead => "own",
        RowKind::Line => "signs",
        RowKind::Blank => "blank",
        _ => "",
    };
    text_element(name, &row.text).class(class)
}

/// A box to tick, one of those with this name.
pub fn tick_box(name: &'static str, value: &str, checked: bool) -> Element {
    element("input")
        .set(Name::Type, "checkbox")
        .set(Name::Group, name)
        .attr(Name::Value, value)
        .set(Name::Autocomplete, "off")
        .checked(checked)
}

/// What was just done, for the eye.
pub fn notice(ui: &Ui) -> Element {
    ui.p_of("notice no-print", ui.note).set(Name::AriaHidden, "true")
}

/// Erase and leave, start again, change.
pub fn ends(ui: &Ui, change: &str) -> Element {
    div("go")
        .add(quiet(ui, "leave", "keep.leave", Action::Left))
        .add(quiet(ui, "again", "keep.again", Action::StartedAgain))
        .add(quiet(ui, "back", change, Action::WentBack))
}

/// What a text is written from.
pub fn sources<'a>(ui: &'a Ui<'a>) -> Sources<'a> {
    Sources { check: ui.check(), words: ui.words(), help: &ui.content.help, today: ui.today, watched: ui.watched }
}

/// Copy, print, save: what works in most places comes first. Without a row that goes out there is nothing to keep, and the
/// buttons say so.
pub fn buttons(ui: &Ui, main: Element, rows: &[Row]) -> Element {
    let text = text(rows);
    let button = |class, hook, label: &str, how| doing(ui, class, hook, label, Command::Keep(how, text.clone()));
    let buttons = div("go")
        .add(button("btn", "copy", "keep.copy", ExportMethod::Copy))
        .add(button("btn second", "print", "keep.print", ExportMethod::Print))
        .add(button("btn second", "save", "keep.save", ExportMethod::Save));
    let by_hand = || {
        let id = ui.dom_id("text");
        let field = field(&id).flag(Name::ReadOnly, true);
        let label = ui.sentence("label", "keep.text").attr(Name::For, &id);
        div("field no-print").add(label).add(field.value(text.as_deref().unwrap_or_default()))
    };
    main.add(buttons)
        .with(ui.note.starts_with("keep.").then(|| notice(ui)))
        .with((ui.note == "keep.not-copied").then(by_hand))
}
