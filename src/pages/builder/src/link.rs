//! From what was typed to the link, and to the words and lines that carry it. Nothing here knows the page.

pub mod address;
pub mod count;
pub mod draft;
pub mod language;
pub mod made;
pub mod messages;
pub mod old;
pub mod qr;
pub mod snippets;
