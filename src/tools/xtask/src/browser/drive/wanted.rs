//! What a driver is asked for, by the engine, the size of its window and the way that it is set up.

use std::path::PathBuf;

use serde_json::{Value, json};

use super::{Engine, Size, Way};

/// Where the system keeps WebKit's browser.
pub fn mini_browser() -> Option<PathBuf> {
    std::fs::read_dir("/usr/lib").ok().into_iter().flatten().flatten().find_map(|folder| {
        ["webkit2gtk-4.1", "webkitgtk-6.0", "webkit2gtk-4.0"]
            .map(|version| folder.path().join(version).join("MiniBrowser"))
            .into_iter()
            .find(|path| path.is_file())
    })
}

/// What the driver of an engine is asked for.
pub fn capabilities(engine: Engine, size: Size, way: Way) -> Value {
    let mut wanted = match engine {
        Engine::Chromium => {
            let mut words = vec![
                "--headless=new",
                "--no-sandbox",
                "--disable-gpu",
                "--disable-background-networking",
                "--disable-component-update",
                "--disable-sync",
                "--no-first-run",
                "--disable-dev-shm-usage",
            ];
            if way == Way::WithoutWasm {
                // The engine's own switch for it, `--noexpose-wasm`, does nothing in newer versions. Without its
                // compilers it has no WebAssembly either, and a plain script is as slow as it gets.
                words.push("--js-flags=--jitless");
            }
            json!({ "goog:chromeOptions": {
                "args": words,
                "mobileEmulation": { "deviceMetrics": { "width": size.width, "height": size.height, "pixelRatio": 1.0, "touch": false } },
            } })
        }
        Engine::Firefox => {
            // A process that waits for the next tab takes half a second to start, and hardly a test opens one.
            let prefs = json!({
                "dom.ipc.processPrelaunch.enabled": false,
                "javascript.options.wasm": way != Way::WithoutWasm,
                "javascript.enabled": way != Way::WithoutScripts,
            });
            json!({ "moz:firefoxOptions": { "args": ["-headless"], "prefs": prefs } })
        }
        Engine::WebKit => {
            let browser = mini_browser();
            let mut words = vec!["--automation"];
            if way == Way::WithoutScripts {
                words.push("--enable-javascript=false");
            }
            json!({ "webkitgtk:browserOptions": { "binary": browser, "args": words } })
        }
    };
    if way == Way::WithoutWaiting
        && let Some(wanted) = wanted.as_object_mut()
    {
        wanted.insert("pageLoadStrategy".to_owned(), json!("none"));
    }
    wanted
}
