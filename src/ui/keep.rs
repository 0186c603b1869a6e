//! Keep it, or not: what to include, then print, copy, save; erase, start again, change.
//!
//! Works with what comes from a safety answer left out unless it is ticked. What was done is said once,
//! without moving the focus. Where copying is refused, the text is offered in a box.

use yew::Html;

use super::Ui;
use super::device::{Device, Tell, ticked};
use super::frame::{only, quiet};
use super::result::ruled;
use super::tag::{Tag, all, div, none, of_class, says, tag};
use crate::domain::Action;
use crate::domain::guidance::Page;
use crate::domain::report::{Sources, safety_key};
use crate::domain::session::Part;

/// The last block of a result.
pub fn view(ui: &Ui, page: Page) -> Html {
    let offered = |part: &Part| page != Page::HelpOnly || !matches!(part, Part::Words | Part::Worth);
    let legend = says("legend", ui.t("keep.legend")).class("vh");
    let ticks = Part::ALL.into_iter().filter(offered).map(|part| tick(ui, page, part)).collect();
    let text = ui.session.result_text(sources(ui));
    let main = div("main")
        .tag(of_class("fieldset", "rows").tag(legend).each(ticks))
        .with(buttons(ui, text))
        .tag(ui.p("keep.note").class("small quiet"))
        .tag(ends(ui, "keep.change"));
    let block = of_class("section", "block split keep");
    let block = block.tag(div("head").tag(says("h2", ui.t("keep.title")))).tag(main);
    all(vec![safety_answers(ui, page), block.html()])
}

fn tick(ui: &Ui, page: Page, part: Part) -> Html {
    let change = ui.read(match part {
        Part::Picture => |_, event| Some(Action::PartTicked(Part::Picture, ticked(event)?)),
        Part::Words => |_, event| Some(Action::PartTicked(Part::Words, ticked(event)?)),
        Part::Worth => |_, event| Some(Action::PartTicked(Part::Worth, ticked(event)?)),
        Part::Help => |_, event| Some(Action::PartTicked(Part::Help, ticked(event)?)),
        Part::Safety => |_, event| Some(Action::PartTicked(Part::Safety, ticked(event)?)),
    });
    let name = if page == Page::HelpOnly && part == Part::Picture { "others" } else { part.id() };
    let input = tag("input")
        .set("type", "checkbox")
        .set("name", "part")
        .set("value", part.id())
        .set("autocomplete", "off")
        .checked(ui.session.includes(part, page))
        .on_change(change);
    let note = only(part == Part::Safety, || vec![says("small", ui.t("part.safety.note")).html()]);
    of_class("label", "row").key(part.id()).tag(input).tag(says("span", ui.tt("part.", name)).with(note)).html()
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

/// Print, copy, save. Without a text there is nothing to keep, and the buttons say so.
#[inline(never)]
pub fn buttons(ui: &Ui, text: Option<String>) -> Html {
    let button = |class, hook, label: &str, call: fn(&Device, &str, Tell)| {
        let text = text.clone();
        let heard = ui.note(move |device, tell| match &text {
            Some(text) => call(device, text, tell),
            None => tell("keep.none"),
        });
        says("button", ui.t(label)).set("type", "button").class(class).set("data-action", hook).on_click(heard)
    };
    let buttons = div("go")
        .tag(button("btn", "print", "keep.print", |device, _, _| device.print()))
        .tag(button("btn second", "copy", "keep.copy", Device::copy))
        .tag(button("btn second", "save", "keep.save", Device::save));
    let said = only(!ui.note.is_empty(), || {
        vec![ui.p(ui.note).class("notice no-print").set("aria-hidden", "true").html()]
    });
    let by_hand = only(ui.note == "keep.not-copied", || {
        let id = ui.dom_id("text");
        let field = tag("textarea").put("id", id.clone()).flag("readonly", true).set("autocomplete", "off");
        let label = says("label", ui.t("keep.text")).put("for", id);
        vec![div("field no-print").tag(label).tag(field.value(text.clone().unwrap_or_default())).html()]
    });
    all(vec![buttons.html(), said, by_hand])
}

/// The safety answers on paper, only where they were asked for.
fn safety_answers(ui: &Ui, page: Page) -> Html {
    if !ui.session.includes(Part::Safety, page) {
        return none();
    }
    let rows = ui.check().safety.iter().enumerate().filter_map(|(at, row)| {
        let said = ui.t(&safety_key(&row.id, ui.session.safety(at)?));
        Some(tag("div").tag(says("dt", ui.tt("safety.", &row.id))).tag(says("dd", said)).html())
    });
    ruled(ui, "part.safety", vec![of_class("dl", "over").each(rows.collect()).html()]).html()
}
