//! Pictures of every screen, to look at: on a phone and a desktop, light and dark, and on paper. Two of them are the
//! README's. Says how high each screen is and how many pages it prints, so that growth is seen.

mod printed;

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};

use crate::Result;
use crate::browser::drive::{Browser, DESKTOP, Engine, PHONE, Size};
use crate::browser::{WALK, server};
use crate::env::browsers;
use crate::env::run::{root, target};
use crate::packages::dist::dist;
use crate::parts::wasm::Profile;
use crate::site::pages::PAGES;
use crate::site::template::SiteOptions;
use serde_json::{Value, json};

/// A run of stage 2 with a strong dimension, a low one and one between.
pub const MIXED: &str = r#"{"TC1":"4","TC2":"5","T2a":"4","T2r":"2","BC1":"3","BC2":"2","B2a":"1","B2r":"5","EC1":"4","EC2":"4","E2a":"3","E2r":"3"}"#;
/// Nothing to be helped with first.
pub const CALM: &str = r#"{"A1":"no","A2":"no","A3":"no","A4":"no","A5":"no","B":"safe"}"#;
/// The helper may have done harm.
const HARMED: &str = r#"{"A3":"yes"}"#;
/// The person may hurt themselves.
const UNSAFE: &str = r#"{"A1":"no","A2":"no","A3":"no","A4":"no","A5":"no","B":"self"}"#;

/// A screen to look at.
struct Shown {
    name: &'static str,
    /// The options of a link.
    link: &'static str,
    stage: &'static str,
    answers: &'static str,
    safety: &'static str,
    screen: &'static str,
}

/// A screen of stage 2 that is reached by answers which call for no help.
const fn calm(name: &'static str, link: &'static str, screen: &'static str) -> Shown {
    Shown { name, link, stage: "2", answers: MIXED, safety: CALM, screen }
}

const PICTURES: [Shown; 15] = [
    calm("welcome", "", "welcome"),
    calm(
        "welcome-from-link",
        "v=1&stage=0&helper=counsellor&from=Hollow+Lane+Counselling&note=Please+take+a+quiet+minute+with+this+before+we+meet.+Bring+what+you+like.",
        "welcome",
    ),
    calm("stage", "", "stage"),
    calm("statement", "", "statement"),
    calm("all", "all=1", "all"),
    calm("safety", "", "safety"),
    calm("review", "", "review"),
    calm("result", "", "result"),
    Shown { safety: "{}", ..calm("result-skipped", "", "result") },
    Shown { safety: HARMED, ..calm("result-flagged", "", "result") },
    Shown { safety: UNSAFE, ..calm("result-folded", "", "result") },
    calm("result-accent", "accent=%23d4a017", "result"),
    Shown { stage: "0", ..calm("checklist", "", "checklist") },
    Shown { stage: "0", ..calm("take-along", "", "prepare") },
    calm("left", "", "left"),
];

/// What is filled into the page that makes links. The first of it makes a short link.
const FILLED: [[&str; 2]; 6] = [
    ["helper", "counsellor"],
    ["country", "gb"],
    ["from", "Hollow Lane Counselling"],
    ["base", "https://hollowlane.example/attune/en/check.html"],
    ["note", "Please take a quiet minute with this before we meet. Bring what you like."],
    ["accent", "#1d4ed8"],
];
const WITHOUT_WORDS: usize = 4;

/// The README's picture of the page that makes links, and what of the page is in it.
const BUILDER: &str = ".github/pictures/builder.png";
const BUILDER_SIZE: Size = Size { width: 1180, height: 860 };

/// The README's picture of the check: pictures of a phone side by side.
const CHECK: &str = ".github/pictures/check.png";
const CHECK_SIZE: Size = Size { width: 1180, height: 596 };
const SIDE_BY_SIDE: [&str; 4] =
    ["statement-390-light.png", "result-390-light.png", "statement-390-dark.png", "result-390-dark.png"];

