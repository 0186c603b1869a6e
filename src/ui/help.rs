//! Help lines, by country. Addresses come from the data file alone.
//!
//! Works with a keyboard and a phone: each number is one link to dial. Danger now comes first and
//! complaints last. The country can be changed in place; the list below it follows.

use yew::Html;

use super::Ui;
use super::choice::{list, small};
use super::device::chosen;
use super::frame::only;
use super::tag::{Tag, div, heading, none, of_class, says, tag};
use crate::domain::check::Place;
use crate::domain::guidance::Shown;
use crate::domain::help::{ELSEWHERE, Kind, Line};
use crate::domain::report::text_to;
use crate::domain::{Action, Guidance, Helper, SafetyAnswer};

/// Urgent help, open over any screen.
pub fn urgent(ui: &Ui) -> Tag {
    let coach = ui.session.options.helper == Helper::Coach;
    let kinds: Vec<Kind> = Kind::ALL.into_iter().filter(|kind| coach || *kind != Kind::CoachComplaint).collect();
    of_class("section", "help")
        .set("data-help", "urgent")
        .tag(heading("h2", ui.t("help.urgent")))
        .each(lines(ui, "urgent-country", &kinds))
        .tag(ui.p("help.young"))
        .tag(ui.p("help.trace").class("small"))
}

/// Help before everything else, on a flagged result.
pub fn first(ui: &Ui, guidance: &Guidance) -> Tag {
    let about_helper = |row: &str| ui.check().safety.iter().any(|one| one.id == row && one.about_helper);
    let helper_flags = || guidance.flags.iter().filter(|(row, _)| about_helper(row));
    let now = guidance.flags.iter().find(|(row, _)| !about_helper(row)).map(|(_, answer)| *answer);
    let unsure = helper_flags().any(|(_, answer)| *answer == SafetyAnswer::Unsure);
    let harmed = helper_flags().count() > 0;
    let say = |holds, key| only(holds, || vec![ui.p(key).html()]);
    of_class("section", "help")
        .set("data-help", "first")
        .set("data-guidance", "help")
        .tag(heading("h1", ui.t("help.title")))
        .with(now.map_or_else(none, |answer| says("p", ui.tt("help.B.", answer.id())).html()))
        .with(say(harmed, "help.A"))
        .with(say(unsure, "help.unsure"))
        .each(guidance.shown.iter().map(|shown| message(ui, shown)).collect())
        .with(say(now == Some(SafetyAnswer::OneSelf) && !harmed, "help.B.trust"))
        .each(lines(ui, "help-country", &guidance.lines))
        .with(say(guidance.lines.contains(&Kind::Complaint), "help.trainee"))
        .tag(ui.p("help.trace").class("small"))
        .tag(ui.p("help.young").class("small"))
}

/// The messages whose place is the panel. The first of them brings its steps along.
fn message(ui: &Ui, shown: &Shown) -> Html {
    let Shown::Message(id, Place::Help) = shown else { return none() };
    let steps = [id, "-steps"].concat();
    let more = ui.words().maybe(&steps).map_or_else(none, |text| says("p", text).put("data-guidance", steps).html());
    tag("div").put("data-guidance", id.clone()).tag(ui.p(id)).with(more).html()
}

/// The country chooser and the lines of these kinds in this order.
#[inline(never)]
fn lines(ui: &Ui, name: &str, kinds: &[Kind]) -> Vec<Html> {
    let country = country(ui);
    let mut nodes = vec![chooser(ui, name)];
    for kind in kinds {
        let rows: Vec<Html> = ui.content.help.lines(country, *kind).map(|one| line(ui, one)).collect();
        if !rows.is_empty() {
            nodes.push(says("h3", ui.tt("kind.", kind.id())).html());
            nodes.push(of_class("ul", "lines").each(rows).html());
        }
    }
    nodes
}

/// The country whose lines are shown.
fn country<'a>(ui: &'a Ui) -> &'a str {
    let wanted = ui.session.options.country.as_deref().unwrap_or(ELSEWHERE);
    ui.content.help.country(wanted).map_or(ELSEWHERE, |country| country.id.as_str())
}

/// The list of countries.
#[inline(never)]
pub fn chooser(ui: &Ui, name: &str) -> Html {
    let now = country(ui);
    let option = |id: &String| (id.clone(), ui.tt("country.", id), id == now);
    let options = ui.content.help.countries.iter().map(|country| option(&country.id)).collect();
    let (label, list) = list(ui, name, "set.country", options);
    let pick = ui.read(|content, event| {
        let country = content.help.countries.get(chosen(event)?)?;
        Some(Action::CountryPicked(country.id.clone()))
    });
    div("field no-print").tag(label).tag(list.set("data-set", "country").on_change(pick)).html()
}

#[inline(never)]
fn line(ui: &Ui, line: &Line) -> Html {
    let hours = line.hours.as_deref().map(|hours| if hours == "24/7" { ui.t("help.always") } else { hours.to_owned() });
    let name = || {
        says("span", line.name.clone())
            .with(small(hours.clone()))
            .with(small(line.note.clone()))
            .with(small(line.is_old(ui.today).then(|| ui.t("help.old"))))
    };
    let mut row = tag("li");
    row = match line.number.as_ref().zip(line.dial()) {
        Some((number, dial)) => {
            let number = says("bdi", number.clone()).class("number");
            row.tag(tag("a").put("href", ["tel:", &dial].concat()).tag(name()).tag(number))
        }
        None => row.tag(div("line").tag(name())),
    };
    if let Some(text) = &line.text {
        let to = ["sms:", &text.to].concat();
        row = row.tag(says("a", text_to(text, ui.words())).class("also").put("href", to));
    }
    if let (Some(url), Some(site)) = (&line.url, line.site()) {
        let link = says("a", site.to_owned()).class("also").put("href", url.clone());
        row = row.tag(link.set("rel", "noreferrer noopener").set("target", "_blank"));
    }
    row.html()
}
