//! Every screen as the server renderer writes it, compared with a reviewed snapshot.
//!
//! `INSTA_UPDATE=always cargo test -p tests --test views` writes the snapshots anew; look at the
//! difference before it is committed.
#![allow(missing_docs, clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::indexing_slicing)]

mod alike;
mod style;

use std::rc::Rc;

use attune_check::content::{Content, IDS};
use attune_check::domain::session::{Met, Panel, Part};
use attune_check::domain::{Action, ChecklistAnswer, Helper, Options, Session, Stage};
use attune_check::ui::{App, AppProps, Paper, PaperProps, SelfCheck, SelfCheckProps};
use support::markup;
use support::run::{after, answer, content, enter, finish, options};
use yew::{Callback, LocalServerRenderer};

/// A day on which no help line is past its date.
const TODAY: &str = "2026-11-23";

fn render(session: Session) -> String {
    let props = AppProps {
        content: Rc::new(content()),
        options: Options::default(),
        warnings: Vec::new(),
        today: TODAY.into(),
        id: "a-".into(),
        history: false,
        watched: false,
        exit: None,
        on_event: Callback::noop(),
        begin: Some(session),
    };
    let runtime = tokio::runtime::Builder::new_current_thread().build().unwrap();
    let html = runtime.block_on(LocalServerRenderer::<App>::with_props(props).hydratable(false).render());
    // A line for each element, so that a change can be read.
    html.replace("><", ">\n<")
}

fn pairs(words: &str) -> Vec<(String, String)> {
    let words: Vec<&str> = words.split_whitespace().collect();
    words.chunks(2).map(|pair| (pair[0].to_owned(), pair[1].to_owned())).collect()
}

const ANSWERS: &str = "TC1 4 TC2 2 T2a 4 T2r 4 BC1 2 BC2 2 B2a 1 B2r 4 EC1 5 EC2 4 E2a skip E2r 1";
/// Twelve low answers.
const LOW: &str = "TC1 1 TC2 1 T2a 1 T2r 5 BC1 1 BC2 1 B2a 1 B2r 5 EC1 1 EC2 1 E2a 1 E2r 5";
const CALM: &str = "A1 no A2 no A3 no A4 no A5 no B safe";

fn begin() -> Session {
    Session::begin(options(&pairs("country gb")))
}

fn result(safety: &str) -> Session {
    result_of(ANSWERS, safety)
}

fn result_of(answers: &str, safety: &str) -> Session {
    let content = content();
    finish(answer(enter(begin(), &content, "2"), &content, &pairs(answers)), &content, &pairs(safety))
}

macro_rules! snapshots {
    ($($name:ident: $session:expr;)*) => {
        $(
            #[test]
            fn $name() {
                insta::assert_snapshot!(render($session));
            }
        )*

        /// Every state with its name.
        fn states() -> Vec<(&'static str, Session)> {
            vec![$((stringify!($name), $session)),*]
        }
    };
}

snapshots! {
    welcome: begin();
    welcome_from_a_link: Session::begin(options(&pairs("from Ada helper coach setting online")));
    welcome_before_the_first_session: Session::begin(Options { note: Some("Take your time.".to_owned()), ..options(&pairs("from Ada helper counsellor stage 0")) });
    welcome_with_a_note_alone: Session::begin(Options { note: Some("Take your time.".to_owned()), ..options(&pairs("stage 3")) });
    urgent_help: after(begin(), &content(), Action::PanelOpened(Panel::Help));
    method: after(begin(), &content(), Action::PanelOpened(Panel::Method));
    stage: after(begin(), &content(), Action::Started);
    stage_missing: after(after(begin(), &content(), Action::Started), &content(), Action::Continued);
    stage_suggested: {
        let content = content();
        let asked = after(after(begin(), &content, Action::Started), &content, Action::MetPicked(Met::Few));
        after(asked, &content, Action::WorkPicked(Stage::Working))
    };
    stage_changed: {
        let content = content();
        let session = answer(enter(begin(), &content, "2"), &content, &pairs(ANSWERS));
        let session = after(session, &content, Action::StageOpened);
        after(session, &content, Action::StagePicked(Stage::Ending))
    };
    statement: enter(begin(), &content(), "2");
    all: enter(Session::begin(options(&pairs("all 1"))), &content(), "4");
    safety: answer(enter(begin(), &content(), "2"), &content(), &pairs(ANSWERS));
    review: after(answer(enter(begin(), &content(), "2"), &content(), &pairs(ANSWERS)), &content(), Action::Continued);
    result_open: result(CALM);
    result_low: result_of(LOW, CALM);
    result_safety_skipped: result("");
    result_folded: result("A1 no A2 no A3 no A4 no A5 no B self");
    result_help_only: result("A1 yes A2 no A3 no A4 unsure A5 no B other");
    result_help_only_with_everything_ticked: {
        let mut session = result("A1 yes A2 no A3 no A4 no A5 no B safe");
        for part in [Part::Picture, Part::Help, Part::Safety] {
            session = after(session, &content(), Action::PartTicked(part, true));
        }
        session
    };
    checklist: enter(begin(), &content(), "0");
    prepare: {
        let content = content();
        let mut session = enter(Session::begin(options(&pairs("from Ada helper coach setting online"))), &content, "0");
        for (row, value) in [(0, ChecklistAnswer::NotYet), (1, ChecklistAnswer::Yes), (3, ChecklistAnswer::NotYet)] {
            session = after(session, &content, Action::ChecklistAnswered(row, value));
        }
        session = after(session, &content, Action::HopeWritten("I call my sister back.".to_owned()));
        after(session, &content, Action::Continued)
    };
    left: after(result(CALM), &content(), Action::Left);
}

fn form() -> String {
    form_in("en")
}

