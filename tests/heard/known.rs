//! What is known of Orca itself: the words that it adds to those of a page, and its faults, from `tests/cases/orca.json`.

use std::collections::BTreeMap;
use std::sync::LazyLock;

use serde::Deserialize;
use support::programs::run;

use crate::engine::Engine;

/// All of it.
#[derive(Deserialize)]
pub struct Known {
    /// The version that the reviewed texts were made with, without what follows the first point.
    version: String,
    adds: Adds,
    faults: BTreeMap<String, Fault>,
}

/// The words of Orca's own: at the beginning of an utterance, at its end, and what a whole one of its own begins with.
#[derive(Deserialize)]
struct Adds {
    before: Vec<String>,
    after: Vec<String>,
    begins: Vec<String>,
}

#[derive(Deserialize)]
struct Fault {
    engines: Vec<String>,
    orca: Vec<String>,
}

/// The version that is installed here, without what follows its first point.
static VERSION: LazyLock<String> = LazyLock::new(|| {
    let told = run("orca", &["--version"], support::root());
    told.split('.').next().unwrap().to_owned()
});

static KNOWN: LazyLock<Known> = LazyLock::new(|| {
    let mut known: Known = serde_json::from_str(include_str!("../cases/orca.json")).unwrap();
    // “push button” before “button”.
    known.adds.after.sort_by_key(|words| std::cmp::Reverse(words.len()));
    known
});

/// Is this fault known of the Orca that is installed here, in this browser?
pub fn fault(name: &str, engine: Engine) -> bool {
    let fault = &KNOWN.faults[name];
    fault.orca.contains(&VERSION) && fault.engines.contains(&format!("{engine:?}"))
}

/// Were the reviewed texts made with the Orca that is installed here? Another one has other words.
pub fn reviewed() -> bool {
    KNOWN.version == *VERSION
}

/// What is left of an utterance without Orca's own words; nothing where it was all Orca's.
pub fn of_the_page(said: &str) -> Option<&str> {
    let adds = &KNOWN.adds;
    if adds.begins.iter().any(|begin| said.starts_with(begin.as_str())) {
        return None;
    }
    let mut left = said;
    loop {
        let before = left;
        left = left.trim().trim_end_matches('.');
        for word in &adds.after {
            // Only whole words.
            if let Some(rest) = left.strip_suffix(word.as_str()).filter(|rest| rest.is_empty() || rest.ends_with(' ')) {
                left = rest;
            }
        }
        for word in &adds.before {
            left = left.strip_prefix(word.as_str()).and_then(|rest| rest.strip_prefix(' ')).unwrap_or(left);
        }
        if left == before {
            break;
        }
    }
    Some(left).filter(|left| !left.is_empty())
}
