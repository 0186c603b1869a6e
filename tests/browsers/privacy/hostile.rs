//! Code that wants out, inside of the product's own document and under its own headers. What still gets out is
//! kept as data, engine by engine, and may only shrink. The same code in a page that nothing protects shows, in
//! the same run, that it could.

use std::collections::{BTreeMap, BTreeSet, HashMap};
use std::time::Duration;

use axum::http::{HeaderMap, HeaderValue, header};
use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use serde_json::{Value, json};
use sha2::{Digest as _, Sha256};

use crate::drive::{Browser, Engine, PHONE};
use crate::lent::own;
use crate::look_back::LOOK_BACK;
use crate::one_good_day::ONE_GOOD_DAY;
use crate::page::{CHECK, site};
use crate::server;
use crate::sinks::{self, Hits};

/// What has a port of its own instead of a path: the port's name, and whether packets or connections come to it.
const RAW: [(&str, bool); 10] = [
    ("preconnect", false),
    ("webtransport", true),
    ("webrtc-udp", true),
    ("webrtc-tcp", false),
    ("frame-webrtc-udp", true),
    ("frame-webrtc-tcp", false),
    ("popup-webrtc-udp", true),
    ("popup-webrtc-tcp", false),
    ("document-popup-webrtc-udp", true),
    ("document-popup-webrtc-tcp", false),
];

/// The ways that end a page where they work, so that each takes a page of its own.
const GOINGS: [&str; 7] = ["form", "form-new-tab", "link", "link-new-tab", "navigate", "replace", "refresh"];

/// What has to come out of the page that nothing protects, in every engine, or the run shows nothing.
const SURE: [&str; 21] = [
    "fetch",
    "keepalive",
    "xhr",
    "beacon",
    "websocket",
    "eventsource",
    "image",
    "srcset",
    "svg-image",
    "script",
    "import",
    "stylesheet",
    "preload",
    "iframe",
    "object",
    "poster",
    "font",
    "sheet-url",
    "style-url",
    "form",
    "navigate",
];

/// How long a page is looked at for what must not come.
const LOOK: Duration = Duration::from_millis(2000);
/// The same where one thing alone was tried.
const SHORT: Duration = Duration::from_millis(300);
/// How long to wait for what has to come.
const PATIENCE: Duration = Duration::from_secs(8);

type Ways = BTreeSet<String>;

pub async fn a_hostile_page_gets_no_further_than_the_list(engine: Engine) {
    // Firefox leaves the loopback address out of what it talks from, so that no sink on it would ever be reached.
    let browser = own(engine, PHONE, |wanted| {
        if engine == Engine::Firefox {
            wanted["moz:firefoxOptions"]["prefs"] = json!({ "media.peerconnection.ice.loopback": true });
        }
    })
    .await;
    let table: Value = serde_json::from_str(include_str!("../../cases/leaks.json")).unwrap();
    let engine = format!("{engine:?}").to_lowercase();
    let listed = &table[&engine];
    let words = |list: &Value| list.as_array().unwrap().iter().map(|way| way.as_str().unwrap().to_owned()).collect();
    let always: Ways = words(&listed["always"]);
    // With a word on why it is not the same in every run.
    let sometimes: Ways = listed["sometimes"].as_object().unwrap().keys().cloned().collect();

    // Every page has sinks of its own: what comes late from one never counts for the other.
    let control = let_loose(&browser, (CHECK, false), &sure()).await;
    let silent: Vec<String> = sure().difference(&control).cloned().collect();
    assert!(silent.is_empty(), "{engine}: the code does not work at all, so this run shows nothing: {silent:?}");
    for document in [CHECK, LOOK_BACK, ONE_GOOD_DAY] {
        let inside = let_loose(&browser, (document, true), &always).await;
        print(&engine, document, &control, &inside);
        let new: Vec<&String> =
            inside.iter().filter(|way| !always.contains(*way) && !sometimes.contains(*way)).collect();
        assert!(
            new.is_empty(),
            "{engine}: this gets out of the policy of {document} and is not in tests/cases/leaks.json: {new:?}"
        );
        let closed: Vec<&String> = always.difference(&inside).collect();
        assert!(
            closed.is_empty(),
            "{engine}: this gets out of {document} no longer; take it out of tests/cases/leaks.json: {closed:?}"
        );
    }
}

/// What has to reach the sinks from the page that nothing protects, at its own origin and at another.
fn sure() -> Ways {
    ["own", "other"].into_iter().flat_map(|kind| SURE.map(|way| format!("{kind}/{way}"))).collect()
}

