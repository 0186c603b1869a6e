//! The keyboard goes into a frame, through it and out on the other side, and all the way back.

use fantoccini::key::Key;
use serde_json::{Value, json};

use super::focus::{STOPS, tabs};
use crate::accessibility::keyboard::{on_heading, press, tab_to};
use crate::drive::{DESKTOP, Engine};
use crate::embedded::{Host, host_page};
use crate::page::Scripts as _;

/// Waits for the focus to be where it should, for a frame may be another process; gives where it is at last.
const COMES: &str = "
    let on;
    for (let tries = 0; tries < 1000; tries += 1) {
        const now = document.activeElement;
        const name = now.type === 'radio' ? now.name : now.outerHTML.slice(0, 160);
        on = args[1] ? (document.hasFocus() ? name : null) : now.id || now.localName;
        if (on === args[0]) break;
        await new Promise((go) => setTimeout(go, 10));
    }
    return on;";

/// The focus comes to this stop in the check, or in the page around to the element with this id or name.
async fn comes_to(host: &Host, stop: &Value, inside: bool, what: &str) {
    let browser = host.browser();
    assert_eq!(browser.run(COMES, vec![stop.clone(), json!(inside)]).await, *stop, "{:?}: {what}", browser.engine);
}

pub async fn the_keyboard_goes_into_the_frame_and_out(engine: Engine) {
    let host = Host::start(engine, DESKTOP, |check| {
        let page = host_page(check, "", "country=gb");
        let page = page.replace("<attune-check", "<p><a id=before href='#top'>before</a><attune-check");
        vec![("/", page.replace("<p id=end>", "<p><a id=after href='#end'>after</a><p id=end>"))]
    })
    .await;
    let page = &host.page;
    host.open_and_enter("/").await;
    let stops = page.run(STOPS).await;
    let stops = stops.as_array().unwrap();
    assert!(stops.len() > 5);
    host.outside().await;
    page.run("document.getElementById('before').focus()").await;
    comes_to(&host, &json!("before"), false, "before it").await;

    tabs(page, 1, false).await;
    comes_to(&host, &json!("attune-check"), false, "into it").await;
    host.enter().await;
    comes_to(&host, &stops[0], true, "its first stop").await;
    for stop in &stops[1..] {
        tabs(page, 1, false).await;
        comes_to(&host, stop, true, "through it").await;
    }
    tabs(page, 1, false).await;
    host.outside().await;
    comes_to(&host, &json!("after"), false, "out of it").await;

    tabs(page, 1, true).await;
    host.enter().await;
    for stop in stops.iter().rev() {
        comes_to(&host, stop, true, "back through it").await;
        tabs(page, 1, true).await;
    }
    host.outside().await;
    comes_to(&host, &json!("before"), false, "and out before it").await;

    // In it, keys do what they do in a page of its own.
    tabs(page, 1, false).await;
    host.enter().await;
    comes_to(&host, &stops[0], true, "into it again").await;
    tab_to(page, "[data-action=start]").await;
    press(page, Key::Enter).await;
    page.wait("stage").await;
    on_heading(page).await;
    tab_to(page, "input[name=stage]").await;
    press(page, Key::Space).await;
    press(page, Key::Down).await;
    assert_eq!(page.run("return document.activeElement.matches(':checked')").await, json!(true), "{engine:?}");
    assert_eq!(page.screen().await, "stage", "{engine:?}: choosing does not move on");
}
