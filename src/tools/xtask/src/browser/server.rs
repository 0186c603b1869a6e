//! A server for a folder on this machine alone, with the headers that the folder asks for.

use std::collections::HashMap;
use std::net::SocketAddr;
use std::path::Path;
use std::sync::Arc;

use axum::Router;
use axum::extract::Request;
use axum::http::{HeaderName, HeaderValue, Uri, header};
use axum::middleware::{self, Next};
use axum::response::{IntoResponse as _, Redirect, Response};
use tokio::net::TcpListener;
use tower_http::services::{ServeDir, ServeFile};

use crate::site::{hosts, pages};

/// The headers of each path.
type Headers = HashMap<String, Vec<(HeaderName, HeaderValue)>>;

/// Listens on this port of the loopback address, or on a free one where it is taken.
pub async fn listen(port: u16) -> std::io::Result<TcpListener> {
    let at = |port| SocketAddr::from(([127, 0, 0, 1], port));
    match TcpListener::bind(at(port)).await {
        Err(error) if error.kind() == std::io::ErrorKind::AddrInUse => TcpListener::bind(at(0)).await,
        bound => bound,
    }
}

/// Serves the folder until the task ends, the compressed files where a browser takes them. What `_headers` says of
/// a path is read at each request, so that a rebuild shows.
pub async fn serve(listener: TcpListener, folder: &Path) -> std::io::Result<()> {
    axum::serve(listener, site(folder)).await
}

/// The folder as a service.
pub fn site(folder: &Path) -> Router {
    let folder: Arc<Path> = folder.into();
    let missing = ServeFile::new(folder.join(pages::NOT_FOUND));
    let files = ServeDir::new(&*folder).precompressed_br().precompressed_gzip().not_found_service(missing);
    let headers = middleware::from_fn(move |request: Request, next: Next| answer(folder.clone(), request, next));
    Router::new().fallback_service(files).layer(headers)
}

async fn answer(folder: Arc<Path>, mut request: Request, next: Next) -> Response {
    let path = request.uri().path().to_owned();
    if path == "/"
        && let Some(to) = first(&folder)
    {
        return Redirect::temporary(&to).into_response();
    }
    if let Some(to) = decoded(request.uri()) {
        return Redirect::temporary(&to).into_response();
    }
    let headers = headers(&folder).remove(&path).unwrap_or_default();
    let whole = [&path, ".html"].concat();
    if folder.join(whole.trim_start_matches('/')).is_file()
        && let Ok(whole) = whole.parse()
    {
        *request.uri_mut() = whole;
    }
    let mut response = next.run(request).await;
    response.headers_mut().insert(header::CACHE_CONTROL, HeaderValue::from_static("no-store"));
    response.headers_mut().extend(headers);
    response
}

/// The document that is meant where the `#` of a link came as a part of the path, with what the link sets.
fn decoded(asked: &Uri) -> Option<String> {
    let (document, set) = asked.path_and_query()?.as_str().split_once("%23")?;
    // Two slashes in front would lead to another site.
    (!document.ends_with('/') && !document.starts_with("//")).then(|| [document, "#", set].concat())
}

/// Where the root leads, as `_redirects` says it.
fn first(folder: &Path) -> Option<String> {
    let redirects = std::fs::read_to_string(folder.join("_redirects")).ok()?;
    redirects.lines().find_map(|line| line.strip_prefix("/ ")?.split(' ').next().map(str::to_owned))
}

/// The headers by path: a line with a path, then a line for each header, further in. A path that stands for the documents of
/// every language stands here once for each that is in the folder.
pub fn headers(folder: &Path) -> Headers {
    let text = std::fs::read_to_string(folder.join(hosts::HEADERS)).unwrap_or_default();
    let mut headers = Headers::new();
    let mut paths = Vec::new();
    for line in text.lines() {
        match line.strip_prefix("  ").and_then(|line| line.split_once(": ")) {
            None => paths = meant(folder, line),
            Some((name, value)) => {
                if let (Ok(name), Ok(value)) = (name.parse::<HeaderName>(), value.parse::<HeaderValue>()) {
                    for path in &paths {
                        headers.entry(path.clone()).or_default().push((name.clone(), value.clone()));
                    }
                }
            }
        }
    }
    headers
}

/// The paths that a rule is for.
fn meant(folder: &Path, rule: &str) -> Vec<String> {
    let Some((before, after)) = rule.split_once(hosts::LANGUAGE) else { return vec![rule.to_owned()] };
    let of = std::fs::read_dir(folder.join(before.trim_matches('/'))).into_iter().flatten().flatten();
    let path = |entry: std::fs::DirEntry| Some([before, entry.file_name().to_str()?, after].concat());
    let is_there = |path: &String| {
        let file = folder.join(path.trim_start_matches('/'));
        file.is_file() || folder.join([path.trim_start_matches('/'), ".html"].concat()).is_file()
    };
    of.filter_map(path).filter(is_there).collect()
}
