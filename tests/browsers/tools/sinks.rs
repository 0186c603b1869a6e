//! Servers that write down whatever reaches them: what came through is judged here, where it would arrive, and
//! never by what a page was told. A beacon, for one, is said to be sent where it was refused.

use std::collections::HashMap;
use std::path::PathBuf;
use std::sync::{Arc, Mutex};
use std::time::{Duration, Instant};

use axum::Router;
use axum::extract::Request;
use axum::http::{HeaderMap, HeaderValue, StatusCode, header};
use axum::middleware::{self, Next};
use axum::response::{Html, IntoResponse as _, Response};
use tokio::net::{TcpListener, TcpStream, UdpSocket};

use crate::server;

/// What reached the sinks that share it, in the order it came.
#[derive(Clone, Default)]
pub struct Hits(Arc<Mutex<Vec<String>>>);

impl Hits {
    /// Writes this down.
    pub fn note(&self, what: String) {
        self.0.lock().unwrap().push(what);
    }

    /// All of it so far.
    pub fn so_far(&self) -> Vec<String> {
        self.0.lock().unwrap().clone()
    }

    /// Waits until this holds of what came, and says whether it ever did.
    pub async fn until(&self, patience: Duration, holds: impl Fn(&[String]) -> bool) -> bool {
        let end = Instant::now() + patience;
        loop {
            if holds(&self.so_far()) {
                return true;
            }
            if Instant::now() >= end {
                return false;
            }
            tokio::time::sleep(Duration::from_millis(10)).await;
        }
    }
}

/// Serves the folder as `web` does and writes down every request, `GET /path`.
pub async fn watched(folder: PathBuf) -> (String, Hits) {
    let hits = Hits::default();
    let (listener, address) = listen().await;
    let noted = hits.clone();
    let note = middleware::from_fn(move |request: Request, next: Next| {
        noted.note(format!("{} {}", request.method(), request.uri()));
        next.run(request)
    });
    let service = server::site(&folder).layer(note);
    tokio::spawn(async move { axum::serve(listener, service).await });
    (address, hits)
}

/// A page by its path: its headers and its text.
pub type Pages = HashMap<String, (HeaderMap, String)>;

/// A server for these pages. Anything else is written down by its path alone and answered with nothing, which
/// leaves a page that was to go there where it is.
pub async fn http(listener: TcpListener, pages: Pages, hits: Hits) {
    let pages = Arc::new(pages);
    let answer = move |request: Request| {
        let response = match pages.get(request.uri().path()) {
            Some((headers, text)) => {
                let mut response = Html(text.clone()).into_response();
                response.headers_mut().extend(headers.clone());
                response
            }
            None => {
                hits.note(request.uri().path().to_owned());
                nothing()
            }
        };
        async move { response }
    };
    tokio::spawn(async move { axum::serve(listener, Router::new().fallback(answer)).await });
}

fn nothing() -> Response {
    let open = [(header::ACCESS_CONTROL_ALLOW_ORIGIN, HeaderValue::from_static("*"))];
    (StatusCode::NO_CONTENT, open).into_response()
}

/// A free port that is listened to, and its address.
pub async fn listen() -> (TcpListener, String) {
    let listener = server::listen(0).await.unwrap();
    let address = format!("http://{}", listener.local_addr().unwrap());
    (listener, address)
}

/// Writes down `name` for each connection, and answers nothing.
pub async fn tcp(name: &str, hits: &Hits) -> u16 {
    let (listener, _) = listen().await;
    let port = listener.local_addr().unwrap().port();
    let (name, hits) = (name.to_owned(), hits.clone());
    tokio::spawn(async move {
        let mut held = Vec::new();
        while let Ok((stream, _)) = listener.accept().await {
            hits.note(name.clone());
            held.push(stream);
        }
    });
    port
}

/// Writes down the first line of each connection and refuses it: for a proxy, it names the machine that is asked for.
pub async fn first_lines(hits: &Hits) -> u16 {
    let (listener, _) = listen().await;
    let port = listener.local_addr().unwrap().port();
    let hits = hits.clone();
    tokio::spawn(async move {
        while let Ok((stream, _)) = listener.accept().await {
            let hits = hits.clone();
            tokio::spawn(async move {
                if let Some(line) = first_line(&stream).await {
                    hits.note(line);
                    // A proxy that says no is asked again; one that only hangs up is not.
                    let _ = stream.try_write(b"HTTP/1.1 502 Bad Gateway\r\nContent-Length: 0\r\n\r\n");
                }
            });
        }
    });
    port
}

/// The first line that comes over a connection, which is empty where it only ends.
pub async fn first_line(stream: &TcpStream) -> Option<String> {
    let mut start = [0; 4096];
    loop {
        match stream.readable().await.and_then(|()| stream.try_read(&mut start)) {
            Ok(length) => {
                let text = String::from_utf8_lossy(&start[..length]).into_owned();
                return Some(text.lines().next().unwrap_or_default().to_owned());
            }
            Err(error) if error.kind() == std::io::ErrorKind::WouldBlock => {}
            Err(_) => return None,
        }
    }
}

/// Writes down `name` for each packet.
pub async fn udp(name: &str, hits: &Hits) -> u16 {
    let socket = UdpSocket::bind(("127.0.0.1", 0)).await.unwrap();
    let port = socket.local_addr().unwrap().port();
    let (name, hits) = (name.to_owned(), hits.clone());
    tokio::spawn(async move {
        let mut packet = [0; 2048];
        while socket.recv_from(&mut packet).await.is_ok() {
            hits.note(name.clone());
        }
    });
    port
}
