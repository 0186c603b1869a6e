//! The page with sheets to write on: one document with its sheet and its script inside, which it does not need.

use std::rc::Rc;

use attune_check::ui::PaperProps;

use crate::Result;
use crate::env::run::root;
use crate::env::tools::minified;
use crate::parts::language::LocalizedContent;
use crate::site::document::Document;
use crate::site::pages::{head, sheet};
use crate::site::prerender::rendered;
use crate::site::template::{SiteOptions, filled};
use crate::site::{policy, preview};

/// What the page takes from the other sheets, by the headings there. What it adds comes last.
const SHARED: [&str; 9] = [
    "Tokens",
    "Ground",
    "Frame",
    "Text pieces",
    "Buttons",
    "Help",
    "Other eyes",
    "The ground",
    "The form to fill in by hand",
];

/// The page's name.
pub const NAME: &str = "worksheets.html";

/// Makes the page.
pub fn worksheets(spoken: &LocalizedContent, set: &SiteOptions) -> Result<Document> {
    let more = ["--bundle", "--format=iife"].map(str::to_owned);
    let script = minified(&root().join("www/scripts/sheets.js"), &more)?;
    let style = sheet("worksheets", &SHARED)?;
    let policy = policy::content_security(&[&script], &[&style], false);
    let head = head(&spoken.says("lang"), &spoken.says("dir"), &policy, &style)?;
    let content = Rc::new(spoken.content.clone());
    let exit = set.exit.clone().map(Into::into);
    let page = rendered::<worksheets::Worksheets>(PaperProps { content, exit })?;
    let html = filled(NAME, |slot| {
        Some(match slot {
            "head" => head.clone(),
            "left" => spoken.says("left.title"),
            "script" => script.clone(),
            "page" => page.clone(),
            _ => return preview::words(slot, &spoken.content, set),
        })
    })?;
    Ok(Document { html, policy })
}
