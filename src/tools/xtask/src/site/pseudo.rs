//! Two languages that nobody speaks, made of English: one with accents and half as long again, one that runs from
//! right to left. What is left English, cut off or mirrored wrongly in them would be so in a real one.

use std::fs;

use attune_check::content::{Content, FILES};
use attune_check::domain::help::HELP_TEXT_FIELDS;
use serde_json::{Map, Value};

use crate::Result;
use crate::env::run::target;
use crate::parts::Parts;
use crate::parts::language::spoken;
use crate::site::document::{self, Kind};
use crate::site::kinds::DocumentKind;
use crate::site::template::SiteOptions;

/// What becomes of an English text.
type Change = fn(&str) -> String;

/// What they are called, and what they say of themselves.
const LANGUAGES: [(&str, &str, Change); 2] =
    [("en-XA", "ltr", |text| accented(text)), ("ar-XB", "rtl", |text| turned(text))];

/// What is no sentence, and has to stay as it is.
const KEPT: [&str; 4] = ["lang", "dir", "digits", "comma"];

/// Writes the documents of each, where the tests look for them: `target/pseudo/en-XA/check.html`.
pub fn write(parts: &Parts) -> Result {
    let folder = target("pseudo");
    if folder.exists() {
        fs::remove_dir_all(&folder)?;
    }
    for (id, direction, change) in LANGUAGES {
        let text = words(id, direction, change)?;
        let [(_, check), _, (_, help)] = FILES;
        let content = Content::from_json(check, &text, help)?;
        let spoken = spoken(id, content, [check, &text, help])?.beside(&parts.languages)?;
        fs::create_dir_all(folder.join(id))?;
        for of in DocumentKind::ALL {
            let [name, _] = of.names();
            let document =
                document::with_wasm(parts, &spoken, &Kind { of, plain: None, set: &SiteOptions::default() })?;
            fs::write(folder.join(id).join(name), document.html)?;
        }
    }
    Ok(())
}

/// The English words, changed, with those for the file of help lines.
fn words(id: &str, direction: &str, change: Change) -> Result<String> {
    let [_, (_, english), _] = FILES;
    let mut words: Map<String, Value> = serde_json::from_str(english)?;
    let content = Content::english()?;
    for line in content.help.countries.iter().flat_map(|country| &country.lines) {
        for said in line.note.iter().chain(&line.hours) {
            words.insert([HELP_TEXT_FIELDS, said].concat(), said.as_str().into());
        }
    }
    for (key, text) in &mut words {
        if let Some(said) = text.as_str().filter(|_| !KEPT.contains(&key.as_str())) {
            *text = said.lines().map(change).collect::<Vec<_>>().join("\n").into();
        }
    }
    words.insert("lang".to_owned(), id.into());
    words.insert("dir".to_owned(), direction.into());
    words.insert("language.note".to_owned(), change("These words are made for tests.").into());
    Ok(Value::from(words).to_string())
}

/// Each part of a text that is no placeholder, changed.
fn around_placeholders(text: &str, change: impl Fn(&str) -> String) -> String {
    let mut rest = text;
    let mut changed = String::new();
    while let Some((before, from)) = rest.split_once('{') {
        let Some((name, after)) = from.split_once('}') else { break };
        changed.extend([&change(before), "{", name, "}"]);
        rest = after;
    }
    changed + &change(rest)
}

/// With a mark on every letter, and four tenths longer, in words, so that lines may break.
fn accented(text: &str) -> String {
    const PLAIN: &str = "AaCcDdEeGgHhIiJjKkLlNnOoRrSsTtUuWwYyZzBbFfMmPpQqVvXx";
    const MARKED: &str = "ÅåÇçĎďÉéĜĝĤĥÎîĴĵĶķĻļÑñÖöŔŕŠšŢţÛûŴŵÝýŽžƁƀƑƒṀṁÞþǪǫṼṽẊẋ";
    let mark = |character: char| PLAIN.chars().position(|one| one == character).and_then(|at| MARKED.chars().nth(at));
    let marked =
        around_placeholders(text, |part| part.chars().map(|character| mark(character).unwrap_or(character)).collect());
    let more = text.chars().count() * 4 / 10;
    marked + &" åñð".repeat(more / 4) + &"î".repeat(more % 4)
}

/// Each word between characters that turn it round.
fn turned(text: &str) -> String {
    let word = |word: &str| if word.is_empty() { String::new() } else { ["\u{202e}", word, "\u{202c}"].concat() };
    around_placeholders(text, |part| part.split(' ').map(word).collect::<Vec<_>>().join(" "))
}
