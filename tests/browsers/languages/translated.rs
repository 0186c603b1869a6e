//! What others do with the words and the nodes of the page, translators before all, changes nothing of what it says.

use serde_json::json;

use crate::drive::Engine;
use crate::look_back::two_days;
use crate::page::Scripts as _;
use crate::page::{Page, serve, site};
use crate::scratch::Scratch;

/// What others do, as `translated.js` calls it, and how many steps are walked beside it.
const OTHERS: [(&str, u32); 5] = [("in place", 60), ("blocks", 60), ("wrapped", 60), ("removed", 60), ("added", 60)];

/// The documents, from a server that sends no headers: those make a page in a frame one that nobody can look into.
fn documents() -> Scratch {
    let copy = Scratch::new();
    for id in ["en", "en-easy", "es", "ar"] {
        for name in ["check.html", "check.plain.html", "builder.html", "look-back.html"] {
            let file = format!("{id}/{name}");
            // A language may have no page that makes links.
            if let Ok(document) = std::fs::read(site().join(&file)) {
                copy.write(&file, document);
            }
        }
    }
    copy.write("around.html", "<!doctype html><title>Around</title><body></body>");
    copy
}

/// Walks at random in a page and in one that others work on.
async fn walk(page: &Page, document: &str, how: &str, steps: u32) {
    let engine = page.browser.engine;
    page.browser.open(&format!("{}/around.html", page.address)).await.unwrap();
    let ready = if document.ends_with("builder.html") { "[data-builder=ready]" } else { "[data-attune=ready]" };
    let seed = document.bytes().map(u32::from).sum::<u32>() + steps;
    // Two days, one of them written badly, and what is no line.
    let lines = two_days().map(|day| day.line());
    let lines = [lines[0].to_lowercase(), lines[1].clone(), "A566 CWHB TG7X".to_owned()];
    let plan = json!({ "page": document, "ready": ready, "steps": steps, "seed": seed, "how": how, "lines": lines });
    let mut told = page.browser.run(include_str!("translated.js"), vec![plan.clone()]).await;
    page.until(&format!("window.walk.frames.every((one) => one.contentDocument?.querySelector('{ready}'))")).await;
    while told["step"] != json!(steps) {
        told = page.browser.run(include_str!("translated.js"), vec![plan.clone()]).await;
        assert_eq!(told["differs"], json!([]), "{engine:?}: {document}, {how}");
    }
    // A walk that stays where it began says nothing of the rest. Where one looks back there is one screen, without a day and
    // with some.
    let places = told["places"].as_array().unwrap().len();
    let least = if document.contains("look-back") { 1 } else { 2 };
    assert!(places > least, "{engine:?}: {document}, {how}: {told}");
    assert!(told["said"].as_u64().unwrap() > 500 * u64::from(steps), "{engine:?}: {document}, {how}: {told}");
}

pub async fn a_translated_page_says_the_same(mut page: Page) {
    let copy = documents();
    page.address = serve(copy.path().to_owned()).await;
    if page.browser.engine != Engine::Chromium {
        walk(&page, "/es/check.html", "fonts", 50).await;
        walk(&page, "/ar/builder.html", "fonts", 50).await;
        walk(&page, "/es/look-back.html", "fonts", 50).await;
        return;
    }
    // What is drawn is the same in every language: English is walked longest.
    for (id, steps) in [("en", 200), ("en-easy", 80), ("es", 80), ("ar", 80)] {
        walk(&page, &format!("/{id}/check.html"), "fonts", steps).await;
    }
    for (id, steps) in [("en", 200), ("es", 80), ("ar", 80)] {
        walk(&page, &format!("/{id}/builder.html"), "fonts", steps).await;
    }
    walk(&page, "/en/check.plain.html", "fonts", 50).await;
    walk(&page, "/ar/look-back.html", "fonts", 80).await;
}

/// Beside the one way of Chrome, the others: what they need is the same in every engine.
pub async fn a_page_that_others_change_says_the_same(mut page: Page) {
    let copy = documents();
    page.address = serve(copy.path().to_owned()).await;
    for (how, steps) in OTHERS {
        for document in ["/en/check.html", "/en/builder.html", "/en/look-back.html"] {
            walk(&page, document, how, steps).await;
        }
    }
    walk(&page, "/en/check.plain.html", "removed", 50).await;
}
