//! The documents: the check, the page that makes links, the pages around them, and what servers are told of each.

pub mod builder;
pub mod criteria;
pub mod document;
pub mod example;
pub mod hosts;
pub mod kinds;
pub mod llms;
pub mod one_good_day;
pub mod pages;
pub mod policy;
pub mod prerender;
pub mod preview;
pub mod pseudo;
pub mod record;
pub mod release;
pub mod schema;
pub mod settings;
pub mod statement;
pub mod template;
pub mod worksheets;
