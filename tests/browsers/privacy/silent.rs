//! After the document has come nothing is asked for again, not even an icon: not from the server that it came
//! from, and not from any other machine.

use std::collections::BTreeSet;
use std::path::Path;
use std::time::Duration;

use serde_json::{Value, json};

use crate::drive::{Engine, PHONE};
use crate::lent::own;
use crate::page::{CHECK, Page, folder, pairs, site};
use crate::sinks::{self, Hits};

/// How long the last page is looked at for what comes late.
pub const LOOK: Duration = Duration::from_millis(500);

/// A host that is nobody's.
const NOBODY: &str = "nobody.example";

/// Where browsers ask by themselves for updates and lists, whatever page is shown.
///
/// One of these is about the page: Chromium asks `content-autofill.googleapis.com` about the text fields of a page,
/// by a hash of their names, as soon as it has one.
const MAKERS: [&str; 4] = [".google.com", ".googleapis.com", ".gvt1.com", ".mozilla.com"];

pub async fn a_whole_walk_asks_for_nothing(engine: Engine) {
    let saved = folder("saved", engine);
    let elsewhere = Hits::default();
    let proxy = sinks::first_lines(&elsewhere).await;
    let browser = own(engine, PHONE, |wanted| by_way_of(wanted, engine, proxy, &saved)).await;
    let (address, hits) = sinks::watched(site()).await;
    let page = Page::of(browser, address);

    // The driver of WebKit takes a proxy for plain requests alone.
    let ways = if engine == Engine::WebKit { 1 } else { 2 };
    // The sink does hear: a page that nothing protects reaches it.
    page.open_at(&unprotected(ways == 2).await, "").await;
    let heard = |lines: &[String]| {
        let ways_of = lines.iter().filter(|line| host(line) == NOBODY).filter_map(|line| line.split(' ').next());
        ways_of.collect::<BTreeSet<_>>().len() == ways
    };
    let reached = elsewhere.until(Duration::from_secs(8), heard).await;
    assert!(reached, "{engine:?}: no way leads to the sink: {:?}", elsewhere.so_far());

    // What that page still had under way ends with it.
    page.open("").await;
    tokio::time::sleep(LOOK).await;
    let control = elsewhere.so_far().len();

    for (stage, safety) in STAGES {
        let before = hits.so_far().len();
        page.open(&format!("country=gb&from=Ada&stage={stage}")).await;
        let document = hits.so_far().split_off(before);
        assert_eq!(document.len(), 1, "the document is all that is asked for: {document:?}");
        assert!(document[0].starts_with(&format!("GET {CHECK}?")), "{document:?}");
        page.run(LISTEN).await;
        walk(&page, stage, safety).await;
        assert_eq!(page.run("return window.refused").await, json!([]), "the policy had nothing to refuse");
        page.press("leave").await;
        page.wait("left").await;
        tokio::time::sleep(LOOK).await;
        let after = hits.so_far().split_off(before);
        assert_eq!(after, document, "{engine:?}, stage {stage}: something was asked for after the document");
    }

    // What a browser asks for by itself is not the page's: it goes to the browser's makers, and nowhere else.
    only_makers(engine, &elsewhere.so_far()[control..]);
    let _ = std::fs::remove_dir_all(saved);
}

/// Says what the browser asked for by itself; that anything else was asked for is an error.
pub fn only_makers(engine: Engine, lines: &[String]) {
    // A connection that ends without a word asks for no machine: Firefox opens some ahead, and gives up what it does not need.
    let said = lines.iter().filter(|line| !line.is_empty());
    let hosts: BTreeSet<String> = said.map(|line| host(line).to_owned()).collect();
    println!("{engine:?} itself asked for {hosts:?}");
    let makers = |host: &String| MAKERS.iter().any(|maker| host.ends_with(maker));
    let strange: Vec<&String> = hosts.iter().filter(|host| !makers(host)).collect();
    assert!(strange.is_empty(), "{engine:?}: other machines were spoken to: {strange:?}");
}

/// The stages, with answers that bring another kind of page each.
const STAGES: [(&str, &str); 5] = [
    ("0", ""),
    ("1", "A1 no A2 no A3 no A4 no A5 no B safe"),
    ("2", "A1 yes A2 unsure A3 no A4 no A5 no B self"),
    ("3", "A1 skip B other"),
    ("4", "B unsure"),
];

