//! Look over: every statement with its answer and a way to change it.
//!
//! The safety answers are left out of the list, in case someone looks on; a button opens them again.

use yew::{Html, html};

use super::Ui;
use super::frame::{self, quiet};
use crate::domain::report::answer_key;
use crate::domain::{Action, Dimension};

/// The look-over.
pub fn view(ui: &Ui) -> Html {
    let session = &ui.model.session;
    let check = &ui.model.content.check;
    let Some(stage) = session.stage else { return Html::default() };
    let asked: Vec<_> = check.asked(stage).into_iter().filter_map(|at| Some((at, check.items.get(at)?))).collect();
    let row = |(at, row): &(usize, &crate::domain::check::Item)| {
        let statement = ui.tt(&["item.", &row.id]);
        html! {
            <div data-review={row.id.clone()}>
                <dt>{ &statement }</dt>
                <dd>{ ui.t(&answer_key(session, *at)) }</dd>
                <dd>
                    <button type="button" class="plain" data-action="change" onclick={ui.click(Action::ItemOpened(*at))}>
                        { ui.t("review.change") }<span class="vh">{ ": " }{ statement }</span>
                    </button>
                </dd>
            </div>
        }
    };
    let section = |dimension: &Dimension| {
        html! {
            <>
                <h2>{ ui.tt(&["dimension.", dimension.id()]) }</h2>
                <dl class="over">{ asked.iter().filter(|(_, row)| row.dimension == *dimension).map(row).collect::<Html>() }</dl>
            </>
        }
    };
    let main = html! {
        <>
            <h1 tabindex="-1">{ ui.t("review.title") }</h1>
            <p>{ ui.t("review.lead") }</p>
            { hint(ui) }
            { check.asked_first.iter().map(section).collect::<Html>() }
            <h2>{ ui.t("part.safety") }</h2>
            <p>{ ui.t("review.safety") }</p>
            <p>{ quiet(ui, "safety", "review.safety.open", Action::SafetyOpened) }</p>
            { frame::go(ui, frame::forward(ui, "finish", "review.finish", Action::Continued)) }
        </>
    };
    let aside = html! {
        <>
            <b>{ ui.tt(&["stage.", stage.digit(), ".name"]) }</b>
            <span>{ quiet(ui, "stage", "review.stage", Action::StageOpened) }</span>
        </>
    };
    frame::split(aside, main)
}

/// The line that invites a second look, where the pattern of the answers does.
pub fn hint(ui: &Ui) -> Html {
    let hint = ui.model.session.scores(&ui.model.content.check).and_then(|scores| scores.hint);
    let Some(hint) = hint else { return Html::default() };
    html! { <p class="notice" data-hint={hint.key()}>{ ui.t(hint.key()) }</p> }
}
