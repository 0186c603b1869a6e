//! What goes out, row by row: the text is the rows, and one that is taken out takes nothing else with it. The look-back
//! line says nothing but what was answered to the statements.

use attune_check::content::{Content, IDS};
use attune_check::domain::guidance::Page;
use attune_check::domain::report::{Row, RowKind, Sources, text};
use attune_check::domain::session::Part;
use attune_check::domain::{
    Action, Answer, ChecklistAnswer, Helper, LookBack, Options, SafetyAnswer, Session, Setting, Stage,
};
use look_back::days::Days;
use look_back::export::Format;
use proptest::prelude::*;

use crate::run::{after, content, enter, finish, options, take};

fn sources<'a>(content: &'a Content, session: &Session) -> Sources<'a> {
    let words = content.text.with(session.options.helper);
    Sources { check: &content.check, words, help: &content.help, today: "2026-11-29", watched: false }
}

/// The lines of a text that say something, without the marks of a list.
fn lines(text: &str) -> Vec<&str> {
    let lines = text.lines().filter(|line| !line.is_empty());
    lines.map(|line| line.strip_prefix("- ").unwrap_or(line)).collect()
}

/// The lines of the rows that go out.
fn going(rows: &[Row]) -> Vec<&str> {
    let lines = rows.iter().filter(|row| !row.out).flat_map(|row| row.text.lines());
    lines.filter(|line| !line.is_empty()).collect()
}

fn page(session: &Session, content: &Content) -> Page {
    session.guidance(&content.check, &session.scores(&content.check).unwrap()).page
}

/// A result: the answer to each statement, that to each row about safety, and where the person is in the work.
fn results() -> impl Strategy<Value = (usize, Session)> {
    let all: Vec<Answer> = Answer::all().collect();
    let answer = proptest::option::weighted(0.9, proptest::sample::select(all));
    let answers = proptest::collection::vec(answer, 64);
    // Most people have nothing to report, and most rows are seen only then.
    let safety = proptest::collection::vec(prop_oneof![6 => Just(usize::MAX), 1 => 0..5_usize], 8);
    let stage = proptest::sample::select(vec!["1", "2", "3", "4"]);
    let helper = proptest::sample::select(Helper::ALL.to_vec());
    (0..IDS.len(), stage, helper, answers, safety).prop_map(|(language, stage, helper, answers, safety)| {
        let content = Content::in_language(IDS[language]).unwrap();
        let options = Options { helper, country: Some("gb".to_owned()), all: true, ..Options::default() };
        let mut session = enter(Session::begin(options), &content, stage);
        for at in content.check.asked(Stage::from_id(stage).unwrap()) {
            if let Some(answer) = answers[at] {
                session = after(session, &content, Action::ItemAnswered(at, Some(answer)));
            }
        }
        session = after(session, &content, Action::Continued);
        for (at, row) in content.check.safety.iter().enumerate() {
            let calm = if row.about_helper { SafetyAnswer::No } else { SafetyAnswer::Safe };
            let answer = row.answers.get(safety[at]).copied().unwrap_or(calm);
            session = after(session, &content, Action::SafetyAnswered(at, answer));
        }
        (language, finish(session, &content, &[]))
    })
}

/// What can be saved of a line, in every form.
fn files(content: &Content, line: Option<String>) -> Vec<String> {
    let mut days = Days::default();
    if let Some(line) = line {
        days.add(LookBack::read(&line).unwrap()).unwrap();
    }
    Format::ALL.map(|format| format.write(&days, content, content.text.with(Helper::default()))).into()
}