fn form_in(language: &str) -> String {
    let props = PaperProps { content: Rc::new(Content::in_language(language).unwrap()), exit: None };
    let runtime = tokio::runtime::Builder::new_current_thread().build().unwrap();
    let html = runtime.block_on(LocalServerRenderer::<Paper>::with_props(props).hydratable(false).render());
    html.replace("><", ">\n<")
}

#[test]
fn paper() {
    insta::assert_snapshot!(form());
}

/// To turn numbers and add them up by hand is out of reach of many who need easy words.
#[test]
fn the_form_in_easy_words_asks_nobody_to_count() {
    for language in IDS {
        let (form, content) = (form_in(language), Content::in_language(language).unwrap());
        let turned = form.matches(content.text.raw("paper.turned").unwrap()).count();
        let reversed = content.check.items.iter().filter(|item| item.reverse).count();
        let (tables, turns) = if language == "en-easy" { (0, 0) } else { (1, reversed) };
        assert_eq!((form.matches("<table").count(), turned), (tables, turns), "{language}");
        assert!(form.matches("<li>").count() > content.check.items.len(), "{language}: all is asked");
    }
}

/// Elements of the form that stand in a line of text, between which only a space keeps two words apart.
const IN_A_LINE: [&str; 7] = ["span", "b", "i", "em", "small", "a", "kbd"];

#[test]
fn no_two_words_of_the_form_run_together() {
    for language in IDS {
        let form = form_in(language).replace(">\n<", "><");
        // The two links above it are boxes.
        let (_, form) = form.split_once("</header>").unwrap();
        let mut parts = form.split('<').skip(1).map(|part| part.split_once('>').unwrap()).peekable();
        // Whether a word was the last thing, with nothing after it yet that keeps it apart.
        let (mut word, mut crossed, mut met) = (false, false, 0);
        for (tag, text) in parts.by_ref() {
            let name = tag.trim_start_matches('/').split(' ').next().unwrap();
            if IN_A_LINE.contains(&name) {
                crossed = true;
            } else {
                word = false;
            }
            let Some(first) = text.chars().next() else { continue };
            let apart = !first.is_alphanumeric() && !['▢', '('].contains(&first);
            assert!(!word || !crossed || apart, "{language}: {text} follows a word: {tag}");
            met += usize::from(word && crossed);
            word = text.ends_with(char::is_alphanumeric) || text.ends_with(['.', '?', ')', '”']);
            crossed = false;
        }
        assert!(met > 0, "{language}: some words follow others");
    }
}

#[test]
fn the_markup_is_valid() {
    let mut drawn: Vec<_> =
        states().into_iter().map(|(name, session)| (name.to_owned(), markup::Kind::Part, render(session))).collect();
    drawn.push(("paper".to_owned(), markup::Kind::Part, form()));
    let found = markup::findings(&drawn);
    assert!(found.is_empty(), "{}", found.join("\n"));
}

/// The elements that have words and elements beside each other. A text of nothing but a line's end is ours, by `render`.
fn mixed(html: &str) -> Vec<String> {
    let (mut open, mut found) = (Vec::<(String, bool, bool)>::new(), Vec::new());
    for part in html.split('<').skip(1) {
        let (tag, text) = part.split_once('>').unwrap();
        if tag.starts_with('/') {
            let (element, words, elements) = open.pop().unwrap();
            found.extend((words && elements).then_some(element));
        } else {
            if let Some((_, _, elements)) = open.last_mut() {
                *elements = true;
            }
            if !tag.starts_with("input") {
                open.push((tag.to_owned(), false, false));
            }
        }
        if let Some((_, words, _)) = open.last_mut() {
            *words |= !["", "\n"].contains(&text);
        }
    }
    found
}

/// In a browser the words of an element take the place of all that is in it: see `ui/element.rs`.
#[test]
fn no_element_has_words_beside_elements() {
    assert_eq!(mixed("<p><b>one</b> two</p>"), ["p"], "the test sees what it looks for");
    for (name, session) in states() {
        assert_eq!(mixed(&render(session)), Vec::<String>::new(), "{name}");
    }
}

/// Its paragraphs stand in blocks by their number, and none may fall between two of them.
#[test]
fn how_it_works_says_all_of_it() {
    let content = content();
    let html = render(after(begin(), &content, Action::PanelOpened(Panel::Method)));
    let words = content.text.with(Helper::default());
    let keys = content.text.entries().map(|(key, _)| key).filter(|key| key.starts_with("method."));
    let numbered: Vec<&str> = keys.filter(|key| key.trim_start_matches("method.").parse::<u8>().is_ok()).collect();
    assert!(numbered.len() > 10, "{numbered:?}");
    for key in numbered {
        assert_eq!(html.matches(&words.get(key)).count(), 1, "{key}");
    }
}

#[test]
fn in_another_app_nothing_is_drawn_before_there_is_a_page_to_be_kept_apart_from() {
    let runtime = tokio::runtime::Builder::new_current_thread().build().unwrap();
    let drawn = LocalServerRenderer::<SelfCheck>::with_props(yew::props!(SelfCheckProps {})).hydratable(false).render();
    assert_eq!(runtime.block_on(drawn), "<div></div>");
}

#[test]
fn what_a_person_or_a_link_writes_is_text_and_nothing_else() {
    let content = content();
    let mut session = enter(Session::begin(options(&[("from".to_owned(), "<i>Ada<i>".to_owned())])), &content, "0");
    session = after(session, &content, Action::HopeWritten("<script>alert(1)</script>".to_owned()));
    let html = render(after(session, &content, Action::Continued));
    assert!(!html.contains("<script") && !html.contains("<i>"));
    assert!(html.contains("&lt;script&gt;"));
}
