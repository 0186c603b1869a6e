//! What can be set from outside, by a link or by a page around the check. All of it is untrusted, and reading it
//! never fails: what is unknown, wrong or too long is dropped and named in a warning.
//!
//! The caller applies the sources in order, and each overrides the one before. The page that is served applies the
//! defaults, the browser's region, then the link. The element writes its attributes into that link, and has none for a
//! sender. The person may change every option afterwards.

mod link;
mod text;

pub use text::clean;

use super::accent::Rgb;
use super::strings::first;
use super::vocabulary::{Helper, Setting, Stage, Theme};

/// Everything that can be set.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Options {
    /// Where in the work the two are. The person may choose another stage.
    pub stage: Option<Stage>,
    /// The word for the helper.
    pub helper: Helper,
    /// How the two meet.
    pub setting: Setting,
    /// Whose helplines come first, two lowercase letters; without it the region of `lang` decides, or else the browser's.
    pub country: Option<String>,
    /// Whether the country was read off the region of a language, so that nobody chose it.
    pub guessed: bool,
    /// The language that is asked for, as in BCP 47, or one of the check-in's own languages by its id.
    pub lang: Option<String>,
    /// Light or dark.
    pub theme: Theme,
    /// All statements on one page.
    pub all: bool,
    /// A colour. It is made readable in both themes.
    pub accent: Option<Rgb>,
    /// How to reach whoever offers the check-in. Shown as their own words.
    pub contact: Option<String>,
    /// Who the link says it comes from: a name, no number and no address. Shown as the sender's word.
    pub from: Option<String>,
    /// What the sender says with it. Shown as the sender's words.
    pub note: Option<String>,
}

