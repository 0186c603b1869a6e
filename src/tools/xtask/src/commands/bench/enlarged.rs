//! Pages of which there are several sizes: checks with more statements, pages with more checks, checks that have more
//! languages beside them.

use std::fs;
use std::path::{Path, PathBuf};
use std::time::Instant;

use attune_check::content::{Content, FILES};
use bench::statements;

use super::growth::IN_LINE;
use crate::Result;
use crate::env::run::target;
use crate::packages::dist::brotli;
use crate::packages::element;
use crate::parts::language::{LocalizedContent, spoken};
use crate::parts::wasm::Profile;
use crate::parts::{self, Parts};
use crate::site::document::{self, Kind};
use crate::site::hosts::{self, Served};
use crate::site::kinds::DocumentKind;
use crate::site::policy;
use crate::site::template::SiteOptions;

/// Where the check is that is answered.
#[derive(Clone, Copy, PartialEq)]
pub enum Inside {
    /// It is the page.
    Page,
    /// In the frame of the page's first element.
    Frame,
    /// In the page's first element, in its shadow.
    Shadow,
}

/// A page in several sizes.
pub struct Family {
    /// What the table calls it.
    pub name: &'static str,
    /// The beginning of its files' names.
    file: &'static str,
    /// How many there are of what it is named for.
    pub sizes: &'static [usize],
    /// Makes the page with so many.
    make: fn(&Parts, usize) -> Result<String>,
    /// Where its check is.
    pub inside: Inside,
    /// How many checks have to be there, of so many.
    pub waits: fn(usize) -> usize,
    /// The power by which it may grow.
    pub most: f64,
}

impl Family {
    /// The file of the page with so many.
    pub fn page(&self, count: usize) -> String {
        format!("{}-{count}.html", self.file)
    }
}

/// How many languages.
const LANGUAGES: [usize; 2] = [1, 10];

/// What stays as it is, give or take the names of other languages.
const AS_IT_IS: f64 = 0.1;

/// All of them.
pub const FAMILIES: [Family; 5] = [
    Family {
        name: "statements on one page",
        file: "statements",
        sizes: &[12, 120, 1_200],
        make: |parts, count| check(parts, &[english("en", count)?]),
        inside: Inside::Page,
        waits: |_| 0,
        most: IN_LINE,
    },
    Family {
        name: "elements on one page, all in sight",
        file: "framed",
        sizes: &[1, 5, 20],
        make: |_, count| Ok(host(OVER, "", count)),
        inside: Inside::Frame,
        waits: |count| count,
        most: IN_LINE,
    },
    Family {
        name: "elements one below the other, the first in sight",
        file: "below",
        sizes: &[1, 5, 20],
        make: |_, count| Ok(host("", "", count)),
        inside: Inside::Frame,
        waits: |_| 1,
        most: IN_LINE,
    },
    Family {
        name: "elements on one page, inline",
        file: "inline",
        sizes: &[1, 5, 20],
        make: |_, count| Ok(host("", " mode=inline", count)),
        inside: Inside::Shadow,
        waits: |count| count,
        most: IN_LINE,
    },
    Family {
        name: "languages, each in a document of its own",
        file: "languages",
        sizes: &LANGUAGES,
        make: |parts, count| check(parts, &languages(count)?),
        inside: Inside::Page,
        waits: |_| 0,
        most: AS_IT_IS,
    },
];

/// What it takes to make the documents of so many languages.
pub struct Made {
    /// How many.
    pub languages: usize,
    /// Seconds to make and pack them.
    pub seconds: f64,
    /// Their bytes, compressed.
    pub bytes: usize,
}

