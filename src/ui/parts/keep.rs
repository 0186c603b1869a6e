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
//! - A tick is a shape, and not only a colour. (1.4.1, 1.4.11; forced_colours_keep_everything_in_sight)

use crate::domain::Action;
use crate::domain::guidance::Page;
use crate::domain::report::{Sources, safety_key};
use crate::domain::session::Part;
use crate::ui::Ui;
use crate::ui::element::{Element, Name, div, element, field, of_class};
use crate::ui::events::{Command, EventKind};
use crate::ui::parts::blocks::ruled;
use crate::ui::parts::frame::{column, doing, quiet};
use crate::ui::platform::device::ExportMethod;

/// What only paper has: the help lines where they were ticked, or that nothing was.
pub fn on_paper(ui: &Ui, page: Page) -> Option<Element> {
    let includes = |part: &Part| ui.session.includes(*part, page);
    if includes(&Part::Help) {
        return Some(crate::ui::parts::help::on_paper(ui));
    }
    (!Part::ALL.iter().any(includes)).then(|| ui.p_of("print-only nothing", "keep.nothing"))
}

/// The page with the last blocks of a result.
pub fn view(ui: &Ui, tag: Element, page: Page) -> Element {
    let mut ticks = of_class("fieldset", "rows").add(ui.sentence("legend", "keep.legend").class("vh"));
    let low = ui.session.scores(ui.check()).is_some_and(|scores| !scores.worth.is_empty());
    for part in Part::ALL {
        let there = match part {
            Part::Words => page != Page::HelpOnly,
            Part::Worth => page != Page::HelpOnly && low,
            _ => true,
        };
        if there {
            ticks = ticks.add(tick(ui, page, part));
        }
    }
    let choose = of_class("details", "fold").add(ui.sentence("summary", "keep.legend")).add(ticks);
    let main = buttons(ui, column(), ui.session.result_text(sources(ui)))
        .add(choose)
        .add(ui.p_of("small quiet", "keep.note"))
        .add(ends(ui, "keep.change"));
    tag.with(safety_answers(ui, page)).add(ruled(ui, "keep.title", main).class("block split keep"))
}

fn tick(ui: &Ui, page: Page, part: Part) -> Element {
    let name = if page == Page::HelpOnly && part == Part::Picture { "others" } else { part.id() };
    let input = tick_box("part", part.id(), ui.session.includes(part, page));
    let note = (part == Part::Safety).then(|| ui.sentence("small", "part.safety.note"));
    let label = element("span").add(ui.sentence_of("span", "part.", name)).with(note);
    of_class("label", "row").key(part.id()).add(ui.on(input, EventKind::Changed, Command::Tick(part))).add(label)
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
    Sources { check: ui.check(), words: ui.words(), help: &ui.content.help, today: ui.today }
}

/// Copy, print, save: what works in most places comes first. Without a text there is nothing to keep, and the buttons say so.
pub fn buttons(ui: &Ui, main: Element, text: Option<String>) -> Element {
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

/// The safety answers on paper, only where they were asked for.
fn safety_answers(ui: &Ui, page: Page) -> Option<Element> {
    if !ui.session.includes(Part::Safety, page) {
        return None;
    }
    let mut list = of_class("dl", "over");
    for (at, row) in ui.check().safety.iter().enumerate() {
        if let Some(answer) = ui.session.safety(at) {
            let said = ui.sentence("dd", &safety_key(&row.id, answer));
            list = list.add(element("div").add(ui.sentence_of("dt", "safety.", &row.id)).add(said));
        }
    }
    Some(ruled(ui, "part.safety", column().add(list)))
}
