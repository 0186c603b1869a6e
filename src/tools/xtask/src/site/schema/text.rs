//! The schema of a file of words: every key that the check and the English words have, with the placeholders of each.

use std::collections::BTreeSet;

use attune_check::content::Content;
use attune_check::domain::help::HELP_TEXT_FIELDS;
use attune_check::domain::strings::placeholders;
use attune_check::domain::validate::{BUTTONS, MOST_BUTTON, NOTE, WHOLE, needed_keys};
use serde_json::{Map, Value, json};

use super::{SAID, closed, join, set};

/// What a text without placeholders is called in the schema.
const PLAIN: &str = "plain";

/// The words that say how the language is written.
const DIRECTIONS: [&str; 2] = ["ltr", "rtl"];

/// What the keys end with of what one could say.
const SAYINGS: &str = ".say";

/// The forms of the word for the helper, which a language may use as it needs them.
const FORMS: [&str; 3] = ["helper", "a helper", "helpers"];

pub fn schema(content: &Content) -> Value {
    let mut properties = Map::new();
    let countries = content.help.countries.iter().map(|country| format!("country.{}", country.id));
    let keys: BTreeSet<String> = content
        .text
        .entries()
        .map(|(key, _)| key.to_owned())
        .chain(needed_keys(&content.check))
        .chain(countries)
        .collect();
    for key in &keys {
        properties.insert(key.clone(), one(key, content.text.raw(key).unwrap_or_default()));
    }
    properties.insert(NOTE.to_owned(), plain());
    let of_page = |page: &'static str| keys.iter().filter(move |key| key.starts_with(page)).cloned();
    let required: Vec<String> =
        keys.iter().filter(|key| !WHOLE.iter().any(|page| key.starts_with(page))).cloned().collect();
    let mut schema = closed(properties, &required);
    // These pages are made in a language as a whole, or not at all.
    let whole = WHOLE.map(|page| {
        let pattern = format!("^{}", page.replace('.', r"\."));
        let texts: Vec<String> = of_page(page).collect();
        json!({ "anyOf": [{ "required": texts }, { "propertyNames": { "not": { "pattern": pattern } } }] })
    });
    join(
        &mut schema,
        json!({
            "allOf": whole,
            "patternProperties": { format!("^{}", HELP_TEXT_FIELDS.replace('.', r"\.")): plain() },
            "$defs": { PLAIN: sentence("") },
            "description": format!("For the check of version {}.", content.check.version),
        }),
    );
    schema
}

/// The text of a key that the English words have.
fn one(key: &str, english: &str) -> Value {
    let filled = placeholders(english).iter().any(|name| !FORMS.contains(name));
    let mut text = if filled { sentence(english) } else { plain() };
    if BUTTONS.contains(&key) {
        set(&mut text, "maxLength", json!(MOST_BUTTON));
    }
    // Each line is a thing to say, and there are as many as in English.
    if key.ends_with(SAYINGS) {
        let more = english.lines().count().saturating_sub(1);
        let lines = json!({ "pattern": format!(r"^[^\n]*\S[^\n]*(\n[^\n]*\S[^\n]*){{{more}}}$") });
        text = json!({ "allOf": [text, lines] });
    }
    match key {
        "dir" => json!({ "enum": DIRECTIONS }),
        "digits" => json!({ "type": "string", "minLength": 10, "maxLength": 10 }),
        _ => text,
    }
}

/// A text without placeholders, but for the word for the helper. Most are such, so that it stands in the schema once.
fn plain() -> Value {
    json!({ "$ref": format!("#/$defs/{PLAIN}") })
}

/// A text with the placeholders of the English one, and no others.
fn sentence(english: &str) -> Value {
    let mut names = placeholders(english);
    names.sort_unstable();
    names.dedup();
    names.retain(|name| !FORMS.contains(name));
    let known = [&names[..], &FORMS].concat().join("|");
    let mut text = json!({ "type": "string", "pattern": format!(r"^([^{{}}]|\{{({known})\}})*$") });
    let wanted = names.iter().map(|name| format!(r"\{{{name}\}}")).chain([SAID.to_owned()]);
    let wanted: Vec<Value> = wanted.map(|pattern| json!({ "pattern": pattern })).collect();
    set(&mut text, "allOf", Value::Array(wanted));
    text
}
