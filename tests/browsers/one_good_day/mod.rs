//! The page for one good day: what pens, fingers and mice draw on it, what comes of files, and that every door is whole.

mod doors;
mod draws;
mod files;
mod looked;
mod silent;

pub use doors::*;
pub use draws::*;
pub use files::*;
pub use looked::*;
pub use silent::*;

use serde_json::{Value, json};

use crate::page::Page;
use crate::page::Scripts as _;

/// The page.
pub const ONE_GOOD_DAY: &str = "/en/one-good-day.html";

/// Opens the page and waits until it hears.
pub async fn open(page: &Page) {
    page.browser.open(&page.fresh(&[&page.address, ONE_GOOD_DAY].concat(), "")).await.unwrap();
    page.until("document.querySelector('[data-action=undo][aria-disabled=true]')").await;
}

/// Opens a door as a person does.
pub async fn open_door(page: &Page, name: &str) {
    page.browser.run("document.querySelector(`[data-door=${args[0]}] h2 button`).click()", vec![json!(name)]).await;
}

/// Opens the page and its door to draw, with the sheet in sight, and `point` to do as a pointer does: a place is given in
/// parts of the sheet.
pub async fn open_sheet(page: &Page) {
    open(page).await;
    open_door(page, "draw").await;
    page.run(
        "const pad = document.querySelector('svg[data-pad]');
        pad.scrollIntoView({ block: 'center' });
        window.point = (type, pointerId, pointerType, x, y, more = {}) => {
            const { left, top, width, height } = pad.getBoundingClientRect();
            const buttons = ['pointerdown', 'pointermove'].includes(type) ? 1 : 0;
            pad.dispatchEvent(new PointerEvent(type, { bubbles: true, cancelable: true, pointerId, pointerType, buttons,
                pressure: 0.5, clientX: left + x * width, clientY: top + y * height, ...more }));
        };
        window.line = (pointerId, pointerType, y, ends = 'pointerup') => {
            point('pointerdown', pointerId, pointerType, 0.1, y);
            for (let step = 1; step < 8; step += 1) point('pointermove', pointerId, pointerType, 0.1 + step / 10, y);
            point(ends, pointerId, pointerType, 0.8, y);
        };",
    )
    .await;
}

/// The strokes on the sheet: the colour of each, with its path data.
pub async fn strokes(page: &Page) -> Vec<(String, String)> {
    let script = "return [...document.querySelectorAll('svg[data-pad] [data-stroke]')].map((stroke) =>
        [stroke.getAttribute('stroke'), [...stroke.children].map((path) => path.getAttribute('d')).join('')])";
    let all = page.run(script).await;
    let text = |value: &Value| value.as_str().unwrap().to_owned();
    all.as_array().unwrap().iter().map(|one| (text(&one[0]), text(&one[1]))).collect()
}

/// Presses a button of the page.
pub async fn does(page: &Page, action: &str) {
    page.browser.run("document.querySelector(`[data-action=${args[0]}]`).click()", vec![json!(action)]).await;
}

/// What the page last said.
pub async fn said(page: &Page) -> String {
    page.run("return document.querySelector('[role=status]').textContent").await.as_str().unwrap().to_owned()
}
