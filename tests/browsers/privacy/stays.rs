//! What a browser could keep of a visit: storage, the page behind a Back button, a reload, the title, the console.

use serde_json::json;

use crate::drive::{Engine, PHONE};
use crate::lent::{Lent, own};
use crate::page::Scripts as _;
use crate::page::{Page, pairs, serve, site};

/// A hope that stands nowhere else.
const HOPE: &str = "canary-hope-7261";
const ANSWERS: &str = "TC1 1 TC2 5 T2a 3";
const SAFETY: &str = "A2 yes B self";

/// To the page with the hope on it.
async fn to_the_hope(page: &Page) {
    page.walk_plan(json!({ "stage": "0", "answers": {}, "until": "checklist" })).await;
    let write = "const hope = document.querySelector('[data-attune] textarea');
        hope.value = args[0];
        hope.dispatchEvent(new Event('input', { bubbles: true }));";
    page.browser.run(write, vec![json!(HOPE)]).await;
    let checklist = json!({ "P1": "not-yet", "P2": "yes" });
    page.walk_plan(json!({ "stage": "0", "answers": {}, "checklist": checklist, "until": "prepare" })).await;
    page.wait("prepare").await;
    assert!(page.read().await.shows(HOPE));
}

/// To the page to take along, or to a result.
async fn to_the_end(page: &Page, stage: &str) {
    if stage == "0" {
        to_the_hope(page).await;
    } else {
        page.walk(stage, &pairs(ANSWERS), &pairs(SAFETY), "result").await;
    }
}

pub async fn nothing_is_kept_in_the_browser(page: Page) {
    for stage in ["0", "2"] {
        page.open("helper=coach").await;
        to_the_end(&page, stage).await;
        assert_eq!(page.browser.client.title().await.unwrap(), "Attune");
        assert_eq!(page.run("return location.hash").await, json!("#helper=coach"));
        let state = page.run("return JSON.stringify(history.state)").await;
        assert!(state.as_str().unwrap().parse::<u32>().is_ok(), "the history holds a bare number: {state}");
        // The form is what keeps a radio button out of Firefox's files.
        let fields = "return [...document.querySelectorAll('input, select, textarea')]
            .filter((field) => field.getAttribute('autocomplete') !== 'off' || field.form?.autocomplete !== 'off').length";
        assert_eq!(page.run(fields).await, json!(0), "no field is offered to what fills forms in");

        let found = page.run(include_str!("stores.js")).await;
        for (place, held) in found.as_object().unwrap() {
            let said = format!("{:?}: {place} holds {held}", page.browser.engine);
            // The document has no origin, so there is no storage that it could reach. WebKitGTK has no files to
            // refuse.
            match place.as_str() {
                "name" => assert_eq!(*held, json!(""), "{said}"),
                "files" if page.browser.engine == Engine::WebKit => assert_eq!(*held, json!("TypeError"), "{said}"),
                _ => assert_eq!(*held, json!("SecurityError"), "{said}"),
            }
        }
    }
    page.press("leave").await;
    page.wait("left").await;
    assert_eq!(page.browser.client.title().await.unwrap(), "Blank page");
}

/// What tells that something was answered.
const TOLD: &str = "const hope = args[0];
    const fields = [...document.querySelectorAll('input, select, textarea')];
    return [
        document.querySelectorAll('input:checked, [data-dimension], [data-worth], [data-review], [data-bring]').length,
        document.documentElement.outerHTML.includes(hope) || fields.some((field) => field.value.includes(hope)),
    ];";

async fn is_fresh(page: &Page, when: &str) {
    page.wait("welcome").await;
    let look = || page.browser.run(TOLD, vec![json!(HOPE)]);
    assert_eq!(look().await, json!([0, false]), "{:?}: {when}", page.browser.engine);
    page.press("start").await;
    page.wait("stage").await;
    assert_eq!(look().await, json!([0, false]), "{:?}: {when}, one step on", page.browser.engine);
    // The browser's history walks the steps of this run, and not those that were there before.
    crate::leaving::nothing_behind::back(page).await;
    page.wait("welcome").await;
}

pub async fn nothing_comes_back(page: Page) {
    for stage in ["0", "2"] {
        for leave_for in ["/index.html", "reload"] {
            page.open("").await;
            to_the_end(&page, stage).await;
            if leave_for == "reload" {
                page.browser.client.refresh().await.unwrap();
                is_fresh(&page, "after a reload").await;
            } else {
                page.browser.open(&format!("{}{leave_for}", page.address)).await.unwrap();
                page.browser.client.back().await.unwrap();
                is_fresh(&page, "after Back").await;
            }
        }
    }
    // What was ticked before the check's own script ran is not restored either.
    page.browser.client.refresh().await.unwrap();
    is_fresh(&page, "after another reload").await;
}

/// A finger that pulls down at the top would load the page anew, without a word.
pub async fn no_pull_loads_it_anew(page: Page) {
    for document in [
        "en/check.html",
        "ar/check.html",
        "en-easy/check.plain.html",
        "en/builder.html",
        "es/builder.html",
        "en/look-back.html",
    ] {
        page.browser.open(&format!("{}/{document}", page.address)).await.unwrap();
        let pulled = page.run("return getComputedStyle(document.documentElement).overscrollBehaviorY").await;
        assert_eq!(pulled, json!("contain"), "{:?}: {document}", page.browser.engine);
    }
}

/// Writes down what the page says once it runs, in every browser. What the browser says of the page, and before that, only
/// Chromium's driver tells.
pub const CONSOLE: &str = "window.said = [];
    for (const name of ['log', 'info', 'warn', 'error', 'debug', 'trace', 'dir', 'table', 'assert'])
        console[name] = (...words) => window.said.push([name, ...words].join(' '));
    addEventListener('error', (event) => window.said.push(event.message));
    addEventListener('unhandledrejection', (event) => window.said.push(String(event.reason)));";

/// A browser whose console can be asked for, where the driver can.
pub async fn with_console(engine: Engine) -> Lent {
    own(engine, PHONE, |wanted| {
        if engine == Engine::Chromium {
            wanted["goog:loggingPrefs"] = json!({ "browser": "ALL" });
        }
    })
    .await
}

pub async fn nothing_is_said_to_the_console(engine: Engine) {
    let page = Page::of(with_console(engine).await, serve(site()).await);
    page.open("from=Ada").await;
    page.run(CONSOLE).await;
    to_the_hope(&page).await;
    for action in ["copy", "again"] {
        page.press(action).await;
    }
    page.wait("welcome").await;
    page.walk("2", &pairs(ANSWERS), &pairs(SAFETY), "result").await;
    page.press("leave").await;
    page.wait("left").await;
    assert_eq!(page.run("return window.said").await, json!([]), "{engine:?}");
    if engine == Engine::Chromium {
        let log = page.browser.console().await.unwrap_or_else(|error| panic!("{error}"));
        assert_eq!(log, json!([]), "the console is empty");
        page.run("setTimeout(() => { throw new Error('heard'); }); await new Promise((go) => setTimeout(go, 50));")
            .await;
        let log = page.browser.console().await.unwrap_or_else(|error| panic!("{error}"));
        assert!(log.to_string().contains("heard"), "the console is heard at all: {log}");
    }
}
