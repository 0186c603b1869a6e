//! What can be set from outside: by a link, by attributes, by properties. All of it is untrusted, and
//! reading it never fails: what is unknown, wrong or too long is dropped and named in a warning.
//!
//! Merge order, the later wins: defaults < device < link < attributes < properties. The person may
//! change every one of them afterwards.

mod choices;

pub use choices::{Helper, Setting, Theme};

use super::accent::Rgb;
use super::check::Stage;

/// Everything that can be set.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Options {
    /// The stage that is chosen already. The person may choose another.
    pub stage: Option<Stage>,
    /// The word for the helper.
    pub helper: Helper,
    /// How the two meet.
    pub setting: Setting,
    /// The country of the help lines, two small letters; none where nothing is known.
    pub country: Option<String>,
    /// The language that was asked for, as in BCP 47.
    pub lang: Option<String>,
    /// Light or dark.
    pub theme: Theme,
    /// All statements on one page.
    pub all: bool,
    /// The host's colour, before it is guarded.
    pub accent: Option<Rgb>,
    /// Who the link says it comes from. The sender's own word, never Attune's.
    pub from: Option<String>,
    /// How to reach whoever offers the check. Their own words, never Attune's.
    pub contact: Option<String>,
}

/// Where a set of options came from. Only a link may name a sender.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Source {
    /// The browser: its language and region.
    Device,
    /// The fragment of the address.
    Link,
    /// The host's markup.
    Attributes,
    /// The host's script.
    Properties,
}

/// Something that was dropped. Its sentence is in the text under [`Warning::key`].
#[derive(Clone, Debug, PartialEq)]
pub enum Warning {
    /// No option has this name; cut to [`MOST_NAME`] characters.
    Unknown(String),
    /// The option came twice; the first one counts.
    Twice(&'static str),
    /// The option has no such value.
    Wrong(&'static str),
    /// The value is longer than allowed.
    TooLong(&'static str),
    /// More than [`MOST_TEXT`] characters in all, so nothing of it was read.
    TooMuch,
}

impl Warning {
    /// The key of its sentence.
    pub fn key(&self) -> &'static str {
        match self {
            Warning::Unknown(_) => "warning.unknown",
            Warning::Twice(_) => "warning.twice",
            Warning::Wrong(_) => "warning.wrong",
            Warning::TooLong(_) => "warning.long",
            Warning::TooMuch => "warning.much",
        }
    }

    /// The name of the option, only where it is one of ours: a stranger's text is never shown as ours.
    pub fn name(&self) -> &'static str {
        match self {
            Warning::Twice(name) | Warning::Wrong(name) | Warning::TooLong(name) => name,
            Warning::Unknown(_) | Warning::TooMuch => "",
        }
    }
}

/// The most characters of a link's fragment that are read.
pub const MOST_TEXT: usize = 1000;
/// The most characters of an unknown name that a warning keeps.
pub const MOST_NAME: usize = 20;
/// The most characters of a sender's name.
pub const MOST_FROM: usize = 40;
/// The most digits of a sender's name.
const MOST_DIGITS: usize = 4;
/// The most characters of a contact.
pub const MOST_CONTACT: usize = 80;
const MOST_VALUE: usize = 35;

/// The names of all options, as links and attributes write them.
pub const NAMES: [&str; 10] =
    ["stage", "helper", "setting", "country", "lang", "theme", "all", "accent", "contact", "from"];

impl Options {
    /// These options with everything that `pairs` sets, and a warning for all that was dropped.
    pub fn and<'a>(
        mut self,
        source: Source,
        pairs: impl IntoIterator<Item = (&'a str, &'a str)>,
    ) -> (Options, Vec<Warning>) {
        let mut warnings = Vec::new();
        let mut seen: Vec<&str> = Vec::new();
        for (name, value) in pairs {
            // The version mark of a link: there is only one version so far.
            if source == Source::Link && name == "v" {
                continue;
            }
            let Some(name) = NAMES.into_iter().find(|known| *known == name) else {
                warnings.push(Warning::Unknown(name.chars().take(MOST_NAME).collect()));
                continue;
            };
            if seen.contains(&name) {
                warnings.push(Warning::Twice(name));
                continue;
            }
            let most = match name {
                "from" => MOST_FROM,
                "contact" => MOST_CONTACT,
                _ => MOST_VALUE,
            };
            if value.chars().nth(most).is_some() {
                warnings.push(Warning::TooLong(name));
            } else if self.set(source, name, value).is_none() {
                warnings.push(Warning::Wrong(name));
            } else {
                seen.push(name);
            }
        }
        (self, warnings)
    }

