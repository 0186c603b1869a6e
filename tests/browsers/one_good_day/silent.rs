//! The page for one good day asks for nothing and keeps nothing.

use serde_json::json;

use super::{ONE_GOOD_DAY, does, open, open_door, open_sheet};
use crate::drive::{Engine, PHONE};
use crate::lent::own;
use crate::page::{FRONT, Page, folder, serve, site};
use crate::privacy::{silent, stays};
use crate::sinks::{self, Hits};

/// What is drawn, written and ticked.
const MADE: &str = "return [document.querySelectorAll('[data-stroke]').length,
    [...document.querySelectorAll('textarea')].filter((field) => field.value).length,
    document.querySelectorAll('[data-door=build] :checked').length, document.title]";

/// Draws, writes and ticks.
async fn make(page: &Page) {
    open_sheet(page).await;
    for door in ["write", "build"] {
        open_door(page, door).await;
    }
    page.run(
        "line(1, 'mouse', 0.5);
        for (const field of document.querySelectorAll('textarea')) {
            field.value = 'canary';
            field.dispatchEvent(new Event('input', { bubbles: true }));
        }
        document.querySelector('[data-door=build] input').click();",
    )
    .await;
    let made = page.run(MADE).await;
    assert!(made[0] == json!(1) && made[1].as_u64() > Some(3) && made[2] == json!(1), "{made}");
}

pub async fn one_good_day_asks_for_nothing(engine: Engine) {
    let saved = folder("saved", engine);
    let elsewhere = Hits::default();
    let proxy = sinks::first_lines(&elsewhere).await;
    let browser = own(engine, PHONE, |wanted| silent::by_way_of(wanted, engine, proxy, &saved)).await;
    let (address, hits) = sinks::watched(site()).await;
    let page = Page::of(browser, address);
    make(&page).await;
    let before = hits.so_far();
    assert_eq!(before.len(), 1, "{engine:?}: the document is all that is asked for: {before:?}");
    page.run(silent::LISTEN).await;
    page.run("window.print = () => {}").await;
    if engine == Engine::WebKit {
        // Its driver has no folder to save to but the person's own.
        page.run("HTMLAnchorElement.prototype.click = () => {}").await;
    }
    for action in ["undo", "redo", "save-svg", "save-png", "print", "clear"] {
        does(&page, action).await;
    }
    tokio::time::sleep(silent::LOOK).await;
    assert_eq!(hits.so_far(), before, "{engine:?}: something was asked for after the document");
    assert_eq!(page.run("return window.refused").await, json!([]), "the policy had nothing to refuse");
    silent::only_makers(engine, &elsewhere.so_far());
    let _ = std::fs::remove_dir_all(saved);
}

pub async fn one_good_day_says_nothing_to_the_console(engine: Engine) {
    let page = Page::of(stays::with_console(engine).await, serve(site()).await);
    open(&page).await;
    page.run(stays::CONSOLE).await;
    make(&page).await;
    for action in ["undo", "redo", "clear", "undo"] {
        does(&page, action).await;
    }
    if engine == Engine::Chromium {
        let log = page.browser.console().await.unwrap_or_else(|error| panic!("{error}"));
        assert_eq!(log, json!([]), "the console is empty");
    }
}

pub async fn one_good_day_keeps_nothing(page: Page) {
    let fresh = json!([0, 0, 0, "Attune"]);
    for then in ["front", "reload"] {
        make(&page).await;
        let found = page.run(include_str!("../privacy/stores.js")).await;
        for (place, held) in found.as_object().unwrap() {
            let said = format!("{:?}: {place} holds {held}", page.browser.engine);
            match place.as_str() {
                "name" => assert_eq!(*held, json!(""), "{said}"),
                "files" if page.browser.engine == Engine::WebKit => assert_eq!(*held, json!("TypeError"), "{said}"),
                _ => assert_eq!(*held, json!("SecurityError"), "{said}"),
            }
        }
        let state = page.run("return [JSON.stringify(history.state), location.hash]").await;
        assert_eq!(state, json!(["null", ""]), "the history holds nothing");
        if then == "reload" {
            page.browser.client.refresh().await.unwrap();
        } else {
            page.browser.open(&format!("{}{FRONT}", page.address)).await.unwrap();
            page.goes("back", |url| url.contains(ONE_GOOD_DAY)).await;
        }
        page.until("document.querySelectorAll('[data-door]').length === 3").await;
        page.until("document.querySelectorAll('[data-stroke]').length === 0").await;
        assert_eq!(page.run(MADE).await, fresh, "{:?}: after {then}", page.browser.engine);
    }
}
