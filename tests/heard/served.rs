//! The packaged site, served to the browser that is read.

use std::sync::LazyLock;

use tokio::runtime::{Builder, Runtime};

use crate::server;

static RUNTIME: LazyLock<Runtime> =
    LazyLock::new(|| Builder::new_multi_thread().worker_threads(1).enable_all().build().unwrap());

/// Serves the packaged site, with this page beside it, and gives its address.
pub fn serve(page: &str) -> String {
    let site = support::root().join("target/dist/site");
    assert!(site.join("en/check.html").is_file(), "target/dist is missing: `cargo xtask test` builds it");
    let listener = RUNTIME.block_on(server::listen(0)).unwrap();
    let address = format!("http://{}", listener.local_addr().unwrap());
    let page = axum::response::Html(page.to_owned());
    let around = server::site(&site).route("/around.html", axum::routing::get(async || page));
    RUNTIME.spawn(async move { axum::serve(listener, around).await });
    address
}
