//! Help lines, by country. Addresses come from the data file alone.
//!
//! Works with a keyboard and a phone: each number is one link to dial. Danger now comes first and
//! complaints last. The country can be changed in place; the list below it follows.

use yew::{Html, html};

use super::Ui;
use crate::domain::guidance::Shown;
use crate::domain::help::{ELSEWHERE, Kind, Line};
use crate::domain::report::text_to;
use crate::domain::{Action, Guidance, Helper, SafetyAnswer};

/// Urgent help, open over any screen.
pub fn urgent(ui: &Ui) -> Html {
    let coach = ui.model.session.options.helper == Helper::Coach;
    let kinds: Vec<Kind> = Kind::ALL.into_iter().filter(|kind| coach || *kind != Kind::CoachComplaint).collect();
    html! {
        <section class="help" data-help="urgent" aria-labelledby={ui.dom_id("urgent")}>
            <h2 tabindex="-1" id={ui.dom_id("urgent")}>{ ui.t("help.urgent") }</h2>
            { lines(ui, "urgent-country", &kinds) }
            { ui.p("help.young") }
            <p class="small">{ ui.t("help.trace") }</p>
        </section>
    }
}

/// Help before everything else, on a flagged result.
pub fn first(ui: &Ui, guidance: &Guidance) -> Html {
    let about_helper = |row: &str| ui.model.content.check.safety.iter().any(|one| one.id == row && one.about_helper);
    let helper_flags = || guidance.flags.iter().filter(|(row, _)| about_helper(row));
    let now = guidance.flags.iter().find(|(row, _)| !about_helper(row)).map(|(_, answer)| *answer);
    let unsure = helper_flags().any(|(_, answer)| *answer == SafetyAnswer::Unsure);
    let harmed = helper_flags().count() > 0;
    html! {
        <section class="help" data-help="first" data-guidance="help" aria-labelledby={ui.dom_id("help")}>
            <h1 tabindex="-1" id={ui.dom_id("help")}>{ ui.t("help.title") }</h1>
            if let Some(answer) = now {
                { ui.p(&["help.B.", answer.id()].concat()) }
            }
            if harmed {
                { ui.p("help.A") }
            }
            if unsure {
                { ui.p("help.unsure") }
            }
            { guidance.shown.iter().map(|shown| message(ui, shown)).collect::<Html>() }
            if now == Some(SafetyAnswer::OneSelf) && !harmed {
                { ui.p("help.B.trust") }
            }
            { lines(ui, "help-country", &guidance.lines) }
            if guidance.lines.contains(&Kind::Complaint) {
                <p class="small">{ ui.t("help.trainee") }</p>
            }
            <p class="small">{ ui.t("help.trace") }</p>
            <p class="small">{ ui.t("help.young") }</p>
        </section>
    }
}

/// The messages whose place is the panel. The first of them brings its steps along.
fn message(ui: &Ui, shown: &Shown) -> Html {
    let Shown::Message(id, crate::domain::check::Place::Help) = shown else {
        return Html::default();
    };
    let steps = [id, "-steps"].concat();
    html! {
        <div data-guidance={id.clone()}>
            { ui.p(id) }
            if let Some(text) = ui.words().maybe(&steps) {
                <p data-guidance={steps}>{ text }</p>
            }
        </div>
    }
}

/// The country chooser and the lines of these kinds in this order.
fn lines(ui: &Ui, name: &str, kinds: &[Kind]) -> Html {
    let help = &ui.model.content.help;
    let country = country(ui);
    let group = |kind: &Kind| {
        let rows: Html = help.lines(country, *kind).map(|one| line(ui, one)).collect();
        let any = help.lines(country, *kind).next().is_some();
        html! {
            if any {
                <h3>{ ui.tt(&["kind.", kind.id()]) }</h3>
                <ul class="lines">{ rows }</ul>
            }
        }
    };
    html! {
        <>
            { chooser(ui, name) }
            { kinds.iter().map(group).collect::<Html>() }
        </>
    }
}

/// The country whose lines are shown.
fn country<'a>(ui: &'a Ui) -> &'a str {
    let wanted = ui.model.session.options.country.as_deref().unwrap_or(ELSEWHERE);
    ui.model.content.help.country(wanted).map_or(ELSEWHERE, |country| country.id.as_str())
}

/// The list of countries.
pub fn chooser(ui: &Ui, name: &str) -> Html {
    let ids: Vec<String> = ui.model.content.help.countries.iter().map(|country| country.id.clone()).collect();
    let now = country(ui);
    let option = |id: &String| {
        html! { <option value={id.clone()} selected={id == now}>{ ui.tt(&["country.", id]) }</option> }
    };
    let options: Html = ids.iter().map(option).collect();
    html! {
        <div class="field no-print">
            <label for={ui.dom_id(name)}>{ ui.t("set.country") }</label>
            <select
                id={ui.dom_id(name)}
                autocomplete="off"
                onchange={ui.select(move |at| ids.get(at).cloned().map(Action::CountryPicked))}
            >
                { options }
            </select>
        </div>
    }
}

fn line(ui: &Ui, line: &Line) -> Html {
    let hours = line.hours.as_deref().map(|hours| if hours == "24/7" { ui.t("help.always") } else { hours.to_owned() });
    let small: Vec<String> = hours.into_iter().chain(line.note.clone()).collect();
    let name = html! {
        <span>
            { &line.name }
            if !small.is_empty() {
                <small>{ small.join(". ") }</small>
            }
            if line.is_old(ui.today) {
                <small>{ ui.t("help.old") }</small>
            }
        </span>
    };
    let dial = line.number.as_ref().zip(line.dial());
    html! {
        <li>
            if let Some((number, dial)) = dial {
                <a href={["tel:", &dial].concat()}>{ name }<bdi class="number">{ number }</bdi></a>
            } else {
                <div class="line">{ name }</div>
            }
            if let Some(text) = &line.text {
                <a class="also" href={["sms:", &text.to].concat()}>{ text_to(text, ui.words()) }</a>
            }
            if let (Some(url), Some(site)) = (&line.url, line.site()) {
                <a class="also" href={url.clone()} rel="noreferrer noopener" target="_blank">{ site }</a>
            }
        </li>
    }
}
