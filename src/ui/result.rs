//! The result: help first where it is called for, then the picture, the messages before, the cells, what
//! is worth a talk, the messages after, and what to keep. The order is the core's.
//!
//! Works in black and white and without sight: every piece of cloth has its words beside it.

use yew::{Html, UseStateSetter, html};

use super::Ui;
use super::cloth;
use super::frame::quiet;
use super::keep;
use crate::domain::check::Place;
use crate::domain::guidance::Page;
use crate::domain::report::{answer_key, cell, never_keys};
use crate::domain::session::{Panel, Part};
use crate::domain::{Action, Guidance, Scores, Shown};

/// The result.
pub fn view(ui: &Ui, note: UseStateSetter<&'static str>) -> Html {
    let session = &ui.model.session;
    let Some(scores) = session.scores(&ui.model.content.check) else {
        return Html::default();
    };
    let guidance = session.guidance(&ui.model.content.check, &scores);
    let keep = keep::view(ui, guidance.page, note);
    match guidance.page {
        Page::Open => html! { <main class="page wrap">{ open(ui, &scores, &guidance) }{ keep }</main> },
        Page::Folded | Page::HelpOnly => super::result_flagged::view(ui, &scores, &guidance, keep),
    }
}

fn open(ui: &Ui, scores: &Scores, guidance: &Guidance) -> Html {
    let heading = html! {
        <>
            <h1 tabindex="-1">{ ui.t("result.title") }</h1>
            if guidance.shown.contains(&Shown::HelpSkip) {
                <p class="no-print" data-guidance="help-skip">
                    { ui.t("help.skip") }{ " " }
                    { quiet(ui, "help", "help.skip.open", Action::PanelOpened(Panel::Help)) }
                </p>
            }
        </>
    };
    body(ui, scores, guidance, heading)
}

/// Everything but the help panel and what to keep.
pub fn body(ui: &Ui, scores: &Scores, guidance: &Guidance, heading: Html) -> Html {
    let printed = |part| if ui.model.session.includes(part, guidance.page) { "" } else { "no-print" };
    let aside = html! {
        <>
            <b>{ ui.tt(&["stage.", scores.stage.digit(), ".name"]) }</b>
            <span>{ ui.t("result.today") }</span>
        </>
    };
    let intro = html! {
        <>
            { heading }
            { super::review::hint(ui) }
            <div class={printed(Part::Picture)}>{ cloth::picture(ui, scores) }</div>
            <p class="quiet">{ ui.t("result.legend") }</p>
            <p class="quiet">{ ui.tt(&["stage.", scores.stage.digit(), ".expect"]) }</p>
        </>
    };
    let shown = || guidance.shown.iter();
    html! {
        <>
            { in_margin(aside, intro) }
            <div class="blocks">
                <div class={printed(Part::Words)}>
                    { messages(ui, "result.before", shown(), Place::Before) }
                    { shown().map(|shown| block(ui, scores, shown)).collect::<Html>() }
                </div>
                <div class={printed(Part::Worth)}>{ worth(ui, scores) }</div>
                <div class={printed(Part::Words)}>{ messages(ui, "result.know", shown(), Place::After) }</div>
            </div>
        </>
    }
}

fn in_margin(aside: Html, main: Html) -> Html {
    html! { <div class="split"><div class="where">{ aside }</div><div class="main">{ main }</div></div> }
}

/// A ruled block: its name in the margin, its text in the column.
pub fn ruled(head: Html, main: Html) -> Html {
    html! { <section class="block split"><div class="head">{ head }</div><div class="main">{ main }</div></section> }
}

/// The messages that stand at this place.
pub fn messages<'a>(ui: &Ui, title: &str, shown: impl Iterator<Item = &'a Shown>, place: Place) -> Html {
    let texts = shown.filter_map(|shown| match shown {
        Shown::Message(id, at) if *at == place => Some(html! { <p data-guidance={id.clone()}>{ ui.t(id) }</p> }),
        _ => None,
    });
    let texts: Vec<Html> = texts.collect();
    if texts.is_empty() {
        return Html::default();
    }
    ruled(html! { <h2>{ ui.t(title) }</h2> }, html! { <div class="messages">{ texts }</div> })
}

