//! The schemas say of content and options what the core says, as far as one value by itself can be wrong; and `llms.txt` tells
//! programs what there is.

use std::sync::LazyLock;

use attune_check::content::{Content, FILES, LANGUAGES};
use attune_check::domain::options::NAMES;
use attune_check::domain::value::Value as Read;
use attune_check::domain::{Helper, Options, Setting, Stage, Theme, validate};
use serde_json::{Value, json};
use support::programs::script;
use xtask::site::{llms, schema, settings};

/// What the schemas say against each value, by the id of its schema.
pub fn said(asked: &[(&str, Value)]) -> Vec<String> {
    let schemas = schema::files(&Content::english().unwrap()).unwrap().map(|(_, schema)| schema);
    let input = json!({ "schemas": schemas, "asked": asked });
    let said: Vec<String> =
        serde_json::from_str(&script("tests/tidy/schemas.mjs", &[] as &[&str], &input.to_string())).unwrap();
    assert_eq!(said.len(), asked.len());
    said
}

/// A content file that ships. Of the help lines two countries, which is enough to break.
fn shipped(name: &str) -> Value {
    let file = FILES.into_iter().find(|(known, _)| *known == name).unwrap().1;
    let mut value: Value = serde_json::from_str(file).unwrap();
    if let Some(countries) = value.get_mut("countries").and_then(Value::as_array_mut) {
        let last = countries.pop().unwrap();
        countries.truncate(1);
        countries.push(last);
    }
    value
}

/// The content with this file in the place of the one of its name, as the core reads it.
fn read(name: &str, value: &Value) -> Option<Content> {
    static SHIPPED: LazyLock<[(&str, Read); 3]> =
        LazyLock::new(|| FILES.map(|(name, _)| (name, serde_json::from_value(shipped(name)).unwrap())));
    let changed: Read = serde_json::from_value(value.clone()).unwrap();
    let [check, words, help] = SHIPPED.each_ref().map(|(known, file)| if *known == name { &changed } else { file });
    Content::read(check, words, help).ok()
}

/// Whether the core finds a fault in this file beside the others that ship.
fn is_faulty(name: &str, value: &Value) -> bool {
    let Some(content) = read(name, value) else { return true };
    let reference = read("", &Value::Null).unwrap();
    let mut found = validate::check(&content.check);
    found.extend(validate::text(&reference.check, &reference.help, &reference.text, &content.text));
    found.extend(validate::help(&content.help));
    !found.is_empty()
}

/// The id of the schema of a file.
fn id(name: &str) -> &str {
    if name == "en.json" { "text.json" } else { name }
}

#[test]
fn what_ships_follows_the_schemas() {
    let mut asked: Vec<(&str, Value)> =
        FILES.iter().map(|(name, file)| (id(name), serde_json::from_str(file).unwrap())).collect();
    asked.extend(LANGUAGES.iter().map(|(_, words)| ("text.json", serde_json::from_str(words).unwrap())));
    for name in ["check.json", "help.json"] {
        let mut value = shipped(name);
        value["$schema"] = json!(["schema/", name].concat());
        asked.push((name, value));
    }
    for (at, said) in said(&asked).iter().enumerate() {
        assert_eq!(said, "", "{}", asked[at].0);
    }
}

/// The places in a value, as pointers: of a list its first and its last entry, of words a few.
fn places(value: &Value, at: &str, found: &mut Vec<String>) {
    found.push(at.to_owned());
    match value {
        Value::Array(values) => {
            for number in [0, values.len().saturating_sub(1)].into_iter().take(values.len()) {
                places(&values[number], &format!("{at}/{number}"), found);
            }
        }
        Value::Object(fields) => {
            for (name, value) in fields.iter().take(16) {
                places(value, &format!("{at}/{name}"), found);
            }
        }
        _ => {}
    }
}

