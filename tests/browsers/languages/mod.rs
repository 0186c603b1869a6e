//! The check in every language, and under translators.

pub mod translated;
pub mod walked;

pub use translated::{a_page_that_others_change_says_the_same, a_translated_page_says_the_same};
pub use walked::{another_language_is_a_press_away, every_language_is_walked, looking_back_speaks_every_language};
