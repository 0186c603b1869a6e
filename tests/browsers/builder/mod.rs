//! The page that makes links, its card and its poster, and the whole way of a link.

pub mod beside;
pub mod languages;
pub mod links;
pub mod share;
pub mod sheets;
pub mod silent;

pub use beside::{
    faults_are_listed_and_lead_to_their_fields, no_focus_is_hidden_beside_the_form,
    the_link_and_the_preview_stay_in_sight, what_is_blocked_is_said_once,
};
pub use languages::what_comes_out_is_in_the_language_of_the_client;
pub use links::{
    a_link_is_made_with_a_keyboard, an_old_link_is_edited, the_builder_works_from_a_disk,
    what_a_link_may_not_say_is_refused_here, what_comes_out_fits_what_was_chosen,
    without_scripts_the_builder_says_how_a_link_is_written,
};
pub use share::a_link_goes_the_whole_way;
pub use sheets::{
    card_and_poster_take_one_page_each, the_builder_breaks_no_accessibility_rule, the_builder_fits_every_width,
};
pub use silent::{the_builder_asks_for_nothing, the_builder_keeps_nothing};
