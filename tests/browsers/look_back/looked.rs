//! The page that looks back, as everybody can use it: each rule that holds for the screens of the check.

use serde_json::json;

use super::{day, open, put, two_days};
use crate::accessibility::{focus, heard, room, rules, still};
use crate::drive::Engine;
use crate::page::Page;
use attune_check::domain::Stage;

/// The states of the page that look different.
pub async fn on_every_state(page: &mut Page, language: &str, mut look: impl AsyncFnMut(&Page, &str)) {
    open(page, language).await;
    look(page, "empty").await;
    put(page, "A566 CWHB TG7X").await;
    look(page, "something is wrong").await;
    for (number, line) in
        [two_days()[0].line(), two_days()[1].line(), day(Stage::Ending, 9, [5; 12]).line()].into_iter().enumerate()
    {
        put(page, &line).await;
        look(page, ["one day", "two days", "three days"][number]).await;
    }
    put(page, &day(Stage::Starting, 2, [1, 2, 3, 4, 5, 0, 1, 2, 3, 4, 5, 0]).line()).await;
    look(page, "four days").await;
    page.press("help").await;
    page.until("document.querySelector('[data-panel=help]')").await;
    look(page, "help is open").await;
}

pub async fn looking_back_breaks_no_accessibility_rule(mut page: Page) {
    on_every_state(&mut page, "en", async |page, state| {
        rules::no_rule_is_broken(page, state).await;
        if page.browser.engine == Engine::Chromium {
            rules::no_colour_is_hard_to_read(page, "dark", state).await;
        }
    })
    .await;
}

pub async fn looking_back_fits_every_width(mut page: Page) {
    // All languages in one engine; in the others the longest and the one from right to left.
    let languages: &[&str] = match page.browser.engine {
        Engine::Chromium => &["en", "es", "ar", "en-easy"],
        Engine::Firefox => &["es"],
        Engine::WebKit => &["ar"],
    };
    for language in languages {
        let mut found = Vec::new();
        on_every_state(&mut page, language, async |page, state| {
            for (what, faults) in [
                ("too small", room::small(page).await),
                ("does not fit", room::cramped(page).await),
                ("moves", still::moving(page).await),
            ] {
                if faults != json!([]) {
                    found.push(format!("{language}, {state}: {what}: {faults}"));
                }
            }
        })
        .await;
        assert!(found.is_empty(), "{:?}: {}", page.browser.engine, found.join("\n"));
    }
}

/// No answer and no button is lost where colours are forced, and the cloths are told apart by their shapes.
pub async fn looking_back_is_seen_in_black_and_white(mut page: Page) {
    open(&mut page, "en").await;
    put(&page, &day(Stage::Working, 1, [5, 5, 5, 1, 1, 1, 1, 5, 3, 3, 3, 3]).line()).await;
    let shapes = "const pieces = [...document.querySelectorAll('.cloth .piece .weft')].map((one) => one.getAttribute('d'));
        const colours = new Set([...document.querySelectorAll('.cloth .weft')].map((one) => getComputedStyle(one).stroke));
        return [pieces.length, new Set(pieces).size, colours.size]";
    assert_eq!(page.run(shapes).await, json!([3, 3, 1]), "three bands, three shapes, one ink");
}

pub async fn the_focus_is_seen_where_one_looks_back(mut page: Page) {
    open(&mut page, "en").await;
    for day in two_days() {
        put(&page, &day.line()).await;
    }
    focus::through(&page, "looking back", true).await;
}

/// What a screen reader is given of the page and of two days.
pub async fn two_days_are_heard_as_reviewed(mut page: Page) {
    page.browser.chromium("Accessibility.enable", json!({})).await.unwrap();
    open(&mut page, "en").await;
    let mut text = format!("== empty\n\n{}\n", heard::listened(&page, "empty", 0).await);
    put(&page, "A566 CWHB TG7X").await;
    for day in two_days() {
        put(&page, &day.line()).await;
    }
    text.push_str(&format!("== two days\n\n{}\n", heard::listened(&page, "two days", 0).await));
    heard::is_as_reviewed("look_back", &text);
}
