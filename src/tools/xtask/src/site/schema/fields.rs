//! A schema of a struct, read off its source: what each field is called, what it means and which type it has.

use attune_check::domain::{Band, Dimension, Helper, Kind, SafetyAnswer, Setting, Stage};
use serde_json::{Map, Value, json};

use super::{SAID, closed, join, one_of};
use crate::Result;
use crate::site::settings::comment;

/// What the reader takes where the file has nothing, although its type has no way to say so.
const MAY_BE_LEFT_OUT: [(&str, &str); 3] = [("Message", "place"), ("Message", "stages"), ("Message", "unless")];

/// The places of a message on a page, as its reader knows them.
const PLACES: [&str; 3] = ["help", "before", "after"];

/// A file of the core, and what is asked of a struct and a field in it besides the type.
pub struct Source<'a> {
    /// The source.
    pub text: &'a str,
    /// What is asked besides, by the names of a struct and a field; of the whole struct, where the second is empty.
    pub more: &'a dyn Fn(&str, &str) -> Value,
}

impl Source<'_> {
    /// The schema of a struct.
    ///
    /// # Errors
    ///
    /// The source has no such struct, or a field in it has a type that no content has.
    pub fn object(&self, name: &str) -> Result<Value> {
        let (_, from) = self
            .text
            .split_once(&format!("pub struct {name} {{\n"))
            .ok_or(format!("The core has no struct {name}."))?;
        let (body, _) = from.split_once("\n}").ok_or(format!("The struct {name} has no end."))?;
        let (mut properties, mut required) = (Map::new(), Vec::new());
        let mut before = String::new();
        for line in body.lines() {
            let Some((field, kind)) = line.trim().strip_prefix("pub ").and_then(|line| line.split_once(": ")) else {
                before.push_str(line);
                before.push('\n');
                continue;
            };
            let kind = kind.trim_end_matches(',');
            let mut schema = json!({ "description": plain(&before) });
            join(&mut schema, self.kind(kind)?);
            join(&mut schema, (self.more)(name, field));
            properties.insert(field.to_owned(), schema);
            if !kind.starts_with("Option<") && kind != "bool" && !MAY_BE_LEFT_OUT.contains(&(name, field)) {
                required.push(field.to_owned());
            }
            before.clear();
        }
        let mut more = (self.more)(name, "");
        if let Some(Value::Object(own)) = more.as_object_mut().and_then(|more| more.remove("properties")) {
            properties.extend(own);
        }
        let mut object = closed(properties, &required);
        join(&mut object, more);
        Ok(object)
    }

    /// The schema of a type.
    fn kind(&self, kind: &str) -> Result<Value> {
        let inside = |outer: &str| kind.strip_prefix(outer)?.strip_prefix('<')?.strip_suffix('>');
        if let Some(kind) = inside("Vec") {
            return Ok(json!({ "type": "array", "items": self.kind(kind)? }));
        }
        if let Some(kind) = inside("Option") {
            return self.kind(kind);
        }
        Ok(match kind {
            "String" => json!({ "type": "string", "pattern": SAID }),
            "bool" => json!({ "type": "boolean" }),
            "u8" => number(),
            "(u16, u16)" => json!({ "type": "array", "items": number(), "minItems": 2, "maxItems": 2 }),
            "Stage" => json!({ "enum": (0..Stage::ALL.len()).collect::<Vec<_>>() }),
            "Dimension" => one_of(&Dimension::ALL, Dimension::id),
            "SafetyAnswer" => one_of(&SafetyAnswer::ALL, SafetyAnswer::id),
            "Kind" => one_of(&Kind::ALL, Kind::id),
            "Place" => json!({ "enum": PLACES }),
            "Fact" => fact(),
            name => self.object(name)?,
        })
    }
}

/// The comment at the end of a source, without the marks of its code and links.
fn plain(source: &str) -> String {
    comment(source).replace(['`', '[', ']'], "")
}

/// What the reader takes for a small number.
fn number() -> Value {
    json!({ "type": "integer", "minimum": 0, "maximum": 100 })
}

/// What can be true of a set of answers, by the name that the file has for it.
fn fact() -> Value {
    let ids = || json!({ "type": "array", "items": { "type": "string" }, "minItems": 1 });
    let mut facts = Map::from_iter([
        ("low".to_owned(), ids()),
        ("flag".to_owned(), ids()),
        ("setting".to_owned(), one_of(&Setting::ALL, Setting::id)),
        ("helper".to_owned(), one_of(&Helper::ALL, Helper::id)),
        ("link".to_owned(), json!({ "type": "boolean" })),
    ]);
    let bands = json!({ "type": "array", "items": one_of(&Band::ALL, Band::id), "minItems": 1 });
    facts.extend(Dimension::ALL.map(|dimension| (dimension.id().to_owned(), bands.clone())));
    let mut fact = closed(facts, &[]);
    join(&mut fact, json!({ "minProperties": 1 }));
    fact
}
