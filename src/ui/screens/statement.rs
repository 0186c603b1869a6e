//! One statement on a screen, with the whole scale in words.
//!
//! - A keyboard is enough. Tab gets to the scale, the arrows choose, and nothing moves on by itself. (2.1.1, 2.1.2,
//!   3.2.2; the_keyboard_alone_is_enough)
//! - A new statement takes the focus, past what stands before it. It is spoken once. (2.4.1, 2.4.3;
//!   a_new_screen_takes_the_focus_and_says_nothing_else, a_calm_walk)
//! - How far you are is said in words, as in “3 of 12”. The stitches above it are not read out. (1.1.1, 1.4.5;
//!   statement, what_is_heard_is_what_was_reviewed, a_calm_walk)
//! - Each point of the scale is words. None is told by its place or its colour. (1.3.3, 1.4.1, 3.3.2; statement,
//!   no_text_points_by_place_or_colour)
//! - An answer can be cleared or left out. Going back keeps it. (3.3.4, 3.3.7; every_stage_is_walked_by_hand,
//!   back_walks_the_steps_and_keeps_answers)
//! - Large text, and more space in it, hide no word. (1.4.4, 1.4.12; it_fits_every_width)

use crate::domain::check::Item;
use crate::domain::{Action, Screen, Stage};
use crate::ui::Ui;
use crate::ui::element::{Element, Name, of_class, text_element};
use crate::ui::parts::choice;
use crate::ui::parts::frame::{column, go, margin, page, quiet};
use crate::ui::parts::stages::name;

/// The statement at this position of those asked.
pub fn view(ui: &Ui, at: usize) -> Option<Element> {
    let session = ui.session;
    let stage = session.stage?;
    let asked = asked(ui, stage);
    let (item, row) = *asked.get(at)?;
    let over = matches!(session.trail.last(), Some(Screen::Review | Screen::Result));
    let aside = margin()
        .add(crate::ui::parts::cloth::stitches(at + 1, asked.len()))
        .add(text_element("b", &progress(ui, at, asked.len())).attr(Name::Id, &ui.dom_id("progress")))
        .add(ui.sentence("span", &name(stage)));
    let note = choice::note(ui, "item.", &row.id);
    // The focus goes to the statement, past what stands before it. As its description, screen readers say that too.
    let mut described = ui.dom_id("progress");
    if at == 0 && !over {
        described = [&described, " ", &ui.dom_id("lead")].concat();
    }
    if note.is_some() {
        described = [&described, " ", &choice::note_id(ui, &row.id)].concat();
    }
    // Outside of the group that it labels: inside, screen readers say it as the label and again as the heading.
    let id = ui.dom_id("statement");
    let heading = ui.heading("h1", &["item.", &row.id].concat()).key(&row.id);
    let heading = heading.attr(Name::Id, &id).attr(Name::AriaDescribedBy, &described);
    let group = choice::named_group(ui, "ask rows", &row.id, &id, note);
    let clear = || quiet(ui, "clear", "clear", Action::ItemAnswered(item, None));
    let all = || of_class("p", "other").add(quiet(ui, "layout", "layout.all", Action::LayoutPicked(true)));
    let main = column()
        .with((at == 0 && !over).then(|| ui.p_of("quiet", lead(stage)).attr(Name::Id, &ui.dom_id("lead"))))
        .add(heading)
        .add(choice::scale(ui, group.attr(Name::DataItem, &row.id), item, &row.id))
        .add(go(ui, "continue", "continue").with(session.answers.get(item).is_some().then(clear)))
        .with((!over).then(all));
    Some(page(aside, main))
}

/// The statements of a stage with their positions in the check, in the order in which they are asked.
pub fn asked<'a>(ui: &'a Ui, stage: Stage) -> Vec<(usize, &'a Item)> {
    let mut asked = Vec::new();
    for at in ui.check().asked(stage) {
        asked.extend(ui.check().items.get(at).map(|item| (at, item)));
    }
    asked
}

/// The words of a statement.
pub fn statement(ui: &Ui, item: &Item) -> String {
    ui.tt("item.", &item.id)
}

/// "3 of 12".
pub fn progress(ui: &Ui, at: usize, all: usize) -> String {
    ui.words().fill("progress", &[("at", &ui.words().number(at + 1)), ("all", &ui.words().number(all))])
}

/// Who and when to think of: at the start there are only the meetings so far.
pub fn lead(stage: Stage) -> &'static str {
    if stage == Stage::Starting { "lead.1" } else { "lead" }
}
