//! The check as numbers and ids, read from `check.json`. No sentence is in it: words live in a
//! [`Text`](super::Text), found by the same ids.

mod read;

use super::help::Kind;
use super::vocabulary::{Band, Dimension, Helper, SafetyAnswer, Setting, Stage};

/// The whole check: items, rules and rows, in the order in which results list them.
#[derive(Clone, Debug, PartialEq)]
pub struct Check {
    /// The version of the check, raised whenever an item or a rule changes.
    pub version: String,
    /// The licence of the check's content, as an SPDX id.
    pub licence: String,
    /// The ends of the answer scale.
    pub scale: Scale,
    /// How a part's answers become a band.
    pub bands: BandRule,
    /// A keyed value of at most this is "worth a talk".
    pub low_answer_max: u8,
    /// The order in which dimensions are asked: the easiest first.
    pub dimension_order: Vec<Dimension>,
    /// All statements. Results list them in this order.
    pub items: Vec<Item>,
    /// The rows of the checklist before the first session.
    pub checklist: Vec<ChecklistRow>,
    /// The safety rows: never scored, never added up.
    pub safety: Vec<SafetyRow>,
    /// The order of help lines: danger now, someone to talk to, advice, complaints last.
    pub help_order: Vec<Vec<Kind>>,
    /// The cross-cutting messages, in the order in which they are shown.
    pub messages: Vec<Message>,
    /// While one of these messages is shown, no strong cell says its praise.
    pub praise_withheld_by: Vec<String>,
    /// The cells that offer the list of things that should never happen.
    pub never_list: Vec<String>,
    /// The cells whose small step each sheet to write on fits, sheet by sheet in their order. Source: R23 of
    /// `content/rules.md`.
    pub step_sheets: Vec<Vec<String>>,
}

/// The ends of the answer scale, both included.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Scale {
    /// The lowest answer, "strongly disagree".
    pub lowest: u8,
    /// The highest answer, "strongly agree".
    pub highest: u8,
}

/// How the answers of one dimension become a band, in whole numbers so that nothing is rounded.
/// Source: R2 and R3 of `content/rules.md`.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct BandRule {
    /// A band needs at least this many answers.
    pub answered: u8,
    /// Low if the mean of the keyed values is at most this fraction (numerator, denominator).
    pub low_at_most: (u16, u16),
    /// Strong if the mean of the keyed values is at least this fraction.
    pub strong_at_least: (u16, u16),
}

/// One statement.
#[derive(Clone, Debug, PartialEq)]
pub struct Item {
    /// Its id, for example `TC1` or `B2r`.
    pub id: String,
    /// What it is about.
    pub dimension: Dimension,
    /// The stages in which it is asked.
    pub stages: Vec<Stage>,
    /// Worded the other way round, so that agreeing counts low.
    pub reverse: bool,
}

impl Item {
    /// Whether the statement is asked in every stage, so that its answer may be kept when the stage changes.
    pub fn is_core(&self) -> bool {
        self.stages.len() == Stage::ALL.len() - 1
    }
}

/// One row of the checklist before the first session.
#[derive(Clone, Debug, PartialEq)]
pub struct ChecklistRow {
    /// Its id, `P1` to `P6`.
    pub id: String,
    /// What it is about.
    pub dimension: Dimension,
}

/// One safety row.
#[derive(Clone, Debug, PartialEq)]
pub struct SafetyRow {
    /// Its id, `A1` to `A5` or `B`.
    pub id: String,
    /// The row asks what the helper did, so a flag here means: never send this person back to them.
    pub about_helper: bool,
    /// The answers offered, in order.
    pub answers: Vec<SafetyAnswer>,
    /// The answers that bring help to the front, each with the help lines it calls for, most fitting first.
    pub flags: Vec<Flag>,
}

/// An answer to a safety row that puts help first.
#[derive(Clone, Debug, PartialEq)]
pub struct Flag {
    /// The answer.
    pub answer: SafetyAnswer,
    /// The kinds of help line it calls for, the most fitting first.
    pub lines: Vec<Kind>,
}

/// A cross-cutting message and when it is shown. Source: R14 of `content/rules.md`.
#[derive(Clone, Debug, PartialEq)]
pub struct Message {
    /// Its id, `X1` to `X15` or `X4p`.
    pub id: String,
    /// Where on the page it stands.
    pub place: Place,
    /// The stages in which it may be shown.
    pub stages: Vec<Stage>,
    /// Also shown when a row about the helper is flagged. All other messages are hidden then.
    pub flagged: bool,
    /// Shown if at least one of these holds.
    pub any: Vec<Fact>,
    /// Not shown if one of these messages, all earlier in the list, is shown.
    pub unless: Vec<String>,
}

/// Where on the result a message stands.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Place {
    /// Inside the help panel.
    Help,
    /// Before the cells.
    Before,
    /// After the list of what is worth a talk.
    #[default]
    After,
}

/// Something that can be true of a set of answers.
#[derive(Clone, Debug, PartialEq)]
pub enum Fact {
    /// One of these items has a low keyed value.
    Low(Vec<String>),
    /// One of these safety rows has a flagged answer.
    Flag(Vec<String>),
    /// The dimension has one of these bands.
    Band(Dimension, Vec<Band>),
    /// The two meet in this way.
    Setting(Setting),
    /// The helper is called this.
    Helper(Helper),
    /// Whether the check was opened from a sender's link.
    Link(bool),
}

impl Check {
    /// The position of the item with this id.
    pub fn item(&self, id: &str) -> Option<usize> {
        self.items.iter().position(|item| item.id == id)
    }

    /// The positions of the statements of a stage in the order in which they are asked.
    pub fn asked(&self, stage: Stage) -> Vec<usize> {
        let mut asked = Vec::new();
        for dimension in &self.dimension_order {
            for (at, item) in self.items.iter().enumerate() {
                if item.dimension == *dimension && item.stages.contains(&stage) {
                    asked.push(at);
                }
            }
        }
        asked
    }
}
