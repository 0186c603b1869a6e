//! What is in the form, as it was typed, and what the core makes of it.

use attune_check::domain::options::{Warning, clean};
use attune_check::domain::{Options, Stage, Theme};

/// A control of the form. Most have the name of the option that they set.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Field {
    /// The stage, or the client's choice.
    Stage,
    /// The word for the helper.
    Helper,
    /// How the two meet.
    Setting,
    /// The language.
    Lang,
    /// The country of the help lines.
    Country,
    /// The sender's name.
    From,
    /// The sender's note.
    Note,
    /// How to reach the sender.
    Contact,
    /// The colour.
    Accent,
    /// Where the check is.
    Base,
    /// A link that was made before. The last one: `Draft` has room up to it.
    Old,
}

use Field::{Accent, Base, Contact, Country, From, Helper, Lang, Note, Old, Setting};

impl Field {
    /// The fields that set an option, in the order of the form.
    const SET: [Field; 9] = [Field::Stage, Helper, Setting, Lang, Country, From, Note, Contact, Accent];

    /// Its name in the form, and of its option.
    pub fn name(self) -> &'static str {
        match self {
            Field::Stage => "stage",
            Helper => "helper",
            Setting => "setting",
            Lang => "lang",
            Country => "country",
            From => "from",
            Note => "note",
            Contact => "contact",
            Accent => "accent",
            Base => "base",
            Old => "old",
        }
    }
}

/// The value of the stage that leaves the choice to the client.
pub const ANY: &str = "any";
/// The language of a link that says nothing about it.
pub const ENGLISH: &str = "en";

/// What is in the form.
#[derive(Clone, Debug, PartialEq)]
pub struct Draft {
    // One for each of them.
    typed: [String; Field::Old as usize + 1],
    /// What a link set that the form has no control for: it stays in the link.
    theme: Theme,
    all: bool,
}

impl Default for Draft {
    fn default() -> Draft {
        let options = Options { stage: Some(Stage::Before), ..Options::default() };
        Draft::of(&options)
    }
}

impl Draft {
    /// The form for these options.
    pub fn of(options: &Options) -> Draft {
        let text = |text: &Option<String>| text.clone().unwrap_or_default();
        let draft = Draft { typed: Default::default(), theme: options.theme, all: options.all };
        draft
            .with(Field::Stage, options.stage.map_or(ANY, Stage::id))
            .with(Helper, options.helper.id())
            .with(Setting, options.setting.id())
            .with(Lang, options.lang.as_deref().unwrap_or(ENGLISH))
            .with(Country, &text(&options.country))
            .with(From, &text(&options.from))
            .with(Note, &text(&options.note))
            .with(Contact, &text(&options.contact))
            .with(Accent, &options.accent.map(|accent| accent.to_hex()).unwrap_or_default())
    }

    /// What is in a field.
    pub fn get(&self, field: Field) -> &str {
        self.typed.get(field as usize).map_or("", String::as_str)
    }

    /// The form with another text in a field.
    pub fn with(mut self, field: Field, text: &str) -> Draft {
        if let Some(typed) = self.typed.get_mut(field as usize) {
            text.clone_into(typed);
        }
        self
    }

    /// A field as who reads the link reads it: cleaned first, since characters that a mark kept apart may become one.
    fn read(&self, field: Field, normal: fn(&str) -> String) -> String {
        normal(&clean(self.get(field)))
    }

    /// How many characters of a field count.
    pub fn count(&self, field: Field, normal: fn(&str) -> String) -> usize {
        self.read(field, normal).chars().count()
    }

    /// Whether it sets what no control shows.
    pub fn keeps_more(&self) -> bool {
        self.theme != Theme::Auto || self.all
    }

    /// What the core makes of it, and what it refuses. `normal` writes each text in one of the ways that look alike.
    pub fn options(&self, normal: fn(&str) -> String) -> (Options, Vec<Warning>) {
        let mut pairs: Vec<(&str, String)> = Vec::new();
        for field in Field::SET {
            // In the list of stages alone this is a choice; a name may be the same word.
            let any = field == Field::Stage && self.get(field) == ANY;
            if !self.get(field).trim().is_empty() && !any {
                pairs.push((field.name(), self.read(field, normal)));
            }
        }
        pairs.push(("theme", self.theme.id().to_owned()));
        pairs.push(("all", if self.all { "1" } else { "0" }.to_owned()));
        Options::default().and(pairs.iter().map(|(name, text)| (*name, text.as_str())))
    }
}
