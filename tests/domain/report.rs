//! What is copied and saved: the chosen parts, and nothing of the safety page unless it was ticked.

use attune_check::domain::report::{Sources, first_words};
use attune_check::domain::session::Part;
use attune_check::domain::{Action, Answer, ChecklistAnswer, Options, SafetyAnswer, Session};

use crate::run::{after, answer, content, enter, options, take};

fn pairs(words: &str) -> Vec<(String, String)> {
    let words: Vec<&str> = words.split(' ').collect();
    words.chunks(2).map(|pair| (pair[0].to_owned(), pair[1].to_owned())).collect()
}

const ANSWERS: &str = "TC1 2 TC2 4 T2a 4 T2r 2 BC1 4 BC2 4 B2a 4 B2r 2 EC1 4 EC2 4 E2a 4 E2r 2";
const FLAGGED: &str = "A1 yes A2 no A3 no A4 no A5 unsure B self";

#[test]
fn a_flagged_result_writes_nothing_until_something_is_ticked() {
    let content = content();
    let mut session = take(&content, options(&[]), "2", &pairs(ANSWERS), &pairs(FLAGGED));
    let words = content.text.with(Default::default());
    let from = Sources { check: &content.check, words, help: &content.help, today: "", watched: false };
    assert_eq!(session.result_text(from), None);

    session = after(session, &content, Action::PartTicked(Part::Picture, true));
    let text = session.result_text(from).unwrap();
    assert!(text.contains("Trust: High") || text.contains("Trust: Mixed"));
    for row in &content.check.safety {
        assert!(!text.contains(&words.get(&["safety.", &row.id].concat())), "{}", row.id);
    }
    for key in ["help.A", "X4", "help.B.self", "X6"] {
        assert!(!text.contains(&words.get(key)), "{key}");
    }

    session = after(session, &content, Action::PartTicked(Part::Safety, true));
    let text = session.result_text(from).unwrap();
    assert!(text.contains(&words.get("safety.A1")));
    assert!(text.contains(&words.get("safety.B.self")));
}

#[test]
fn an_open_result_writes_words_and_leaves_low_and_safety_answers_out() {
    let content = content();
    let session = take(&content, options(&[]), "2", &pairs(ANSWERS), &pairs("A1 no A2 no A3 no A4 no A5 no B safe"));
    let words = content.text.with(Default::default());
    let from = Sources { check: &content.check, words, help: &content.help, today: "", watched: false };
    // At first the words to say alone, without what they may mean.
    let text = session.result_text(from).unwrap();
    assert!(!text.contains(&words.get("2E-strong.meaning")) && !text.contains("Engagement: High"), "{text}");
    let session = after(session, &content, Action::PartTicked(Part::Words, true));
    let session = after(session, &content, Action::PartTicked(Part::Picture, true));
    let text = session.result_text(from).unwrap();
    assert!(text.contains(&words.get("2E-strong.meaning")));
    assert!(text.contains("Engagement: High"));
    assert_eq!(text.matches(&words.get("not.1")).count(), 1, "that it is not a test is said once");
    assert!(!text.contains(&words.get("worth.title")));
    assert!(!text.contains(&words.get("part.safety")));
    let with = after(session, &content, Action::PartTicked(Part::Worth, true));
    assert!(with.result_text(from).unwrap().contains(&words.get("item.TC1")));
    let with = after(with, &content, Action::PartTicked(Part::Help, true));
    let text = with.result_text(from).unwrap();
    assert!(text.contains("Helplines for: Another country") && text.contains(&words.get("kind.emergency")));
}

#[test]
fn low_answers_are_taken_along_one_by_one() {
    let content = content();
    let answers = pairs(&ANSWERS.replace("BC1 4", "BC1 1"));
    let session = take(&content, options(&[]), "2", &answers, &pairs("A1 no A2 no A3 no A4 no A5 no B safe"));
    let words = content.text.with(Default::default());
    let from = Sources { check: &content.check, words, help: &content.help, today: "", watched: false };
    let worth = session.scores(&content.check).unwrap().worth;
    assert!(worth.len() > 1, "some answers are low");
    let statement = |at: usize| words.get(&["item.", &content.check.items[at].id].concat());
    let one = after(session, &content, Action::ItemTicked(worth[0], true));
    let text = one.result_text(from).unwrap();
    assert!(text.contains(&statement(worth[0])) && !text.contains(&statement(worth[1])), "{text}");
    // An answer that is changed is not the one that was ticked.
    let changed = after(one.clone(), &content, Action::ItemAnswered(worth[0], Some(Answer::Skip)));
    assert!(!changed.result_text(from).unwrap().contains(&words.get("worth.title")));
    let none = after(one, &content, Action::ItemTicked(worth[0], false));
    assert!(!none.result_text(from).unwrap().contains(&words.get("worth.title")));
}

