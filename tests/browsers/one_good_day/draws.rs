//! Pens, fingers and mice on the sheet: as their drivers move them, and as events that only some devices send.

use std::time::Duration;

use fantoccini::actions::{
    ActionSequence, InputSource as _, MOUSE_BUTTON_LEFT, MouseActions, PenActions, PointerAction, TouchActions,
};
use serde_json::{Value, json};

use super::{does, open_sheet, said, strokes};
use crate::drive::{DESKTOP, Engine};
use crate::page::Page;
use crate::page::Scripts as _;

/// A wavy line on the sheet, at this part of its height.
async fn waves(page: &Page, kind: &str, part: f64) {
    let area = page
        .run(
            "const { x, y, width, height } = document.querySelector('svg[data-pad]').getBoundingClientRect();
            return [x, y, width, height]",
        )
        .await;
    let [left, top, width, height] = [0, 1, 2, 3].map(|at: usize| area[at].as_f64().unwrap());
    let place = |step: u32| {
        let (x, y) = (0.1 + f64::from(step) * 0.02, part + f64::from(step % 2) * 0.04);
        let duration = Some(Duration::from_millis(8));
        PointerAction::MoveTo { duration, x: (left + x * width).round(), y: (top + y * height).round() }
    };
    let mut actions = vec![place(0), PointerAction::Down { button: MOUSE_BUTTON_LEFT }];
    actions.extend((1..30).map(place));
    actions.push(PointerAction::Up { button: MOUSE_BUTTON_LEFT });
    let name = kind.to_owned();
    let actions: ActionSequence = match kind {
        "mouse" => actions.into_iter().fold(MouseActions::new(name), MouseActions::then).into(),
        "touch" => actions.into_iter().fold(TouchActions::new(name), TouchActions::then).into(),
        _ => actions.into_iter().fold(PenActions::new(name), PenActions::then).into(),
    };
    page.browser.client.perform_actions(actions).await.unwrap();
}

pub async fn a_mouse_a_finger_and_a_pen_draw(page: Page) {
    open_sheet(&page).await;
    // Only one driver has pens.
    let kinds: &[&str] =
        if page.browser.engine == Engine::Chromium { &["mouse", "touch", "pen"] } else { &["mouse", "touch"] };
    for (nth, kind) in kinds.iter().enumerate() {
        waves(&page, kind, 0.1 + 0.3 * nth as f64).await;
        let all = strokes(&page).await;
        assert_eq!(all.len(), nth + 1, "{:?}: one stroke by {kind}", page.browser.engine);
        let bends = all[nth].1.matches('Q').count();
        assert!(bends > 20, "{:?}: {kind} drew {bends} bends of 29", page.browser.engine);
    }
}

/// Whether a stroke ends at this height. Some browsers know whole pixels only.
fn ends_near(path: &str, height: i32) -> bool {
    numbers(path).last().is_some_and(|last| last.abs_diff(height) < 6)
}

fn numbers(path: &str) -> Vec<i32> {
    let numbers = path.split(|sign: char| !sign.is_ascii_digit()).filter(|text| !text.is_empty());
    numbers.map(|text| text.parse().unwrap()).collect()
}

pub async fn a_stroke_that_is_taken_away_is_kept(page: Page) {
    open_sheet(&page).await;
    for (nth, ends) in ["pointercancel", "lostpointercapture", "pointerup"].iter().enumerate() {
        page.browser.run("line(args[0], 'touch', args[1], args[2])", vec![json!(nth), json!(0.2), json!(ends)]).await;
        let all = strokes(&page).await;
        assert_eq!(all.len(), nth + 1, "{ends}");
        assert!(ends_near(&all[nth].1, 240), "{ends}: it goes nowhere at its end: {}", all[nth].1);
    }
    // What the browser took away draws nothing more.
    page.run("point('pointermove', 0, 'touch', 0.5, 0.9); point('pointerup', 0, 'touch', 0.5, 0.9)").await;
    assert_eq!(strokes(&page).await.len(), 3);
}

pub async fn a_hand_beside_the_pen_draws_nothing(page: Page) {
    open_sheet(&page).await;
    page.run(
        "point('pointerdown', 1, 'pen', 0.1, 0.1);
        point('pointerdown', 2, 'touch', 0.8, 0.8, { isPrimary: true });
        for (let step = 1; step < 8; step += 1) {
            point('pointermove', 1, 'pen', 0.1 + step / 10, 0.1, { pressure: step / 8 });
            point('pointermove', 2, 'touch', 0.8, 0.8 + step / 99, { isPrimary: true });
        }
        point('pointerup', 1, 'pen', 0.8, 0.1);
        point('pointerup', 2, 'touch', 0.8, 0.9, { isPrimary: true });
        line(3, 'touch', 0.5);",
    )
    .await;
    assert_eq!(strokes(&page).await.len(), 1, "the pen alone");
    let broad = page
        .run(
            "return new Set([...document.querySelectorAll('[data-stroke] path')].map((path) =>
            path.getAttribute('stroke-width'))).size",
        )
        .await;
    assert!(broad.as_u64() >= Some(3), "it is as broad as it is pressed: {broad}");
}

pub async fn a_second_finger_draws_nothing(page: Page) {
    open_sheet(&page).await;
    page.run(
        "point('pointerdown', 1, 'touch', 0.1, 0.1, { isPrimary: true });
        point('pointerdown', 2, 'touch', 0.8, 0.8);
        point('pointermove', 2, 'touch', 0.7, 0.8);
        point('pointermove', 1, 'touch', 0.4, 0.1, { isPrimary: true });
        point('pointerup', 2, 'touch', 0.7, 0.8);
        point('pointerup', 1, 'touch', 0.4, 0.1, { isPrimary: true });
        point('pointerdown', 3, 'mouse', 0.5, 0.5, { button: 2, buttons: 2 });
        point('pointermove', 3, 'mouse', 0.6, 0.5, { buttons: 2 });",
    )
    .await;
    let all = strokes(&page).await;
    assert_eq!(all.len(), 1);
    assert!(ends_near(&all[0].1, 120), "{}", all[0].1);
}

