//! The person's own answers as files, for themselves: a table, data, and the form in which health records hold a
//! questionnaire. Only what a look-back line holds is in them.

mod csv;
mod fhir;
mod json;

pub use json::NAME;

use attune_check::content::Content;
use attune_check::domain::value::Value;
use attune_check::domain::{LookBack, Words};

use crate::days::{Days, answer_key, answered};

/// A form to save in.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Format {
    /// A table, as RFC 4180 has it.
    Csv,
    /// Data, of the published schema.
    Json,
    /// A FHIR R4 Bundle.
    Fhir,
}

impl Format {
    /// All forms, in the order in which they are offered.
    pub const ALL: [Format; 3] = [Format::Csv, Format::Json, Format::Fhir];

    /// Its name in the page.
    pub fn id(self) -> &'static str {
        match self {
            Format::Csv => "csv",
            Format::Json => "json",
            Format::Fhir => "fhir",
        }
    }

    /// The key of its button's words.
    pub fn label(self) -> &'static str {
        match self {
            Format::Csv => "look-back.csv",
            Format::Json => "look-back.json",
            Format::Fhir => "look-back.fhir",
        }
    }

    /// The name of the file. It says nothing of what is in it.
    pub fn file(self) -> &'static str {
        match self {
            Format::Csv => "notes.csv",
            Format::Json => "notes.json",
            Format::Fhir => "notes.fhir.json",
        }
    }

    /// What kind of file it is.
    pub fn kind(self) -> &'static str {
        match self {
            Format::Csv => "text/csv;charset=utf-8",
            Format::Json => "application/json",
            Format::Fhir => "application/fhir+json",
        }
    }

    /// The days in this form.
    pub fn write(self, days: &Days, content: &Content, words: Words) -> String {
        match self {
            Format::Csv => csv::table(days, content, words),
            Format::Json => json::written(&json::data(days, content, words)),
            Format::Fhir => json::written(&fhir::bundle(days, content, words)),
        }
    }
}

/// One statement of a day with its answer.
struct Row<'a> {
    /// The statement's id.
    id: &'a str,
    /// The statement.
    statement: String,
    /// The point, 1 to 5, where there is one.
    point: Option<u8>,
    /// The answer in words.
    answer: String,
}

/// The statements of a day in the order in which the check asks them: all twelve, whatever is compared.
fn rows<'a>(content: &'a Content, words: Words, day: &LookBack) -> Vec<Row<'a>> {
    let check = &content.check;
    let mut rows = Vec::new();
    for at in check.asked(day.stage) {
        let Some(item) = check.items.get(at) else { continue };
        rows.push(Row {
            id: &item.id,
            statement: words.get(&["item.", &item.id].concat()),
            point: day.point(check, at).map(|point| point.number()),
            answer: words.get(&answer_key(answered(check, day, at))),
        });
    }
    rows
}

/// The name of a day's stage.
fn stage(words: Words, day: &LookBack) -> String {
    words.get(&["stage.", day.stage.id(), ".name"].concat())
}

/// A text as a value.
fn text(text: &str) -> Value {
    Value::Text(text.to_owned())
}

/// Values by name.
fn map<const N: usize>(fields: [(&str, Value); N]) -> Value {
    Value::Map(fields.into_iter().map(|(name, value)| (name.to_owned(), value)).collect())
}
