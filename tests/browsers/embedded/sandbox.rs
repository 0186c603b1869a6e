//! Frames that somebody wrote by hand, with fewer flags than the element sets: the check works to its result in
//! each, and `tests/cases/sandbox.json` has what of the rest it keeps.

use std::time::Duration;

use serde_json::{Value, json};

use super::Host;
use crate::drive::{Engine, Size};
use crate::lent::own;
use crate::page::{folder, pairs, serve, site};
use crate::run::content;
use crate::scenarios::with_exit;
use crate::sinks::{self, Hits};

const SIZE: Size = Size { width: 800, height: 844 };
const LONG: Duration = Duration::from_secs(8);
const SHORT: Duration = Duration::from_millis(700);
/// What a frame may keep or lose.
const DEEDS: [&str; 6] = ["height", "copy", "print", "save", "link", "exit"];

pub async fn a_frame_keeps_what_its_flags_allow(engine: Engine) {
    let rows: Value = serde_json::from_str(include_str!("../../cases/sandbox.json")).unwrap();
    let rows = rows.as_array().unwrap();
    let out = Hits::default();
    let exit = format!("https://127.0.0.1:{}", sinks::first_lines(&out).await);
    let copy = with_exit("exit-of-a-frame", engine, &exit);
    let saved = folder("saved", engine);
    let check = serve(copy.clone()).await;
    let paths: Vec<&'static str> = (0..rows.len()).map(|at| &*format!("/row{at}").leak()).collect();
    let place = saved.display().to_string();
    let downloads = |wanted: &mut Value| {
        if engine == Engine::Firefox {
            let prefs = json!({ "browser.download.folderList": 2, "browser.download.dir": place });
            wanted["moz:firefoxOptions"]["prefs"] = prefs;
        }
    };
    let host = Host::start_at(own(engine, SIZE, downloads).await, check, |check| {
        rows.iter().zip(&paths).map(|(row, path)| (*path, page(check, row))).collect()
    })
    .await;
    if engine == Engine::Chromium {
        let to = json!({ "behavior": "allow", "downloadPath": place });
        host.browser().chromium("Browser.setDownloadBehavior", to).await.unwrap();
    }
    let name = format!("{engine:?}").to_lowercase();
    let mut wrong = Vec::new();
    for (row, path) in rows.iter().zip(&paths) {
        let can = try_all(&host, path, &saved, &out).await;
        println!("{engine:?} {:28} {can}", row["name"].as_str().unwrap());
        for deed in DEEDS {
            let wanted = row[deed].get(&name).unwrap_or(&row[deed]);
            if !can[deed].is_null() && *wanted != can[deed] {
                wrong.push(format!("{}: {deed} is {}, and the table says {wanted}", row["name"], can[deed]));
            }
        }
    }
    assert!(wrong.is_empty(), "{engine:?}:\n{}", wrong.join("\n"));
    for deed in DEEDS {
        let kept = rows.iter().any(|row| *row[deed].get(&name).unwrap_or(&row[deed]) == json!(true));
        assert!(kept, "{deed} works in no row, so the table shows nothing");
    }
    std::fs::remove_dir_all(copy).unwrap();
    std::fs::remove_dir_all(saved).unwrap();
    assert!(site().is_dir());
}

/// A page with a frame that was written by hand, which counts the windows that open.
fn page(check: &str, row: &Value) -> String {
    let (flags, allow) = (row["flags"].as_str().unwrap(), row["allow"].as_str().unwrap());
    format!(
        "<!doctype html><meta name=viewport content='width=device-width'><title>host</title><link rel=icon href='data:,'><script>{}</script>\
         <iframe style='width: 100%; height: 4000px' sandbox='{flags}' allow='{allow}' \
         src='{check}/en/check.html#country=gb'></iframe>",
        super::TOLD
    )
}

