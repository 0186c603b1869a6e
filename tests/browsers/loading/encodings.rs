//! A server may say of every file that it is written in another encoding: Apache's `AddDefaultCharset` does.

use axum::extract::Request;
use axum::http::{HeaderValue, header};
use axum::middleware::{self, Next};
use axum::response::{Html, IntoResponse as _};
use fantoccini::elements::{Element, ElementRef};
use serde_json::json;

use crate::drive::Engine;
use crate::page::Scripts as _;
use crate::page::{Page, site};
use crate::server;
use crate::sinks;

/// What servers say wrongly. The last one is not even near.
const NAMED: [&str; 3] = ["ISO-8859-1", "windows-1256", "UTF-16"];

/// A page of somebody else's on the same server.
const AROUND: &str = "/host";

/// Serves the site, each document and script with this encoding as its label.
async fn labelled(encoding: &'static str) -> String {
    let (listener, address) = sinks::listen().await;
    let label = middleware::from_fn(move |request: Request, next: Next| async move {
        let around = request.uri().path() == AROUND;
        let mut response =
            if around { Html("<title>host</title><h1>Host</h1>").into_response() } else { next.run(request).await };
        let kind = response.headers().get(header::CONTENT_TYPE).and_then(|kind| kind.to_str().ok()).unwrap_or_default();
        let kind = kind.split(';').next().unwrap_or_default().to_owned();
        if kind.starts_with("text/") {
            let kind = HeaderValue::from_str(&format!("{kind}; charset={encoding}")).unwrap();
            response.headers_mut().insert(header::CONTENT_TYPE, kind);
        }
        response
    });
    let site = server::site(&site()).layer(label);
    tokio::spawn(async move { axum::serve(listener, site).await });
    address
}

fn says(language: &str, key: &str) -> String {
    let words = std::fs::read_to_string(support::root().join(format!("src/content/text/{language}.json"))).unwrap();
    let words: serde_json::Value = serde_json::from_str(&words).unwrap();
    words[key].as_str().unwrap().lines().next().unwrap().to_owned()
}

/// Every document of the folder, with a text that it shows when it works, and what says that it does.
fn documents() -> Vec<(String, String, &'static str)> {
    const STARTED: &str = "document.querySelector('[data-attune=ready] h1')";
    let mut all = Vec::new();
    for language in ["en", "en-easy", "es", "ar"] {
        for name in ["check.html", "check.plain.html"] {
            all.push((format!("/{language}/{name}"), says(language, "foot"), STARTED));
        }
        if site().join(language).join("builder.html").is_file() {
            let shown = "document.querySelector('#builder input')";
            all.push((format!("/{language}/builder.html"), says(language, "builder.title"), shown));
        }
    }
    for (name, text) in [("index", "“"), ("set-up", "“"), ("therapists", "“"), ("accessibility", "“")] {
        all.push((format!("/en/{name}.html"), text.to_owned(), "document.querySelector('h1')"));
    }
    all.push(("/index.html".to_owned(), "Attune".to_owned(), "document.querySelector('h1')"));
    all
}

pub async fn any_encoding_that_a_server_names_reads_right(page: Page) {
    let all = page.browser.engine == Engine::Chromium;
    for (at, encoding) in NAMED.into_iter().enumerate() {
        let address = labelled(encoding).await;
        let reads = async |place: &str, text: &str, started: &str| {
            let url = page.fresh(&format!("{address}{place}"), "");
            page.browser.client.goto(&url).await.unwrap();
            page.until(&format!("location.href === '{url}' && {started}")).await;
            let said = "return [document.characterSet, document.body.textContent.includes(args[0]), /\\uFFFD|â€/.test(document.body.textContent)]";
            let said = page.browser.run(said, vec![json!(text)]).await;
            assert_eq!(said, json!(["UTF-8", true, false]), "{:?}: {place} called {encoding}", page.browser.engine);
        };
        // In one engine each of them under each name, in the others under one.
        for (file, (place, text, started)) in documents().into_iter().enumerate() {
            if all || (file + at) % NAMED.len() == 0 {
                reads(&place, &text, started).await;
            }
        }
        // The scripts, in a page of somebody else's: the words of a language, and the one script with everything.
        page.browser.open(&format!("{address}{AROUND}")).await.unwrap();
        let module = "return (await import('/ar/words.js')).words.text[1].includes(args[0])";
        let found = page.browser.run(module, vec![json!(says("ar", "foot"))]).await;
        assert_eq!(found, json!(true), "{:?}: words.js called {encoding}", page.browser.engine);
        let add = "const script = document.createElement('script');
            script.src = '/attune-check.element.js';
            document.body.append(document.createElement('attune-check'), script);";
        page.run(add).await;
        let frame = "document.querySelector('attune-check')?.shadowRoot?.querySelector('iframe')";
        page.until(frame).await;
        let client = page.browser.client.clone();
        let found = client.execute(&format!("return {frame}"), vec![]).await.unwrap();
        let id = found.as_object().and_then(|found| found.values().next()?.as_str()).expect("a frame").to_owned();
        Element::from_element_id(client, ElementRef::from(id)).enter_frame().await.unwrap();
        page.until("document.querySelector('[data-attune=ready] h1')").await;
        let said = "return [document.characterSet, document.body.textContent.includes(args[0])]";
        let said = page.browser.run(said, vec![json!(says("en", "foot"))]).await;
        assert_eq!(said, json!(["UTF-8", true]), "{:?}: the one script called {encoding}", page.browser.engine);
    }
}
