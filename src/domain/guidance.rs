//! From scores to what is shown, in order. The rules are data (`check.json`); this file only applies
//! them. `content/rules.md` gives each rule and its reason: R8 to R14, R17 and R18; R19 is in `report.rs`.
//!
//! ```
//! use attune_check::content::Content;
//! use attune_check::domain::guidance::{Circumstances, Page};
//! use attune_check::domain::{Answer, Answers, Guidance, Helper, SafetyAnswer, Scores, Setting, Stage};
//!
//! let content = Content::english()?;
//! let check = &content.check;
//! let answers = check.asked(Stage::Working).into_iter().fold(Answers::default(), |answers, item| {
//!     answers.with(check, item, Answer::from_id("2"))
//! });
//! let scores = Scores::of(check, Stage::Working, &answers);
//! let around = Circumstances { helper: Helper::Therapist, setting: Setting::InPerson, link: false };
//!
//! let calm = |row: &str| Some(if row == "B" { SafetyAnswer::Safe } else { SafetyAnswer::No });
//! let guidance = Guidance::of(check, &scores, &calm, around);
//! assert_eq!(guidance.page, Page::Open);
//! // What to say stands in the text, by these ids.
//! assert!(guidance.ids().iter().all(|id| content.text.entries().any(|(key, _)| key.starts_with(id.as_str()))));
//!
//! // "Yes" to a safety row about the helper: help comes first, and nothing sends the person back.
//! let flagged = |row: &str| if row == "A1" { Some(SafetyAnswer::Yes) } else { calm(row) };
//! let guidance = Guidance::of(check, &scores, &flagged, around);
//! assert_eq!((guidance.page, guidance.ids()[0].as_str()), (Page::HelpOnly, "help"));
//! # Ok::<(), String>(())
//! ```

use super::check::{Check, Fact, Message, Place};
use super::help::Kind;
use super::score::{Part, Scores};
use super::vocabulary::{Band, Dimension, Helper, SafetyAnswer, Setting, Stage};

/// What the result shows, in order.
#[derive(Clone, Debug, PartialEq)]
pub struct Guidance {
    /// Which kind of page this is.
    pub page: Page,
    /// Everything that is shown, top to bottom.
    pub shown: Vec<Shown>,
    /// The help lines to show first, most urgent first; empty where help is not called for.
    pub lines: Vec<Kind>,
    /// The flagged answers, in the order of the rows: why help comes first.
    pub flags: Vec<(String, SafetyAnswer)>,
}

/// How much of the result may be shown at once.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Page {
    /// Everything, nothing flagged.
    Open,
    /// Help first; the rest is kept, folded. The person may be in danger, not from a row about the helper.
    Folded,
    /// Help and what does not send the person back to the helper; bands and answers lie in a closed fold.
    HelpOnly,
}

/// One thing that is shown.
#[derive(Clone, Debug, PartialEq)]
pub enum Shown {
    /// The help panel.
    Help,
    /// The neutral line for a person who would rather not answer the safety questions.
    HelpSkip,
    /// A cross-cutting message, by id.
    Message(String, Place),
    /// The guidance for a dimension in a band at a stage.
    Cell {
        /// The dimension.
        dimension: Dimension,
        /// Its band.
        band: Band,
        /// The stage.
        stage: Stage,
        /// Whether the cell's own text may be said.
        praise: Praise,
    },
    /// A dimension with too few answers.
    Unscored(Dimension),
}

/// Whether a strong cell says its own text (R9). Other cells always do.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Praise {
    /// The cell says its own text.
    Said,
    /// Withheld, and an answer in this dimension is low or left out.
    WithheldLow,
    /// Withheld for another reason, so only the first sentence stands.
    Withheld,
}

impl Shown {
    /// The id in the page: `help`, `help-skip`, `X3`, `2T-low`, `T-unscored`.
    pub fn id(&self) -> String {
        match self {
            Shown::Help => "help".to_owned(),
            Shown::HelpSkip => "help-skip".to_owned(),
            Shown::Message(id, _) => id.clone(),
            Shown::Cell { dimension, band, stage, .. } => cell_id(*stage, *dimension, *band),
            Shown::Unscored(dimension) => [dimension.letter(), "-unscored"].concat(),
        }
    }
}

/// The id of a guidance cell, for example `2T-low`.
pub fn cell_id(stage: Stage, dimension: Dimension, band: Band) -> String {
    [stage.id(), dimension.letter(), "-", band.id()].concat()
}

/// What else decides which messages fit: none of it is an answer.
#[derive(Clone, Copy, Debug)]
pub struct Circumstances {
    /// The word for the helper.
    pub helper: Helper,
    /// How the two meet.
    pub setting: Setting,
    /// Opened from a sender's link, and not inside a page that could watch.
    pub link: bool,
}

/// A safety row and its answer. A row left empty counts as "prefer not to say".
pub type SafetyAnswers<'a> = &'a dyn Fn(&str) -> Option<SafetyAnswer>;

