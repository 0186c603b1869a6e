//! The schema of the answers that a person takes along from the page that looks back.

use attune_check::content::Content;
use attune_check::domain::Stage;
use attune_check::domain::answers::Point;
use attune_check::domain::look_back::STATEMENTS;
use serde_json::{Value, json};

use super::{DAY, SAID};

/// Twelve signs of Crockford's base 32 in groups of four.
const LINE: &str = "^[0-9A-HJKMNP-TV-Z]{4} [0-9A-HJKMNP-TV-Z]{4} [0-9A-HJKMNP-TV-Z]{4}$";

/// One to four days, each with its twelve statements.
pub fn schema(content: &Content) -> Value {
    let ids: Vec<&str> = content.check.items.iter().map(|item| item.id.as_str()).collect();
    let stages: Vec<&str> = Stage::ALL.into_iter().skip(1).map(Stage::id).collect();
    let points: Vec<Value> = Point::ALL.iter().map(|point| point.number().into()).chain([Value::Null]).collect();
    let answer = object(json!({
        "id": { "enum": ids, "description": "The statement, as the check names it" },
        "statement": said("The statement in the language of the file"),
        "point": { "enum": points, "description": "From 1, strongly disagree, to 5, strongly agree; nothing without an answer" },
        "answer": said("The answer in words"),
    }));
    let day = object(json!({
        "line": { "type": "string", "pattern": LINE, "description": "The look-back line of the day" },
        "day": { "type": "string", "pattern": DAY },
        "stage": { "enum": stages },
        "stage_name": said("The name of the stage"),
        "answers": { "type": "array", "minItems": STATEMENTS, "maxItems": STATEMENTS, "items": answer },
    }));
    object(json!({
        "format": { "const": look_back::export::NAME },
        "version": { "const": 1 },
        "check": said("The version of the check that names the statements"),
        "language": said("The language of its words, as a tag"),
        "days": { "type": "array", "minItems": 1, "maxItems": look_back::days::MOST, "items": day },
    }))
}

fn said(what: &str) -> Value {
    json!({ "type": "string", "pattern": SAID, "description": what })
}

/// An object with these fields, all of them, and no other.
fn object(fields: Value) -> Value {
    let names: Vec<String> = fields.as_object().into_iter().flatten().map(|(name, _)| name.clone()).collect();
    json!({ "type": "object", "required": names, "additionalProperties": false, "properties": fields })
}
