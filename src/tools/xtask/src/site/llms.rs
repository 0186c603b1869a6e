//! `llms.txt`, which tells programs that read pages for people what this folder holds, in the form of llmstxt.org. Its words
//! stand in `www/pages/llms.txt`.

use std::fs;
use std::path::Path;

use attune_check::content::{Content, LANGUAGES};

use crate::Result;
use crate::site::template::filled;
use crate::site::{pages, settings};

/// The name of the file, which programs know.
pub const NAME: &str = "llms.txt";

/// Writes it into the folder to host, and gives the path that it is served at.
pub fn write(site: &Path, content: &Content) -> Result<String> {
    fs::write(site.join(NAME), text(content)?)?;
    Ok(format!("/{NAME}"))
}

/// What it says. Its links are relative, so that the folder may lie anywhere.
pub fn text(content: &Content) -> Result<String> {
    let attributes = settings::of_element()?.iter().map(|(name, about)| format!("- `{name}`: {about}\n")).collect();
    let slots = [
        ("version", env!("CARGO_PKG_VERSION").to_owned()),
        ("lines", indented(&pages::block(pages::ELEMENT)?)),
        ("options", settings::table(content)?),
        ("attributes", attributes),
        ("languages", languages()?),
    ];
    filled(NAME, |slot| slots.iter().find(|(name, _)| *name == slot).map(|(_, text)| text.trim_end().to_owned()))
}

/// Lines of a page as they are pasted, as Markdown sets code apart.
fn indented(lines: &str) -> String {
    let lines = lines.replace("&lt;", "<").replace("&gt;", ">").replace("&amp;", "&");
    lines.lines().map(|line| format!("    {line}\n")).collect()
}

/// A line for each language: the check-in there, by the name that the language has in itself.
fn languages() -> Result<String> {
    let mut lines = Vec::new();
    for (id, words) in LANGUAGES {
        let words: serde_json::Value = serde_json::from_str(words)?;
        let word = |key: &str| words.get(key).and_then(serde_json::Value::as_str);
        let name = word("language.name").ok_or(format!("The language {id} has no name."))?;
        // What its readers are told of who has not checked it.
        let note = word("language.note")
            .map(|note| format!(" It says of itself: {}", note.replace('\n', " ")))
            .unwrap_or_default();
        lines.push(format!("- [{name}]({id}/check.html): `lang={id}`.{note}"));
    }
    Ok(lines.join("\n"))
}
