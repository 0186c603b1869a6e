//! The npm package: the element's scripts, the documents that it frames, types, manifest and words for developers.

use std::fs;
use std::path::Path;

use crate::Result;
use crate::env::run::root;
use crate::packages::element::{CLASS, DEFINE, Element, INLINE, SINGLE};
use crate::site::document::Document;
use crate::site::release::LICENCES;

/// The files of `www/npm`, which are a part of the package as they are, but for what stands in `{{...}}`.
const FILES: [&str; 7] =
    ["package.json", "README.md", "index.d.ts", "define.d.ts", "element.d.ts", "react.d.ts", "custom-elements.json"];

/// What the documents are called in the package. Bundlers change what ends in `.html`: webpack makes it smaller, and
/// Vite's development server takes its scripts out. A document with another script than its policy names is dead.
const DOCUMENTS: [(&str, &str); 2] = [("check.html", "check.htm"), ("check.plain.html", "check.plain.htm")];

/// The documents of a language that lead to no other one.
pub struct Alone {
    /// The language's folder.
    pub id: String,
    /// The one that runs the module.
    pub check: Document,
    /// The one that runs without.
    pub plain: Option<Document>,
}

/// Writes the package into a folder. Bundlers give files other names, so no document of it leads to another one by
/// name: the element chooses between them.
pub fn package(folder: &Path, element: &Element, documents: &[Alone]) -> Result {
    fs::create_dir_all(folder)?;
    for name in FILES {
        let text = fs::read_to_string(root().join("www/npm").join(name))?;
        let text = text.replace("{{version}}", env!("CARGO_PKG_VERSION"));
        fs::write(folder.join(name), text)?;
    }
    for name in LICENCES.into_iter().chain(["CHANGELOG.md"]) {
        fs::copy(root().join(name), folder.join(name))?;
    }
    let mut class = element.class.clone();
    for Alone { id, check, plain } in documents {
        fs::create_dir_all(folder.join(id))?;
        for ((name, packed), document) in DOCUMENTS.into_iter().zip([Some(check), plain.as_ref()]) {
            let address = |name: &str| format!("\"./{id}/{name}\"");
            if !class.contains(&address(name)) {
                return Err(format!("The element does not look for {id}/{name}.").into());
            }
            class = class.replace(&address(name), &address(packed));
            if let Some(document) = document {
                fs::write(folder.join(id).join(packed), &document.html)?;
            }
        }
    }
    for (name, _) in &element.words {
        // Without it an element in a page would say it in English, and nobody would be told.
        if !class.contains(&format!("\"./{name}\"")) {
            return Err(format!("The element does not ask for {name}.").into());
        }
    }
    let words = element.words.iter().map(|(name, script)| (name.as_str(), script));
    for (name, script) in
        [(DEFINE, &element.define_from_class), (CLASS, &class), (INLINE, &element.inline), (SINGLE, &element.single)]
            .into_iter()
            .chain(words)
    {
        fs::write(folder.join(name), script)?;
    }
    Ok(())
}
