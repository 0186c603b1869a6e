//! The page that makes links asks for nothing but the check in its preview, whatever is done, and keeps nothing.

use serde_json::{Value, json};

use crate::builder::links::{BUILDER, act, open, preview_shows, set};
use crate::drive::{Engine, PHONE};
use crate::lent::own;
use crate::page::{CHECK, FRONT, Page, folder, site};
use crate::privacy::silent;
use crate::sinks::{self, Hits};

pub async fn the_builder_asks_for_nothing(engine: Engine) {
    let saved = folder("saved", engine);
    let elsewhere = Hits::default();
    let proxy = sinks::first_lines(&elsewhere).await;
    let browser = own(engine, PHONE, |wanted| silent::by_way_of(wanted, engine, proxy, &saved)).await;
    let (address, hits) = sinks::watched(site()).await;
    let page = Page::of(browser, address);
    open(&page).await;
    page.run(silent::LISTEN).await;
    preview_shows(&page, "therapist").await;
    let before = hits.so_far();
    for (name, value) in [("from", "Ada"), ("note", "Hello"), ("helper", "coach"), ("accent", "#00a884")] {
        set(&page, name, value).await;
    }
    preview_shows(&page, "coach").await;
    if engine == Engine::WebKit {
        // Its driver has no folder to save to but the person's own.
        page.run("HTMLAnchorElement.prototype.click = () => {}").await;
    }
    for name in ["copy-link", "copy-mail", "svg", "png", "card", "back", "poster"] {
        act(&page, name).await;
    }
    tokio::time::sleep(silent::LOOK).await;
    let check = format!("GET {CHECK}");
    let more: Vec<String> = hits.so_far().split_off(before.len());
    let strange: Vec<&String> = more.iter().filter(|line| !line.starts_with(&check)).collect();
    assert!(strange.is_empty(), "{engine:?}: {strange:?}");
    let own: Vec<&String> = before.iter().filter(|line| !line.starts_with(&check)).collect();
    assert_eq!(own.len(), 1, "{engine:?}: the page and the check are all that is asked for: {before:?}");
    assert_eq!(page.run("return window.refused").await, json!([]), "the policy had nothing to refuse");
    silent::only_makers(engine, &elsewhere.so_far());
    let _ = std::fs::remove_dir_all(saved);
}

pub async fn the_builder_keeps_nothing(page: Page) {
    // A page that goes while it is asked is asked again.
    let filled = async || {
        let script = "const stage = document.querySelector('[data-builder=ready] [name=stage]:checked');
            return stage && [...document.querySelectorAll('#builder input[type=text], #builder textarea')]
                .filter((box) => box.name && box.value).map((box) => box.name)
                .concat(stage.value, document.cookie, localStorage.length)";
        for _ in 0..400 {
            match page.browser.try_run(script, vec![]).await {
                Ok(Value::Array(found)) => return Value::Array(found),
                _ => tokio::time::sleep(std::time::Duration::from_millis(20)).await,
            }
        }
        Value::Null
    };
    let empty = json!(["0", "", 0]);
    open(&page).await;
    for (name, value) in [("stage", "2"), ("from", "canary-1"), ("note", "canary-2"), ("contact", "canary-3")] {
        set(&page, name, value).await;
    }
    let reload = async || {
        page.run("document.body.dataset.before = ''; setTimeout(() => location.reload())").await;
        page.until("!('before' in document.body.dataset)").await;
        assert_eq!(filled().await, empty, "{:?}: after a reload", page.browser.engine);
    };
    reload().await;
    // Loaded again on a card, it begins at the form, and the way back from the next card is one step.
    for _ in 0..2 {
        act(&page, "card").await;
        page.until("document.querySelector('[data-sheet=card]')").await;
        reload().await;
    }
    act(&page, "card").await;
    page.until("document.querySelector('[data-sheet=card]')").await;
    act(&page, "back").await;
    page.until("document.querySelector('[name=from]')").await;
    set(&page, "from", "canary-1").await;
    // WebKit may come back to a document and run none of its scripts, once in some hundred times: then once more.
    let mut back = Value::Null;
    for _ in 0..3 {
        page.browser.open(&format!("{}{FRONT}", page.address)).await.unwrap();
        page.goes("back", |url| url.contains(BUILDER)).await;
        // What the browser kept of it is there for a moment, until it is loaded again.
        for _ in 0..400 {
            back = filled().await;
            if back == empty || back == Value::Null {
                break;
            }
            tokio::time::sleep(std::time::Duration::from_millis(20)).await;
        }
        if back != Value::Null {
            break;
        }
    }
    assert_eq!(back, empty, "{:?}: after Back", page.browser.engine);
}
