//! One document with everything inside: the sheet, the first screens, the paper form, the words, the
//! script and the module. Nothing is fetched by it.

use crate::Result;
use crate::parts::language::LocalizedContent;
use crate::parts::{Engine, Parts};
use crate::site::kinds::DocumentKind;
use crate::site::prerender::prerender;
use crate::site::template::{SiteOptions, filled};
use crate::site::{policy, preview};

/// What documents differ in.
pub struct Kind<'a> {
    /// What runs in it.
    pub of: DocumentKind,
    /// The address, beside this document's, of the one that runs without WebAssembly.
    pub plain: Option<&'a str>,
    /// What whoever packs it has set.
    pub set: &'a SiteOptions,
}

/// A document and the policy that it is to be served with.
pub struct Document {
    /// The bytes.
    pub html: String,
    /// Its content security policy.
    pub policy: String,
}

/// The document that runs the module.
pub fn with_wasm(parts: &Parts, spoken: &LocalizedContent, kind: &Kind) -> Result<Document> {
    let Engine { wasm, script, .. } = kind.of.engine(parts);
    let script = format!("const packed=\"{}\",lengths={:?};{script}", wasm.text(), wasm.lengths);
    document(parts, spoken, kind, &script, true)
}

/// A document that runs this script.
pub fn document(parts: &Parts, spoken: &LocalizedContent, kind: &Kind, script: &str, wasm: bool) -> Result<Document> {
    let before = prerender(kind.of, &spoken.content, kind.set.exit.as_deref())?;
    let [check, words, _] = &spoken.files;
    let (words, style) = match kind.of {
        DocumentKind::Check => (words, parts.style.clone()),
        DocumentKind::LookBack => (&spoken.look_back, [parts.style.as_str(), &parts.look_back_style].concat()),
    };
    let policy = policy::content_security(&[&parts.early, script], &[&style], wasm);
    let text = |key: &str| spoken.says(key);
    // The help lines stand in the paper form.
    let content = format!("[{check},{words}]").replace('<', "\\u003c");
    let html = filled("check.html", |slot| {
        Some(match slot {
            "lang" => text("lang"),
            "dir" => text("dir"),
            "languages" => languages(spoken),
            "plain" => attribute("data-plain", kind.plain),
            "policy" => policy.clone(),
            "style" => style.clone(),
            "early" => parts.early.clone(),
            "left" => text("left.title"),
            "exit" => attribute("data-exit", kind.set.exit.as_deref()),
            "screens" => before.screens.clone(),
            "failed" => text("document.failed"),
            "printed" => text("document.printed"),
            "paper" => before.paper.clone(),
            "content" => content.clone(),
            "script" => script.to_owned(),
            _ => return preview::words(slot, &spoken.content, kind.set),
        })
    })?;
    Ok(Document { html, policy })
}

/// The folder of the document, and those of all languages, for a link that asks for another one. A folder has the tag
/// of its words with it where that is another name.
fn languages(spoken: &LocalizedContent) -> String {
    if spoken.beside.is_empty() {
        return String::new();
    }
    let named = |id: &String| match spoken.says(&["language.tag.", id].concat()) {
        tag if tag.eq_ignore_ascii_case(id) => id.clone(),
        tag => [id, "=", &tag.to_ascii_lowercase()].concat(),
    };
    let all: Vec<String> = spoken.beside.iter().map(named).collect();
    [attribute("data-own", Some(&spoken.id)), attribute("data-languages", Some(&all.join(" ")))].concat()
}

fn attribute(name: &str, value: Option<&str>) -> String {
    value.map_or(String::new(), |value| format!(" {name}=\"{}\"", preview::escaped(value)))
}
