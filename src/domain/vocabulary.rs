//! The words that everything else speaks in: stages, dimensions, bands, what a safety row is answered with, and the
//! options that are one of a few words. Each has the id by which files, links and the page know it.

use super::value::At;

/// What a statement is about. The order is fixed and says nothing about rank.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Dimension {
    /// Is this person safe, honest and skilled?
    Trust,
    /// Are the rules clear, and does my no count?
    Boundaries,
    /// Do I take part, and is the aim mine?
    Engagement,
}

impl Dimension {
    /// All three, in the order of every list of results.
    pub const ALL: [Dimension; 3] = [Dimension::Trust, Dimension::Boundaries, Dimension::Engagement];

    /// The id used in text keys and in the page: `trust`, `boundaries`, `engagement`.
    pub fn id(self) -> &'static str {
        match self {
            Dimension::Trust => "trust",
            Dimension::Boundaries => "boundaries",
            Dimension::Engagement => "engagement",
        }
    }

    /// The letter that names it in item and cell ids.
    pub fn letter(self) -> &'static str {
        match self {
            Dimension::Trust => "T",
            Dimension::Boundaries => "B",
            Dimension::Engagement => "E",
        }
    }
}

/// Where the answers of one dimension lie. Words about the answers, never about a person.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Band {
    /// On balance disagree.
    Low,
    /// In between.
    Mixed,
    /// On balance agree. Shown to people as "High".
    Strong,
}

impl Band {
    /// All three, from low to strong.
    pub const ALL: [Band; 3] = [Band::Low, Band::Mixed, Band::Strong];

    /// The id used in text keys and in the page: `low`, `mixed`, `strong`.
    pub fn id(self) -> &'static str {
        match self {
            Band::Low => "low",
            Band::Mixed => "mixed",
            Band::Strong => "strong",
        }
    }
}

/// Where client and helper are in the work.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Stage {
    /// Before the first session: a checklist, no bands.
    Before,
    /// Starting out, about sessions one to five.
    Starting,
    /// Getting to work.
    Working,
    /// Making changes.
    Changing,
    /// Ending.
    Ending,
}

impl Stage {
    /// All five, in the order of the work.
    pub const ALL: [Stage; 5] = [Stage::Before, Stage::Starting, Stage::Working, Stage::Changing, Stage::Ending];

    /// The digit used in ids, links and the page, `0` to `4`.
    pub fn digit(self) -> &'static str {
        match self {
            Stage::Before => "0",
            Stage::Starting => "1",
            Stage::Working => "2",
            Stage::Changing => "3",
            Stage::Ending => "4",
        }
    }

    /// The stage with this digit, if there is one.
    pub fn from_digit(digit: &str) -> Option<Stage> {
        Stage::ALL.iter().copied().find(|stage| stage.digit() == digit)
    }
}

/// The word for the person who helps.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Helper {
    /// A therapist.
    #[default]
    Therapist,
    /// A counsellor.
    Counsellor,
    /// A psychologist.
    Psychologist,
    /// A coach.
    Coach,
}

impl Helper {
    /// All words, in the order in which they are offered.
    pub const ALL: [Helper; 4] = [Helper::Therapist, Helper::Counsellor, Helper::Psychologist, Helper::Coach];

    /// The id in links, attributes and text keys.
    pub fn id(self) -> &'static str {
        match self {
            Helper::Therapist => "therapist",
            Helper::Counsellor => "counsellor",
            Helper::Psychologist => "psychologist",
            Helper::Coach => "coach",
        }
    }
}

/// How client and helper meet.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Setting {
    /// In one room.
    #[default]
    InPerson,
    /// By video, phone or chat.
    Online,
}

impl Setting {
    /// Both, in the order in which they are offered.
    pub const ALL: [Setting; 2] = [Setting::InPerson, Setting::Online];

    /// The id in links, attributes and text keys.
    pub fn id(self) -> &'static str {
        match self {
            Setting::InPerson => "in-person",
            Setting::Online => "online",
        }
    }
}

/// Light or dark.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Theme {
    /// As the device is set.
    #[default]
    Auto,
    /// Light.
    Light,
    /// Dark.
    Dark,
}

impl Theme {
    /// All themes.
    pub const ALL: [Theme; 3] = [Theme::Auto, Theme::Light, Theme::Dark];

    /// The id in links, attributes and the page.
    pub fn id(self) -> &'static str {
        match self {
            Theme::Auto => "auto",
            Theme::Light => "light",
            Theme::Dark => "dark",
        }
    }
}

/// An answer to a safety row.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum SafetyAnswer {
    /// It happened.
    Yes,
    /// It did not happen.
    No,
    /// Not sure.
    Unsure,
    /// "Prefer not to say".
    Skip,
    /// Safe right now.
    Safe,
    /// Not safe because of someone else.
    Other,
    /// Not safe because of thoughts of hurting oneself.
    OneSelf,
}

impl SafetyAnswer {
    const ALL: [SafetyAnswer; 7] = [
        SafetyAnswer::Yes,
        SafetyAnswer::No,
        SafetyAnswer::Unsure,
        SafetyAnswer::Skip,
        SafetyAnswer::Safe,
        SafetyAnswer::Other,
        SafetyAnswer::OneSelf,
    ];

    pub(crate) fn read(at: &At) -> SafetyAnswer {
        at.one_of(&SafetyAnswer::ALL, SafetyAnswer::id, SafetyAnswer::Skip)
    }

    /// The value in the page and in text keys.
    pub fn id(self) -> &'static str {
        match self {
            SafetyAnswer::Yes => "yes",
            SafetyAnswer::No => "no",
            SafetyAnswer::Unsure => "unsure",
            SafetyAnswer::Skip => "skip",
            SafetyAnswer::Safe => "safe",
            SafetyAnswer::Other => "other",
            SafetyAnswer::OneSelf => "self",
        }
    }
}
