//! The page for one good day: one document, drawn ahead, with its sheet, its scripts and its module inside.

use std::rc::Rc;

use attune_check::ui::PaperProps;
use one_good_day::Page;

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
const SHARED: [&str; 11] = [
    "Tokens",
    "Ground",
    "Frame",
    "Text pieces",
    "Buttons",
    "Choices",
    "Help",
    "Fields",
    "Other eyes",
    "The ground",
    "The form to fill in by hand",
];

/// The page's name.
pub const NAME: &str = "one-good-day.html";

/// Makes the page. `script` has its module in it.
pub fn one_good_day(script: &str, spoken: &LocalizedContent, set: &SiteOptions) -> Result<Document> {
    let more = ["--bundle", "--format=iife"].map(str::to_owned);
    let early = minified(&root().join("www/scripts/one_good_day_early.js"), &more)?;
    let style = sheet("one_good_day", &SHARED)?;
    let policy = policy::content_security(&[&early, script], &[&style], true);
    let head = head(&spoken.says("lang"), &spoken.says("dir"), &policy, &style)?;
    let content = Rc::new(spoken.content.clone());
    let exit = set.exit.clone().map(Into::into);
    let page = rendered::<Page>(PaperProps { content, exit })?;
    let html = filled(NAME, |slot| {
        Some(match slot {
            "head" => head.clone(),
            "left" => spoken.says("left.title"),
            "early" => early.clone(),
            "page" => page.clone(),
            "script" => script.to_owned(),
            _ => return preview::words(slot, &spoken.content, set),
        })
    })?;
    Ok(Document { html, policy })
}
