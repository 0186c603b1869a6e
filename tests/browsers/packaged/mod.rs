//! The packaged files where something is missing, switched off or broken, and where they are hosted: which
//! scenario runs in which browser, and how that browser is set up.

mod first_bytes;
mod hosts;

/// A module for an engine, with a test for each scenario.
macro_rules! in_engine {
    ($name:ident $engine:ident { $($way:ident: $($scenario:ident),* ;)* }) => {
        mod $name {
            use crate::drive::{Engine, Way};
            $($(
                #[test]
                fn $scenario() {
                    crate::runs::in_browser_as(Engine::$engine, Way::$way, crate::scenarios::$scenario);
                }
            )*)*
        }
    };
}

in_engine! { chromium Chromium {
    Usual: the_plain_document_says_the_same, nothing_is_needed_after_the_page_is_there,
        a_broken_module_leads_to_the_plain_document_or_the_paper_form, an_old_browser_gets_the_paper_form,
        whatever_keeps_scripts_away_leads_to_the_form, scripts_that_run_late_lose_nothing,
        nothing_is_left_with_or_without_a_sheet, any_encoding_that_a_server_names_reads_right,
        the_download_works_from_a_disk, card_and_poster_take_one_page_each, looking_back_prints_the_days_alone,
        every_sheet_is_one_page_of_paper,
        the_page_with_all_lines_prints_as_the_form, what_is_ticked_is_printed_and_no_more,
        nginx_keeps_every_promise, caddy_keeps_every_promise, apache_keeps_every_promise;
    WithoutWasm: without_wasm_the_plain_document_takes_over, looking_back_works_without_wasm;
    WithoutScripts: without_scripts_the_paper_form_is_there, without_scripts_the_pages_around_lead_on,
        without_scripts_the_builder_says_how_a_link_is_written, without_scripts_looking_back_says_what_to_do_by_hand,
        sheets_need_no_script, without_scripts_one_good_day_is_a_sheet_of_paper;
    WithoutWaiting: what_is_done_before_the_script_is_kept, what_is_pressed_before_the_script_is_done,
        what_is_pressed_before_its_screen_is_there, what_is_translated_before_the_script_is_said_anew,
        what_is_typed_before_the_script_is_done;
} }

in_engine! { firefox Firefox {
    Usual: the_plain_document_says_the_same, nothing_is_needed_after_the_page_is_there,
        a_broken_module_leads_to_the_plain_document_or_the_paper_form, an_old_browser_gets_the_paper_form,
        whatever_keeps_scripts_away_leads_to_the_form, scripts_that_run_late_lose_nothing,
        nothing_is_left_with_or_without_a_sheet, any_encoding_that_a_server_names_reads_right,
        the_download_works_from_a_disk, card_and_poster_take_one_page_each, looking_back_prints_the_days_alone,
        every_sheet_is_one_page_of_paper,
        the_page_with_all_lines_prints_as_the_form, what_is_ticked_is_printed_and_no_more;
    WithoutWasm: without_wasm_the_plain_document_takes_over, looking_back_works_without_wasm;
    WithoutScripts: without_scripts_the_paper_form_is_there, without_scripts_the_pages_around_lead_on,
        without_scripts_the_builder_says_how_a_link_is_written, without_scripts_looking_back_says_what_to_do_by_hand,
        sheets_need_no_script, without_scripts_one_good_day_is_a_sheet_of_paper;
    WithoutWaiting: what_is_done_before_the_script_is_kept, what_is_pressed_before_the_script_is_done,
        what_is_pressed_before_its_screen_is_there, what_is_translated_before_the_script_is_said_anew,
        what_is_typed_before_the_script_is_done;
} }

in_engine! { webkit WebKit {
    Usual: the_plain_document_says_the_same, nothing_is_needed_after_the_page_is_there,
        a_broken_module_leads_to_the_plain_document_or_the_paper_form, an_old_browser_gets_the_paper_form,
        whatever_keeps_scripts_away_leads_to_the_form, scripts_that_run_late_lose_nothing,
        nothing_is_left_with_or_without_a_sheet, any_encoding_that_a_server_names_reads_right,
        the_download_works_from_a_disk;
    WithoutWasm: without_wasm_the_plain_document_takes_over, looking_back_works_without_wasm;
    WithoutScripts: without_scripts_the_paper_form_is_there, without_scripts_the_pages_around_lead_on,
        without_scripts_the_builder_says_how_a_link_is_written, without_scripts_looking_back_says_what_to_do_by_hand,
        sheets_need_no_script, without_scripts_one_good_day_is_a_sheet_of_paper;
    WithoutWaiting: what_is_done_before_the_script_is_kept, what_is_pressed_before_the_script_is_done,
        what_is_pressed_before_its_screen_is_there, what_is_translated_before_the_script_is_said_anew,
        what_is_typed_before_the_script_is_done;
} }
