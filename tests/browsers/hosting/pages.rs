//! The pages around the check: readable by everyone, quiet, and what the one on setting it up gives to paste works.

use std::time::Duration;

use fantoccini::Locator;
use serde_json::json;

use crate::accessibility;
use crate::drive::{DESKTOP, Engine, PHONE, Size};
use crate::lent::own;
use crate::page::{ACCESSIBILITY, CHECK, FRONT, PAGES, Page, SET_UP, THERAPISTS, folder, serve, site};
use crate::printing::printed::printed;
use crate::privacy::silent;
use crate::scratch::{Scratch, document};
use crate::sinks::{self, Hits};

pub async fn the_pages_around_fit_everyone(page: Page) {
    for path in PAGES {
        page.browser.open(&format!("{}{path}", page.address)).await.unwrap();
        // What is closed is on paper all the same. WebKit's driver prints nothing.
        if path == ACCESSIBILITY && page.browser.engine != Engine::WebKit {
            let paper = printed(&page).await;
            assert!(paper.contains("No word is part of a picture."), "{paper}");
        }
        fits_everyone(&page, path).await;
        // The header or the foot says which page is open, also to those who hear it.
        let open = "return [...new Set([...document.querySelectorAll('[aria-current=page]')].map((one) => one.href))]";
        let open = page.run(open).await;
        assert_eq!(open, json!([format!("{}{path}", page.address)]));
    }
}

async fn fits_everyone(page: &Page, path: &str) {
    // What is closed is looked at as well.
    page.run("for (const one of document.querySelectorAll('details')) one.open = true").await;
    // The dark colours are the sheet's, and the same in every engine.
    let dark = (page.browser.engine == Engine::Chromium).then_some("dark");
    for theme in ["light"].into_iter().chain(dark) {
        for width in [320, 1280] {
            let set = format!("document.body.dataset.theme = '{theme}'; document.body.style.inlineSize = '{width}px'");
            page.run(&set).await;
            accessibility::no_rule_is_broken(page, &format!("{path} {theme} at {width}")).await;
        }
    }
    // A width of the body is one in every engine; all rules of the sheet ask for that.
    for (width, text) in [(280, 100), (320, 100), (320, 200), (390, 100), (1280, 100)] {
        let set = format!(
            "document.documentElement.style.fontSize = '{text}%';
            document.body.style.inlineSize = '{width}px';
            document.body.style.overflow = 'hidden visible';
            await new Promise((go) => setTimeout(go, 50));"
        );
        page.run(&set).await;
        let found = page
            .run(
                "const edge = document.body.getBoundingClientRect().right + 1;
                const shown = [...document.body.querySelectorAll('*')]
                    .filter((part) => part.getClientRects().length && !part.closest('svg'));
                const over = shown.filter((part) => part.getBoundingClientRect().right > edge);
                const inside = shown.filter((part) => !part.matches('.live, .live *'));
                const cut = inside.filter((part) => part.scrollWidth > part.clientWidth + 1 && part.clientWidth);
                const small = shown.filter((part) => part.matches('.btn, nav a, summary'))
                    .filter((part) => part.getBoundingClientRect().height < 43.5);
                return [over, cut, small].map((parts) => parts.map((part) => part.outerHTML.slice(0, 160)));",
            )
            .await;
        assert_eq!(found, json!([[], [], []]), "{:?} {path} at {width} with text at {text} %", page.browser.engine);
        let live = page.run("return document.querySelector('.live')?.getClientRects().length ?? 0").await;
        let room = path == SET_UP && width == 1280;
        assert_eq!(live, json!(u8::from(room)), "the frame is there where there is room for it");
    }
}

pub async fn without_scripts_the_pages_around_lead_on(page: Page) {
    let client = &page.browser.client;
    client.goto(&format!("{}{FRONT}", page.address)).await.unwrap();
    let shown = async |what: &str| client.find(Locator::Css(what)).await.unwrap().is_displayed().await.unwrap();
    assert!(shown("main h1").await && shown("#embed .code").await && shown("#example .cloth").await);
    client.find(Locator::Css("main a[href='check.html']")).await.unwrap().click().await.unwrap();
    client.wait().for_element(Locator::Css("#paper-help")).await.unwrap();
    assert_eq!(client.current_url().await.unwrap().path(), CHECK);

    client.goto(&format!("{}{FRONT}", page.address)).await.unwrap();
    client.find(Locator::Css("nav a[href='therapists.html']")).await.unwrap().click().await.unwrap();
    client.wait().for_element(Locator::Css("#source-1")).await.unwrap();
    assert_eq!(client.current_url().await.unwrap().path(), THERAPISTS);
    assert!(shown("main h1").await && shown("#harm").await && shown("#sources cite").await);
    client.find(Locator::Css("a[href='#source-1']")).await.unwrap().click().await.unwrap();
    assert_eq!(client.current_url().await.unwrap().fragment(), Some("source-1"));
    client.find(Locator::Css("nav a[href='set-up.html']")).await.unwrap().click().await.unwrap();
    client.wait().for_element(Locator::Css("#recipes")).await.unwrap();
    resize(&page, DESKTOP).await;
    assert!(shown(".waits").await, "the link stands where the frame would be");
    client.find(Locator::Css("#hugo > summary")).await.unwrap().click().await.unwrap();
    assert!(shown("#hugo ol").await, "a line opens by itself");
}

