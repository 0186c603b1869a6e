//! The words of the check as they are expected to be heard.

use attune_check::content::Content;
use attune_check::domain::{Helper, Stage};

/// The words of a language as they are filled for a therapist.
pub struct Words(Content);

impl Words {
    pub fn of(language: &str) -> Words {
        Words(Content::in_language(language).unwrap())
    }

    /// The sentence with this key.
    pub fn get(&self, key: &str) -> String {
        // Orca leaves out where a line ends.
        let text = self.0.text.with(Helper::default()).get(key);
        text.split_whitespace().collect::<Vec<_>>().join(" ")
    }

    /// The statement at this place of a stage, and its note.
    pub fn item(&self, at: usize, stage: usize) -> (String, Option<String>) {
        let stage = Stage::ALL[stage];
        let item = &self.0.check.items[self.0.check.asked(stage)[at]];
        let note = self.0.text.with(Helper::default()).maybe(&format!("item.{}.note", item.id));
        (self.get(&format!("item.{}", item.id)), note)
    }
}
