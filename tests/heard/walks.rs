//! Whole walks by ear. What is new is heard once, with what belongs to it, and without a further key.

mod around;
mod builder;
mod looking_back;
mod written;

pub use around::in_a_page_around;
pub use builder::the_builder;
pub use looking_back::looking_back;
pub use written::{on_a_sheet, one_good_day};

use crate::engine::Engine;
use crate::known;
use crate::orca::Orca;
use crate::served::serve;
use crate::words::Words;

/// The check with these settings, heard up to its first screen.
fn open(engine: Engine, name: &str, link: &str) -> (Orca, Words) {
    let address = serve("");
    let mut orca = Orca::start(engine, name, &format!("{address}/en/check.html#country=gb{link}"));
    orca.wait_for_page("Attune");
    (orca, Words::of("en"))
}

/// Chooses the answer at this place of the scale, counted from the first one, and goes to Continue.
fn answer(orca: &mut Orca, words: &Words, place: usize) {
    orca.tab_to(&words.get("scale.1"));
    for next in 2..place + 2 {
        orca.press("Down", &[&words.get(&format!("scale.{next}"))]);
    }
    orca.press_and_hear("space");
    orca.tab_to(&words.get("continue"));
}

/// The check with these settings, on Start.
fn at_start(engine: Engine, name: &str, link: &str) -> (Orca, Words) {
    let (mut orca, words) = open(engine, name, link);
    orca.tab_to(&words.get("welcome.start"));
    (orca, words)
}

/// From the safety questions to the list of all answers.
fn over_the_answers(orca: &mut Orca, words: &Words) {
    orca.tab_to(&words.get("continue"));
    orca.once("Return", &[&words.get("review.title"), &words.get("review.lead")]);
}

/// All statements of a stage, each heard once with how far one is and with its note; then the safety questions.
fn statements(orca: &mut Orca, words: &Words, stage: usize, count: usize, lead: &str, place: usize) {
    for at in 0..count {
        let (statement, note) = words.item(at, stage);
        let mut said = vec![statement, format!("{} of {count}", at + 1)];
        said.extend((at == 0).then(|| words.get(lead)));
        said.extend(note);
        orca.once("Return", &said.iter().map(String::as_str).collect::<Vec<_>>());
        answer(orca, words, place);
    }
    orca.once("Return", &[&words.get("safety.title"), &words.get("safety.lead")]);
}

/// What no walk may say, in no screen, but for what is known of Orca.
fn nothing_needless(orca: &Orca) {
    for (words, fault) in [("statusbar", "statusbar"), ("status bar", "statusbar"), ("clickable", "clickable")] {
        if !known::fault(fault, orca.engine()) {
            orca.never(words);
        }
    }
}

/// The whole walk is what was read before, the same in both browsers.
fn as_reviewed(orca: &Orca, name: &str) {
    if known::reviewed() {
        insta::with_settings!({ omit_expression => true, prepend_module_to_snapshot => false }, {
            insta::assert_snapshot!(name, orca.as_the_page_said_it());
        });
    }
}

pub fn a_short_walk(engine: Engine) {
    let (mut orca, words) = open(engine, "short", "");
    orca.press("h", &[&words.get("welcome.title")]);
    // After the first key press the check adds its entries to the tab's history. The focus is spoken all the same.
    orca.press("Tab", &[&words.get("welcome.start")]);
    from_the_start(&mut orca, &words, "country.ie");
}

/// From Start to the second statement, without a stage at first, and to help and back. The country after the one that is
/// set has this key.
fn from_the_start(orca: &mut Orca, words: &Words, next: &str) {
    orca.once("Return", &[&words.get("stage.title"), &words.get("stage.overlap")]);
    orca.tab_to(&words.get("continue"));
    // Without a stage.
    orca.once("Return", &[&words.get("stage.missing")]);
    orca.tab_back_to(&words.get("stage.unsure"));
    orca.press_and_hear("Return");
    orca.tab_to(&words.get("stage.met.not-yet"));
    orca.tab_to(&words.get("stage.work.1"));
    let suggested = words.get("stage.suggested").replace("{stage}", &words.get("stage.1.name"));
    orca.once("space", &[&suggested]);
    orca.tab_to(&words.get("continue"));
    let (first, note) = words.item(0, 1);
    orca.once("Return", &[&first, "1 of 12", &words.get("lead.1"), &note.unwrap_or_default()]);
    answer(orca, words, 1);
    let (second, _) = words.item(1, 1);
    orca.once("Return", &[&second, "2 of 12"]);

    // Help opens, Escape closes it, and the focus is back where it was.
    orca.tab_back_to(&words.get("nav.help"));
    orca.press("Return", &[&words.get("help.urgent")]);
    // The next country brings its own lines, and is spoken all the same.
    orca.tab_to(&words.get("set.country"));
    orca.once("Down", &[&words.get(next)]);
    orca.press("Escape", &[&words.get("nav.help")]);
    orca.tab_to(&words.get("continue"));
    nothing_needless(orca);
}

