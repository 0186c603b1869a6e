//! A browser that is driven from outside, over WebDriver, the way a person's browser would be used.

pub mod wanted;

use std::io::Write as _;
use std::os::unix::process::CommandExt as _;
use std::path::PathBuf;
use std::process::{Child, Command, Stdio};
use std::time::Duration;

use fantoccini::wd::WebDriverCompatibleCommand;
use fantoccini::{Client, ClientBuilder};
use hyper_util::client::legacy::connect::HttpConnector;
use serde_json::{Value, json};

use self::wanted::capabilities;

type Failure = Box<dyn std::error::Error + Send + Sync>;

/// The browser engines that the check has to run in.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[allow(dead_code)]
pub enum Engine {
    /// Chromium.
    Chromium,
    /// Firefox ESR.
    Firefox,
    /// WebKitGTK.
    WebKit,
}

impl Engine {
    /// Whether this engine has the turn at what stands at this place of a list. What is the same in every engine is looked
    /// at in one of them by turns.
    pub fn has_turn(self, at: usize) -> bool {
        at % 3 == self as usize
    }
}

/// How large the page is shown, in CSS pixels.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Size {
    /// The width.
    pub width: u32,
    /// The height.
    pub height: u32,
}

/// A phone.
pub const PHONE: Size = Size { width: 390, height: 844 };
/// A desktop window.
#[allow(dead_code)]
pub const DESKTOP: Size = Size { width: 1280, height: 900 };

/// How a browser is set up.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[allow(dead_code)]
pub enum Way {
    /// As it comes.
    Usual,
    /// With WebAssembly switched off.
    WithoutWasm,
    /// With scripts switched off.
    WithoutScripts,
    /// As it comes; opening a page does not wait until all of it is there.
    WithoutWaiting,
}

/// A running browser. Dropping it ends the browser and its driver.
pub struct Browser {
    /// The session.
    pub client: Client,
    /// The engine.
    pub engine: Engine,
    _driver: Driver,
}

/// A driver, which ends with what it started, at the latest when this program does.
struct Driver {
    driver: Child,
    /// Ends the driver's process group, with the browser and a virtual screen in it, once nobody writes to it any more.
    keeper: Child,
}

impl Driver {
    fn start(mut command: Command) -> std::io::Result<Driver> {
        let driver = command.process_group(0).stdout(Stdio::null()).stderr(Stdio::null()).spawn()?;
        let mut keeper = program("sh", &["-c", "read _; kill -s KILL -- -$0", &driver.id().to_string()]);
        let keeper = keeper.process_group(0).stdin(Stdio::piped()).stderr(Stdio::null()).spawn()?;
        Ok(Driver { driver, keeper })
    }
}

impl Drop for Driver {
    fn drop(&mut self) {
        drop(self.keeper.stdin.take());
        let _ = self.keeper.wait();
        let _ = self.driver.wait();
    }
}

impl Browser {
    /// Starts a browser that shows pages at this size.
    #[allow(dead_code)]
    pub async fn start(engine: Engine, size: Size) -> Result<Browser, Failure> {
        Browser::start_as(engine, size, Way::Usual).await
    }

    /// Starts a browser that is set up in this way.
    #[allow(dead_code)]
    pub async fn start_as(engine: Engine, size: Size, way: Way) -> Result<Browser, Failure> {
        Browser::set_up(engine, size, way, |_| ()).await
    }

    /// Starts a browser of which more is wanted: `change` is given the capabilities to ask the driver for.
    #[allow(dead_code)]
    pub async fn start_with(engine: Engine, size: Size, change: impl FnOnce(&mut Value)) -> Result<Browser, Failure> {
        Browser::set_up(engine, size, Way::Usual, change).await
    }

    async fn set_up(engine: Engine, size: Size, way: Way, change: impl FnOnce(&mut Value)) -> Result<Browser, Failure> {
        /// Now and then WebKit's browser falls over while it starts, and its driver then answers nothing any more.
        const STARTS: usize = 3;
        const PATIENCE: Duration = Duration::from_secs(60);
        let mut wanted = capabilities(engine, size, way);
        change(&mut wanted);
        for _ in 0..STARTS {
            let started = tokio::time::timeout(PATIENCE, Browser::started(engine, size, way, &wanted)).await;
            if let Ok(browser) = started {
                return browser;
            }
            eprintln!("{engine:?} did not answer while it started; once more.");
        }
        Err(format!("{engine:?} does not answer while it starts.").into())
    }