/// Takes all pictures.
pub fn screens() -> Result {
    browsers::ready()?;
    let site = dist(Profile::Release, &SiteOptions::default())?;
    let folder = target("screens");
    fs::create_dir_all(&folder)?;
    tokio::runtime::Runtime::new()?.block_on(async {
        let listener = server::listen(0).await?;
        let address = format!("http://{}", listener.local_addr()?);
        tokio::spawn(async move { server::serve(listener, &site).await });
        let mut heights: BTreeMap<&str, Vec<u64>> = BTreeMap::new();
        for size in [PHONE, DESKTOP] {
            let browser = Browser::start(Engine::Chromium, size).await?;
            for theme in ["light", "dark"] {
                for (at, shown) in PICTURES.iter().enumerate() {
                    let link = format!("{theme}{at}#theme={theme}&country=gb&{}", shown.link);
                    browser.open(&format!("{address}/en/check.html?{link}")).await?;
                    show(&browser, shown).await?;
                    let height = taken(&browser, &folder, shown.name, theme, size).await?;
                    heights.entry(shown.name).or_default().push(height);
                }
                let scheme = json!({ "features": [{ "name": "prefers-color-scheme", "value": theme }] });
                browser.chromium("Emulation.setEmulatedMedia", scheme).await?;
                for name in ["builder", "card", "poster"] {
                    make(&browser, &address, &format!("{theme}{name}"), &FILLED).await?;
                    if name != "builder" {
                        press(&browser, name).await?;
                    }
                    heights.entry(name).or_default().push(taken(&browser, &folder, name, theme, size).await?);
                }
                for (file, _) in PAGES {
                    browser.open(&format!("{address}/en/{file}?{theme}")).await?;
                    let name = file.trim_end_matches(".html");
                    heights.entry(name).or_default().push(taken(&browser, &folder, name, theme, size).await?);
                }
            }
            if size == DESKTOP {
                printed::pages(&browser, &address, &folder).await?;
            }
        }
        // Both themes are as high.
        println!("\n{:<22}{:>9}{:>9}", "CSS pixels high", PHONE.width, DESKTOP.width);
        for (name, found) in &heights {
            let row: String = found.iter().step_by(2).map(|height| format!("{height:>9}")).collect();
            println!("{name:<22}{row}");
        }
        let browser = Browser::start(Engine::Chromium, BUILDER_SIZE).await?;
        make(&browser, &address, "readme", FILLED.get(..WITHOUT_WORDS).unwrap_or(&FILLED)).await?;
        fs::write(root().join(BUILDER), browser.client.screenshot().await?)?;
        let browser = Browser::start(Engine::Chromium, CHECK_SIZE).await?;
        browser.open(&format!("file://{}", side_by_side(&folder)?.display())).await?;
        fs::write(root().join(CHECK), browser.client.screenshot().await?)?;
        println!("{}", folder.display());
        Ok(())
    })
}

/// A page with the upper parts of these pictures side by side.
fn side_by_side(folder: &Path) -> Result<PathBuf> {
    let pictures: String = SIDE_BY_SIDE.map(|name| format!("<p><img src=\"{name}\" alt=\"\">")).concat();
    let style = "body { display: flex; gap: 12px; margin: 12px; background: #fff }
        p { inline-size: 280px; block-size: 570px; margin: 0; overflow: hidden; border: 1px solid #bbb; border-radius: 8px }
        img { inline-size: 280px }";
    let file = folder.join("side-by-side.html");
    fs::write(&file, format!("<!doctype html><meta charset=\"utf-8\"><style>{style}</style>{pictures}"))?;
    Ok(file)
}

/// Takes the picture of what is open, and gives how high it is.
async fn taken(browser: &Browser, folder: &Path, name: &str, theme: &str, size: Size) -> Result<u64> {
    browser.picture(&folder.join(format!("{name}-{}-{theme}.png", size.width)), size).await
}

/// Walks to the screen of a picture.
async fn show(browser: &Browser, shown: &Shown) -> Result {
    let until = if shown.screen == "left" { "stage" } else { shown.screen };
    let plan = json!({
        "stage": shown.stage,
        "answers": serde_json::from_str::<Value>(shown.answers)?,
        "safety": serde_json::from_str::<Value>(shown.safety)?,
        "checklist": { "P1": "not-yet", "P2": "yes", "P3": "not-yet", "P4": "na" },
        "until": until,
    });
    browser.try_run(WALK, vec![plan]).await?;
    if shown.screen == "left" {
        let leave =
            "document.querySelector('[data-action=leave]').click(); await new Promise((go) => setTimeout(go, 50));";
        browser.try_run(leave, vec![]).await?;
    }
    Ok(())
}

/// Opens the page that makes links and fills it in.
async fn make(browser: &Browser, address: &str, fresh: &str, filled: &[[&str; 2]]) -> Result {
    let fill = "for (let tries = 0; tries < 999 && !document.querySelector('[data-builder=ready]'); tries += 1)
            await new Promise((go) => setTimeout(go, 10));
        for (const [name, value] of args) {
            const field = document.querySelector(`[name=${name}]`);
            field.value = value;
            for (const type of ['input', 'change']) field.dispatchEvent(new Event(type, { bubbles: true }));
            await new Promise((go) => setTimeout(go));
        }";
    browser.open(&format!("{address}/en/builder.html?{fresh}")).await?;
    browser.try_run(fill, filled.iter().map(|pair| json!(pair)).collect()).await?;
    Ok(())
}

/// Presses a button of that page.
async fn press(browser: &Browser, action: &str) -> Result {
    let press = "document.querySelector(`[data-action=${args[0]}]`).click();
        await new Promise((go) => setTimeout(go, 50));";
    browser.try_run(press, vec![json!(action)]).await?;
    Ok(())
}
