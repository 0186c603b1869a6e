//! Every stage from the first screen to the last, with the clicks of a person.

use fantoccini::Locator;
use serde_json::json;

use crate::drive::Engine;
use crate::page::Scripts as _;
use crate::page::{Page, pairs};

/// Waits until this statement is the one that is asked.
async fn statement(page: &Page, number: usize) -> String {
    let script = "for (let tries = 0; tries < 1000; tries += 1) {
        const place = document.querySelector('.where b');
        const group = document.querySelector('fieldset[data-item]');
        if (place && group && place.textContent.startsWith(args[0] + ' ')) return group.dataset.item;
        await new Promise((go) => setTimeout(go, 5));
    }
    throw new Error('statement ' + args[0] + ' never came');";
    page.browser.run(script, vec![json!(number.to_string())]).await.as_str().unwrap().to_owned()
}

pub async fn every_stage_is_walked_by_hand(page: Page) {
    // Each stage in one engine at least by the hand of its driver, which is slow.
    let stages: &[&str] = match page.browser.engine {
        Engine::Chromium => &["1", "2", "3", "4"],
        Engine::Firefox => &["1", "3"],
        Engine::WebKit => &["2", "4"],
    };
    for stage in stages {
        page.open("").await;
        page.click("[data-action=start]").await;
        page.wait("stage").await;
        page.click(&format!("label:has(input[name=stage][value=\"{stage}\"])")).await;
        page.click("[data-action=continue]").await;
        page.wait("statement").await;
        for number in 1..=12 {
            let id = statement(&page, number).await;
            let value = if id.ends_with('r') { "2" } else { "4" };
            page.click(&format!("label:has(input[name={id}][value=\"{value}\"])")).await;
            page.click("[data-action=continue]").await;
        }
        page.wait("safety").await;
        for row in ["A1", "A2", "A3", "A4", "A5"] {
            page.click(&format!("label:has(input[name={row}][value=no])")).await;
        }
        page.click("label:has(input[name=B][value=safe])").await;
        page.click("[data-action=continue]").await;
        page.wait("review").await;
        page.click("[data-action=finish]").await;
        page.wait("result").await;
        let reading = page.read().await;
        assert_eq!(reading.bands(), ["strong"; 3]);
        assert_eq!(
            &reading.ids()[..3],
            [format!("{stage}T-strong"), format!("{stage}B-strong"), format!("{stage}E-strong")]
        );
    }

    page.open("").await;
    page.click("[data-action=start]").await;
    page.wait("stage").await;
    page.click("label:has(input[name=stage][value=\"0\"])").await;
    page.click("[data-action=continue]").await;
    page.wait("checklist").await;
    for (row, value) in pairs("P1 not-yet P2 yes P3 na P4 not-yet P5 yes P6 not-yet") {
        page.click(&format!("label:has(input[name={row}][value={value}])")).await;
    }
    let hope = page.browser.client.find(Locator::Css("textarea")).await.unwrap();
    hope.send_keys("I call my sister back.").await.unwrap();
    page.click("[data-action=finish]").await;
    page.wait("prepare").await;
    let reading = page.read().await;
    assert!(reading.shows("I call my sister back."));
    let brought =
        page.run("return [...document.querySelectorAll('[data-bring]')].map((row) => row.dataset.bring).join()").await;
    assert_eq!(brought, json!("P1,P4,P6"));
    assert_eq!(reading.bands(), [""; 3], "before the first session there are no bands");

    page.click("[data-action=back]").await;
    page.wait("checklist").await;
    let kept = page.run("return document.querySelector('textarea').value").await;
    assert_eq!(kept, json!("I call my sister back."));
}
