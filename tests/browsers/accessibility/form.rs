//! The form that stands where the check cannot start or has stopped: for everyone as well, from left to right and back.

use serde_json::json;

use super::room::small;
use super::rules::no_rule_is_broken;
use crate::page::Page;
use crate::page::Scripts as _;
use crate::spoken::spoken;

pub async fn the_form_is_for_everyone(mut page: Page) {
    page.browser.chromium("Accessibility.enable", json!({})).await.unwrap();
    for language in ["en", "ar"] {
        page.check = format!("/{language}/check.html");
        page.open("").await;
        // As when the module stops.
        page.run("dispatchEvent(new ErrorEvent('error', { filename: 'wasm://wasm/1' }))").await;
        page.until(
            "document.getElementById('paper-help').checkVisibility() && !document.querySelector('[data-attune]')",
        )
        .await;
        let closed = spoken(&page.browser.chromium("Accessibility.getFullAXTree", json!({})).await.unwrap()).faults;
        assert_eq!(closed, Vec::<String>::new(), "{language}");
        no_rule_is_broken(&page, &format!("the form in {language}")).await;
        page.run("for (const fold of document.querySelectorAll('#paper details')) fold.open = true;").await;
        no_rule_is_broken(&page, &format!("the form in {language}, with its folds open")).await;
        assert_eq!(small(&page).await, json!([]), "{language}");
        let widths = json!([["280px", "", ""], ["320px", "200%", ""], ["1280px", "", ""]]);
        let found = page.browser.run(include_str!("fits.js"), vec![widths]).await;
        assert_eq!(found, json!([]), "{language}");
        let tree = page.browser.chromium("Accessibility.getFullAXTree", json!({})).await.unwrap();
        assert_eq!(spoken(&tree).faults, Vec::<String>::new(), "{language}");
    }
}