pub fn a_calm_walk(engine: Engine) {
    let (mut orca, words) = at_start(engine, "calm", "&stage=2");
    statements(&mut orca, &words, 2, 12, "lead", 3);
    over_the_answers(&mut orca, &words);
    orca.tab_to(&words.get("review.change"));
    // The list has the order of the result: trust, which is asked last, comes first.
    let (first, _) = words.item(8, 2);
    orca.once("Return", &[&first, "9 of 12"]);
    orca.tab_to(&words.get("continue"));
    orca.once("Return", &[&words.get("review.title")]);
    orca.tab_to(&words.get("review.finish"));
    orca.once("Return", &[&words.get("result.title")]);
    orca.tab_to(&words.get("say.copy"));
    orca.once("Return", &[&words.get("say.copied")]);
    orca.tab_to(&words.get("keep.copy"));
    orca.once("Return", &[&words.get("keep.copied")]);
    as_reviewed(&orca, "calm");
    orca.tab_to(&words.get("keep.save"));
    orca.once("Return", &[&words.get("keep.offered")]);
    nothing_needless(&orca);
    orca.still("clickable", orca.spoke("clickable"));
    orca.still("twice", orca.spoke("” description value"));
}

pub fn a_flagged_walk(engine: Engine) {
    let (mut orca, words) = at_start(engine, "flagged", "&stage=1");
    statements(&mut orca, &words, 1, 12, "lead.1", 0);
    // Each question comes with its note. The first one: yes.
    orca.once("Tab", &[&words.get("safety.A1"), &words.get("safety.A1.note")]);
    orca.press_and_hear("space");
    orca.once("Tab", &[&words.get("safety.A2"), &words.get("safety.A2.note")]);
    over_the_answers(&mut orca, &words);
    orca.tab_to(&words.get("review.finish"));
    orca.once("Return", &[&words.get("help.title"), &words.get("X4")]);
    // The number comes first.
    orca.tab_to("Emergency");
    as_reviewed(&orca, "flagged");
    nothing_needless(&orca);
}

pub fn all_on_one_page(engine: Engine) {
    let (mut orca, words) = at_start(engine, "all", "&all=1&stage=3");
    orca.once("Return", &[&words.get("all.title"), &words.get("all.lead")]);
    let (first, _) = words.item(0, 3);
    orca.press("Tab", &[&first, &words.get("scale.1")]);
    orca.press_and_hear("space");
    orca.tab_to(&words.get("continue"));
    orca.once("Return", &[&words.get("safety.title"), &words.get("safety.lead")]);
    to_the_result(&mut orca, &words);
}

/// One by one, with every statement left out.
pub fn the_last_stage(engine: Engine) {
    let (mut orca, words) = at_start(engine, "last", "&stage=4");
    let count = 12;
    for at in 0..count {
        let (statement, _) = words.item(at, 4);
        orca.once("Return", &[&statement, &format!("{} of {count}", at + 1)]);
        orca.tab_to(&words.get("continue"));
    }
    orca.once("Return", &[&words.get("safety.title"), &words.get("safety.lead")]);
    to_the_result(&mut orca, &words);
}

/// From the safety questions, with none of them answered.
fn to_the_result(orca: &mut Orca, words: &Words) {
    over_the_answers(orca, words);
    orca.tab_to(&words.get("review.finish"));
    orca.once("Return", &[&words.get("result.title")]);
    // Line by line: words stand for the picture.
    orca.down_to(&words.get("dimension.engagement"));
    orca.never("image");
    nothing_needless(orca);
}

pub fn before_the_first_session(engine: Engine) {
    let (mut orca, words) = at_start(engine, "before", "&stage=0");
    orca.once("Return", &[&words.get("checklist.title"), &words.get("checklist.lead")]);
    orca.tab_to(&words.get("checklist.answer.yes"));
    // The answers stand side by side: the next one is the next radio button, and not the next line.
    orca.press("r", &[&words.get("checklist.answer.not-yet")]);
    orca.press_and_hear("space");
    orca.tab_to(&words.get("hope.title"));
    orca.press("a", &[]);
    orca.tab_to(&words.get("checklist.finish"));
    orca.once("Return", &[&words.get("prepare.title"), &words.get("prepare.lead")]);
    orca.tab_to(&words.get("keep.copy"));
    orca.once("Return", &[&words.get("keep.copied")]);
    as_reviewed(&orca, "before");
    // Line by line: the hope comes before the questions, and no box to tick is read out.
    orca.down_to(&words.get("prepare.hope"));
    orca.down_to(&words.get("checklist.P1.bring"));
    orca.never("image");
    nothing_needless(&orca);
}

/// The first screens of another language, and the first statement.
fn in_language(engine: Engine, language: &str, first: &str) {
    let address = serve("");
    let words = Words::of(language);
    let link = format!("{address}/{language}/check.html#country=es&stage=2");
    let mut orca = Orca::start(engine, language, &link);
    orca.wait_for_page("Attune");
    orca.press("h", &[&words.get("welcome.title")]);
    orca.tab_to(&words.get("welcome.start"));
    let (statement, note) = words.item(0, 2);
    orca.once("Return", &[&statement, first, &words.get("lead"), &note.unwrap_or_default()]);
    answer(&mut orca, &words, 1);
    let (statement, _) = words.item(1, 2);
    orca.once("Return", &[&statement]);
    nothing_needless(&orca);
}

pub fn in_spanish(engine: Engine) {
    in_language(engine, "es", "1 de 12");
}

pub fn in_arabic(engine: Engine) {
    in_language(engine, "ar", "١ من ١٢");
}
