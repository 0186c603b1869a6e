//! Leaving: at once, wherever it is pressed, and with nothing left behind.

pub mod exit;
pub mod left;
pub mod nothing_behind;

pub use exit::{leaving_goes_where_the_page_says, leaving_is_at_once, leaving_works_before_the_check_does};
pub(crate) use exit::{slow, with_exit};
pub use left::nothing_is_left_with_or_without_a_sheet;
pub use nothing_behind::{
    back_walks_the_steps_and_keeps_answers, leaving_leaves_nothing, shift_leaves_alone_and_three_times,
};
