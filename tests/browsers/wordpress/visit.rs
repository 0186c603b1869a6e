//! What a visitor finds on a page that was published.

use fantoccini::elements::{Element, ElementRef};
use serde_json::json;

use super::place::Place;
use crate::drive::{Browser, DESKTOP, Engine, PHONE, Size};
use crate::page::{CHECK, Page};

/// The frame that the element makes.
pub const ELEMENT: &str = "document.querySelector('attune-check')?.shadowRoot?.querySelector('iframe')";
/// The frame that stands in the page itself.
pub const FRAME: &str = "document.querySelector('iframe')";

/// A browser of this size, for which nothing but this machine is there.
pub async fn browser(place: &Place, engine: Engine, size: Size) -> Page {
    let browser = Browser::start_with(engine, size, |wanted| {
        let words = wanted["goog:chromeOptions"]["args"].as_array_mut().unwrap();
        words.push(json!("--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1"));
    });
    Page::of(browser.await.unwrap(), place.address.clone())
}

/// Visits what was published, in every theme, on a desktop and on a phone: the check is there, in the column of the
/// page, and on the phone it is taken to its end.
pub async fn shows_the_check(place: &Place, engine: Engine, published: &[(&str, &str)]) {
    for size in [DESKTOP, PHONE] {
        let page = browser(place, engine, size).await;
        for theme in place.release.themes() {
            place.wear(theme);
            for (link, frame) in published {
                page.browser.client.goto(link).await.unwrap();
                page.until(frame).await;
                enter(&page, frame).await;
                welcome(&page).await;
                if size.width == PHONE.width {
                    stage_one_is_taken(&page).await;
                }
                page.browser.client.clone().enter_parent_frame().await.unwrap();
                stands_well(&page, size, frame, &format!("{link} in {theme}")).await;
            }
        }
    }
}

/// The theme gives the frame a place in the middle, room, and no border; the page does not scroll sideways, and the
/// link that stood there before can no longer be seen.
async fn stands_well(page: &Page, size: Size, frame: &str, place: &str) {
    // Before the element has heard of the check, it may take a frame for one that was refused.
    page.until(&format!("{frame}.checkVisibility()")).await;
    let link = "document.querySelector('.entry-content a')?.checkVisibility({ visibilityProperty: true })";
    page.until(&format!("!{link}")).await;
    let script = format!(
        "const frame = {frame}, box = frame.getBoundingClientRect(), page = document.documentElement;
        const style = getComputedStyle(frame);
        return [box.left, page.clientWidth - box.right, box.width, box.height, page.scrollWidth - page.clientWidth,
            parseFloat(style.borderTopWidth) + parseFloat(style.borderLeftWidth), Number(style.opacity)];"
    );
    let found = page.run(&script).await;
    let found: Vec<f64> = found.as_array().unwrap().iter().map(|one| one.as_f64().unwrap()).collect();
    let [left, right, width, height, sideways, border, opacity] = found[..] else { panic!("{found:?}") };
    let said = format!("{place}: {found:?}");
    assert!(left > 0.0 && (left - right).abs() <= 1.0, "not in the middle: {said}");
    assert!(width >= f64::from(size.width).min(700.0) * 0.8, "too narrow: {said}");
    assert!(height >= 700.0, "too low: {said}");
    assert_eq!((sideways, border, opacity), (0.0, 0.0, 1.0), "changed by the theme: {said}");
}

/// From the first screen to the result, with the stage that the page has set.
pub async fn stage_one_is_taken(page: &Page) {
    let sheet = crate::golden::sheets().into_iter().find(|sheet| sheet.stage == "1").unwrap();
    page.press("stage").await;
    page.wait("stage").await;
    let chosen = page.run("return document.querySelector('input[name=stage]:checked')?.value").await;
    assert_eq!(chosen, "1", "the page's own stage is chosen");
    page.walk("1", &sheet.answers, &sheet.safety, "result").await;
    assert_eq!(page.read().await.bands().to_vec(), sheet.bands);
}

/// What a browser makes of the content of a page, before any script of it runs.
pub async fn content(page: &Page, link: &str) -> String {
    page.browser.client.goto(link).await.unwrap();
    let script = "const text = await (await fetch(location.href)).text();
        const read = new DOMParser().parseFromString(text, 'text/html');
        return read.querySelector('.entry-content').innerHTML.trim();";
    page.run(script).await.as_str().unwrap().to_owned()
}

/// Follows the link that is left in the content, to the check on a page of its own.
pub async fn follows(page: &Page, published: &str, options: &str) {
    page.browser.client.goto(published).await.unwrap();
    page.run("document.querySelector('.entry-content a').click()").await;
    page.until("document.querySelector('[data-attune=ready]')?.dataset.screen === 'welcome'").await;
    let there = page.run("return location.pathname + location.hash").await;
    assert_eq!(there, format!("/attune{CHECK}{options}"));
}

/// Goes into the frame that this expression names; what is asked of the page from now on is asked of the check.
pub async fn enter(page: &Page, frame: &str) {
    let found = page.run(&format!("const frame = {frame}; frame.scrollIntoView(); return frame;")).await;
    let id = found.as_object().and_then(|found| found.values().next()?.as_str()).unwrap().to_owned();
    let frame = Element::from_element_id(page.browser.client.clone(), ElementRef::from(id));
    frame.enter_frame().await.unwrap();
}

/// Waits in the frame until the check is used there. The empty page that a frame begins with goes meanwhile, and a script
/// that waits in it never answers.
pub async fn welcome(page: &Page) {
    page.until("document.querySelector('[data-attune=ready]')?.dataset.screen === 'welcome'").await;
}

/// Goes out of all frames.
pub async fn to_the_top(page: &Page) {
    for _ in 0..2 {
        page.browser.client.clone().enter_parent_frame().await.unwrap();
    }
}
