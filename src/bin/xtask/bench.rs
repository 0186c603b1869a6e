//! How the check does against other ways to ask the same. A figure here informs; nothing fails because of it.

mod core;
mod enlarged;
mod growth;
mod load;
#[path = "../../../tests/support/many.rs"]
mod many;
mod scale;
mod site;
mod start;
mod table;

use crate::Done;

/// Measures what the words ask for.
pub fn bench(words: Vec<String>) -> Done {
    match words.iter().map(String::as_str).collect::<Vec<_>>().as_slice() {
        ["start"] => start::start(&start::SLOW),
        ["start", "--fast-network"] => start::start(&start::FAST_NETWORK),
        ["scale"] => scale::scale(),
        ["core"] => core::core(),
        _ => Err("cargo xtask bench takes start, with --fast-network or without, scale or core.".into()),
    }
}
