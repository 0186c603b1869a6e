//! The page to take along to the first session: the hope, the questions to bring, what is known, and
//! what should never happen.
//!
//! Works as one sheet of paper: what is printed is what is framed.

use yew::{Html, UseStateSetter, html};

use super::Ui;
use super::frame::quiet;
use super::keep::{buttons, sources};
use crate::domain::report::never_keys;
use crate::domain::{Action, ChecklistAnswer, Guidance};

/// The page.
pub fn view(ui: &Ui, note: UseStateSetter<&'static str>) -> Html {
    let session = &ui.model.session;
    let text = session.prepare_text(sources(ui));
    let fits = Guidance::before(&ui.model.content.check, session.circumstances());
    let know = |id: &String| html! { <p data-guidance={id.clone()}>{ ui.t(id) }</p> };
    html! {
        <main class="page wrap">
            <div class="split no-print">
                <div class="where"><b>{ ui.t("stage.0.name") }</b><span>{ ui.t("prepare.where") }</span></div>
                <div class="main">
                    <h1 tabindex="-1">{ ui.t("prepare.title") }</h1>
                    <p>{ ui.t("prepare.lead") }</p>
                    { buttons(ui, Some(text), note) }
                </div>
            </div>
            { paper(ui) }
            <div class="split no-print">
                <div class="main">
                    if !fits.is_empty() {
                        <h2>{ ui.t("result.know") }</h2>
                        <div class="messages">{ fits.iter().map(know).collect::<Html>() }</div>
                    }
                    <div class="go">
                        { quiet(ui, "leave", "keep.leave", Action::Left) }
                        { quiet(ui, "again", "keep.again", Action::StartedAgain) }
                        { quiet(ui, "back", "prepare.change", Action::WentBack) }
                    </div>
                    <p class="small quiet">{ ui.t("keep.note") }</p>
                </div>
            </div>
        </main>
    }
}

fn paper(ui: &Ui) -> Html {
    let session = &ui.model.session;
    let check = &ui.model.content.check;
    let hope = session.hope.trim();
    let questions = session.rows(check, ChecklistAnswer::NotYet);
    let known = session.rows(check, ChecklistAnswer::Yes);
    let ask = |id: &&str| {
        html! {
            <li data-bring={(*id).to_owned()}>
                <span class="tick" aria-hidden="true"/>
                <div>{ ui.tt(&["checklist.", id, ".bring"]) }<div class="write"/></div>
            </li>
        }
    };
    let dot = |text: String| html! { <li>{ text }</li> };
    html! {
        <article class="paper takeaway">
            <h2>{ ui.t("prepare.paper") }</h2>
            if !hope.is_empty() {
                <div><p class="small quiet">{ ui.t("prepare.hope") }</p><p class="hope">{ hope }</p></div>
            }
            <div>
                <h3>{ ui.t("prepare.bring") }</h3>
                if questions.is_empty() {
                    <p>{ ui.t("prepare.none") }</p>
                }
                <ul class="asks">{ questions.iter().map(ask).collect::<Html>() }</ul>
            </div>
            <div class="two">
                if !known.is_empty() {
                    <div>
                        <h3>{ ui.t("prepare.known") }</h3>
                        <ul class="dots">{ known.iter().map(|id| dot(ui.tt(&["checklist.", id, ".known"]))).collect::<Html>() }</ul>
                    </div>
                }
                <div>
                    <h3>{ ui.t("never.title") }</h3>
                    <ul class="dots">{ never_keys(ui.words()).iter().map(|key| dot(ui.t(key))).collect::<Html>() }</ul>
                </div>
            </div>
            <p class="small quiet">{ ui.t("prepare.foot") }</p>
        </article>
    }
}