/// The block of one dimension; nothing for what is not a cell.
fn block(ui: &Ui, scores: &Scores, shown: &Shown) -> Html {
    let dimension = match shown {
        Shown::Cell { dimension, .. } | Shown::Unscored(dimension) => *dimension,
        _ => return Html::default(),
    };
    let part = scores.part(dimension);
    let id = shown.id();
    let head = html! {
        <>
            <div><h2>{ cloth::name(ui, part) }</h2><p class="band">{ cloth::band(ui, part) }</p></div>
            { cloth::piece(part.band, "patch", false) }
        </>
    };
    let three = part.band.is_some() && part.answered < part.asked;
    let main = html! {
        <div data-guidance={id.clone()}>
            { words(ui, shown) }
            if three {
                <p class="small quiet">{ ui.t("three-answers") }</p>
            }
            if ui.model.content.check.never_list.contains(&id) {
                { never(ui) }
            }
        </div>
    };
    html! {
        <section class="block split" data-dimension={dimension.id()} data-band={part.band_id()}>
            <div class="head">{ head }</div>
            <div class="main">{ main }</div>
        </section>
    }
}

fn words(ui: &Ui, shown: &Shown) -> Html {
    let Some(cell) = cell(shown, ui.words()) else {
        return ui.p("unscored");
    };
    let quote = |text: &String| html! { <p>{ "“" }{ text }{ "”" }</p> };
    html! {
        <>
            <p>{ cell.meaning }</p>
            if !cell.say.is_empty() {
                <div class="say"><h3>{ ui.t("result.say") }</h3>{ cell.say.iter().map(quote).collect::<Html>() }</div>
            }
            if let Some(softer) = &cell.softer {
                <div class="step"><h3>{ ui.t("result.softer") }</h3>{ quote(softer) }</div>
            }
            if let Some(step) = cell.step {
                <div class="step"><h3>{ ui.t("result.step") }</h3><p>{ step }</p></div>
            }
        </>
    }
}

/// The list of things that should never happen.
pub fn never(ui: &Ui) -> Html {
    let line = |key: String| html! { <li>{ ui.t(&key) }</li> };
    html! {
        <div class="step" data-never="">
            <h3>{ ui.t("never.title") }</h3>
            <ul class="dots">{ never_keys(ui.words()).into_iter().map(line).collect::<Html>() }</ul>
        </div>
    }
}

fn worth(ui: &Ui, scores: &Scores) -> Html {
    let check = &ui.model.content.check;
    let row = |at: &usize| {
        let Some(item) = check.items.get(*at) else { return Html::default() };
        let statement = ui.tt(&["item.", &item.id]);
        let said = ui.t(&answer_key(&ui.model.session, *at));
        let note = ui.words().maybe(&["item.", &item.id, ".note"].concat()).filter(|_| item.is_core());
        html! {
            <li data-worth={item.id.clone()}>
                <p class="stated">{ &statement }</p>
                <small class="quiet">{ ui.words().fill("worth.said", &[("answer", &said)]) }</small>
                if let Some(note) = note {
                    <small class="quiet">{ note }</small>
                }
                <button type="button" class="plain no-print" data-action="change" onclick={ui.click(Action::ItemOpened(*at))}>
                    { ui.t("worth.change") }<span class="vh">{ ": " }{ statement }</span>
                </button>
            </li>
        }
    };
    if scores.worth.is_empty() {
        return Html::default();
    }
    let main = html! {
        <>
            { ui.p("worth.lead") }
            <ul class="list">{ scores.worth.iter().map(row).collect::<Html>() }</ul>
        </>
    };
    ruled(html! { <h2>{ ui.t("worth.title") }</h2> }, main)
}

/// The whole page of a result that begins with a panel.
pub fn with_aside(aside: Html, main: Html, rest: Html) -> Html {
    html! { <main class="page wrap">{ in_margin(aside, main) }<div class="blocks">{ rest }</div></main> }
}
