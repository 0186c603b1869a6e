//! One run through the statements of one page, by presses of a mouse that the browser takes for a person's.

use serde_json::{Value, json};

use super::load::{Bench, heap};
use crate::Result;
use crate::browser::drive::Browser;

/// A page that asks the statements, and what to press in it. Every place is a selector.
pub struct Walk {
    /// What the table calls it.
    pub name: &'static str,
    /// Its file.
    pub file: &'static str,
    /// What is there once everything that loads has taken over.
    pub live: &'static str,
    /// What leads to the first statement.
    pub begin: &'static [&'static str],
    /// The answers that are on the page.
    pub rows: &'static str,
    /// Around what is ticked, where the page ticks it by other means than the browser's.
    pub ticked: Option<&'static str>,
    /// How many of them a statement has, where all statements are on one page.
    pub each: usize,
    /// The words of a statement.
    pub says: &'static str,
    /// What leads to the next statement, where there is such a thing.
    pub on: Option<&'static str>,
    /// What leads from the last statement to the end.
    pub end: &'static [&'static str],
    /// What is there at the end.
    pub over: &'static str,
}

/// How many statements are asked.
const STATEMENTS: usize = 12;

/// How many answers they are given by turns.
const ANSWERS: usize = 5;

/// What was measured in a run.
pub struct Run {
    /// Milliseconds from each answer to the frame that shows it.
    pub answers: Vec<f64>,
    /// Milliseconds from each Continue to the frame with the next statement.
    pub ons: Vec<f64>,
    /// Bytes of the heap before.
    pub before: f64,
    /// Bytes of the heap at the end.
    pub after: f64,
}

impl Walk {
    /// Walks the page from its first statement to its end.
    pub async fn run(&self, bench: &Bench) -> Result<Run> {
        let browser = &bench.browser;
        let look = json!({ "rows": self.rows, "ticked": self.ticked, "says": self.says, "on": self.on });
        let script = format!("({})({look})", include_str!("../../../../../../tests/bench/answer.js").trim_end());
        let added = bench.open(self.file, &script).await?;
        let run = self.walk(browser).await;
        browser.chromium("Page.removeScriptToEvaluateOnNewDocument", added).await?;
        run
    }

    async fn walk(&self, browser: &Browser) -> Result<Run> {
        there(browser, self.live).await?;
        // What measuring itself takes is there before the heap is weighed.
        for _ in 0..3 {
            let at = aim(browser, "other", json!(self.begin.first().unwrap_or(&self.rows))).await?;
            mouse(browser, "mouseMoved", &at).await?;
            // What the page hears at itself reaches nothing in it.
            browser.try_run("dispatchEvent(new MouseEvent('mouseup'))", vec![]).await?;
            browser.try_run("return await answering.seen", vec![]).await?;
        }
        let before = heap(browser).await?;
        for place in self.begin {
            press(browser, "other", json!(place)).await?;
        }
        let (mut answers, mut ons) = (Vec::new(), Vec::new());
        for at in 0..STATEMENTS {
            answers.push(press(browser, "answer", json!(at * self.each + at % ANSWERS)).await?);
            if self.on.is_some() && at + 1 < STATEMENTS {
                ons.push(press(browser, "on", Value::Null).await?);
            }
        }
        for place in self.end {
            press(browser, "other", json!(place)).await?;
        }
        there(browser, self.over).await?;
        Ok(Run { answers, ons, before, after: heap(browser).await? })
    }
}

async fn there(browser: &Browser, place: &str) -> Result {
    browser.try_run("await answering.there(args[0])", vec![json!(place)]).await.map(drop)
}

/// Finds out where to press for this, and has the page watch what comes of it.
async fn aim(browser: &Browser, kind: &str, what: Value) -> Result<Value> {
    browser.try_run("return await answering.aim(args[0], args[1])", vec![json!(kind), what]).await
}

/// Does something with the mouse.
async fn mouse(browser: &Browser, kind: &str, at: &Value) -> Result {
    let (button, buttons) = match kind {
        "mousePressed" => ("left", 1),
        "mouseReleased" => ("left", 0),
        _ => ("none", 0),
    };
    let event = json!({
        "type": kind, "x": at.get(0), "y": at.get(1), "button": button, "buttons": buttons, "clickCount": 1,
    });
    browser.chromium("Input.dispatchMouseEvent", event).await.map(drop)
}

/// Presses, and gives how many milliseconds it took until the page showed it.
async fn press(browser: &Browser, kind: &str, what: Value) -> Result<f64> {
    let named = format!("{kind} {what}");
    let at = aim(browser, kind, what).await?;
    for kind in ["mouseMoved", "mousePressed", "mouseReleased"] {
        mouse(browser, kind, &at).await?;
    }
    let seen = browser.try_run("return await answering.seen", vec![]).await?;
    seen.as_f64().ok_or(format!("Nothing came of {named}.").into())
}
