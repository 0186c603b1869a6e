//! The schema of what a link sets, as names and values, and of what the element's attributes set.

use std::iter::once;

use attune_check::content::{Content, IDS};
use attune_check::domain::options::{
    LINK_ONLY, MAX_CONTACT_CHARS, MAX_FROM_CHARS, MAX_NOTE_CHARS, MAX_VALUE_CHARS, NAMES,
};
use attune_check::domain::{Helper, Options, Setting, Stage, Theme};
use serde_json::{Map, Value, json};

use super::{ADDRESS, SAID, closed, join, set};
use crate::Result;
use crate::site::settings;

/// A tag of a language, as in BCP 47.
const LANGUAGE: &str = "^[A-Za-z0-9]{1,8}(-[A-Za-z0-9]{1,8})*$";
/// A colour.
const COLOUR: &str = "^#?[0-9A-Fa-f]{6}$";
/// A name without the characters that only an address has. What else is no name is for the check to say.
const SENDER: &str = r"^[^@/\\]*$";

pub fn schema(content: &Content) -> Result<Value> {
    let (version, value) = settings::version()?;
    let mut properties = Map::new();
    properties.insert(version, json!({ "description": settings::OF_VERSION, "const": value }));
    for name in NAMES {
        let mut option = json!({ "description": settings::meaning(name)?.replace('`', "") });
        join(&mut option, one(name, content)?);
        properties.insert(name.to_owned(), option);
    }
    let of_page = NAMES.into_iter().filter(|name| !LINK_ONLY.contains(name));
    let mut attributes: Map<String, Value> =
        of_page.map(|name| (name.to_owned(), json!({ "$ref": format!("#/properties/{name}") }))).collect();
    for (name, about) in settings::of_element()? {
        let mut attribute = json!({ "description": about.replace('`', ""), "type": "string" });
        match name.as_str() {
            "mode" => set(&mut attribute, "enum", json!(["frame", "inline"])),
            "exit" => set(&mut attribute, "pattern", json!(ADDRESS)),
            _ => {}
        }
        attributes.insert(name, attribute);
    }
    let mut schema = closed(properties, &[]);
    let element = json!({ "title": "What the element's attributes set", "type": "object", "properties": attributes });
    set(&mut schema, "$defs", json!({ "attributes": element }));
    Ok(schema)
}

/// The values of an option, as links and attributes write them.
fn one(name: &str, content: &Content) -> Result<Value> {
    let text = |most: usize| json!({ "type": "string", "pattern": SAID, "maxLength": most });
    Ok(match name {
        "stage" => super::one_of(&Stage::ALL, Stage::id),
        // As it is written in the United States.
        "helper" => {
            json!({ "enum": Helper::ALL.map(Helper::id).into_iter().chain(once("counselor")).collect::<Vec<_>>() })
        }
        "setting" => super::one_of(&Setting::ALL, Setting::id),
        "theme" => super::one_of(&Theme::ALL, Theme::id),
        "country" => json!({ "enum": countries(content) }),
        "lang" => json!({ "type": "string", "pattern": LANGUAGE, "maxLength": MAX_VALUE_CHARS, "examples": IDS }),
        // An attribute without a value is there, and so set.
        "all" => json!({ "enum": ["1", "true", "", "0", "false"] }),
        "accent" => json!({ "type": "string", "pattern": COLOUR }),
        "contact" => text(MAX_CONTACT_CHARS),
        "note" => text(MAX_NOTE_CHARS),
        "from" => {
            let mut sender = text(MAX_FROM_CHARS);
            set(&mut sender, "allOf", json!([{ "pattern": SENDER }]));
            sender
        }
        _ => return Err(format!("The schema has no values for {name}.").into()),
    })
}

/// Every two letters that are read as a country with help lines: some have more than one name.
fn countries(content: &Content) -> Vec<String> {
    let codes = ('a'..='z').flat_map(|first| ('a'..='z').map(move |second| String::from_iter([first, second])));
    let known = |code: &str| content.help.countries.iter().any(|country| country.id == code);
    let read = |code: &String| {
        let (options, dropped) = Options::default().and([("country", code.as_str())]);
        dropped.is_empty() && options.with_lines(known).1.is_none()
    };
    codes.filter(read).collect()
}