proptest! {
    #[test]
    fn rows_text_and_ticks_agree((language, mut session) in results(), ticks in proptest::collection::vec(any::<bool>(), 8), pick in any::<usize>()) {
        let content = Content::in_language(IDS[language]).unwrap();
        let from = sources(&content, &session);
        let page = page(&session, &content);
        // What goes out before anything is ticked is the note, and nothing where a flag stands.
        let first = session.result_rows(from);
        prop_assert_eq!(first.is_empty(), page != Page::Open);
        prop_assert!(first.iter().all(|row| row.part == Part::Note));

        for (part, ticked) in Part::ALL.into_iter().zip(&ticks) {
            session = session.apply(&content.check, Action::PartTicked(part, *ticked)).unwrap_or(session);
        }
        let rows = session.result_rows(from);
        for (part, ticked) in Part::ALL.into_iter().zip(&ticks) {
            let there = rows.iter().any(|row| row.part == part);
            prop_assert_eq!(there, *ticked && session.offers(part, from, page), "{:?}", part);
            let line = [Part::Line].contains(&part) && page != Page::Open;
            let guided = [Part::Note, Part::Words, Part::Worth].contains(&part) && page == Page::HelpOnly;
            prop_assert!(!there || !(line || guided), "{part:?} is not for this page");
        }
        let whole = session.result_text(from);
        prop_assert_eq!(whole.is_some(), !rows.is_empty());
        let whole = whole.unwrap_or_default();
        prop_assert_eq!(lines(&whole), going(&rows));
        let mut ids: Vec<_> = rows.iter().map(|row| (row.part, row.number)).collect();
        ids.dedup();
        prop_assert_eq!(ids.len(), rows.len(), "each row has a number of its own");

        // One is taken out, and put back.
        let Some(at) = pick.checked_rem(rows.len()) else { return Ok(()) };
        let (part, number) = (rows[at].part, rows[at].number);
        let without = after(session.clone(), &content, Action::RowTicked(part, number, false));
        let mut expected = rows.clone();
        expected[at].out = true;
        prop_assert_eq!(without.result_rows(from), expected.clone());
        expected.remove(at);
        let text = without.result_text(from).unwrap_or_default();
        prop_assert_eq!(lines(&text), going(&expected));
        let back = after(without, &content, Action::RowTicked(part, number, true));
        prop_assert_eq!(back.result_text(from).unwrap_or_default(), whole);
    }

    #[test]
    fn the_look_back_line_says_nothing_else((_, session) in results(), safety in proptest::collection::vec(0..5_usize, 8),
        hope in ".{1,40}", name in "[A-Z][a-z]{1,9}", country in proptest::sample::select(vec!["us", "ie", "zz"]),
        helper in proptest::sample::select(Helper::ALL.to_vec()), setting in proptest::sample::select(Setting::ALL.to_vec())) {
        let content = content();
        let line = |session: &Session| session.look_back(sources(&content, session), page(session, &content));
        let mut calm = session;
        for (at, row) in content.check.safety.iter().enumerate() {
            let no = if row.about_helper { SafetyAnswer::No } else { SafetyAnswer::Safe };
            calm = calm.apply(&content.check, Action::SafetyAnswered(at, no)).unwrap_or(calm);
        }
        let (options, warnings) = calm.options.clone().and([("from", name.as_str()), ("note", "Take your time."), ("contact", "by mail")]);
        prop_assert_eq!(warnings, []);
        let mut other = calm.clone();
        other.options = Options { helper, setting, country: Some(country.to_owned()), ..options };
        other = other.apply(&content.check, Action::HopeWritten(hope)).unwrap_or(other);
        for (at, row) in content.check.safety.iter().enumerate() {
            let answer = row.answers[safety[at] % row.answers.len()];
            other = other.apply(&content.check, Action::SafetyAnswered(at, answer)).unwrap_or(other);
        }
        let answered = line(&calm);
        prop_assert_eq!(answered.is_some(), (0..content.check.items.len()).any(|at| calm.answers.get(at).and_then(Answer::point).is_some()));
        if page(&other, &content) == Page::Open {
            // Neither the line nor a file that is made of it knows of them.
            prop_assert_eq!(files(&content, line(&other)), files(&content, answered.clone()));
            prop_assert_eq!(line(&other), answered);
        } else {
            prop_assert_eq!(line(&other), None);
        }
        // Whoever could watch is shown none, whatever is ticked.
        let watched = Sources { watched: true, ..sources(&content, &other) };
        let ticked = other.apply(&content.check, Action::PartTicked(Part::Line, true)).unwrap_or(other);
        prop_assert!(ticked.result_rows(watched).iter().all(|row| row.part != Part::Line));
        prop_assert_eq!(ticked.look_back(watched, page(&ticked, &content)), None);
    }
}

fn pairs(words: &str) -> Vec<(String, String)> {
    let words: Vec<&str> = words.split(' ').collect();
    words.chunks(2).map(|pair| (pair[0].to_owned(), pair[1].to_owned())).collect()
}

const ANSWERS: &str = "TC1 2 TC2 1 T2a 2 T2r 4 BC1 4 BC2 4 B2a 4 B2r 2 EC1 4 EC2 4 E2a 4 E2r 2";
const CALM: &str = "A1 no A2 no A3 no A4 no A5 no B safe";

fn result(content: &Content) -> Session {
    take(content, options(&[]), "2", &pairs(ANSWERS), &pairs(CALM))
}

#[test]
fn the_note_is_what_to_say_and_room_for_more() {
    let content = content();
    let session = result(&content);
    let from = sources(&content, &session);
    let words = from.words;
    let rows = session.result_rows(from);
    let low = words.get("2T-low.say");
    let first = words.quoted(low.split('\n').next().unwrap());
    assert_eq!((rows[0].kind, &rows[0].text, &rows[1].text), (RowKind::Title, &words.get("note.title"), &first));
    let blank = "_".repeat(24);
    let end: Vec<&str> = rows[rows.len() - 3..].iter().map(|row| row.text.as_str()).collect();
    assert_eq!(end, [words.get("note.more").as_str(), &blank, &blank]);
    let said: Vec<&Row> = rows.iter().filter(|row| row.kind == RowKind::Say).collect();
    assert_eq!(said.len() + 4, rows.len(), "and nothing else");
    let mut texts: Vec<&str> = said.iter().map(|row| row.text.as_str()).collect();
    texts.sort_unstable();
    texts.dedup();
    assert_eq!(texts.len(), said.len(), "nothing is said twice");
    // No band, no meaning, no step.
    let text = session.result_text(from).unwrap();
    for key in ["2T-low.meaning", "2T-low.step", "band.low", "band.high", "dimension.trust", "result.title"] {
        assert!(!text.contains(&words.get(key)), "{key}: {text}");
    }
}

