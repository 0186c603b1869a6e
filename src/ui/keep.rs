//! Keep it, or not: what to include, then print, copy, save; erase, start again, change.
//!
//! Works with what comes from a safety answer left out unless it is ticked. What was done is said once,
//! without moving the focus. Where copying is refused, the text is offered in a box.

use yew::{Callback, Event, Html, MouseEvent, UseStateSetter, html};

use super::Ui;
use super::frame::quiet;
use crate::domain::Action;
use crate::domain::guidance::Page;
use crate::domain::report::{Sources, safety_key};
use crate::domain::session::Part;

type Note = UseStateSetter<&'static str>;

/// The last block of a result.
pub fn view(ui: &Ui, page: Page, note: Note) -> Html {
    let offered = Part::ALL.into_iter().filter(|part| match part {
        Part::Words | Part::Worth => page != Page::HelpOnly,
        Part::Picture | Part::Help | Part::Safety => true,
    });
    let row = |part: Part| {
        let act = ui.act.clone();
        let change = Callback::from(move |event: Event| {
            if let Some(ticked) = super::device::ticked(&event) {
                act.dispatch(Action::PartTicked(part, ticked));
            }
        });
        let label = if page == Page::HelpOnly && part == Part::Picture { "part.others".to_owned() } else { ["part.", part.id()].concat() };
        html! {
            <label class="row" key={part.id()}>
                <input type="checkbox" name="part" value={part.id()} checked={ui.model.session.includes(part, page)} autocomplete="off" onchange={change}/>
                <span>
                    { ui.t(&label) }
                    if part == Part::Safety {
                        <small>{ ui.t("part.safety.note") }</small>
                    }
                </span>
            </label>
        }
    };
    let text = ui.model.session.result_text(sources(ui));
    html! {
        <>
            { safety_answers(ui, page) }
            <section class="block split keep">
                <div class="head"><h2>{ ui.t("keep.title") }</h2></div>
                <div class="main">
                    <fieldset class="rows">
                        <legend class="vh">{ ui.t("keep.legend") }</legend>
                        { offered.map(row).collect::<Html>() }
                    </fieldset>
                    { buttons(ui, text, note) }
                    <p class="small quiet">{ ui.t("keep.note") }</p>
                    <div class="go">
                        { quiet(ui, "leave", "keep.leave", Action::Left) }
                        { quiet(ui, "again", "keep.again", Action::StartedAgain) }
                        { quiet(ui, "back", "keep.change", Action::WentBack) }
                    </div>
                </div>
            </section>
        </>
    }
}

/// What a text is written from.
pub fn sources<'a>(ui: &'a Ui<'a>) -> Sources<'a> {
    let content = &ui.model.content;
    Sources { check: &content.check, words: ui.words(), help: &content.help, today: ui.today }
}

/// Print, copy, save. Without a text there is nothing to keep, and the buttons say so.
pub fn buttons(ui: &Ui, text: Option<String>, note: Note) -> Html {
    let with = |call: fn(&super::Device, &str, Note)| {
        let (device, note, text) = (ui.device.clone(), note.clone(), text.clone());
        Callback::from(move |_: MouseEvent| match &text {
            Some(text) => call(&device, text, note.clone()),
            None => note.set("keep.none"),
        })
    };
    let print = with(|device, _, _| device.print());
    let copy = with(|device, text, note| {
        device.copy(text, Callback::from(move |done| note.set(if done { "keep.copied" } else { "keep.not-copied" })));
    });
    let save = with(|device, text, note| note.set(if device.save(text) { "keep.saved" } else { "keep.not-copied" }));
    html! {
        <>
            <div class="go">
                <button type="button" class="btn" data-action="print" onclick={print}>{ ui.t("keep.print") }</button>
                <button type="button" class="btn second" data-action="copy" onclick={copy}>{ ui.t("keep.copy") }</button>
                <button type="button" class="btn second" data-action="save" onclick={save}>{ ui.t("keep.save") }</button>
            </div>
            if !ui.note.is_empty() {
                <p class="notice no-print" aria-hidden="true">{ ui.t(ui.note) }</p>
            }
            if ui.note == "keep.not-copied" {
                <div class="field no-print">
                    <label for={ui.dom_id("text")}>{ ui.t("keep.text") }</label>
                    <textarea id={ui.dom_id("text")} readonly=true autocomplete="off" value={text.unwrap_or_default()}/>
                </div>
            }
        </>
    }
}

/// The safety answers on paper, only where they were asked for.
fn safety_answers(ui: &Ui, page: Page) -> Html {
    let session = &ui.model.session;
    if !session.includes(Part::Safety, page) {
        return Html::default();
    }
    let rows = ui.model.content.check.safety.iter().enumerate().filter_map(|(at, row)| {
        let said = ui.t(&safety_key(&row.id, session.safety(at)?));
        Some(html! { <div><dt>{ ui.tt(&["safety.", &row.id]) }</dt><dd>{ said }</dd></div> })
    });
    super::result::ruled(
        html! { <h2>{ ui.t("part.safety") }</h2> },
        html! { <dl class="over">{ rows.collect::<Html>() }</dl> },
    )
}
