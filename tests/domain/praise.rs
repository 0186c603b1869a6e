//! No praise where the answers deny it, and none of the page's other voices beside help (R9).

use attune_check::content::Content;
use attune_check::domain::check::SafetyRow;
use attune_check::domain::guidance::{Guidance, Page, Praise};
use attune_check::domain::{Band, SafetyAnswer, Session, Shown};

use crate::run::{content, options, take};

const CALM: &str = "TC1 4 TC2 4 T2a 4 T2r 2 BC1 4 BC2 4 B2a 4 B2r 2 EC1 4 EC2 4 E2a 4 E2r 2";

fn pairs(words: &str) -> Vec<(String, String)> {
    let words: Vec<&str> = words.split(' ').collect();
    words.chunks(2).map(|pair| (pair[0].to_owned(), pair[1].to_owned())).collect()
}

fn with(words: &str, changed: &[(&str, &str)]) -> Vec<(String, String)> {
    let mut pairs = pairs(words);
    for (id, value) in changed {
        pairs.iter_mut().find(|(known, _)| known == id).unwrap().1 = (*value).to_owned();
    }
    pairs
}

const SAFE: &str = "A1 no A2 no A3 no A4 no A5 no B safe";

/// How much praise each strong cell says.
fn praises(answers: &[(&str, &str)], safety: &[(&str, &str)]) -> Vec<Praise> {
    let content = content();
    let session = take(&content, options(&[]), "2", &with(CALM, answers), &with(SAFE, safety));
    let scores = session.scores(&content.check).unwrap();
    let guidance = session.guidance(&content.check, &scores);
    let praise = |shown: &Shown| match shown {
        Shown::Cell { band: Band::Strong, praise, .. } => Some(*praise),
        _ => None,
    };
    guidance.shown.iter().filter_map(praise).collect()
}

#[test]
fn calm_answers_are_praised() {
    assert_eq!(praises(&[], &[]), [Praise::Said; 3]);
}

#[test]
fn a_low_or_missing_answer_withholds_the_praise_of_its_own_dimension() {
    let one = [Praise::Said, Praise::WithheldLow, Praise::Said];
    assert_eq!(praises(&[("BC2", "2"), ("B2a", "5"), ("BC1", "5")], &[]), one);
    assert_eq!(praises(&[("BC2", "skip")], &[]), one);
}

#[test]
fn a_deep_break_withholds_all_praise() {
    let all = praises(&[("BC1", "2"), ("B2a", "5"), ("BC2", "5")], &[]);
    assert_eq!(all, [Praise::Withheld, Praise::WithheldLow, Praise::Withheld]);
}

#[test]
fn a_safety_row_that_is_skipped_withholds_all_praise() {
    for row in ["A1", "A2", "A3", "A4", "A5"] {
        assert_eq!(praises(&[], &[(row, "skip")]), [Praise::Withheld; 3], "{row}");
    }
    assert_eq!(
        praises(&[], &[("B", "skip")]),
        [Praise::Said; 3],
        "whether a person feels safe says nothing of the helper"
    );
}

#[test]
fn a_safety_row_that_is_left_empty_counts_as_skipped() {
    let content = content();
    let session = take(&content, options(&[]), "2", &pairs(CALM), &[]);
    let scores = session.scores(&content.check).unwrap();
    let guidance = session.guidance(&content.check, &scores);
    assert_eq!(guidance.shown.first(), Some(&Shown::HelpSkip));
    assert!(guidance.shown.iter().all(|shown| !matches!(shown, Shown::Cell { praise: Praise::Said, .. })));
}

#[test]
fn a_flag_about_the_helper_leaves_help_and_no_cell() {
    let content = content();
    for row in ["A1", "A2", "A3", "A4", "A5"] {
        for value in ["yes", "unsure"] {
            let session = take(&content, options(&[]), "2", &pairs(CALM), &with(SAFE, &[(row, value)]));
            let scores = session.scores(&content.check).unwrap();
            let guidance = session.guidance(&content.check, &scores);
            let x4 = if row == "A4" { "X4p" } else { "X4" };
            assert_eq!(guidance.page, Page::HelpOnly);
            assert_eq!(guidance.ids(), ["help", x4, "X6"], "{row} {value}");
            assert!(!guidance.lines.is_empty());
        }
    }
}

