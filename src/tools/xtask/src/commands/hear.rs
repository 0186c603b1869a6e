//! The walks by ear: Orca, a real screen reader, in Chromium and Firefox.

use crate::Result;
use crate::commands::record;
use crate::env::run::{cargo, shell};
use crate::env::{browsers, tools};
use crate::packages::dist;
use crate::parts::wasm::Profile;
use crate::site::template::SiteOptions;

/// What Orca needs, and the Debian package that brings it. The package of Orca brings the service that it asks.
const NEEDED: [(&str, &str); 5] =
    [("orca", "orca"), ("dbus-daemon", "dbus"), ("openbox", "openbox"), ("xdotool", "xdotool"), ("Xvfb", "xvfb")];

/// Which walks run.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Walks {
    /// A short one in each browser.
    Short,
    /// The short ones, and each of the others in one browser.
    Once,
    /// All of them, in both browsers.
    All,
}

/// Hears the walks whose names hold one of these words, or all of them; `quick` a short one in each browser. What was
/// said lies in `target/heard`. `record` writes down with which screen reader all of them found no fault.
pub fn hear(words: Vec<String>, quick: bool, record: bool) -> Result {
    ready()?;
    browsers::ready()?;
    tools::npm()?;
    dist::dist(Profile::Release, &SiteOptions::default())?;
    walks(words, if quick { Walks::Short } else { Walks::All })?;
    if record { record::heard() } else { Ok(()) }
}

/// The walks with what was built, where all that they need is there.
pub fn walks(words: Vec<String>, which: Walks) -> Result {
    // Two Orcas of one user refuse each other.
    let shell = shell()?;
    let heard = cargo(&shell).args(["test", "--package", "tests", "--test", "heard", "--", "--test-threads", "1"]);
    // The names of modules in `tests/heard/main.rs`.
    let without = match which {
        Walks::Short => &["--skip", "slow::"][..],
        Walks::Once => &["--skip", "again::"],
        Walks::All => &[],
    };
    Ok(heard.args(words).args(without).env("RUST_BACKTRACE", "0").run()?)
}

/// Makes sure that Orca can be started.
pub fn ready() -> Result {
    browsers::have("The walks by ear", &NEEDED)
}
