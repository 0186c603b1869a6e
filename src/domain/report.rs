//! What goes out of the check, row by row: what is copied, saved and printed, and the preview of it, are all made of
//! the same rows. They hold the chosen parts without the rows that were taken out, and nothing else.

mod row;
mod said;
mod writer;

use super::answers::ChecklistAnswer;
use super::guidance::Page;
use super::look_back::LookBack;
use super::session::{Part, Session};

pub use row::{Row, RowKind, Sources, text};
pub use said::{Cell, answer_key, band_line, cell, first_words, hours_of, never_keys, numbered, safety_key, text_to};
use writer::Writer;

/// The place of the help lines among the parts.
const HELP: usize = Part::Help as usize;

impl Session {
    /// Whether this part of the result can be chosen.
    pub fn offers(&self, part: Part, from: Sources, page: Page) -> bool {
        match part {
            Part::Note | Part::Words => page != Page::HelpOnly,
            Part::Worth => {
                page != Page::HelpOnly && self.scores(from.check).is_some_and(|scores| !scores.worth.is_empty())
            }
            Part::Line => self.look_back(from, page).is_some(),
            Part::Picture | Part::Help | Part::Safety => true,
        }
    }

    /// The look-back line, where it is offered. Source: R22 of `content/rules.md`.
    pub fn look_back(&self, from: Sources, page: Page) -> Option<String> {
        let safe = page == Page::Open && !from.watched;
        let stage = self.stage.filter(|_| safe)?;
        Some(LookBack::of(from.check, stage, &self.answers, from.today)?.line())
    }

    /// The rows of the chosen parts of the result. Nothing where none is chosen or nothing is scored.
    pub fn result_rows(&self, from: Sources) -> Vec<Row> {
        let mut out = Writer::of(from, self);
        if let Some(scores) = self.scores(from.check) {
            let guidance = self.guidance(from.check, &scores);
            let page = guidance.page;
            // Where help stands first, it does so in what goes out.
            let first = if page == Page::Open { 0 } else { HELP };
            for at in 0..Part::ALL.len() {
                let Some(part) = Part::ALL.get((first + at) % Part::ALL.len()).copied() else { break };
                if self.includes(part, page) && self.offers(part, from, page) {
                    out.write(part, page, &scores, &guidance);
                }
            }
        }
        out.rows
    }

    /// The chosen parts of the result as text, or nothing where none is chosen or nothing is scored.
    pub fn result_text(&self, from: Sources) -> Option<String> {
        text(&self.result_rows(from))
    }

    /// The rows of the page to take along.
    pub fn prepare_rows(&self, from: Sources) -> Vec<Row> {
        let mut out = Writer::of(from, self);
        out.say(RowKind::Title, "prepare.paper");
        let hope = self.hope.trim();
        if !hope.is_empty() {
            out.say(RowKind::Head, "prepare.hope");
            out.row(RowKind::Hope, hope);
        }
        for (answer, title, end) in
            [(ChecklistAnswer::NotYet, "prepare.bring", ".bring"), (ChecklistAnswer::Yes, "prepare.known", ".known")]
        {
            let mut any = false;
            for (at, row) in from.check.checklist.iter().enumerate() {
                if self.checklist(at) == Some(answer) {
                    if !any {
                        out.say(RowKind::Head, title);
                    }
                    any = true;
                    let kind = if answer == ChecklistAnswer::Yes { RowKind::Item } else { RowKind::Ask(at) };
                    out.say(kind, &["checklist.", &row.id, end].concat());
                }
            }
        }
        out.say(RowKind::Head, "never.title");
        out.never();
        out.say(RowKind::Lead, "prepare.foot");
        out.rows
    }

    /// The page to take along as text, or nothing where every row of it was taken out.
    pub fn prepare_text(&self, from: Sources) -> Option<String> {
        text(&self.prepare_rows(from))
    }
}