/// Wherever something is missing, of another type or unknown, so that the core cannot read it, the schema refuses it, too.
#[test]
fn what_cannot_be_read_is_refused_by_the_schemas() {
    let wrong = [json!(null), json!(true), json!(7), json!(101), json!(1.5), json!("nonsense"), json!([]), json!({})];
    let (mut asked, mut changes, mut unknown) = (Vec::new(), Vec::new(), 0);
    for (name, _) in FILES {
        let whole = shipped(name);
        let mut found = Vec::new();
        places(&whole, "", &mut found);
        let mut refused = |value: Value, change: String| {
            if read(name, &value).is_none() {
                asked.push((id(name), value));
                changes.push(change);
            }
        };
        for place in &found {
            for other in &wrong {
                let mut value = whole.clone();
                *value.pointer_mut(place).unwrap() = other.clone();
                refused(value, format!("{name}{place} as {other}"));
            }
            let (within, last) = place.rsplit_once('/').unwrap_or_default();
            let mut value = whole.clone();
            if let Some(Value::Object(fields)) = value.pointer_mut(within) {
                fields.remove(last);
                refused(value, format!("{name}{place} is missing"));
            }
        }
        for place in found {
            let mut value = whole.clone();
            if let Some(Value::Object(fields)) = value.pointer_mut(&place) {
                fields.insert("surprise".to_owned(), json!("yes"));
                unknown += 1;
                asked.push((id(name), value));
                changes.push(format!("{name}{place} with an unknown field"));
            }
        }
    }
    assert!(asked.len() > 700 && unknown > 20, "{} changes, {unknown} unknown fields", asked.len());
    for (change, said) in changes.iter().zip(said(&asked)) {
        assert!(!said.is_empty(), "the schema takes {change}");
    }
}

/// What the validator says of one value, the schema says as well.
#[test]
fn what_is_not_valid_by_itself_is_refused_by_the_schemas() {
    let en = shipped("en.json");
    let changed: Vec<(&str, &str, Value)> = vec![
        ("check.json", "/scale/lowest", json!(0)),
        ("check.json", "/scale/highest", json!(7)),
        ("check.json", "/dimension_order", json!(["trust", "trust", "engagement"])),
        ("check.json", "/dimension_order", json!(["trust", "engagement"])),
        ("check.json", "/safety/0/answers", json!(["yes", "no", "unsure"])),
        ("check.json", "/safety/0/flags", json!([])),
        ("check.json", "/safety/0/flags/0/lines", json!([])),
        ("check.json", "/messages/0/any", json!([])),
        ("check.json", "/messages/0/any", json!([{ "low": [] }])),
        ("check.json", "/messages/0/any", json!([{ "trust": [] }])),
        ("check.json", "/never_list/0", json!("9B-low")),
        ("help.json", "/countries/1/id", json!("fr")),
        ("help.json", "/countries/0/lines/0/name", json!(" ")),
        ("help.json", "/countries/0/lines/0/number", json!("call us")),
        ("help.json", "/countries/0/lines/0/number", json!("+ -")),
        ("help.json", "/countries/0/lines/2/text/to", json!("SHOUT")),
        ("help.json", "/countries/0/lines/1/url", json!("http://www.samaritans.org")),
        ("help.json", "/countries/0/lines/1/source", json!("www.samaritans.org")),
        ("help.json", "/countries/0/lines/1/checked_on", json!("2026-13-01")),
        ("help.json", "/countries/0/lines/1/checked_on", json!("2026-1-1")),
        ("help.json", "/countries/0/lines/1/expires_on", json!("2027-05-32")),
        ("help.json", "/countries/0/lines/1/expires_on", json!("0000-05-01")),
        ("help.json", "/countries/0/lines/1/expires_on", json!("23 May 2027")),
        ("en.json", "/dir", json!("down")),
        ("en.json", "/digits", json!("012")),
        ("en.json", "/continue", json!("")),
        ("en.json", "/continue", json!("Go on to the very next statement")),
        ("en.json", "/progress", json!("{at}")),
        ("en.json", "/progress", json!("{at} of {all} by {name}")),
        ("en.json", "/progress", json!("{at} of {all} {")),
    ];
    let mut asked: Vec<(&str, Value, String)> = Vec::new();
    for (name, place, other) in changed {
        let mut value = shipped(name);
        let change = format!("{name}{place} as {other}");
        *value.pointer_mut(place).unwrap_or_else(|| panic!("{change}")) = other;
        asked.push((name, value, change));
    }
    for kind in ["emergency", "crisis", "home", "child", "complaint"] {
        let mut help = shipped("help.json");
        help["countries"][0]["lines"].as_array_mut().unwrap().retain(|line| line["kind"] != kind);
        asked.push(("help.json", help, format!("a country without {kind}")));
    }
    let mut help = shipped("help.json");
    for field in ["number", "text", "url"] {
        help["countries"][0]["lines"][1].as_object_mut().unwrap().remove(field);
    }
    asked.push(("help.json", help, "a line that cannot be reached".to_owned()));
    for field in ["source", "checked_on"] {
        let mut help = shipped("help.json");
        help["countries"][0]["lines"][1].as_object_mut().unwrap().remove(field);
        asked.push(("help.json", help, format!("a line without {field}")));
    }
    let mut fewer = 0;
    for (key, said) in en.as_object().unwrap().iter().filter(|(key, _)| key.ends_with(".say")).take(6) {
        let mut words = en.clone();
        let lines: Vec<&str> = said.as_str().unwrap().lines().collect();
        words[key] = json!(lines[1..].join("\n"));
        if lines.len() > 1 {
            fewer += 1;
            asked.push(("en.json", words, format!("{key} with a line less")));
        }
    }
    assert!(fewer > 0, "something to say has two lines");
    for key in en.as_object().unwrap().keys().step_by(7) {
        let mut words = en.clone();
        words.as_object_mut().unwrap().remove(key);
        asked.push(("en.json", words, format!("words without {key}")));
    }
    for (name, value, change) in &asked {
        assert!(is_faulty(name, value), "the core takes {change}");
    }
    let pairs: Vec<(&str, Value)> = asked.iter().map(|(name, value, _)| (id(name), value.clone())).collect();
    for ((_, _, change), said) in asked.iter().zip(said(&pairs)) {
        assert!(!said.is_empty(), "the schema takes {change}");
    }
    // A language without such a page is whole, and one with half of it is not.
    for page in validate::WHOLE {
        let mut words = en.clone();
        words.as_object_mut().unwrap().retain(|key, _| !key.starts_with(page));
        assert_eq!(said(&[("text.json", words)]), [""], "{page}");
    }
}

