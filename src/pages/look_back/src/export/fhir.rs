//! The answers as a FHIR R4 Bundle: the Questionnaire, and one QuestionnaireResponse a day. It names nobody, has no score,
//! and asks by its label to be shown to few.
//!
//! Source of the form: FHIR R4 (4.0.1), Bundle, Questionnaire, QuestionnaireResponse, and the value set of
//! confidentiality of HL7 v3.

use attune_check::content::Content;
use attune_check::domain::strings::digits;
use attune_check::domain::value::Value;
use attune_check::domain::{Answer, Dimension, LookBack, Words};

use super::{map, rows, text};
use crate::days::Days;

/// The name of the questionnaire, as an address of nobody's.
const QUESTIONNAIRE: &str = "urn:uuid:7a5f0c52-5f0e-4d5b-9a53-0e6b0a6c1d01";
/// The name of its entry, which may not be the same.
const ENTRY: &str = "urn:uuid:7a5f0c52-5f0e-4d5b-9a53-0e6b0a6c1d03";
/// The name of the scale of answers.
const SCALE: &str = "urn:uuid:7a5f0c52-5f0e-4d5b-9a53-0e6b0a6c1d02";
/// What the number of an answer is called.
const ORDINAL: &str = "http://hl7.org/fhir/StructureDefinition/ordinalValue";
/// The names of how confidential something is.
const CONFIDENTIALITY: &str = "http://terminology.hl7.org/CodeSystem/v3-Confidentiality";

/// The bundle.
pub fn bundle(days: &Days, content: &Content, words: Words) -> Value {
    let mut entries = vec![entry(ENTRY.to_owned(), questionnaire(content, words))];
    for day in days.all() {
        entries.push(entry(name_of(day), response(content, words, day)));
    }
    map([
        ("resourceType", text("Bundle")),
        ("meta", restricted()),
        ("type", text("collection")),
        ("entry", Value::List(entries)),
    ])
}

fn entry(name: String, resource: Value) -> Value {
    map([("fullUrl", Value::Text(name)), ("resource", resource)])
}

/// A name that the same answers always have: a UUID of version 8, whose other digits are anybody's to give.
fn name_of(day: &LookBack) -> String {
    let mut digits = String::new();
    for sign in day.line().chars().filter(|sign| *sign != ' ') {
        let number = "0123456789ABCDEFGHJKMNPQRSTVWXYZ".find(sign).unwrap_or_default();
        for digit in [number / 16, number % 16] {
            digits.extend("0123456789abcdef".chars().nth(digit));
        }
    }
    // 24 digits of the line, and 6 to fill.
    let all: Vec<char> = digits.chars().chain("a77e4e".chars()).collect();
    let part = |from: usize, to: usize| all.iter().skip(from).take(to - from).collect::<String>();
    ["urn:uuid:", &part(0, 8), "-", &part(8, 12), "-8", &part(12, 15), "-8", &part(15, 18), "-", &part(18, 30)].concat()
}

fn restricted() -> Value {
    let label = map([("system", text(CONFIDENTIALITY)), ("code", text("R")), ("display", text("restricted"))]);
    map([("security", Value::List(vec![label]))])
}

/// An answer of the scale.
fn coding(words: Words, answer: Answer) -> Value {
    map([
        ("system", text(SCALE)),
        ("code", text(answer.id())),
        ("display", Value::Text(words.get(&["scale.", answer.id()].concat()))),
    ])
}

/// All statements of all stages, by what they are about.
fn questionnaire(content: &Content, words: Words) -> Value {
    let option = |answer: Answer| {
        let number = answer.point().map_or(0, |point| point.number());
        let ordinal = map([("url", text(ORDINAL)), ("valueDecimal", Value::Number(number.into()))]);
        map([("extension", Value::List(vec![ordinal])), ("valueCoding", coding(words, answer))])
    };
    let points = || Answer::all().filter(|answer| answer.point().is_some());
    let group = |dimension: Dimension| {
        let items = content.check.items.iter().filter(|item| item.dimension == dimension);
        let items = items.map(|item| {
            map([
                ("linkId", text(&item.id)),
                ("text", Value::Text(words.get(&["item.", &item.id].concat()))),
                ("type", text("choice")),
                ("answerOption", Value::List(points().map(option).collect())),
            ])
        });
        map([
            ("linkId", text(dimension.id())),
            ("text", Value::Text(words.get(&["dimension.", dimension.id()].concat()))),
            ("type", text("group")),
            ("item", Value::List(items.collect())),
        ])
    };
    let note = map([("linkId", text("note")), ("text", Value::Text(words.get("not.1"))), ("type", text("display"))]);
    let items = Dimension::ALL.into_iter().map(group).chain([note]).collect();
    map([
        ("resourceType", text("Questionnaire")),
        ("meta", restricted()),
        ("language", Value::Text(words.get("lang"))),
        ("url", text(QUESTIONNAIRE)),
        ("version", text(&content.check.version)),
        ("name", text("Attune")),
        ("title", Value::Text(words.get("brand"))),
        ("status", text("active")),
        ("subjectType", Value::List(vec![text("Patient")])),
        ("item", Value::List(items)),
    ])
}

/// The answers of a day. What has no answer is not in it.
fn response(content: &Content, words: Words, day: &LookBack) -> Value {
    let rows = rows(content, words, day);
    let mut groups = Vec::new();
    for dimension in Dimension::ALL {
        let mut items = Vec::new();
        for row in &rows {
            let about = content.check.items.iter().any(|item| item.id == row.id && item.dimension == dimension);
            let given = row.point.and_then(|point| Answer::from_id(&digits(point.into()))).filter(|_| about);
            if let Some(answer) = given {
                let answer = map([("valueCoding", coding(words, answer))]);
                items.push(map([
                    ("linkId", text(row.id)),
                    ("text", text(&row.statement)),
                    ("answer", Value::List(vec![answer])),
                ]));
            }
        }
        // A list without anything in it is forbidden.
        if !items.is_empty() {
            groups.push(map([("linkId", text(dimension.id())), ("item", Value::List(items))]));
        }
    }
    let canonical = [QUESTIONNAIRE, "|", &content.check.version].concat();
    let mut fields = vec![
        ("resourceType".to_owned(), text("QuestionnaireResponse")),
        ("meta".to_owned(), restricted()),
        ("language".to_owned(), Value::Text(words.get("lang"))),
        ("questionnaire".to_owned(), Value::Text(canonical)),
        ("status".to_owned(), text("completed")),
        ("authored".to_owned(), Value::Text(day.date())),
    ];
    if !groups.is_empty() {
        fields.push(("item".to_owned(), Value::List(groups)));
    }
    Value::Map(fields)
}
