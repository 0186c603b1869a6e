//! Whatever has the focus is seen whole: inside of the window, and nothing of it under the bar.

use fantoccini::actions::{InputSource as _, KeyAction, KeyActions};
use fantoccini::key::Key;
use serde_json::Value;

use super::room::{ZOOMED, window};
use super::screens::{STAGES, on_screens_of};
use crate::drive::{Engine, PHONE};
use crate::page::Page;

/// The stops of Tab, in their order: a group of radio buttons is one. The focus then waits before the first of them.
pub const STOPS: &str = "
    const stops = [];
    for (const stop of document.querySelectorAll('[data-attune] :is(a, button, input, select, textarea, summary)')) {
        if (!stop.checkVisibility({ visibilityProperty: true })) continue;
        const name = stop.type === 'radio' ? stop.name : stop.outerHTML.slice(0, 160);
        if (stop.type !== 'radio' || stops.at(-1) !== name) stops.push(name);
    }
    document.body.tabIndex = -1;
    document.body.focus();
    scrollTo(0, 0);
    return stops;";

/// Writes down at each Tab what has the focus, and what of it cannot be seen.
const WATCH: &str = "
    if (window.stopped) return;
    window.stopped = [];
    const ink = document.body.appendChild(document.createElement('i'));
    ink.hidden = true;
    // At least two pixels, in the colour that text has there.
    const ringed = (part) => {
        const { outlineStyle, outlineWidth, outlineColor } = getComputedStyle(part);
        ink.style.color = getComputedStyle(part).getPropertyValue('--ink');
        return outlineStyle === 'solid' && parseFloat(outlineWidth) >= 2 && outlineColor === getComputedStyle(ink).color;
    };
    window.measured = () => {
        const stop = document.activeElement;
        const name = stop.type === 'radio' ? stop.name : stop.outerHTML.slice(0, 160);
        const area = stop.closest('label') ?? stop;
        const bar = document.querySelector('.bar');
        const covered = getComputedStyle(bar).position === 'sticky' && !bar.contains(stop) ? bar.getBoundingClientRect().bottom : 0;
        const box = area.getBoundingClientRect();
        const tall = box.height > innerHeight - covered;
        const inside = box.top >= covered - 0.5 && box.left >= -0.5 && box.right <= innerWidth + 0.5
            && (tall ? box.top < innerHeight : box.bottom <= innerHeight + 0.5);
        const hidden = [];
        for (const rect of area.getClientRects()) {
            if (rect.width < 1) continue;
            const [left, right] = [rect.left + 3, rect.right - 3];
            for (const y of tall ? [rect.top + 3] : [rect.top + 3, rect.bottom - 3])
                for (const x of [left, right])
                    if (!area.contains(document.elementFromPoint(x, y))) hidden.push([x, y]);
        }
        // The tests' WebKit has a window that no desktop gives the focus to: there nothing matches :focus-visible, so that
        // neither the ring nor what the page does for it can be looked at, and a field is not brought in whole.
        const focused = document.hasFocus();
        if (!focused && stop.matches('textarea')) return [name, null];
        const fault = focused && !ringed(stop.closest('label.row') ?? stop) ? 'no ring' : !inside ? `outside: ${box.top} to ${box.bottom} of ${covered} to ${innerHeight}` : hidden.length ? `hidden at ${hidden}` : null;
        return [name, fault];
    };
    document.addEventListener('keyup', ({ key }) => key === 'Tab' && window.stopped.push(measured()), true);";

/// WebKit scrolls a little later, and Firefox on a busy machine, so that each stop of theirs is waited for.
const SETTLED: &str = "
    for (let tries = 0; tries < 1000 && measured()[1]; tries += 1) await new Promise((go) => setTimeout(go, 10));
    stopped.splice(-1, 1, measured());";

/// Presses Tab so many times, backwards with Shift held.
pub async fn tabs(page: &Page, times: usize, back: bool) {
    let (tab, shift) = (char::from(Key::Tab), char::from(Key::Shift));
    let mut keys = KeyActions::new("keys".to_owned());
    if back {
        keys = keys.then(KeyAction::Down { value: shift });
    }
    for _ in 0..times {
        keys = keys.then(KeyAction::Down { value: tab }).then(KeyAction::Up { value: tab });
    }
    if back {
        keys = keys.then(KeyAction::Up { value: shift });
    }
    page.browser.client.perform_actions(keys).await.unwrap();
}

/// Tabs through all that is on the page, in Chromium and where it is asked for back again.
pub async fn through(page: &Page, what: &str, back: bool) {
    page.run(WATCH).await;
    let stops = page.run(STOPS).await;
    let stops = stops.as_array().unwrap();
    let engine = page.browser.engine;
    let one_by_one = async || {
        for _ in stops {
            tabs(page, 1, false).await;
            page.run(SETTLED).await;
        }
    };
    if engine == Engine::WebKit {
        one_by_one().await;
    } else {
        tabs(page, stops.len(), false).await;
        let late = page.run("return window.stopped.some(([, fault]) => fault)").await;
        if engine == Engine::Firefox && late == Value::Bool(true) {
            page.run("window.stopped.length = 0").await;
            page.run(STOPS).await;
            one_by_one().await;
        }
        assert_eq!(
            page.run("return document.hasFocus()").await,
            Value::Bool(true),
            "{engine:?} {what}: its window has the focus"
        );
    }
    seen(page, what, stops.iter()).await;
    if back && page.browser.engine == Engine::Chromium {
        tabs(page, stops.len().saturating_sub(1), true).await;
        seen(page, &format!("{what}, backwards"), stops.iter().rev().skip(1)).await;
    }
}

/// All of these had the focus, in this order, and nothing of them was hidden.
async fn seen<'a>(page: &Page, what: &str, stops: impl Iterator<Item = &'a Value>) {
    let stopped = page.run("return window.stopped.splice(0)").await;
    let stopped = stopped.as_array().unwrap();
    let hidden: Vec<&Value> = stopped.iter().filter(|stop| !stop[1].is_null()).collect();
    assert!(hidden.is_empty(), "{:?} {what}: {hidden:#?}", page.browser.engine);
    let names: Vec<&Value> = stopped.iter().map(|stop| &stop[0]).collect();
    assert_eq!(names, stops.collect::<Vec<_>>(), "{:?} {what}", page.browser.engine);
}

pub async fn the_focus_is_never_hidden(page: Page) {
    let chromium = page.browser.engine == Engine::Chromium;
    let stages: &[&str] = if chromium { &STAGES } else { &["2"] };
    // The way back is the same at every stage.
    let back = |screen: &str| !["stage 1", "stage 3", "stage 4"].iter().any(|stage| screen.starts_with(stage));
    on_screens_of(&page, stages, async |screen| through(&page, screen, back(screen)).await).await;

    // As small as their windows get in the others.
    if !chromium {
        page.browser.client.set_window_size(ZOOMED[0], PHONE.height / 2).await.unwrap();
    }
    let low =
        "innerHeight < 576 && getComputedStyle(document.querySelector('.bar') ?? document.body).position === 'static'";
    on_screens_of(&page, &["2"], async |screen| {
        if chromium {
            window(&page, ZOOMED).await;
        }
        page.until(low).await;
        through(&page, &format!("{screen}, in a small window"), false).await;
    })
    .await;
}
