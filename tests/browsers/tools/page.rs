//! A browser with the check in it, and the words to use it by.

use std::path::PathBuf;

use fantoccini::Locator;
use serde_json::{Value, json};

use crate::drive::{Browser, Engine};
use crate::lent::Lent;
use crate::server;

/// The folder to host, which `cargo xtask test` builds first.
pub fn site() -> PathBuf {
    let site = support::root().join("target/dist/site");
    assert!(site.join("en/check.html").is_file(), "target/dist is missing: `cargo xtask test` builds it");
    site
}

/// The check's document in it.
pub const CHECK: &str = "/en/check.html";

/// The page at the front.
pub const FRONT: &str = "/en/index.html";

/// The statement on who can use the check.
pub const ACCESSIBILITY: &str = "/en/accessibility.html";

/// The page for therapists.
pub const THERAPISTS: &str = "/en/therapists.html";

/// The page on how to put the check on a site.
pub const SET_UP: &str = "/en/set-up.html";

/// The pages around the check.
pub const PAGES: [&str; 4] = [FRONT, SET_UP, THERAPISTS, ACCESSIBILITY];

/// An empty folder of this run, this browser and this use.
pub fn folder(name: &str, engine: Engine) -> PathBuf {
    let folder = std::env::temp_dir().join(format!("attune-{name}-{}-{engine:?}", std::process::id()));
    let _ = std::fs::remove_dir_all(&folder);
    std::fs::create_dir_all(&folder).unwrap();
    folder
}

/// Serves a folder while the test runs.
pub async fn serve(folder: PathBuf) -> String {
    let listener = server::listen(0).await.unwrap();
    let address = format!("http://{}", listener.local_addr().unwrap());
    tokio::spawn(async move { server::serve(listener, &folder).await });
    address
}

/// Scripts that have to succeed.
pub trait Scripts {
    /// Runs a script in the page and gives what it returns.
    async fn run(&self, script: &str, args: Vec<Value>) -> Value;
}

impl Scripts for Browser {
    async fn run(&self, script: &str, args: Vec<Value>) -> Value {
        self.try_run(script, args).await.unwrap_or_else(|error| panic!("{:?}: {error}", self.engine))
    }
}

/// The page.
pub struct Page {
    pub browser: Lent,
    pub address: String,
    /// The check's document below it.
    pub check: String,
    loads: std::cell::Cell<u32>,
}

/// Answers by id.
pub type Answers = [(String, String)];

fn object(pairs: &Answers) -> Value {
    pairs.iter().map(|(id, value)| (id.clone(), Value::from(value.as_str()))).collect()
}

/// Pairs from `"TC1 4 TC2 2"`.
pub fn pairs(words: &str) -> Vec<(String, String)> {
    let words: Vec<&str> = words.split_whitespace().collect();
    words.chunks(2).map(|pair| (pair[0].to_owned(), pair[1].to_owned())).collect()
}

impl Page {
    /// The check at this address, in this browser.
    pub fn of(browser: impl Into<Lent>, address: String) -> Page {
        Page { browser: browser.into(), address, check: CHECK.to_owned(), loads: 0.into() }
    }

    /// Opens the check anew, with the options of a link.
    pub async fn open(&self, link: &str) {
        self.open_at(&self.address, link).await;
        self.wait("welcome").await;
    }

    /// Opens the check at an address, without waiting for it to start.
    pub async fn open_at(&self, address: &str, link: &str) {
        let url = self.fresh(&format!("{address}{}", self.check), link);
        self.browser.open(&url).await.unwrap_or_else(|error| panic!("{error}"));
    }

    /// An address that was not open before: a number in the query makes every load a new page, even where only
    /// the fragment differs.
    pub fn fresh(&self, document: &str, link: &str) -> String {
        self.loads.set(self.loads.get() + 1);
        format!("{document}?{}#{link}", self.loads.get())
    }

    /// Opens a document and waits for the check to start in it, or in the one that it leads to.
    pub async fn open_document(&self, document: &str, link: &str) {
        self.browser.client.goto(&self.fresh(document, link)).await.unwrap_or_else(|error| panic!("{error}"));
        self.until("document.querySelector('[data-attune=ready]')?.dataset.screen === 'welcome'").await;
    }

    /// Waits until this holds. A page that goes while it is asked is asked again.
    pub async fn until(&self, holds: &str) {
        let script = format!("return Boolean({holds})");
        let mut last = None;
        for _ in 0..1000 {
            match self.browser.try_run(&script, vec![]).await {
                Ok(Value::Bool(true)) => return,
                other => last = Some(other),
            }
            tokio::time::sleep(std::time::Duration::from_millis(20)).await;
        }
        let seen = "return `${location.href}, ${innerWidth} by ${innerHeight}, ${document.visibilityState}: ` +
            document.body.innerText.slice(0, 200)";
        let page = self.browser.try_run(seen, vec![]).await;
        panic!("{:?}: waited in vain for {holds}: {last:?}; {page:?}", self.browser.engine);
    }

    /// Goes back or forward as a script of the page does. WebKit's driver never answers a script of a page that goes, so
    /// there it goes a moment later. In a page that was left, Firefox's own clock may stand still.
    pub async fn step(&self, way: &str) {
        let step = format!("history.{way}()");
        let later = self.browser.engine == Engine::WebKit;
        self.run(&if later { format!("setTimeout(() => {step})") } else { step }).await;
    }

