//! The packaged check in three real browsers, from the first screen to the last.
//!
//! Every scenario runs in every engine; `cargo xtask test chromium::` runs those of one.
#![allow(missing_docs, clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::indexing_slicing)]

#[path = "../support/drive.rs"]
mod drive;
mod expect;
mod packaged;
mod page;
mod scenarios;
mod scratch;
#[path = "../support/golden.rs"]
mod sheets;
#[path = "../support/run.rs"]
mod support;
#[path = "../support/web.rs"]
mod web;

/// A module for each engine, with a test for each scenario.
macro_rules! in_every_engine {
    ($($scenario:ident),* $(,)?) => {
        in_every_engine!(@ chromium Chromium: $($scenario),*);
        in_every_engine!(@ firefox Firefox: $($scenario),*);
        in_every_engine!(@ webkit WebKit: $($scenario),*);
    };
    (@ $name:ident $engine:ident: $($scenario:ident),*) => {
        mod $name {
            $(
                #[test]
                fn $scenario() {
                    crate::page::in_browser(crate::drive::Engine::$engine, crate::scenarios::$scenario);
                }
            )*
        }
    };
}

in_every_engine! {
    every_stage_is_walked_by_hand,
    every_cell_and_message_is_reached_and_right,
    any_answers_give_what_two_calculations_say,
    the_golden_sheets_hold,
    every_safety_answer_brings_its_page,
    nothing_of_a_flagged_page_is_kept_unless_ticked,
    the_keyboard_alone_is_enough,
    no_accessibility_rule_is_broken,
    back_walks_the_steps_and_keeps_answers,
    leaving_leaves_nothing,
    the_page_is_silent_and_stores_nothing,
    options_are_read_and_bad_ones_named,
    it_fits_every_width,
}