#[test]
fn both_kinds_of_line_are_shown_and_the_named_one_first() {
    use attune_check::domain::Kind::{Child, CoachComplaint, Complaint, Crisis, Emergency, Home, Peer, SexualHarm};
    let content = content();
    let lines = |helper: &str, safety: &[(&str, &str)]| {
        let options = options(&[("helper".to_owned(), helper.to_owned())]);
        let session = take(&content, options, "2", &pairs(CALM), &with(SAFE, safety));
        let scores = session.scores(&content.check).unwrap();
        session.guidance(&content.check, &scores).lines
    };
    assert_eq!(lines("therapist", &[]), []);
    // "Someone else" can be the helper.
    assert_eq!(lines("therapist", &[("B", "other")]), [Emergency, Home, Crisis, SexualHarm, Child, Peer]);
    assert_eq!(lines("therapist", &[("B", "self")]), [Emergency, Crisis, Home, Child]);
    assert_eq!(lines("therapist", &[("B", "unsure")]), [Emergency, Crisis, Home, Child, Peer]);
    assert_eq!(lines("therapist", &[("A1", "yes")]), [Emergency, SexualHarm, Crisis, Child, Peer, Complaint]);
    assert_eq!(lines("therapist", &[("A4", "yes")]), [Emergency, Crisis, Child, Peer, Complaint]);
    assert_eq!(
        lines("coach", &[("A3", "yes"), ("B", "other")]),
        [Emergency, Home, Crisis, SexualHarm, Child, Peer, Complaint, CoachComplaint]
    );
}

/// What holds of all that a session is told in the end, by its safety answers: help first, and no praise beside it.
pub(crate) fn guides(session: &Session, content: &Content, guidance: &Guidance) {
    let rows = || content.check.safety.iter().enumerate().map(|(at, row)| (row, session.safety(at)));
    let flagged = |about_helper: bool| {
        let flags = |row: &SafetyRow, answer| row.flags.iter().any(|flag| Some(flag.answer) == answer);
        rows().any(|(row, answer)| row.about_helper == about_helper && flags(row, answer))
    };
    let page = match (flagged(true), flagged(false)) {
        (true, _) => Page::HelpOnly,
        (false, true) => Page::Folded,
        (false, false) => Page::Open,
    };
    assert_eq!(guidance.page, page);
    let ids = guidance.ids();
    assert_eq!(ids.first().is_some_and(|id| id == "help"), page != Page::Open, "help is first, or not there: {ids:?}");
    assert_eq!(guidance.lines.is_empty(), page == Page::Open, "a flag brings help lines, and nothing else does");
    let praises: Vec<Praise> = guidance.shown.iter().filter_map(praise).collect();
    let cells = guidance.shown.iter().filter(|shown| matches!(shown, Shown::Cell { .. } | Shown::Unscored(_))).count();
    assert_eq!(cells, if page == Page::HelpOnly { 0 } else { 3 }, "{ids:?}");
    if praises.contains(&Praise::Said) {
        assert_eq!(page, Page::Open, "no praise beside help");
        // A row that was left empty counts as skipped.
        let silent = |answer: Option<SafetyAnswer>| answer.is_none_or(|answer| answer == SafetyAnswer::Skip);
        assert!(!rows().any(|(row, answer)| row.about_helper && silent(answer)), "no praise where something is unsaid");
        assert!(!content.check.praise_withheld_by.iter().any(|id| ids.contains(id)), "no praise beside {ids:?}");
    }
}

/// How much a strong cell praises.
fn praise(shown: &Shown) -> Option<Praise> {
    match shown {
        Shown::Cell { band: Band::Strong, praise, .. } => Some(*praise),
        _ => None,
    }
}