/// Values of every kind, as a link that is whole has them.
fn values() -> Vec<String> {
    let mut values: Vec<String> =
        ["", "0", "1", "2", "true", "false", "yes", "5", "v", "counselor", "doctor", "phone", "dim"]
            .map(str::to_owned)
            .to_vec();
    values.extend(Stage::ALL.map(|one| one.id().to_owned()));
    values.extend(Helper::ALL.map(|one| one.id().to_owned()));
    values.extend(Setting::ALL.map(|one| one.id().to_owned()));
    values.extend(Theme::ALL.map(|one| one.id().to_owned()));
    values.extend(('a'..='z').flat_map(|one| ('a'..='z').map(move |other| String::from_iter([one, other]))));
    values.extend(
        ["en-gb", "en-easy", "en-simple", "zh-hant-tw", "abcdefghi", "en--gb", "en_gb", "gbr"].map(str::to_owned),
    );
    values.extend(["1d4ed8", "#1d4ed8", "#fff", "1d4ed", "12345g", "1d4ed80"].map(str::to_owned));
    values.extend(
        ["Hollow Lane", "Dr. Lee", "مركز", "call 116 123", "a@b", "a/b", "example.org", "12"].map(str::to_owned),
    );
    for most in [35, 36, 40, 41, 80, 81, 280, 281] {
        values.push("x".repeat(most));
        values.push("é".repeat(most));
        values.push("abcdefgh-".repeat(40)[..most].trim_end_matches('-').to_owned());
    }
    values
}

