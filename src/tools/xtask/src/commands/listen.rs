//! One whole run: each screen as Chromium's accessibility tree tells it, in reading order.

use crate::Result;
use crate::browser::drive::{Browser, Engine, PHONE};
use crate::browser::spoken::spoken;
use crate::browser::{WALK, server};
use crate::commands::screens::{CALM, MIXED};
use crate::env::browsers;
use crate::packages::dist::dist;
use crate::parts::wasm::Profile;
use crate::site::template::SiteOptions;
use serde_json::{Value, json};

const FLAGGED: &str = r#"{"A1":"no","A2":"yes","A3":"no","A4":"no","A5":"no","B":"unsure"}"#;

/// Longer than any run.
const MOST: usize = 40;

/// Prints it: with `flagged` one that brings help first, with `--lang` and an id in that language.
pub fn listen(flagged: bool, lang: &str) -> Result {
    let safety = if flagged { FLAGGED } else { CALM };
    browsers::ready()?;
    let site = dist(Profile::Release, &SiteOptions::default())?;
    if !site.join(lang).join("check.html").is_file() {
        return Err(format!("There is no check in the language {lang}.").into());
    }
    let plan = json!({
        "stage": "2",
        "answers": serde_json::from_str::<Value>(MIXED)?,
        "safety": serde_json::from_str::<Value>(safety)?,
        "steps": 1,
    });
    tokio::runtime::Runtime::new()?.block_on(async {
        let listener = server::listen(0).await?;
        let address = format!("http://{}/{lang}/check.html#country=gb", listener.local_addr()?);
        tokio::spawn(async move { server::serve(listener, &site).await });
        let browser = Browser::start(Engine::Chromium, PHONE).await?;
        browser.open(&address).await?;
        browser.try_run(READY, vec![]).await?;
        for _ in 0..MOST {
            let screen = browser.try_run(SCREEN, vec![]).await?;
            let screen = screen.as_str().unwrap_or_default();
            tell(&browser, screen).await?;
            if screen == "result" {
                return Ok(());
            }
            browser.try_run(WALK, vec![plan.clone()]).await?;
        }
        Err("The check has no end.".into())
    })
}

const READY: &str = "for (let tries = 0; tries < 999 && !document.querySelector('[data-attune=ready]'); tries += 1)
    await new Promise((go) => setTimeout(go, 10));";

const SCREEN: &str = "const root = document.querySelector('[data-attune=ready]');
    return [root.dataset.screen, root.querySelector('main fieldset[data-item]') && root.dataset.screen === 'statement'
        ? root.querySelector('main fieldset[data-item]').dataset.item : ''].filter(Boolean).join(' ');";

/// Says where we are, where the focus is, and what a screen reader is given there.
async fn tell(browser: &Browser, screen: &str) -> Result {
    let spoken = spoken(&browser.chromium("Accessibility.getFullAXTree", json!({})).await?);
    let focus = if spoken.focus.is_empty() { "nowhere".to_owned() } else { spoken.focus.join(", ") };
    println!("== {screen}; the focus is on {focus}\n\n{}", spoken.text);
    for fault in spoken.faults {
        println!("!! {fault}\n");
    }
    Ok(())
}