    /// The same, to another document it may be, until this address is there. Only the address is asked for on the way.
    pub async fn goes(&self, way: &str, there: impl Fn(&str) -> bool) {
        self.step(way).await;
        for _ in 0..1000 {
            if self.browser.client.current_url().await.is_ok_and(|url| there(url.as_str())) {
                return;
            }
            tokio::time::sleep(std::time::Duration::from_millis(20)).await;
        }
        panic!("{:?}: {way} leads nowhere", self.browser.engine);
    }

    /// Runs a script.
    pub async fn run(&self, script: &str) -> Value {
        self.browser.run(script, vec![]).await
    }

    /// Waits for a screen.
    pub async fn wait(&self, screen: &str) {
        let script = "for (let tries = 0; tries < 2000; tries += 1) {
            const root = document.querySelector('[data-attune=ready]');
            // On its way to the heading, the focus is on an empty element for a moment.
            const arrived = !document.activeElement?.matches('[data-between]');
            if (root && root.dataset.screen === args[0] && arrived) return;
            await new Promise((go) => setTimeout(go, 5));
        }
        throw new Error('waited in vain for ' + args[0] + ': ' + document.body.innerText.slice(0, 200));";
        self.browser.run(script, vec![json!(screen)]).await;
    }

    /// The screen that is shown.
    pub async fn screen(&self) -> String {
        self.run("return document.querySelector('[data-attune]').dataset.screen").await.as_str().unwrap().to_owned()
    }

    /// Walks from here until this screen.
    pub async fn walk(&self, stage: &str, answers: &Answers, safety: &Answers, until: &str) {
        let plan = json!({ "stage": stage, "answers": object(answers), "safety": object(safety), "until": until });
        self.walk_plan(plan).await;
    }

    /// Walks from here with a plan of its own, until the focus is where the plan ends.
    pub async fn walk_plan(&self, plan: Value) {
        let reached = self.browser.run(xtask::browser::WALK, vec![plan]).await;
        // A plan of so many steps ends at any screen.
        if let Some(screen) = reached.as_str() {
            self.wait(screen).await;
        }
    }

    /// What the page says, as data.
    pub async fn read(&self) -> Reading {
        Reading(self.run(include_str!("read.js")).await)
    }

    /// Clicks in the middle of the window, as a person does.
    pub async fn click(&self, what: &str) {
        let element = self.browser.client.wait().for_element(Locator::Css(what)).await.unwrap();
        // A screen takes no press in the place of the one that brought it, until it can have been read.
        let apart = "const one = document.querySelector(args[0]);
            one.scrollIntoView({ block: 'center' });
            const near = () => {
                const { x, y, width, height } = one.getBoundingClientRect(), last = window.clicked ?? [-99, -99];
                return Math.hypot(x + width / 2 - last[0], y + height / 2 - last[1]) < 80;
            };
            if (near()) scrollBy(0, 90);
            if (near()) await new Promise((go) => setTimeout(go, 600));
            window.clicks ??= addEventListener('pointerdown', ({ x, y }) => { window.clicked = [x, y]; }, true) ?? true;";
        self.browser.run(apart, vec![json!(what)]).await;
        element.click().await.unwrap_or_else(|error| panic!("{:?}: {what}: {error}", self.browser.engine));
    }

    /// Presses a button by its hook, as a script would.
    pub async fn press(&self, action: &str) {
        let script = "document.querySelector(`[data-attune] [data-action=\"${args[0]}\"]`).click();
            await new Promise((go) => setTimeout(go, 0));";
        self.browser.run(script, vec![json!(action)]).await;
    }

    /// Chooses a radio button or ticks a box.
    pub async fn pick(&self, name: &str, value: &str) {
        let script = "const input = document.querySelector(`input[name=\"${args[0]}\"][value=\"${args[1]}\"]`);
            if (!input) throw new Error('no choice ' + args.join('='));
            input.click();
            await new Promise((go) => setTimeout(go, 0));";
        self.browser.run(script, vec![json!(name), json!(value)]).await;
    }
}

/// What a result page says.
pub struct Reading(Value);

impl Reading {
    fn list(&self, name: &str) -> Vec<String> {
        self.0[name].as_array().unwrap().iter().map(|one| one.as_str().unwrap().to_owned()).collect()
    }

    /// The ids of what is shown, in the order of the page. The steps are a part of `X4`.
    pub fn ids(&self) -> Vec<String> {
        self.list("guidance").into_iter().filter(|id| id != "X4-steps").collect()
    }

    /// All ids, the steps of `X4` too.
    pub fn all_ids(&self) -> Vec<String> {
        self.list("guidance")
    }

    /// The bands of trust, boundaries and engagement.
    pub fn bands(&self) -> [String; 3] {
        ["trust", "boundaries", "engagement"].map(|name| self.0["bands"][name].as_str().unwrap_or("").to_owned())
    }

    /// The statements worth a talk.
    pub fn worth(&self) -> Vec<String> {
        self.list("worth")
    }

    /// Whether help is what the page begins with.
    pub fn begins_with_help(&self) -> bool {
        self.0["first"] == json!(true)
    }

    /// How many help panels are on the page.
    pub fn panels(&self) -> u64 {
        self.0["help"].as_u64().unwrap()
    }

    /// Whether every fold is closed.
    pub fn folds_are_closed(&self) -> bool {
        self.0["closed"] == json!(true)
    }

    /// Whether a text stands on the page, seen or folded away.
    pub fn says(&self, text: &str) -> bool {
        self.list("said").iter().any(|said| said.starts_with(text))
    }

    /// Whether a text can be seen on the page.
    pub fn shows(&self, text: &str) -> bool {
        self.list("visible").iter().any(|said| said.starts_with(text))
    }
}
