//! A page that is isolated from others, as those that share memory between threads are: it shows no frame that does
//! not say the same of itself.

use axum::http::{HeaderMap, HeaderValue};
use serde_json::json;

use super::host::{HOOK, Host, SCRIPT};
use crate::drive::Engine;
use crate::page::CHECK;

const FRAME: &str = "sandbox='allow-scripts allow-modals allow-downloads allow-popups allow-popups-to-escape-sandbox \
    allow-top-navigation-by-user-activation allow-top-navigation-to-custom-protocols' width=100% height=900";

pub async fn a_page_that_is_isolated_shows_the_check(host: Host) {
    for way in ["require-corp", "credentialless"] {
        // WebKit knows one of the two.
        if host.engine() == Engine::WebKit && way == "credentialless" {
            continue;
        }
        let mut headers = HeaderMap::new();
        headers.insert("cross-origin-opener-policy", HeaderValue::from_static("same-origin"));
        headers.insert("cross-origin-embedder-policy", HeaderValue::from_static(way));
        let open = async |html: &str| {
            let url = host.put_with(headers.clone(), "", html);
            host.page.browser.open(&url).await.unwrap();
            assert_eq!(host.page.run("return crossOriginIsolated").await, json!(true), "{:?} {way}", host.engine());
        };
        open(&format!("<attune-check id=one src={CHECK}></attune-check>{SCRIPT}")).await;
        host.enter(0).await;
        host.out().await;
        // What is pasted, from another port too: that is another origin.
        let other = crate::page::serve(crate::page::site()).await;
        for place in [CHECK.to_owned(), "/ar/check.plain.html".to_owned(), format!("{other}{CHECK}")] {
            open(&format!("<iframe src='{place}' {FRAME}></iframe>")).await;
            host.page.browser.client.enter_frame(0).await.unwrap();
            host.page.until("document.querySelector('[data-attune=ready]')").await;
        }
        open("<attune-check></attune-check><script src=/attune-check.element.js></script>").await;
        host.enter(0).await;
        host.out().await;
        open(&format!("{HOOK}<attune-check id=one mode=inline lang=ar></attune-check>{SCRIPT}")).await;
        host.run(
            "await ready(one); if (!roots.at(-1).querySelector('[data-attune=ready]')) throw new Error('no check')",
        )
        .await;
    }
}
