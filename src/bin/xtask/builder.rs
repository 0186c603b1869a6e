//! The page that makes links: one document with its words, its sheet, its script and its module inside.

use std::fs;

use attune_check::content::Content;
use serde_json::{Map, Value, json};

use crate::Done;
use crate::document::{Document, Set, filled};
use crate::pack;
use crate::pages::{around, sheet};
use crate::policy;
use crate::preview;
use crate::run::{root, target};
use crate::tools::minified;
use crate::wasm::{self, Profile, What};

/// What the page takes from the other sheets, by the headings there. What it adds comes last.
const SHARED: [(&str, &[&str]); 2] = [
    (
        "src/ui/style.css",
        &[
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
        ],
    ),
    ("www/page.css", &["The ground"]),
];

/// The texts that the page shows, by their groups; a whole key stands for itself.
const WORDS: [&str; 13] = [
    "builder.",
    "card.",
    "send.",
    "helper.",
    "setting.",
    "country.",
    "stage.",
    "warning.",
    "embed.title",
    "lang",
    "keep.copied",
    "keep.not-copied",
    "keep.saved",
];

/// What stands in the document itself, and so is not drawn by the module.
const IN_DOCUMENT: [&str; 4] = ["builder.page", "builder.by-hand", "builder.by-hand.stage", "builder.empty"];

/// The page's name.
pub const NAME: &str = "builder.html";

/// What shows, where no script runs, how a link is written by hand.
const NO_SCRIPT: &str = "#by-hand{display:block}";

/// Makes the page.
pub fn builder(profile: Profile, content: &Content, set: &Set) -> Done<Document> {
    let script = script(profile)?;
    let style = sheet("builder", &SHARED)?;
    let policy = policy::builder(&script, &[&style, NO_SCRIPT]);
    let (top, bottom) = around(content, NAME)?;
    let html = filled(NAME, |slot| {
        Some(match slot {
            "lang" => content.text.raw("lang").unwrap_or_default().to_owned(),
            "policy" => policy.clone(),
            "noscript" => NO_SCRIPT.to_owned(),
            "top" => top.clone(),
            "bottom" => bottom.clone(),
            "content" => brought(content),
            "style" => style.clone(),
            "script" => script.clone(),
            key if IN_DOCUMENT.contains(&key) => content.text.raw(key)?.to_owned(),
            _ => return preview::words(slot, content, set),
        })
    })?;
    Ok(Document { html, policy })
}

/// What the module is given: its words, sorted as its reader likes them, and what it must not know twice.
fn brought(content: &Content) -> String {
    let wanted = |key: &str| {
        !IN_DOCUMENT.contains(&key)
            && WORDS.iter().any(|group| if group.ends_with('.') { key.starts_with(group) } else { key == *group })
    };
    // Of the stages only the names are shown.
    let shown = |key: &str| !key.starts_with("stage.") || key.ends_with(".name");
    let words = content.text.entries().filter(|(key, _)| wanted(key) && shown(key));
    let text: Map<String, Value> = words.map(|(key, text)| (key.to_owned(), text.into())).collect();
    let countries: Vec<&str> = content.help.countries.iter().map(|country| country.id.as_str()).collect();
    json!({ "text": text, "countries": countries, "sandbox": policy::SANDBOX }).to_string().replace('<', "\\u003c")
}

/// The script that starts the page, with the module in it.
fn script(profile: Profile) -> Done<String> {
    let folder = target("parts").join(profile.name()).join("builder");
    fs::create_dir_all(&folder)?;
    wasm::build(What::Builder, profile, &folder)?;
    let packed = pack::pack(&fs::read(folder.join(wasm::MODULE))?)?;
    if profile == Profile::Release {
        packed.check(&folder)?;
    }
    for (file, name) in [("www/builder.js", "main.js"), ("www/unpack.js", "unpack.js")] {
        fs::copy(root().join(file), folder.join(name))?;
    }
    let bundle = [&["--bundle".to_owned(), "--format=esm".to_owned()], &pack::defines()[..]].concat();
    let script = minified(&folder.join("main.js"), &bundle)?;
    Ok(format!("const packed=\"{}\",lengths={:?};{script}", packed.text(), packed.lengths))
}
