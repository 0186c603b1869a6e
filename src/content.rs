//! What Attune ships with: the check, the words, the help lines, as the files beside this module hold them.
//! The door for JavaScript is handed them already parsed, so that neither they nor a JSON reader travel in
//! its wasm.
//!
//! ```
//! use attune_check::content::Content;
//! use attune_check::domain::{Helper, Stage};
//!
//! let content = Content::english()?;
//! assert_eq!(content.check.asked(Stage::Starting).len(), 12);
//! assert_eq!(content.text.with(Helper::Coach).get("item.TC2"), "I believe what my coach tells me.");
//! # Ok::<(), String>(())
//! ```
//!
//! The other languages are read by their ids:
//!
//! ```
//! use attune_check::content::{Content, LANGUAGES};
//!
//! for (id, _) in LANGUAGES {
//!     let content = Content::in_language(id)?;
//!     assert!(["ltr", "rtl"].contains(&content.text.raw("dir").unwrap_or_default()), "{id}");
//! }
//! # Ok::<(), String>(())
//! ```
//!
//! A set of one's own is read from three files of the same shape. All that is missing is named at once:
//!
//! ```
//! use attune_check::content::Content;
//!
//! let faults = Content::from_json("{}", "{}", "{}").err().unwrap_or_default();
//! assert!(faults.lines().count() > 1, "{faults}");
//! ```

use crate::domain::help::HELP_TEXT_FIELDS;
use crate::domain::value::{At, Faults, Value};
use crate::domain::{Check, Help, Text};

/// Everything that a session needs to speak. One language; complete, or it is not offered.
#[derive(Clone, Debug, PartialEq)]
pub struct Content {
    /// The check.
    pub check: Check,
    /// The words.
    pub text: Text,
    /// The help lines.
    pub help: Help,
}

impl Content {
    /// Reads the three parts.
    ///
    /// # Errors
    ///
    /// Everything that is missing or unknown, each with its place. Whether the parts fit together is for
    /// [`validate`](crate::domain::validate) to say.
    pub fn read(check: &Value, text: &Value, help: &Value) -> Result<Content, Vec<String>> {
        let faults = Faults::default();
        let content = Content {
            check: Check::read(&At::start(check, "check", &faults)),
            text: Text::read(&At::start(text, "text", &faults)),
            help: Help::read(&At::start(help, "help", &faults)),
        };
        let faults = faults.into_inner();
        if faults.is_empty() { Ok(content) } else { Err(faults) }
    }
}

/// What is said of a value that is no content at all.
pub const NO_CONTENT: &str = "content has the fields check, text and help";

/// From an object with the fields `check`, `text` and `help`.
impl TryFrom<&Value> for Content {
    type Error = Vec<String>;

    fn try_from(value: &Value) -> Result<Content, Vec<String>> {
        let Value::Map(fields) = value else {
            return Err(vec![NO_CONTENT.to_owned()]);
        };
        let field = |name: &str| fields.iter().find(|(known, _)| known == name);
        let field = |name: &str| field(name).map_or(&Value::Nothing, |(_, value)| value);
        Content::read(field("check"), field("text"), field("help"))
    }
}

/// The files as they stand, for tools that pack them, with the words in English, which the other languages follow.
pub const FILES: [(&str, &str); 3] = [
    ("check.json", include_str!("content/check.json")),
    ("en.json", LANGUAGES[0].1),
    ("help.json", include_str!("content/help.json")),
];

/// The ids of the languages, in the order in which they are offered: the names of their text files, and of the folders
/// that their documents lie in.
pub const IDS: [&str; 4] = ["en", "en-easy", "es", "ar"];

/// The languages by id, each with its words.
pub const LANGUAGES: [(&str, &str); 4] = [
    (IDS[0], include_str!("content/text/en.json")),
    (IDS[1], include_str!("content/text/en-easy.json")),
    (IDS[2], include_str!("content/text/es.json")),
    (IDS[3], include_str!("content/text/ar.json")),
];

impl Content {
    /// The English content.
    ///
    /// # Errors
    ///
    /// As [`Content::from_json`]; the files that ship are tested to have none.
    pub fn english() -> Result<Content, String> {
        let [(_, check), (_, text), (_, help)] = FILES;
        Content::from_json(check, text, help)
    }

    /// The content in a language of [`LANGUAGES`].
    ///
    /// # Errors
    ///
    /// There is no such language. The files that ship are tested to have no fault.
    pub fn in_language(id: &str) -> Result<Content, String> {
        let words = LANGUAGES.into_iter().find(|(known, _)| *known == id).map(|(_, words)| words);
        let words = words.ok_or_else(|| [id, " is no language of these: ", &IDS.join(", "), "."].concat())?;
        let [(_, check), _, (_, help)] = FILES;
        Content::from_json(check, words, help)
    }

    /// A content set from its three files. The help lines speak the language of the words as far as those have them.
    ///
    /// # Errors
    ///
    /// A file that is not JSON, or everything that is missing or unknown in them, a line each.
    #[expect(
        clippy::disallowed_methods,
        reason = "files are read on the host and in a yew app, which nothing is taken out of"
    )]
    pub fn from_json(check: &str, text: &str, help: &str) -> Result<Content, String> {
        let value = |file: &str| serde_json::from_str::<Value>(file).map_err(|error| error.to_string());
        let help = help_in(text, help).map_err(|error| error.to_string())?;
        Content::read(&value(check)?, &value(text)?, &value(&help)?).map_err(|faults| faults.join("\n"))
    }
}

/// The file of help lines with what the words have for its notes, hours and names, as [`HELP_TEXT_FIELDS`] says. What they
/// do not have stays as it is.
///
/// # Errors
///
/// One of the two is not JSON.
#[expect(
    clippy::disallowed_methods,
    reason = "files are read on the host and in a yew app, which nothing is taken out of"
)]
pub fn help_in(words: &str, help: &str) -> serde_json::Result<String> {
    let words: serde_json::Value = serde_json::from_str(words)?;
    let mut help: serde_json::Value = serde_json::from_str(help)?;
    let countries = help.get_mut("countries").and_then(serde_json::Value::as_array_mut);
    let lines = countries.into_iter().flatten().filter_map(|country| country.get_mut("lines")?.as_array_mut());
    for line in lines.flatten().filter_map(serde_json::Value::as_object_mut) {
        for (name, value) in line {
            if let ("name" | "note" | "hours", Some(said)) = (name.as_str(), value.as_str())
                && let Some(own) = words.get([HELP_TEXT_FIELDS, said].concat())
            {
                *value = own.clone();
            }
        }
    }
    Ok(help.to_string())
}
