//! The packaged check in three real browsers, from the first screen to the last.
//!
//! The lists below say which scenario runs in which engine; `cargo xtask test chromium::` runs those of one.
#![allow(missing_docs, clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::indexing_slicing)]

mod accessibility;
mod builder;
mod element;
mod embedded;
mod hosting;
mod languages;
mod leaving;
mod loading;
mod look_back;
mod one_good_day;
mod packaged;
mod packages;
mod printing;
mod privacy;
mod scenarios;
mod tools;
mod walk;
mod wordpress;
mod worksheets;

use support::{expect, golden, hostile, package, run, shifts};
use tools::{codes, lent, page, paper, runs, scratch, sinks};
use xtask::browser::{drive, server, spoken};

/// A module for each engine, with a test for each scenario that `$run` is given.
macro_rules! in_every_engine {
    ($run:ident: $($scenario:ident),* $(,)?) => {
        in_every_engine!(@ $run chromium Chromium: $($scenario),*);
        in_every_engine!(@ $run firefox Firefox: $($scenario),*);
        in_every_engine!(@ $run webkit WebKit: $($scenario),*);
    };
    (@ $run:ident $name:ident $engine:ident: $($scenario:ident),*) => {
        mod $name {
            $(
                #[test]
                fn $scenario() {
                    crate::runs::$run(crate::drive::Engine::$engine, crate::scenarios::$scenario);
                }
            )*
        }
    };
}

in_every_engine! { in_browser:
    every_stage_is_walked_by_hand,
    every_cell_and_message_is_reached_and_right,
    any_answers_give_what_two_calculations_say,
    the_golden_sheets_hold,
    every_safety_answer_brings_its_page,
    the_first_number_is_in_sight,
    nothing_of_a_flagged_page_is_kept_unless_ticked,
    what_goes_out_is_the_same_line_for_line,
    the_look_back_line_is_shown_where_it_is_ticked,
    the_help_lines_are_those_of_the_file,
    the_keyboard_alone_is_enough,
    keys_lead_to_gaps_folds_boxes_and_fields,
    no_accessibility_rule_is_broken,
    back_walks_the_steps_and_keeps_answers,
    back_walks_where_the_history_refuses,
    back_and_forward_do_what_they_say,
    the_next_page_learns_nothing_from_the_history,
    what_cannot_be_known_is_not_claimed,
    no_pull_loads_it_anew,
    leaving_leaves_nothing,
    leaving_is_at_once,
    shift_leaves_alone_and_three_times,
    a_mouse_a_finger_and_a_pen_draw,
    a_stroke_that_is_taken_away_is_kept,
    a_hand_beside_the_pen_draws_nothing,
    a_second_finger_draws_nothing,
    undo_brings_back_what_was_cleared,
    many_strokes_stay_what_they_are,
    a_drawing_outlives_a_turn_of_the_screen,
    every_tool_is_for_thumbs_and_has_a_name,
    a_picture_saved_is_a_picture_opened_below,
    nothing_foreign_is_opened,
    the_day_is_written_and_built_by_keyboard_alone,
    a_closed_door_opens_wherever_it_is_pressed,
    urgent_help_leads_to_the_help_lines,
    one_good_day_is_left_at_once,
    one_good_day_keeps_nothing,
    one_good_day_breaks_no_accessibility_rule,
    one_good_day_fits_every_width,
    the_focus_is_seen_on_one_good_day,
    a_press_for_one_screen_does_nothing_on_the_next,
    nothing_is_kept_in_the_browser,
    nothing_comes_back,
    options_are_read_and_bad_ones_named,
    another_language_is_a_press_away,
    the_focus_is_never_hidden,
    what_is_done_is_said_once,
    all_on_one_page_is_the_same_check,
    a_check_that_stops_gives_way_to_the_form,
    the_pages_around_fit_everyone,
    what_is_given_to_paste_works, a_page_that_is_not_there_leads_a_link_on,
    the_first_page_says_what_a_server_does,
    a_link_is_made_with_a_keyboard,
    what_comes_out_fits_what_was_chosen,
    what_comes_out_is_in_the_language_of_the_client,
    what_a_link_may_not_say_is_refused_here,
    an_old_link_is_edited,
    the_builder_keeps_nothing,
    the_builder_works_from_a_disk,
    the_builder_breaks_no_accessibility_rule,
    the_builder_fits_every_width,
    faults_are_listed_and_lead_to_their_fields,
    what_is_blocked_is_said_once,
    no_helper_reads_what_is_written,
    fields_of_a_row_stand_in_a_row,
    a_translated_page_says_the_same,
    a_client_looks_back_a_month_later,
    a_line_is_typed_with_mistakes,
    two_days_stand_side_by_side,
    what_is_wrong_is_said_at_the_field,
    a_saved_file_can_be_chosen_instead,
    the_answers_can_be_taken_along,
    looking_back_works_from_a_disk,
    looking_back_keeps_nothing,
    looking_back_is_left_at_once,
    a_page_around_sees_no_day,
    looking_back_breaks_no_accessibility_rule,
    looking_back_fits_every_width,
    the_focus_is_seen_where_one_looks_back,
    every_sheet_is_for_everyone,
    every_sheet_fits_every_width,
    a_field_grows_with_what_is_written,
    a_step_leads_to_its_sheet,
    what_is_written_on_a_sheet_is_gone,
    sheets_are_left_at_once,
    links_within_the_sheets_leave_no_steps_behind,
    sheets_work_from_a_disk,
    the_focus_is_seen_on_every_sheet,
}

