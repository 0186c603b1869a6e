//! Leaving: at once, wherever it is pressed, to where the page says, and with no way back.

use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};
use std::time::Duration;

use serde_json::json;
use tokio::net::TcpStream;

use crate::drive::{Browser, Engine, PHONE};
use crate::leaving::nothing_behind::back;
use crate::lent::{lend, own};
use crate::page::Scripts as _;
use crate::page::{CHECK, Page, folder, pairs, serve, site};
use crate::server;
use crate::sinks::{self, Hits};

const SOME: &str = "EC1 1 EC2 2 E1a 3 E1r 4";
const CARD: &str = "You can close this page.";

/// What tells that there was something here.
const TOLD: &str = "return document.querySelectorAll(
    '[data-dimension], [data-worth], [data-review], [data-bring], #attune [data-help], input:checked').length";

pub async fn leaving_is_at_once(page: Page) {
    for screen in ["safety", "result"] {
        page.open("").await;
        page.walk("1", &pairs(SOME), &pairs("A1 yes"), screen).await;
        // What the next frame shows is what stands there when it is drawn.
        let frame = page
            .run(
                "const shown = () => document.querySelector('[data-attune]').dataset.screen;
                document.querySelector('.bar [data-action=leave]').click();
                await new Promise((go) => requestAnimationFrame(go));
                return [shown(), document.title, document.querySelector('[data-attune] main').textContent];",
            )
            .await;
        assert_eq!(frame, json!(["left", "Blank page", CARD]), "{:?}, {screen}", page.browser.engine);
        // All ways that a browser's buttons lead.
        page.until("!location.search && history.state === 1").await;
        page.run("history.forward(); await new Promise((go) => setTimeout(go, 200));").await;
        assert_eq!(page.run(TOLD).await, json!(0), "{:?}, {screen}: forward", page.browser.engine);
        assert_eq!(page.screen().await, "left");
        for _ in 0..2 {
            back(&page).await;
            tokio::time::sleep(Duration::from_millis(200)).await;
            assert_eq!(page.run(TOLD).await, json!(0), "{:?}, {screen}: back", page.browser.engine);
        }
    }
}

pub async fn leaving_goes_where_the_page_says(engine: Engine) {
    let browser = lend(engine, PHONE).await;
    let way_out = Hits::default();
    // Nothing there can answer; that it is asked is enough, and the browser then shows a page of its own.
    let exit = format!("https://127.0.0.1:{}", sinks::first_lines(&way_out).await);
    let copy = with_exit("exit", engine, &exit);
    let page = Page::of(browser, serve(copy.clone()).await);
    page.browser.open(&format!("{}/index.html", page.address)).await.unwrap();
    page.open("").await;
    page.walk("1", &pairs(SOME), &pairs("A1 yes"), "result").await;
    assert_eq!(way_out.so_far(), Vec::<String>::new(), "nothing goes there before");
    let card = page
        .run(
            "document.querySelector('.bar [data-action=leave]').click();
            await new Promise((go) => setTimeout(go, 0));
            return document.querySelector('[data-attune]').dataset.screen;",
        )
        .await;
    assert_eq!(card, json!("left"), "{engine:?}: the card does not wait for where it goes");
    assert!(way_out.until(Duration::from_secs(8), |hits| !hits.is_empty()).await, "{engine:?} does not go there");
    for _ in 0..200 {
        // Some drivers have no answer while a page goes.
        let url = page.browser.client.current_url().await;
        if url.is_ok_and(|url| !url.as_str().starts_with(&page.address)) {
            break;
        }
        tokio::time::sleep(Duration::from_millis(20)).await;
    }
    // A driver may find fault with the error page that is there; where Back leads is looked at below.
    let _ = page.browser.client.back().await;
    tokio::time::sleep(Duration::from_millis(300)).await;
    let now = page.browser.client.current_url().await.unwrap();
    assert!(!now.as_str().contains(CHECK), "{engine:?}: Back returns to the check: {now}");
    std::fs::remove_dir_all(copy).unwrap();
}

/// A copy of the packaged folder whose document names a place to leave for, as `data-exit` of a build does.
pub(crate) fn with_exit(name: &str, engine: Engine, exit: &str) -> std::path::PathBuf {
    let copy = folder(name, engine);
    std::fs::create_dir_all(copy.join("en")).unwrap();
    let html = std::fs::read_to_string(site().join(CHECK.trim_start_matches('/'))).unwrap();
    let place = "<div id=\"attune\" ";
    assert_eq!(html.matches(place).count(), 1);
    let html = html.replace(place, &format!("{place}data-exit=\"{exit}\" "));
    std::fs::write(copy.join(CHECK.trim_start_matches('/')), html).unwrap();
    let headers = std::fs::read_to_string(site().join("_headers")).unwrap();
    let headers = headers.replace("(response-origin ", &format!("(response-origin \"{exit}\" "));
    std::fs::write(copy.join("_headers"), headers).unwrap();
    std::fs::copy(site().join("index.html"), copy.join("index.html")).unwrap();
    copy
}

