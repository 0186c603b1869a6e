//! Documents that cannot start: each ends in something that a person can use.

use serde_json::json;

use crate::drive::Engine;
use crate::page::{Page, pairs, serve};
use crate::scratch::{Scratch, document, download, with_script};

/// Other bytes in the middle of the module, which stays a string without a fault.
fn corrupted(script: &str) -> String {
    const OPEN: &str = "packed=\"";
    let begin = script.find(OPEN).unwrap() + OPEN.len();
    let mut since_escape = 0;
    let change = |(at, character): (usize, char)| {
        since_escape = if character == '\\' { 0 } else { since_escape + 1 };
        let inside = (begin + 20_000..begin + 22_000).contains(&at) && since_escape > 3;
        match character {
            'A'..='Y' | 'a'..='y' if inside => char::from(character as u8 + 1),
            _ => character,
        }
    };
    script.char_indices().map(change).collect()
}

/// A start that no browser can read.
fn unreadable(script: &str) -> String {
    format!("let attune = ;{script}")
}

/// What is seen in the end: the sentence, the form with all its lines, the help lines, and not the first screens.
async fn the_form_is_there_at(page: &Page, place: &str) {
    let url = page.fresh(place, "");
    page.browser.client.goto(&url).await.unwrap();
    page.until(&format!("location.href === '{url}' && document.getElementById('failed').checkVisibility()")).await;
    let seen = page
        .run(
            "const seen = (what) => [...document.querySelectorAll(what)].filter((one) => one.getClientRects().length).length;
            return [document.getElementById('failed').innerText, seen('#attune, #attune *'),
                seen('#paper .form > li'), seen('#paper-help [data-country] > ul > li'),
                document.documentElement.scrollWidth <= innerWidth];",
        )
        .await;
    assert!(seen[0].as_str().unwrap().contains("This page could not start here. Nothing was sent."), "{seen}");
    assert_eq!(seen[1], json!(0), "no button that does nothing");
    assert_eq!(seen[2], json!(5 + 30 + 6 + 7), "every stage, line, safety line, and line before the first session");
    assert_eq!(seen[3], json!(18), "a help line for each country");
    assert_eq!(seen[4], json!(true), "it fits the width");
    the_form_is_left(page, "You can close this page.").await;
}

/// Help and leaving are on the form as they are on every screen.
async fn the_form_is_left(page: &Page, words: &str) {
    page.run("document.querySelector('#paper .bar [href=\"#paper-help\"]').click()").await;
    assert_eq!(page.run("return document.activeElement.closest('#paper-help') !== null").await, json!(true));
    page.run("document.querySelector('#paper .bar .leave').click()").await;
    let left = "return [document.body.innerText.trim(), document.title,
        document.querySelectorAll('#paper, #failed, input, style, script, meta[property]').length]";
    assert_eq!(page.run(left).await, json!([words, "Blank page", 0]));
}

pub async fn a_check_that_stops_gives_way_to_the_form(page: Page) {
    if page.browser.engine == Engine::Chromium {
        // As an extension may do that lets no page connect.
        let frozen = "Object.defineProperty(window, 'RTCPeerConnection', { value: 1, configurable: false });";
        page.browser.chromium("Page.addScriptToEvaluateOnNewDocument", json!({ "source": frozen })).await.unwrap();
    }
    page.open("from=Ada").await;
    page.walk("2", &pairs("TC1 1 TC2 1 T2a 1 T2r 5"), &pairs("A1 yes"), "result").await;
    // What an extension of the browser does wrong is not the check's.
    page.run("dispatchEvent(new ErrorEvent('error', { filename: 'chrome-extension://other/script.js' }))").await;
    assert_eq!(page.screen().await, "result");
    // As when the module stops.
    page.run("dispatchEvent(new ErrorEvent('error', { filename: 'wasm://wasm/1' }))").await;
    let seen = "return [document.querySelectorAll('[data-attune], [data-dimension], #attune input').length,
        document.getElementById('failed').checkVisibility(), document.getElementById('paper-help').checkVisibility()]";
    assert_eq!(page.run(seen).await, json!([0, true, true]), "no answer is left, and help is there");
    // The card went with the check.
    the_form_is_left(&page, "").await;
}

pub async fn a_broken_module_leads_to_the_plain_document_or_the_paper_form(page: Page) {
    // With the plain document beside it.
    let site = Scratch::new();
    let changed = with_script(&document("check.html"), corrupted);
    site.write("en/check.html", &changed.html);
    site.write("en/check.plain.html", document("check.plain.html"));
    site.write("_headers", &changed.headers);
    let address = serve(site.path().to_owned()).await;
    page.open_document(&format!("{address}/en/check.html"), "helper=coach&stage=2").await;
    let place = page.run("return location.pathname + location.hash").await;
    assert_eq!(place, json!("/en/check.plain.html#helper=coach&stage=2"));
    page.walk("2", &pairs("TC1 1 TC2 1 T2a 1 T2r 5"), &[], "result").await;
    assert_eq!(page.read().await.bands()[0], "low");

    // The file to keep has none beside it, wherever it is.
    let kept = with_script(&std::fs::read_to_string(download()).unwrap(), corrupted).html;
    let kept = site.write("en/kept.html", kept);
    // Nor has the other one where it was saved alone.
    let saved = site.write("alone/check.html", &changed.html);
    let on_disk = |file: &std::path::Path| format!("file://{}", file.display());
    for place in [format!("{address}/en/kept.html"), on_disk(&kept), on_disk(&saved)] {
        the_form_is_there_at(&page, &place).await;
    }
}

pub async fn an_old_browser_gets_the_paper_form(page: Page) {
    let site = Scratch::new();
    let changed = with_script(&document("check.html"), unreadable);
    site.write("en/check.html", &changed.html);
    site.write("_headers", &changed.headers);
    let address = serve(site.path().to_owned()).await;
    the_form_is_there_at(&page, &format!("{address}/en/check.html")).await;
}
