//! The criteria that each screen opens with: each is shown by tests that exist, all of WCAG that is aimed at is
//! served or does not apply, and the table in `tests/README.md` is made from them.

use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;

use crate::files;
use crate::pages::read;

use xtask::site::criteria as parse;
pub use xtask::site::criteria::{Criterion, GROUPS, PARTS, Success};

const BEGIN: &str = "<!-- criteria -->\n";
const END: &str = "<!-- /criteria -->\n";

/// Of AAA, what is aimed at. Source: the issue.
const ENHANCED: [&str; 10] =
    ["1.4.6", "2.2.6", "2.3.3", "2.4.9", "2.4.10", "2.4.12", "2.5.5", "3.1.5", "3.2.5", "3.3.6"];

fn root() -> &'static Path {
    support::root()
}

pub fn criteria() -> Vec<Criterion> {
    parse::criteria(root()).unwrap_or_else(|wrong| panic!("{wrong}"))
}

pub fn success() -> Vec<Success> {
    parse::success(root()).unwrap_or_else(|wrong| panic!("{wrong}"))
}

#[test]
fn every_screen_opens_with_what_it_promises() {
    let all = criteria();
    for (part, _) in PARTS {
        let of: Vec<&Criterion> = all.iter().filter(|one| one.part == part).collect();
        assert!((3..=7).contains(&of.len()), "{part}.rs has {} criteria", of.len());
    }
    // A screen that is added later opens with them as well.
    for (path, _) in files("src/ui/screens", &["rs"]) {
        let name = path.file_stem().unwrap().to_str().unwrap();
        assert!(PARTS.iter().any(|(part, _)| *part == name), "{name}.rs has no criteria");
    }
}

#[test]
fn what_is_not_of_the_form_is_refused() {
    let good =
        "//! A page.\n//!\n//! - It works.\n//!   So it does. (1.1.1, 2.1.1; a_test,\n//!   another)\n//!\n//! More.\n";
    let read = parse::read("page", good).unwrap();
    let [one] = read.as_slice() else { panic!("one criterion") };
    assert_eq!(one.words, "It works. So it does.");
    assert_eq!((one.wcag.join(" "), one.tests.join(" ")), ("1.1.1 2.1.1".to_owned(), "a_test another".to_owned()));
    for wrong in ["It works.", "It works. (1.1.1)", "It works (1.1.1; a_test) well.", "(1.1.1; a_test)"] {
        assert!(parse::read("page", &format!("//! - {wrong}\n")).is_err(), "{wrong}");
    }
}

fn word(text: &str) -> String {
    text.chars().take_while(|character| character.is_alphanumeric() || *character == '_').collect()
}

/// What stands between these braces and the ones that close them.
fn inside(text: &str) -> &str {
    let mut open = 1;
    let end = text.find(|character| {
        open += i32::from(character == '{') - i32::from(character == '}');
        open == 0
    });
    &text[..end.unwrap()]
}

/// The names of all tests: functions that are marked as such, and what a macro makes tests of: scenarios, and states
/// that have a snapshot.
fn tests() -> BTreeSet<String> {
    const MAKERS: [&str; 7] = [
        "in_every_engine! {",
        "in_every_engine!(@ ",
        "in_engine! {",
        "in_engines! {",
        "framed! {",
        "in_both! {",
        "in_both!(@ ",
    ];
    let sources: Vec<String> = files("tests", &["rs"]).into_iter().map(|(_, text)| text).collect();
    let mut names = BTreeSet::new();
    for text in &sources {
        for after in text.split("#[test]").skip(1) {
            if let Some((attributes, function)) = after.split_once("fn ")
                && attributes.lines().all(|line| line.trim().is_empty() || line.trim().starts_with("#["))
            {
                names.insert(word(function));
            }
        }
        let made = MAKERS.iter().flat_map(|maker| text.match_indices(maker));
        // Not where it is spoken of, as here.
        for (at, maker) in made.filter(|(at, _)| text[..*at].trim_end_matches(' ').ends_with('\n')) {
            let after = &text[at + maker.len()..];
            let made = if maker.ends_with('{') { inside(after) } else { after.split(");").next().unwrap() };
            for name in made.split(|character: char| !character.is_alphanumeric() && character != '_') {
                let scenario = [format!("pub async fn {name}("), format!("pub fn {name}(")];
                let is = |source: &String| scenario.iter().any(|scenario| source.contains(scenario));
                if !name.is_empty() && sources.iter().any(is) {
                    names.insert(name.to_owned());
                }
            }
        }
        if let Some((_, after)) = text.split_once("\nsnapshots! {") {
            let states = inside(after).split("\n    ").skip(1).filter(|line| !line.starts_with(' '));
            names.extend(states.map(word).filter(|name| !name.is_empty()));
        }
    }
    names
}

