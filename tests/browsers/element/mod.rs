//! The element in pages of others: its life from before the script is there to after it was taken away.

mod changes;
mod fallback;
mod host;
mod inline;
mod isolated;
mod languages;
mod leaks;
mod moves;
mod reflects;
mod room;

/// A module for each engine, with a test for each scenario of these.
macro_rules! in_engines {
    ($($name:ident $engine:ident),*: $scenarios:tt) => {
        $(in_engines!(@ $name $engine $scenarios);)*
    };
    (@ $name:ident $engine:ident { $($way:ident: $($part:ident::$scenario:ident),* ;)* }) => {
        mod $name {
            use crate::drive::{Engine, Way};
            $($(
                #[test]
                fn $scenario() {
                    super::host::in_host(Engine::$engine, Way::$way, super::$part::$scenario);
                }
            )*)*
        }
    };
}

in_engines! { chromium Chromium, firefox Firefox, webkit WebKit: {
    Usual: reflects::attributes_and_properties_are_one, changes::what_changes_reaches_the_check_that_is_there,
        changes::a_new_look_shows_at_once, moves::a_move_keeps_what_it_can, moves::it_goes_on_in_another_document,
        fallback::what_does_not_come_leaves_the_link,
        room::nothing_jumps, room::far_below_it_asks_for_nothing, room::a_step_comes_into_view,
        room::it_takes_the_width_that_there_is, room::a_pasted_frame_keeps_its_size,
        inline::a_strict_page_is_enough, inline::leaving_takes_the_check_away, inline::nobody_is_said_to_see_nothing, inline::its_page_prints_all_of_it,
        leaks::nothing_stays_behind,
        isolated::a_page_that_is_isolated_shows_the_check,
        languages::it_speaks_the_language_of_its_page, languages::it_speaks_it_inside_of_the_page_too;
    WithoutWaiting: room::what_the_page_has_comes_first;
    WithoutWasm: fallback::without_wasm_the_plain_document_comes;
    WithoutScripts: fallback::without_scripts_the_link_is_there;
} }

// What only Chromium can count.
in_engines! { counted Chromium: { Usual: leaks::what_chromium_counts_stays_the_same; } }