#[test]
fn the_first_thing_to_say_is_of_a_low_part_then_of_a_mixed_one() {
    let content = content();
    let words = content.text.with(Default::default());
    let calm = pairs("A1 no A2 no A3 no A4 no A5 no B safe");
    let first = |answers: &str| {
        let session = take(&content, options(&[]), "2", &pairs(answers), &calm);
        let scores = session.scores(&content.check).unwrap();
        first_words(&session.guidance(&content.check, &scores), words)
    };
    let high = "EC1 5 EC2 5 E2a 5 E2r 1 BC1 5 BC2 5 B2a 5 B2r 1";
    let low = first(&[high, " TC1 1 TC2 1 T2a 1 T2r 5"].concat()).unwrap();
    let say = |cell: &str| words.get(&[cell, ".say"].concat()).split('\n').next().unwrap().to_owned();
    assert_eq!(low, ("2T-low".to_owned(), say("2T-low")));
    let mixed = first(&[high, " TC1 3 TC2 3 T2a 3 T2r 3"].concat()).unwrap();
    assert_eq!(mixed, ("2T-mixed".to_owned(), say("2T-mixed")));
    let strong = first(&[high, " TC1 5 TC2 5 T2a 5 T2r 1"].concat()).unwrap();
    assert_eq!(strong, ("2T-strong".to_owned(), say("2T-strong")));
    assert_eq!(first("TC1 3"), None, "with one answer there is nothing to say");
}

#[test]
fn what_was_ticked_on_one_page_counts_for_no_other() {
    let content = content();
    let calm = pairs("A1 no A2 no A3 no A4 no A5 no B safe");
    let mut session = take(&content, options(&[]), "2", &pairs(ANSWERS), &calm);
    let words = content.text.with(Default::default());
    let from = Sources { check: &content.check, words, help: &content.help, today: "", watched: false };
    for part in [Part::Picture, Part::Words, Part::Worth, Part::Help] {
        session = after(session, &content, Action::PartTicked(part, true));
    }
    // Gone back, and one safety answer changed: the page is another one, of which nothing was ticked.
    let again = after(after(session, &content, Action::WentBack), &content, Action::SafetyOpened);
    let same = after(again.clone(), &content, Action::WentBack);
    assert!(same.result_text(from).is_some(), "looking at the safety answers changes nothing");
    let flagged = after(again, &content, Action::SafetyAnswered(0, SafetyAnswer::Yes));
    assert_eq!(flagged.result_text(from), None);
}

#[test]
fn the_page_to_take_along_holds_the_hope_and_the_questions() {
    let content = content();
    let mut session = enter(Session::begin(Options::default()), &content, "0");
    session = answer(session, &content, &[]);
    for (row, value) in [(0, ChecklistAnswer::NotYet), (1, ChecklistAnswer::Yes), (2, ChecklistAnswer::Na)] {
        session = after(session, &content, Action::ChecklistAnswered(row, value));
    }
    session = after(session, &content, Action::HopeWritten("  I call my sister back. ".to_owned()));
    session = after(session, &content, Action::Continued);
    let words = content.text.with(Default::default());
    let text =
        session.prepare_text(Sources { check: &content.check, words, help: &content.help, today: "", watched: false });
    let text = text.unwrap();
    assert!(text.contains("I call my sister back.\n"));
    assert!(text.contains(&words.get("checklist.P1.bring")));
    assert!(text.contains(&words.get("checklist.P2.known")));
    assert!(!text.contains(&words.get("checklist.P3.bring")));
    assert!(text.contains(&words.get("never.1")));
}
