//! What nobody may learn: from the network, from the browser, from a link, from code that wants out.

pub mod history;
pub mod hostile;
pub mod hostile_links;
pub mod looked_up;
pub mod silent;
pub mod stays;
pub mod written_down;

pub use history::a_closed_browser_knows_the_address_alone;
pub use hostile::a_hostile_page_gets_no_further_than_the_list;
pub use hostile_links::hostile_links_change_nothing_but_words;
pub use looked_up::no_name_is_looked_up;
pub use silent::a_whole_walk_asks_for_nothing;
pub use stays::{
    no_pull_loads_it_anew, nothing_comes_back, nothing_is_kept_in_the_browser, nothing_is_said_to_the_console,
};
pub use written_down::no_answer_is_written_down;
