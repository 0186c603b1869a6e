//! The walks by ear: Orca, a real screen reader, in Chromium and Firefox.

use crate::Done;
use crate::browsers;
use crate::document::Set;
use crate::run::{cargo, run};
use crate::wasm::Profile;
use crate::{dist, tools};

/// What Orca needs, and the Debian package that brings it. The package of Orca brings the service that it asks.
const NEEDED: [(&str, &str); 5] =
    [("orca", "orca"), ("dbus-daemon", "dbus"), ("openbox", "openbox"), ("xdotool", "xdotool"), ("Xvfb", "xvfb")];

/// Hears the walks whose names hold one of these words, or all of them; `--quick` hears a short one in each browser.
/// What was said lies in `target/heard`.
pub fn hear(mut words: Vec<String>) -> Done {
    let quick = words.iter().any(|word| word == "--quick");
    words.retain(|word| word != "--quick");
    ready()?;
    browsers::ready()?;
    tools::npm()?;
    dist::dist(Profile::Release, &Set::default())?;
    walks(words, quick)
}

/// The walks with what is packed, where all that they need is there.
pub fn walks(words: Vec<String>, quick: bool) -> Done {
    // Two Orcas of one user refuse each other.
    let mut heard = cargo();
    heard.args(["test", "--features", "xtask,builder", "--test", "heard", "--", "--test-threads", "1"]).args(words);
    if quick {
        heard.args(["--skip", "slow::"]);
    }
    run(heard.env("RUST_BACKTRACE", "0"))
}

/// Makes sure that Orca can be started.
pub fn ready() -> Done {
    browsers::have("The walks by ear", &NEEDED)
}
