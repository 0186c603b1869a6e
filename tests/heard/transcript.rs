//! What was heard, key by key: all of it to be read by people, and the page's own part of it to be compared.

use std::fs;

use crate::known;

/// What is said late, before the next key.
pub const MEANWHILE: &str = "meanwhile";

/// A walk so far.
#[derive(Default)]
pub struct Transcript {
    /// Every utterance, below the key that brought it.
    text: String,
    /// The same without Orca's own words: the keys, each with what the page said.
    walk: Vec<(String, Vec<String>)>,
}

impl Transcript {
    /// Adds what was said after a key. Gives the first sentence of the page that was said twice in a row.
    pub fn add(&mut self, key: &str, said: &[String]) -> Option<String> {
        if !said.is_empty() || key != MEANWHILE {
            self.text.push_str(&format!("\n# {key}\n"));
        }
        said.iter().for_each(|said| self.text.push_str(&format!("    {said}\n")));
        if key != MEANWHILE || self.walk.is_empty() {
            self.walk.push((key.to_owned(), Vec::new()));
        }
        let (_, kept) = self.walk.last_mut()?;
        let mut twice = None;
        for sentence in said.iter().filter_map(|said| known::of_the_page(said)) {
            if kept.last().is_none_or(|last| last != sentence) {
                kept.push(sentence.to_owned());
            } else {
                twice.get_or_insert(sentence.to_owned());
            }
        }
        twice
    }

    /// Was this said anywhere?
    pub fn says(&self, words: &str) -> bool {
        self.text.contains(words)
    }

    /// All of it.
    pub fn text(&self) -> &str {
        &self.text
    }

    /// The walk as the page said it, from the first screen that came up on: the keys and the sentences, without Orca's
    /// own words. What comes before begins where the browser's own reading of the page ends.
    pub fn as_the_page_said_it(&self) -> String {
        let steps = self.walk.iter().skip_while(|(key, _)| key != "Return");
        let lines = steps.flat_map(|(key, said)| {
            std::iter::once(format!("# {key}\n")).chain(said.iter().map(|one| format!("    {one}\n")))
        });
        lines.collect()
    }

    /// Writes all of it into `target/heard`.
    pub fn write(&self, name: &str) -> std::io::Result<()> {
        let folder = support::root().join("target/heard");
        fs::create_dir_all(&folder)?;
        fs::write(folder.join(format!("{name}.txt")), &self.text)
    }
}
