//! The browsers and their drivers. On Debian they are installed where that is allowed; elsewhere the
//! missing ones are named.

use std::process::Command;

use crate::Done;
use crate::run::{find, output, run};
use crate::tools;

/// The program that has to be there, and the Debian package that brings it.
const NEEDED: [(&str, &str); 6] = [
    ("chromium", "chromium"),
    ("chromedriver", "chromium-driver"),
    ("firefox-esr", "firefox-esr"),
    ("WebKitWebDriver", "webkit2gtk-driver"),
    ("xvfb-run", "xvfb"),
    ("xauth", "xauth"),
];

/// Makes sure that all three browsers can be driven.
pub fn ready() -> Done {
    let missing = || NEEDED.into_iter().filter(|(program, _)| find(program).is_none()).collect::<Vec<_>>();
    if !missing().is_empty() {
        install(&missing().into_iter().map(|(_, package)| package).collect::<Vec<_>>());
    }
    let still: Vec<&str> = missing().into_iter().map(|(program, _)| program).collect();
    if !still.is_empty() {
        return Err(format!(
            "The browser tests need {}, which could not be installed here. On Debian: apt-get install {}",
            still.join(", "),
            NEEDED.map(|(_, package)| package).join(" ")
        )
        .into());
    }
    tools::geckodriver().map(|_| ())
}

/// Tries to install; what is still missing afterwards is for the caller to say.
fn install(packages: &[&str]) {
    let Some(apt) = find("apt-get") else { return };
    eprintln!("Installing {} ...", packages.join(", "));
    let root = output(Command::new("id").arg("-u")).is_ok_and(|id| id.trim() == "0");
    let apt = |words: &[&str]| {
        let mut command = if root { Command::new(&apt) } else { Command::new("sudo") };
        if !root {
            command.args(["-n", "apt-get"]);
        }
        run(command
            .env("DEBIAN_FRONTEND", "noninteractive")
            .args(["-qq", "-y"])
            .args(words)
            .stdin(std::process::Stdio::null()))
    };
    let done = apt(&["update"]).and_then(|()| apt(&[&["install", "--no-install-recommends"], packages].concat()));
    if let Err(error) = done {
        eprintln!("{error}");
    }
}
