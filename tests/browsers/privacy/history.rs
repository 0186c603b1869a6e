//! What a closed browser's profile still knows of a visit: the address, as the product's own words say, and no
//! answer and no step.

use std::collections::BTreeSet;
use std::path::{Path, PathBuf};
use std::time::{Duration, Instant};

use serde_json::{Value, json};
use support::programs::script;

use crate::drive::{Engine, PHONE};
use crate::lent::own;
use crate::look_back::{LOOK_BACK, put, two_days};
use crate::page::{CHECK, Page, folder, pairs, serve, site};

const HOPE: &str = "canary-hope-7261";

/// Firefox writes down what it would open again after a crash; so often that a whole visit is written down.
const EVERY: Duration = Duration::from_millis(500);

pub async fn a_closed_browser_knows_the_address_alone(engine: Engine) {
    let profile = folder("profile", engine);
    let browser = own(engine, PHONE, |wanted| keep_in(wanted, engine, &profile)).await;
    let page = Page::of(browser, serve(site()).await);

    page.open("from=Ada&stage=2").await;
    page.walk("2", &pairs("TC1 1 TC2 5 T2a 3"), &pairs("A2 yes B self"), "result").await;
    page.browser.open(&format!("{}/index.html", page.address)).await.unwrap();
    page.open("").await;
    page.walk_plan(json!({ "stage": "0", "answers": {}, "until": "checklist" })).await;
    page.browser
        .client
        .find(fantoccini::Locator::Css("[data-attune] textarea"))
        .await
        .unwrap()
        .send_keys(HOPE)
        .await
        .unwrap();
    let typed = page.run("return document.querySelector('[data-attune] textarea').value").await;
    assert_eq!(typed, json!(HOPE));
    if engine == Engine::Firefox {
        written_again(&profile).await;
    }
    // Also while it is still open: a browser that is ended by force leaves what it wrote so far.
    assert_eq!(
        holding(&profile, HOPE),
        Vec::<PathBuf>::new(),
        "{engine:?}: an answer is in the profile of an open page"
    );
    page.walk_plan(json!({ "stage": "0", "answers": {}, "checklist": { "P1": "yes" }, "until": "prepare" })).await;
    page.wait("prepare").await;
    page.press("leave").await;
    page.wait("left").await;
    let forgotten =
        "for (let tries = 0; location.search && tries < 4000; tries += 1) await new Promise((go) => setTimeout(go, 5));
        return location.search";
    assert_eq!(page.run(forgotten).await, json!(""));
    page.open_document(&format!("{}{LOOK_BACK}", page.address), "").await;
    for day in two_days() {
        put(&page, &day.line()).await;
    }
    page.press("leave").await;
    page.wait("left").await;
    assert_eq!(page.run(forgotten).await, json!(""));
    page.browser.client.clone().close().await.unwrap();

    let visits = history(engine, &profile);
    let known = |name: &str| -> BTreeSet<String> {
        let own = visits.as_array().unwrap().iter().filter(|visit| !is_the_browsers(&visit["url"]));
        own.map(|visit| visit[name].as_str().unwrap().to_owned()).collect()
    };
    let at = |rest: &str| format!("{}{rest}", page.address);
    let addresses = [
        at("/index.html"),
        at(CHECK),
        at(&format!("{CHECK}?1#from=Ada&stage=2")),
        at(&format!("{CHECK}?2#")),
        at(LOOK_BACK),
        at(&format!("{LOOK_BACK}?3#")),
    ];
    assert_eq!(known("url"), BTreeSet::from(addresses), "{engine:?}");
    let titles = known("title");
    assert!(titles.iter().all(|title| ["Attune", "Blank page"].contains(&title.as_str())), "{engine:?}: {titles:?}");
    // Nobody reads from it how far somebody got: fifteen screens were walked at the one address, and fewer at the other.
    let often =
        visits.as_array().unwrap().iter().filter(|visit| visit["url"].as_str().unwrap().contains("check.html?"));
    let often: Vec<u64> = often.map(|visit| visit["visits"].as_u64().unwrap()).collect();
    assert!(often.len() == 2 && often.iter().all(|visits| (1..=4).contains(visits)), "{engine:?}: {often:?}");
    assert_eq!(holding(&profile, HOPE), Vec::<PathBuf>::new(), "{engine:?}: an answer is in the closed profile");
    for day in two_days() {
        assert_eq!(
            holding(&profile, &day.line()),
            Vec::<PathBuf>::new(),
            "{engine:?}: a line is in the closed profile"
        );
    }
    assert_ne!(holding(&profile, "from=Ada"), Vec::<PathBuf>::new(), "{engine:?}: what is kept is found");
    drop(page);
    std::fs::remove_dir_all(profile).unwrap();
}

