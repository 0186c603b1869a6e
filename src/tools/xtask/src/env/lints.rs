//! What reads the workflows of the repository.

use std::fs;

use xshell::cmd;

use crate::Result;
use crate::env::browsers::install;
use crate::env::run::{shell, target};

/// The programs that read the workflows of the repository and that the tests run, in a Python environment of their own.
pub fn ready() -> Result {
    const NEEDED: [&str; 2] = ["zizmor==1.32.0", "check-jsonschema==0.39.0"];
    let folder = target("lints");
    let (pip, installed) = (folder.join("bin/pip"), folder.join("installed"));
    let wanted = NEEDED.join("\n");
    if fs::read_to_string(&installed).is_ok_and(|known| known == wanted) {
        return Ok(());
    }
    eprintln!("Installing {} ...", NEEDED.join(" and "));
    let shell = shell()?;
    let make = || cmd!(shell, "python3 -m venv --clear {folder}").quiet().ignore_stdout().ignore_stderr().run();
    if make().is_err() {
        install(&["python3-venv"]);
        make().map_err(|error| {
            format!(
                "The tests of the workflows need Python with venv. On Debian: apt-get install python3-venv. {error}"
            )
        })?;
    }
    cmd!(shell, "{pip} install --quiet --disable-pip-version-check {NEEDED...}").quiet().run()?;
    Ok(fs::write(installed, wanted)?)
}
