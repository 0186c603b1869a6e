//! A flagged result. Help stands first, and nothing on the page praises or sends the person back to the
//! one who may have harmed them. What else was answered lies in a closed fold.
//!
//! Works as a place to stop: leaving is offered before anything else is.

use yew::{Html, html};

use super::Ui;
use super::cloth;
use super::frame::quiet;
use super::result::{body, messages, ruled, with_aside};
use crate::domain::check::Place;
use crate::domain::guidance::Page;
use crate::domain::report::answer_key;
use crate::domain::session::Part;
use crate::domain::{Action, Guidance, Scores};

/// The flagged result, with what to keep at its end.
pub fn view(ui: &Ui, scores: &Scores, guidance: &Guidance, keep: Html) -> Html {
    let includes = |part| ui.model.session.includes(part, guidance.page);
    let hide = |part| if includes(part) { "" } else { "no-print" };
    let main = html! {
        <>
            <div class={hide(Part::Help)}>{ super::help::first(ui, guidance) }</div>
            if guidance.page == Page::HelpOnly {
                <div class={yew::classes!("say", hide(Part::Help))}>
                    <h2 class="small">{ ui.t("help.outside.title") }</h2>
                    <p>{ "“" }{ ui.t("help.outside.say") }{ "”" }</p>
                </div>
            }
            <p class="no-print">{ ui.t("flagged.stop") }{ " " }{ quiet(ui, "leave", "nav.leave", Action::Left) }</p>
        </>
    };
    let rest = match guidance.page {
        Page::HelpOnly => html! {
            <>
                <div class={hide(Part::Help)}>
                    { messages(ui, "result.know", guidance.shown.iter(), Place::After) }
                </div>
                <div class={hide(Part::Picture)}>{ ruled(html! { <h2>{ ui.t("flagged.rest") }</h2> }, answers(ui, scores, guidance)) }</div>
                { keep }
            </>
        },
        _ => html! {
            <>
                <details class="fold rest" data-print={includes(Part::Picture).then_some("")}>
                    <summary>{ ui.t("flagged.more") }</summary>
                    <div>{ body(ui, scores, guidance, html! { <h2>{ ui.t("result.title") }</h2> }) }</div>
                </details>
                { keep }
            </>
        },
    };
    let aside = html! { <><b>{ ui.t("flagged.where") }</b><span>{ ui.t("flagged.where.note") }</span></> };
    with_aside(aside, main, rest)
}

/// The bands in words and the person's own answers, behind a closed fold.
fn answers(ui: &Ui, scores: &Scores, guidance: &Guidance) -> Html {
    let check = &ui.model.content.check;
    let row = |at: usize| {
        let item = check.items.get(at)?;
        Some(html! {
            <div><dt>{ ui.tt(&["item.", &item.id]) }</dt><dd>{ ui.t(&answer_key(&ui.model.session, at)) }</dd></div>
        })
    };
    let printed = ui.model.session.includes(Part::Picture, guidance.page);
    html! {
        <>
            <p>{ ui.t("help.others") }</p>
            <details class="fold" data-print={printed.then_some("")}>
                <summary data-action="others">{ ui.t("flagged.others") }</summary>
                <div>
                    { cloth::plainly(ui, scores) }
                    <dl class="over">{ check.asked(scores.stage).into_iter().filter_map(row).collect::<Html>() }</dl>
                    { quiet(ui, "back", "keep.change", Action::WentBack) }
                </div>
            </details>
        </>
    }
}
