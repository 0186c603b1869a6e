//! Which version this is and of which day. The number is that of the package, and the day stands in the newest section of
//! `CHANGELOG.md`: `## 0.1.0, 2026-12-01`, or `## 0.1.0, not released yet`.

use std::fs;

use crate::Result;
use crate::env::run::root;
use crate::site::record::in_words;

/// The licences of the code and of the content, which go along with whatever is packed.
pub const LICENCES: [&str; 2] = ["LICENSE-CC-BY-4.0", "LICENSE-MIT"];

/// The version and its day, in words.
pub fn told() -> Result<String> {
    let changes = fs::read_to_string(root().join("CHANGELOG.md"))?;
    let version = env!("CARGO_PKG_VERSION");
    match newest(&changes) {
        Some((newest, day)) if newest == version => Ok(format!("{version}, {}", in_words(day))),
        _ => Err(format!("The newest section of CHANGELOG.md is not “## {version}, ” with a day.").into()),
    }
}

/// The version and the day of the newest section.
pub fn newest(changes: &str) -> Option<(&str, &str)> {
    changes.lines().find_map(|line| line.strip_prefix("## "))?.split_once(", ")
}