pub async fn undo_brings_back_what_was_cleared(page: Page) {
    open_sheet(&page).await;
    for nth in 1..5 {
        page.browser.run("line(args[0], 'mouse', args[0] / 6)", vec![json!(nth)]).await;
    }
    let all = strokes(&page).await;
    does(&page, "undo").await;
    assert_eq!(strokes(&page).await, all[..3]);
    does(&page, "redo").await;
    assert_eq!(strokes(&page).await, all);
    does(&page, "clear").await;
    assert_eq!(strokes(&page).await, []);
    assert!(said(&page).await.contains("Undo"), "it is said how it comes back");
    does(&page, "undo").await;
    assert_eq!(strokes(&page).await, all);
    for _ in 0..9 {
        does(&page, "undo").await;
    }
    assert_eq!(strokes(&page).await, []);
    for _ in 0..9 {
        does(&page, "redo").await;
    }
    assert_eq!(strokes(&page).await, [], "the last step was to clear it");
    does(&page, "undo").await;
    assert_eq!(strokes(&page).await, all);
}

/// Two thousand strokes are all there, in their order, whatever the page does to be quick.
pub async fn many_strokes_stay_what_they_are(page: Page) {
    open_sheet(&page).await;
    page.run(
        "for (let nth = 0; nth < 2000; nth += 1) {
            const [x, y] = [Math.floor(nth / 100) / 20, (nth % 100) / 100];
            point('pointerdown', 1, 'mouse', x, y);
            point('pointermove', 1, 'mouse', x + 0.03, y);
            point('pointerup', 1, 'mouse', x + 0.03, y);
        }",
    )
    .await;
    let all = strokes(&page).await;
    assert_eq!(all.len(), 2000);
    assert!(all.windows(2).all(|two| two[0] != two[1]));
    page.run("for (let nth = 0; nth < 950; nth += 1) document.querySelector('[data-action=undo]').click()").await;
    assert_eq!(strokes(&page).await, all[..1050]);
    page.run("for (let nth = 0; nth < 950; nth += 1) document.querySelector('[data-action=redo]').click()").await;
    assert_eq!(strokes(&page).await, all);
    for action in ["clear", "undo"] {
        does(&page, action).await;
    }
    assert_eq!(strokes(&page).await, all);
}

/// A turned screen, a wider window: the drawing stays, and what is drawn next is where the pen is.
pub async fn a_drawing_outlives_a_turn_of_the_screen(page: Page) {
    open_sheet(&page).await;
    page.run("line(1, 'pen', 0.5)").await;
    let before = strokes(&page).await;
    let width = "return document.querySelector('svg[data-pad]').getBoundingClientRect().width";
    let narrow = page.run(width).await.as_f64().unwrap();
    if page.browser.engine == Engine::Chromium {
        let turned = json!({ "width": 844, "height": 390, "deviceScaleFactor": 1, "mobile": false });
        page.browser.chromium("Emulation.setDeviceMetricsOverride", turned).await.unwrap();
    } else {
        page.browser.client.set_window_size(DESKTOP.width, DESKTOP.height).await.unwrap();
    }
    page.until("document.querySelector('svg[data-pad]').getBoundingClientRect().width > 500").await;
    assert!(page.run(width).await.as_f64().unwrap() > narrow);
    assert_eq!(strokes(&page).await, before);
    page.run("line(1, 'pen', 0.5)").await;
    let all = strokes(&page).await;
    let near = numbers(&all[0].1).iter().zip(numbers(&all[1].1)).all(|(one, other)| one.abs_diff(other) < 6);
    assert!(near, "{all:?}");
    // The same where a page is zoomed into, with two fingers or by a setting.
    page.run("document.body.style.zoom = 1.5; document.querySelector('svg[data-pad]').scrollIntoView()").await;
    page.run("line(1, 'pen', 0.5)").await;
    let all = strokes(&page).await;
    let near = numbers(&all[0].1).iter().zip(numbers(&all[2].1)).all(|(one, other)| one.abs_diff(other) < 6);
    assert!(near, "{all:?}");
}

/// Each tool is as large as a thumb, and each ink has its name.
pub async fn every_tool_is_for_thumbs_and_has_a_name(page: Page) {
    open_sheet(&page).await;
    let small = page
        .run(
            "return [...document.querySelectorAll('[data-door=draw] :is(button, label)')]
                .filter((tool) => tool.checkVisibility())
                .filter((tool) => {
                    const { width, height } = tool.getBoundingClientRect();
                    return width < 44 || height < 44 || !tool.textContent.trim();
                })
                .map((tool) => tool.outerHTML)",
        )
        .await;
    assert_eq!(small, Value::Array(Vec::new()));
    page.run(
        "document.querySelector('[data-ink=\"2\"]').click(); line(1, 'mouse', 0.5);
        document.querySelector('[data-breadth=\"1\"]').click(); line(1, 'mouse', 0.6);",
    )
    .await;
    let drawn = page
        .run(
            "return [...document.querySelectorAll('[data-stroke]')].map((stroke) =>
            [stroke.getAttribute('stroke'), stroke.firstChild.getAttribute('stroke-width')])",
        )
        .await;
    assert_eq!(drawn, json!([["#c0392b", "9"], ["#c0392b", "26"]]));
}