#[test]
fn every_test_that_is_named_exists() {
    let there = tests();
    assert!(there.len() > 150, "{} tests were found", there.len());
    for known in ["stage_missing", "no_accessibility_rule_is_broken", "a_page_around_sees_no_answer"] {
        assert!(there.contains(known), "{known}");
    }
    let mut missing = BTreeSet::new();
    for one in criteria() {
        let absent = one.tests.iter().filter(|name| !there.contains(*name));
        missing.extend(absent.map(|name| format!("{}.rs: {name}", one.part)));
    }
    assert!(missing.is_empty(), "no such test:\n{}", missing.into_iter().collect::<Vec<_>>().join("\n"));
}

/// Where the tree of a browser and a screen reader disagree, the screen reader is right.
#[test]
fn what_is_heard_is_shown_by_a_screen_reader() {
    const HEARD: [&str; 6] = ["is heard", "are heard", "hears", "the ear", "read out", "spoken"];
    let walks: String = files("tests/heard", &["rs"]).into_iter().map(|(_, text)| text).collect();
    let by_ear = |name: &String| walks.contains(&format!("pub fn {name}(engine: Engine)"));
    let all = criteria();
    let of: Vec<&Criterion> = all.iter().filter(|one| HEARD.iter().any(|word| one.words.contains(word))).collect();
    assert!(of.len() > 10, "{}", of.len());
    let silent = of.iter().filter(|one| !one.tests.iter().any(by_ear));
    let silent: Vec<String> = silent.map(|one| format!("{}.rs: {}", one.part, one.words)).collect();
    assert!(silent.is_empty(), "no walk by ear shows it:\n{}", silent.join("\n"));
}

#[test]
fn all_that_is_aimed_at_is_shown_or_does_not_apply() {
    let (success, all) = (success(), criteria());
    let of = |level| success.iter().filter(move |one: &&Success| one.level == level).map(|one| one.number.as_str());
    // WCAG 2.2 has 31 criteria of level A and 24 of AA.
    assert_eq!((of("A").count(), of("AA").count()), (31, 24));
    assert_eq!(of("AAA").collect::<Vec<_>>(), ENHANCED);
    let order: Vec<Vec<u8>> =
        success.iter().map(|one| one.number.split('.').map(|part| part.parse().unwrap()).collect()).collect();
    assert!(order.is_sorted() && order.windows(2).all(|two| two[0] != two[1]), "in order, each once");
    let mut served: BTreeMap<&str, usize> = BTreeMap::new();
    for one in &all {
        for number in &one.wcag {
            assert!(success.iter().any(|known| known.number == *number), "{}.rs: {number} is not known", one.part);
            *served.entry(number).or_default() += 1;
        }
    }
    for one in &success {
        let shown = served.contains_key(one.number.as_str());
        match &one.none {
            None => assert!(shown, "{} {} is shown by nothing", one.number, one.name),
            Some(why) => {
                assert!(!shown, "{} is served, and is said not to apply: {why}", one.number);
                assert!(why.ends_with('.'), "{}: {why}", one.number);
            }
        }
    }
}

#[test]
fn the_table_of_criteria_is_that_of_the_screens() {
    let mut table = "| part | what holds | WCAG | shown by |\n| --- | --- | --- | --- |\n".to_owned();
    for one in criteria() {
        let tests = one.tests.iter().map(|name| format!("`{name}`")).collect::<Vec<_>>().join(", ");
        table.push_str(&format!("| `{}` | {} | {} | {tests} |\n", one.part, one.words, one.wcag.join(", ")));
    }
    table.push_str("\n| WCAG | does not apply, because |\n| --- | --- |\n");
    for one in success() {
        if let Some(why) = one.none {
            table.push_str(&format!("| {} {} | {why} |\n", one.number, one.name));
        }
    }
    let readme = read("tests/README.md");
    let (before, rest) = readme.split_once(BEGIN).expect("the README has the table");
    let (rows, after) = rest.split_once(END).expect("the table has an end");
    if std::env::var("INSTA_UPDATE").is_ok_and(|update| update == "always") {
        std::fs::write(root().join("tests/README.md"), [before, BEGIN, &table, END, after].concat()).unwrap();
        return;
    }
    assert_eq!(rows, table, "INSTA_UPDATE=always cargo test -p tests --test tidy makes it anew");
}
