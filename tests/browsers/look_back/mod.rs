//! The page that looks back: what a person types into it, what it shows, and that it keeps nothing.

mod carried;
mod looked;
mod silent;
mod typed;

pub use carried::*;
pub use looked::*;
pub use silent::*;
pub use typed::*;

use attune_check::domain::answers::Point;
use attune_check::domain::{LookBack, Stage};
use serde_json::{Value, json};

use crate::page::Page;
use crate::page::Scripts as _;

/// The page.
pub const LOOK_BACK: &str = "/en/look-back.html";

/// A day with these points, 0 for none, in the order of the check.
pub fn day(stage: Stage, day: u32, points: [usize; 12]) -> LookBack {
    let point = |point: usize| point.checked_sub(1).map(|at| Point::ALL[at]);
    LookBack { stage, day, points: points.map(point) }
}

/// Two days of one stage that differ, the later one first.
pub fn two_days() -> [LookBack; 2] {
    [
        day(Stage::Working, 320, [4, 4, 2, 3, 1, 4, 5, 4, 2, 3, 4, 0]),
        day(Stage::Working, 290, [4, 3, 2, 3, 2, 4, 5, 4, 3, 3, 0, 1]),
    ]
}

/// Opens the page in this language.
pub async fn open(page: &mut Page, language: &str) {
    page.check = LOOK_BACK.replace("en", language);
    page.open("").await;
}

/// Puts a line in as a script would, and waits until it is said what became of it.
pub async fn put(page: &Page, line: &str) -> String {
    let script = "const one = (what) => document.querySelector(`[data-attune] ${what}`);
        one('[name=line]').value = args[0];
        one('[name=line]').dispatchEvent(new Event('input', { bubbles: true }));
        // A press soon after another one, in the place of what has just come, does not count.
        await new Promise((go) => setTimeout(go, 600));
        const said = one('[role=status]').textContent;
        one('[data-action=add]').click();
        for (let tries = 0; tries < 400 && one('[role=status]').textContent === said; tries += 1)
            await new Promise((go) => setTimeout(go, 5));
        return one('[role=status]').textContent.trim();";
    page.browser.run(script, vec![json!(line)]).await.as_str().unwrap().to_owned()
}

/// What is shown: each statement with the answers of the days, the oldest first.
pub async fn shown(page: &Page) -> Value {
    page.run(
        "return [...document.querySelectorAll('[data-attune] [data-item]')].map((row) => [row.dataset.item,
            ...[...row.querySelectorAll('[data-day]')].sort((one, other) => one.dataset.day - other.dataset.day)
                .map((one) => one.dataset.answer)])",
    )
    .await
}

/// What has to be shown of these days, the oldest first, for statements that all of them have.
pub fn wanted(days: &[LookBack], core: bool) -> Value {
    let check = crate::run::content().check;
    let asked = check.asked(days[0].stage).into_iter().filter(|at| !core || check.items[*at].is_core());
    asked
        .map(|at| {
            let answers = days.iter().map(|day| look_back::days::answered(&check, day, at));
            std::iter::once(check.items[at].id.as_str()).chain(answers).collect::<Value>()
        })
        .collect()
}
