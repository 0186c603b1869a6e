//! Leaving in a page of others: that page goes at once, wherever it is pressed, and Back leads to what was before.

use std::sync::Arc;
use std::sync::atomic::AtomicBool;
use std::time::Duration;

use serde_json::{Value, json};

use super::{Host, host_page};
use crate::drive::{Engine, Size};
use crate::lent::{lend, own};
use crate::page::{pairs, serve, site};
use crate::scenarios::{slow, with_exit};
use crate::sinks::{self, Hits};

const SIZE: Size = Size { width: 800, height: 844 };
const SHIFT: &str = "\u{E008}";
const PATIENCE: Duration = Duration::from_secs(8);

/// Tells the page's own server each time that the element says it was left.
const COUNTS: &str = "<script>addEventListener('attune-left', (event) => {
        navigator.sendBeacon('/left');
        if (document.querySelector('[data-stays]')) event.preventDefault();
    });</script>";

/// The element has taken its frame away.
const FRAME_GONE: &str = "!document.querySelector('attune-check').shadowRoot.querySelector('iframe')";

/// How a person leaves.
#[derive(Clone, Copy, Debug, PartialEq)]
enum Way {
    Pressed,
    ShiftInside,
    ShiftAround,
}
const WAYS: [Way; 3] = [Way::Pressed, Way::ShiftInside, Way::ShiftAround];

async fn leave(host: &Host, way: Way, button: &str) {
    let window = host.browser().client.window().await.unwrap();
    match way {
        Way::Pressed => {
            // A driver may find the frame gone before it has answered.
            let button = host.browser().client.find(fantoccini::Locator::Css(button)).await.unwrap();
            let _ = button.click().await;
        }
        Way::ShiftInside => {
            host.click("h1").await;
            host.try_keys(&["a", SHIFT, SHIFT, SHIFT]).await;
        }
        Way::ShiftAround => {
            host.outside().await;
            host.click("#top").await;
            host.try_keys(&["a", SHIFT, SHIFT, SHIFT]).await;
        }
    }
    // The frame that was entered is gone, and so a driver would hear nothing more.
    host.browser().client.switch_to_window(window).await.unwrap();
}

/// Waits until the page has gone where this holds of its address.
async fn gone(host: &Host, said: &str, holds: impl Fn(&str) -> bool) {
    let mut last = String::new();
    for _ in 0..400 {
        // Some drivers have no answer while a page goes.
        if let Ok(url) = host.browser().client.current_url().await {
            last = url.to_string();
            if holds(&last) {
                return;
            }
        }
        tokio::time::sleep(Duration::from_millis(20)).await;
    }
    panic!("{said}: still at {last}");
}

async fn left_once(host: &Host, said: &str, times: usize) {
    let count = |hits: &[String]| hits.iter().filter(|hit| *hit == "/left").count();
    assert!(host.hits.until(PATIENCE, |hits| count(hits) >= times).await, "{said}: the element does not say it");
    assert_eq!(count(&host.hits.so_far()), times, "{said}: said more than once");
}

/// Back leads to what was before the page around, which shows nothing of the check.
async fn back_leads_before(host: &Host, said: &str) {
    // A driver may find fault with a page of the browser's own; where Back leads is looked at below.
    let _ = host.browser().client.back().await;
    gone(host, said, |url| url.contains("/before")).await;
}

