//! Help lines, by country. Addresses come from the data file alone.
//!
//! Text that browsers must not translate is marked with `translate="no"`. A changed number or keyword reaches nobody, and
//! people find a service by its name. A name in English does less harm: the caller needs the number, and the heading
//! above says what it is for.
//!
//! - Each number is one link to call, and it is heard with its name. (2.4.4, 2.4.9, 2.5.3;
//!   what_is_pressed_says_what_it_does, the_help_lines_are_those_of_the_file, a_flagged_walk)
//! - Danger now comes first, and complaints last, each below a heading. (1.3.1, 1.3.2, 2.4.10; urgent_help,
//!   what_is_heard_is_what_was_reviewed)
//! - The country can be changed in place. Only the helplines follow. (3.2.2, 4.1.2;
//!   the_help_lines_are_those_of_the_file)
//! - Each helpline is as high as a thumb. (2.5.5, 2.5.8; every_target_is_large_enough)
//! - They are there on paper, and where no script runs. (3.2.6; without_scripts_the_paper_form_is_there,
//!   the_page_with_all_lines_prints_as_the_form)

use crate::domain::check::Place;
use crate::domain::guidance::Shown;
use crate::domain::help::{ELSEWHERE, Kind, Line, Message};
use crate::domain::report::hours_of;
use crate::domain::{Guidance, Helper, SafetyAnswer};
use crate::ui::Ui;
use crate::ui::element::{Element, Name, div, element, of_class, text_element};
use crate::ui::events::Command;
use crate::ui::parts::choice::{list, small};
use crate::ui::parts::frame::opening;

/// Urgent help, open over any screen.
pub fn urgent(ui: &Ui) -> Element {
    let section = of_class("section", "help").set(Name::DataHelp, "urgent").add(ui.heading("h2", "help.urgent"));
    all_lines(ui, section.add(chooser(ui, "urgent-country")))
}

/// Whose lines these are.
fn named(ui: &Ui) -> Element {
    ui.filled_sentence("p", "help.country", "country", &ui.tt("country.", country(ui)))
}

/// What calling leaves behind stands before anyone calls.
fn all_lines(ui: &Ui, section: Element) -> Element {
    let coach = ui.session.options.helper == Helper::Coach;
    let mut section = section.add(ui.p_of("small", "help.trace"));
    for kind in Kind::ALL {
        if coach || kind != Kind::CoachComplaint {
            section = lines(ui, section, "h3", kind, &|_| true);
        }
    }
    section.add(ui.p("help.young"))
}

/// Help before everything else, on a flagged result: one sentence, whom to call, and then the rest of the words.
pub fn first(ui: &Ui, guidance: &Guidance) -> Element {
    let mut words = words(ui, guidance).into_iter();
    let section = of_class("section", "help").set(Name::DataHelp, "first").set(Name::DataGuidance, "help");
    let told = match words.next() {
        Some(key) => opening(ui, element("div"), "help.title", said(ui, &key)),
        None => element("div").add(ui.heading("h1", "help.title")),
    };

    // Who comes in danger, and of the others the first one that can be called.
    let mut nearest = ui.content.help.lines(country(ui), Kind::Emergency);
    let others: Vec<&Line> = guidance
        .lines
        .iter()
        .filter(|kind| **kind != Kind::Emergency)
        .flat_map(|kind| ui.content.help.lines(country(ui), *kind))
        .collect();
    nearest.extend(others.iter().find(|line| line.number.is_some()).or(others.first()));
    let is_near = |line: &Line| nearest.iter().any(|one| std::ptr::eq(*one, line));

    let mut near = element("div");
    let mut more = element("div").add(ui.sentence("h2", "help.more")).add(chooser(ui, "help-country"));
    for kind in &guidance.lines {
        near = lines(ui, near, "h2", *kind, &is_near);
        more = lines(ui, more, "h3", *kind, &|line| !is_near(line));
    }
    let trainee = guidance.lines.contains(&Kind::Complaint).then(|| ui.p("help.trainee"));
    let rest = element("div").add(ui.sentence("h2", "help.words"));
    section
        .add(told)
        .add(near.add(named(ui).class("small")).add(ui.p_of("small", "help.trace")))
        .with((words.len() > 0).then(|| rest.each(words, |key| said(ui, &key))))
        .add(more.with(trainee).add(ui.p_of("small", "help.young")))
}

/// The keys of what is said on a flagged result, the one that stands before the help lines first.
fn words(ui: &Ui, guidance: &Guidance) -> Vec<String> {
    let mut now = None;
    let (mut harmed, mut unsure) = (false, true);
    for (row, answer) in &guidance.flags {
        if ui.check().safety.iter().any(|one| one.id == *row && one.about_helper) {
            harmed = true;
            unsure &= *answer == SafetyAnswer::Unsure;
        } else {
            now = now.or(Some(*answer));
        }
    }
    let mut keys = Vec::new();
    let mut say = |holds: bool, key: &[&str]| keys.extend(holds.then(|| key.concat()));
    say(now.is_some(), &["help.B.", now.map_or("", SafetyAnswer::id)]);
    let alone = now == Some(SafetyAnswer::OneSelf);
    say(now.is_some(), &[if alone { "help.B.self.more" } else { "help.B.helper" }]);
    say(harmed, &["help.A"]);
    for key in ["help.unsure", "help.unsure.more"] {
        say(harmed && unsure, &[key]);
    }
    for shown in &guidance.shown {
        let Shown::Message(id, Place::Help) = shown else { continue };
        for part in ["", "-more", "-steps"] {
            say(ui.words().maybe(&[id, part].concat()).is_some(), &[id, part]);
        }
    }
    say(alone && clear(ui), &["help.B.trust"]);
    // What was said about the helper is no sentence to begin with.
    if let (None, [why, next, ..]) = (now, keys.as_mut_slice()) {
        std::mem::swap(why, next);
    }
    keys
}

