//! What Attune ships with: the check, the words, the help lines. On the host they are read from the
//! files beside this module; in the browser the page hands them over already parsed, so that no JSON
//! reader travels in the wasm.

use serde::Deserialize;

use crate::domain::{Check, Help, Text};

/// Everything that a session needs to speak. One language; complete, or it is not offered.
#[derive(Clone, Debug, PartialEq, Deserialize)]
pub struct Content {
    /// The check.
    pub check: Check,
    /// The words.
    pub text: Text,
    /// The help lines.
    pub help: Help,
}

/// The files as they stand, for tools that pack them.
#[cfg(not(target_arch = "wasm32"))]
pub const FILES: [(&str, &str); 3] = [
    ("check.json", include_str!("content/check.json")),
    ("en.json", include_str!("content/text/en.json")),
    ("help.json", include_str!("content/help.json")),
];

#[cfg(not(target_arch = "wasm32"))]
impl Content {
    /// The English content.
    ///
    /// # Errors
    ///
    /// A file that is not JSON or lacks a field; the error names the place.
    pub fn english() -> Result<Content, serde_json::Error> {
        let [(_, check), (_, text), (_, help)] = FILES;
        Content::from_json(check, text, help)
    }

    /// A content set from its three files.
    ///
    /// # Errors
    ///
    /// A file that is not JSON or lacks a field. Whether the parts fit together is for
    /// [`validate`](crate::domain::validate) to say.
    pub fn from_json(check: &str, text: &str, help: &str) -> Result<Content, serde_json::Error> {
        Ok(Content {
            check: serde_json::from_str(check)?,
            text: serde_json::from_str(text)?,
            help: serde_json::from_str(help)?,
        })
    }
}
