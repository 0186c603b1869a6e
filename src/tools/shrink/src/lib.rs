//! Makes a finished wasm module smaller than the compiler and `wasm-opt` can, from what is known of the program that it
//! is: see the README for each pass and what it saves.

pub mod glue;
pub mod groups;
pub mod snip;
pub mod streams;
pub mod unread;

/// What a pass gives: an error is a sentence for the person at the terminal.
pub type Result<T = (), E = Box<dyn std::error::Error + Send + Sync>> = std::result::Result<T, E>;