/// Builds all pages, and gives their folder and what the languages took.
pub fn pages() -> Result<(PathBuf, Vec<Made>)> {
    let parts = parts::build(Profile::Release)?;
    let folder = target("bench/scale");
    if folder.exists() {
        fs::remove_dir_all(&folder)?;
    }
    elements(&parts, &folder)?;
    for family in &FAMILIES {
        for count in family.sizes {
            put(&folder, &family.page(*count), &(family.make)(&parts, *count)?)?;
        }
    }
    let made = LANGUAGES.iter().map(|count| made(&parts, *count)).collect::<Result<_>>()?;
    Ok((folder, made))
}

/// What the elements of a page ask for, with the headers that it is hosted with: they say what a browser may keep.
fn elements(parts: &Parts, folder: &Path) -> Result {
    let spoken = parts.english()?;
    let document = document::with_wasm(
        parts,
        spoken,
        &Kind { of: DocumentKind::Check, plain: None, set: &SiteOptions::default() },
    )?;
    let element = element::element(Profile::Release, parts, &document.html)?;
    let check = format!("{}/check.html", spoken.id);
    let headers = policy::headers(&document.policy, &spoken.content.help, None, false)?;
    let mut served = vec![Served { path: format!("/{check}"), headers }];
    put(folder, &check, &document.html)?;
    for (name, script) in [(element::DEFINE, element.define), (element::INLINE, element.inline)] {
        put(folder, name, &script)?;
        served.push(Served { path: format!("/{name}"), headers: policy::script_headers(false) });
    }
    Ok(fs::write(folder.join(hosts::HEADERS), hosts::headers(&served))?)
}

/// Writes a file, and a compressed one beside it.
fn put(folder: &Path, name: &str, text: &str) -> Result {
    let file = folder.join(name);
    fs::create_dir_all(file.parent().unwrap_or(folder))?;
    fs::write(&file, text)?;
    Ok(fs::write([file.as_os_str(), ".br".as_ref()].join("".as_ref()), brotli(text.as_bytes())?)?)
}

/// English with so many statements, as the language of this id.
fn english(id: &str, size: usize) -> Result<LocalizedContent> {
    let [(_, check), (_, words), (_, help)] = FILES;
    let [check, words] = statements(check, words, size)?;
    spoken(id, Content::from_json(&check, &words, help)?, [&check, &words, help])
}

/// The document of the first of these languages, beside the others.
fn check(parts: &Parts, languages: &[LocalizedContent]) -> Result<String> {
    let first = languages.first().ok_or("There is no language.")?.beside(languages)?;
    Ok(document::with_wasm(
        parts,
        &first,
        &Kind { of: DocumentKind::Check, plain: None, set: &SiteOptions::default() },
    )?
    .html)
}

/// So many languages. All of them are English, so that nothing but their number makes a difference.
fn languages(count: usize) -> Result<Vec<LocalizedContent>> {
    let id = |number: usize| if number == 0 { "en".to_owned() } else { format!("en-{number}") };
    (0..count).map(|number| english(&id(number), 0)).collect()
}

/// Makes and compresses the documents of so many languages.
fn made(parts: &Parts, count: usize) -> Result<Made> {
    let begun = Instant::now();
    let mut languages = languages(count)?;
    let mut bytes = 0;
    for _ in 0..count {
        bytes += brotli(check(parts, &languages)?.as_bytes())?.len();
        languages.rotate_left(1);
    }
    Ok(Made { languages: count, seconds: begun.elapsed().as_secs_f64(), bytes })
}

/// What puts each element over the one before, so that all of them are in sight: a frame that is far from it waits.
const OVER: &str = "main{display:grid}main>*{grid-area:1/1}";

/// A page of someone else's with so many elements.
fn host(sheet: &str, mode: &str, count: usize) -> String {
    let elements = format!("<attune-check stage=2 all{mode}></attune-check>").repeat(count);
    format!(
        "<!doctype html><html lang=en><meta charset=utf-8><meta name=viewport content='width=device-width'>\
         <title>Host</title><link rel=icon href='data:,'><style>{sheet}</style><main>{elements}</main>\
         <script type=module src=attune-check.js></script>"
    )
}
