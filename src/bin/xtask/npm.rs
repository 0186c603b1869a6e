//! The npm package: the element's scripts, the documents that it frames, types, manifest and words for developers.

use std::fs;
use std::path::Path;

use crate::Done;
use crate::document::Document;
use crate::element::{CLASS, DEFINE, Element, INLINE, SINGLE};
use crate::run::root;

/// The files of `www/npm`, which are a part of the package as they are, but for what stands in `{{...}}`.
const FILES: [&str; 6] =
    ["package.json", "README.md", "index.d.ts", "define.d.ts", "react.d.ts", "custom-elements.json"];

/// What the documents are called in the package. Bundlers change what ends in `.html`: webpack makes it smaller, and
/// Vite's development server takes its scripts out. A document with another script than its policy names is dead.
const DOCUMENTS: [(&str, &str); 2] = [("check.html", "check.htm"), ("check.plain.html", "check.plain.htm")];

/// Writes the package into a folder. Bundlers give files other names, so no document of it leads to another one by
/// name: the element chooses between them.
pub fn package(folder: &Path, lang: &str, element: &Element, check: &Document, plain: Option<&Document>) -> Done {
    fs::create_dir_all(folder.join(lang))?;
    for name in FILES {
        let text = fs::read_to_string(root().join("www/npm").join(name))?;
        let text = text
            .replace("{{version}}", env!("CARGO_PKG_VERSION"))
            .replace("{{description}}", env!("CARGO_PKG_DESCRIPTION"));
        fs::write(folder.join(name), text)?;
    }
    fs::copy(root().join("LICENSE-MIT"), folder.join("LICENSE-MIT"))?;
    let mut class = element.class.clone();
    for (name, packed) in DOCUMENTS {
        let address = |name: &str| format!("\"./{lang}/{name}\"");
        if !class.contains(&address(name)) {
            return Err(format!("The element does not look for {name}.").into());
        }
        class = class.replace(&address(name), &address(packed));
    }
    for (name, script) in
        [(DEFINE, &element.define_from_class), (CLASS, &class), (INLINE, &element.inline), (SINGLE, &element.single)]
    {
        fs::write(folder.join(name), script)?;
    }
    for ((_, name), document) in DOCUMENTS.into_iter().zip([Some(check), plain]) {
        if let Some(document) = document {
            fs::write(folder.join(lang).join(name), &document.html)?;
        }
    }
    Ok(())
}
