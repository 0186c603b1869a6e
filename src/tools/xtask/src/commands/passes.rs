//! What each pass over the module saves: everything is made once without it. The table stands in the README of the
//! passes.

use std::fs;
use std::path::Path;

use shrink::groups::{CUTS, GROUPS, Program};
use shrink::streams::Streams;

use crate::Result;
use crate::env::run::{root, target};
use crate::packages::dist::brotli;
use crate::parts::wasm::{self, Profile, UNREAD};
use crate::parts::{self, Parts};
use crate::site::builder;
use crate::site::document::{self, Kind};
use crate::site::kinds::DocumentKind;
use crate::site::template::SiteOptions;

const README: &str = "src/tools/shrink/README.md";
const BEGIN: &str = "<!-- passes -->\n";
const END: &str = "<!-- /passes -->\n";
/// What the table calls the sorting into streams.
const STREAMS: &str = "streams";

/// Measures every pass and writes the table. It takes some minutes.
///
/// # Errors
///
/// The build fails, or the README has no place for the table.
pub fn passes() -> Result {
    let mut parts = parts::build(Profile::Release)?;
    let (check, page) = (check(&parts)?, page(&parts, &parts.builder)?);
    let groups = GROUPS
        .iter()
        .map(|group| (group.name, if group.of.contains(&Program::Check) { Program::Check } else { Program::Page }));
    let others = [CUTS, UNREAD, STREAMS].map(|name| (name, Program::Check));
    let mut rows = Vec::new();
    for (pass, program) in groups.chain(others) {
        let folder = target("passes");
        let (name, with, without) = match program {
            Program::Check => {
                (parts.check.wasm, parts.check.script) =
                    parts::engine(wasm::Artifact::Check, Profile::Release, &folder, Some(pass))?;
                if pass == STREAMS {
                    parts.check.wasm = unsorted(&folder)?;
                }
                ("check.html", check, self::check(&parts)?)
            }
            Program::Page => {
                let script = parts::builder(Profile::Release, &folder.join("builder"), Some(pass))?;
                ("builder.html", page, self::page(&parts, &script)?)
            }
        };
        let saved = without as i64 - with as i64;
        eprintln!("{pass}: {saved} bytes of {name}");
        rows.push((saved, format!("| {pass} | `{name}` | {saved} | {:.1} |\n", saved as f64 * 100.0 / with as f64)));
    }
    rows.sort_by_key(|(saved, _)| std::cmp::Reverse(*saved));
    let rows: String = rows.into_iter().map(|(_, row)| row).collect();
    let table = format!("| pass | of | bytes saved, brotli | per cent |\n| --- | --- | --- | --- |\n{rows}");
    print!("{table}");
    put(&table)
}

/// The bytes of the English check, as they are served.
fn check(parts: &Parts) -> Result<usize> {
    let english = parts.english()?.beside(&parts.languages)?;
    let kind =
        Kind { of: DocumentKind::Check, plain: Some(DocumentKind::Check.names()[1]), set: &SiteOptions::default() };
    Ok(brotli(document::with_wasm(parts, &english, &kind)?.html.as_bytes())?.len())
}

/// Those of the page that makes links, with this script.
fn page(parts: &Parts, script: &str) -> Result<usize> {
    let page = builder::builder(script, parts.english()?, &parts.languages, &SiteOptions::default())?;
    Ok(brotli(page.html.as_bytes())?.len())
}

/// The module as it is, in the place of its streams.
fn unsorted(folder: &Path) -> Result<Streams> {
    Ok(Streams { bytes: fs::read(folder.join(wasm::MODULE))?, lengths: Vec::new(), module: Vec::new() })
}

/// Puts the table into the README.
fn put(table: &str) -> Result {
    let file = root().join(README);
    let text = fs::read_to_string(&file)?;
    let cut = text.split_once(BEGIN).and_then(|(before, rest)| Some((before, rest.split_once(END)?.1)));
    let (before, after) = cut.ok_or(format!("{README} has no place for the table."))?;
    Ok(fs::write(file, [before, BEGIN, table, END, after].concat())?)
}
