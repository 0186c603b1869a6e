//! The page for one good day, as everybody can use it: each rule that holds for the screens of the check.

use serde_json::json;

use super::{ONE_GOOD_DAY, open_door};
use crate::accessibility::{focus, room, rules, still};
use crate::drive::Engine;
use crate::page::Page;
use crate::worksheets::without_help_lines;

/// Opens the page in this language, with every door open and something drawn.
async fn open_all(page: &Page, language: &str) {
    let address = page.fresh(&[&page.address, ONE_GOOD_DAY.replace("en", language).as_str()].concat(), "");
    page.browser.open(&address).await.unwrap();
    page.until("document.querySelector('[data-action=undo][aria-disabled=true]')").await;
    for door in ["write", "draw", "build"] {
        open_door(page, door).await;
    }
}

/// The languages that are looked at: all in one engine; in the others the longest and the one from right to left.
fn languages(engine: Engine) -> &'static [&'static str] {
    match engine {
        Engine::Chromium => &["en", "es", "ar", "en-easy"],
        Engine::Firefox => &["es"],
        Engine::WebKit => &["ar"],
    }
}

pub async fn one_good_day_breaks_no_accessibility_rule(page: Page) {
    for language in languages(page.browser.engine) {
        open_all(&page, language).await;
        rules::no_rule_is_broken(&page, language).await;
        if page.browser.engine == Engine::Chromium {
            let dark = json!({ "features": [{ "name": "prefers-color-scheme", "value": "dark" }] });
            page.browser.chromium("Emulation.setEmulatedMedia", dark).await.unwrap();
            rules::no_rule_is_broken(&page, &format!("{language}, dark")).await;
            let usual = json!({ "features": [{ "name": "prefers-color-scheme", "value": "" }] });
            page.browser.chromium("Emulation.setEmulatedMedia", usual).await.unwrap();
        }
    }
}

pub async fn one_good_day_fits_every_width(page: Page) {
    for language in languages(page.browser.engine) {
        open_all(&page, language).await;
        without_help_lines(&page).await;
        for (what, faults) in [
            ("too small", room::small(&page).await),
            ("does not fit", room::cramped(&page).await),
            ("moves", still::moving(&page).await),
        ] {
            assert_eq!(faults, json!([]), "{:?}, {language}: {what}", page.browser.engine);
        }
    }
}

pub async fn the_focus_is_seen_on_one_good_day(page: Page) {
    open_all(&page, "en").await;
    // The help lines are those of the form, which is gone through with the check.
    page.run("for (const country of document.querySelectorAll('[data-country]')) country.remove()").await;
    focus::through(&page, "one good day", true).await;
}
