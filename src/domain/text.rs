//! Every sentence by id. A text file holds sentences and no number; placeholders in braces are filled here.

use super::strings::{digits, joined};
use super::value::At;
use super::vocabulary::Helper;

/// The sentences of one language, by id.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Text(Vec<(String, String)>);

/// The sentences of one language with the word for the helper filled in.
#[derive(Clone, Copy, Debug)]
pub struct Words<'a> {
    text: &'a Text,
    helper: Helper,
}

impl Text {
    /// Reads the sentences of a language. What is no text is a fault at its place.
    pub fn read(at: &At) -> Text {
        let mut text = Text::default();
        at.fields(|key, sentence| {
            let sentence = sentence.text();
            // Packed files come sorted, so that this appends.
            match text.place(key) {
                Ok(known) => drop(text.0.get_mut(known).map(|entry| entry.1 = sentence)),
                Err(at) => text.0.insert(at, (key.to_owned(), sentence)),
            }
        });
        text
    }

    fn place(&self, key: &str) -> Result<usize, usize> {
        self.0.binary_search_by(|(known, _)| known.as_str().cmp(key))
    }

    /// All ids with their sentences, sorted by id.
    pub fn entries(&self) -> impl Iterator<Item = (&str, &str)> {
        self.0.iter().map(|(key, sentence)| (key.as_str(), sentence.as_str()))
    }

    /// The sentence as it stands in the file.
    pub fn raw(&self, key: &str) -> Option<&str> {
        self.place(key).ok().and_then(|at| self.0.get(at)).map(|(_, sentence)| sentence.as_str())
    }

    /// The sentences as one helper word makes them.
    pub fn with(&self, helper: Helper) -> Words<'_> {
        Words { text: self, helper }
    }
}

impl<'a> Words<'a> {
    /// The sentence as it stands in the file.
    pub fn raw(&self, key: &str) -> Option<&'a str> {
        self.text.raw(key)
    }

    /// The sentence with this id. A missing one gives its id, which the validator never lets ship.
    pub fn get(&self, key: &str) -> String {
        self.fill(key, &[])
    }

    /// The same, only where the language has it: notes that not every item carries.
    pub fn maybe(&self, key: &str) -> Option<String> {
        self.text.raw(key).map(|_| self.get(key))
    }

    /// The sentence with further placeholders filled. A placeholder that nobody fills stays visible.
    pub fn fill(&self, key: &str, more: &[(&str, &str)]) -> String {
        let mut rest = self.text.raw(key).unwrap_or(key);
        let mut whole = String::with_capacity(rest.len() + 16);
        while let Some((before, from)) = rest.split_once('{') {
            whole.push_str(before);
            let Some((name, after)) = from.split_once('}') else {
                whole.push('{');
                rest = from;
                continue;
            };
            match self.placeholder(name, more) {
                Some(value) => whole.push_str(value),
                None => whole.extend(["{", name, "}"]),
            }
            rest = after;
        }
        whole.push_str(rest);
        whole
    }

    /// A whole number in the digits of the language.
    pub fn number(&self, number: usize) -> String {
        let own = self.text.raw("digits").unwrap_or_default();
        let mut text = String::new();
        for digit in digits(number).chars() {
            text.extend(own.chars().zip('0'..='9').find(|(_, plain)| *plain == digit).map(|(own, _)| own));
        }
        text
    }

    /// A text in the quotation marks of the language.
    pub fn quoted(&self, said: &str) -> String {
        self.fill("quoted", &[("said", said)])
    }

    /// Texts as a list of the language.
    pub fn listed(&self, parts: &[String]) -> String {
        joined(parts, self.text.raw("comma").unwrap_or_default())
    }

    fn placeholder<'b>(&'b self, name: &str, more: &[(&str, &'b str)]) -> Option<&'b str> {
        let form = match name {
            "helper" => "",
            "a helper" => ".a",
            "helpers" => ".many",
            _ => return more.iter().find(|(known, _)| *known == name).map(|(_, value)| *value),
        };
        self.text.raw(&["helper.", self.helper.id(), form].concat())
    }
}
