//! Where are you in the work? Two plain questions suggest a stage; the person may choose another.
//!
//! Works with a keyboard: three groups, each one stop. Choosing never moves on. Going on without a stage
//! says so beside the list and loses nothing. Changing the stage later asks what may stay.

use yew::{Html, html};

use super::Ui;
use super::choice::{self, Choice};
use super::frame;
use crate::domain::session::Met;
use crate::domain::{Action, Stage};

/// The stage screen.
pub fn view(ui: &Ui) -> Html {
    let session = &ui.model.session;
    let met = |met: Met| {
        let label = ui.tt(&["stage.met.", met.id()]);
        Choice::new(met.id(), label, session.met == Some(met), Action::MetPicked(met))
    };
    let work = |stage: &Stage| {
        let label = ui.tt(&["stage.work.", stage.digit()]);
        Choice::new(stage.digit(), label, session.work == Some(*stage), Action::WorkPicked(*stage))
    };
    let stage = |stage: Stage| Choice {
        label: html! {
            <>
                <strong>{ ui.tt(&["stage.", stage.digit(), ".name"]) }</strong>
                <small>{ ui.tt(&["stage.", stage.digit(), ".about"]) }</small>
            </>
        },
        ..Choice::new(stage.digit(), String::new(), session.chosen() == Some(stage), Action::StagePicked(stage))
    };
    let suggested = session.suggested().filter(|_| session.picked.is_none());
    let heading = match suggested {
        Some(stage) => ui.words().fill("stage.suggested", &[("stage", &ui.tt(&["stage.", stage.digit(), ".name"]))]),
        None => ui.t("stage.choose"),
    };
    let started = Stage::ALL.into_iter().skip(1).collect::<Vec<_>>();
    let main = html! {
        <>
            <h1 tabindex="-1">{ ui.t("stage.title") }</h1>
            { choice::short(ui, None, "met", ui.t("stage.met"), None, Met::ALL.into_iter().map(met).collect()) }
            if session.met != Some(Met::NotYet) {
                <fieldset class="set" key="work">
                    <legend>{ ui.t("stage.work") }</legend>
                    <div class="rows">{ choice::rows(ui, "work", started.iter().map(work).collect()) }</div>
                </fieldset>
            }
            <fieldset class="rows" key="stage" aria-describedby={ui.dom_id("stage-note")}>
                <legend><h2>{ heading }</h2></legend>
                <p class="quiet" id={ui.dom_id("stage-note")}>{ ui.t("stage.overlap") }{ " " }{ ui.t("stage.short") }</p>
                { choice::rows(ui, "stage", Stage::ALL.into_iter().map(stage).collect()) }
            </fieldset>
            <div role="alert">
                if session.stage_missing {
                    <p class="notice">{ ui.t("stage.missing") }</p>
                }
            </div>
            { keep(ui) }
            { frame::go(ui, frame::forward(ui, "continue", "continue", Action::Continued)) }
        </>
    };
    frame::split(html! { <b>{ ui.t("stage.where") }</b> }, main)
}

/// What may stay when the stage changes.
fn keep(ui: &Ui) -> Html {
    let session = &ui.model.session;
    if !session.asks_to_keep(&ui.model.content.check) {
        return Html::default();
    }
    let choice = |keep: bool, value: &'static str| {
        let label = ui.tt(&["stage.keep.", value]);
        Choice::new(value, label, session.keep_core == Some(keep), Action::KeepPicked(keep))
    };
    let choices = vec![choice(true, "yes"), choice(false, "no")];
    choice::short(ui, None, "keep", ui.t("stage.keep"), Some(ui.t("stage.keep.note")), choices)
}
