//! The plain enums that everything else uses: stages, dimensions, bands, answers to a safety question, and options that
//! are one of a few words. Each has the id by which files, links and the page know it.

use super::value::At;

/// An enum of plain words, each with its id, and the list of all of them in the order in which they stand.
macro_rules! ids {
    ($(#[$about:meta])* pub enum $name:ident { $($(#[$meaning:meta])* $word:ident = $id:literal,)* }) => {
        $(#[$about])*
        pub enum $name {
            $($(#[$meaning])* $word,)*
        }

        impl $name {
            /// All of them, in the order in which they are listed everywhere.
            pub const ALL: [$name; [$($id),*].len()] = [$($name::$word),*];

            /// The id in files, links, text keys and the page.
            pub fn id(self) -> &'static str {
                match self {
                    $($name::$word => $id,)*
                }
            }
        }
    };
}

pub(crate) use ids;

ids! {
    /// What a statement is about. The order is fixed and says nothing about rank.
    #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
    pub enum Dimension {
        /// Is this person safe, honest and skilled?
        Trust = "trust",
        /// Are the rules clear, and does my no count?
        Boundaries = "boundaries",
        /// Do I take part, and is the aim mine?
        Engagement = "engagement",
    }
}

impl Dimension {
    /// The letter that names it in item and cell ids.
    pub fn letter(self) -> &'static str {
        match self {
            Dimension::Trust => "T",
            Dimension::Boundaries => "B",
            Dimension::Engagement => "E",
        }
    }
}

ids! {
    /// Where the answers of one dimension lie. Words about the answers, never about a person.
    #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
    pub enum Band {
        /// On balance disagree.
        Low = "low",
        /// In between.
        Mixed = "mixed",
        /// On balance agree. Shown to people as "High".
        Strong = "strong",
    }
}

ids! {
    /// Where client and helper are in the work.
    #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
    pub enum Stage {
        /// Before the first session: a checklist, no bands.
        Before = "0",
        /// Starting out, about sessions one to five.
        Starting = "1",
        /// Getting to work.
        Working = "2",
        /// Making changes.
        Changing = "3",
        /// Ending.
        Ending = "4",
    }
}

impl Stage {
    /// The stage with this digit, if there is one.
    pub fn from_id(digit: &str) -> Option<Stage> {
        Stage::ALL.iter().copied().find(|stage| stage.id() == digit)
    }
}

ids! {
    /// The word for the person who helps.
    #[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
    pub enum Helper {
        /// A therapist.
        #[default]
        Therapist = "therapist",
        /// A counsellor.
        Counsellor = "counsellor",
        /// A psychologist.
        Psychologist = "psychologist",
        /// A coach.
        Coach = "coach",
    }
}

ids! {
    /// How client and helper meet.
    #[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
    pub enum Setting {
        /// In one room.
        #[default]
        InPerson = "in-person",
        /// By video, phone or chat.
        Online = "online",
    }
}

ids! {
    /// Light or dark.
    #[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
    pub enum Theme {
        /// As the device is set.
        #[default]
        Auto = "auto",
        /// Light.
        Light = "light",
        /// Dark.
        Dark = "dark",
    }
}

ids! {
    /// An answer to a safety row.
    #[derive(Clone, Copy, Debug, PartialEq, Eq)]
    pub enum SafetyAnswer {
        /// It happened.
        Yes = "yes",
        /// It did not happen.
        No = "no",
        /// Not sure.
        Unsure = "unsure",
        /// "Prefer not to say".
        Skip = "skip",
        /// Safe right now.
        Safe = "safe",
        /// Not safe because of someone else.
        Other = "other",
        /// Not safe because of thoughts of hurting oneself.
        OneSelf = "self",
    }
}

impl SafetyAnswer {
    pub(crate) fn read(at: &At) -> SafetyAnswer {
        at.one_of(&SafetyAnswer::ALL, SafetyAnswer::id, SafetyAnswer::Skip)
    }
}