/// Runs the code, in this document of the product or in one that nothing protects, and gives what reached the sinks.
async fn let_loose(browser: &Browser, (at, protected): (&str, bool), expected: &Ways) -> Ways {
    let hits = Hits::default();
    let address = open_sinks(&hits, (at, protected)).await;
    let came = |hits: &Hits| -> Ways {
        hits.so_far().iter().map(|hit| hit.strip_prefix("/hit/").unwrap_or(hit).to_owned()).collect()
    };
    let has = |hit: &[String], way: &String| hit.iter().any(|hit| hit.strip_prefix("/hit/").unwrap_or(hit) == way);
    let going = |way: &String| GOINGS.iter().any(|going| way.ends_with(&format!("/{going}")));

    // Some drivers answer with an error when a page leaves while it is opened. The sinks judge, not the answer.
    let _ = browser.client.goto(&format!("{address}{at}?all#all")).await;
    let alive: Vec<&String> = expected.iter().filter(|way| !going(way)).collect();
    hits.until(PATIENCE, |hit| alive.iter().all(|way| has(hit, way))).await;
    tokio::time::sleep(LOOK).await;
    for kind in ["own", "other"] {
        for name in GOINGS {
            let way = format!("{kind}/{name}");
            let _ = browser.client.goto(&format!("{address}{at}?{way}#{way}")).await;
            let wait = if expected.contains(&way) { PATIENCE } else { SHORT };
            hits.until(wait, |hit| has(hit, &way)).await;
        }
    }
    came(&hits)
}

/// Opens all sinks and serves the page; gives the address of its server, which is one of the sinks.
async fn open_sinks(hits: &Hits, (at, protected): (&str, bool)) -> String {
    let mut ports = BTreeMap::new();
    for (name, packets) in RAW {
        let port = if packets { sinks::udp(name, hits).await } else { sinks::tcp(name, hits).await };
        ports.insert(name, port);
    }
    let (own_listener, own) = sinks::listen().await;
    let (other_listener, other) = sinks::listen().await;
    let config = json!({ "own": own, "other": other, "ports": ports });
    let script = format!("const config = {config};\n{}", include_str!("probes.js"));
    let pages = HashMap::from([(at.to_owned(), if protected { inside(at, &script) } else { outside(&script) })]);
    sinks::http(own_listener, pages, hits.clone()).await;
    sinks::http(other_listener, HashMap::new(), hits.clone()).await;
    own
}

/// The packaged document and its headers with this script in the place of its own. One thing is added to the
/// policy, in the header and in the document: the hash of this script, without which it would not run at all.
/// Everything else, the script that runs first too, is what a visitor gets.
fn inside(at: &str, script: &str) -> (HeaderMap, String) {
    let hash = STANDARD.encode(Sha256::digest(script.as_bytes()));
    let allow = |policy: &str| {
        assert_eq!(policy.matches("script-src ").count(), 1, "the policy names its scripts once");
        policy.replacen("script-src ", &format!("script-src 'sha256-{hash}' "), 1)
    };
    let mut headers = HeaderMap::new();
    for (name, value) in server::headers(&site()).remove(at).unwrap() {
        let value = if name == header::CONTENT_SECURITY_POLICY {
            HeaderValue::from_str(&allow(value.to_str().unwrap())).unwrap()
        } else {
            value
        };
        headers.append(name, value);
    }
    assert!(headers.contains_key("connection-allowlist") && headers.contains_key("content-security-policy"));
    let before = document(at);
    (headers, format!("{}<script type=\"module\">{script}</script></body></html>", allow(&before)))
}

/// The same script in a page without any protection.
fn outside(script: &str) -> (HeaderMap, String) {
    let page = "<!doctype html><meta charset=utf-8><title>control</title><link rel=icon href='data:,'><body>\
        <script>window.attune = {}</script><script type=module>";
    (HeaderMap::new(), format!("{page}{script}</script>"))
}

/// The packaged document before its own script.
fn document(at: &str) -> String {
    let html = std::fs::read_to_string(site().join(at.trim_start_matches('/'))).unwrap();
    html.rsplit_once("<script type=\"module\"").unwrap().0.to_owned()
}

/// The table, for whoever reads the run.
fn print(engine: &str, document: &str, control: &Ways, inside: &Ways) {
    println!("{engine}: what reaches a sink, without protection and inside of the policy of {document}");
    for way in control.union(inside) {
        let mark = |ways: &Ways| if ways.contains(way) { "out" } else { "-" };
        println!("  {way:28} {:4} {}", mark(control), mark(inside));
    }
}
