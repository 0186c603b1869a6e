//! All statements on one page, in the order in which they are asked, under the names of the dimensions.
//!
//! Works in any order. Statements without an answer are named with a way to each: never as a fault.

use yew::{Callback, Html, html};

use super::Ui;
use super::choice;
use super::frame::{self, quiet};
use crate::domain::{Action, Dimension};

/// The page.
pub fn view(ui: &Ui) -> Html {
    let session = &ui.model.session;
    let check = &ui.model.content.check;
    let Some(stage) = session.stage else { return Html::default() };
    let asked: Vec<_> = check.asked(stage).into_iter().filter_map(|at| Some((at, check.items.get(at)?))).collect();
    let statement = |(number, (item, row)): (usize, &(usize, &crate::domain::check::Item))| {
        let note = ui.words().maybe(&["item.", &row.id, ".note"].concat());
        let place = [("at", &*(number + 1).to_string()), ("all", &*asked.len().to_string())];
        html! {
            <fieldset class="sheet-set" key={row.id.clone()} data-item={row.id.clone()} aria-describedby={choice::described(ui, &row.id, &note)}>
                <legend><small>{ ui.words().fill("progress", &place) }</small>{ ui.tt(&["item.", &row.id]) }</legend>
                <div class="rows">
                    { choice::note(ui, &row.id, note) }
                    { choice::scale(ui, *item, &row.id) }
                </div>
            </fieldset>
        }
    };
    let section = |dimension: &Dimension| {
        let rows = asked.iter().enumerate().filter(|(_, (_, row))| row.dimension == *dimension);
        html! {
            <section key={dimension.id()}>
                <h2>{ ui.tt(&["dimension.", dimension.id()]) }</h2>
                { rows.map(&statement).collect::<Html>() }
            </section>
        }
    };
    html! {
        <main class="page wrap">
            <div class="sheet">
                <h1 tabindex="-1">{ ui.t("all.title") }</h1>
                <p class="lead">{ ui.t("all.lead") }</p>
                <p class="quiet">{ ui.t(super::statement::lead(stage)) }</p>
                { check.asked_first.iter().map(section).collect::<Html>() }
                { open(ui, &asked) }
                { frame::go(ui, frame::forward(ui, "continue", "continue", Action::Continued)) }
                <p class="other">{ quiet(ui, "layout", "layout.one", Action::LayoutPicked(false)) }</p>
            </div>
        </main>
    }
}

/// The statements that have no answer yet, once some have.
fn open(ui: &Ui, asked: &[(usize, &crate::domain::check::Item)]) -> Html {
    let answers = &ui.model.session.answers;
    let missing: Vec<_> = asked.iter().filter(|(at, _)| answers.get(*at).is_none()).collect();
    if missing.is_empty() || missing.len() == asked.len() {
        return Html::default();
    }
    let link = |(_, row): &&(usize, &crate::domain::check::Item)| {
        let (device, id) = (ui.device.clone(), row.id.clone());
        let go = Callback::from(move |_| device.focus_item(&id));
        html! { <li><button type="button" class="plain" onclick={go}>{ ui.tt(&["item.", &row.id]) }</button></li> }
    };
    html! {
        <div class="notice">
            <h2>{ ui.t("all.open") }</h2>
            <p>{ ui.t("all.open.note") }</p>
            <ul>{ missing.iter().map(link).collect::<Html>() }</ul>
        </div>
    }
}
