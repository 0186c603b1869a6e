//! The packaged check as Orca says it, a real screen reader, in Chromium and Firefox, by real keys.
//!
//! What is held are the page's own sentences, never Orca's words, which change with its version. What is known of Orca
//! stands in `tests/cases/orca.json`. The main walks are kept as snapshots, which are read before they are committed.
#![allow(missing_docs, clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::indexing_slicing)]

mod desktop;
mod engine;
mod known;
mod orca;
mod served;
mod transcript;
mod walks;
mod words;

use xtask::browser::server;

/// A module for each engine, with a test for each walk.
macro_rules! in_both {
    ($($walk:ident),* $(,)?) => {
        in_both!(@ chromium Chromium: $($walk),*);
        in_both!(@ firefox Firefox: $($walk),*);
    };
    (@ $name:ident $engine:ident: $($walk:ident),*) => {
        mod $name {
            $(
                #[test]
                fn $walk() {
                    crate::walks::$walk(crate::engine::Engine::$engine);
                }
            )*
        }
    };
}

in_both! {
    a_short_walk,
}

/// What takes minutes: `cargo xtask test --quick` leaves it out, by the name of this module. A whole run leaves out `again`:
/// it has each walk in one browser, and the page says the same in both.
mod slow {
    in_both!(@ chromium Chromium:
        a_calm_walk, all_on_one_page, the_builder, in_a_page_around, in_arabic, on_a_sheet);
    in_both!(@ firefox Firefox:
        a_flagged_walk, the_last_stage, before_the_first_session, in_spanish, looking_back, one_good_day);

    mod again {
        in_both!(@ firefox Firefox:
            a_calm_walk, all_on_one_page, the_builder, in_a_page_around, in_arabic, on_a_sheet);
        in_both!(@ chromium Chromium:
            a_flagged_walk, the_last_stage, before_the_first_session, in_spanish, looking_back, one_good_day);
    }
}