/// What browsers list of their own: their first page and their makers' bookmarks.
fn is_the_browsers(url: &Value) -> bool {
    let url = url.as_str().unwrap();
    !url.starts_with("http://127.0.0.1")
}

/// Keeps the profile in this folder, and writes it as often as can be.
pub fn keep_in(wanted: &mut Value, engine: Engine, profile: &Path) {
    match engine {
        Engine::Chromium => {
            let args = wanted["goog:chromeOptions"]["args"].as_array_mut().unwrap();
            args.push(json!(format!("--user-data-dir={}", profile.display())));
        }
        Engine::Firefox => {
            wanted["moz:firefoxOptions"]["args"].as_array_mut().unwrap().extend([json!("-profile"), json!(profile)]);
            wanted["moz:firefoxOptions"]["prefs"] = json!({
                "browser.sessionstore.interval": EVERY.as_millis() as u64,
                "browser.sessionstore.resume_from_crash": true,
            });
        }
        Engine::WebKit => {}
    }
}

/// Waits until Firefox has written down its windows once more.
async fn written_again(profile: &Path) {
    let file = profile.join("sessionstore-backups/recovery.jsonlz4");
    let written = || std::fs::metadata(&file).and_then(|about| about.modified()).ok();
    let (before, end) = (written(), Instant::now() + Duration::from_secs(10));
    while written() == before {
        assert!(Instant::now() < end, "Firefox never wrote down its windows");
        tokio::time::sleep(Duration::from_millis(50)).await;
    }
}

fn history(engine: Engine, profile: &Path) -> Value {
    let file = profile.join(if engine == Engine::Chromium { "Default/History" } else { "places.sqlite" });
    serde_json::from_str(&script("tests/browsers/privacy/history.mjs", &[file], "")).unwrap()
}

/// The files below that hold this, in one of the ways that text is written.
pub fn holding(folder: &Path, what: &str) -> Vec<PathBuf> {
    let wide: String = what.chars().flat_map(|character| [character, '\0']).collect();
    let holds = |bytes: &[u8]| {
        let text = String::from_utf8_lossy(bytes);
        text.contains(what) || text.contains(&wide)
    };
    files(folder).into_iter().filter(|(_, bytes)| holds(bytes)).map(|(path, _)| path).collect()
}

/// The files below with what is in them, unpacked.
pub fn files(folder: &Path) -> Vec<(PathBuf, Vec<u8>)> {
    let mut found = Vec::new();
    for entry in std::fs::read_dir(folder).into_iter().flatten().flatten() {
        let path = entry.path();
        if path.is_dir() && !path.is_symlink() {
            found.extend(files(&path));
        } else if let Ok(bytes) = std::fs::read(&path) {
            // Firefox packs what it writes of its windows.
            let packed = bytes.strip_prefix(b"mozLz40\0").map(lz4_flex::block::decompress_size_prepended);
            let bytes = packed.and_then(Result::ok).unwrap_or(bytes);
            found.push((path, bytes));
        }
    }
    found
}