    /// These options with what a link's fragment sets: `#stage=2&helper=coach`, percent-encoded.
    pub fn and_link(self, fragment: &str) -> (Options, Vec<Warning>) {
        let fragment = fragment.strip_prefix('#').unwrap_or(fragment);
        if fragment.chars().nth(MOST_TEXT).is_some() {
            return (self, vec![Warning::TooMuch]);
        }
        let pairs: Vec<(String, String)> = fragment
            .split('&')
            .filter(|pair| !pair.is_empty())
            .map(|pair| pair.split_once('=').unwrap_or((pair, "")))
            .map(|(name, value)| (decoded(name), decoded(value)))
            .collect();
        self.and(Source::Link, pairs.iter().map(|(name, value)| (name.as_str(), value.as_str())))
    }

    /// Sets one option, or gives nothing where the value is not one of its values.
    fn set(&mut self, source: Source, name: &str, value: &str) -> Option<()> {
        match name {
            "stage" => self.stage = Some(Stage::from_digit(value)?),
            "helper" => self.helper = Helper::ALL.into_iter().find(|helper| is(helper.id(), spelled(value)))?,
            "setting" => self.setting = Setting::ALL.into_iter().find(|setting| is(setting.id(), value))?,
            "theme" => self.theme = Theme::ALL.into_iter().find(|theme| is(theme.id(), value))?,
            "country" => self.country = Some(country(value)?),
            "lang" => self.lang = Some(language(value)?),
            "accent" => self.accent = Some(Rgb::from_hex(value)?),
            "from" if source == Source::Link => self.from = Some(sender(value)?),
            "contact" => self.contact = Some(shown(value)?),
            "all" => {
                self.all = match value {
                    // An attribute without a value is there, and so set.
                    "1" | "true" | "" => true,
                    "0" | "false" => false,
                    _ => return None,
                }
            }
            _ => return None,
        }
        Some(())
    }
}

/// The region at the end of a language tag (`en-GB` gives `gb`), to choose help lines before anyone asks.
pub fn region(tag: &str) -> Option<String> {
    tag.split(['-', '_']).skip(1).find_map(country)
}

fn is(id: &str, value: &str) -> bool {
    id.eq_ignore_ascii_case(value)
}

/// The word for a counsellor as it is written in the United States stands for the same one.
fn spelled(value: &str) -> &str {
    if is("counselor", value) { Helper::Counsellor.id() } else { value }
}

/// The United Kingdom is `gb`, and many write what they say: its help lines must not be lost by that.
fn country(value: &str) -> Option<String> {
    let fits = value.len() == 2 && value.bytes().all(|byte| byte.is_ascii_alphabetic());
    let value = if is("uk", value) { "gb" } else { value };
    fits.then(|| value.to_ascii_lowercase())
}

fn language(value: &str) -> Option<String> {
    let part = |part: &str| (1..=8).contains(&part.len()) && part.bytes().all(|byte| byte.is_ascii_alphanumeric());
    value.split('-').all(part).then(|| value.to_ascii_lowercase())
}

/// A stranger's text without control characters and without marks that are not seen or turn the direction of
/// text; nothing where nothing is left.
fn shown(value: &str) -> Option<String> {
    let hides = |sign: char| {
        matches!(sign, '\u{ad}' | '\u{34f}' | '\u{61c}' | '\u{115f}' | '\u{1160}' | '\u{17b4}' | '\u{17b5}' | '\u{180b}'..='\u{180f}'
            | '\u{200b}'..='\u{200f}' | '\u{2028}'..='\u{202e}' | '\u{2060}'..='\u{206f}' | '\u{2800}' | '\u{3164}'
            | '\u{fe00}'..='\u{fe0f}' | '\u{feff}' | '\u{ffa0}' | '\u{fff0}'..='\u{ffff}' | '\u{e0000}'..='\u{10ffff}')
    };
    let clean: String = value.chars().filter(|sign| !sign.is_control() && !hides(*sign)).collect();
    let clean = clean.trim();
    (!clean.is_empty()).then(|| clean.to_owned())
}

/// A sender's name; nothing where it is no name.
fn sender(value: &str) -> Option<String> {
    let clean = shown(value)?;
    // A name is no number to call and no address to go to: those come from the help lines alone.
    let number = clean.bytes().filter(u8::is_ascii_digit).count() > MOST_DIGITS;
    let dotted = clean.as_bytes().windows(2).any(|pair| matches!(pair, [b'.', b'a'..=b'z']));
    let address = dotted || clean.bytes().any(|sign| matches!(sign, b'@' | b'/' | b'\\'));
    (!number && !address).then_some(clean)
}

/// Undoes percent-encoding. What is not valid stands for itself; bytes that are not text become U+FFFD.
fn decoded(value: &str) -> String {
    let mut bytes = Vec::new();
    let mut rest = value.as_bytes();
    while let [byte, after @ ..] = rest {
        rest = after;
        let mut decoded = *byte;
        if let (b'%', [high, low, after @ ..]) = (byte, rest)
            && let (Some(high), Some(low)) = (char::from(*high).to_digit(16), char::from(*low).to_digit(16))
        {
            decoded = (high * 16 + low) as u8;
            rest = after;
        }
        bytes.push(decoded);
    }
    String::from_utf8_lossy(&bytes).into_owned()
}
