//! A flagged result. Help stands first, and nothing on the page praises or sends the person back to the
//! one who may have harmed them. What else was answered lies in a closed fold.
//!
//! Works as a place to stop: leaving is offered before anything else is.

use yew::Html;

use super::Ui;
use super::cloth;
use super::frame::{aside, in_margin, quiet};
use super::keep;
use super::result::{body, messages, printed, quote, ruled};
use super::review::answers;
use super::statement::asked;
use super::tag::{Tag, div, of_class, says, tag};
use crate::domain::check::Place;
use crate::domain::guidance::Page;
use crate::domain::session::Part;
use crate::domain::{Action, Guidance, Scores};

/// The flagged result, with what to keep at its end.
pub fn view(ui: &Ui, scores: &Scores, guidance: &Guidance) -> Vec<Html> {
    let part = |part| div(printed(ui, guidance, part));
    let mut main = vec![part(Part::Help).tag(super::help::first(ui, guidance)).html()];
    let mut rest = div("blocks");
    if guidance.page == Page::HelpOnly {
        let outside = div("say").tag(says("h3", ui.t("help.outside.title"))).tag(quote(&ui.t("help.outside.say")));
        main.push(part(Part::Help).tag(outside).html());
        rest = rest
            .tag(part(Part::Help).with(messages(ui, "result.know", guidance, Place::After)))
            .tag(part(Part::Picture).tag(others(ui, scores, guidance)));
    } else {
        let title = says("h2", ui.t("result.title")).html();
        rest = rest.tag(fold(ui, guidance, "fold rest", "flagged.more").tag(tag("div").each(body(ui, scores, guidance, title))));
    }
    let stop = ui.p("flagged.stop").class("no-print").text(" ".to_owned());
    main.push(stop.tag(quiet(ui, "leave", "nav.leave", Action::Left)).html());
    let aside = aside(ui.t("flagged.where"), ui.t("flagged.where.note"));
    vec![in_margin(aside, main).html(), rest.with(keep::view(ui, guidance.page)).html()]
}

/// The bands in words and the person's own answers, behind a closed fold.
fn others(ui: &Ui, scores: &Scores, guidance: &Guidance) -> Tag {
    let fold = fold(ui, guidance, "fold", "flagged.others")
        .tag(tag("div").tag(cloth::plainly(ui, scores)).tag(answers(ui, &asked(ui, scores.stage), None)));
    ruled(ui, "flagged.rest", vec![ui.p("help.others").html(), fold.html()])
}

/// A closed fold, which printing opens where what is in it was ticked.
fn fold(ui: &Ui, guidance: &Guidance, class: &'static str, label: &str) -> Tag {
    let printed = ui.session.includes(Part::Picture, guidance.page);
    let summary = says("summary", ui.t(label)).set("data-action", "others");
    of_class("details", class).flag("data-print", printed).tag(summary)
}
