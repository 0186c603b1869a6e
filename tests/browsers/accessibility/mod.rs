//! That everyone can use it, looked at in real engines, on every screen of every stage.

mod agree;
mod colours;
pub mod focus;
mod form;
mod framed;
pub mod heard;
pub mod heights;
pub mod keyboard;
mod looked;
mod one_page;
pub mod room;
pub mod rules;
mod said;
pub(crate) mod screens;
pub mod still;

pub use colours::{
    forced_colours_keep_everything_in_sight, forced_colours_leave_an_edge_where_one_writes,
    more_contrast_is_given_where_it_is_asked_for,
};
pub use focus::{tabs, the_focus_is_never_hidden};
pub use form::the_form_is_for_everyone;
pub use framed::the_keyboard_goes_into_the_frame_and_out;
pub use heard::what_is_heard_is_what_was_reviewed;
pub use heights::{no_page_is_longer_than_it_may_be, start_is_in_sight};
pub use keyboard::{keys_lead_to_gaps_folds_boxes_and_fields, the_keyboard_alone_is_enough};
pub use looked::{
    a_new_screen_takes_the_focus_and_says_nothing_else, every_target_is_large_enough, in_one_walk, it_fits_every_width,
    nothing_moves,
};
pub use one_page::all_on_one_page_is_the_same_check;
pub(crate) use room::{small, window};
pub use rules::{no_accessibility_rule_is_broken, no_other_rule_is_broken, no_rule_is_broken};
pub use said::what_is_done_is_said_once;
