//! The browsers and their drivers, and the servers that the check is hosted with. On Debian they are installed
//! where that is allowed; elsewhere the missing ones are named.

use std::fs;
use std::path::Path;

use xshell::cmd;

use crate::Result;
use crate::env::run::{find, shell, shell_in, target};
use crate::env::tools;

/// The program that has to be there, and the Debian package that brings it.
const NEEDED: [(&str, &str); 8] = [
    ("chromium", "chromium"),
    ("chromedriver", "chromium-driver"),
    ("firefox-esr", "firefox-esr"),
    ("WebKitWebDriver", "webkit2gtk-driver"),
    ("xvfb-run", "xvfb"),
    ("xauth", "xauth"),
    // Reads what a browser prints.
    ("pdftotext", "poppler-utils"),
    // The server alone: the package of this name starts nothing.
    ("apache2", "apache2-bin"),
];

/// What prints with WebKit, whose driver cannot: a program for scripts, and the engine's names for it.
const PRINTS: [&str; 2] = ["gjs", "gir1.2-webkit2-4.1"];

/// The servers, whose packages have their own names. They are unpacked under `target` and not installed: an
/// installed one would start as a service of the system, open to the network.
const SERVERS: [&str; 2] = ["nginx", "caddy"];

/// Makes sure that all three browsers can be driven, and that the servers can be started.
pub fn ready() -> Result {
    have("The browser tests", &NEEDED)?;
    if !webkit_prints() {
        install(&PRINTS);
    }
    if !webkit_prints() {
        let packages = PRINTS.join(" ");
        return Err(format!(
            "The tests of what WebKit prints need gjs and WebKit2 4.1 for it, which could not be installed here. On Debian: apt-get install {packages}"
        )
        .into());
    }
    servers()?;
    tools::geckodriver().map(|_| ())
}

/// Makes sure that these programs are there, each with the Debian package that brings it.
pub fn have(who: &str, needed: &[(&str, &str)]) -> Result {
    let missing = || needed.iter().filter(|(program, _)| find(program).is_none()).collect::<Vec<_>>();
    if !missing().is_empty() {
        install(&missing().into_iter().map(|(_, package)| *package).collect::<Vec<_>>());
    }
    let still: Vec<&str> = missing().into_iter().map(|(program, _)| *program).collect();
    if still.is_empty() {
        return Ok(());
    }
    let packages: Vec<&str> = needed.iter().map(|(_, package)| *package).collect();
    let (still, packages) = (still.join(", "), packages.join(" "));
    Err(format!("{who} need {still}, which could not be installed here. On Debian: apt-get install {packages}").into())
}

fn webkit_prints() -> bool {
    let asks = "imports.gi.versions.WebKit2 = '4.1'; imports.gi.WebKit2.PrintOperation";
    let (Some(gjs), Ok(shell)) = (find("gjs"), shell()) else { return false };
    cmd!(shell, "{gjs} -c {asks}").quiet().ignore_stderr().run().is_ok()
}

/// Unpacks the servers that are missing.
fn servers() -> Result {
    let missing = || SERVERS.into_iter().filter(|program| find(program).is_none()).collect::<Vec<_>>();
    for server in missing() {
        if let Err(error) = unpack(server) {
            eprintln!("{error}");
        }
    }
    match missing().as_slice() {
        [] => Ok(()),
        still => Err(format!(
            "The tests of the hosting need {}, which could not be brought here. On Debian: apt-get install {}",
            still.join(" and "),
            SERVERS.join(" ")
        )
        .into()),
    }
}

/// Takes the program out of its Debian package.
pub fn unpack(package: &str) -> Result {
    let folder = target("servers");
    fs::create_dir_all(&folder)?;
    eprintln!("Unpacking {package} ...");
    let shell = shell_in(&folder)?;
    let download = || cmd!(shell, "apt-get -qq download {package}").quiet().run();
    if download().is_err() {
        as_root("apt-get", &["-qq", "update"])?;
        download()?;
    }
    unpack_all(&folder)
}

/// Takes the programs out of all Debian packages in this folder.
pub fn unpack_all(folder: &Path) -> Result {
    let shell = shell_in(folder)?;
    for entry in fs::read_dir(folder)? {
        let file = entry?.path();
        if file.extension().is_some_and(|ending| ending == "deb") {
            cmd!(shell, "dpkg-deb -x {file} {folder}").quiet().run()?;
            fs::remove_file(&file)?;
        }
    }
    Ok(())
}

/// Tries to install; what is still missing afterwards is for the caller to say.
pub fn install(packages: &[&str]) {
    if find("apt-get").is_none() {
        return;
    }
    eprintln!("Installing {} ...", packages.join(", "));
    let apt = |words: &[&str]| as_root("apt-get", &[&["-qq", "-y"], words].concat());
    let done = apt(&["update"]).and_then(|()| apt(&[&["install", "--no-install-recommends"], packages].concat()));
    if let Err(error) = done {
        eprintln!("{error}");
    }
}

/// Runs a program with the rights of the system, where that needs no question.
fn as_root(program: &str, words: &[&str]) -> Result {
    let shell = shell()?;
    let root = cmd!(shell, "id -u").read()? == "0";
    let command = if root { cmd!(shell, "{program} {words...}") } else { cmd!(shell, "sudo -n {program} {words...}") };
    // Standard input is empty, so that nothing waits for an answer.
    Ok(command.env("DEBIAN_FRONTEND", "noninteractive").quiet().run()?)
}