/// Does everything in this frame, and gives what worked.
async fn try_all(host: &Host, path: &str, saved: &std::path::Path, out: &Hits) -> Value {
    let content = content();
    let words = content.text.with(Default::default());
    let page = &host.page;
    host.open(path).await;
    let window = host.browser().client.window().await.unwrap();
    let inside = async || host.browser().client.clone().enter_frame(0).await.unwrap();
    inside().await;
    host.welcome().await;
    page.run("window.printed = 0; addEventListener('beforeprint', () => (printed += 1));").await;
    page.walk("1", &pairs("EC1 1 TC1 2"), &pairs("A1 no A2 no A3 no A4 no A5 no B safe"), "result").await;
    assert!(page.read().await.says(&words.get("result.title")) || page.screen().await == "result");

    // Who pulls or scrolls to the end of a frame goes on in the page around.
    let pulled = page.run("return getComputedStyle(document.documentElement).overscrollBehaviorY").await;
    assert_eq!(pulled, json!("auto"), "{path}");
    host.click("main [data-action=copy]").await;
    let note = "document.querySelector('.notice.no-print')?.textContent ?? ''";
    page.until(note).await;
    let copied = page.run(&format!("return {note}")).await == json!(words.get("keep.copied"));
    // Where it could not be copied, it is said, and the text is there to take by hand.
    let by_hand = page.run("return document.querySelectorAll('.keep textarea').length").await;
    assert_eq!(by_hand, json!(u8::from(!copied)), "{path}: copied is {copied}");

    // Firefox without a screen shows its dialog for printing all the same, and nobody closes it.
    let mut printed = Value::Null;
    if host.browser().engine != Engine::Firefox {
        host.click("main [data-action=print]").await;
        let prints = waits(page, "printed > 0").await;
        // Where nothing comes, it is said.
        if !prints {
            page.until(&format!("({note}) === {}", json!(words.get("keep.not-printed")))).await;
        }
        printed = prints.into();
    }

    host.click("main [data-action=save]").await;
    // What is still on its way has a name of its own, or holds the place of the file with nothing in it.
    let there = || {
        let files: Vec<_> = std::fs::read_dir(saved).unwrap().flatten().collect();
        let done = |file: &std::fs::DirEntry| {
            file.path().extension().is_some_and(|kind| kind == "txt")
                && file.metadata().is_ok_and(|file| file.len() > 0)
        };
        !files.is_empty() && files.iter().all(done)
    };
    let kept = wait(there).await;
    if kept {
        std::fs::read_dir(saved).unwrap().flatten().for_each(|file| std::fs::remove_file(file.path()).unwrap());
    }

    host.click("header [data-action=help]").await;
    page.until("document.querySelector('[data-panel] a[href^=https]')").await;
    // Where it leads is not asked: no test speaks to a help line.
    page.run("document.querySelector('[data-panel] a[href^=https]').href = 'about:blank#line'").await;
    host.click("[data-panel] a[href='about:blank#line']").await;
    let mut opened = false;
    for _ in 0..35 {
        let windows = host.browser().client.windows().await.unwrap();
        for other in windows.into_iter().filter(|one| *one != window) {
            opened = true;
            host.browser().client.switch_to_window(other).await.unwrap();
            host.browser().client.close_window().await.unwrap();
            host.browser().client.switch_to_window(window.clone()).await.unwrap();
            inside().await;
        }
        if opened {
            break;
        }
        tokio::time::sleep(Duration::from_millis(20)).await;
    }
    assert_eq!(page.screen().await, "result", "{path}: a link leaves the check where it is");
    host.outside().await;
    let height = page.run("return told.some((one) => one.height > 0)").await;
    // A page of its own: what was done before has no say in whether it can be left.
    host.open(path).await;
    inside().await;
    host.welcome().await;
    let asked = out.so_far().len();
    let button = host.browser().client.find(fantoccini::Locator::Css(".bar [data-action=leave]")).await.unwrap();
    // A driver may find the frame gone before it has answered.
    let _ = button.click().await;
    assert!(out.until(LONG, |hits| hits.len() > asked).await, "{path}: it goes nowhere at all");
    host.browser().client.switch_to_window(window).await.unwrap();
    let mut whole = false;
    for _ in 0..35 {
        let url = host.browser().client.current_url().await;
        whole = url.is_ok_and(|url| !url.as_str().starts_with(&host.around));
        if whole {
            break;
        }
        tokio::time::sleep(Duration::from_millis(20)).await;
    }
    json!({ "height": height, "copy": copied, "print": printed, "save": kept, "link": opened, "exit": whole })
}

/// Whether this comes to hold in the page, in a time that is long for it.
async fn waits(page: &crate::page::Page, holds: &str) -> bool {
    let until = std::time::Instant::now() + SHORT;
    while std::time::Instant::now() < until {
        if page.run(&format!("return Boolean({holds})")).await == json!(true) {
            return true;
        }
        tokio::time::sleep(Duration::from_millis(20)).await;
    }
    false
}

/// Whether this comes to hold here.
async fn wait(holds: impl Fn() -> bool) -> bool {
    let until = std::time::Instant::now() + SHORT;
    while std::time::Instant::now() < until {
        if holds() {
            return true;
        }
        tokio::time::sleep(Duration::from_millis(20)).await;
    }
    false
}
