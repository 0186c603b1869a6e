//! The page with sheets to write on: it needs no script, keeps nothing, prints one sheet a page, and is for everyone.

mod looked;
mod printed;
mod silent;

pub use looked::*;
pub use printed::*;
pub use silent::*;

use serde_json::Value;

use crate::page::Page;
use crate::page::Scripts as _;

/// The page.
pub const WORKSHEETS: &str = "/en/worksheets.html";

/// Opens the page in this language, at this place of it.
pub async fn open_sheets(page: &Page, language: &str, place: &str) {
    let address = page.fresh(&format!("{}{}", page.address, WORKSHEETS.replace("en", language)), place);
    page.browser.open(&address).await.unwrap_or_else(|error| panic!("{error}"));
    page.until("document.querySelectorAll('[data-sheet]').length === 17").await;
}

/// Writes this into every field, and ticks every box.
pub async fn fill(page: &Page, text: &str) -> Value {
    let script = "for (const field of document.querySelectorAll('textarea')) {
            field.value = field.closest('td') ? args[0].slice(0, 20) : args[0];
            field.dispatchEvent(new Event('input', { bubbles: true }));
        }
        for (const box of document.querySelectorAll('[type=checkbox]')) box.checked = true;
        return document.querySelectorAll('textarea').length";
    page.browser.run(script, vec![text.into()]).await
}
