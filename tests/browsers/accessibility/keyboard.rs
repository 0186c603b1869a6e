//! From the first screen to the result with nothing but a keyboard.

mod gaps;

use fantoccini::actions::{InputSource as _, KeyAction, KeyActions};
use fantoccini::key::Key;
use serde_json::json;

use crate::accessibility::tabs;
use crate::drive::Engine;
use crate::page::Page;
use crate::page::Scripts as _;

pub use gaps::keys_lead_to_gaps_folds_boxes_and_fields;

pub async fn press(page: &Page, key: Key) {
    let value = char::from(key);
    let keys = KeyActions::new("keys".to_owned()).then(KeyAction::Down { value }).then(KeyAction::Up { value });
    page.browser.client.perform_actions(keys).await.unwrap();
}

/// Tabs until the focus is on this element; it has to be reached, and seen while it has the focus.
pub async fn tab_to(page: &Page, what: &str) {
    tab_until(page, what, false).await;
}

/// The same backwards, with Shift held.
pub async fn tab_back_to(page: &Page, what: &str) {
    tab_until(page, what, true).await;
}

async fn tab_until(page: &Page, what: &str, back: bool) {
    // No hand is as quick as this one: the focus is first let come to what is new.
    page.until("!document.activeElement?.matches('[data-between]')").await;
    for _ in 0..80 {
        tabs(page, 1, back).await;
        let there = page.browser.run("return document.activeElement.matches(args[0])", vec![json!(what)]).await;
        if there == json!(true) {
            let seen = page
                .run(
                    "for (let tries = 0; tries < 1000; tries += 1) {
                        const box = document.activeElement.getBoundingClientRect();
                        const bar = document.querySelector('.bar').getBoundingClientRect();
                        const inside = document.activeElement.closest('.bar');
                        if (box.bottom > 0 && box.top < innerHeight && (inside || box.bottom > bar.bottom)) return true;
                        await new Promise((go) => setTimeout(go, 10));
                    }
                    return false;",
                )
                .await;
            assert_eq!(seen, json!(true), "{what} is hidden while it has the focus");
            return;
        }
    }
    panic!("{:?}: Tab never reaches {what}", page.browser.engine);
}

/// Shift and Tab lead out of a group of radio buttons in one press, and Tab back to the one that is chosen.
async fn out_of_the_group(page: &Page, item: &str) {
    let on = "return document.activeElement.type === 'radio' ? document.activeElement.value : 'out'";
    tabs(page, 1, true).await;
    assert_eq!(page.run(on).await, json!("out"), "{:?}: Shift and Tab lead out of the group", page.browser.engine);
    tab_to(page, &format!("input[name={item}]")).await;
    assert_eq!(page.run(on).await, json!("3"), "{:?}: back to what is chosen", page.browser.engine);
}

/// Space opens the settings; in native lists End and Home choose the last and the first. WebKit's lists open a window of
/// their own for that. The way back to Start is Shift and Tab: past the end of the page come the browser's own buttons.
async fn in_the_settings(page: &Page) {
    tab_to(page, "[data-set=options] summary").await;
    press(page, Key::Space).await;
    page.until("document.querySelector('[data-set=options]').open").await;
    if page.browser.engine != Engine::WebKit {
        tab_to(page, "select[data-set=helper]").await;
        for (key, at) in [(Key::End, "options.length - 1"), (Key::Home, "options.length * 0")] {
            press(page, key).await;
            page.until(&format!("(({{ options, selectedIndex }}) => selectedIndex === {at})(document.activeElement)"))
                .await;
        }
    }
    for _ in 0..20 {
        tabs(page, 1, true).await;
        if page.run("return document.activeElement.matches('[data-action=start]')").await == json!(true) {
            return;
        }
    }
    panic!("{:?}: Shift and Tab never reach Start", page.browser.engine);
}

/// The focus is on the heading of what is new.
pub async fn on_heading(page: &Page) {
    let script = "for (let tries = 0; tries < 4000; tries += 1) {
        if (document.activeElement.matches('h1, h2, p.left, main [tabindex=\"-1\"]')) return true;
        await new Promise((go) => setTimeout(go, 5));
    }
    return document.activeElement.outerHTML.slice(0, 200);";
    assert_eq!(page.run(script).await, json!(true), "the focus follows the screen");
}

/// What was closed gives the focus back to what opened it.
async fn back_on(page: &Page, what: &str) {
    page.until(&format!("document.activeElement.matches('{what}') && !document.querySelector('[data-panel]')")).await;
}

pub async fn the_keyboard_alone_is_enough(page: Page) {
    page.open("").await;
    // Help and leaving come first on every screen.
    tab_to(&page, "[data-action=help]").await;
    press(&page, Key::Enter).await;
    on_heading(&page).await;
    assert_eq!(page.run("return document.activeElement.closest('[data-help]') !== null").await, json!(true));
    tab_to(&page, "[data-action=close]").await;
    press(&page, Key::Enter).await;
    back_on(&page, ".bar [data-action=help]").await;
    tab_to(&page, ".foot [data-action=method]").await;
    press(&page, Key::Enter).await;
    on_heading(&page).await;
    tab_to(&page, "[data-panel=method] [data-action=close]").await;
    press(&page, Key::Enter).await;
    back_on(&page, ".foot [data-action=method]").await;

    // Past the foot come the browser's own buttons.
    page.open("").await;
    in_the_settings(&page).await;
    press(&page, Key::Enter).await;
    page.wait("stage").await;
    on_heading(&page).await;
    tab_to(&page, "input[name=stage]").await;
    press(&page, Key::Down).await;
    let chosen = page.run("return document.querySelector('input[name=stage]:checked').value").await;
    let chosen: u8 = chosen.as_str().unwrap().parse().unwrap();
    assert!(chosen == 1 || chosen == 0, "the arrows choose");
    // Nor does the key that sends a form elsewhere.
    press(&page, Key::Enter).await;
    assert_eq!(page.screen().await, "stage", "choosing does not move on");
    if chosen == 0 {
        press(&page, Key::Down).await;
    }
    tab_to(&page, "[data-action=continue]").await;
    press(&page, Key::Enter).await;
    page.wait("statement").await;
    for number in 1..=12 {
        on_heading(&page).await;
        let item = page.run("return document.querySelector('fieldset[data-item]').dataset.item").await;
        let item = item.as_str().unwrap();
        tab_to(&page, &format!("input[name={item}]")).await;
        press(&page, Key::Space).await;
        press(&page, Key::Down).await;
        press(&page, Key::Down).await;
        let value = page.run("return document.querySelector('fieldset input:checked').value").await;
        assert_eq!(value, json!("3"), "the arrows choose");
        assert_eq!(page.screen().await, "statement", "choosing does not move on");
        if number == 1 {
            out_of_the_group(&page, item).await;
        }
        tab_to(&page, "[data-action=continue]").await;
        press(&page, Key::Enter).await;
        if number == 12 {
            page.wait("safety").await;
        }
    }
    on_heading(&page).await;
    tab_to(&page, "input[name=B]").await;
    press(&page, Key::Space).await;
    tab_to(&page, "[data-action=continue]").await;
    press(&page, Key::Enter).await;
    page.wait("review").await;
    on_heading(&page).await;
    tab_to(&page, "[data-action=finish]").await;
    press(&page, Key::Space).await;
    page.wait("result").await;
    on_heading(&page).await;
    assert_eq!(page.read().await.bands(), ["mixed"; 3]);

    // Shift three times leaves, from anywhere.
    for _ in 0..3 {
        press(&page, Key::Shift).await;
    }
    page.wait("left").await;
}
