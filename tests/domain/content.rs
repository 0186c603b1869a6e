//! The content that ships has no fault, and a faulty one is named fault by fault.

use std::collections::BTreeSet;

use attune_check::content::{Content, FILES};
use attune_check::domain::check::Scale;
use attune_check::domain::help::{ALWAYS, ELSEWHERE, Kind};
use attune_check::domain::validate::{self, Problem};
use attune_check::domain::{Answer, Answers, Scores, Stage};

use crate::run::content;

#[test]
fn what_ships_has_no_fault() {
    let content = content();
    assert_eq!(validate::check(&content.check), []);
    assert_eq!(validate::text(&content.check, &content.help, &content.text, &content.text), []);
    assert_eq!(validate::help(&content.help), []);
}

/// The faults of the shipped files with one thing changed in them.
fn faults(changes: &[(&str, &str, &str)]) -> Vec<String> {
    let mut files = FILES.map(|(name, text)| (name, text.to_owned()));
    for (name, from, to) in changes {
        let file = files.iter_mut().find(|(known, _)| known == name).unwrap();
        assert!(file.1.contains(from), "{from}");
        file.1 = file.1.replacen(from, to, 1);
    }
    let [check, text, help] = files;
    let changed = match Content::from_json(&check.1, &text.1, &help.1) {
        Ok(changed) => changed,
        Err(faults) => return faults.lines().map(str::to_owned).collect(),
    };
    let shipped = content();
    let mut problems: Vec<Problem> = validate::check(&changed.check);
    problems.extend(validate::text(&changed.check, &changed.help, &shipped.text, &changed.text));
    problems.extend(validate::help(&changed.help));
    problems.iter().map(Problem::to_string).collect()
}

