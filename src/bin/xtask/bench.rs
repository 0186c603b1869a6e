//! How the check does against other ways to ask the same. A figure here informs; nothing fails because of it.

mod load;
mod site;
mod start;
mod table;

use crate::Done;

/// Measures what the words ask for.
pub fn bench(words: Vec<String>) -> Done {
    match words.iter().map(String::as_str).collect::<Vec<_>>().as_slice() {
        ["start"] => start::start(&start::SLOW),
        ["start", "--fast-network"] => start::start(&start::FAST_NETWORK),
        _ => Err("cargo xtask bench takes start, and after it nothing but --fast-network.".into()),
    }
}
