//! A page that shows the check, in a browser, on a server that knows what it was asked for.

use std::net::TcpStream;
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};

use axum::extract::Request;
use axum::middleware::{self, Next};
use fantoccini::wd::WebDriverCompatibleCommand;
use serde_json::{Value, json};

use crate::drive::{DESKTOP, Engine};
use crate::lent::lend;
use crate::package::tool;
use crate::page::Page;
use crate::server;
use crate::sinks::{self, Hits};

/// The page, and what its server answered.
pub struct Host {
    pub page: Page,
    /// `200 /path` for each request; nothing where the server is another program.
    pub answered: Hits,
}

impl Host {
    /// Serves this folder and starts a browser for it.
    pub async fn start(engine: Engine, folder: PathBuf) -> Host {
        let answered = Hits::default();
        let (listener, address) = sinks::listen().await;
        let noted = answered.clone();
        let note = middleware::from_fn(move |request: Request, next: Next| {
            let (noted, path) = (noted.clone(), request.uri().path().to_owned());
            async move {
                let response = next.run(request).await;
                noted.note(format!("{} {path}", response.status().as_u16()));
                response
            }
        });
        let service = server::site(&folder).layer(note);
        tokio::spawn(async move { axum::serve(listener, service).await });
        Host { answered, ..Host::at(engine, address).await }
    }

    /// Starts a browser for a server that is there already.
    pub async fn at(engine: Engine, address: String) -> Host {
        Host { page: Page::of(lend(engine, DESKTOP).await, address), answered: Hits::default() }
    }

    /// Goes on in the check's frame, once it is there.
    pub async fn enter(&self) {
        const FRAME: &str = "document.querySelector('attune-check')?.shadowRoot?.querySelector('iframe')";
        self.page.until(FRAME).await;
        let client = &self.page.browser.client;
        let frame = client.execute(&format!("return {FRAME}"), vec![]).await.unwrap();
        client.issue_cmd(Frame(frame)).await.unwrap();
    }

    /// Goes on in the page, whatever became of the frame.
    pub async fn out(&self) {
        self.page.browser.client.issue_cmd(Frame(Value::Null)).await.unwrap();
    }
}

/// WebDriver's way into a frame, or out of all of them.
#[derive(Debug)]
struct Frame(Value);

impl WebDriverCompatibleCommand for Frame {
    fn endpoint(&self, base: &url::Url, session: Option<&str>) -> Result<url::Url, url::ParseError> {
        base.join(&format!("session/{}/frame", session.unwrap_or_default()))
    }

    fn method_and_body(&self, _: &url::Url) -> (http::Method, Option<String>) {
        (http::Method::POST, Some(json!({ "id": self.0 }).to_string()))
    }
}

/// Vite's development server, which ends with this.
pub struct DevServer {
    child: Child,
    port: u16,
}

impl Drop for DevServer {
    fn drop(&mut self) {
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}

impl DevServer {
    /// Starts it for this app and waits until it listens.
    pub fn start(app: &Path) -> DevServer {
        let port = std::net::TcpListener::bind(("127.0.0.1", 0)).unwrap().local_addr().unwrap().port();
        let mut command = Command::new("node");
        command.arg(tool("hosts", "vite/bin/vite.js"));
        command.args(["--host", "127.0.0.1", "--strictPort", "--port", &port.to_string()]).current_dir(app);
        let child = command.stdin(Stdio::null()).stdout(Stdio::null()).spawn().unwrap();
        let mut server = DevServer { child, port };
        for _ in 0..3000 {
            if TcpStream::connect(("127.0.0.1", port)).is_ok() {
                return server;
            }
            assert!(server.child.try_wait().unwrap().is_none(), "the server of Vite has ended");
            std::thread::sleep(std::time::Duration::from_millis(20));
        }
        panic!("the server of Vite does not answer");
    }

    /// Where it answers.
    pub fn address(&self) -> String {
        format!("http://127.0.0.1:{}", self.port)
    }
}
