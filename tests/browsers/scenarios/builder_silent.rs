//! The page that makes links asks for nothing but the check in its preview, whatever is done.

use serde_json::json;

use super::builder::{act, open, preview_shows, set};
use super::silent;
use crate::drive::{Browser, Engine, PHONE};
use crate::page::{CHECK, Page, folder, site};
use crate::sinks::{self, Hits};

pub async fn the_builder_asks_for_nothing(engine: Engine) {
    let saved = folder("saved", engine);
    let elsewhere = Hits::default();
    let proxy = sinks::first_lines(&elsewhere).await;
    let browser = Browser::start_with(engine, PHONE, |wanted| silent::by_way_of(wanted, engine, proxy, &saved)).await;
    let (address, hits) = sinks::watched(site()).await;
    let page = Page::of(browser.unwrap_or_else(|error| panic!("{error}")), address);
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
