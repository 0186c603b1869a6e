//! The check where something is slow, missing, switched off or old.

pub mod broken;
pub mod encodings;
pub mod file;
pub mod first_screen;
pub mod kept_away;
pub mod offline;
pub mod plain;
pub mod scripts_off;

pub use broken::{
    a_broken_module_leads_to_the_plain_document_or_the_paper_form, a_check_that_stops_gives_way_to_the_form,
    an_old_browser_gets_the_paper_form,
};
pub use encodings::any_encoding_that_a_server_names_reads_right;
pub use file::the_download_works_from_a_disk;
pub use first_screen::{
    what_is_done_before_the_script_is_kept, what_is_pressed_before_its_screen_is_there,
    what_is_pressed_before_the_script_is_done, what_is_translated_before_the_script_is_said_anew,
    what_is_typed_before_the_script_is_done,
};
pub use kept_away::{scripts_that_run_late_lose_nothing, whatever_keeps_scripts_away_leads_to_the_form};
pub use offline::nothing_is_needed_after_the_page_is_there;
pub use plain::{the_plain_document_says_the_same, without_wasm_the_plain_document_takes_over};
pub use scripts_off::without_scripts_the_paper_form_is_there;