/// One of these, with the id of the message that it begins or ends.
fn said(ui: &Ui, key: &str) -> Element {
    let text = ui.p(key);
    if key.starts_with("help.") || key.ends_with("-more") { text } else { text.attr(Name::DataGuidance, key) }
}

/// Whether every row about the helper was answered with no.
fn clear(ui: &Ui) -> bool {
    let mut rows = ui.check().safety.iter().enumerate();
    rows.all(|(at, row)| !row.about_helper || ui.session.safety(at) == Some(SafetyAnswer::No))
}

/// The section with those lines of this kind that are wanted here, if there are any, under a heading of this level.
fn lines(ui: &Ui, section: Element, level: &'static str, kind: Kind, wanted: &dyn Fn(&Line) -> bool) -> Element {
    // A list as a whole: of each line that changes a screen reader would be told by itself, and speak late.
    let mut list = of_class("ul", "lines").key(country(ui));
    let mut any = false;
    for one in ui.content.help.lines(country(ui), kind).into_iter().filter(|line| wanted(line)) {
        list = list.add(line(ui, one));
        any = true;
    }
    // A kind without lines keeps its place, so that choosing another country leaves the list of countries what it
    // is, with the focus in it.
    section.with(any.then(|| ui.sentence_of(level, "kind.", kind.id()))).with(any.then_some(list))
}

/// The country whose lines are shown.
pub fn country<'a>(ui: &'a Ui) -> &'a str {
    let wanted = ui.session.options.country.as_deref().unwrap_or(ELSEWHERE);
    ui.content.help.country(wanted).map_or(ELSEWHERE, |country| country.id.as_str())
}

/// The list of countries, with a word about it where nobody has chosen one.
pub fn chooser(ui: &Ui, name: &str) -> Element {
    let ids: Vec<&str> = ui.content.help.countries.iter().map(|country| country.id.as_str()).collect();
    let guessed = ui.session.options.guessed.then(|| ui.p_of("small quiet", "help.guessed"));
    list(ui, "field", name, "country", &ids, country(ui), Command::PickCountry).with(guessed)
}

fn line(ui: &Ui, line: &Line) -> Element {
    // It may be written in the other direction.
    let mut name = element("span").add(called("bdi", line));
    name = name.with(line.hours.as_ref().map(|hours| text_element("small", &hours_of(hours, ui.words()))));
    name = name.with(small(line.note.as_deref()));
    name = name.with(line.is_old(ui.today).then(|| ui.sentence("small", "help.old")));
    let row = match line.number.as_ref().zip(line.dial()) {
        Some((number, dial)) => {
            let number = text_element("bdi", number).class("number").set(Name::Dir, "ltr").untranslated();
            element("a").attr(Name::Href, &["tel:", &dial].concat()).add(name).add(number)
        }
        None => div("line").add(name),
    };
    let mut row = element("li").add(row);
    if let Some(text) = &line.text {
        let to = text_element("bdi", &text.to).untranslated();
        let words = text_to(ui, element("span"), text, to, |words, part| words.add(text_element("span", part)));
        row = row.add(of_class("a", "also").add(words).attr(Name::Href, &["sms:", &text.dial()].concat()));
    }
    if let (Some(url), Some(site)) = (&line.url, line.site()) {
        let also = text_element("a", site).class("also").attr(Name::Href, url).set(Name::Dir, "ltr");
        row = row.add(also.set(Name::Rel, "noreferrer noopener").set(Name::Target, "_blank").untranslated());
    }
    row
}

/// What a line is called. A line to call in danger is called what it is, in words that a person has to understand.
pub fn called(element: &'static str, line: &Line) -> Element {
    let name = text_element(element, &line.name);
    if line.kind == Kind::Emergency { name } else { name.untranslated() }
}

/// How to send a text message, with the word to send and the number `to` send it to apart from the sentence. `between`
/// adds a part of the sentence.
pub fn text_to(
    ui: &Ui,
    mut row: Element,
    message: &Message,
    to: Element,
    between: fn(Element, &str) -> Element,
) -> Element {
    let sentence = ui.words().raw(if message.say.is_some() { "help.text.say" } else { "help.text" });
    let mut to = Some(to);
    for part in sentence.unwrap_or_default().split('{') {
        let (name, after) = part.split_once('}').unwrap_or(("", part));
        row = match (name, &message.say) {
            ("say", Some(say)) => row.add(text_element("kbd", say).untranslated()),
            ("to", _) => row.with(to.take()),
            _ => row,
        };
        row = between(row, after);
    }
    row
}
