//! The days that stand side by side, and what of them can be compared. Only what was answered: no sum, no difference, no
//! direction.

use attune_check::domain::{Answer, Answers, Check, LookBack, Stage};

/// The most days that stand side by side.
pub const MOST: usize = 4;

/// Why a day was not taken.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Refused {
    /// The same line is there already.
    Twice,
    /// There is no place left.
    Full,
}

/// One to four days, the oldest first.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Days(Vec<LookBack>);

impl Days {
    /// The days, the oldest first.
    pub fn all(&self) -> &[LookBack] {
        &self.0
    }

    /// Puts a day in its place and gives its position.
    ///
    /// # Errors
    ///
    /// It is there already, or four are.
    pub fn add(&mut self, day: LookBack) -> Result<usize, Refused> {
        if self.0.contains(&day) {
            return Err(Refused::Twice);
        }
        if self.0.len() == MOST {
            return Err(Refused::Full);
        }
        let at = self.0.iter().take_while(|known| known.day <= day.day).count();
        self.0.insert(at, day);
        Ok(at)
    }

    /// Takes the day at this position out, if there is one.
    pub fn take_out(&mut self, at: usize) -> Option<LookBack> {
        (at < self.0.len()).then(|| self.0.remove(at))
    }

    /// Whether the days are of more than one stage.
    pub fn mixed(&self) -> bool {
        self.0.windows(2).any(|pair| !matches!(pair, [one, other] if one.stage == other.stage))
    }

    /// The positions of the statements that every one of the days asks, in the order in which the check asks them: of one
    /// stage all twelve, and of several those that every stage has.
    pub fn statements(&self, check: &Check) -> Vec<usize> {
        let stage = self.0.first().map_or(Stage::Before, |day| day.stage);
        let mut asked = check.asked(stage);
        asked.retain(|at| check.items.get(*at).is_some_and(|item| !self.mixed() || item.is_core()));
        asked
    }
}

/// The answers of a day, as the check has them.
pub fn answers(check: &Check, day: &LookBack) -> Answers {
    check
        .asked(day.stage)
        .into_iter()
        .fold(Answers::default(), |answers, at| answers.with(check, at, day.point(check, at).map(Answer::Point)))
}

/// The key of the words of such an id.
pub fn answer_key(answer: &str) -> String {
    if answer == "none" { "look-back.none".to_owned() } else { ["scale.", answer].concat() }
}

/// The id of what was answered: `1` to `5`, or `none`.
pub fn answered(check: &Check, day: &LookBack, item: usize) -> &'static str {
    day.point(check, item).map_or("none", |point| Answer::Point(point).id())
}
