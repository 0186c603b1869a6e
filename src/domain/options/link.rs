//! Options as the fragment of an address, which browsers send to no server: `v=1&stage=0&from=Hollow+Lane`.
//!
//! What is written is read as the same again, and nothing else can stand in it: neither an answer nor what would
//! tell one person from another.

use super::{MOST_TEXT, NAMES, Options, Warning, text};
use crate::domain::text::first;

/// The version of the language of links, and the name that it has in one.
const VERSION: (&str, &str) = ("v", "1");

impl Options {
    /// These options with what a link's fragment sets. It is encoded as forms are: `%` and two digits for a byte,
    /// `+` for a space. `normal` brings a text into normal form C, for which browsers have the tables.
    ///
    /// ```
    /// use attune_check::domain::{Options, Stage};
    ///
    /// let (options, warnings) = Options::default().and_link("#v=1&stage=0&from=Hollow+Lane", str::to_owned);
    /// assert_eq!((options.stage, options.from.as_deref()), (Some(Stage::Before), Some("Hollow Lane")));
    /// assert!(warnings.is_empty());
    /// assert_eq!(options.to_link(), "v=1&stage=0&from=Hollow+Lane");
    /// ```
    pub fn and_link(self, fragment: &str, normal: impl Fn(&str) -> String) -> (Options, Vec<Warning>) {
        let fragment = fragment.strip_prefix('#').unwrap_or(fragment);
        if first(fragment, MOST_TEXT).len() != fragment.len() {
            return (self, vec![Warning::TooMuch]);
        }
        // A link without a version is one that was written by hand.
        let (version, known) = VERSION;
        let (mut versions, mut other) = (0, false);
        let pairs = fragment.split('&').filter(|pair| !pair.is_empty()).filter_map(|pair| {
            let (name, value) = pair.split_once('=').unwrap_or((pair, ""));
            // Cleaned first: signs that a mark kept apart may become one.
            let (name, value) = (decoded(name), normal(&text::clean(&decoded(value))));
            if name != version {
                return Some((name, value));
            }
            versions += 1;
            other |= value != known;
            None
        });
        let (options, mut warnings) = self.and(pairs);
        if other || versions > 1 {
            warnings.push(Warning::Version);
        }
        (options, warnings)
    }

    /// These options as a fragment without `#`: what is as it would be anyway is left out. No reader takes more than
    /// [`MOST_TEXT`] characters, which long texts in other letters than Latin ones can come to.
    pub fn to_link(&self) -> String {
        let mut link = [VERSION.0, "=", VERSION.1].concat();
        for (name, value) in self.pairs() {
            link.extend(["&", name, "="]);
            encode(&value, &mut link);
        }
        // Mail and chat programs take a sign at the end of an address for the end of a sentence.
        if let Some(sign @ (b'.' | b'-' | b'_')) = link.bytes().last() {
            link.pop();
            escape(sign, &mut link);
        }
        link
    }

    /// These options as names and values, in the order of [`NAMES`]: what is as it would be anyway is left out.
    pub fn pairs(&self) -> Vec<(&'static str, String)> {
        let usual = Options::default();
        let value = |name: &str| match name {
            "stage" => self.stage.map(|stage| stage.digit().to_owned()),
            "helper" => (self.helper != usual.helper).then(|| self.helper.id().to_owned()),
            "setting" => (self.setting != usual.setting).then(|| self.setting.id().to_owned()),
            "theme" => (self.theme != usual.theme).then(|| self.theme.id().to_owned()),
            "all" => self.all.then(|| "1".to_owned()),
            "accent" => self.accent.map(|accent| accent.to_hex().replace('#', "")),
            "country" => self.country.clone().filter(|_| !self.guessed),
            "lang" => self.lang.clone(),
            "contact" => self.contact.clone(),
            "from" => self.from.clone(),
            "note" => self.note.clone(),
            _ => None,
        };
        NAMES.into_iter().filter_map(|name| Some((name, value(name)?))).collect()
    }
}

/// Undoes the encoding. What is not valid stands for itself; bytes that are not text become U+FFFD, which is then
/// cleaned away.
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
        } else if *byte == b'+' {
            decoded = b' ';
        }
        bytes.push(decoded);
    }
    String::from_utf8_lossy(&bytes).into_owned()
}

/// Writes a text so that every program takes it for a part of one address, and so that it can be read.
fn encode(text: &str, link: &mut String) {
    for byte in text.bytes() {
        match byte {
            b' ' => link.push('+'),
            b'0'..=b'9' | b'a'..=b'z' | b'A'..=b'Z' | b'-' | b'.' | b'_' => link.push(char::from(byte)),
            _ => escape(byte, link),
        }
    }
}

fn escape(byte: u8, link: &mut String) {
    let digit = |half: u8| char::from_digit(u32::from(half), 16).unwrap_or_default().to_ascii_uppercase();
    link.extend(['%', digit(byte >> 4), digit(byte & 15)]);
}
