//! The sheets need no script, ask for nothing and keep nothing.

use fantoccini::Locator;
use serde_json::json;

use super::{WORKSHEETS, fill, open_sheets};
use crate::drive::{Engine, PHONE};
use crate::lent::own;
use crate::page::{FRONT, Page, folder, serve, site};
use crate::privacy::{silent, stays};
use crate::sinks::{self, Hits};

/// What is written and ticked anywhere.
const WRITTEN: &str = "return [...document.querySelectorAll('textarea')].filter((field) => field.value).length
    + document.querySelectorAll(':checked').length";

pub async fn sheets_ask_for_nothing(engine: Engine) {
    let saved = folder("saved", engine);
    let elsewhere = Hits::default();
    let proxy = sinks::first_lines(&elsewhere).await;
    let browser = own(engine, PHONE, |wanted| silent::by_way_of(wanted, engine, proxy, &saved)).await;
    let (address, hits) = sinks::watched(site()).await;
    let page = Page::of(browser, address);
    open_sheets(&page, "en", "").await;
    page.run(silent::LISTEN).await;
    let before = hits.so_far();
    assert_eq!(before.len(), 1, "{engine:?}: the document is all that is asked for: {before:?}");
    page.run("window.print = () => {}").await;
    fill(&page, "canary").await;
    for place in ["#7", "#14", "#paper-help", "#all"] {
        page.run(&format!("document.querySelector('a[href=\"{place}\"]').click()")).await;
    }
    page.run("for (const button of document.querySelectorAll('[data-action=print]')) button.click()").await;
    tokio::time::sleep(silent::LOOK).await;
    assert_eq!(hits.so_far(), before, "{engine:?}: something was asked for after the document");
    assert_eq!(page.run("return window.refused").await, json!([]), "the policy had nothing to refuse");
    page.run("document.querySelector('a.leave').click()").await;
    tokio::time::sleep(silent::LOOK).await;
    assert_eq!(hits.so_far(), before, "{engine:?}: something was asked for by leaving");
    silent::only_makers(engine, &elsewhere.so_far());
    let _ = std::fs::remove_dir_all(saved);
}

pub async fn sheets_say_nothing_to_the_console(engine: Engine) {
    let page = Page::of(stays::with_console(engine).await, serve(site()).await);
    open_sheets(&page, "en", "7").await;
    page.run(stays::CONSOLE).await;
    fill(&page, "canary").await;
    page.run("document.querySelector('a[href=\"#14\"]').click()").await;
    assert_eq!(page.run("return window.said").await, json!([]), "{engine:?}");
    if engine == Engine::Chromium {
        let log = page.browser.console().await.unwrap_or_else(|error| panic!("{error}"));
        assert_eq!(log, json!([]), "the console is empty");
    }
}

pub async fn what_is_written_on_a_sheet_is_gone(page: Page) {
    for then in ["front", "reload"] {
        open_sheets(&page, "en", "").await;
        let fields = fill(&page, "canary").await;
        assert!(page.run(WRITTEN).await.as_u64() > fields.as_u64(), "all is written and ticked");
        let open = "return [...document.querySelectorAll('textarea, input')]
            .filter((field) => field.getAttribute('autocomplete') !== 'off' || field.form.getAttribute('autocomplete') !== 'off').length";
        assert_eq!(page.run(open).await, json!(0), "no field is offered to what fills forms in");
        let found = page.run(include_str!("../privacy/stores.js")).await;
        for (place, held) in found.as_object().unwrap() {
            let said = format!("{:?}: {place} holds {held}", page.browser.engine);
            match place.as_str() {
                "name" => assert_eq!(*held, json!(""), "{said}"),
                "files" if page.browser.engine == Engine::WebKit => assert_eq!(*held, json!("TypeError"), "{said}"),
                _ => assert_eq!(*held, json!("SecurityError"), "{said}"),
            }
        }
        if then == "reload" {
            page.browser.client.refresh().await.unwrap();
        } else {
            page.browser.open(&format!("{}{FRONT}", page.address)).await.unwrap();
            page.goes("back", |url| url.contains(WORKSHEETS)).await;
        }
        page.until("document.querySelectorAll('[data-sheet]').length === 17").await;
        assert_eq!(page.run(WRITTEN).await, json!(0), "{:?}: after {then}", page.browser.engine);
    }
}

