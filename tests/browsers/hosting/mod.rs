//! The folder on real servers, and the pages around the check.

pub mod apache;
mod ask;
pub mod pages;
pub mod servers;

pub use apache::apache_keeps_every_promise;
pub use pages::{
    a_page_that_is_not_there_leads_a_link_on, the_first_page_says_what_a_server_does, the_pages_around_ask_for_little,
    the_pages_around_fit_everyone, what_is_given_to_paste_works, without_scripts_the_pages_around_lead_on,
};
pub use servers::{caddy_keeps_every_promise, nginx_keeps_every_promise, program};