#[test]
fn every_fault_is_named_by_its_id() {
    for (change, id) in [
        (("check.json", r#""id": "BC2""#, r#""id": "BC1""#), "BC1"),
        (("check.json", r#""unless": ["X2", "X3"]"#, r#""unless": ["X15"]"#), "X1"),
        (("check.json", r#""low": ["TC2", "BC1"]"#, r#""low": ["TC9"]"#), "X3"),
        (("check.json", r#""flag": ["A4"]"#, r#""flag": ["A9"]"#), "X4p"),
        (("check.json", r#""low_at_most": [5, 2]"#, r#""low_at_most": [4, 1]"#), "1T"),
        (("check.json", r#""never_list": ["2B-low"]"#, r#""never_list": ["9B-low"]"#), "9B-low"),
        (("check.json", r#""praise_withheld_by": ["X3"]"#, r#""praise_withheld_by": ["X99"]"#), "X99"),
        (
            (
                "check.json",
                r#"{ "id": "T1r", "dimension": "trust", "stages": [1], "reverse": true }"#,
                r#"{ "id": "T1r", "dimension": "trust", "stages": [1] }"#,
            ),
            "1T",
        ),
        (("check.json", r#""lowest": 1"#, r#""lowest": 0"#), "scale"),
        (("check.json", r#""highest": 5"#, r#""highest": 255"#), "scale"),
        (("en.json", r#""X7": "#, r#""X70": "#), "X7"),
        (("en.json", r#""progress": "{at} of {all}""#, r#""progress": "{at}""#), "progress"),
        (("en.json", r#""unscored": "#, r#""unscored": "", "unscored.old": "#), "unscored"),
        (("help.json", "https://", "http://"), ": "),
    ] {
        let faults = faults(&[change]);
        assert!(faults.iter().any(|fault| fault.contains(id)), "{change:?}: {faults:?}");
    }
}

#[test]
fn a_missing_text_is_named_once() {
    let content = content();
    let nothing = validate::text(&content.check, &content.help, &content.text, &Default::default());
    let missing: Vec<&str> =
        nothing.iter().filter(|one| one.what == "this text is missing").map(|one| one.id.as_str()).collect();
    // Every text of the reference, but for those of pages that a language may leave out, and what the help lines say of themselves.
    let shared =
        content.text.entries().filter(|(key, _)| !validate::WHOLE.iter().any(|page| key.starts_with(page))).count();
    let rows = content.help.countries.iter().flat_map(|country| &country.lines);
    let said = rows.flat_map(|row| row.note.iter().chain(row.hours.iter().filter(|hours| *hours != ALWAYS)));
    let said: BTreeSet<_> = said.collect();
    assert_eq!(missing.len(), shared + said.len());
    assert_eq!(missing.iter().collect::<BTreeSet<_>>().len(), missing.len(), "each has a name of its own");
    // Needed by the check, and a text of the reference besides.
    let faults = faults(&[("en.json", r#""item.TC1": "#, r#""item.TC1.old": "#)]);
    assert_eq!(faults, ["item.TC1: this text is missing", "item.TC1.old: the reference language has no such text"]);
}

#[test]
fn content_with_another_scale_is_scored_without_a_stop() {
    for (lowest, highest) in [(0, 4), (0, 0), (255, 255)] {
        let mut check = content().check;
        check.scale = Scale { lowest, highest };
        assert!(validate::check(&check).iter().any(|fault| fault.id == "scale"), "{lowest} to {highest}");
        let all = |value| {
            check
                .asked(Stage::Working)
                .into_iter()
                .fold(Answers::default(), |answers, item| answers.with(&check, item, Answer::from_id(value)))
        };
        for value in ["1", "5"] {
            assert_eq!(Scores::of(&check, Stage::Working, &all(value)).parts.map(|part| part.answered), [4; 3]);
        }
    }
}

#[test]
fn all_faults_come_at_once_each_with_its_place() {
    let faults = faults(&[
        (
            "check.json",
            r#""dimension": "engagement", "stages": [1, 2, 3, 4]"#,
            r#""dimension": "luck", "stages": [1, 2, 3, 4]"#,
        ),
        ("check.json", r#""low_answer_max": 2,"#, ""),
        ("help.json", r#""kind": "crisis""#, r#""kind": "joy""#),
    ]);
    assert_eq!(faults.len(), 3, "{faults:?}");
    for (fault, name) in faults.iter().zip(["low_answer_max", "dimension", "kind"]) {
        assert!(fault.contains(name), "{fault}");
    }
}

#[test]
fn content_of_any_shape_is_refused_in_a_sentence() {
    for text in ["", "null", "[]", "7", r#"{"items":7}"#, "[[[[["] {
        assert!(Content::from_json(text, "{}", "{}").is_err(), "{text}");
    }
}

/// Who is in danger now needs something to dial, whatever country is chosen. An address or a number to text is no such
/// thing, and a country without it would show one of somewhere else or none.
#[test]
fn a_country_without_an_emergency_number_is_refused() {
    let shipped = content().help;
    for at in 0..shipped.countries.len() {
        let id = &shipped.countries[at].id;
        let mut help = shipped.clone();
        for line in help.countries[at].lines.iter_mut().filter(|line| line.kind == Kind::Emergency) {
            line.url = Some("https://example.org".to_owned());
            line.number = None;
        }
        let faults: Vec<String> = validate::help(&help).iter().map(Problem::to_string).collect();
        assert_eq!(faults, [format!("{id}.emergency: this country has no emergency number")]);
        help.countries[at].lines.retain(|line| line.kind != Kind::Emergency);
        assert_eq!(validate::help(&help).len(), 1, "{id}");
    }
}

#[test]
fn help_past_its_date_is_marked_and_listed() {
    let help = content().help;
    assert!(help.old_rows("2020-01-01").is_empty());
    let rows: usize = help.countries.iter().map(|country| country.lines.len()).sum();
    assert_eq!(help.old_rows("2999-01-01").len(), rows);
    assert!(help.old_rows("").is_empty(), "without a date nothing is old");
}

#[test]
fn no_help_line_stands_twice_in_a_list() {
    let help = content().help;
    let countries = help.countries.iter().map(|country| country.id.as_str());
    // `jp` has no entry of its own, and gets that for all others.
    for country in countries.chain(["jp", ""]) {
        for kind in Kind::ALL {
            let lines = help.lines(country, kind);
            let twice = lines.iter().enumerate().any(|(at, line)| lines.iter().skip(at + 1).any(|one| one == line));
            assert!(!twice, "{country} {}", kind.id());
        }
    }
    assert_eq!(help.lines("jp", Kind::Home), help.lines(ELSEWHERE, Kind::Home));
    assert!(help.lines("gb", Kind::Home).ends_with(&help.lines(ELSEWHERE, Kind::Home)));
}

#[test]
fn every_word_for_the_helper_is_filled_in_everywhere() {
    use attune_check::domain::Helper;
    let content = content();
    for helper in Helper::ALL {
        let words = content.text.with(helper);
        for (key, _) in content.text.entries() {
            let sentence = words.get(key);
            assert!(!sentence.contains("{helper") && !sentence.contains("{a helper"), "{key}: {sentence}");
        }
        let article = words.fill("helper.coach.a", &[]);
        assert_eq!(article, "a coach");
    }
}

#[test]
fn the_form_on_paper_names_the_answers_that_bring_help() {
    // Its sentence `paper.safety` says: yes or not sure about the helper, no or not sure about being safe.
    for row in content().check.safety {
        let mut flagged: Vec<&str> = row.flags.iter().map(|flag| flag.answer.id()).collect();
        flagged.sort_unstable();
        let named: &[&str] = if row.about_helper { &["unsure", "yes"] } else { &["other", "self", "unsure"] };
        assert_eq!(flagged, named, "{}: `paper.safety` has to say so too", row.id);
    }
}