pub async fn sheets_are_left_at_once(page: Page) {
    for way in ["link", "Shift"] {
        page.browser.open(&format!("{}{FRONT}", page.address)).await.unwrap();
        open_sheets(&page, "en", "3").await;
        fill(&page, "canary").await;
        let leave = match way {
            "link" => "document.querySelector('a.leave').click()",
            _ => {
                "for (let at = 0; at < 3; at += 1)
                    for (const type of ['keydown', 'keyup']) dispatchEvent(new KeyboardEvent(type, { key: 'Shift' }))"
            }
        };
        // What is shown is gone before anything else comes.
        let gone = format!("{leave}; return [document.body.textContent, document.title]");
        if let Ok(gone) = page.browser.try_run(&gone, vec![]).await {
            assert_eq!(gone, json!(["", "Blank page"]), "{:?}, {way}", page.browser.engine);
        }
        let blank = async || page.browser.client.current_url().await.is_ok_and(|url| url.as_str() == "about:blank");
        for _ in 0..500 {
            if blank().await {
                break;
            }
            tokio::time::sleep(std::time::Duration::from_millis(20)).await;
        }
        assert!(blank().await, "{:?}, {way}", page.browser.engine);
        // Back leads past it. By the browser's own way: a script of a page that goes may never be answered.
        let _ = page.browser.client.back().await;
        let back = async || page.browser.client.current_url().await.is_ok_and(|url| url.as_str().contains(FRONT));
        for _ in 0..500 {
            if back().await {
                break;
            }
            tokio::time::sleep(std::time::Duration::from_millis(20)).await;
        }
        assert!(back().await, "{:?}, {way}: Back leads past it", page.browser.engine);
    }
}

pub async fn links_within_the_sheets_leave_no_steps_behind(page: Page) {
    open_sheets(&page, "en", "").await;
    let steps = "const before = history.length;
        for (const place of ['#2', '#12', '#all']) document.querySelector(`a[href='${place}']`).click();
        await new Promise((go) => setTimeout(go, 100));
        return [history.length - before, location.hash, document.activeElement.id]";
    assert_eq!(page.run(steps).await, json!([0, "#all", "all"]), "{:?}", page.browser.engine);
}

/// Without a script every sheet is there to be filled in, and no button that does nothing.
pub async fn sheets_need_no_script(page: Page) {
    let engine = page.browser.engine;
    let client = &page.browser.client;
    client.goto(&format!("{}{WORKSHEETS}", page.address)).await.unwrap();
    client.wait().for_element(Locator::Css("[data-sheet='17']")).await.unwrap();
    for button in client.find_all(Locator::Css("[data-sheet] button")).await.unwrap().iter().take(3) {
        assert!(!button.is_displayed().await.unwrap(), "{engine:?}: a button that does nothing");
    }
    client.find(Locator::Css(".contents a[href='#12']")).await.unwrap().click().await.unwrap();
    assert!(client.current_url().await.unwrap().as_str().ends_with("#12"));
    let field = client.find(Locator::Css("[data-sheet='12'] textarea")).await.unwrap();
    field.send_keys("Monday").await.unwrap();
    assert_eq!(field.prop("value").await.unwrap().as_deref(), Some("Monday"));
    let mark = client.find(Locator::Css("[data-sheet='3'] [type=checkbox]")).await.unwrap();
    mark.send_keys(" ").await.unwrap();
    assert!(mark.is_selected().await.unwrap());
    // The help lines are there, and the way to them.
    client.find(Locator::Css("header a[href='#paper-help']")).await.unwrap().click().await.unwrap();
    assert!(
        client
            .find(Locator::Css("#paper-help [data-country=gb] a[href^='tel:']"))
            .await
            .unwrap()
            .is_displayed()
            .await
            .unwrap()
    );
}

pub async fn sheets_work_from_a_disk(page: Page) {
    let file = site().join(WORKSHEETS.trim_start_matches('/'));
    page.browser.open(&format!("file://{}#5", file.display())).await.unwrap();
    page.until("document.querySelectorAll('[data-sheet]').length === 17").await;
    fill(&page, "canary").await;
    let there = "return [document.querySelectorAll('textarea')[4].value, location.hash]";
    assert_eq!(page.run(there).await, json!(["canary", "#5"]));
}
