//! After the page is there, nothing more is needed.

use serde_json::json;

use crate::drive::Engine;
use crate::page::{CHECK, Page, pairs, site};
use crate::server;

pub async fn nothing_is_needed_after_the_page_is_there(page: Page) {
    // A server of this test's own, which can be ended.
    let listener = server::listen(0).await.unwrap();
    let address = format!("http://{}", listener.local_addr().unwrap());
    let server = tokio::spawn(async move { server::serve(listener, &site()).await });
    page.open_document(&format!("{address}{CHECK}"), "country=ie").await;
    server.abort();
    let _ = server.await;
    if page.browser.engine == Engine::Chromium {
        let off = json!({ "offline": true, "latency": 0, "downloadThroughput": 0, "uploadThroughput": 0 });
        page.browser.chromium("Network.enable", json!({})).await.unwrap();
        page.browser.chromium("Network.emulateNetworkConditions", off).await.unwrap();
        page.until("!navigator.onLine").await;
    }
    let listening = tokio::net::TcpStream::connect(address.trim_start_matches("http://")).await;
    assert!(listening.is_err(), "nobody answers there any more");

    page.walk("2", &pairs("TC1 4 TC2 4 T2a 4 T2r 2"), &pairs("A1 no"), "safety").await;
    page.run("history.back()").await;
    page.wait("statement").await;
    page.walk("2", &[], &[], "result").await;
    assert_eq!(page.read().await.bands()[0], "strong");

    // Another link in the same tab is a new start, also where one comes while the check is still starting.
    // The browser tells of each of them later.
    let links = "window.told = 0; addEventListener('hashchange', () => { window.told += 1; });
        location.hash = 'helper=psychologist'; setTimeout(() => { location.hash = 'helper=coach&stage=4'; });";
    page.run(links).await;
    page.until("window.told === 2").await;
    page.wait("welcome").await;
    page.until("document.querySelector('h1').textContent.includes('coach')").await;
    assert_eq!(
        page.run("return document.querySelectorAll('[data-attune]').length").await,
        json!(1),
        "the last one alone"
    );
    page.walk("4", &pairs("BC1 1 BC2 1 B4a 1 B4r 5"), &pairs("A1 yes"), "result").await;
    assert_eq!(page.read().await.ids()[0], "help");

    page.run("document.querySelector('.bar [data-action=leave]').click()").await;
    page.wait("left").await;
    let left = page.run("return document.body.innerText.trim()").await;
    assert_eq!(left, json!("You can close this page."));
}
