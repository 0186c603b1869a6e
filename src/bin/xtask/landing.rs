//! The page at the front of the folder: what the check is, and how to put it on a site. Its words stand in
//! `www/landing.html`; its colours and its pictures are the check's own.

use std::fs;

use attune_check::content::Content;

use crate::Done;
use crate::document::Document;
use crate::policy;
use crate::prerender::pictures;
use crate::run::{root, target};
use crate::tools::minified;

/// What the page takes from the other sheets, by the headings there. What it adds comes last.
const SHARED: [(&str, &[&str]); 2] = [
    ("src/ui/style.css", &["Tokens", "Ground", "Frame", "Text pieces", "Buttons", "The cloth", "Other eyes"]),
    ("www/page.css", &["The ground"]),
];

/// Makes the page.
pub fn landing(content: &Content) -> Done<Document> {
    let style = sheet("landing", &SHARED)?;
    let policy = policy::front(&style);
    let mut html = fs::read_to_string(root().join("www/landing.html"))?;
    let words = [("policy", policy.clone()), ("style", style)];
    for (slot, text) in words.into_iter().chain(pictures(content)?) {
        let slot = format!("{{{{{slot}}}}}");
        if !html.contains(&slot) {
            return Err(format!("www/landing.html has no slot {slot}.").into());
        }
        html = html.replace(&slot, &text);
    }
    match html.split_once("{{") {
        None => Ok(Document { html, policy }),
        Some((_, rest)) => {
            Err(format!("Nothing fills the slot {{{{{} of www/landing.html.", rest.split('}').next().unwrap_or(rest))
                .into())
        }
    }
}

/// The sheet of a page. The shared parts are cut out of the sheets that they stand in, so that there is no second
/// copy.
pub fn sheet(page: &str, shared: &[(&str, &[&str])]) -> Done<String> {
    let mut style = String::new();
    for (file, names) in shared {
        let sheet = fs::read_to_string(root().join(file))?;
        for name in *names {
            style.push_str(section(&sheet, name).ok_or(format!("{file} has no section {name}."))?);
        }
    }
    let name = [page, ".css"].concat();
    style.push_str(&fs::read_to_string(root().join("www").join(&name))?);
    let file = target("parts").join(&name);
    fs::write(&file, style)?;
    minified(&file, &[])
}

/// The rules below a heading, `/* 1. Tokens: …`, up to the next one.
fn section<'a>(sheet: &'a str, name: &str) -> Option<&'a str> {
    let headings = || {
        sheet.match_indices("\n/* ").filter(|(at, _)| {
            let number = sheet.get(at + "\n/* ".len()..).and_then(|rest| rest.split_once(". "));
            number.is_some_and(|(number, _)| !number.is_empty() && number.bytes().all(|byte| byte.is_ascii_digit()))
        })
    };
    let mut from = headings().skip_while(|(at, _)| {
        !sheet.get(*at..).and_then(|rest| rest.split_once(". ")).is_some_and(|(_, rest)| rest.starts_with(name))
    });
    let begin = from.next()?.0;
    sheet.get(begin..from.next().map_or(sheet.len(), |(at, _)| at))
}
