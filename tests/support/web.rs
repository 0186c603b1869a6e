//! A server for a folder on this machine alone.

use std::net::SocketAddr;
use std::path::Path;

use axum::Router;
use axum::http::{HeaderValue, header};
use tokio::net::TcpListener;
use tower_http::services::ServeDir;
use tower_http::set_header::SetResponseHeaderLayer;

/// Listens on this port of the loopback address, or on a free one where it is taken.
pub async fn listen(port: u16) -> std::io::Result<TcpListener> {
    let at = |port| SocketAddr::from(([127, 0, 0, 1], port));
    match TcpListener::bind(at(port)).await {
        Err(error) if error.kind() == std::io::ErrorKind::AddrInUse => TcpListener::bind(at(0)).await,
        bound => bound,
    }
}

/// Serves the folder until the task ends. Nothing is cached, so that a rebuild shows.
pub async fn serve(listener: TcpListener, folder: &Path) -> std::io::Result<()> {
    let fresh = SetResponseHeaderLayer::overriding(header::CACHE_CONTROL, HeaderValue::from_static("no-store"));
    let quiet = SetResponseHeaderLayer::overriding(header::REFERRER_POLICY, HeaderValue::from_static("no-referrer"));
    let files = Router::new().fallback_service(ServeDir::new(folder)).layer(fresh).layer(quiet);
    axum::serve(listener, files).await
}
