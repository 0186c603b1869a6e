//! What the bytes are: of the module by where its code comes from, and of the document by its parts.

use std::collections::HashMap;
use std::fs;

use shrink::snip::plain;
use wasmparser::{KnownCustom, Name, Parser, Payload, TypeRef};

use crate::Result;
use crate::env::run::target;
use crate::packages::dist::brotli;
use crate::parts::wasm::{self, Profile};
use crate::parts::{self, Parts};
use crate::site::document::{self, Kind};
use crate::site::kinds::DocumentKind;
use crate::site::prerender::prerender;
use crate::site::template::SiteOptions;

/// How many functions are listed, the largest first.
const LARGEST: usize = 40;

/// Prints both tables.
pub fn why() -> Result {
    let parts = parts::build(Profile::Release)?;
    of_module()?;
    of_document(&parts)
}

/// The same module as ships, but with the names of its functions.
fn of_module() -> Result {
    let file = target("parts/release").join("why.wasm");
    fs::copy(target("parts/release").join(wasm::NAMED), &file)?;
    wasm::optimise(&file, &["-g", "--strip-producers"])?;
    let bytes = fs::read(&file)?;
    let (mut names, mut lengths) = (HashMap::new(), Vec::new());
    let (mut imported, mut code, mut data) = (0, 0, 0);
    for payload in Parser::new(0).parse_all(&bytes) {
        match payload? {
            Payload::ImportSection(imports) => {
                for import in imports.into_imports() {
                    imported += u32::from(matches!(import?.ty, TypeRef::Func(_)));
                }
            }
            Payload::CodeSectionStart { range, .. } => code = range.len(),
            Payload::CodeSectionEntry(body) => lengths.push(body.range().len()),
            Payload::DataSection(section) => data = section.range().len(),
            Payload::CustomSection(section) => {
                let KnownCustom::Name(section) = section.as_known() else { continue };
                for part in section {
                    let Name::Function(map) = part? else { continue };
                    for naming in map {
                        let naming = naming?;
                        names.insert(naming.index, plain(naming.name));
                    }
                }
            }
            _ => {}
        }
    }
    let mut functions: Vec<(usize, String)> = Vec::new();
    for (number, length) in lengths.into_iter().enumerate() {
        let name = names.remove(&(number as u32 + imported)).unwrap_or_else(|| "(without a name)".to_owned());
        functions.push((length, name));
    }
    let mut groups: HashMap<&str, (usize, usize)> = HashMap::new();
    for (length, name) in &functions {
        let group = groups.entry(group(name)).or_default();
        *group = (group.0 + length, group.1 + 1);
    }
    let mut groups: Vec<_> = groups.into_iter().collect();
    groups.sort_by_key(|(name, (length, _))| (std::cmp::Reverse(*length), *name));
    println!("{:<44}{:>10}{:>10}", "the module, before compressing", "bytes", "functions");
    for (name, (length, count)) in groups {
        println!("{name:<44}{length:>10}{count:>10}");
    }
    println!("{:<44}{code:>10}{:>10}", "all code", functions.len());
    println!("{:<44}{data:>10}", "data");
    println!("{:<44}{imported:>10}\n", "functions that are imported");
    functions.sort_by(|one, other| other.cmp(one));
    println!("the largest functions");
    for (length, name) in functions.iter().take(LARGEST) {
        println!("{length:>7}  {name}");
    }
    println!();
    Ok(())
}

/// Where a function comes from, by its name.
fn group(name: &str) -> &str {
    const OWN: [&str; 5] = ["ui", "domain", "embed", "content", ""];
    if name.contains("drop_in_place") || name.contains("core::ops::drop::Drop") || name.contains("::drop_slow") {
        return "dropping values";
    }
    let name = name.trim_start_matches(|character: char| !character.is_ascii_alphabetic());
    let (first, rest) = name.split_once("::").unwrap_or((name, ""));
    match first {
        "attune_check" => OWN.into_iter().find(|module| rest.starts_with(module)).unwrap_or_default(),
        "alloc" | "core" | "std" | "yew" | "rlsf" | "hashbrown" | "indexmap" | "serde_wasm_bindgen" => first,
        "wasm_bindgen" | "js_sys" | "web_sys" | "gloo" | "gloo_utils" | "wasm_bindgen_futures" => "the browser",
        "dyn" => "dyn",
        _ if first.contains("__rust") || first.contains("mem") => "compiler",
        _ => "others",
    }
}

/// What each part takes in the compressed document: so much less it is without the part. They share words, so that
/// the sum is less than the whole.
fn of_document(parts: &Parts) -> Result {
    let english = parts.english()?.beside(&parts.languages)?;
    let kind =
        Kind { of: DocumentKind::Check, plain: Some(DocumentKind::Check.names()[1]), set: &SiteOptions::default() };
    let html = document::with_wasm(parts, &english, &kind)?.html;
    let drawn = prerender(DocumentKind::Check, &english.content, None)?;
    let (form, rest) = drawn.paper.split_once("<section class=\"help\"").ok_or("The form has no help lines.")?;
    let help = rest.split_once("</section>").map_or(rest, |(help, _)| help);
    let [check, words, _] = &english.files;
    let whole = brotli(html.as_bytes())?.len();
    println!("{:<44}{:>10}{:>10}", "the document, compressed", "raw", "brotli");
    for (name, part) in [
        ("module", parts.check.wasm.text().as_str()),
        ("script that starts it", &parts.check.script),
        ("first script", &parts.early),
        ("style", &parts.style),
        ("check", &check.replace('<', "\\u003c")),
        ("words", &words.replace('<', "\\u003c")),
        ("first screens", &drawn.screens),
        ("form", form),
        ("help lines", help),
    ] {
        let without = html.replace(part, "");
        if part.is_empty() || without.len() == html.len() {
            return Err(format!("The document does not have the part: {name}.").into());
        }
        println!("{name:<44}{:>10}{:>10}", part.len(), whole - brotli(without.as_bytes())?.len());
    }
    println!("{:<44}{:>10}{whole:>10}", "whole", html.len());
    Ok(())
}
