//! The page to take along to the first session: the hope, the questions to bring, what is known, and
//! what should never happen.
//!
//! Works as one sheet of paper: what is printed is what is framed.

use yew::Html;

use super::Ui;
use super::frame::{aside, in_margin, only};
use super::keep::{buttons, ends, sources};
use super::result::never;
use super::tag::{Tag, div, heading, of_class, says, tag};
use crate::domain::{ChecklistAnswer, Guidance, Stage};

/// The page.
pub fn view(ui: &Ui) -> Html {
    let fits = Guidance::before(ui.check(), ui.session.circumstances());
    let know = |id: &String| ui.p(id).put("data-guidance", id.clone()).html();
    let before = vec![
        heading("h1", ui.t("prepare.title")).html(),
        ui.p("prepare.lead").html(),
        buttons(ui, Some(ui.session.prepare_text(sources(ui)))),
    ];
    let after = vec![
        only(!fits.is_empty(), || {
            let texts = div("messages").each(fits.iter().map(know).collect());
            vec![says("h2", ui.t("result.know")).html(), texts.html()]
        }),
        ends(ui, "prepare.change").html(),
        ui.p("keep.note").class("small quiet").html(),
    ];
    let aside = aside(super::stage::name(ui, Stage::Before), ui.t("prepare.where"));
    of_class("main", "page wrap")
        .tag(div("no-print").tag(in_margin(aside, before)))
        .tag(paper(ui))
        .tag(div("no-print").tag(in_margin(Vec::new(), after)))
        .html()
}

fn paper(ui: &Ui) -> Tag {
    let hope = ui.session.hope.trim();
    let questions = ui.session.rows(ui.check(), ChecklistAnswer::NotYet);
    let known = ui.session.rows(ui.check(), ChecklistAnswer::Yes);
    let row = |id: &str, end: &str| ui.t(&["checklist.", id, end].concat());
    let ask = |id: &&str| {
        let tick = of_class("span", "tick").set("aria-hidden", "true");
        let ask = says("div", row(id, ".bring")).tag(div("write"));
        tag("li").put("data-bring", (*id).to_owned()).tag(tick).tag(ask).html()
    };
    let dots = |id: &&str| says("li", row(id, ".known")).html();
    let titled = |title: &str| tag("div").tag(says("h3", ui.t(title)));
    let bring = titled("prepare.bring")
        .with(only(questions.is_empty(), || vec![ui.p("prepare.none").html()]))
        .tag(of_class("ul", "asks").each(questions.iter().map(ask).collect()));
    let two = div("two")
        .with(only(!known.is_empty(), || {
            let list = of_class("ul", "dots").each(known.iter().map(dots).collect());
            vec![titled("prepare.known").tag(list).html()]
        }))
        .tag(titled("never.title").tag(never(ui)));
    of_class("article", "paper takeaway")
        .tag(says("h2", ui.t("prepare.paper")))
        .with(only(!hope.is_empty(), || {
            let words = says("p", hope.to_owned()).class("hope");
            vec![tag("div").tag(ui.p("prepare.hope").class("small quiet")).tag(words).html()]
        }))
        .tag(bring)
        .tag(two)
        .tag(ui.p("prepare.foot").class("small quiet"))
}
