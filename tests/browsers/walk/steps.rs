//! The browser's Back and Forward, pressed in a check that was walked by real presses, and what they tell the next page.

use serde_json::json;

use crate::drive::Engine;
use crate::leaving::nothing_behind::back;
use crate::page::{CHECK, Page, THERAPISTS, pairs};

const PLACE: &str = "(document.querySelector('[data-attune=ready] fieldset[data-item]')?.dataset.item \
    ?? document.querySelector('[data-attune=ready]')?.dataset.screen)";

/// Where the tab rests.
const AT_REST: &str = "history.state === 1";

async fn place(page: &Page) -> String {
    page.run(&format!("return {PLACE}")).await.as_str().unwrap().to_owned()
}

/// Presses what leads on, as a person does, until another screen is there: what is pressed too soon after the last one
/// came may count for nothing.
async fn on(page: &Page, action: &str) {
    let from = place(page).await;
    for _ in 0..40 {
        page.click(&format!("main [data-action={action}]")).await;
        for _ in 0..40 {
            if place(page).await != from {
                return;
            }
            tokio::time::sleep(std::time::Duration::from_millis(20)).await;
        }
    }
    panic!("{:?}: {action} leads nowhere from {from}", page.browser.engine);
}

/// Waits until a press is over for the history too, as it is long before a person presses again.
async fn rest(page: &Page) {
    tokio::time::sleep(std::time::Duration::from_millis(200)).await;
    page.until(AT_REST).await;
}

async fn at(page: &Page, place: &str) {
    page.until(&format!("{PLACE} === '{place}' && {AT_REST}")).await;
}

/// The page before the check, and the check behind it.
async fn from_a_page(page: &Page, link: &str) {
    page.browser.open(&format!("{}{THERAPISTS}", page.address)).await.unwrap();
    page.open(link).await;
}

/// Answers this many statements by real presses.
async fn answer(page: &Page, statements: usize) -> Vec<String> {
    on(page, "start").await;
    let mut walked = vec![place(page).await];
    for _ in 0..statements {
        let group = format!("fieldset[data-item={}]", walked.last().unwrap());
        for _ in 0..40 {
            page.click(&format!("{group} label:has(> [value='4'])")).await;
            if page.run(&format!("return document.querySelector(\"{group} [value='4']\").checked")).await == json!(true)
            {
                break;
            }
        }
        on(page, "continue").await;
        walked.push(place(page).await);
    }
    walked
}

pub async fn back_and_forward_do_what_they_say(page: Page) {
    let engine = page.browser.engine;
    from_a_page(&page, "stage=2").await;
    let walked = answer(&page, 4).await;
    rest(&page).await;
    let mut now = 4;
    for way in ["back", "back", "forward", "forward", "back", "forward", "back", "back", "back", "back"] {
        match (way, engine) {
            // Its driver waits for a page to load, minutes long where the history stays in the document.
            (_, Engine::WebKit) => page.step(way).await,
            ("back", _) => page.browser.client.back().await.unwrap(),
            _ => page.browser.client.forward().await.unwrap(),
        }
        now = if way == "back" { now - 1 } else { now + 1 };
        at(&page, &walked[now]).await;
        let kept = "return document.querySelectorAll('fieldset[data-item] input:checked').length";
        assert_eq!(page.run(kept).await, json!(u8::from(now < 4)), "{engine:?}: the answer to {}", walked[now]);
    }
    // Who goes on by a press has nothing ahead any more, and Forward then does nothing.
    on(&page, "continue").await;
    rest(&page).await;
    page.step("forward").await;
    rest(&page).await;
    at(&page, &walked[1]).await;
    back(&page).await;
    at(&page, &walked[0]).await;
    back(&page).await;
    at(&page, "welcome").await;
    // One press leads away from the first screen, and Forward to a fresh one.
    page.goes("back", |url| url.ends_with(THERAPISTS)).await;
    // A press of Forward is tried on a page that is there.
    page.until("document.readyState === 'complete'").await;
    page.goes("forward", |url| url.contains(CHECK)).await;
    at(&page, "welcome").await;
    on(&page, "start").await;
    rest(&page).await;
    assert_eq!(page.run("return document.querySelectorAll('input:checked').length").await, json!(0), "{engine:?}");
    page.step("back").await;
    at(&page, "welcome").await;
}

