//! What a browser asks the network by itself: no name of a link is looked up while a page is only open, whatever page
//! it is. Who runs the network would else read which help lines stand there. Judged by the browser's own log, since
//! servers see nothing of it, and browsers that have a proxy do not do it.

use std::collections::BTreeSet;
use std::path::{Path, PathBuf};
use std::time::{Duration, Instant};

use serde_json::{Value, json};

use crate::drive::{Engine, PHONE};
use crate::embedded::host_page;
use crate::lent::own;
use crate::page::Scripts as _;
use crate::page::{CHECK, Page, folder, pairs, serve, site};
use crate::scratch::Scratch;
use crate::server;

const META: &str = "<meta http-equiv=\"x-dns-prefetch-control\" content=\"off\">";

/// A page of somebody else's: Firefox looks up each of these names, Chromium only the one that it is told to.
fn control(name: &str) -> String {
    format!(
        "<!doctype html><meta charset=utf-8><title>control</title><link rel=icon href='data:,'>
        <link rel=dns-prefetch href='https://told-{name}.example'><a href='https://link-{name}.example/'>A link</a>"
    )
}

pub async fn no_name_is_looked_up(engine: Engine) {
    let logs = folder("names", engine);
    let browser = own(engine, PHONE, |wanted| log_names(wanted, engine, &logs)).await;
    let page = Page::of(browser, serve(site()).await);
    let own = Scratch::new();
    own.write("before.html", control("before"));
    own.write("after.html", control("after"));
    own.write("frame.html", host_page(&page.address, "", ""));
    own.write("single.html", host_page(&page.address, "", "").replace("attune-check.js", "attune-check.element.js"));
    // Whoever looks into a closed root has to be there when it is made.
    let inside = "<script>const attach = Element.prototype.attachShadow;
        Element.prototype.attachShadow = function () { return (window.inside = attach.call(this, { mode: 'open' })) }</script>";
    own.write("inline.html", host_page(&page.address, inside, "mode=inline"));
    let around = serve(own.path().to_owned()).await;
    let seen = if engine == Engine::Firefox { "link" } else { "told" };

    page.browser.open(&format!("{around}/before.html")).await.unwrap();
    in_the_log(&page, &logs, &format!("{seen}-before.example")).await;

    for document in documents(&page.address) {
        new_tab(&page).await;
        page.browser.client.goto(&document).await.unwrap_or_else(|error| panic!("{document}: {error}"));
        page.until("document.readyState === 'complete'").await;
    }
    for name in ["frame", "single"] {
        new_tab(&page).await;
        page.browser.open(&format!("{around}/{name}.html")).await.unwrap();
        page.until("document.querySelector('attune-check').shadowRoot?.querySelector('iframe')").await;
    }
    // Where help comes first, with the other help lines open over it.
    let (answers, safety) = (pairs("TC1 1 TC2 1"), pairs("A1 yes A2 yes B self"));
    new_tab(&page).await;
    page.open("country=gb").await;
    page.walk("2", &answers, &safety, "result").await;
    page.press("help").await;
    let links = "return document.querySelectorAll('[data-attune] [data-help] a[href^=https]').length";
    assert!(page.run(links).await.as_u64().unwrap() > 10, "help lines are linked");
    new_tab(&page).await;
    page.browser.open(&format!("{around}/inline.html")).await.unwrap();
    page.until("window.inside?.querySelector('[data-attune=ready]')").await;
    let walk = xtask::browser::WALK.replace("document.querySelector(", "inside.querySelector(");
    let plan = json!({ "stage": "2", "answers": {}, "safety": { "A1": "yes", "B": "self" }, "until": "result" });
    page.browser.run(&walk, vec![plan]).await;
    page.run("inside.querySelector('[data-action=help]').click(); await new Promise((go) => setTimeout(go, 0))").await;
    assert!(
        page.run(&links.replace("document", "inside")).await.as_u64().unwrap() > 10,
        "help lines are linked inside"
    );

    // All of these were there longer than the page whose link is looked up by now.
    new_tab(&page).await;
    page.browser.open(&format!("{around}/after.html")).await.unwrap();
    in_the_log(&page, &logs, &format!("{seen}-after.example")).await;
    page.browser.client.clone().close().await.unwrap();
    drop(page);

    let names = names(engine, &logs);
    assert!(names.contains(&format!("{seen}-before.example")), "{engine:?}: the log is read: {names:?}");
    let linked = linked();
    assert!(linked.len() > 90, "the names of the links are known: {linked:?}");
    let asked: Vec<&String> = names.iter().filter(|name| linked.contains(*name)).collect();
    assert!(asked.is_empty(), "{engine:?} looked up {asked:?}");
    each_says_it_first();
    std::fs::remove_dir_all(logs).unwrap();
}

