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
//! A set of one's own is read from three files of the same shape. All that is missing is named at once:
//!
//! ```
//! use attune_check::content::Content;
//!
//! let faults = Content::from_json("{}", "{}", "{}").err().unwrap_or_default();
//! assert!(faults.lines().count() > 1, "{faults}");
//! ```

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

/// The files as they stand, for tools that pack them.
pub const FILES: [(&str, &str); 3] = [
    ("check.json", include_str!("content/check.json")),
    ("en.json", include_str!("content/text/en.json")),
    ("help.json", include_str!("content/help.json")),
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

    /// A content set from its three files.
    ///
    /// # Errors
    ///
    /// A file that is not JSON, or everything that is missing or unknown in them, a line each.
    pub fn from_json(check: &str, text: &str, help: &str) -> Result<Content, String> {
        let value = |file: &str| serde_json::from_str::<Value>(file).map_err(|error| error.to_string());
        Content::read(&value(check)?, &value(text)?, &value(help)?).map_err(|faults| faults.join("\n"))
    }
}
