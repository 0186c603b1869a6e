//! Where are you in the work? The five stages come first. Two plain questions below them suggest one to those who are
//! not sure.
//!
//! - Each group of choices is named by its question, and Tab stops at it once. (1.3.1, 2.1.1, 4.1.2;
//!   the_keyboard_alone_is_enough, what_is_heard_is_what_was_reviewed)
//! - The two questions lie in a closed fold. What the answers suggest is spoken once. (2.1.1, 4.1.2, 4.1.3;
//!   stage_suggested, a_short_walk)
//! - Choosing never moves on. You press Continue for that. (3.2.2, 3.2.5; the_keyboard_alone_is_enough)
//! - Going on without a stage loses nothing. A line by the list says what to do, and it is spoken once. (3.3.1, 3.3.3,
//!   4.1.3; stage_missing, a_new_screen_takes_the_focus_and_says_nothing_else, a_short_walk)
//! - A new stage asks first what may stay. Nothing has to be told twice. (3.3.4, 3.3.6, 3.3.7; stage_changed,
//!   a_new_stage_takes_only_what_fits_every_stage_and_only_if_wanted)
//! - Each row can be pressed anywhere, and is as high as a thumb. (2.5.5, 2.5.8; every_target_is_large_enough)
//! - With large text, or little room, all of it goes into one column. (1.4.4, 1.4.10; it_fits_every_width)

use crate::domain::session::Met;
use crate::domain::{Action, Stage};
use crate::ui::Ui;
use crate::ui::element::{Element, Name, div, element, of_class};
use crate::ui::parts::choice;
use crate::ui::parts::frame::{column, go, margin, page};
use crate::ui::parts::stages::{about, name};

/// The stage screen.
pub fn view(ui: &Ui) -> Element {
    let session = ui.session;
    // Outside of the group that it names, as for a statement.
    let title = ui.dom_id("which");
    let heading = ui.heading("h1", "stage.title").attr(Name::Id, &title);
    let heading = heading.attr(Name::AriaDescribedBy, &choice::note_id(ui, "stage"));
    let note = [&ui.t("stage.overlap"), " ", &ui.t("stage.short")].concat();
    let group = choice::named_group(ui, "rows", "stage", &title, Some(note)).each(&Stage::ALL, |&stage| {
        let label =
            element("span").add(ui.sentence("strong", &name(stage))).add(ui.sentence("small", &about(stage, ".about")));
        let checked = session.chosen() == Some(stage);
        choice::row(ui, "stage", stage.id(), label, checked, Action::StagePicked(stage))
    });
    // Inserted with its words: Firefox and Orca leave out words that come into an alert which is there already.
    let missing = session.stage_missing.then(|| ui.p_of("notice", "stage.missing").set(Name::Role, "alert"));
    let main = column()
        .add(heading)
        .add(group)
        .add(questions(ui))
        .with(missing)
        .with(session.asks_to_keep().then(|| keep(ui)))
        .add(go(ui, "continue", "continue"));
    page(margin().add(ui.sentence("b", "stage.where")), main)
}

/// Two questions for those who are not sure, and the stage that their answers suggest.
fn questions(ui: &Ui) -> Element {
    let session = ui.session;
    let met = div("short").each(&Met::ALL, |&met| {
        let label = ui.sentence_of("span", "stage.met.", met.id());
        choice::row(ui, "met", met.id(), label, session.met == Some(met), Action::MetPicked(met))
    });
    let work = || {
        let rows = div("rows").each(Stage::ALL.get(1..).unwrap_or_default(), |stage| {
            let label = ui.sentence_of("span", "stage.work.", stage.id());
            choice::row(ui, "work", stage.id(), label, session.work == Some(*stage), Action::WorkPicked(*stage))
        });
        choice::group(ui, "set", "work", ui.sentence("legend", "stage.work"), None).add(rows)
    };
    // It stands beside the questions and the stage far above: spoken when it comes, each as an element of its own.
    let suggested = session.suggested().filter(|_| session.picked.is_none()).map(|stage| {
        let text = ui.filled_sentence("p", "stage.suggested", "stage", &ui.t(&name(stage)));
        text.class("h2").key(stage.id()).set(Name::Role, "alert")
    });
    of_class("details", "fold")
        .flag(Name::Open, session.met.is_some() || session.work.is_some())
        .add(ui.sentence("summary", "stage.unsure"))
        .add(choice::short(ui, "met", ui.sentence("legend", "stage.met"), None, met))
        .with((session.met != Some(Met::NotYet)).then(work))
        .with(suggested)
}

/// What may stay when the stage changes.
fn keep(ui: &Ui) -> Element {
    let answers = div("short").each(&[(true, "yes"), (false, "no")], |&(keep, value)| {
        let label = ui.sentence_of("span", "stage.keep.", value);
        choice::row(ui, "keep", value, label, ui.session.keep_core == Some(keep), Action::KeepPicked(keep))
    });
    choice::short(ui, "keep", ui.sentence("legend", "stage.keep"), Some(ui.t("stage.keep.note")), answers)
}
