//! From answers to bands. Integers only, and it cannot fail: what is missing is said, not guessed.
//! `content/rules.md` gives each rule and its reason: R1 to R7.
//!
//! ```
//! use attune_check::content::Content;
//! use attune_check::domain::{Answer, Answers, Band, Dimension, Scores, Stage};
//!
//! let check = Content::english()?.check;
//! let answers = [("TC1", "5"), ("TC2", "4"), ("T1a", "4"), ("T1r", "1"), ("EC1", "2")];
//! let answers = answers.into_iter().fold(Answers::default(), |answers, (id, value)| match check.item(id) {
//!     Some(item) => answers.with(&check, item, Answer::from_id(value)),
//!     None => answers,
//! });
//! let scores = Scores::of(&check, Stage::Starting, &answers);
//! // "Disagree strongly" to the statement worded the other way round counts as 5.
//! assert_eq!(scores.part(Dimension::Trust).sum, 5 + 4 + 4 + 5);
//! assert_eq!(scores.part(Dimension::Trust).band, Some(Band::Strong));
//! // One answer of four is too few to say anything.
//! assert_eq!(scores.part(Dimension::Engagement).band, None);
//! // A low answer is worth a talk, whatever its band.
//! assert_eq!(scores.worth, [check.item("EC1").unwrap_or_default()]);
//! # Ok::<(), String>(())
//! ```

use super::answers::{Answer, Answers};
use super::check::{BandRule, Check};
use super::vocabulary::{Band, Dimension, Stage};

/// What the answers of one stage come to. There is no total over the dimensions.
#[derive(Clone, Debug, PartialEq)]
pub struct Scores {
    /// The stage that was scored.
    pub stage: Stage,
    /// Trust, boundaries, engagement, in this order.
    pub parts: [Part; 3],
    /// Positions of the items worth a talk, in item order.
    pub worth: Vec<usize>,
    /// Whether the pattern of answers invites a second look.
    pub hint: Option<Hint>,
}

/// What the answers of one dimension come to.
#[derive(Clone, Debug, PartialEq)]
pub struct Part {
    /// The dimension.
    pub dimension: Dimension,
    /// How many of its statements were asked.
    pub asked: u32,
    /// How many have an answer that counts.
    pub answered: u32,
    /// The sum of the keyed values.
    pub sum: u32,
    /// The band, or none where there are too few answers.
    pub band: Option<Band>,
    /// Whether any keyed value is low.
    pub any_low: bool,
    /// Whether the reversed statement got an answer on the same side as all the others.
    one_sided: bool,
}

impl Part {
    /// The id of its band in the page: `low`, `mixed`, `strong` or `unscored`.
    pub fn band_id(&self) -> &'static str {
        self.band.map_or("unscored", Band::id)
    }
}

/// A reason to look at the answers once more. Never a fault.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Hint {
    /// Every statement got the same answer, the reversed ones too.
    Same,
    /// In two dimensions the reversed statement got the same side as all the others.
    Reversed,
}

impl Hint {
    /// The key of its text.
    pub fn key(self) -> &'static str {
        match self {
            Hint::Same => "hint.same",
            Hint::Reversed => "hint.reversed",
        }
    }
}

impl BandRule {
    /// The band of `sum` over `answered` keyed values, or none where too few were answered.
    pub fn band(&self, sum: u32, answered: u32) -> Option<Band> {
        if answered == 0 || answered < self.answered.into() {
            return None;
        }
        let of = |number: u16, times: u32| u32::from(number) * times;
        let (low, low_of) = self.low_at_most;
        let (strong, strong_of) = self.strong_at_least;
        Some(if of(low_of, sum) <= of(low, answered) {
            Band::Low
        } else if of(strong_of, sum) >= of(strong, answered) {
            Band::Strong
        } else {
            Band::Mixed
        })
    }
}

impl Check {
    /// The lowest and the highest sum of so many keyed values that give this band, or none where no sum does.
    pub fn sums(&self, band: Band, answered: u32) -> Option<(u32, u32)> {
        let of = |point: u8| u32::from(point) * answered;
        let mut sums = (of(self.scale.lowest)..=of(self.scale.highest))
            .filter(|sum| self.bands.band(*sum, answered) == Some(band));
        let first = sums.next()?;
        Some((first, sums.next_back().unwrap_or(first)))
    }
}

/// One counted answer.
struct Counted {
    at: usize,
    raw: u8,
    keyed: u8,
    reverse: bool,
}

impl Scores {
    /// Scores the answers to the statements of `stage`. Answers to other stages are not looked at.
    pub fn of(check: &Check, stage: Stage, answers: &Answers) -> Scores {
        let mut worth = Vec::new();
        let mut every = Vec::new();
        let mut asked_in_all: usize = 0;
        let parts = Dimension::ALL.map(|dimension| {
            let mut asked = 0;
            let mut counted = Vec::new();
            for (at, item) in check.items.iter().enumerate() {
                if item.dimension != dimension || !item.stages.contains(&stage) {
                    continue;
                }
                asked += 1;
                if let Some(point) = answers.get(at).and_then(Answer::point) {
                    let raw = point.number();
                    // Scoring never stops. That the scale is the one of the answers is for the validator to say.
                    let turned = check.scale.lowest.wrapping_add(check.scale.highest).wrapping_sub(raw);
                    let keyed = if item.reverse { turned } else { raw };
                    counted.push(Counted { at, raw, keyed, reverse: item.reverse });
                }
            }
            let answered = counted.len() as u32;
            let sum = counted.iter().map(|one| u32::from(one.keyed)).sum();
            let low = |one: &&Counted| one.keyed <= check.low_answer_max;
            worth.extend(counted.iter().filter(low).map(|one| one.at));
            every.extend(counted.iter().map(|one| one.raw));
            asked_in_all += asked;
            Part {
                dimension,
                asked: asked as u32,
                answered,
                sum,
                band: check.bands.band(sum, answered),
                any_low: counted.iter().any(|one| low(&one)),
                one_sided: one_sided(check, &counted),
            }
        });
        let same = every.len() == asked_in_all && every.windows(2).all(|pair| pair.first() == pair.last());
        let hint = if same && asked_in_all > 0 {
            Some(Hint::Same)
        } else if parts.iter().filter(|part| part.one_sided).count() >= 2 {
            Some(Hint::Reversed)
        } else {
            None
        };
        Scores { stage, parts, worth, hint }
    }

    /// The part of this dimension.
    pub fn part(&self, dimension: Dimension) -> &Part {
        let [trust, boundaries, engagement] = &self.parts;
        match dimension {
            Dimension::Trust => trust,
            Dimension::Boundaries => boundaries,
            Dimension::Engagement => engagement,
        }
    }
}

/// The reversed statement and at least two others were answered, all on the same side of the middle.
fn one_sided(check: &Check, counted: &[Counted]) -> bool {
    let middle = check.scale.lowest.midpoint(check.scale.highest);
    let turned = counted.iter().any(|one| one.reverse);
    let others = counted.iter().filter(|one| !one.reverse).count();
    let above = counted.iter().all(|one| one.raw > middle);
    let below = counted.iter().all(|one| one.raw < middle);
    turned && others >= 2 && (above || below)
}
