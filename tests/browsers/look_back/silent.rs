//! The page that looks back asks for nothing, keeps nothing, and is gone when it is left.

use serde_json::{Value, json};

use super::{LOOK_BACK, open, put, shown, two_days};
use crate::drive::{Engine, PHONE};
use crate::leaving::left::is_blank;
use crate::lent::own;
use crate::page::{FRONT, Page, folder, serve, site};
use crate::privacy::{silent, stays};
use crate::sinks::{self, Hits};

pub async fn looking_back_asks_for_nothing(engine: Engine) {
    let saved = folder("saved", engine);
    let elsewhere = Hits::default();
    let proxy = sinks::first_lines(&elsewhere).await;
    let browser = own(engine, PHONE, |wanted| silent::by_way_of(wanted, engine, proxy, &saved)).await;
    let (address, hits) = sinks::watched(site()).await;
    let mut page = Page::of(browser, address);
    open(&mut page, "en").await;
    page.run(silent::LISTEN).await;
    let before = hits.so_far();
    assert_eq!(before.len(), 1, "{engine:?}: the document is all that is asked for: {before:?}");
    for day in two_days() {
        put(&page, &day.line()).await;
    }
    if engine == Engine::WebKit {
        // Its driver has no folder to save to but the person's own.
        page.run("HTMLAnchorElement.prototype.click = () => {}").await;
    }
    for action in ["help", "close", "csv", "json", "fhir", "out", "again", "leave"] {
        page.press(action).await;
    }
    page.wait("left").await;
    tokio::time::sleep(silent::LOOK).await;
    assert_eq!(hits.so_far(), before, "{engine:?}: something was asked for after the document");
    assert_eq!(page.run("return window.refused").await, json!([]), "the policy had nothing to refuse");
    silent::only_makers(engine, &elsewhere.so_far());
    let _ = std::fs::remove_dir_all(saved);
}

pub async fn looking_back_says_nothing_to_the_console(engine: Engine) {
    let mut page = Page::of(stays::with_console(engine).await, serve(site()).await);
    open(&mut page, "en").await;
    page.run(stays::CONSOLE).await;
    for line in ["nothing", &two_days()[0].line()] {
        put(&page, line).await;
    }
    for action in ["again", "leave"] {
        page.press(action).await;
    }
    page.wait("left").await;
    assert_eq!(page.run("return window.said").await, json!([]), "{engine:?}");
    if engine == Engine::Chromium {
        let log = page.browser.console().await.unwrap_or_else(|error| panic!("{error}"));
        assert_eq!(log, json!([]), "the console is empty");
    }
}

/// What tells that something was typed or shown.
const TOLD: &str = "return [document.querySelector('[data-attune] [name=line]')?.value ?? '',
    document.querySelectorAll('[data-item], [data-day]').length, location.hash, document.title]";

/// Whether the page starts within a few seconds.
async fn runs(page: &Page) -> bool {
    for _ in 0..300 {
        let ready = "return Boolean(document.querySelector('[data-attune=ready]'))";
        if page.browser.try_run(ready, vec![]).await.is_ok_and(|ready| ready == json!(true)) {
            return true;
        }
        tokio::time::sleep(std::time::Duration::from_millis(20)).await;
    }
    false
}

pub async fn looking_back_keeps_nothing(mut page: Page) {
    let fresh = json!(["", 0, "", "Attune"]);
    for leave_for in ["front", "reload"] {
        open(&mut page, "en").await;
        for day in two_days() {
            put(&page, &day.line()).await;
        }
        page.run("document.querySelector('[name=line]').value = 'A566 CWHB TG7W'").await;
        let found = page.run(include_str!("../privacy/stores.js")).await;
        for (place, held) in found.as_object().unwrap() {
            let said = format!("{:?}: {place} holds {held}", page.browser.engine);
            match place.as_str() {
                "name" => assert_eq!(*held, json!(""), "{said}"),
                "files" if page.browser.engine == Engine::WebKit => assert_eq!(*held, json!("TypeError"), "{said}"),
                _ => assert_eq!(*held, json!("SecurityError"), "{said}"),
            }
        }
        let state = page.run("return JSON.stringify(history.state)").await;
        assert!(state.as_str().unwrap().parse::<u32>().is_ok(), "the history holds a bare number: {state}");
        let fields = "return [...document.querySelectorAll('[data-attune] :is(input, select, textarea)')]
            .filter((field) => field.type !== 'file' && field.getAttribute('autocomplete') !== 'off' || field.form?.autocomplete !== 'off').length";
        assert_eq!(page.run(fields).await, json!(0), "no field is offered to what fills forms in");
        if leave_for == "reload" {
            page.browser.client.refresh().await.unwrap();
        } else {
            // WebKit may come back to a document and run none of its scripts, once in some hundred times: then once more.
            for _ in 0..3 {
                page.browser.open(&format!("{}{FRONT}", page.address)).await.unwrap();
                page.goes("back", |url| url.contains(LOOK_BACK)).await;
                if runs(&page).await {
                    break;
                }
            }
        }
        page.wait("welcome").await;
        assert_eq!(page.run(TOLD).await, fresh, "{:?}: after {leave_for}", page.browser.engine);
    }
}

