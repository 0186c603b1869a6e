//! The result: help first where it is called for, then the picture, the messages before, the cells, what
//! is worth a talk, the messages after, and what to keep. The order is the core's.
//!
//! Works in black and white and without sight: every piece of cloth has its words beside it.

use yew::Html;

use super::Ui;
use super::cloth;
use super::frame::{aside, in_margin, only, quiet, quiet_about};
use super::keep;
use super::statement::statement;
use super::tag::{Tag, all, div, heading, none, of_class, says, tag};
use crate::domain::check::Place;
use crate::domain::guidance::Page;
use crate::domain::report::{answer_key, cell, never_keys};
use crate::domain::session::{Panel, Part};
use crate::domain::{Action, Guidance, Scores, Shown};

/// The result.
pub fn view(ui: &Ui) -> Html {
    let Some(scores) = ui.session.scores(ui.check()) else { return none() };
    let guidance = ui.session.guidance(ui.check(), &scores);
    let page = of_class("main", "page wrap");
    if guidance.page != Page::Open {
        return page.each(super::result_flagged::view(ui, &scores, &guidance)).html();
    }
    let open = quiet(ui, "help", "help.skip.open", Action::PanelOpened(Panel::Help));
    let skip = ui.p("help.skip").class("no-print").set("data-guidance", "help-skip").text(" ".to_owned()).tag(open);
    let skipped = guidance.shown.contains(&Shown::HelpSkip);
    let title = heading("h1", ui.t("result.title"));
    let title = all(vec![title.html(), only(skipped, || vec![skip.html()])]);
    page.each(body(ui, &scores, &guidance, title)).with(keep::view(ui, guidance.page)).html()
}

/// Everything but the help panel and what to keep.
pub fn body(ui: &Ui, scores: &Scores, guidance: &Guidance, title: Html) -> Vec<Html> {
    let printed = |part| div(printed(ui, guidance, part));
    let intro = vec![
        title,
        super::review::hint(ui),
        printed(Part::Picture).tag(cloth::picture(ui, scores)).html(),
        ui.p("result.legend").class("quiet").html(),
        says("p", super::stage::words(ui, scores.stage, ".expect")).class("quiet").html(),
    ];
    let blocks = guidance.shown.iter().map(|shown| block(ui, scores, shown)).collect();
    let rest = div("blocks")
        .tag(printed(Part::Words).with(messages(ui, "result.before", guidance, Place::Before)).each(blocks))
        .tag(printed(Part::Worth).with(worth(ui, scores)))
        .tag(printed(Part::Words).with(messages(ui, "result.know", guidance, Place::After)));
    let aside = aside(super::stage::name(ui, scores.stage), ui.t("result.today"));
    vec![in_margin(aside, intro).html(), rest.html()]
}

/// The class of a part of the page: on paper only where it was ticked.
pub fn printed(ui: &Ui, guidance: &Guidance, part: Part) -> &'static str {
    if ui.session.includes(part, guidance.page) { "printed" } else { "no-print" }
}

/// A ruled block: its name in the margin, its text in the column.
#[inline(never)]
pub fn ruled(ui: &Ui, title: &str, main: Vec<Html>) -> Tag {
    let head = div("head").tag(says("h2", ui.t(title)));
    of_class("section", "block split").tag(head).tag(div("main").each(main))
}

/// The messages that stand at this place.
#[inline(never)]
pub fn messages(ui: &Ui, title: &str, guidance: &Guidance, place: Place) -> Html {
    let text = |shown: &Shown| match shown {
        Shown::Message(id, at) if *at == place => Some(ui.p(id).put("data-guidance", id.clone()).html()),
        _ => None,
    };
    let texts: Vec<Html> = guidance.shown.iter().filter_map(text).collect();
    if texts.is_empty() {
        return none();
    }
    ruled(ui, title, vec![div("messages").each(texts).html()]).html()
}

/// The block of one dimension; nothing for what is not a cell.
fn block(ui: &Ui, scores: &Scores, shown: &Shown) -> Html {
    let dimension = match shown {
        Shown::Cell { dimension, .. } | Shown::Unscored(dimension) => *dimension,
        _ => return none(),
    };
    let part = scores.part(dimension);
    let id = shown.id();
    let three = part.band.is_some() && part.answered < part.asked;
    let name = tag("div").tag(says("h2", cloth::name(ui, part))).tag(says("p", cloth::band(ui, part)).class("band"));
    let never = ui.check().never_list.contains(&id);
    let main = div("main")
        .put("data-guidance", id)
        .each(words(ui, shown))
        .with(only(three, || vec![ui.p("three-answers").class("small quiet").html()]))
        .with(only(never, || {
            let lines = div("step").set("data-never", "").tag(says("h3", ui.t("never.title"))).tag(self::never(ui));
            vec![lines.html()]
        }));
    of_class("section", "block split")
        .set("data-dimension", dimension.id())
        .set("data-band", part.band_id())
        .tag(div("head").tag(name).tag(cloth::patch(part.band)))
        .tag(main)
        .html()
}

fn words(ui: &Ui, shown: &Shown) -> Vec<Html> {
    let Some(cell) = cell(shown, ui.words()) else {
        return vec![ui.p("unscored").html()];
    };
    let mut nodes = vec![says("p", cell.meaning).html()];
    if !cell.say.is_empty() {
        let quotes = cell.say.iter().map(|text| quote(text).html()).collect();
        nodes.push(div("say").tag(says("h3", ui.t("result.say"))).each(quotes).html());
    }
    if let Some(softer) = &cell.softer {
        nodes.push(div("step").tag(says("h3", ui.t("result.softer"))).tag(quote(softer)).html());
    }
    if let Some(step) = cell.step {
        nodes.push(div("step").tag(says("h3", ui.t("result.step"))).tag(says("p", step)).html());
    }
    nodes
}

/// Words for the person to say.
#[inline(never)]
pub fn quote(text: &str) -> Tag {
    says("p", ["“", text, "”"].concat())
}

/// The list of things that should never happen.
pub fn never(ui: &Ui) -> Tag {
    let line = |key: &String| says("li", ui.t(key)).html();
    of_class("ul", "dots").each(never_keys(ui.words()).iter().map(line).collect())
}

fn worth(ui: &Ui, scores: &Scores) -> Html {
    let row = |at: &usize| {
        let Some(item) = ui.check().items.get(*at) else { return none() };
        let words = statement(ui, item);
        let said = ui.words().fill("worth.said", &[("answer", &ui.t(&answer_key(ui.session, *at)))]);
        // A note on a statement of every stage says why its answer may be low for another reason.
        let note = super::choice::note(ui, "item.", &item.id).filter(|_| item.is_core());
        let change = quiet_about(ui, "change", "worth.change", &words, Action::ItemOpened(*at));
        tag("li")
            .put("data-worth", item.id.clone())
            .tag(says("p", words).class("stated"))
            .tag(says("small", said))
            .with(super::choice::small(note))
            .tag(change)
            .html()
    };
    if scores.worth.is_empty() {
        return none();
    }
    let list = of_class("ul", "list").each(scores.worth.iter().map(row).collect());
    ruled(ui, "worth.title", vec![ui.p("worth.lead").html(), list.html()]).html()
}
