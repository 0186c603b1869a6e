//! What is left in the page after leaving, whatever became of the sheet.

use serde_json::json;

use crate::page::{Page, pairs, serve, site};
use crate::scratch::Scratch;

/// What the card says in each language, from its own words.
fn card(language: &str) -> String {
    let words = std::fs::read_to_string(support::root().join(format!("src/content/text/{language}.json"))).unwrap();
    serde_json::from_str::<serde_json::Value>(&words).unwrap()["left"].as_str().unwrap().to_owned()
}

/// Waits until nothing of the check is in the page but the card, in whichever language, and the title and the address tell nothing.
pub async fn is_blank(page: &Page, what: &str) {
    let cards = ["en", "en-easy", "es", "ar"].map(card);
    // An element that only holds the card is no part of the check; what an engine or its driver puts in has no words.
    let rest = "const card = document.querySelector('#attune h1');
        const more = [...document.querySelectorAll('body *')].filter((one) => !one.contains(card) && one !== card && (one.textContent || one.id));
        return [document.body.textContent.trim(), more.map((one) => one.outerHTML.slice(0, 80)),
            document.querySelectorAll('style, script, link:not([rel=icon]), meta[property], meta[http-equiv], #paper, #failed, #content').length,
            card === document.activeElement && card.checkVisibility(), location.hash]";
    let mut last = json!(null);
    for _ in 0..200 {
        last = page.browser.try_run(rest, vec![]).await.unwrap_or_default();
        if cards.iter().any(|card| last == json!([card, [], 0, true, ""])) {
            let title = page.browser.client.title().await.unwrap();
            assert!(!title.contains("Attune"), "{what}: {title}");
            return;
        }
        tokio::time::sleep(std::time::Duration::from_millis(20)).await;
    }
    panic!("{:?} {what}: {last}", page.browser.engine);
}

/// A document whose sheet its policy refuses, as after a tool that makes sheets smaller.
fn without_sheet(html: &str) -> String {
    html.replacen("color-scheme:light", "color-scheme: light", 1)
}

/// Everything is shown, whatever the page's own sheet says: what a person's own sheet may do.
const ALL_SHOWN: &str = "const sheet = new CSSStyleSheet(); sheet.replaceSync('body * { display: block !important; visibility: visible !important }');
    document.adoptedStyleSheets = [sheet]";

pub async fn nothing_is_left_with_or_without_a_sheet(page: Page) {
    let scratch = Scratch::new();
    let address = serve(scratch.path().to_owned()).await;
    scratch.write("_headers", std::fs::read_to_string(site().join("_headers")).unwrap());
    for name in ["en/check.html", "en/check.plain.html", "ar/check.html"] {
        let html = std::fs::read_to_string(site().join(name)).unwrap();
        assert_ne!(without_sheet(&html), html, "{name}: the sheet is another one");
        scratch.write(name, without_sheet(&html));
    }
    let refused = "return getComputedStyle(document.querySelector('.attune')).colorScheme === 'normal'";
    for (place, language, until) in [
        ("en/check.html", "en", "result"),
        ("en/check.plain.html", "en", "safety"),
        ("ar/check.html", "ar", "statement"),
    ] {
        let document = format!("{address}/{place}");
        page.open_document(&document, "from=Ada").await;
        assert_eq!(page.run(refused).await, json!(true), "{place}: the sheet is refused");
        let seen = "return [document.getElementById('paper').checkVisibility(), document.getElementById('failed').checkVisibility()]";
        assert_eq!(page.run(seen).await, json!([false, false]), "{place}: the check alone is shown");
        page.walk("1", &pairs("EC1 1 EC2 2 E1a 3 E1r 4"), &pairs("A1 yes"), until).await;
        page.press("leave").await;
        is_blank(&page, &format!("{language}, {place} without its sheet")).await;
    }
    // With its sheet, and a person's own above it. By the keyboard, too.
    for (language, document) in [("en", "check.html"), ("es", "check.html"), ("en", "check.plain.html")] {
        page.open_document(&format!("{}/{language}/{document}", page.address), "note=Hello").await;
        page.walk("2", &pairs("TC1 1"), &[], "statement").await;
        page.run(ALL_SHOWN).await;
        if language == "es" {
            let shifts = "for (let at = 0; at < 3; at += 1) for (const type of ['keydown', 'keyup']) dispatchEvent(new KeyboardEvent(type, { key: 'Shift' }));";
            page.run(shifts).await;
        } else {
            page.press("leave").await;
        }
        is_blank(&page, &format!("{language}/{document}")).await;
    }
    // What comes from the browser's memory afterwards is a new check, without anything that was there.
    page.run("dispatchEvent(new PageTransitionEvent('pageshow', { persisted: true }))").await;
    page.until("document.querySelector('[data-attune=ready]')?.dataset.screen === 'welcome'").await;
}
