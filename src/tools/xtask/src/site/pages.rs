//! The pages around the check: the one at the front of the folder, the one on setting it up, the one for therapists, and
//! the statement on who can use it. Their words stand in `www/pages`; their header, their foot and their sheet are the
//! same, and colours and pictures are the check's own.

use std::fs;

use attune_check::content::Content;

use crate::Result;
use crate::env::run::{root, target};
use crate::env::tools::minified;
use crate::parts::assets;
use crate::site::document::Document;
use crate::site::prerender::pictures;
use crate::site::template::{SiteOptions, filled};
use crate::site::{example, policy, preview, release, statement};

/// The language of these pages, and the folder that they lie in.
const ENGLISH: &str = "en";

/// The page where the root of the folder leads.
pub const FRONT: &str = "index.html";

/// The page that hosts show where there is none, by the name that they know.
pub const NOT_FOUND: &str = "404.html";

/// The first page of a download, named so that it is opened first.
pub const READ_ME: &str = "READ-ME-FIRST.html";

/// The page on how to put the check on a site.
pub const SET_UP: &str = "set-up.html";

/// The pages by name, and the files in `www/pages` that they are made from.
pub const PAGES: [(&str, &str); 4] = [
    (FRONT, "landing.html"),
    (SET_UP, SET_UP),
    ("therapists.html", "therapists.html"),
    ("accessibility.html", "accessibility.html"),
];

/// What the pages take from the other sheets, by the headings there. What they add comes last.
const SHARED: [&str; 8] =
    ["Tokens", "Ground", "Frame", "Text pieces", "Buttons", "The cloth", "Other eyes", "The ground"];

/// What the page at the front takes besides: its example of a result, and of what is printed.
const OF_EXAMPLES: [&str; 3] = ["Result blocks", "Sheets of paper", "Paper"];

/// Makes the pages, each with its name.
pub fn pages(content: &Content, set: &SiteOptions) -> Result<Vec<(&'static str, Document)>> {
    let usual = sheet("landing", &SHARED)?;
    let front = sheet("landing", &[&SHARED[..], &OF_EXAMPLES].concat())?;
    let mut parts = [&pictures(content)?[..], &example::slots(content)?, &statement::slots()?].concat();
    parts.extend([
        ("version", release::told()?),
        ("number", env!("CARGO_PKG_VERSION").to_owned()),
        ("lines", block(ELEMENT)?),
    ]);
    let part = |slot: &str| parts.iter().find(|(name, _)| *name == slot).map(|(_, part)| part.clone());
    let page = |(name, file)| {
        let style = if name == FRONT { &front } else { &usual };
        let policy = policy::front(style);
        let (top, bottom) = around(content, name)?;
        let head = head(ENGLISH, "ltr", &policy, style)?;
        let html = filled(file, |slot| match slot {
            "head" => Some(head.clone()),
            "top" => Some(top.clone()),
            "bottom" => Some(bottom.clone()),
            _ => preview::words(slot, content, set).or_else(|| part(slot)),
        })?;
        Ok((name, Document { html, policy }))
    };
    PAGES.into_iter().map(page).collect()
}

/// The block with the two lines that show the element.
pub const ELEMENT: &str = "element";

/// Lines to paste, as a page writes them, by the name of their block. The page on setting it up gives them; the one at the
/// front, the first page of a download and `llms.txt` quote them.
pub fn block(name: &str) -> Result<String> {
    let page = fs::read_to_string(root().join("www/pages").join(SET_UP))?;
    let named = format!("data-block=\"{name}\">");
    let block = page.split_once(&named).and_then(|(_, from)| from.split_once("</pre>"));
    Ok(block.ok_or(format!("The page on setting it up has no block {name}."))?.0.to_owned())
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
    small("index.html", "", &policy::content_security(&[], &[], false), "", (content, set))
}

/// The first page of a download: what to do with the folder, and what the server sends that it lies on.
pub fn read_me(content: &Content, set: &SiteOptions) -> Result<String> {
    let script = minified(&root().join("www/scripts/read_me.js"), &[])?;
    let style = minified(&root().join("www/pages/read_me.css"), &[])?;
    let policy = policy::content_security(&[&script], &[&style], false);
    let policy = policy.replacen(";base-uri", ";connect-src 'self';base-uri", 1);
    small(READ_ME, &script, &policy, &format!("{HIDDEN}<style>{style}</style>"), (content, set))
}

/// The page that hosts show where there is none. It leads on where a mail program wrote the `#` of a link as `%23`.
pub fn not_found(content: &Content, set: &SiteOptions) -> Result<String> {
    let script = minified(&root().join("www/scripts/not_found.js"), &[])?;
    let policy = policy::content_security(&[&script], &[], false);
    small(NOT_FOUND, &script, &policy, HIDDEN, (content, set))
}

/// No search may find it.
const HIDDEN: &str = "<meta name=\"robots\" content=\"noindex\">";

/// A page that takes nothing from the others: its body, below the head that such pages share, with `more` in it.
fn small(
    body: &str,
    script: &str,
    policy: &str,
    more: &str,
    (content, set): (&Content, &SiteOptions),
) -> Result<String> {
    let body = filled(body, |slot| match slot {
        "script" => Some(script.to_owned()),
        "number" => Some(env!("CARGO_PKG_VERSION").to_owned()),
        _ => block(slot).ok(),
    })?;
    filled("small.html", |slot| match slot {
        "policy" => Some(policy.to_owned()),
        "more" => Some(more.to_owned()),
        "body" => Some(body.clone()),
        _ => preview::words(slot, content, set),
    })
}

/// The sheet of a page. The shared parts are cut out of the sheets that they stand in, so that there is no second
/// copy.
pub fn sheet(page: &str, shared: &[&str]) -> Result<String> {
    let mut style = String::new();
    let of_pages =
        ["page", "builder"].map(|name| fs::read_to_string(root().join("www/pages").join(name).with_extension("css")));
    let mut sheets = assets::sheet()?;
    for sheet in of_pages {
        sheets.push_str(&sheet?);
    }
    for name in shared {
        style.push_str(section(&sheets, name).ok_or(format!("The sheets have no section {name}."))?);
    }
    let name = [page, ".css"].concat();
    style.push_str(&fs::read_to_string(root().join("www/pages").join(&name))?);
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
