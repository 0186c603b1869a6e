//! From the first screen to the last, as a person would: what is shown is right, and every press counts once.

pub mod carried;
pub mod fields;
pub mod flagged;
pub mod help_lines;
pub mod outside;
pub mod right;
pub mod steps;
pub mod walks;

pub use carried::a_press_for_one_screen_does_nothing_on_the_next;
pub use fields::{fields_of_a_row_stand_in_a_row, no_helper_reads_what_is_written};
pub use flagged::{
    every_safety_answer_brings_its_page, nothing_of_a_flagged_page_is_kept_unless_ticked, the_first_number_is_in_sight,
};
pub use help_lines::the_help_lines_are_those_of_the_file;
pub use outside::options_are_read_and_bad_ones_named;
pub use right::{
    any_answers_give_what_two_calculations_say, every_cell_and_message_is_reached_and_right, the_golden_sheets_hold,
};
pub use steps::{
    back_and_forward_do_what_they_say, back_walks_where_the_history_refuses,
    the_next_page_learns_nothing_from_the_history,
};
pub use walks::every_stage_is_walked_by_hand;
