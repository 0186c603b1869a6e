//! The parts of the builder that need no browser.
#![allow(missing_docs, dead_code, clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::indexing_slicing)]

mod codes;
mod counts;
mod drafts;
mod lines;
mod olds;

use builder::link::address::{Parts, Place};
use builder::link::made::Tools;

/// Addresses taken apart as a browser does it, as far as these tests need it.
fn parts(address: &str) -> Option<Parts> {
    let (protocol, rest) = address.split_once("://")?;
    let rest = rest.split(['?', '#']).next()?;
    let (host, path) = rest.split_once('/').unwrap_or((rest, ""));
    Some(Parts {
        protocol: format!("{protocol}:"),
        hostname: host.split(':').next()?.to_owned(),
        origin: format!("{protocol}://{host}"),
        path: format!("/{path}"),
    })
}

const TOOLS: Tools = Tools { normal: str::to_owned, parts };

/// A check on somebody's site.
fn place() -> Place {
    Place::of(parts("https://hollowlane.example/attune/en/check.html").unwrap()).unwrap()
}
