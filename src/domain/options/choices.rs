//! The options that are one of a few words.

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