#[test]
fn the_schema_of_options_takes_what_is_read_and_nothing_else() {
    let help = Content::english().unwrap().help;
    let known = |code: &str| help.countries.iter().any(|country| country.id == code);
    let (mut asked, mut expected, mut weaker) = (Vec::new(), Vec::new(), 0);
    for name in NAMES {
        // Of what is one of a few, all but plain letters is left out before it is read.
        let free = ["contact", "from", "note"].contains(&name);
        for value in values().into_iter().filter(|value| free || value.is_ascii()) {
            let (options, mut dropped) = Options::default().and([(name, value.as_str())]);
            dropped.extend(options.with_lines(known).1);
            asked.push(("options.json", json!({ name: value })));
            expected.push(dropped.is_empty());
        }
    }
    for ((pair, said), read) in asked.iter().zip(said(&asked)).zip(expected) {
        let pair = &pair.1;
        if read || pair.get("from").is_none() {
            assert_eq!(said.is_empty(), read, "{pair}: {said}");
        } else {
            // A name may hold what no pattern can tell.
            weaker += usize::from(said.is_empty());
        }
    }
    assert!(weaker < 10, "{weaker} names that are none are taken");
    let whole = [
        ("options.json", json!({}), true),
        ("options.json", json!({ "v": "1", "stage": "0", "helper": "coach", "note": "See you soon." }), true),
        ("options.json", json!({ "v": "2" }), false),
        ("options.json", json!({ "stage": 0 }), false),
        ("options.json", json!({ "answers": "1" }), false),
        ("options.json", json!({ "mode": "inline" }), false),
        (
            "options.json#/$defs/attributes",
            json!({ "stage": "2", "mode": "inline", "exit": "https://example.org" }),
            true,
        ),
        ("options.json#/$defs/attributes", json!({ "stage": "5" }), false),
        ("options.json#/$defs/attributes", json!({ "mode": "other" }), false),
        ("options.json#/$defs/attributes", json!({ "exit": "http://example.org" }), false),
    ];
    let said = said(&whole.each_ref().map(|(id, value, _)| (*id, value.clone())));
    for ((_, value, takes), said) in whole.iter().zip(said) {
        assert_eq!(said.is_empty(), *takes, "{value}: {said}");
    }
}

#[test]
fn every_option_is_described() {
    let schemas = schema::files(&Content::english().unwrap()).unwrap();
    let (_, schema) = schemas.into_iter().find(|(name, _)| *name == "options").unwrap();
    let named = |value: &Value| value.as_object().unwrap().keys().cloned().collect::<Vec<_>>();
    let version = settings::version().unwrap().0;
    let mut names: Vec<String> = NAMES.map(str::to_owned).to_vec();
    names.push(version);
    names.sort();
    assert_eq!(named(&schema["properties"]), names);
    for (name, option) in schema["properties"].as_object().unwrap() {
        assert!(option["description"].as_str().unwrap().ends_with('.'), "{name}");
    }
    let own: Vec<String> = settings::of_element().unwrap().into_iter().map(|(name, _)| name).collect();
    assert_eq!(own, ["src", "exit", "mode", "title"]);
}

/// llmstxt.org: a title, a summary, then text without headings, then sections that are lists of links.
#[test]
fn programs_are_told_what_there_is() {
    let text = llms::text(&Content::english().unwrap()).unwrap();
    assert!(text.starts_with("# Attune\n\n> "), "{text}");
    let (told, sections) = text.split_once("\n## ").unwrap();
    assert_eq!(told.lines().filter(|line| line.starts_with('#')).count(), 1, "{told}");
    for line in sections.lines().skip(1).filter(|line| !line.is_empty() && !line.starts_with("## ")) {
        assert!(line.starts_with("- [") && line.contains("]("), "{line}");
    }
    assert!(!text.contains("](http") && !text.contains("{{"), "every link is relative");
    let rows = told.split_once(settings::HEAD).unwrap().1.lines().take_while(|line| line.starts_with('|'));
    let names: Vec<&str> = rows.map(|row| row.split('`').nth(1).unwrap()).collect();
    assert_eq!(names[1..], NAMES, "the options, after the version of links");
    for said in [
        "It is not a test. It is not validated",
        "It is not for emergencies.",
        "no answer leaves it",
        "Nobody can fetch answers.",
        env!("CARGO_PKG_VERSION"),
        "<attune-check>",
    ] {
        assert!(told.contains(said), "{said}");
    }
    for (id, _) in LANGUAGES {
        assert!(sections.contains(&format!("]({id}/check.html)")), "{id}");
    }
}