/// Writes down what the policy refuses, which a page that asks for nothing never sees.
pub const LISTEN: &str = "window.refused = [];
    addEventListener('securitypolicyviolation', (event) => window.refused.push(event.effectiveDirective));";

/// Everything that can be done on the way to the end of a stage and there, short of printing, which stops the
/// page until a person answers.
async fn walk(page: &Page, stage: &str, safety: &str) {
    open_panels(page).await;
    if stage == "0" {
        let checklist = json!({ "P1": "not-yet", "P2": "yes" });
        page.walk_plan(json!({ "stage": "0", "answers": {}, "until": "checklist" })).await;
        page.run(
            "const hope = document.querySelector('textarea');
            hope.value = 'canary-hope-7261';
            hope.dispatchEvent(new Event('input', { bubbles: true }));",
        )
        .await;
        page.walk_plan(json!({ "stage": "0", "answers": {}, "checklist": checklist, "until": "prepare" })).await;
        page.wait("prepare").await;
    } else {
        let answers = json!({});
        page.walk(stage, &[], &[], "safety").await;
        open_panels(page).await;
        page.walk_plan(json!({ "stage": stage, "answers": answers, "safety": object(safety), "until": "result" }))
            .await;
        page.wait("result").await;
        page.run(
            "for (const fold of document.querySelectorAll('main details')) fold.open = true;
            for (const part of document.querySelectorAll('input[name=part]:not(:checked)')) part.click();
            await new Promise((go) => setTimeout(go, 0));",
        )
        .await;
    }
    if page.browser.engine == Engine::WebKit {
        // Its driver has no folder to save to but the person's own.
        page.run("HTMLAnchorElement.prototype.click = () => {}").await;
    }
    for action in ["copy", "save"] {
        page.press(action).await;
        let said = "for (let tries = 0; tries < 1000; tries += 1) {
            const said = document.querySelector('[data-attune] [role=status]').textContent;
            if (said) return said;
            await new Promise((go) => setTimeout(go, 5));
        }";
        assert_ne!(page.run(said).await, Value::Null, "{action} says what it did");
    }
    open_panels(page).await;
}

async fn open_panels(page: &Page) {
    for panel in ["help", "method"] {
        page.press(panel).await;
        page.run("if (!document.querySelector('[data-panel]')) throw new Error('no panel')").await;
        page.press("close").await;
    }
}

fn object(words: &str) -> Value {
    pairs(words).into_iter().map(|(id, value)| (id, Value::from(value))).collect()
}

/// A page at the check's address that asks another machine for something.
async fn unprotected(secure: bool) -> String {
    let (listener, address) = sinks::listen().await;
    // Again and again: a browser that has only just started loses some.
    let ask = format!(
        "let tries = 0;
        setInterval(() => {{
            fetch('http://{NOBODY}/').catch(() => {{}});
            if ({secure}) new Image().src = `https://{NOBODY}/${{tries += 1}}`;
        }}, 200);"
    );
    let text = format!("<!doctype html><title>control</title><script>{ask}</script>");
    let pages = sinks::Pages::from([(CHECK.to_owned(), (Default::default(), text))]);
    sinks::http(listener, pages, Hits::default()).await;
    address
}

/// Sends everything that is not for this machine to a sink, and saved files into a folder of the test's own.
pub fn by_way_of(wanted: &mut Value, engine: Engine, proxy: u16, folder: &Path) {
    let proxy = format!("127.0.0.1:{proxy}");
    wanted["proxy"] = json!({ "proxyType": "manual", "httpProxy": proxy, "sslProxy": proxy, "noProxy": ["127.0.0.1"] });
    match engine {
        Engine::Chromium => {
            wanted["goog:chromeOptions"]["prefs"] = json!({ "download.default_directory": folder });
        }
        Engine::Firefox => {
            wanted["moz:firefoxOptions"]["prefs"] =
                json!({ "browser.download.folderList": 2, "browser.download.dir": folder });
        }
        Engine::WebKit => {}
    }
}

/// The host in the first line of what came to the proxy.
fn host(line: &str) -> &str {
    let target = line.split(' ').nth(1).unwrap_or_default();
    let target = target.split_once("://").map_or(target, |(_, rest)| rest);
    target.split([':', '/']).next().unwrap_or_default()
}
