//! What a person answered. Every answer is optional, and nothing here can be out of range.

use super::check::{Check, Item};
use super::vocabulary::Stage;
use crate::domain::vocabulary::ids;

/// An answer to a statement.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Answer {
    /// A point of the scale.
    Point(Point),
    /// "Prefer not to say": kept as an answer so that the person sees their choice, never counted.
    Skip,
}

/// A point of the scale, from 1 (strongly disagree) to 5 (strongly agree).
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Point(u8);

impl Point {
    /// The points from low to high.
    pub const ALL: [Point; 5] = [Point(1), Point(2), Point(3), Point(4), Point(5)];

    /// The number, 1 to 5.
    pub fn number(self) -> u8 {
        self.0
    }
}

impl Answer {
    /// All answers in the order in which they are offered.
    pub const ALL: [Answer; 6] = [
        Answer::Point(Point(1)),
        Answer::Point(Point(2)),
        Answer::Point(Point(3)),
        Answer::Point(Point(4)),
        Answer::Point(Point(5)),
        Answer::Skip,
    ];

    /// All answers in the order in which they are offered.
    pub fn all() -> impl Iterator<Item = Answer> {
        Answer::ALL.into_iter()
    }

    /// The value in the page: `1` to `5` or `skip`.
    pub fn id(self) -> &'static str {
        match self {
            Answer::Point(Point(1)) => "1",
            Answer::Point(Point(2)) => "2",
            Answer::Point(Point(3)) => "3",
            Answer::Point(Point(4)) => "4",
            Answer::Point(_) => "5",
            Answer::Skip => "skip",
        }
    }

    /// The answer with this value, if there is one.
    pub fn from_id(id: &str) -> Option<Answer> {
        Answer::all().find(|answer| answer.id() == id)
    }

    /// The point, unless the person would rather not say.
    pub fn point(self) -> Option<Point> {
        match self {
            Answer::Point(point) => Some(point),
            Answer::Skip => None,
        }
    }
}

/// The answers to all statements, by the item's position in the check.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Answers(Vec<Option<Answer>>);

impl Answers {
    /// The answer to the item at this position.
    pub fn get(&self, item: usize) -> Option<Answer> {
        self.0.get(item).copied().flatten()
    }

    /// Whether any statement has an answer.
    pub fn any(&self) -> bool {
        self.0.iter().any(Option::is_some)
    }

    /// The same answers with this one changed. Positions that the check does not have are ignored.
    pub fn with(&self, check: &Check, item: usize, answer: Option<Answer>) -> Answers {
        let mut next = self.clone();
        next.0.resize(check.items.len(), None);
        if let Some(slot) = next.0.get_mut(item) {
            *slot = answer;
        }
        next
    }

    /// What may stay when the stage changes: if wanted, the answers to statements that the new stage asks too. Before
    /// the first session nothing is asked, so that nothing has to go.
    pub fn moved_to(&self, check: &Check, stage: Stage, keep: bool) -> Answers {
        let stays = |(item, answer): (&Item, &Option<Answer>)| {
            answer.filter(|_| stage == Stage::Before || (keep && item.stages.contains(&stage)))
        };
        Answers(check.items.iter().zip(&self.0).map(stays).collect())
    }
}

ids! {
    /// An answer to a row of the checklist before the first session.
    #[derive(Clone, Copy, Debug, PartialEq, Eq)]
    pub enum ChecklistAnswer {
        /// Known already.
        Yes = "yes",
        /// Becomes a question to bring.
        NotYet = "not-yet",
        /// Does not apply.
        Na = "na",
    }
}