/// What needs more than the packaged files: `cargo xtask test --quick` leaves it out, by the name of this module.
mod slow {
    macro_rules! slow {
        ($($name:ident $engine:ident),*) => {
            $(
                #[test]
                fn $name() {
                    crate::runs::alone(crate::drive::Engine::$engine, crate::scenarios::a_yew_app_shows_the_check);
                }
            )*
        };
    }

    slow! { a_yew_app_in_chromium Chromium, a_yew_app_in_firefox Firefox, a_yew_app_in_webkit WebKit }
}

/// What needs a browser that was started in a way of its own.
mod alone {
    in_every_engine! { alone:
        a_hostile_page_gets_no_further_than_the_list,
        a_link_goes_the_whole_way,
        every_language_is_walked,
        the_keyboard_goes_into_the_frame_and_out,
        hostile_links_change_nothing_but_words,
        a_whole_walk_asks_for_nothing,
        nothing_is_said_to_the_console,
        leaving_goes_where_the_page_says,
        leaving_works_before_the_check_does,
        the_pages_around_ask_for_little,
        the_builder_asks_for_nothing,
        looking_back_asks_for_nothing,
        looking_back_says_nothing_to_the_console,
        one_good_day_asks_for_nothing,
        one_good_day_says_nothing_to_the_console,
        sheets_ask_for_nothing,
        sheets_say_nothing_to_the_console,
        the_link_and_the_preview_stay_in_sight,
        no_focus_is_hidden_beside_the_form,
    }
}

/// What needs a profile or a log that can be read afterwards, which WebKit's test browser does not keep.
mod profiles {
    in_every_engine!(@ alone chromium Chromium:
        a_closed_browser_knows_the_address_alone, no_answer_is_written_down, no_name_is_looked_up);
    in_every_engine!(@ alone firefox Firefox:
        a_closed_browser_knows_the_address_alone, no_answer_is_written_down, no_name_is_looked_up);
}

/// What is looked at on one walk past every screen.
mod looked {
    in_every_engine! { in_one_walk:
        it_fits_every_width,
        every_target_is_large_enough,
        nothing_moves,
        a_new_screen_takes_the_focus_and_says_nothing_else,
    }
}

/// What only one or two engines can be asked for: the tree of what is heard, and how a person has set colours. And what
/// is the same in all of them, and takes long.
mod asked {
    in_every_engine!(@ in_browser chromium Chromium:
        what_is_heard_is_what_was_reviewed, the_form_is_for_everyone, more_contrast_is_given_where_it_is_asked_for,
        a_page_that_others_change_says_the_same, no_page_is_longer_than_it_may_be, start_is_in_sight,
        forced_colours_leave_an_edge_where_one_writes, looking_back_is_seen_in_black_and_white, two_days_are_heard_as_reviewed, looking_back_speaks_every_language,
        paper_is_full_and_no_heading_ends_a_page, the_form_prints_one_country_or_all);

    mod forced {
        in_every_engine!(@ alone chromium Chromium: forced_colours_keep_everything_in_sight);
        in_every_engine!(@ alone firefox Firefox: forced_colours_keep_everything_in_sight);
    }
}
