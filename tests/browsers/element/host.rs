//! A page of somebody else with the element in it, and the words to look into it.

use std::collections::HashMap;
use std::future::Future;
use std::sync::{Arc, Mutex};

use axum::Router;
use axum::extract::Request;
use axum::http::{HeaderMap, HeaderValue, Uri, header};
use axum::middleware::{self, Next};
use axum::response::{Html, IntoResponse as _, Response};
use fantoccini::elements::Element;
use serde_json::Value;
use tokio::sync::watch;

use crate::drive::{Engine, Way};
use crate::page::Scripts as _;
use crate::page::{Page, site};
use crate::runs::{set_up, to_the_end};
use crate::server;
use crate::sinks::{self, Hits};

/// The element's script, as a page names it.
pub const SCRIPT: &str = "<script type=module src=/attune-check.js></script>";
/// A script that runs before it and makes what it does seen: closed roots, instantiations, listeners, events.
pub const HOOK: &str = "<script src=/hook.js></script>";

/// A site of somebody else, on the same server as the check.
pub struct Host {
    pub page: Page,
    /// Every request, `/path`.
    pub hits: Hits,
    pages: Arc<Mutex<HashMap<String, (HeaderMap, String)>>>,
    /// Whether what lies below `/held` is answered.
    open: watch::Sender<bool>,
}

/// Serves the packaged files and pages around them, starts a browser, and runs the scenario.
pub fn in_host<F: Future<Output = ()>>(engine: Engine, way: Way, scenario: fn(Host) -> F) {
    to_the_end(async {
        let (host, address) = Parts::serve().await;
        let browser = set_up(engine, way).await;
        let Parts { hits, pages, open } = host;
        scenario(Host { page: Page::of(browser, address), hits, pages, open }).await;
    });
}

struct Parts {
    hits: Hits,
    pages: Arc<Mutex<HashMap<String, (HeaderMap, String)>>>,
    open: watch::Sender<bool>,
}

impl Parts {
    async fn serve() -> (Parts, String) {
        let (open, _) = watch::channel(false);
        let parts = Parts { hits: Hits::default(), pages: Arc::default(), open };
        let (listener, address) = sinks::listen().await;
        let (hits, pages, held) = (parts.hits.clone(), parts.pages.clone(), parts.open.clone());
        let layer = middleware::from_fn(move |request: Request, next: Next| {
            answer(hits.clone(), pages.clone(), held.subscribe(), request, next)
        });
        let service: Router = server::site(&site()).layer(layer);
        tokio::spawn(async move { axum::serve(listener, service).await });
        (parts, address)
    }
}

async fn answer(
    hits: Hits,
    pages: Arc<Mutex<HashMap<String, (HeaderMap, String)>>>,
    mut open: watch::Receiver<bool>,
    mut request: Request,
    next: Next,
) -> Response {
    let path = request.uri().path().to_owned();
    hits.note(path.clone());
    if path == "/hook.js" {
        let script = [(header::CONTENT_TYPE, HeaderValue::from_static("text/javascript"))];
        return (script, include_str!("hook.js")).into_response();
    }
    if let Some((headers, html)) = pages.lock().unwrap().get(&path) {
        return (headers.clone(), Html(html.clone())).into_response();
    }
    if let Some(rest) = path.strip_prefix("/held") {
        // A test that ends takes the door with it.
        let _ = open.wait_for(|open| *open).await;
        *request.uri_mut() = rest.parse::<Uri>().unwrap();
    }
    next.run(request).await
}

impl Host {
    pub fn engine(&self) -> Engine {
        self.page.browser.engine
    }

    /// Opens a page with this in it.
    pub async fn show(&self, html: &str) {
        self.show_under("", html).await;
    }

    /// The same under a content security policy, in which `SITE` is the address of the server.
    pub async fn show_under(&self, policy: &str, html: &str) {
        let url = self.put(policy, html);
        self.page.browser.open(&url).await.unwrap_or_else(|error| panic!("{error}"));
    }

    /// Puts a page on the server and gives its address.
    pub fn put(&self, policy: &str, html: &str) -> String {
        let mut headers = HeaderMap::new();
        if !policy.is_empty() {
            let policy = policy.replace("SITE", &self.page.address);
            headers.insert(header::CONTENT_SECURITY_POLICY, HeaderValue::from_str(&policy).unwrap());
        }
        self.put_with(headers, policy, html)
    }

    /// The same with any headers.
    pub fn put_with(&self, headers: HeaderMap, policy: &str, html: &str) -> String {
        let mut pages = self.pages.lock().unwrap();
        let path = format!("/host/{}", pages.len());
        // Some browsers load the icon, and some of them late: that a policy stops it is not the check's.
        let icon = if policy.contains("/icon.png") { "/icon.png" } else { "data:," };
        let html = format!(
            "<!doctype html><html lang=en><meta charset=utf-8><meta name=viewport content='width=device-width'>\
             <title>Host</title><link rel=icon href='{icon}'><body>{html}"
        );
        let address = &self.page.address;
        pages.insert(path.clone(), (headers, html));
        format!("{address}{path}")
    }

    /// Answers what lies below `/held` from now on, or no longer.
    pub fn answer_held(&self, open: bool) {
        self.open.send_replace(open);
    }

    /// Runs a script with the words of `tools.js`.
    pub async fn run(&self, script: &str) -> Value {
        self.run_with(script, vec![]).await
    }

    /// The same with what it is given.
    pub async fn run_with(&self, script: &str, args: Vec<Value>) -> Value {
        self.page.browser.run(&format!("{}\n{script}", include_str!("tools.js")), args).await
    }

    /// Steps into the frame of the element at this place, and waits for the check in it.
    pub async fn enter(&self, at: usize) {
        self.enter_frame(at).await;
        self.page.until("document.querySelector('[data-attune=ready]')").await;
    }

    /// Steps into the frame, whatever is in it.
    pub async fn enter_frame(&self, at: usize) {
        let client = self.page.browser.client.clone();
        let script =
            format!("return document.querySelectorAll('attune-check')[{at}].shadowRoot.querySelector('iframe')");
        let found = client.execute(&script, vec![]).await.unwrap();
        let id = found.as_object().and_then(|found| found.values().next()).and_then(Value::as_str);
        let frame = Element::from_element_id(client, id.expect("a frame").to_owned().into());
        frame.enter_frame().await.unwrap();
    }

    /// Steps out of it.
    pub async fn out(&self) {
        self.page.browser.client.enter_parent_frame().await.unwrap();
    }

    /// Walks the check inside of the page that was shown last, and gives the screen it ends at.
    pub async fn walk_inline(&self, plan: Value) -> Value {
        self.page.browser.run(&Host::walks_inline(), vec![plan]).await
    }

    /// The script that does so.
    pub fn walks_inline() -> String {
        xtask::browser::WALK.replace("document.querySelector(", "roots.at(-1).querySelector(")
    }
}
