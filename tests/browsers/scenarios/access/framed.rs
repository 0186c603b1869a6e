//! The keyboard goes into a frame, through it and out on the other side, and all the way back.

use serde_json::{Value, json};

use super::focus::{STOPS, tabs};
use crate::drive::{DESKTOP, Engine};
use crate::embedded::{Host, host_page};

/// Where the focus is in the check.
const INSIDE: &str = "const on = document.activeElement;
    return document.hasFocus() ? (on.type === 'radio' ? on.name : on.outerHTML.slice(0, 160)) : null";

/// Goes to the page around and gives where the focus is there.
async fn outside(host: &Host) -> Value {
    host.outside().await;
    host.page.run("return document.activeElement.id || document.activeElement.localName").await
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

    tabs(page, 1, false).await;
    assert_eq!(page.run("return document.activeElement.localName").await, json!("attune-check"), "{engine:?}: into it");
    host.enter().await;
    assert_eq!(page.run(INSIDE).await, stops[0], "{engine:?}: its first stop");
    for stop in &stops[1..] {
        tabs(page, 1, false).await;
        assert_eq!(page.run(INSIDE).await, *stop, "{engine:?}: through it");
    }
    tabs(page, 1, false).await;
    assert_eq!(outside(&host).await, json!("after"), "{engine:?}: out of it");

    tabs(page, 1, true).await;
    host.enter().await;
    for stop in stops.iter().rev() {
        assert_eq!(page.run(INSIDE).await, *stop, "{engine:?}: back through it");
        tabs(page, 1, true).await;
    }
    assert_eq!(outside(&host).await, json!("before"), "{engine:?}: and out before it");
}
