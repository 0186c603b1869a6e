//! What a person can take along of a look back is what programs that read it ask for: the published schema, and FHIR R4 by
//! several checkers, of which none is enough alone.

use std::fs;
use std::path::{Path, PathBuf};
use std::sync::LazyLock;

use attune_check::content::{Content, LANGUAGES};
use attune_check::domain::answers::Point;
use attune_check::domain::{LookBack, Stage};
use look_back::days::Days;
use look_back::export::Format;
use serde_json::Value;
use support::programs::script;

use crate::schemas::said;

/// Four days, one of each stage, with every point and without an answer.
fn days() -> Days {
    let mut days = Days::default();
    for (number, stage) in Stage::ALL.into_iter().skip(1).enumerate() {
        let point = |at: usize| Point::ALL.get((at + number) % 6).copied();
        days.add(LookBack { stage, day: 30 * number as u32, points: std::array::from_fn(point) }).unwrap();
    }
    days
}

fn written(format: Format, language: &str) -> String {
    let content = Content::in_language(language).unwrap();
    format.write(&days(), &content, content.text.with(Default::default()))
}

/// Asks the checkers, and fails with what they find.
fn checked(words: &[&str]) -> String {
    // Tests run beside one another, and one of them fetches it.
    static LFORMS: LazyLock<PathBuf> = LazyLock::new(|| xtask::env::tools::lforms().unwrap());
    assert!(LFORMS.is_dir());
    script("tests/exports/fhir.mjs", words, "")
}

/// The bundle of each language as a file.
fn bundles(folder: &Path) -> Vec<PathBuf> {
    let write = |(id, _): (&str, &str)| {
        let file = folder.join(format!("{id}.json"));
        fs::write(&file, written(Format::Fhir, id)).unwrap();
        file
    };
    LANGUAGES.into_iter().map(write).collect()
}

#[test]
fn seventeen_faulty_documents_are_refused_and_two_valid_ones_are_not() {
    let said = checked(&["--faults", support::root().join("tests/cases/fhir-faults.json").to_str().unwrap()]);
    assert_eq!(said.lines().filter(|line| line.starts_with("right")).count(), 19, "{said}");
}

#[test]
fn the_bundle_is_valid_in_every_language_and_every_answer_comes_back() {
    let folder = tempfile::tempdir().unwrap();
    let files = bundles(folder.path());
    let words: Vec<&str> = files.iter().map(|file| file.to_str().unwrap()).collect();
    checked(&words);
}

#[test]
fn a_bundle_with_something_wrong_is_refused() {
    let folder = tempfile::tempdir().unwrap();
    let english = &bundles(folder.path())[0];
    let said = checked(&["--breaks", english.to_str().unwrap()]);
    assert!(said.lines().count() > 30, "{said}");
}

#[test]
fn the_data_is_what_its_schema_says() {
    let data: Vec<Value> =
        LANGUAGES.iter().map(|(id, _)| serde_json::from_str(&written(Format::Json, id)).unwrap()).collect();
    let mut asked: Vec<(&str, Value)> = data.iter().map(|one| ("look-back.json", one.clone())).collect();
    // What is not as it has to be is told.
    let broken = |change: fn(&mut Value)| {
        let mut value = data[0].clone();
        change(&mut value);
        ("look-back.json", value)
    };
    let good = asked.len();
    asked.extend([
        broken(|value| value["days"] = Value::Array(Vec::new())),
        broken(|value| value["days"][0]["line"] = "A566 CWHB TG7".into()),
        broken(|value| value["days"][0]["answers"][3]["point"] = 6.into()),
        broken(|value| value["days"][0]["answers"][3]["score"] = 6.into()),
        broken(|value| drop(value["days"][0]["answers"].as_array_mut().unwrap().pop())),
        broken(|value| value["name"] = "Ada".into()),
        broken(|value| value["days"][0]["stage"] = "0".into()),
    ]);
    for (number, said) in said(&asked).iter().enumerate() {
        assert_eq!(said.is_empty(), number < good, "{number}: {said}");
    }
}