impl Guidance {
    /// Chooses and orders what is shown.
    pub fn of(check: &Check, scores: &Scores, safety: SafetyAnswers, around: Circumstances) -> Guidance {
        let (mut flags, mut harmed, mut skipped, mut skipped_about) = (Vec::new(), false, false, false);
        for row in &check.safety {
            let answer = safety(&row.id).unwrap_or(SafetyAnswer::Skip);
            if row.flags.iter().any(|flag| flag.answer == answer) {
                harmed |= row.about_helper;
                flags.push((row.id.clone(), answer));
            }
            if answer == SafetyAnswer::Skip {
                skipped = true;
                skipped_about |= row.about_helper;
            }
        }
        let page = if harmed {
            Page::HelpOnly
        } else if flags.is_empty() {
            Page::Open
        } else {
            Page::Folded
        };
        let messages = messages(check, scores, &flags, page, around);
        let praised = page == Page::Open
            && !skipped_about
            && !messages.iter().any(|message| check.praise_withheld_by.contains(&message.id));

        let mut shown = Vec::new();
        if page != Page::Open {
            shown.push(Shown::Help);
        } else if skipped {
            shown.push(Shown::HelpSkip);
        }
        for place in [Place::Help, Place::Before, Place::After] {
            if place == Place::After && page != Page::HelpOnly {
                cells(scores, praised, &mut shown);
            }
            for message in &messages {
                if message.place == place {
                    shown.push(Shown::Message(message.id.clone(), place));
                }
            }
        }
        Guidance { page, shown, lines: lines(check, &flags, around.helper), flags }
    }

    /// What fits before the first session, when there is no relationship yet to speak of.
    pub fn before(check: &Check, around: Circumstances) -> Vec<String> {
        let nothing = Scores::of(check, Stage::Before, &Default::default());
        let fits = messages(check, &nothing, &[], Page::Open, around);
        fits.into_iter().map(|message| message.id.clone()).collect()
    }

    /// The ids of all that is shown, in order.
    pub fn ids(&self) -> Vec<String> {
        self.shown.iter().map(Shown::id).collect()
    }
}

fn messages<'a>(
    check: &'a Check,
    scores: &Scores,
    flags: &[(String, SafetyAnswer)],
    page: Page,
    around: Circumstances,
) -> Vec<&'a Message> {
    let mut shown: Vec<&Message> = Vec::new();
    for message in &check.messages {
        let holds = message.stages.contains(&scores.stage)
            && (page != Page::HelpOnly || message.flagged)
            && !shown.iter().any(|earlier| message.unless.contains(&earlier.id))
            && message.any.iter().any(|fact| is_true(fact, check, scores, flags, around));
        if holds {
            shown.push(message);
        }
    }
    shown
}

fn is_true(
    fact: &Fact,
    check: &Check,
    scores: &Scores,
    flags: &[(String, SafetyAnswer)],
    around: Circumstances,
) -> bool {
    match fact {
        Fact::Low(ids) => scores.worth.iter().filter_map(|at| check.items.get(*at)).any(|item| ids.contains(&item.id)),
        Fact::Flag(rows) => flags.iter().any(|(row, _)| rows.contains(row)),
        Fact::Band(dimension, bands) => scores.part(*dimension).band.is_some_and(|band| bands.contains(&band)),
        Fact::Setting(setting) => around.setting == *setting,
        Fact::Helper(helper) => around.helper == *helper,
        Fact::Link(link) => around.link == *link,
    }
}

/// Adds strong cells first, then low and mixed ones, then what has too few answers; within each trust,
/// boundaries, engagement.
fn cells(scores: &Scores, praised: bool, shown: &mut Vec<Shown>) {
    for step in 0..3 {
        for part in &scores.parts {
            let rank = match part.band {
                Some(Band::Strong) => 0,
                Some(_) => 1,
                None => 2,
            };
            if rank == step {
                shown.push(cell(scores, part, praised));
            }
        }
    }
}

fn cell(scores: &Scores, part: &Part, praised: bool) -> Shown {
    let Some(band) = part.band else { return Shown::Unscored(part.dimension) };
    let gap = part.any_low || part.answered < part.asked;
    let praise = match band {
        Band::Strong if gap => Praise::WithheldLow,
        Band::Strong if !praised => Praise::Withheld,
        _ => Praise::Said,
    };
    Shown::Cell { dimension: part.dimension, band, stage: scores.stage, praise }
}

/// The kinds of help line that the flagged answers call for: by the order of urgency, and within one
/// step of it the kind named first by the person's safety now, then by what happened.
fn lines(check: &Check, flags: &[(String, SafetyAnswer)], helper: Helper) -> Vec<Kind> {
    let mut wanted = Vec::new();
    for about_helper in [false, true] {
        for row in &check.safety {
            for flag in &row.flags {
                let given = |(id, answer): &(String, SafetyAnswer)| *id == row.id && *answer == flag.answer;
                if row.about_helper == about_helper && flags.iter().any(given) {
                    wanted.extend_from_slice(&flag.lines);
                }
            }
        }
    }
    if wanted.is_empty() {
        return wanted;
    }
    if wanted.contains(&Kind::Complaint) && helper == Helper::Coach {
        wanted.push(Kind::CoachComplaint);
    }
    wanted.push(Kind::Emergency);
    wanted.push(Kind::Child);
    let mut ordered = Vec::new();
    for step in &check.help_order {
        for kind in wanted.iter().filter(|kind| step.contains(kind)) {
            if !ordered.contains(kind) {
                ordered.push(*kind);
            }
        }
    }
    ordered
}