/// Has the browser write down which names it looks up.
fn log_names(wanted: &mut Value, engine: Engine, logs: &Path) {
    match engine {
        Engine::Chromium => {
            let args = wanted["goog:chromeOptions"]["args"].as_array_mut().unwrap();
            args.push(json!(format!("--log-net-log={}", logs.join("net.json").display())));
        }
        Engine::Firefox => {
            let prefs = &mut wanted["moz:firefoxOptions"]["prefs"];
            prefs["logging.nsHostResolver"] = json!(5);
            prefs["logging.config.LOG_FILE"] = json!(logs.join("names"));
            prefs["logging.config.sync"] = json!(true);
            prefs["logging.config.clear_on_startup"] = json!(false);
        }
        Engine::WebKit => {}
    }
}

async fn new_tab(page: &Page) {
    let tab = page.browser.client.new_window(true).await.unwrap();
    page.browser.client.switch_to_window(tab.handle).await.unwrap();
}

/// Every document that is packed: as the folder is served, and from a disk, where no header comes along.
fn documents(address: &str) -> Vec<String> {
    let served = server::headers(&site());
    // What lies below the version is the same again.
    let mut all: Vec<String> = served
        .keys()
        .filter(|path| path.ends_with(".html") && !path[1..].starts_with(|character: char| character.is_ascii_digit()))
        .cloned()
        .collect();
    all.sort();
    assert_eq!(all.len(), 24 + 4 + 3, "six documents a language, four pages around, three that make links: {all:?}");
    all = all.iter().map(|path| format!("{address}{path}")).collect();
    all.push(format!("{address}/index.html"));
    let on_disk = packed(site().parent().unwrap()).into_iter().filter(|file| !file.starts_with(site()));
    all.extend(on_disk.map(|file| format!("file://{}", file.display())));
    all.push(format!("file://{}{CHECK}", site().display()));
    all
}

/// Each document says so before its first link, in case the host sends no header, or another browser looks names up.
fn each_says_it_first() {
    for file in packed(site().parent().unwrap()) {
        let html = std::fs::read_to_string(&file).unwrap();
        let meta = html.find(META).unwrap_or_else(|| panic!("{} lets names be looked up", file.display()));
        assert!(html.find("<a ").is_none_or(|link| meta < link), "{}: a link comes before", file.display());
    }
}

/// The documents below this folder.
fn packed(folder: &Path) -> Vec<PathBuf> {
    let mut found = Vec::new();
    for entry in std::fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() {
            found.extend(packed(&path));
        } else if path.extension().is_some_and(|kind| kind == "html" || kind == "htm") {
            found.push(path);
        }
    }
    found.sort();
    found
}

/// The names of all links in them.
fn linked() -> BTreeSet<String> {
    let mut names = BTreeSet::new();
    for file in packed(site().parent().unwrap()) {
        let html = std::fs::read_to_string(file).unwrap();
        names.extend(html.split("href=\"https://").skip(1).map(host));
    }
    names
}

/// The name at the start of the rest of an address.
fn host(rest: &str) -> String {
    rest.chars().take_while(|character| character.is_ascii_alphanumeric() || ".-".contains(*character)).collect()
}

/// Waits until the browser has written down that it looked up this name.
async fn in_the_log(page: &Page, logs: &Path, name: &str) {
    let end = Instant::now() + Duration::from_secs(20);
    while !raw(logs).iter().any(|log| log.contains(name)) {
        assert!(Instant::now() < end, "{:?} never looked up {name}: its log tells nothing", page.browser.engine);
        tokio::time::sleep(Duration::from_millis(50)).await;
    }
}

fn raw(logs: &Path) -> Vec<String> {
    let files = std::fs::read_dir(logs).unwrap().map(|entry| entry.unwrap().path());
    files.map(|file| String::from_utf8_lossy(&std::fs::read(file).unwrap()).into_owned()).collect()
}

/// The names that were looked up.
fn names(engine: Engine, logs: &Path) -> BTreeSet<String> {
    let all = raw(logs);
    if engine == Engine::Firefox {
        return all.iter().flat_map(|log| log.split("esolving host [").skip(1)).map(host).collect();
    }
    let log: Value = serde_json::from_str(&all[0]).unwrap();
    let kinds = log["constants"]["logEventTypes"].as_object().unwrap();
    let resolver: Vec<&Value> =
        kinds.iter().filter(|(kind, _)| kind.starts_with("HOST_RESOLVER")).map(|(_, number)| number).collect();
    let events = log["events"].as_array().unwrap().iter().filter(|event| resolver.contains(&&event["type"]));
    let hosts = events.filter_map(|event| event["params"]["host"].as_str());
    hosts.map(|name| host(name.split_once("://").map_or(name, |(_, rest)| rest))).collect()
}