/// The tab's history is as much longer on the next page whatever was done, and nothing of it holds an answer.
pub async fn the_next_page_learns_nothing_from_the_history(page: Page) {
    let next = format!("{}{THERAPISTS}", page.address);
    let length = async || {
        page.browser.open(&next).await.unwrap();
        page.run("return history.length").await.as_u64().unwrap()
    };
    let mut before = length().await;
    let mut told = Vec::new();
    for deed in ["looked", "started", "asked", "walked", "walked and back", "prepared", "left", "back at the start"] {
        page.open("stage=2").await;
        let walk = async |until| page.walk("2", &pairs("TC1 1"), &pairs("A2 yes"), until).await;
        match deed {
            "started" => on(&page, "start").await,
            "asked" => {
                answer(&page, 2).await;
            }
            "walked" => walk("result").await,
            "walked and back" => {
                walk("result").await;
                for screen in ["review", "safety"] {
                    page.step("back").await;
                    page.wait(screen).await;
                    page.until(AT_REST).await;
                }
            }
            "prepared" => {
                page.open("stage=0").await;
                page.walk("0", &[], &[], "prepare").await;
            }
            "left" => {
                walk("safety").await;
                page.press("leave").await;
                page.wait("left").await;
                page.until(&format!("!location.search && !location.hash && {AT_REST}")).await;
            }
            "back at the start" => {
                page.press("start").await;
                page.step("back").await;
                at(&page, "welcome").await;
            }
            _ => {}
        }
        let now = length().await;
        told.push((deed, now - before));
        before = now;
    }
    // The second document that "prepared" opens counts for itself.
    let looked = told[0].1;
    let same = |(deed, more): &(&str, u64)| *more == looked + if *deed == "prepared" { looked - 1 } else { 0 };
    assert!(told.iter().all(same), "{:?}: {told:?}", page.browser.engine);
}

/// A browser may refuse to be told of steps, from the first or later on.
pub async fn back_walks_where_the_history_refuses(page: Page) {
    const REFUSED: &str = "{ throw new DOMException('too often', 'SecurityError'); }";
    let engine = page.browser.engine;
    // From the first press on.
    from_a_page(&page, "stage=2").await;
    page.run(&format!("history.pushState = () => {REFUSED}")).await;
    let walked = answer(&page, 3).await;
    rest(&page).await;
    for screen in walked.iter().rev().skip(1) {
        back(&page).await;
        at(&page, screen).await;
    }
    // From the first call on: the check works, and Back is the browser's own.
    from_a_page(&page, "stage=2").await;
    for name in ["pushState", "replaceState", "go"] {
        page.run(&format!("history.{name} = () => {REFUSED}")).await;
    }
    page.run("location.hash = '#stage=3'").await;
    page.until("history.state === null && document.querySelector('[data-attune=ready]')").await;
    page.wait("welcome").await;
    page.walk("3", &pairs("TC1 4"), &[], "result").await;
    page.press("leave").await;
    page.wait("left").await;
    assert_eq!(page.browser.client.title().await.unwrap(), "Blank page", "{engine:?}");
    page.goes("back", |url| url.ends_with("#stage=2") || url.ends_with(THERAPISTS)).await;
    // Nothing of before is there, once the page that was come to is.
    page.until("document.readyState === 'complete' && !document.querySelector('input:checked, [data-dimension], [data-review]')").await;
    // The others pass over what nobody pressed.
    assert!(engine != Engine::Chromium || page.run("return location.pathname").await == json!(CHECK));
}
