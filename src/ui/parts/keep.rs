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
use crate::ui::events::{Command, EventKind};
use crate::ui::parts::blocks::ruled;
use crate::ui::parts::frame::{column, doing, quiet};
use crate::ui::platform::device::ExportMethod;
use crate::ui::tag::{Name, Tag, div, field, of_class, tag};

/// The help lines on paper, where they were ticked.
#[inline(never)]
pub fn on_paper(ui: &Ui, page: Page) -> Option<Tag> {
    ui.session.includes(Part::Help, page).then(|| crate::ui::parts::help::on_paper(ui))
}

/// The page with the last blocks of a result.
#[inline(never)]
pub fn view(ui: &Ui, tag: Tag, page: Page) -> Tag {
    let mut ticks = of_class("fieldset", "rows").tag(ui.says("legend", "keep.legend").class("vh"));
    for part in Part::ALL {
        if page != Page::HelpOnly || !matches!(part, Part::Words | Part::Worth) {
            ticks = ticks.tag(tick(ui, page, part));
        }
    }
    // What a file or a sheet of paper may give away is said before it is made.
    let main = column().tag(ticks).tag(ui.p_of("small quiet", "keep.note"));
    let main = buttons(ui, main, ui.session.result_text(sources(ui))).tag(ends(ui, "keep.change"));
    tag.with(safety_answers(ui, page)).tag(ruled(ui, "keep.title", main).class("block split keep"))
}

#[inline(never)]
fn tick(ui: &Ui, page: Page, part: Part) -> Tag {
    let name = if page == Page::HelpOnly && part == Part::Picture { "others" } else { part.id() };
    let input = tag("input")
        .set(Name::Type, "checkbox")
        .set(Name::Group, "part")
        .set(Name::Value, part.id())
        .set(Name::Autocomplete, "off")
        .checked(ui.session.includes(part, page));
    let note = (part == Part::Safety).then(|| ui.says("small", "part.safety.note"));
    let label = tag("span").tag(ui.tells("span", "part.", name)).with(note);
    of_class("label", "row").key(part.id()).tag(ui.on(input, EventKind::Changed, Command::Tick(part))).tag(label)
}

/// Erase and leave, start again, change.
#[inline(never)]
pub fn ends(ui: &Ui, change: &str) -> Tag {
    div("go")
        .tag(quiet(ui, "leave", "keep.leave", Action::Left))
        .tag(quiet(ui, "again", "keep.again", Action::StartedAgain))
        .tag(quiet(ui, "back", change, Action::WentBack))
}

/// What a text is written from.
pub fn sources<'a>(ui: &'a Ui<'a>) -> Sources<'a> {
    Sources { check: ui.check(), words: ui.words(), help: &ui.content.help, today: ui.today }
}

/// Copy, print, save: what works in most places comes first. Without a text there is nothing to keep, and the buttons say so.
#[inline(never)]
pub fn buttons(ui: &Ui, main: Tag, text: Option<String>) -> Tag {
    let button = |class, hook, label: &str, how| doing(ui, class, hook, label, Command::Keep(how, text.clone()));
    let buttons = div("go")
        .tag(button("btn", "copy", "keep.copy", ExportMethod::Copy))
        .tag(button("btn second", "print", "keep.print", ExportMethod::Print))
        .tag(button("btn second", "save", "keep.save", ExportMethod::Save));
    let said = || ui.p_of("notice no-print", ui.note).set(Name::AriaHidden, "true");
    let by_hand = || {
        let id = ui.dom_id("text");
        let field = field(&id).flag(Name::ReadOnly, true);
        let label = ui.says("label", "keep.text").put(Name::For, &id);
        div("field no-print").tag(label).tag(field.value(text.as_deref().unwrap_or_default()))
    };
    main.tag(buttons).with((!ui.note.is_empty()).then(said)).with((ui.note == "keep.not-copied").then(by_hand))
}

/// The safety answers on paper, only where they were asked for.
#[inline(never)]
fn safety_answers(ui: &Ui, page: Page) -> Option<Tag> {
    if !ui.session.includes(Part::Safety, page) {
        return None;
    }
    let mut list = of_class("dl", "over");
    for (at, row) in ui.check().safety.iter().enumerate() {
        if let Some(answer) = ui.session.safety(at) {
            let said = ui.says("dd", &safety_key(&row.id, answer));
            list = list.tag(tag("div").tag(ui.tells("dt", "safety.", &row.id)).tag(said));
        }
    }
    Some(ruled(ui, "part.safety", column().tag(list)))
}
