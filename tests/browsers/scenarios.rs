//! The scenarios, one file for each thing that a person relies on.

mod access;
mod around;
mod broken;
mod builder;
mod builder_languages;
mod builder_silent;
pub mod carried;
mod encodings;
mod exit;
mod fields;
mod file;
mod first_screen;
mod flagged;
mod help_lines;
mod history;
mod hostile;
mod hostile_links;
mod hosting;
mod in_yew;
mod kept;
mod kept_away;
mod keyboard;
mod languages;
mod leaving;
mod left;
mod looked_up;
mod offline;
mod outside;
mod plain;
pub mod printing;
mod right;
mod scripts_off;
mod share;
mod sheets;
mod silent;
mod stays;
mod steps;
mod translated;
mod walks;
mod written_down;

pub use access::{
    a_new_screen_takes_the_focus_and_says_nothing_else, all_on_one_page_is_the_same_check,
    every_target_is_large_enough, forced_colours_keep_everything_in_sight, in_one_walk, it_fits_every_width,
    more_contrast_is_given_where_it_is_asked_for, no_accessibility_rule_is_broken, nothing_moves,
    the_focus_is_never_hidden, the_form_is_for_everyone, the_keyboard_goes_into_the_frame_and_out,
    what_is_done_is_said_once, what_is_heard_is_what_was_reviewed,
};
pub use around::{
    the_pages_around_ask_for_little, the_pages_around_fit_everyone, what_is_given_to_paste_works,
    without_scripts_the_pages_around_lead_on,
};
pub use broken::{
    a_broken_module_leads_to_the_plain_document_or_the_paper_form, a_check_that_stops_gives_way_to_the_form,
    an_old_browser_gets_the_paper_form,
};
pub use builder::{
    a_link_is_made_with_a_keyboard, an_old_link_is_edited, the_builder_works_from_a_disk,
    what_a_link_may_not_say_is_refused_here, what_comes_out_fits_what_was_chosen,
    without_scripts_the_builder_says_how_a_link_is_written,
};
pub use builder_languages::what_comes_out_is_in_the_language_of_the_client;
pub use builder_silent::{the_builder_asks_for_nothing, the_builder_keeps_nothing};
pub use carried::a_press_for_one_screen_does_nothing_on_the_next;
pub use encodings::any_encoding_that_a_server_names_reads_right;
pub use exit::{leaving_goes_where_the_page_says, leaving_is_at_once, leaving_works_before_the_check_does};
pub(crate) use exit::{slow, with_exit};
pub use fields::{fields_of_a_row_stand_in_a_row, no_helper_reads_what_is_written};
pub use file::the_download_works_from_a_disk;
pub use first_screen::{
    what_is_done_before_the_script_is_kept, what_is_pressed_before_its_screen_is_there,
    what_is_pressed_before_the_script_is_done, what_is_translated_before_the_script_is_said_anew,
};
pub use flagged::{
    every_safety_answer_brings_its_page, nothing_of_a_flagged_page_is_kept_unless_ticked, the_first_number_is_in_sight,
};
pub use help_lines::the_help_lines_are_those_of_the_file;
pub use history::a_closed_browser_knows_the_address_alone;
pub use hostile::a_hostile_page_gets_no_further_than_the_list;
pub use hostile_links::hostile_links_change_nothing_but_words;
pub use hosting::{caddy_keeps_every_promise, nginx_keeps_every_promise, program};
pub use in_yew::a_yew_app_shows_the_check;
pub use kept::what_cannot_be_known_is_not_claimed;
pub use kept_away::{scripts_that_run_late_lose_nothing, whatever_keeps_scripts_away_leads_to_the_form};
pub use keyboard::{keys_lead_to_gaps_folds_boxes_and_fields, the_keyboard_alone_is_enough};
pub use languages::{another_language_is_a_press_away, every_language_is_walked};
pub use leaving::{back_walks_the_steps_and_keeps_answers, leaving_leaves_nothing, shift_leaves_alone_and_three_times};
pub use left::nothing_is_left_with_or_without_a_sheet;
pub use looked_up::no_name_is_looked_up;
pub use offline::nothing_is_needed_after_the_page_is_there;
pub use outside::options_are_read_and_bad_ones_named;
pub use plain::{the_plain_document_says_the_same, without_wasm_the_plain_document_takes_over};
pub use printing::{the_page_with_all_lines_prints_as_the_form, what_is_ticked_is_printed_and_no_more};
pub use right::{
    any_answers_give_what_two_calculations_say, every_cell_and_message_is_reached_and_right, the_golden_sheets_hold,
};
pub use scripts_off::without_scripts_the_paper_form_is_there;
pub use share::a_link_goes_the_whole_way;
pub use sheets::{
    card_and_poster_take_one_page_each, the_builder_breaks_no_accessibility_rule, the_builder_fits_every_width,
};
pub use silent::a_whole_walk_asks_for_nothing;
pub use stays::{
    no_pull_loads_it_anew, nothing_comes_back, nothing_is_kept_in_the_browser, nothing_is_said_to_the_console,
};
pub use steps::{
    back_and_forward_do_what_they_say, back_walks_where_the_history_refuses,
    the_next_page_learns_nothing_from_the_history,
};
pub use translated::{a_page_that_others_change_says_the_same, a_translated_page_says_the_same};
pub use walks::every_stage_is_walked_by_hand;
pub use written_down::no_answer_is_written_down;
