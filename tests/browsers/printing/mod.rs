//! What is printed, copied and saved.

pub mod kept;
pub mod pages;
pub mod printed;
pub mod rows;

pub use kept::what_cannot_be_known_is_not_claimed;
pub use pages::{paper_is_full_and_no_heading_ends_a_page, the_form_prints_one_country_or_all};
pub use printed::{the_page_with_all_lines_prints_as_the_form, what_is_ticked_is_printed_and_no_more};
pub use rows::{the_look_back_line_is_shown_where_it_is_ticked, what_goes_out_is_the_same_line_for_line};
