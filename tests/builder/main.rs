//! The parts of the builder that need no browser.
#![allow(missing_docs, dead_code, clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::indexing_slicing)]

#[path = "../../src/bin/builder/address.rs"]
mod address;
#[path = "../../src/bin/builder/draft.rs"]
mod draft;
#[path = "../../src/bin/builder/made.rs"]
mod made;
#[path = "../../src/bin/builder/messages.rs"]
mod messages;
#[path = "../../src/bin/builder/qr.rs"]
mod qr;
#[path = "../../src/bin/builder/snippets.rs"]
mod snippets;
