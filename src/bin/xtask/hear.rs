//! The walks by ear: Orca, a real screen reader, in Chromium and Firefox.

use crate::Result;
use crate::browsers;
use crate::run::{cargo, run};
use crate::template::SiteOptions;
use crate::wasm::Profile;
use crate::{dist, record, tools};

/// What Orca needs, and the Debian package that brings it. The package of Orca brings the service that it asks.
const NEEDED: [(&str, &str); 5] =
    [("orca", "orca"), ("dbus-daemon", "dbus"), ("openbox", "openbox"), ("xdotool", "xdotool"), ("Xvfb", "xvfb")];

/// Hears the walks whose names hold one of these words, or all of them; `quick` a short one in each browser. What was
/// said lies in `target/heard`. `record` writes down with which screen reader all of them found no fault.
pub fn hear(words: Vec<String>, quick: bool, record: bool) -> Result {
    ready()?;
    browsers::ready()?;
    tools::npm()?;
    dist::dist(Profile::Release, &SiteOptions::default())?;
    walks(words, quick)?;
    if record { record::heard() } else { Ok(()) }
}

/// The walks with what is packed, where all that they need is there.
pub fn walks(words: Vec<String>, quick: bool) -> Result {
    // Two Orcas of one user refuse each other.
    let mut heard = cargo();
    heard.args(["test", "--features", "xtask,builder", "--test", "heard", "--", "--test-threads", "1"]).args(words);
    if quick {
        heard.args(["--skip", "slow::"]);
    }
    run(heard.env("RUST_BACKTRACE", "0"))
}

/// Makes sure that Orca can be started.
pub fn ready() -> Result {
    browsers::have("The walks by ear", &NEEDED)
}