#[test]
fn a_row_that_was_taken_out_comes_back_when_what_goes_out_is_another() {
    let content = content();
    let begun = after(result(&content), &content, Action::RowTicked(Part::Note, 1, false));
    let out = |session: &Session| session.result_rows(sources(&content, session)).iter().filter(|row| row.out).count();
    assert_eq!(out(&begun), 1);
    let item = content.check.item("BC1").unwrap();
    let reviewed = after(begun.clone(), &content, Action::WentBack);
    let safety = after(reviewed.clone(), &content, Action::SafetyOpened);
    for (from, action) in [
        (&begun, Action::ItemAnswered(item, Answer::from_id("1"))),
        (&safety, Action::SafetyAnswered(0, SafetyAnswer::Skip)),
        (&begun, Action::HelperPicked(Helper::Coach)),
        (&begun, Action::SettingPicked(Setting::Online)),
        (&begun, Action::CountryPicked("us".to_owned())),
        (&begun, Action::ChecklistAnswered(0, ChecklistAnswer::Yes)),
        (&begun, Action::HopeWritten("tea".to_owned())),
    ] {
        assert_eq!(out(&after(from.clone(), &content, action.clone())), 0, "{action:?}");
    }
    // What changes no row leaves it out: looking back, other ticks, a host that turns the light off.
    for action in [Action::WentBack, Action::PartTicked(Part::Picture, true)] {
        assert_eq!(out(&after(begun.clone(), &content, action.clone())), 1, "{action:?}");
    }
    let dark = Options { theme: attune_check::domain::Theme::Dark, ..begun.options.clone() };
    assert_eq!(out(&after(begun, &content, Action::OptionsSet(Box::new(dark)))), 1);
}

#[test]
fn the_page_to_take_along_is_chosen_row_by_row() {
    let content = content();
    let mut session = enter(Session::begin(Options::default()), &content, "0");
    session = after(session, &content, Action::ChecklistAnswered(0, ChecklistAnswer::NotYet));
    session = after(session, &content, Action::ChecklistAnswered(1, ChecklistAnswer::Yes));
    session = after(session, &content, Action::HopeWritten("I call my sister.\nShe laughs.".to_owned()));
    session = after(session, &content, Action::Continued);
    let from = sources(&content, &session);
    let rows = session.prepare_rows(from);
    assert_eq!(lines(&session.prepare_text(from).unwrap()), going(&rows));
    for (at, row) in rows.iter().enumerate() {
        let without = after(session.clone(), &content, Action::RowTicked(row.part, row.number, false));
        let mut rest = rows.clone();
        rest.remove(at);
        assert_eq!(lines(&without.prepare_text(from).unwrap()), going(&rest));
    }
    let none = |session: Session, row: &Row| after(session, &content, Action::RowTicked(row.part, row.number, false));
    let none = rows.iter().fold(session, none);
    assert_eq!((none.prepare_text(from), text(&none.prepare_rows(from))), (None, None));
}

#[test]
fn the_line_is_a_row_with_what_it_means_to_show_it() {
    let content = content();
    let session = result(&content);
    let from = sources(&content, &session);
    let line = session.look_back(from, Page::Open).unwrap();
    assert!(!session.result_text(from).unwrap().contains(&line), "unless it is ticked");
    let session = after(session, &content, Action::PartTicked(Part::Line, true));
    let rows: Vec<Row> = session.result_rows(from).into_iter().filter(|row| row.part == Part::Line).collect();
    let texts: Vec<&str> = rows.iter().map(|row| row.text.as_str()).collect();
    assert_eq!(texts, [&from.words.get("part.line"), &line, &from.words.get("part.line.note")].map(String::as_str));
    assert_eq!(rows[1].kind, RowKind::Line);
    let later = Sources { today: "2050-01-01", ..from };
    assert_eq!((session.look_back(later, Page::Open), session.look_back(from, Page::Folded)), (None, None));
}

#[test]
fn groups_of_digits_keep_their_order_where_words_run_the_other_way() {
    let arabic = Content::in_language("ar").unwrap();
    let english = content();
    for (content, open, close) in [(&arabic, "\u{2066}", "\u{2069}"), (&english, "", "")] {
        let mut session = after(result(content), content, Action::CountryPicked("gb".to_owned()));
        for part in [Part::Line, Part::Help] {
            session = after(session, content, Action::PartTicked(part, true));
        }
        let from = sources(content, &session);
        let text = session.result_text(from).unwrap();
        let line = session.look_back(from, Page::Open).unwrap();
        for signs in [line.as_str(), "116 123", "07860 077333"] {
            assert!(text.contains(&[open, signs, close].concat()), "{signs}: {text}");
        }
    }
}
