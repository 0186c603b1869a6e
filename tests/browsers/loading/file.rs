//! The file to keep, opened from a disk.

use serde_json::json;

use crate::page::{Page, pairs};
use crate::scratch::download;

pub async fn the_download_works_from_a_disk(page: Page) {
    let file = format!("file://{}", download().display());
    page.open_document(&file, "helper=counsellor&country=ie").await;
    let place = page.run("return [location.protocol, document.querySelector('h1').textContent]").await;
    assert_eq!(place[0], json!("file:"));
    assert!(place[1].as_str().unwrap().contains("counsellor"), "the link is read: {place}");
    page.walk("3", &pairs("TC1 4 TC2 4 T3a 4 T3r 2 BC1 1 BC2 1 B3a 1"), &pairs("A1 no"), "safety").await;
    page.run("history.back()").await;
    page.wait("statement").await;
    page.walk("3", &[], &[], "result").await;
    let reading = page.read().await;
    assert_eq!(reading.bands(), ["strong", "low", "unscored"]);
    assert!(reading.panels() > 0 || reading.ids().contains(&"help-skip".to_owned()), "{:?}", reading.ids());

    page.run("location.hash = 'stage=0'").await;
    page.wait("welcome").await;
    page.walk_plan(json!({ "stage": "0", "checklist": { "P3": "not-yet" }, "until": "prepare" })).await;
    page.wait("prepare").await;
    page.run("document.querySelector('.bar [data-action=leave]').click()").await;
    page.wait("left").await;
    assert_eq!(page.run("return performance.getEntriesByType('resource').length").await, json!(0), "no request");
}