/// What the person sees, without the parts that are hidden.
const SEEN: &str = "return [document.body.innerText.replace(/\\s+/g, ' ').trim(), document.title,
    location.hash, document.querySelectorAll('[data-attune=ready], #paper, #failed, #content, style, script, meta[property]').length]";

pub async fn leaving_works_before_the_check_does(engine: Engine) {
    let browser = own(engine, PHONE, |wanted| wanted["pageLoadStrategy"] = json!("none")).await;
    let rest = Arc::new(AtomicBool::new(false));
    let asked = Hits::default();
    let address = slow(rest.clone(), &asked).await;
    browser.client.goto(&format!("{address}{CHECK}#from=Ada")).await.unwrap();
    // The first screens and the paper form are there; the check's own script is still on its way.
    let arrived = "return Boolean(document.querySelector('#paper > *')) && document.readyState === 'loading'";
    until(&browser, arrived).await;
    // A busy browser may draw no frame of a page whose loading was stopped; then the next second has to do.
    let press = "document.querySelector('#attune [data-screen=welcome] [data-action=leave]').click();
        await new Promise((go) => [requestAnimationFrame(go), setTimeout(go, 1000)]);";
    let card = json!([CARD, "Blank page", "", 0]);
    let seen = browser.run(&format!("{press} {SEEN}"), vec![]).await;
    assert_eq!(seen, card, "{engine:?}: the next frame");
    // The rest comes in, and changes nothing.
    rest.store(true, Ordering::Relaxed);
    // The page gave it up, and not every browser calls that complete.
    browser.run("await new Promise((go) => setTimeout(go, 300))", vec![]).await;
    tokio::time::sleep(Duration::from_millis(500)).await;
    let seen = browser.run(SEEN, vec![]).await;
    assert_eq!(seen, card, "{engine:?}: nothing comes after it");
    assert_eq!(asked.so_far().len(), 1, "{engine:?}: the document was asked for again");
}

/// Waits until this holds in the page; some drivers answer nothing while it loads.
async fn until(browser: &Browser, holds: &str) {
    let mut last = None;
    for _ in 0..1500 {
        let answer = browser.try_run(holds, vec![]).await;
        if answer.as_ref().is_ok_and(|answer| *answer == json!(true)) {
            return;
        }
        last = Some(answer);
        tokio::time::sleep(Duration::from_millis(20)).await;
    }
    panic!("{:?}: waited in vain for {holds}: {last:?}", browser.engine);
}

/// Serves the document up to its paper form, and the rest when it is told to.
pub(crate) async fn slow(rest: Arc<AtomicBool>, asked: &Hits) -> String {
    let (listener, address) = sinks::listen().await;
    let html = std::fs::read_to_string(site().join(CHECK.trim_start_matches('/'))).unwrap();
    let (before, after) = html.split_at(html.find("<script type=\"application/json\"").unwrap());
    let mut head = format!("HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nContent-Length: {}\r\n", html.len());
    for (name, value) in server::headers(&site()).remove(CHECK).unwrap() {
        head.push_str(&format!("{name}: {}\r\n", value.to_str().unwrap()));
    }
    let (before, after): (Arc<str>, Arc<str>) = (format!("{head}\r\n{before}").into(), after.into());
    let asked = asked.clone();
    tokio::spawn(async move {
        while let Ok((stream, _)) = listener.accept().await {
            let (before, after, rest, asked) = (before.clone(), after.clone(), rest.clone(), asked.clone());
            tokio::spawn(async move {
                // Browsers also open connections that they do not use.
                let Some(line) = sinks::first_line(&stream).await.filter(|line| !line.is_empty()) else { return };
                asked.note(line);
                write(&stream, before.as_bytes()).await;
                while !rest.load(Ordering::Relaxed) {
                    tokio::time::sleep(Duration::from_millis(20)).await;
                }
                write(&stream, after.as_bytes()).await;
            });
        }
    });
    address
}

async fn write(stream: &TcpStream, mut bytes: &[u8]) {
    while !bytes.is_empty() && stream.writable().await.is_ok() {
        match stream.try_write(bytes) {
            Ok(written) => bytes = &bytes[written..],
            Err(error) if error.kind() == std::io::ErrorKind::WouldBlock => {}
            Err(_) => return,
        }
    }
}
