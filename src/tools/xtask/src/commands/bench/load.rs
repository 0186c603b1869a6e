//! One load of one page in a slowed browser, and what came to pass in it.

use std::path::Path;
use std::sync::atomic::{AtomicUsize, Ordering};

use serde_json::{Value, json};

use super::page::Page;
use crate::Result;
use crate::browser::drive::{Browser, Engine, PHONE};
use crate::browser::server;

/// How fast everything is made to be.
#[derive(Clone, Copy)]
pub struct Pace {
    /// The network; without one it is as fast as the machine.
    pub network: Option<Network>,
    /// How many times slower the processor runs.
    pub slower: u32,
}

/// How fast a network is made to be.
#[derive(Clone, Copy)]
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
        match self.slower {
            1 => write!(out, ", processor not slowed"),
            slower => write!(out, ", processor slowed {slower} times"),
        }
    }
}

/// What `tests/bench/measure.js` noted.
pub struct Load(Value);

impl Load {
    /// Loads the page. With `press` it is answered as soon as its first screen is visible; without, the heap is
    /// weighed at the end.
    pub async fn of(bench: &Bench, page: &Page, press: bool) -> Result<Load> {
        let browser = &bench.browser;
        let Page { name, file, first, answers, live, ticked, kept, framed } = page;
        let look = json!({
            "first": first, "answers": answers, "live": live, "ticked": ticked, "kept": kept, "framed": framed,
        });
        let script =
            format!("({})({look}, {press})", include_str!("../../../../../../tests/bench/measure.js").trim_end());
        let added = bench.open(file, &script).await?;
        let seen = browser.try_run("return await measured.done", vec![]).await;
        browser.chromium("Page.removeScriptToEvaluateOnNewDocument", added).await?;
        let mut load = Load(seen.unwrap_or_default());
        if load.files().next().is_none_or(|document| !document.ends_with(file)) {
            // Not the figures of this page, so none of it.
            eprintln!("{name} gave way to another page{}.", if press { " after it was answered" } else { "" });
            return Ok(Load(Value::Null));
        }
        if let (false, Some(noted)) = (press, load.0.as_object_mut()) {
            noted.insert("heap".to_owned(), heap(browser).await?.into());
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

/// A folder that is served, and a browser that is as slow as said.
pub struct Bench {
    /// The browser.
    pub browser: Browser,
    /// Where the folder is served.
    pub port: u16,
    loads: AtomicUsize,
}

impl Bench {
    /// Where a file of the folder is for one load. Each has a host of its own, so that the browser gives it a
    /// connection and a process of its own: no load finds what another one has left.
    fn address(&self, file: &str) -> String {
        let load = self.loads.fetch_add(1, Ordering::Relaxed);
        format!("http://load{load}.localhost:{}/{file}", self.port)
    }

    /// Opens a file with a script that runs ahead of all others in it, and gives what takes the script away again.
    /// Whether the page came is for the script to say.
    pub async fn open(&self, file: &str, script: &str) -> Result<Value> {
        let source = [include_str!("../../../../../../tests/bench/memory.js"), script].concat();
        self.browser.client.goto("about:blank").await?;
        let ahead = json!({ "source": source });
        let added = self.browser.chromium("Page.addScriptToEvaluateOnNewDocument", ahead).await?;
        let address = self.address(file);
        if let Err(error) = self.browser.client.goto(&address).await {
            eprintln!("{address} did not come: {error}");
        }
        Ok(added)
    }
}

/// Serves the folder and starts the browser.
///
/// The browser keeps no page for going back, and has a frame run where its page runs, so that what is slowed in the
/// page is slowed in the frame.
pub async fn ready(site: &Path, pace: &Pace) -> Result<Bench> {
    let listener = server::listen(0).await?;
    let port = listener.local_addr()?.port();
    let site = site.to_owned();
    tokio::spawn(async move { server::serve(listener, &site).await });
    let browser = Browser::start_with(Engine::Chromium, PHONE, |wanted| {
        let words = wanted.pointer_mut("/goog:chromeOptions/args").and_then(Value::as_array_mut);
        let off = "--disable-features=IsolateSandboxedIframes,BackForwardCache";
        words.into_iter().for_each(|words| words.push(off.into()));
    })
    .await?;
    slow(&browser, pace).await?;
    Ok(Bench { browser, port, loads: AtomicUsize::new(0) })
}

/// How many bytes the scripts of the page and their module hold, once all that nothing needs is swept away.
pub async fn heap(browser: &Browser) -> Result<f64> {
    // What the first sweep lets go of, the second one takes.
    for _ in 0..2 {
        browser.chromium("HeapProfiler.collectGarbage", json!({})).await?;
    }
    let used = browser.chromium("Runtime.getHeapUsage", json!({})).await?;
    let bytes = |name: &str| used.get(name).and_then(Value::as_f64).ok_or(format!("The browser tells no {name}."));
    let memory = browser.try_run("return moduleMemory()", vec![]).await?.as_f64();
    Ok(bytes("usedSize")? + bytes("backingStorageSize")? + memory.ok_or("The page tells no memory.")?)
}

/// Slows the browser down, and lets it keep nothing between loads.
async fn slow(browser: &Browser, pace: &Pace) -> Result {
    let (down, up, latency) =
        pace.network.map_or((-1, -1, 0), |Network { down, up, latency }| (down as i64 / 8, up as i64 / 8, latency));
    let network = json!({ "offline": false, "latency": latency, "downloadThroughput": down, "uploadThroughput": up });
    for (command, params) in [
        ("Network.enable", json!({})),
        ("Network.setCacheDisabled", json!({ "cacheDisabled": true })),
        ("Emulation.setCPUThrottlingRate", json!({ "rate": pace.slower })),
        ("Network.emulateNetworkConditions", network),
    ] {
        browser.chromium(command, params).await?;
    }
    Ok(())
}
