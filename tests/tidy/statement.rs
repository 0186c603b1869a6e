//! The statement on who can use the check says what the tests ran in, and leaves nothing out.

use serde_json::Value;

use crate::criteria;
use crate::pages::{cut, read};

#[test]
fn the_record_says_where_and_when_the_tests_ran() {
    let record: Value = serde_json::from_str(&read("tests/cases/record.json")).unwrap();
    let engines: Vec<&str> = record["engines"].as_array().unwrap().iter().map(|one| one.as_str().unwrap()).collect();
    for (engine, name) in engines.iter().zip(["Chromium ", "Firefox ESR ", "WebKitGTK "]) {
        let version = engine.strip_prefix(name).unwrap_or_else(|| panic!("{engine} is not {name}"));
        assert!(version.starts_with(|character: char| character.is_ascii_digit()) && version.contains('.'), "{engine}");
    }
    assert_eq!(engines.len(), 3);
    // No day is too old: no test fails because time has passed.
    let day: Vec<u32> = record["day"].as_str().unwrap().split('-').map(|part| part.parse().unwrap()).collect();
    assert!(matches!(day.as_slice(), [2026..=9999, 1..=12, 1..=31]), "{day:?}");
    assert!(!record["system"].as_str().unwrap().is_empty());
    if let Some(reader) = record["reader"].as_str() {
        let version = reader.strip_prefix("Orca ").unwrap();
        assert!(version.starts_with(|character: char| character.is_ascii_digit()), "{reader}");
        assert!(record["walks"].as_u64().unwrap() >= 18, "{}", record["walks"]);
    }
    // Nothing stands there until a whole run has written it down.
    assert!(record["tests"].is_null() || record["tests"].as_u64().unwrap() > 200, "{}", record["tests"]);
}

#[test]
fn the_statement_has_a_place_for_all_of_it() {
    let page = read("www/pages/accessibility.html");
    let (slots, _) = cut(&page, "{{", "}}", "");
    for slot in ["system", "run", "read_out", "engines", "rules", "parts"] {
        assert_eq!(slots.iter().filter(|name| *name == slot).count(), 1, "{slot}");
    }
    let text = page.to_lowercase();
    for said in [
        "2.2",
        "a and aa",
        "ten rules",
        "no person with a disability",
        "jaws",
        "nvda",
        "voiceover",
        "talkback",
        "orca",
        "by voice",
        "a switch",
        "real phones",
        "webkitgtk",
        "safari",
        "chromium",
        "scroll bar",
        "words of others",
        "your own page",
        "we do not claim",
    ] {
        assert!(text.contains(said), "{said}");
    }
    let enhanced = criteria::success().iter().filter(|one| one.level == "AAA").count();
    assert_eq!(enhanced, 10, "the page says how many of AAA");
}

/// Every page leads to it.
#[test]
fn the_foot_leads_to_the_statement() {
    assert!(read("www/pages/bottom.html").contains("<a class=\"plain\" href=\"accessibility.html\">Accessibility</a>"));
}
