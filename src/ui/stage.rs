//! Where are you in the work? Two plain questions suggest a stage; the person may choose another.
//!
//! Works with a keyboard: three groups, each one stop. Choosing never moves on. Going on without a stage
//! says so beside the list and loses nothing. Changing the stage later asks what may stay.

use yew::Html;

use super::Ui;
use super::choice::{self, Choice};
use super::frame::{go, only, page};
use super::tag::{div, heading, none, says, tag};
use crate::domain::session::Met;
use crate::domain::{Action, Stage};

/// The stage screen.
pub fn view(ui: &Ui) -> Html {
    let session = ui.session;
    let met = |met: Met| {
        let label = ui.tt("stage.met.", met.id());
        Choice::new(met.id(), label, session.met == Some(met), Action::MetPicked(met))
    };
    let work = |stage: Stage| {
        let label = ui.tt("stage.work.", stage.digit());
        Choice::new(stage.digit(), label, session.work == Some(stage), Action::WorkPicked(stage))
    };
    let stage = |stage: Stage| {
        let label = tag("span").tag(says("strong", name(ui, stage))).tag(says("small", words(ui, stage, ".about")));
        let choice = Choice::new(stage.digit(), String::new(), session.chosen() == Some(stage), Action::StagePicked(stage));
        Choice { label, ..choice }
    };
    let suggested = session.suggested().filter(|_| session.picked.is_none());
    let title = match suggested {
        Some(stage) => ui.words().fill("stage.suggested", &[("stage", &name(ui, stage))]),
        None => ui.t("stage.choose"),
    };
    let works = Stage::ALL.into_iter().skip(1).map(work).collect();
    let note = [ui.t("stage.overlap"), ui.t("stage.short")].join(" ");
    let legend = tag("legend").tag(says("h2", title));
    let main = vec![
        heading("h1", ui.t("stage.title")).html(),
        choice::short(ui, "met", ui.t("stage.met"), None, Met::ALL.into_iter().map(met).collect()).html(),
        only(session.met != Some(Met::NotYet), || {
            let group = choice::group(ui, "set", "work", says("legend", ui.t("stage.work")), None);
            vec![group.tag(div("rows").each(choice::rows(ui, "work", works))).html()]
        }),
        choice::group(ui, "rows", "stage", legend, Some(note))
            .each(choice::rows(ui, "stage", Stage::ALL.into_iter().map(stage).collect()))
            .html(),
        tag("div")
            .set("role", "alert")
            .with(only(session.stage_missing, || vec![ui.p("stage.missing").class("notice").html()]))
            .html(),
        keep(ui),
        go(ui, "continue", "continue").html(),
    ];
    page(vec![says("b", ui.t("stage.where")).html()], main)
}

/// The name of a stage.
#[inline(never)]
pub fn name(ui: &Ui, stage: Stage) -> String {
    words(ui, stage, ".name")
}

/// Some words about a stage.
#[inline(never)]
pub fn words(ui: &Ui, stage: Stage, what: &str) -> String {
    ui.t(&["stage.", stage.digit(), what].concat())
}

/// What may stay when the stage changes.
fn keep(ui: &Ui) -> Html {
    if !ui.session.asks_to_keep(ui.check()) {
        return none();
    }
    let choice = |keep: bool, value: &'static str| {
        let label = ui.tt("stage.keep.", value);
        Choice::new(value, label, ui.session.keep_core == Some(keep), Action::KeepPicked(keep))
    };
    let choices = vec![choice(true, "yes"), choice(false, "no")];
    choice::short(ui, "keep", ui.t("stage.keep"), Some(ui.t("stage.keep.note")), choices).html()
}