/// Gives the window another size.
async fn resize(page: &Page, size: Size) {
    if page.browser.engine == Engine::Chromium {
        let metrics = json!({ "width": size.width, "height": size.height, "deviceScaleFactor": 1, "mobile": false });
        page.browser.chromium("Emulation.setDeviceMetricsOverride", metrics).await.unwrap();
    } else {
        page.browser.client.set_window_size(size.width, size.height).await.unwrap();
    }
}

/// An element that does what matters here: it shows the document in a lazy frame.
const STAND_IN: &str = "customElements.define('attune-check', class extends HTMLElement {
    connectedCallback() {
        const frame = document.createElement('iframe');
        frame.loading = 'lazy';
        frame.src = this.getAttribute('src');
        this.attachShadow({ mode: 'open' }).append(frame);
    }
});";

/// The page is served with a policy that tells when it refuses something.
pub async fn the_pages_around_ask_for_little(engine: Engine) {
    let copy = Scratch::new();
    for name in ["index.html", "set-up.html", "therapists.html", "check.html"] {
        copy.write(&format!("en/{name}"), document(name));
    }
    copy.write("attune-check.js", std::fs::read(site().join("attune-check.js")).unwrap_or(STAND_IN.into()));
    let headers = std::fs::read_to_string(site().join("_headers")).unwrap();
    let mut told = headers.clone();
    for path in PAGES {
        let policy = headers.split_once(&format!("{path}\n")).unwrap().1.split_once('\n').unwrap().0;
        assert!(
            policy.starts_with("  Content-Security-Policy: default-src 'none'; script-src 'self'; style-src 'sha256-")
        );
        let reports = format!("{policy}; report-uri /refused\n");
        told = told.replace(&format!("{path}\n{policy}\n"), &format!("{path}\n{reports}"));
        if path == FRONT {
            told.push_str(&format!("/en/control.html\n{reports}"));
        }
    }
    copy.write("_headers", told);
    copy.write("en/control.html", "<!doctype html><title>control</title><p style='color: red'>refused</p>");

    let elsewhere = Hits::default();
    let proxy = sinks::first_lines(&elsewhere).await;
    let saved = folder("saved", engine);
    let browser = own(engine, PHONE, |wanted| silent::by_way_of(wanted, engine, proxy, &saved)).await;
    let (address, hits) = sinks::watched(copy.path().to_owned()).await;
    let page = Page::of(browser, address);
    page.browser.open(&format!("{}/en/control.html", page.address)).await.unwrap();
    let refused = |lines: &[String]| lines.iter().any(|line| line == "POST /refused");
    assert!(hits.until(Duration::from_secs(8), refused).await, "{engine:?}: what is refused is told");

    // A phone has no room for the frame, and is not asked to load it. With room it comes by itself.
    let before = hits.so_far().len();
    page.browser.open(&format!("{}{SET_UP}", page.address)).await.unwrap();
    page.until("customElements.get('attune-check')").await;
    let (set_up, check) = (format!("GET {SET_UP}"), format!("GET {CHECK}"));
    assert_eq!(asked_since(&hits, before).await, [&set_up, "GET /attune-check.js"], "{engine:?} on a phone");
    page.run("document.body.style.inlineSize = '1280px'; document.querySelector('.live').scrollIntoView()").await;
    hits.until(Duration::from_secs(8), |lines| lines[before..].iter().any(|line| line.starts_with(&check))).await;
    assert_eq!(asked_since(&hits, before).await, [&set_up, "GET /attune-check.js", &check], "{engine:?} with room");

    for path in [FRONT, THERAPISTS] {
        let before = hits.so_far().len();
        page.browser.open(&format!("{}{path}", page.address)).await.unwrap();
        page.until("document.readyState === 'complete'").await;
        assert_eq!(asked_since(&hits, before).await, [format!("GET {path}")], "{engine:?}");
    }
    silent::only_makers(engine, &elsewhere.so_far());
    let _ = std::fs::remove_dir_all(saved);
}

/// What was asked for after this many requests, once nothing more comes.
async fn asked_since(hits: &Hits, before: usize) -> Vec<String> {
    tokio::time::sleep(Duration::from_millis(500)).await;
    let path = |line: &String| line.split(['?', '#']).next().unwrap().to_owned();
    hits.so_far()[before..].iter().map(path).collect()
}

