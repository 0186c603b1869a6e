//! The page that makes links: one document with its words, its sheet, its script and its module inside.

use serde_json::{Map, Value, json};

use crate::Result;
use crate::env::run::root;
use crate::env::tools::minified;
use crate::parts::language::{LocalizedContent, is_of};
use crate::site::document::Document;
use crate::site::pages::{around_in, head, sheet};
use crate::site::template::{SiteOptions, filled};
use crate::site::{policy, preview};

/// What the page takes from the other sheets, by the headings there. What it adds comes last.
const SHARED: [&str; 11] = [
    "Tokens",
    "Ground",
    "Frame",
    "Text pieces",
    "Buttons",
    "Choices",
    "The cloth",
    "Fields",
    "Sheets of paper",
    "Other eyes",
    "The ground",
];

/// The texts that the page shows, by their groups; a whole key stands for itself.
const WORDS: [&str; 14] = [
    "builder.",
    "digits",
    "helper.",
    "setting.",
    "country.",
    "stage.",
    "warning.unknown",
    "warning.twice",
    "warning.wrong",
    "warning.long",
    "warning.version",
    "lang",
    "keep.copied",
    "keep.not-copied",
];

/// The texts for those that a link is for, in each of their languages.
const THEIRS: [&str; 7] = ["card.", "send.", "helper.", "embed.title", "lang", "dir", "language.name"];

/// What stands in the document itself, and so is not drawn by the module.
const IN_DOCUMENT: [&str; 4] = ["builder.page", "builder.by-hand", "builder.by-hand.stage", "builder.empty"];

/// The page's name.
pub const NAME: &str = "builder.html";

/// Makes the page.
pub fn builder(
    script: &str,
    spoken: &LocalizedContent,
    languages: &[LocalizedContent],
    set: &SiteOptions,
) -> Result<Document> {
    let early = minified(&root().join("www/scripts/builder_early.js"), &[])?;
    let content = &spoken.content;
    let style = sheet("builder", &SHARED)?;
    let policy = policy::builder(&[&early, script], &style);
    let head = head(&spoken.says("lang"), &spoken.says("dir"), &policy, &style)?;
    let (top, bottom) = around_in(content, NAME, &spoken.id)?;
    let html = filled(NAME, |slot| {
        Some(match slot {
            "head" => head.clone(),
            "early" => early.clone(),
            "languages" => others(spoken, languages),
            "top" => top.clone(),
            "bottom" => bottom.clone(),
            "content" => brought(spoken, languages),
            "script" => script.to_owned(),
            key if IN_DOCUMENT.contains(&key) => content.text.raw(key)?.to_owned(),
            _ => return preview::words(slot, content, set),
        })
    })?;
    Ok(Document { html, policy })
}

/// The languages that have such a page, each in its own words.
fn others(spoken: &LocalizedContent, languages: &[LocalizedContent]) -> String {
    let of = |other: &&LocalizedContent| other.content.text.raw("builder.title").is_some();
    let item = |other: &LocalizedContent| {
        let (id, lang, name) = (&other.id, other.says("lang"), other.says("language.name"));
        if *id == spoken.id {
            return format!("<li><b aria-current=\"true\" lang=\"{lang}\">{name}</b></li>");
        }
        format!("<li><a href=\"../{id}/{NAME}\" hreflang=\"{lang}\" lang=\"{lang}\">{name}</a></li>")
    };
    let list: String = languages.iter().filter(of).map(item).collect();
    let label = spoken.says("language.title");
    format!("<nav class=\"no-print\" aria-label=\"{label}\"><ul class=\"languages\">{list}</ul></nav>")
}

/// What the module is given: its words, sorted as its reader likes them, and what it must not know twice.
fn brought(spoken: &LocalizedContent, languages: &[LocalizedContent]) -> String {
    let content = &spoken.content;
    let wanted = |key: &str| !IN_DOCUMENT.contains(&key) && is_of(&WORDS, key);
    let theirs = |other: &LocalizedContent| {
        let words = other.content.text.entries().filter(|(key, _)| is_of(&THEIRS, key));
        json!({ "id": other.id, "text": asked_for(words, false) })
    };
    // Of the stages only the names are shown.
    let shown = |key: &str| !key.starts_with("stage.") || key.ends_with(".name");
    let words = content.text.entries().filter(|(key, _)| wanted(key) && shown(key));
    let text = asked_for(words, true);
    let countries: Vec<&str> = content.help.countries.iter().map(|country| country.id.as_str()).collect();
    let languages: Value = languages.iter().map(theirs).collect();
    json!({ "text": text, "countries": countries, "languages": languages, "sandbox": policy::SANDBOX })
        .to_string()
        .replace('<', "\\u003c")
}

/// Texts without those forms of the helper's word that none of them has a place for. `list` keeps the words themselves,
/// which the page lists.
fn asked_for<'a>(texts: impl Iterator<Item = (&'a str, &'a str)>, list: bool) -> Map<String, Value> {
    let texts: Vec<(&str, &str)> = texts.collect();
    let asked = |place: &str| texts.iter().any(|(_, text)| text.contains(place));
    let (plain, one, many) = (list || asked("{helper}"), asked("{a helper}"), asked("{helpers}"));
    let wanted = |key: &str| match key.strip_prefix("helper.") {
        None => true,
        Some(form) if form.ends_with(".a") => one,
        Some(form) if form.ends_with(".many") => many,
        Some(_) => plain,
    };
    let texts = texts.iter().filter(|(key, _)| wanted(key));
    texts.map(|(key, text)| ((*key).to_owned(), (*text).into())).collect()
}
