//! The screens, one file each. Each is a function from the session to elements.

mod all;
mod checklist;
pub mod left;
mod prepare;
mod result;
mod result_flagged;
mod review;
mod safety;
mod stage;
mod statement;
mod welcome;

use super::Ui;
use super::element::Element;
use super::parts::keep::printed;
use crate::domain::Screen;
use crate::domain::guidance::Page;
use crate::domain::options::Warning;

/// The screen that the session is at. Nothing where it has no stage yet, which no session gets to.
pub fn view(ui: &Ui, warnings: &[Warning]) -> Option<Element> {
    match ui.session.screen {
        Screen::Welcome => Some(welcome::view(ui, warnings)),
        Screen::Stage => Some(stage::view(ui)),
        Screen::Statement(at) => statement::view(ui, at),
        Screen::All => all::view(ui),
        Screen::Checklist => Some(checklist::view(ui)),
        Screen::Safety => Some(safety::view(ui)),
        Screen::Review => review::view(ui),
        Screen::Result => result(ui),
        Screen::Prepare => Some(prepare::view(ui)),
        Screen::Left => Some(left::view(ui)),
    }
}

/// The result, with help first where the answers call for it.
fn result(ui: &Ui) -> Option<Element> {
    let scores = ui.session.scores(ui.check())?;
    let guidance = ui.session.guidance(ui.check(), &scores);
    let view = if guidance.page == Page::Open { result::view } else { result_flagged::view };
    Some(view(ui, &scores, &guidance).add(printed(ui)))
}
