//! Pages whose parts a script puts in and takes out again while the document stays: Turbo and htmx.

use std::fs;

use serde_json::json;

use super::block;
use super::host::Host;
use super::tour::{self, Mode};
use crate::drive::Engine;
use crate::package::{App, tool};

/// Serves the pages with this script beside them, opens one of them, and presses what brings the check.
async fn opened(app: &App, script: &str, page: &str) -> Host {
    let script = tool("hosts", script);
    fs::copy(&script, app.folder().join(script.file_name().unwrap())).unwrap();
    let host = Host::start(Engine::Chromium, app.folder().to_path_buf()).await;
    let address = format!("{}/{page}", host.page.address);
    host.page.browser.open(&address).await.unwrap_or_else(|error| panic!("{error}"));
    host.page.until("customElements.get('attune-check')").await;
    host.page.run("window.opened = 'at first'; document.querySelector('#go').click()").await;
    host
}

/// The document is the one that was opened at first.
async fn stays(host: &Host) {
    assert_eq!(host.page.run("return window.opened").await, json!("at first"), "another document was loaded");
}

pub fn htmx() {
    let app = App::new("swapped");
    block(async {
        let host = opened(&app, "htmx.org/dist/htmx.min.js", "htmx.html").await;
        tour::taken(&host, Mode::Frame).await;
        stays(&host).await;

        // Swapped in once more, it takes the place of the one that was left.
        host.page.run("document.querySelector('#go').click()").await;
        tour::anew(&host).await;
        stays(&host).await;
    });
}

pub fn turbo() {
    let app = App::new("swapped");
    block(async {
        let host = opened(&app, "@hotwired/turbo/dist/turbo.es2017-esm.js", "turbo.html").await;
        tour::taken(&host, Mode::Frame).await;
        stays(&host).await;

        // Turbo keeps pages to show them again. What comes back is a new check, after one that was left as well as
        // after one that was being taken.
        for _ in 0..2 {
            host.page.goes("back", |url| url.ends_with("/turbo.html")).await;
            host.page.until("document.querySelector('#go')").await;
            let left = "return document.querySelectorAll('attune-check, iframe').length";
            assert_eq!(host.page.run(left).await, json!(0), "the check is still in the page");
            host.page.goes("forward", |url| url.ends_with("/check.html")).await;
            tour::anew(&host).await;
            stays(&host).await;
        }
    });
}
