//! One load of one page in a slowed browser, and what came to pass in it.

use serde_json::{Value, json};

use super::site::Page;
use crate::Done;
use crate::drive::Browser;

/// How fast everything is made to be.
pub struct Pace {
    /// The network; without one it is as fast as the machine.
    pub network: Option<Network>,
    /// How many times slower the processor runs.
    pub slower: u32,
}

/// How fast a network is made to be.
pub struct Network {
    /// Bits a second that come in.
    pub down: u32,
    /// Bits a second that go out.
    pub up: u32,
    /// Milliseconds until an answer begins.
    pub latency: u32,
}

impl std::fmt::Display for Pace {
    fn fmt(&self, out: &mut std::fmt::Formatter) -> std::fmt::Result {
        let mega = |bits: u32| f64::from(bits) / 1e6;
        match &self.network {
            None => write!(out, "network not slowed")?,
            Some(Network { down, up, latency }) => {
                write!(out, "{} Mbit/s down, {} up, {latency} ms", mega(*down), mega(*up))?;
            }
        }
        write!(out, ", processor slowed {} times", self.slower)
    }
}

/// What `tests/bench/measure.js` noted.
pub struct Load(Value);

impl Load {
    /// Loads the page. With `press` it is answered as soon as its first screen is visible.
    pub async fn of(browser: &Browser, address: &str, page: &Page, press: bool) -> Done<Load> {
        let (file, name) = (page.file, page.name);
        let look = json!({ "first": page.first, "answers": page.answers, "live": page.live, "kept": page.kept });
        let script = format!("({})({look}, {press})", include_str!("../../../../tests/bench/measure.js").trim_end());
        browser.client.goto("about:blank").await?;
        let added = browser.chromium("Page.addScriptToEvaluateOnNewDocument", json!({ "source": script })).await?;
        browser.client.goto(&format!("{address}/{file}")).await?;
        let seen = browser.try_run("return await measured.done", vec![]).await;
        browser.chromium("Page.removeScriptToEvaluateOnNewDocument", added).await?;
        let load = Load(seen.unwrap_or_default());
        if load.files().next().is_none_or(|document| !document.ends_with(file)) {
            // Not the figures of this page, so none of it.
            eprintln!("{name} gave way to another page{}.", if press { " after it was answered" } else { "" });
            return Ok(Load(Value::Null));
        }
        if load.number("packed") >= load.number("whole") {
            return Err(format!("{name} did not come packed.").into());
        }
        Ok(load)
    }

    /// A number, where there is one.
    pub fn number(&self, name: &str) -> Option<f64> {
        self.0.get(name)?.as_f64()
    }

    /// Whether something was so.
    pub fn says(&self, name: &str) -> bool {
        self.0.get(name) == Some(&Value::Bool(true))
    }

    /// The addresses of everything that was loaded.
    pub fn files(&self) -> impl Iterator<Item = &str> {
        self.0.get("files").and_then(Value::as_array).into_iter().flatten().filter_map(Value::as_str)
    }
}

/// Slows the browser down, and lets it keep nothing between loads.
pub async fn slow(browser: &Browser, pace: &Pace) -> Done {
    let mut commands = vec![
        ("Network.enable", json!({})),
        ("Network.setCacheDisabled", json!({ "cacheDisabled": true })),
        ("Emulation.setCPUThrottlingRate", json!({ "rate": pace.slower })),
    ];
    if let Some(Network { down, up, latency }) = pace.network {
        let (down, up) = (down / 8, up / 8);
        let network =
            json!({ "offline": false, "latency": latency, "downloadThroughput": down, "uploadThroughput": up });
        commands.push(("Network.emulateNetworkConditions", network));
    }
    for (command, params) in commands {
        browser.chromium(command, params).await?;
    }
    Ok(())
}
