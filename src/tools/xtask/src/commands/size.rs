//! How many bytes things take on the wire, and their budgets.

use std::fs;
use std::path::Path;

use serde_json::Value;

use crate::Result;
use crate::env::run::root;
use crate::packages::dist::{self, brotli};
use crate::parts;
use crate::parts::wasm::Profile;
use crate::site::preview::PICTURE;
use crate::site::template::SiteOptions;

/// Prints the tables; more than a budget of `tests/cases/budgets.json` is an error.
pub fn size() -> Result {
    let budgets: Value = serde_json::from_str(&fs::read_to_string(root().join("tests/cases/budgets.json"))?)?;
    let budget = |name: &str| budgets.get(name).and_then(Value::as_u64).ok_or(format!("There is no budget {name}."));
    let mut over = Vec::new();
    let mut row = |name: &str, raw: usize, small: usize, most: Option<u64>| {
        let most = most.map_or(String::new(), |most| {
            if small as u64 > most {
                over.push(format!("{name} takes {} bytes more than its budget of {most}.", small as u64 - most));
            }
            most.to_string()
        });
        println!("{name:<28}{raw:>10}{small:>10}{most:>10}");
    };
    println!("{:<28}{:>10}{:>10}{:>10}", "", "raw", "brotli", "budget");
    let parts = parts::build(Profile::Release)?;
    let [check, text, help] = &parts.english()?.files;
    let (mut raw, mut small) = (0, 0);
    for (name, bytes) in [
        ("module", parts.check.wasm.bytes.as_slice()),
        ("first script", parts.early.as_bytes()),
        ("scripts", parts.check.script.as_bytes()),
        ("style", parts.style.as_bytes()),
        ("check", check.as_bytes()),
        ("English", text.as_bytes()),
        ("help lines", help.as_bytes()),
    ] {
        let compressed = brotli(bytes)?.len();
        (raw, small) = (raw + bytes.len(), small + compressed);
        row(name, bytes.len(), compressed, None);
    }
    row("parts", raw, small, Some(budget("parts")?));
    let site = dist::put(Profile::Release, &SiteOptions::default(), &parts)?;
    let scripts = ["attune-check.js", "attune-check.inline.js", "attune-check.element.js"];
    let mut paths = Vec::new();
    for language in &parts.languages {
        paths.extend(documents(&site, &language.id)?);
    }
    for path in paths.into_iter().chain(scripts.map(str::to_owned)) {
        let length = |path: &str| fs::metadata(site.join(path)).map(|file| file.len() as usize);
        let name = path.trim_start_matches("en/");
        row(name, length(&path)?, length(&[&path, ".br"].concat())?, Some(budget(name)?));
    }
    // Compressed already, and served as it is.
    let picture = fs::read(site.join(PICTURE))?.len();
    row(PICTURE, picture, picture, Some(budget(PICTURE)?));
    if over.is_empty() { Ok(()) } else { Err(over.join("\n").into()) }
}

/// The documents of a language, each of which has a budget. The plain one differs between languages as the other does.
fn documents(site: &Path, language: &str) -> Result<Vec<String>> {
    let mut found = Vec::new();
    for entry in fs::read_dir(site.join(language))? {
        let name = entry?.file_name().to_string_lossy().into_owned();
        if name.ends_with(".html") && (language == "en" || !name.ends_with(".plain.html")) {
            found.push(format!("{language}/{name}"));
        }
    }
    found.sort();
    Ok(found)
}
