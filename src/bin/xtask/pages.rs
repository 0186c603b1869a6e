//! The pages around the check: the one at the front of the folder, the one for therapists, and the statement on who
//! can use it. Their words stand in `www/`; their header, their foot and their sheet are the same, and colours and pictures are the check's own.

use std::fs;

use attune_check::content::Content;

use crate::Result;
use crate::assets;
use crate::document::Document;
use crate::policy;
use crate::prerender::pictures;
use crate::preview;
use crate::run::{root, target};
use crate::statement;
use crate::template::{SiteOptions, filled};
use crate::tools::minified;

/// The language of these pages, and the folder that they lie in.
const ENGLISH: &str = "en";

/// The page where the root of the folder leads.
pub const FRONT: &str = "index.html";

/// The pages by name, and the files in `www/` that they are made from.
const PAGES: [(&str, &str); 3] =
    [(FRONT, "landing.html"), ("therapists.html", "therapists.html"), ("accessibility.html", "accessibility.html")];

/// What the pages take from the other sheets, by the headings there. What they add comes last.
const SHARED: [&str; 8] =
    ["Tokens", "Ground", "Frame", "Text pieces", "Buttons", "The cloth", "Other eyes", "The ground"];

/// Makes the pages, each with its name.
pub fn pages(content: &Content, set: &SiteOptions) -> Result<Vec<(&'static str, Document)>> {
    let style = sheet("landing", &SHARED)?;
    let policy = policy::front(&style);
    let pictures = pictures(content)?;
    let picture = |slot: &str| pictures.iter().find(|(name, _)| *name == slot).map(|(_, drawn)| drawn.clone());
    let statement = statement::slots()?;
    let said = |slot: &str| statement.iter().find(|(name, _)| *name == slot).map(|(_, words)| words.clone());
    let page = |(name, file)| {
        let (top, bottom) = around(content, name)?;
        let head = head(ENGLISH, "ltr", &policy, &style)?;
        let html = filled(file, |slot| match slot {
            "head" => Some(head.clone()),
            "top" => Some(top.clone()),
            "bottom" => Some(bottom.clone()),
            _ => preview::words(slot, content, set).or_else(|| picture(slot)).or_else(|| said(slot)),
        })?;
        Ok((name, Document { html, policy: policy.clone() }))
    };
    PAGES.into_iter().map(page).collect()
}

/// How each page around the check begins.
pub fn head(lang: &str, dir: &str, policy: &str, style: &str) -> Result<String> {
    let slots = [("lang", lang), ("dir", dir), ("policy", policy), ("style", style)];
    filled("head.html", |slot| slots.iter().find(|(name, _)| *name == slot).map(|(_, value)| (*value).to_owned()))
}

/// The header and the foot of the page of this name.
pub fn around(content: &Content, name: &str) -> Result<(String, String)> {
    let pictures = pictures(content)?;
    let top =
        filled("top.html", |slot| pictures.iter().find(|(name, _)| *name == slot).map(|(_, drawn)| drawn.clone()))?;
    // Who reads with ears is told which of the links is the page that is open.
    let link = format!("href=\"{name}\"");
    let here = |part: String| part.replace(&link, &format!("{link} aria-current=\"page\""));
    Ok((here(top), here(filled("bottom.html", |_| None)?)))
}

/// The same for a page in another language: what they lead to is in English, and they are.
pub fn around_in(content: &Content, name: &str, id: &str) -> Result<(String, String)> {
    let (top, bottom) = around(content, name)?;
    if id == ENGLISH {
        return Ok((top, bottom));
    }
    let english = |html: String, tag: &str| {
        let own = [name, "check.html"];
        let html = html.replace("href=\"", "href=\"../en/");
        let html = own.iter().fold(html, |html, own| html.replace(&format!("../en/{own}"), own));
        html.replacen(tag, &format!("{tag} lang=\"{ENGLISH}\" dir=\"ltr\""), 1)
    };
    Ok((english(top, "<header"), english(bottom, "<footer")))
}

/// The page at the root, which leads to the one at the front where a server does not.
pub fn root_page(content: &Content, set: &SiteOptions) -> Result<String> {
    filled("index.html", |slot| preview::words(slot, content, set))
}

/// The sheet of a page. The shared parts are cut out of the sheets that they stand in, so that there is no second
/// copy.
pub fn sheet(page: &str, shared: &[&str]) -> Result<String> {
    let mut style = String::new();
    let sheets = [assets::sheet()?, fs::read_to_string(root().join("www/page.css"))?].concat();
    for name in shared {
        style.push_str(section(&sheets, name).ok_or(format!("The sheets have no section {name}."))?);
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
