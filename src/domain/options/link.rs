//! Options as the fragment of an address, which browsers send to no server: `v=1&stage=0&from=Hollow+Lane`.
//!
//! What is written is read as the same again, and nothing else can stand in it: neither an answer nor what would
//! tell one person from another.
//!
//! Mail programs change links on the way. What is written holds nothing but letters, digits and `%&+-.=_`, one `=` a
//! pair, and ends in a letter or a digit: whatever else stands unencoded in a link was put there, and is undone.

use super::{MAX_LINK_CHARS, NAMES, Options, Warning, chosen, text};
use crate::domain::strings::first;

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
        if first(fragment, MAX_LINK_CHARS).len() != fragment.len() {
            return (self, vec![Warning::TooMuch]);
        }
        // A link without a version is one that was written by hand.
        let (version, known) = VERSION;
        let (mut versions, mut other) = (0, false);
        let mut parts = Vec::new();
        take_apart(fragment, true, &mut parts);
        let pairs = parts.iter().filter_map(|pair| {
            let (name, value) = named(pair);
            // Cleaned first: characters that a mark kept apart may become one.
            let value = normal(&text::clean(&decoded(value, Encoded::Form)));
            if name != version {
                return Some((name, value));
            }
            versions += 1;
            other |= chosen(&value) != known;
            None
        });
        let (options, mut warnings) = self.and(pairs);
        if other || versions > 1 {
            warnings.push(Warning::Version);
        }
        (options, warnings)
    }

    /// These options as a fragment without `#`: what is as it would be anyway is left out. No reader takes more than
    /// [`MAX_LINK_CHARS`] characters, which long texts in other letters than Latin ones can come to.
    pub fn to_link(&self) -> String {
        let mut link = [VERSION.0, "=", VERSION.1].concat();
        for (name, value) in self.pairs() {
            link.extend(["&", name, "="]);
            encode(&value, &mut link);
        }
        // Mail and chat programs take a character at the end of an address for the end of a sentence, and so does the reader.
        if let Some(character @ (b'.' | b'-' | b'_')) = link.bytes().last() {
            link.pop();
            escape(character, &mut link);
        }
        link
    }

    /// These options as names and values, in the order of [`NAMES`]: what is as it would be anyway is left out.
    pub fn pairs(&self) -> Vec<(&'static str, String)> {
        let usual = Options::default();
        let value = |name: &str| match name {
            "stage" => self.stage.map(|stage| stage.id().to_owned()),
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

/// Takes a link apart at each `&`, in whatever way that is written by now. `ends` says whether this is the end of it.
fn take_apart(link: &str, ends: bool, pairs: &mut Vec<String>) {
    let mut rest = Some(without_tail(link, ends));
    while let Some(link) = rest {
        let (pair, more) = link.split_once('&').map_or((link, None), |(pair, more)| (pair, Some(more)));
        rest = more;
        let last = ends && more.is_none();
        let pair = without_tail(pair, last);
        let whole = match pair.matches('=').count() {
            // Encoded once more, alone or together with all others.
            0 => decoded(pair, Encoded::Again),
            1 => pair.to_owned(),
            // More than one pair. A text that was written by hand may hold a `=` as well.
            _ => decoded(pair, Encoded::And).replace('#', "&"),
        };
        if whole != pair {
            take_apart(&whole, last, pairs);
        } else if !whole.is_empty() && !is_tracker(pair) {
            pairs.push(whole);
        }
    }
}

/// The link without what stands behind it: trackers, what closes a sentence or a bracket. `ends` says whether the text
/// ends where the link does; elsewhere an end counts as one only once a tracker was found behind it.
fn without_tail(mut text: &str, mut ends: bool) -> &str {
    loop {
        if ends {
            text = text.trim_end_matches(is_stray);
        }
        let Some((before, last)) = text.rsplit_once(['&', '?', ';']) else { return text };
        let query = text.as_bytes().get(before.len()) == Some(&b'?') && last.contains('=');
        // As `&gt;`, without its end by now.
        let entity = !last.contains(['=', '%']) && !is_known(&plain(last));
        let stands_behind = query || (ends && entity) || is_tracker(last);
        if !stands_behind {
            return text;
        }
        (text, ends) = (before, true);
    }
}

/// What no program takes for a part of an address at its end, or for more than a part of one. Browsers encode the rest
/// before anyone reads it.
fn is_stray(character: char) -> bool {
    character.is_ascii_punctuation() && !matches!(character, '%' | '<' | '>' | '"' | '`')
}

/// Whether a pair is of those that mailings add to every link: `utm_source`, `mc_cid`, `fbclid`, `jsessionid`.
fn is_tracker(pair: &str) -> bool {
    let name = pair.find(['=', '%']).and_then(|end| pair.get(..end)).unwrap_or(pair);
    name.contains('_') && !name.starts_with("__") || name.len() > 2 && name.ends_with("id")
}

fn is_known(name: &str) -> bool {
    name == VERSION.0 || NAMES.contains(&name)
}

/// The name and the value of a pair. A line that was broken may have left a `=` within the name.
fn named(pair: &str) -> (String, &str) {
    let (mut name, mut rest) = (String::new(), pair);
    while let Some((more, value)) = rest.split_once('=') {
        name.push_str(more);
        if is_known(&plain(&name)) {
            return (plain(&name), value);
        }
        rest = value;
    }
    let (name, value) = pair.split_once('=').unwrap_or((pair, ""));
    (plain(name), value)
}

/// A name as it is written here, whatever case it came in and whatever came to stand around it: `amp;`, `#`, a space.
fn plain(name: &str) -> String {
    // The mark before the first name may be encoded twice.
    let name = decoded(&decoded(name, Encoded::Form), Encoded::Form);
    let mut plain = String::new();
    for character in name.chars() {
        if character == ';' {
            plain.clear();
        } else if character.is_ascii_alphanumeric() {
            plain.push(character.to_ascii_lowercase());
        }
    }
    plain
}

/// What is undone of an encoding.
#[derive(Clone, Copy, PartialEq)]
enum Encoded {
    /// All of it: `%` with two digits, and `+` for a space.
    Form,
    /// What was put on it on the way, below which it is still encoded.
    Again,
    /// Each `&` before a pair, and no other.
    And,
}

/// Undoes the encoding. What is not valid stands for itself; bytes that are not text become U+FFFD, which is then
/// cleaned away.
fn decoded(value: &str, how: Encoded) -> String {
    let mut bytes = Vec::new();
    let mut rest = value.as_bytes();
    while let [byte, after @ ..] = rest {
        rest = after;
        let mut decoded = *byte;
        if let (b'%', [high, low, after @ ..]) = (byte, rest)
            && let (Some(high), Some(low)) = (char::from(*high).to_digit(16), char::from(*low).to_digit(16))
            && (how != Encoded::And || (high, low) == (2, 6) && begins_pair(after))
        {
            decoded = (high * 16 + low) as u8;
            rest = after;
        } else if *byte == b'+' && how == Encoded::Form {
            decoded = b' ';
        }
        bytes.push(decoded);
    }
    String::from_utf8_lossy(&bytes).into_owned()
}

/// Whether a name and a `=` stand here, maybe behind the rest of an entity.
fn begins_pair(text: &[u8]) -> bool {
    let text = text.strip_prefix(b"amp%3B").unwrap_or(text);
    let name = text.iter().take_while(|byte| byte.is_ascii_alphanumeric()).count();
    text.get(name) == Some(&b'=')
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
