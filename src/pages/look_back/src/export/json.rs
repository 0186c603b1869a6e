//! Data, of the schema that is published beside the check, and how a value is written as JSON.

use attune_check::content::Content;
use attune_check::domain::Words;
use attune_check::domain::strings::digits;
use attune_check::domain::value::Value;

use super::{map, rows, stage, text};
use crate::days::Days;

/// What the file says that it is.
pub const NAME: &str = "attune-look-back";

/// The days as data.
pub fn data(days: &Days, content: &Content, words: Words) -> Value {
    let day = |day| {
        let answer = |row: super::Row| {
            map([
                ("id", text(row.id)),
                ("statement", Value::Text(row.statement)),
                ("point", row.point.map_or(Value::Nothing, |point| Value::Number(point.into()))),
                ("answer", Value::Text(row.answer)),
            ])
        };
        let answers = rows(content, words, day).into_iter().map(answer).collect();
        map([
            ("line", Value::Text(day.line())),
            ("day", Value::Text(day.date())),
            ("stage", text(day.stage.id())),
            ("stage_name", Value::Text(stage(words, day))),
            ("answers", Value::List(answers)),
        ])
    };
    map([
        ("format", text(NAME)),
        ("version", Value::Number(1)),
        ("check", text(&content.check.version)),
        ("language", Value::Text(words.get("lang"))),
        ("days", Value::List(days.all().iter().map(day).collect())),
    ])
}

/// A value as JSON. `serde_json` would write the same for some kilobytes more of the module.
pub fn written(value: &Value) -> String {
    let mut out = String::new();
    write(value, &mut out);
    out
}

fn write(value: &Value, out: &mut String) {
    match value {
        Value::Nothing => out.push_str("null"),
        Value::Flag(flag) => out.push_str(if *flag { "true" } else { "false" }),
        Value::Number(number) => out.push_str(&digits(*number as usize)),
        Value::Text(text) => quoted(text, out),
        Value::List(values) => {
            for (at, value) in values.iter().enumerate() {
                out.push(if at == 0 { '[' } else { ',' });
                write(value, out);
            }
            out.push_str(if values.is_empty() { "[]" } else { "]" });
        }
        Value::Map(fields) => {
            for (at, (name, value)) in fields.iter().enumerate() {
                out.push(if at == 0 { '{' } else { ',' });
                quoted(name, out);
                out.push(':');
                write(value, out);
            }
            out.push_str(if fields.is_empty() { "{}" } else { "}" });
        }
    }
}

/// A text in quotation marks. Signs below the space have no place in JSON and are in no text of ours but line ends.
fn quoted(text: &str, out: &mut String) {
    out.push('"');
    for sign in text.chars() {
        match sign {
            '"' => out.push_str("\\\""),
            '\\' => out.push_str("\\\\"),
            '\n' => out.push_str("\\n"),
            sign if sign < ' ' => out.push(' '),
            sign => out.push(sign),
        }
    }
    out.push('"');
}
