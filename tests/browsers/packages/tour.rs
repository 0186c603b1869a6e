//! What every page has to give, whatever made it: the check with the page's options, a change that loses nothing,
//! the result, a second start, the events.

use std::collections::BTreeSet;

use serde_json::{Value, json};

use super::host::Host;
use crate::page::Scripts as _;

/// How the page shows the check.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Mode {
    /// In a frame.
    Frame,
    /// Inside of the page.
    Inline,
}

/// The check in the page: the words to use it by, wherever it stands.
struct Check<'a> {
    host: &'a Host,
    mode: Mode,
}

impl Check<'_> {
    /// Runs a script where `document` is what the check stands in.
    async fn run(&self, script: &str, args: Vec<Value>) -> Value {
        let inside = if self.mode == Mode::Inline { "const document = window.inside;" } else { "" };
        self.host.page.browser.run(&format!("{inside}{script}"), args).await
    }

    /// Waits for a screen of the check.
    async fn wait(&self, screen: &str) {
        self.until(&format!("document.querySelector('[data-attune=ready]')?.dataset.screen === '{screen}'")).await;
    }

    /// Waits until this holds where the check stands.
    async fn until(&self, holds: &str) {
        let document = if self.mode == Mode::Inline { "window.inside" } else { "document" };
        self.host.page.until(&format!("((document) => document && {holds})({document})")).await;
    }

    /// Goes to where the check is, once it is there.
    async fn enter(&self) {
        if self.mode == Mode::Frame {
            self.host.enter().await;
        }
        self.wait("welcome").await;
    }

    /// Goes to the page around.
    async fn out(&self) {
        if self.mode == Mode::Frame {
            self.host.out().await;
        }
    }

    /// Waits until the page has heard these events and no other.
    async fn heard(&self, events: &str) {
        let heard = "document.querySelector('#heard').textContent.trim()";
        self.host.page.until(&format!("{heard}.length >= {}", events.len())).await;
        assert_eq!(self.host.page.run(&format!("return {heard}")).await, json!(events));
    }
}

/// Opens the page, and takes the check through everything that the page has to do with it.
pub async fn tour(host: &Host, mode: Mode) {
    let way = if mode == Mode::Inline { "?mode=inline" } else { "" };
    let address = format!("{}/{way}", host.page.address);
    host.page.browser.open(&address).await.unwrap_or_else(|error| panic!("{error}"));
    taken(host, mode).await;
    assert_eq!(host.page.run("return location.href").await, json!(address));
}

/// The same in the page that is open.
pub async fn taken(host: &Host, mode: Mode) {
    let (page, check) = (&host.page, Check { host, mode });

    // What the page set by attribute and by property has arrived, before and after the element was defined.
    check.enter().await;
    let main = check.run("return document.querySelector('main').textContent", vec![]).await;
    assert!(main.as_str().unwrap().contains("counsellor, online, Ireland"), "{main}");
    let theme = "document.querySelector('[data-attune]').dataset.theme";
    assert_eq!(check.run(&format!("return {theme}"), vec![]).await, json!("light"));
    check.out().await;
    check.heard("attune-ready").await;

    // One statement at a time, because `all` is off; another theme comes without losing what was ticked.
    inside(&check).await;
    let to = |until: &str| vec![json!({ "stage": "2", "answers": {}, "until": until })];
    check.run(xtask::browser::WALK, to("statement")).await;
    let tick = "document.querySelector('fieldset[data-item] input[value=\"4\"]').click();
        return document.querySelectorAll('fieldset[data-item]').length;";
    assert_eq!(check.run(tick, vec![]).await, json!(1));
    let ticked = "document.querySelector('fieldset[data-item] input[value=\"4\"]').checked";
    check.until(ticked).await;
    check.out().await;
    page.run("document.querySelector('#theme').click()").await;
    inside(&check).await;
    check.until(&format!("{theme} === 'dark'")).await;
    assert_eq!(check.run(&format!("return {ticked}"), vec![]).await, json!(true), "it is ticked still");
    check.run(xtask::browser::WALK, to("result")).await;
    check.wait("result").await;
    check.out().await;

    // Taken away and brought back, it starts anew with what the page wants by now.
    page.run("document.querySelector('#away').click()").await;
    page.until("!document.querySelector('attune-check')").await;
    page.run("window.inside = undefined; document.querySelector('#away').click()").await;
    check.enter().await;
    check.until(&format!("{theme} === 'dark'")).await;
    let main = check.run("return document.querySelector('main').textContent", vec![]).await;
    assert!(main.as_str().unwrap().contains("counsellor, online, Ireland"), "{main}");
    check.out().await;
    check.heard("attune-ready attune-ready").await;

    let asked = page.run("return performance.getEntriesByType('resource').map((entry) => entry.name)").await;
    let elsewhere =
        |name: &&str| !name.starts_with(&page.address) && !name.starts_with("blob:") && !name.starts_with("data:");
    let asked: Vec<&str> = asked.as_array().unwrap().iter().map(|name| name.as_str().unwrap()).collect();
    assert!(!asked.is_empty() && !asked.iter().any(elsewhere), "another machine was asked: {asked:?}");

    // Leaving takes the check out of the page, which keeps its place because its listener asks for it.
    inside(&check).await;
    // Pressed a moment later: the frame would be gone before it could answer.
    let leave = "setTimeout(() => document.querySelector('.bar [data-action=leave]').click())";
    check.run(leave, vec![]).await;
    check.out().await;
    check.heard("attune-ready attune-ready attune-left").await;
    // The link to the check goes with it.
    let box_of = "document.querySelector('attune-check').shadowRoot.querySelector('.box')";
    page.until(&format!("{box_of}.childElementCount === 0")).await;

    let answered = host.answered.so_far();
    let missing: Vec<&String> =
        answered.iter().filter(|line| !line.starts_with('2') && !line.starts_with("304 ")).collect();
    assert!(missing.is_empty(), "not everything that was asked for was there: {missing:?}");
    let documents: BTreeSet<&String> = answered.iter().filter(|line| line.ends_with(".htm")).collect();
    assert!(documents.len() < 2, "a visitor fetches what is never shown: {documents:?}");
}

/// A check that has come into the page is at its beginning, and the only one. It is begun then.
pub async fn anew(host: &Host) {
    let check = Check { host, mode: Mode::Frame };
    check.enter().await;
    let begin = json!({ "stage": "2", "answers": {}, "until": "statement" });
    check.run(xtask::browser::WALK, vec![begin]).await;
    assert_eq!(check.run("return document.querySelectorAll(':checked').length", vec![]).await, json!(0));
    let tick = "document.querySelector('fieldset[data-item] input[value=\"4\"]').click()";
    check.run(tick, vec![]).await;
    check.until("document.querySelector('fieldset[data-item] input[value=\"4\"]').checked").await;
    check.out().await;
    let there = "return [...document.querySelectorAll('attune-check')].map((check) =>
        check.shadowRoot.querySelectorAll('iframe').length)";
    assert_eq!(host.page.run(there).await, json!([1]), "an earlier check is still there");
}

/// Goes to where the check is, wherever in it the person is.
async fn inside(check: &Check<'_>) {
    if check.mode == Mode::Frame {
        check.host.enter().await;
    }
}
