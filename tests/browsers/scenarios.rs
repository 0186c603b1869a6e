//! The scenarios, one file for each thing that a person relies on.

mod access;
mod exit;
mod flagged;
mod help_lines;
mod history;
mod hostile;
mod keyboard;
mod leaving;
mod outside;
mod right;
mod silent;
mod stays;
mod walks;

pub use access::{it_fits_every_width, no_accessibility_rule_is_broken};
pub use exit::{leaving_goes_where_the_page_says, leaving_is_at_once, leaving_works_before_the_check_does};
pub use flagged::{every_safety_answer_brings_its_page, nothing_of_a_flagged_page_is_kept_unless_ticked};
pub use help_lines::the_help_lines_are_those_of_the_file;
pub use history::a_closed_browser_knows_the_address_alone;
pub use hostile::a_hostile_page_gets_no_further_than_the_list;
pub use keyboard::the_keyboard_alone_is_enough;
pub use leaving::{back_walks_the_steps_and_keeps_answers, leaving_leaves_nothing};
pub use outside::{a_page_that_cannot_start_says_so, options_are_read_and_bad_ones_named};
pub use right::{
    any_answers_give_what_two_calculations_say, every_cell_and_message_is_reached_and_right, the_golden_sheets_hold,
};
pub use silent::a_whole_walk_asks_for_nothing;
pub use stays::{nothing_comes_back, nothing_is_kept_in_the_browser, nothing_is_said_to_the_console};
pub use walks::every_stage_is_walked_by_hand;