    async fn started(engine: Engine, size: Size, way: Way, wanted: &Value) -> Result<Browser, Failure> {
        let port = free_port()?;
        let mut driver = match engine {
            Engine::Chromium => program("chromedriver", &[&format!("--port={port}")]),
            Engine::Firefox => {
                program(geckodriver(), &["--port", &port.to_string(), "--websocket-port", &free_port()?.to_string()])
            }
            Engine::WebKit => {
                let port = format!("--port={port}");
                program("xvfb-run", &["-a", "WebKitWebDriver", &port, "--host=127.0.0.1"])
            }
        };
        if engine == Engine::WebKit {
            // Without an address for it each start would leave a message bus behind, which ends with the machine.
            driver.env("DBUS_SESSION_BUS_ADDRESS", "disabled:");
        }
        if way == Way::WithoutWasm {
            // WebKit's engine reads its switches there; the others are told below.
            driver.env("JSC_useWasm", "false").env("JSC_useWebAssembly", "false");
        }
        let driver = Driver::start(driver)?;
        let wanted = wanted.as_object().cloned().ok_or("capabilities are an object")?;
        let address = format!("http://127.0.0.1:{port}");
        let mut builder = ClientBuilder::new(HttpConnector::new());
        builder.capabilities(wanted);
        // The driver needs a moment before it listens; a browser that never starts is the driver's to say.
        let mut failure = None;
        for _ in 0..200 {
            match builder.connect(&address).await {
                Ok(client) => {
                    if engine != Engine::Chromium {
                        client.set_window_size(size.width, size.height).await?;
                    }
                    let browser = Browser { client, engine, _driver: driver };
                    if engine == Engine::Chromium && way == Way::WithoutScripts {
                        let off = json!({ "value": true });
                        browser.chromium("Emulation.setScriptExecutionDisabled", off).await?;
                    }
                    return Ok(browser);
                }
                Err(error) => failure = Some(error),
            }
            tokio::time::sleep(Duration::from_millis(100)).await;
        }
        Err(format!("{engine:?} did not start: {failure:?}").into())
    }

    /// Goes on in an empty tab of this size, the only one, as if the browser had just been started.
    #[allow(dead_code)]
    pub async fn renew(&self, size: Size) -> Result<(), Failure> {
        const PATIENCE: Duration = Duration::from_secs(20);
        tokio::time::timeout(PATIENCE, async {
            let old = self.client.windows().await?;
            let new = self.client.new_window(true).await?.handle;
            for window in old {
                self.client.switch_to_window(window).await?;
                self.client.close_window().await?;
            }
            self.client.switch_to_window(new).await?;
            if self.engine == Engine::Chromium {
                self.chromium("Page.bringToFront", json!({})).await?;
            } else {
                self.client.set_window_size(size.width, size.height).await?;
            }
            // Where a page has no focus, no step in it is told either.
            match self.try_run("return document.hasFocus()", vec![]).await? {
                Value::Bool(true) => Ok(()),
                _ => Err("The new tab is not the one that is used.".into()),
            }
        })
        .await?
    }

    /// Runs a script in the page and gives what it returns; promises are waited for. A script that leads to another page
    /// has to do so in a moment of its own (`setTimeout`): WebKit never answers one whose page is gone.
    ///
    /// # Errors
    ///
    /// The script fails, or the browser does not answer for minutes.
    pub async fn try_run(&self, script: &str, args: Vec<Value>) -> Result<Value, Failure> {
        const PATIENCE: Duration = Duration::from_secs(180);
        let script = format!(
            "const done = arguments[arguments.length - 1]; const args = Array.from(arguments).slice(0, -1);\
             (async () => {{ {script} }})().then((value) => done({{ value }}), (error) => done({{ error: String(error) }}));"
        );
        let run = || tokio::time::timeout(PATIENCE, self.client.execute_async(&script, args.clone()));
        let mut answer = run().await?;
        // Now and then WebKit's driver takes what came back for no JSON, and it is not known why. The script is run again. A page
        // that is gone fails again, and a script that did its work may do it twice, which no test passes over.
        if answer.as_ref().is_err_and(|error| error.to_string().contains("Could not parse script result")) {
            eprintln!("{:?}: {script:.200}: the answer was no JSON, and the script is run once more", self.engine);
            answer = run().await?;
        }
        let answer = answer?;
        match answer.get("error") {
            None => Ok(answer.get("value").cloned().unwrap_or(Value::Null)),
            Some(error) => Err(error.to_string().into()),
        }
    }

