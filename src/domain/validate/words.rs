//! The errors in the words of a language.

use std::collections::BTreeSet;

use super::{Found, Problem, cells};
use crate::domain::check::Check;
use crate::domain::help::{ALWAYS, HELP_TEXT_FIELDS, Help, Kind};
use crate::domain::options::same_language;
use crate::domain::report::safety_key;
use crate::domain::strings::placeholders;
use crate::domain::text::Text;
use crate::domain::vocabulary::{Band, Dimension, Helper, SafetyAnswer, Stage};

/// The text keys that follow from a check: a language needs each of them.
pub fn needed_keys(check: &Check) -> Vec<String> {
    let mut keys = Vec::new();
    for cell in cells() {
        keys.extend([".meaning", ".say", ".step"].map(|part| [&cell, part].concat()));
        if cell.ends_with(Band::Low.id()) {
            keys.push([&cell, ".softer"].concat());
        }
    }
    keys.extend(check.items.iter().map(|item| ["item.", &item.id].concat()));
    for row in &check.checklist {
        keys.extend(["", ".bring", ".known"].map(|part| ["checklist.", &row.id, part].concat()));
    }
    for row in &check.safety {
        keys.push(["safety.", &row.id].concat());
        let own = |answer: &SafetyAnswer| safety_key(&row.id, *answer);
        keys.extend(row.answers.iter().map(own).filter(|key| !keys.contains(key)).collect::<Vec<_>>());
    }
    keys.extend(check.messages.iter().map(|message| message.id.clone()));
    for helper in Helper::ALL {
        keys.extend(["", ".a", ".many"].map(|form| ["helper.", helper.id(), form].concat()));
    }
    for stage in Stage::ALL {
        keys.extend([".name", ".about", ".expect"].map(|part| ["stage.", stage.id(), part].concat()));
    }
    keys.extend(Dimension::ALL.map(|dimension| ["dimension.", dimension.id()].concat()));
    keys.extend(Band::ALL.map(|band| ["band.", band.id()].concat()));
    keys.extend(Kind::ALL.map(|kind| ["kind.", kind.id()].concat()));
    keys
}

/// The sentence about a language that not every one has: by whom its words have not been checked yet.
pub const NOTE: &str = "language.note";

/// What the texts of pages begin with that a language has as a whole, or not at all: the page that makes links, and the sheets to
/// write on.
pub const WHOLE: [&str; 2] = ["builder.", "sheet."];

/// The texts on buttons, which have to stay short in every language.
pub const BUTTONS: [&str; 24] = [
    "nav.help",
    "nav.leave",
    "panel.close",
    "continue",
    "back",
    "clear",
    "foot.method",
    "welcome.start",
    "welcome.young.go",
    "layout.all",
    "layout.one",
    "checklist.finish",
    "review.change",
    "review.safety.open",
    "review.stage",
    "review.finish",
    "say.copy",
    "keep.print",
    "keep.copy",
    "keep.save",
    "keep.leave",
    "keep.again",
    "keep.change",
    "prepare.change",
];

/// The most characters of a text on a button: with more it takes two lines on a narrow phone.
pub const MOST_BUTTON: usize = 24;

/// Whether two texts are forms of one language.
fn related(one: &Text, other: &Text) -> bool {
    same_language(one.raw("lang").unwrap_or_default(), other.raw("lang").unwrap_or_default())
}

/// What the file of help lines says in the reference language has to be said in another one.
fn lines(found: &mut Found, help: &Help, text: &Text, wanted: bool) {
    let rows = || help.countries.iter().flat_map(|country| &country.lines);
    let said = rows().flat_map(|row| row.note.iter().chain(row.hours.iter().filter(|hours| *hours != ALWAYS)));
    // Many lines say the same.
    for phrase in said.filter(|_| wanted).collect::<BTreeSet<_>>() {
        let key = [HELP_TEXT_FIELDS, phrase].concat();
        found.unless(text.raw(&key).is_some(), &key, "this text is missing");
    }
    for phrase in text.entries().filter_map(|(key, _)| key.strip_prefix(HELP_TEXT_FIELDS)) {
        let is = |said: &Option<String>| said.as_deref() == Some(phrase);
        let known = rows().any(|row| row.name == phrase || is(&row.note) || is(&row.hours));
        found.unless(known, phrase, "no help line says this");
    }
}

/// The faults of a language: against the check, against the help lines, and against the reference
/// language, whose keys and placeholders it has to share.
pub fn text(check: &Check, help: &Help, reference: &Text, text: &Text) -> Vec<Problem> {
    let mut found = Found::default();
    let countries = help.countries.iter().map(|country| ["country.", &country.id].concat());
    let left_out = |key: &str| {
        let page = WHOLE.into_iter().find(|page| key.starts_with(page));
        page.is_some_and(|page| !text.entries().any(|(key, _)| key.starts_with(page)))
    };
    let shared = reference.entries().filter(|(key, _)| !left_out(key));
    // What the check needs is in the reference as well, as long as nothing is missing there.
    let needed = needed_keys(check).into_iter().chain(countries).chain(shared.map(|(key, _)| key.to_owned()));
    for key in needed.collect::<BTreeSet<_>>() {
        found.unless(text.raw(&key).is_some(), &key, "this text is missing");
    }
    lines(&mut found, help, text, !related(text, reference));
    found.unless(matches!(text.raw("dir"), Some("ltr" | "rtl")), "dir", "a language runs ltr or rtl");
    let digits = text.raw("digits").unwrap_or_default().chars().count();
    found.unless(digits == 10, "digits", "there are ten digits, from 0 to 9");
    for (key, sentence) in text.entries() {
        found.unless(!sentence.trim().is_empty(), key, "this text is empty");
        let known = reference.raw(key).is_some() || key == NOTE || key.starts_with(HELP_TEXT_FIELDS);
        found.unless(known, key, "the reference language has no such text");
        found.unless(sentence.matches('{').count() == sentence.matches('}').count(), key, "a brace is not closed");
    }
    for (key, sentence) in reference.entries() {
        let Some(own) = text.raw(key) else { continue };
        let sorted = |sentence| {
            let mut names = placeholders(sentence);
            names.sort_unstable();
            names.dedup();
            // A language may need another form of the helper's word.
            names.retain(|name| !matches!(*name, "helper" | "a helper" | "helpers"));
            names.join(" ")
        };
        found.unless(sorted(own) == sorted(sentence), key, "the placeholders differ from the reference");
        let said = |sentence: &str| sentence.lines().count();
        let as_many = !key.ends_with(".say") || said(own) == said(sentence);
        found.unless(as_many, key, "there are not as many things to say as in the reference");
    }
    for key in BUTTONS {
        let length = text.raw(key).map_or(0, |text| text.chars().count());
        found.unless(length <= MOST_BUTTON, key, "this text is too long for a button");
    }
    found.0
}