/// Something that was dropped. Its sentence is in the text under [`Warning::key`].
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Warning {
    /// No option has this name. It is not kept: a stranger's text is never shown as ours.
    Unknown,
    /// The option came twice; the first one counts.
    Twice(&'static str),
    /// The option has no such value.
    Wrong(&'static str),
    /// The value is longer than allowed.
    TooLong(&'static str),
    /// More than [`MAX_LINK_CHARS`] characters in all, so nothing of it was read.
    TooMuch,
    /// The link was made for another version of its language. What is known of it was read.
    Version,
    /// The check does not speak the language that was asked for, at least not here.
    Language,
}

impl Warning {
    /// The key of its sentence.
    pub fn key(&self) -> &'static str {
        match self {
            Warning::Unknown => "warning.unknown",
            Warning::Twice(_) => "warning.twice",
            Warning::Wrong(_) => "warning.wrong",
            Warning::TooLong(_) => "warning.long",
            Warning::TooMuch => "warning.much",
            Warning::Version => "warning.version",
            Warning::Language => "warning.language",
        }
    }

    /// The name of the option, where it is one of ours.
    pub fn name(&self) -> &'static str {
        match self {
            Warning::Twice(name) | Warning::Wrong(name) | Warning::TooLong(name) => name,
            Warning::Unknown | Warning::TooMuch | Warning::Version | Warning::Language => "",
        }
    }
}

/// The most characters of a link's fragment that are read.
pub const MAX_LINK_CHARS: usize = 1000;
/// The most characters of a sender's name.
pub const MAX_FROM_CHARS: usize = 40;
/// The most characters of a contact.
pub const MAX_CONTACT_CHARS: usize = 80;
/// The most characters of a sender's note.
pub const MAX_NOTE_CHARS: usize = 280;
/// The most characters of any other value.
pub const MAX_VALUE_CHARS: usize = 35;

/// The names of all options, as links and attributes write them.
pub const NAMES: [&str; 11] =
    ["stage", "helper", "setting", "country", "lang", "theme", "all", "accent", "contact", "from", "note"];

/// The same as numbers, in their order: to compare names once is fewer bytes than to do so for each option.
#[derive(Clone, Copy)]
enum Key {
    Stage,
    Helper,
    Setting,
    Country,
    Lang,
    Theme,
    All,
    Accent,
    Contact,
    From,
    Note,
}

impl Key {
    const ALL: [Key; NAMES.len()] = [
        Key::Stage,
        Key::Helper,
        Key::Setting,
        Key::Country,
        Key::Lang,
        Key::Theme,
        Key::All,
        Key::Accent,
        Key::Contact,
        Key::From,
        Key::Note,
    ];
}

/// The options of links alone: what a sender says. A page says such things itself, and around the check, so that the
/// element has no attributes for them.
pub const LINK_ONLY: [&str; 2] = ["from", "note"];

impl Options {
    /// These options with everything that `pairs` sets, and a warning for all that was dropped.
    pub fn and<S: AsRef<str>>(mut self, pairs: impl IntoIterator<Item = (S, S)>) -> (Options, Vec<Warning>) {
        let mut warnings = Vec::new();
        let mut all_seen = 0_u32;
        for (name, value) in pairs {
            let dropped = self.accept(name.as_ref(), value.as_ref(), &mut all_seen);
            // The same said again would say nothing more.
            warnings.extend(dropped.filter(|warning| !warnings.contains(warning)));
        }
        (self, warnings)
    }

    /// Drops a country that has no help lines, which `known` tells, and warns of it.
    pub fn with_lines(mut self, known: impl Fn(&str) -> bool) -> (Options, Option<Warning>) {
        if self.country.as_deref().is_none_or(known) {
            return (self, None);
        }
        self.country = None;
        (self, Some(Warning::Wrong("country")))
    }

    /// Where no country is set, that of the first of these language tags that names one with help lines. A language
    /// alone tells none: it is spoken in many.
    pub fn with_region(mut self, tags: [&str; 2], known: impl Fn(&str) -> bool) -> Options {
        if self.country.is_none() {
            self.country = tags.iter().find_map(|tag| region(tag).filter(|country| known(country)));
            self.guessed = self.country.is_some();
        }
        self
    }

    /// Without what only a link may bring: in a page that could watch, nobody may say that they see nothing.
    pub fn without_sender(self) -> Options {
        Options { from: None, note: None, ..self }
    }

    /// Takes one pair, or says why it does not. `all_seen` has a bit for each option that is set already.
    fn accept(&mut self, name: &str, value: &str, all_seen: &mut u32) -> Option<Warning> {
        let Some((name, key)) = NAMES.iter().zip(Key::ALL).find(|(known, _)| **known == name) else {
            return Some(Warning::Unknown);
        };
        let seen = 1 << key as u32;
        if *all_seen & seen != 0 {
            return Some(Warning::Twice(name));
        }
        let value = text::clean(value);
        let (value, most) = match key {
            Key::From => (value, MAX_FROM_CHARS),
            Key::Contact => (value, MAX_CONTACT_CHARS),
            Key::Note => (value, MAX_NOTE_CHARS),
            _ => (chosen(&value), MAX_VALUE_CHARS),
        };
        if first(&value, most).len() != value.len() {
            return Some(Warning::TooLong(name));
        }
        if self.set(key, &value).is_none() {
            return Some(Warning::Wrong(name));
        }
        *all_seen |= seen;
        None
    }

    /// Sets one option, or gives nothing where the value is not one of its values.
    fn set(&mut self, key: Key, value: &str) -> Option<()> {
        match key {
            Key::Stage => self.stage = Some(Stage::from_id(value)?),
            Key::Helper => self.helper = Helper::ALL.iter().copied().find(|helper| helper.id() == spelled(value))?,
            Key::Setting => self.setting = Setting::ALL.iter().copied().find(|setting| setting.id() == value)?,
            Key::Theme => self.theme = Theme::ALL.iter().copied().find(|theme| theme.id() == value)?,
            Key::Country => (self.country, self.guessed) = (Some(country(value)?), false),
            Key::Lang => self.lang = Some(language(value)?),
            Key::Accent => self.accent = Some(Rgb::from_hex(value)?),
            Key::From => self.from = Some(text::sender(value)?),
            Key::Note => self.note = Some(text::said(value)?),
            Key::Contact => self.contact = Some(text::said(value)?),
            Key::All => {
                self.all = match value {
                    // An attribute without a value is there, and so set.
                    "1" | "true" | "" => true,
                    "0" | "false" => false,
                    _ => return None,
                }
            }
        }
        Some(())
    }
}

/// Whether two language tags name the same language, whatever else they say.
pub fn same_language(one: &str, other: &str) -> bool {
    one.split('-').next() == other.split('-').next()
}

/// The region at the end of a language tag (`en-GB` gives `gb`), to choose help lines before anyone asks.
pub fn region(tag: &str) -> Option<String> {
    tag.split(['-', '_']).skip(1).find_map(country)
}

/// A value that is one of a few, in lowercase letters, without what programs put behind it, and into it where a line ended.
fn chosen(value: &str) -> String {
    let (mut kept, mut end) = (String::new(), 0);
    for character in value.chars() {
        match character {
            '?' | ';' | '&' => break,
            ' ' | '=' => continue,
            _ => kept.push(character.to_ascii_lowercase()),
        }
        if character.is_ascii_alphanumeric() {
            end = kept.len();
        }
    }
    kept.truncate(end);
    kept
}

/// The word for a counsellor as it is written in the United States stands for the same one.
fn spelled(value: &str) -> &str {
    if value == "counselor" { Helper::Counsellor.id() } else { value }
}

/// The United Kingdom is `gb`, and many write what they say: its help lines must not be lost by that.
fn country(value: &str) -> Option<String> {
    let fits = value.len() == 2 && value.bytes().all(|byte| byte.is_ascii_alphabetic());
    let value = value.to_ascii_lowercase();
    fits.then(|| if value == "uk" { "gb".to_owned() } else { value })
}

fn language(value: &str) -> Option<String> {
    let part = |part: &str| (1..=8).contains(&part.len()) && part.bytes().all(|byte| byte.is_ascii_alphanumeric());
    value.split('-').all(part).then(|| value.to_owned())
}
