//! Pictures of every screen, to look at: on a phone and a desktop, light and dark. One of them is the README's.

use std::fs;

use serde_json::{Value, json};

use crate::dist::dist;
use crate::drive::{Browser, DESKTOP, Engine, PHONE, Size};
use crate::run::{root, target};
use crate::template::SiteOptions;
use crate::wasm::Profile;
use crate::{Result, browsers, web};

/// A run of stage 2 with a strong dimension, a low one and one between.
pub const MIXED: &str = r#"{"TC1":"4","TC2":"5","T2a":"4","T2r":"2","BC1":"3","BC2":"2","B2a":"1","B2r":"5","EC1":"4","EC2":"4","E2a":"3","E2r":"3"}"#;
/// Nothing to be helped with first.
pub const CALM: &str = r#"{"A1":"no","A2":"no","A3":"no","A4":"no","A5":"no","B":"safe"}"#;

/// The pictures: a name, the options of a link, the stage, the safety answers, the screen.
const PICTURES: [(&str, &str, &str, &str, &str); 15] = [
    ("welcome", "", "2", CALM, "welcome"),
    (
        "welcome-from-link",
        "v=1&stage=0&helper=counsellor&from=Hollow+Lane+Counselling&note=Please+take+a+quiet+minute+with+this+before+we+meet.+Bring+what+you+like.",
        "2",
        CALM,
        "welcome",
    ),
    ("stage", "", "2", CALM, "stage"),
    ("statement", "", "2", CALM, "statement"),
    ("all", "all=1", "2", CALM, "all"),
    ("safety", "", "2", CALM, "safety"),
    ("review", "", "2", CALM, "review"),
    ("result", "", "2", CALM, "result"),
    ("result-skipped", "", "2", "{}", "result"),
    ("result-flagged", "", "2", r#"{"A3":"yes"}"#, "result"),
    ("result-folded", "", "2", r#"{"A1":"no","A2":"no","A3":"no","A4":"no","A5":"no","B":"self"}"#, "result"),
    ("result-accent", "accent=%23d4a017", "2", CALM, "result"),
    ("checklist", "", "0", CALM, "checklist"),
    ("take-along", "", "0", CALM, "prepare"),
    ("left", "", "2", CALM, "left"),
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

/// The README's picture, and what of the page is in it.
const PICTURE: &str = "tests/pictures/builder.png";
const README: Size = Size { width: 1180, height: 860 };

/// Takes all pictures.
pub fn screens() -> Result {
    browsers::ready()?;
    let site = dist(Profile::Release, &SiteOptions::default())?;
    let folder = target("screens");
    fs::create_dir_all(&folder)?;
    tokio::runtime::Runtime::new()?.block_on(async {
        let listener = web::listen(0).await?;
        let address = format!("http://{}", listener.local_addr()?);
        tokio::spawn(async move { web::serve(listener, &site).await });
        for size in [PHONE, DESKTOP] {
            let browser = Browser::start(Engine::Chromium, size).await?;
            for theme in ["light", "dark"] {
                for (at, picture) in PICTURES.iter().enumerate() {
                    let file = folder.join(format!("{}-{}-{theme}.png", picture.0, size.width));
                    browser
                        .open(&format!("{address}/en/check.html?{theme}{at}#theme={theme}&country=gb&{}", picture.1))
                        .await?;
                    show(&browser, picture).await?;
                    browser.picture(&file, Size { ..size }).await?;
                }
                let scheme = json!({ "features": [{ "name": "prefers-color-scheme", "value": theme }] });
                browser.chromium("Emulation.setEmulatedMedia", scheme).await?;
                for name in ["builder", "card", "poster"] {
                    make(&browser, &address, &format!("{theme}{name}"), &FILLED).await?;
                    if name != "builder" {
                        press(&browser, name).await?;
                    }
                    browser
                        .picture(&folder.join(format!("{name}-{}-{theme}.png", size.width)), Size { ..size })
                        .await?;
                }
            }
        }
        let browser = Browser::start(Engine::Chromium, README).await?;
        make(&browser, &address, "readme", FILLED.get(..WITHOUT_WORDS).unwrap_or(&FILLED)).await?;
        fs::write(root().join(PICTURE), browser.client.screenshot().await?)?;
        println!("{}", folder.display());
        Ok(())
    })
}

/// Walks to the screen of a picture.
async fn show(browser: &Browser, (_, _, stage, safety, screen): &(&str, &str, &str, &str, &str)) -> Result {
    let until = if *screen == "left" { "stage" } else { *screen };
    let plan = json!({
        "stage": stage,
        "answers": serde_json::from_str::<Value>(MIXED)?,
        "safety": serde_json::from_str::<Value>(safety)?,
        "checklist": { "P1": "not-yet", "P2": "yes", "P3": "not-yet", "P4": "na" },
        "until": until,
    });
    browser.try_run(include_str!("../../../tests/browsers/walk.js"), vec![plan]).await?;
    if *screen == "left" {
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