pub async fn leaving_in_a_frame_takes_the_page_along(engine: Engine) {
    let out = Hits::default();
    // Nothing there can answer; that it is asked is enough, and the browser then shows a page of its own.
    let exit = format!("https://127.0.0.1:{}", sinks::first_lines(&out).await);
    let named = format!("exit='{exit}'");
    let host = Host::start(engine, SIZE, |check| {
        vec![
            ("/host", host_page(check, COUNTS, "")),
            ("/exit", host_page(check, COUNTS, &named)),
            ("/script", host_page(check, COUNTS, "exit='javascript:document.title=1'")),
            ("/stays", host_page(check, COUNTS, "data-stays")),
        ]
    })
    .await;
    let mut times = 0;
    for (path, ways) in [("/host", &WAYS[..]), ("/exit", &WAYS[..]), ("/script", &WAYS[..1]), ("/stays", &WAYS[..])] {
        for way in ways {
            let said = format!("{engine:?}, {path}, {way:?}");
            host.open("/before").await;
            host.open_and_enter(path).await;
            host.page.walk("1", &pairs("EC1 1"), &pairs("A1 yes"), "result").await;
            let asked = out.so_far().len();
            leave(&host, *way, ".bar [data-action=leave]").await;
            times += 1;
            match path {
                "/stays" => {
                    host.page.until(FRAME_GONE).await;
                    assert!(host.browser().client.current_url().await.unwrap().as_str().contains(path), "{said}");
                }
                "/exit" => {
                    assert!(out.until(PATIENCE, |hits| hits.len() > asked).await, "{said}: goes nowhere");
                    gone(&host, &said, |url| !url.contains(path)).await;
                    back_leads_before(&host, &said).await;
                }
                _ => {
                    gone(&host, &said, |url| url == "about:blank").await;
                    back_leads_before(&host, &said).await;
                }
            }
            left_once(&host, &said, times).await;
        }
    }
}

/// Waits until the first screens are there and the rest is on its way.
async fn first_screens(host: &Host) {
    let there = json!(true);
    for _ in 0..400 {
        let frame = host
            .browser()
            .try_run(
                "return Boolean(document.querySelector('attune-check')?.shadowRoot?.querySelector('iframe'))",
                vec![],
            )
            .await;
        if frame.is_ok_and(|frame| frame == there) {
            host.enter().await;
            let shown = "return Boolean(document.querySelector('#paper > *')) && document.readyState === 'loading'";
            if host.browser().try_run(shown, vec![]).await.is_ok_and(|shown| shown == there) {
                return;
            }
            host.outside().await;
        }
        tokio::time::sleep(Duration::from_millis(20)).await;
    }
    panic!("{engine:?}: the first screens never came", engine = host.browser().engine);
}

pub async fn an_early_leaving_takes_the_page_along(engine: Engine) {
    let asked = Hits::default();
    let check = slow(Arc::new(AtomicBool::new(false)), &asked).await;
    let scripts = serve(site()).await;
    let no_wait = |wanted: &mut Value| wanted["pageLoadStrategy"] = json!("none");
    let host = Host::start_at(own(engine, SIZE, no_wait).await, check, |check| {
        // The document is slow; the shell's script is not.
        let page = host_page(check, COUNTS, "");
        vec![("/host", page.replace(&format!("{check}/attune-check.js"), &format!("{scripts}/attune-check.js")))]
    })
    .await;
    for (times, way) in WAYS.into_iter().enumerate() {
        let said = format!("{engine:?}, {way:?}, before the check has started");
        let url = |path: &str| format!("{}{path}?{times}", host.around);
        host.browser().client.goto(&url("/before")).await.unwrap();
        gone(&host, &said, |now| now == url("/before")).await;
        host.page.until("document.readyState === 'complete'").await;
        host.browser().client.goto(&url("/host")).await.unwrap();
        gone(&host, &said, |now| now == url("/host")).await;
        first_screens(&host).await;
        leave(&host, way, "#attune [data-screen=welcome] [data-action=leave]").await;
        gone(&host, &said, |url| url == "about:blank").await;
        back_leads_before(&host, &said).await;
        left_once(&host, &said, times + 1).await;
    }
}

/// A frame that was written by hand, with more flags than it takes to run.
fn alone(check: &str, flags: &str) -> String {
    format!(
        "<!doctype html><meta name=viewport content='width=device-width'><title>host</title><h1 id=top>host</h1>\
        <iframe sandbox='allow-scripts allow-top-navigation-by-user-activation {flags}' \
        style='width: 100%; height: 2000px' src='{check}/en/check.html'></iframe>"
    )
}

