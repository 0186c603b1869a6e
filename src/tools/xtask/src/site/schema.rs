//! JSON Schemas of the three content files, of the options and of what is saved of a look back, for editors and for programs that write them. Fields, their
//! types and what they mean are read off the structs of the core; ids, limits and keys come from its vocabularies. What
//! `domain::validate` asks of one value stands here by struct and field. What compares values with one another, as that an id
//! is used once, is for the validator alone.

mod fields;
mod look_back;
mod options;
mod text;

use std::fs;
use std::path::Path;

use attune_check::content::Content;
use attune_check::domain::answers::Point;
use attune_check::domain::guidance::cell_id;
use attune_check::domain::help::ELSEWHERE;
use attune_check::domain::{Band, Dimension, Kind, SafetyAnswer, Stage};
use serde_json::{Map, Value, json};

use self::fields::Source;
use crate::Result;

/// The folder that they lie in.
pub const FOLDER: &str = "schema";

/// The language of the schemas.
const DIALECT: &str = "https://json-schema.org/draft/2020-12/schema";

/// A text with something to read in it.
const SAID: &str = r"\S";
/// An address that nobody on the way can read.
const ADDRESS: &str = "^https://";
/// A number as people write it, that can be dialled.
const NUMBER: &str = "^[ +-]*[0-9][0-9 +-]*$";
/// A day: `2027-01-31`.
const DAY: &str = "^(?!0000)[0-9]{4}-(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])$";

/// Writes them into the folder to host.
pub fn write(site: &Path, content: &Content) -> Result {
    let folder = site.join(FOLDER);
    fs::create_dir_all(&folder)?;
    for (name, schema) in files(content)? {
        fs::write(folder.join([name, ENDING].concat()), serde_json::to_string_pretty(&schema)? + "\n")?;
    }
    Ok(())
}

/// The ending of their names.
pub const ENDING: &str = ".json";

/// The schemas by the names of their files, without the ending.
pub fn files(content: &Content) -> Result<[(&'static str, Value); 5]> {
    let check = Source { text: include_str!("../../../../domain/check.rs"), more: &of_check };
    let help = Source { text: include_str!("../../../../domain/help.rs"), more: &of_help };
    let file = |source: &Source, name: &str| -> Result<Value> {
        let mut schema = source.object(name)?;
        // Editors read the address of the schema from there.
        if let Some(fields) = schema.get_mut("properties") {
            set(fields, "$schema", json!({ "type": "string" }));
        }
        Ok(schema)
    };
    let check =
        head("check", "The check as numbers and ids, in the order in which results list them", file(&check, "Check")?);
    let help = head("help", "Help lines by country", file(&help, "Help")?);
    Ok([
        ("check", check),
        ("text", head("text", "The words of a language", text::schema(content))),
        ("help", help),
        ("options", head("options", "What a link sets", options::schema(content)?)),
        (
            "look-back",
            head(
                "look-back",
                "Answers that a person takes along from the page that looks back",
                look_back::schema(content),
            ),
        ),
    ])
}

/// A schema with what it says of itself. Its id is relative, since the folder may lie anywhere.
fn head(name: &str, title: &str, schema: Value) -> Value {
    let mut all = json!({ "$schema": DIALECT, "$id": (format!("{name}{ENDING}")), "title": title });
    join(&mut all, schema);
    all
}

/// Sets a field of an object.
fn set(object: &mut Value, name: &str, value: Value) {
    if let Some(fields) = object.as_object_mut() {
        fields.insert(name.to_owned(), value);
    }
}

/// Adds the fields of one object to another.
fn join(to: &mut Value, from: Value) {
    if let (Value::Object(to), Value::Object(from)) = (to, from) {
        to.extend(from);
    }
}

/// What the validator asks of a field of the check besides its type; of a struct as a whole, where no field is named.
fn of_check(name: &str, field: &str) -> Value {
    match (name, field) {
        // Nobody but those who write the file reads it.
        ("Check", "") => json!({ "properties": { "sources": { "type": "array", "items": { "type": "string" } } } }),
        ("Scale", "lowest") => json!({ "const": Point::ALL.first().map(|end| end.number()) }),
        ("Scale", "highest") => json!({ "const": Point::ALL.last().map(|end| end.number()) }),
        ("Check", "dimension_order") => {
            json!({ "minItems": Dimension::ALL.len(), "maxItems": Dimension::ALL.len(), "uniqueItems": true })
        }
        ("Check", "never_list") => json!({ "items": { "enum": cells() } }),
        ("Check", "step_sheets") => {
            json!({ "items": { "type": "array", "items": { "type": "string", "enum": cells() } } })
        }
        // A safety row lets people keep silent.
        ("SafetyRow", "answers") => json!({ "contains": { "const": SafetyAnswer::Skip.id() } }),
        ("SafetyRow", "flags") | ("Flag", "lines") | ("Message", "any") => json!({ "minItems": 1 }),
        _ => json!({}),
    }
}

/// The same of the help lines.
fn of_help(name: &str, field: &str) -> Value {
    let has = |kind: Kind| json!({ "type": "object", "required": ["kind"], "properties": { "kind": { "const": kind.id() } } });
    match (name, field) {
        ("Help", "countries") => {
            json!({ "contains": { "type": "object", "required": ["id"], "properties": { "id": { "const": ELSEWHERE } } } })
        }
        ("Country", "id") => json!({ "pattern": "^[a-z]{2}$" }),
        // Who is in danger now dials: an address is not enough.
        ("Country", "lines") => {
            let mut danger = has(Kind::Emergency);
            set(&mut danger, "required", json!(["kind", "number"]));
            json!({ "contains": danger })
        }
        ("Country", "") => {
            let wanted =
                [Kind::Crisis, Kind::Home, Kind::Child, Kind::Complaint].map(|kind| json!({ "contains": has(kind) }));
            json!({
                "if": { "properties": { "id": { "not": { "const": ELSEWHERE } } } },
                "then": { "properties": { "lines": { "allOf": wanted } } },
            })
        }
        ("Line", "") => json!({
            "properties": {
                "seen": { "description": "When the copy of the source was stored.", "pattern": "^[0-9]{4}(-[0-9]{2})?$", "type": "string" },
            },
            "anyOf": [{ "required": ["number"] }, { "required": ["text"] }, { "required": ["url"] }],
        }),
        ("Line", "number") | ("Message", "to") => json!({ "pattern": NUMBER }),
        ("Line", "url" | "source") => json!({ "pattern": ADDRESS }),
        ("Line", "checked_on" | "expires_on") => json!({ "pattern": DAY }),
        _ => json!({}),
    }
}

/// The ids of all cells of guidance.
fn cells() -> Vec<String> {
    let stages = Stage::ALL.into_iter().skip(1);
    let parts = stages.flat_map(|stage| Dimension::ALL.map(|dimension| (stage, dimension)));
    parts.flat_map(|(stage, dimension)| Band::ALL.map(|band| cell_id(stage, dimension, band))).collect()
}

/// One of these ids.
fn one_of<T: Copy>(all: &[T], id: fn(T) -> &'static str) -> Value {
    json!({ "enum": all.iter().map(|one| id(*one)).collect::<Vec<_>>() })
}

/// An object of these fields and no others.
fn closed(properties: Map<String, Value>, required: &[String]) -> Value {
    json!({ "type": "object", "properties": properties, "required": required, "additionalProperties": false })
}
