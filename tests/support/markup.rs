//! What html-validate, a second engine of rules, finds in markup. Node runs once for all of it.

use crate::programs::script;

/// Markup of which one part is shown at a time, or all of it.
#[derive(Clone, Copy)]
pub enum Kind {
    /// All of it is shown: one screen, one page.
    Part,
    /// A document that holds several parts, and shows one.
    Several,
}

/// Every finding, as a sentence.
pub fn findings(markup: &[(String, Kind, String)]) -> Vec<String> {
    let kind = |kind: &Kind| if matches!(kind, Kind::Part) { "part" } else { "several" };
    let list: Vec<_> = markup.iter().map(|(name, of, text)| (name, kind(of), text)).collect();
    let json = serde_json::to_string(&list).unwrap();
    serde_json::from_str(&script("tests/support/markup.mjs", &[""; 0], &json)).unwrap()
}
