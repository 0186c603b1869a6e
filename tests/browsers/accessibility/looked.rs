//! One walk past every screen in each engine, on which everything is looked at that takes no time by itself. Each test
//! asks for what was found about its own concern.

use std::sync::OnceLock;

use serde_json::Value;

use super::screens::on_every_screen;
use super::{room, said, still};
use crate::drive::{Engine, PHONE};
use crate::lent::lend;
use crate::page::{Page, serve, site};
use crate::runs::to_the_end;

/// What was found on a walk: screen by screen, what is wrong.
#[derive(Default)]
pub struct Looked {
    fits: Vec<String>,
    targets: Vec<String>,
    moves: Vec<String>,
    steps: Vec<String>,
    taken: usize,
    screens: usize,
}

/// Runs a test with what was found in this engine; the first one takes the walk.
pub fn in_one_walk(engine: Engine, test: fn(&Looked)) {
    static LOOKED: [OnceLock<Looked>; 3] = [const { OnceLock::new() }; 3];
    test(LOOKED[engine as usize].get_or_init(|| to_the_end(walked(engine))));
}

async fn walked(engine: Engine) -> Looked {
    let browser = lend(engine, PHONE).await;
    let page = Page::of(browser, serve(site()).await);
    let mut looked = Looked::default();
    on_every_screen(&page, async |screen| {
        let all = |found: Value| -> Vec<String> {
            let found = found.as_array().unwrap().iter();
            found.map(|fault| format!("{engine:?} {screen}: {}", fault.as_str().unwrap())).collect()
        };
        looked.screens += 1;
        let (faults, taken) = said::faults(&page, screen).await;
        looked.taken += taken;
        looked.steps.extend(faults.iter().map(|fault| format!("{engine:?} {screen}: {fault}")));
        looked.targets.extend(all(room::small(&page).await));
        looked.moves.extend(all(still::moving(&page).await));
        looked.fits.extend(all(room::cramped(&page).await));
    })
    .await;
    looked
}

/// Nothing was found, on as many screens as there are.
fn none(found: &[String], looked: &Looked) {
    assert!(looked.screens > 50, "{} screens", looked.screens);
    assert!(found.is_empty(), "{}", found.join("\n"));
}

pub fn it_fits_every_width(looked: &Looked) {
    none(&looked.fits, looked);
}

pub fn every_target_is_large_enough(looked: &Looked) {
    none(&looked.targets, looked);
}

pub fn nothing_moves(looked: &Looked) {
    none(&looked.moves, looked);
}

pub fn a_new_screen_takes_the_focus_and_says_nothing_else(looked: &Looked) {
    // More than one step leads to most of the screens.
    assert!(looked.taken > looked.screens, "{} steps", looked.taken);
    none(&looked.steps, looked);
}