    /// Opens an address and waits until it is the page that is there: some drivers answer while the page
    /// before it is still going. WebKit's never answers a script of such a page, so it is asked for the address first.
    pub async fn open(&self, url: &str) -> Result<(), Failure> {
        self.client.goto(url).await?;
        for _ in 0..200 {
            let came = self.engine != Engine::WebKit
                || self.client.current_url().await.is_ok_and(|there| there.as_str() == url);
            let complete = "return document.readyState === 'complete' && location.href";
            if came && self.try_run(complete, vec![]).await.is_ok_and(|there| there == json!(url)) {
                return Ok(());
            }
            tokio::time::sleep(Duration::from_millis(20)).await;
        }
        Err(format!("{:?} never came to {url}", self.engine).into())
    }

    /// A command of Chromium's own protocol, for what WebDriver has no words for.
    #[allow(dead_code)]
    pub async fn chromium(&self, command: &str, params: Value) -> Result<Value, Failure> {
        let command = Own("goog/cdp/execute", json!({ "cmd": command, "params": params }));
        Ok(self.client.issue_cmd(command).await?)
    }

    /// What Chromium's console says since it was asked last, where `goog:loggingPrefs` asks for it.
    #[allow(dead_code)]
    pub async fn console(&self) -> Result<Value, Failure> {
        Ok(self.client.issue_cmd(Own("se/log", json!({ "type": "browser" }))).await?)
    }

    /// A picture of the whole page. Gives how high that is.
    #[allow(dead_code)]
    pub async fn picture(&self, file: &std::path::Path, size: Size) -> Result<u64, Failure> {
        let height = self.try_run("return document.documentElement.scrollHeight", vec![]).await?.as_u64().unwrap_or(0);
        let tall = (height as u32).max(size.height);
        let metrics =
            |height| json!({ "width": size.width, "height": height, "deviceScaleFactor": 1, "mobile": false });
        self.chromium("Emulation.setDeviceMetricsOverride", metrics(tall)).await?;
        let bytes = self.client.screenshot().await?;
        self.chromium("Emulation.setDeviceMetricsOverride", metrics(size.height)).await?;
        std::fs::File::create(file)?.write_all(&bytes)?;
        Ok(height)
    }
}

fn program(name: impl Into<PathBuf>, words: &[&str]) -> Command {
    let mut command = Command::new(name.into());
    command.args(words);
    command
}

fn free_port() -> std::io::Result<u16> {
    Ok(std::net::TcpListener::bind(("127.0.0.1", 0))?.local_addr()?.port())
}

/// On the path, or where cargo installs.
fn geckodriver() -> PathBuf {
    let home = std::env::var_os("CARGO_HOME").map(PathBuf::from);
    let home = home.or_else(|| Some(PathBuf::from(std::env::var_os("HOME")?).join(".cargo")));
    let installed = home.map(|home| home.join("bin/geckodriver")).filter(|path| path.is_file());
    installed.unwrap_or_else(|| "geckodriver".into())
}

/// A command that only one driver knows: where it is sent, and with what.
#[derive(Debug)]
struct Own(&'static str, Value);

impl WebDriverCompatibleCommand for Own {
    fn endpoint(&self, base: &url::Url, session: Option<&str>) -> Result<url::Url, url::ParseError> {
        base.join(&format!("session/{}/{}", session.unwrap_or_default(), self.0))
    }

    fn method_and_body(&self, _: &url::Url) -> (http::Method, Option<String>) {
        (http::Method::POST, Some(self.1.to_string()))
    }
}