pub async fn looking_back_is_left_at_once(mut page: Page) {
    for way in ["button", "end of the page", "Shift"] {
        open(&mut page, "en").await;
        for day in two_days() {
            put(&page, &day.line()).await;
        }
        let leave = match way {
            "button" => "document.querySelector('.bar [data-action=leave]').click()",
            "Shift" => {
                "for (let at = 0; at < 3; at += 1)
                    for (const type of ['keydown', 'keyup']) dispatchEvent(new KeyboardEvent(type, { key: 'Shift' }))"
            }
            _ => "document.querySelector('main [data-action=leave]').click()",
        };
        let frame = format!(
            "{leave}; await new Promise((go) => requestAnimationFrame(go));
            return [document.querySelector('[data-attune]').dataset.screen, document.title,
                document.querySelectorAll('[data-item], [name=line]').length]"
        );
        assert_eq!(page.run(&frame).await, json!(["left", "Blank page", 0]), "{:?}, {way}", page.browser.engine);
        is_blank(&page, way).await;
        page.run("history.forward(); await new Promise((go) => setTimeout(go, 200));").await;
        assert_eq!(shown(&page).await, json!([]));
    }
}

/// No page around it learns of a line, and none can put one in.
pub async fn a_page_around_sees_no_day(mut page: Page) {
    let [later, _] = two_days();
    let spy = "window.heard = [];
        addEventListener('message', ({ data }) => heard.push(JSON.stringify(data)));";
    let host = crate::scratch::Scratch::new();
    host.write(
        "index.html",
        format!(
            "<!doctype html><title>host</title><script>{spy}</script>
            <iframe sandbox=\"allow-scripts\" src=\"{}{LOOK_BACK}\" width=400 height=900></iframe>",
            page.address
        ),
    );
    let around = serve(host.path().to_owned()).await;
    page.check = String::new();
    page.browser.open(&format!("{around}/index.html")).await.unwrap();
    page.until("window.heard.some((told) => told.includes('ready'))").await;
    let before = page.run("return heard.length").await;
    // What a page around may set is read as options, in which no line is.
    let tell = format!(
        "frames[0].postMessage({{ type: 'attune-check', set: 'line={}&look-back={}&day=1' }}, '*');
        await new Promise((go) => setTimeout(go, 300));",
        later.line().replace(' ', "+"),
        later.line().replace(' ', "+")
    );
    page.run(&tell).await;
    page.browser.client.enter_frame(0).await.unwrap();
    page.until("document.querySelector('[data-attune=ready]')").await;
    assert_eq!(shown(&page).await, json!([]), "{:?}: nothing was put in", page.browser.engine);
    let said = put(&page, &later.line()).await;
    assert!(!said.is_empty());
    page.browser.client.enter_parent_frame().await.unwrap();
    let told = page.run("await new Promise((go) => setTimeout(go, 300)); return heard").await;
    let told: Vec<&str> = told.as_array().unwrap().iter().filter_map(Value::as_str).collect();
    for message in &told[before.as_u64().unwrap() as usize..] {
        let message: Value = serde_json::from_str(message).unwrap();
        let names: Vec<&str> = message.as_object().unwrap().keys().map(String::as_str).collect();
        assert!(names.iter().all(|name| ["type", "height", "ready"].contains(name)), "{message}");
    }
    assert!(!told.concat().contains(&later.line()));
}