/// Without the element around it a frame takes the page away itself, where its flags let it.
pub async fn a_frame_alone_takes_the_page_along(engine: Engine) {
    let host = Host::start(engine, SIZE, |check| {
        let closed = alone(check, "").replace("allow-top-navigation-by-user-activation", "");
        vec![("/host", alone(check, "allow-popups")), ("/closed", closed)]
    })
    .await;
    for (path, way) in [("/host", Way::Pressed), ("/host", Way::ShiftInside), ("/closed", Way::Pressed)] {
        let said = format!("{engine:?}, {path}, {way:?}, a frame alone");
        host.open("/before").await;
        host.open(path).await;
        host.browser().client.enter_frame(0).await.unwrap();
        host.page.until("document.querySelector('[data-attune=ready]')").await;
        host.page.walk("1", &pairs("EC1 1"), &pairs("A1 yes"), "result").await;
        if path == "/closed" {
            host.click(".bar [data-action=leave]").await;
            host.page.wait("left").await;
            host.outside().await;
            assert!(host.browser().client.current_url().await.unwrap().as_str().contains(path), "{said}");
        } else {
            leave(&host, way, ".bar [data-action=leave]").await;
            gone(&host, &said, |url| url == "about:blank").await;
            back_leads_before(&host, &said).await;
        }
    }
}

/// A build may name the place itself; then it goes there without a word of the page around, unless that page stays.
pub async fn a_place_of_the_build_is_gone_to(engine: Engine) {
    let out = Hits::default();
    let exit = format!("https://127.0.0.1:{}", sinks::first_lines(&out).await);
    let copy = with_exit("exit-of-the-build", engine, &exit);
    std::fs::copy(site().join("attune-check.js"), copy.join("attune-check.js")).unwrap();
    let check = serve(copy.clone()).await;
    let host = Host::start_at(lend(engine, SIZE).await, check, |check| {
        vec![
            ("/host", host_page(check, COUNTS, "")),
            ("/stays", host_page(check, COUNTS, "data-stays")),
            ("/plain", alone(check, "")),
        ]
    })
    .await;
    let mut times = 0;
    let stays = [Way::Pressed, Way::ShiftInside].map(|way| ("/stays", way));
    for (path, way) in [("/plain", Way::Pressed)].into_iter().chain(WAYS.map(|way| ("/host", way))).chain(stays) {
        let said = format!("{engine:?}, {path}, {way:?}, a place of the build");
        host.open("/before").await;
        host.open(path).await;
        if path == "/plain" {
            host.browser().client.enter_frame(0).await.unwrap();
        } else {
            host.enter().await;
        }
        host.welcome().await;
        let asked = out.so_far().len();
        leave(&host, way, ".bar [data-action=leave]").await;
        times += usize::from(path != "/plain");
        if path == "/stays" {
            // What the page around says counts more than what the build says.
            host.page.until(FRAME_GONE).await;
            left_once(&host, &said, times).await;
            assert!(host.browser().client.current_url().await.unwrap().as_str().contains(path), "{said}");
            assert_eq!(out.so_far().len(), asked, "{said}: stays where it is");
            continue;
        }
        if (path, way) == ("/host", Way::ShiftAround) {
            // The page around alone was asked, and it knows no place.
            gone(&host, &said, |url| url == "about:blank").await;
        } else {
            assert!(out.until(PATIENCE, |hits| hits.len() > asked).await, "{said}: goes nowhere");
            gone(&host, &said, |url| !url.starts_with(&host.around) && url != "about:blank").await;
        }
        back_leads_before(&host, &said).await;
        if path == "/host" {
            left_once(&host, &said, times).await;
        }
    }
    std::fs::remove_dir_all(copy).unwrap();
}