/// The folder lies below a page of someone else, as the recipes say, and the page holds what they give.
pub async fn what_is_given_to_paste_works(page: Page) {
    page.browser.open(&format!("{}{SET_UP}", page.address)).await.unwrap();
    let given = page
        .run("return ['frame', 'link', 'element'].map((name) => document.querySelector(`[data-block=${name}]`).textContent)")
        .await;
    let host = Scratch::new();
    std::os::unix::fs::symlink(site(), host.path().join("attune")).unwrap();
    for (at, name) in ["frame", "link", "element"].iter().enumerate() {
        let block = given[at].as_str().unwrap();
        host.write(&format!("{name}.html"), format!("<!doctype html><title>A practice</title><h1>Hello</h1>{block}"));
    }
    let address = serve(host.path().to_owned()).await;
    let client = &page.browser.client;
    let ready = "document.querySelector('[data-attune=ready]')?.dataset.screen === 'welcome'";

    page.browser.open(&format!("{address}/frame.html")).await.unwrap();
    let frame = client.find(Locator::Css("iframe")).await.unwrap();
    frame.enter_frame().await.unwrap();
    page.until(ready).await;
    assert_eq!(
        page.run("return [location.pathname + location.hash, origin]").await,
        json!([format!("/attune{CHECK}"), "null"])
    );
    client.clone().enter_parent_frame().await.unwrap();

    page.browser.open(&format!("{address}/link.html")).await.unwrap();
    page.run("document.querySelector('a').click()").await;
    page.until(ready).await;
    assert_eq!(page.run("return location.pathname + location.hash").await, json!(format!("/attune{CHECK}")));

    page.browser.open(&format!("{address}/element.html")).await.unwrap();
    page.until("document.querySelector('attune-check').shadowRoot?.querySelector('.ready')").await;
    // Where the element is not run, the link in it leads on.
    page.run("document.querySelector('attune-check > a[slot=fallback]').click()").await;
    page.until(ready).await;
    assert_eq!(page.run("return location.pathname").await, json!(format!("/attune{CHECK}")));
}

/// Where a server has no rule for it, a link whose `#` became `%23` ends at the page for what is not there.
pub async fn a_page_that_is_not_there_leads_a_link_on(page: Page) {
    // Our own server leads on what ends in a name, so these end in a folder.
    for (asked, path, set) in
        [("/en/%23helper=coach", "/en/", "#helper=coach"), ("//example.org/%23a%23b", "//example.org/", "#a%23b")]
    {
        page.browser.client.goto(&format!("{}{asked}", page.address)).await.unwrap();
        page.until(&format!("location.hash === '{set}' && document.readyState === 'complete'")).await;
        assert_eq!(page.run("return location.origin + location.pathname").await, json!(page.address.clone() + path));
    }
    page.browser.open(&format!("{}/en/nothing.html", page.address)).await.unwrap();
    assert_eq!(page.run("return document.querySelector('h1').textContent").await, "There is no page at this address");
}

/// The first page of a download says what a server sends, where it sends it and where it does not.
pub async fn the_first_page_says_what_a_server_does(page: Page) {
    let bare = Scratch::new();
    for name in ["READ-ME-FIRST.html", "en/check.html"] {
        bare.write(name, std::fs::read(site().join(name)).unwrap());
    }
    let alone = Scratch::new();
    alone.write("READ-ME-FIRST.html", std::fs::read(site().join("READ-ME-FIRST.html")).unwrap());
    let found = async |address: &str| {
        page.browser.open(&format!("{address}/READ-ME-FIRST.html")).await.unwrap();
        page.until("!document.getElementById('asked').textContent.startsWith('This file')").await;
        let lines = "return [...document.querySelectorAll('#found li')].map((one) => one.dataset.holds)";
        (page.run(lines).await, page.run("return document.getElementById('asked').textContent").await)
    };
    let (lines, asked) = found(&page.address).await;
    // All that our own server can do: the way to it is not encrypted.
    let all = [vec!["true"; 7], vec!["false"]].concat();
    assert_eq!((lines, asked.as_str()), (json!(all), Some("This is what your server sent just now:")));
    // The lines to paste name the place where the folder lies.
    let pasted = page.run("return document.getElementById('lines').textContent").await;
    assert!(pasted.as_str().unwrap().contains("src=\"/attune-check.js\"></script>"), "{pasted}");
    // Our own server forbids to keep anything.
    let (lines, _) = found(&serve(bare.path().to_owned()).await).await;
    let missing = lines.as_array().unwrap().iter().filter(|holds| *holds == "false").count();
    assert!(missing >= 6 && lines.as_array().unwrap().len() == 8, "{lines}");
    let (lines, asked) = found(&serve(alone.path().to_owned()).await).await;
    assert!(lines == json!([]) && asked.as_str().unwrap().contains("Upload the whole folder"), "{asked}");
}
