//! What the tests ran in, kept in `tests/cases/record.json` at the end of a whole run that found no fault, and the screen
//! reader at the end of all walks with it. The statement of the site is written from it.

use std::fs;

use serde_json::{Map, Value, json};
use xshell::{Cmd, cmd};

use crate::Result;
use crate::env::run::{cargo, shell, today};
use crate::site::record::file;

/// Writes down that everything ran today and found no fault.
pub fn write() -> Result {
    keep(json!({ "day": today()?, "system": system(), "engines": engines()?, "tests": tests("browsers")? }))
}

/// Writes down that all walks with Orca found no fault.
pub fn heard() -> Result {
    let shell = shell()?;
    keep(json!({ "reader": version("Orca", cmd!(shell, "orca --version"))?, "walks": tests("heard")? }))
}

/// How many tests there are of this name.
fn tests(name: &str) -> Result<usize> {
    let listed =
        cargo(&shell()?).args(["test", "--quiet", "--package", "tests", "--test", name, "--", "--list"]).read()?;
    Ok(listed.lines().filter(|line| line.ends_with(": test")).count())
}

/// Puts these in the place of what was written down of them.
fn keep(fields: Value) -> Result {
    let mut record: Map<String, Value> = serde_json::from_str(&fs::read_to_string(file())?)?;
    record.extend(fields.as_object().cloned().unwrap_or_default());
    Ok(fs::write(file(), serde_json::to_string_pretty(&record)? + "\n")?)
}

/// The system's name, as it says it itself.
fn system() -> String {
    let said = fs::read_to_string("/etc/os-release").unwrap_or_default();
    let value = |name: &str| said.lines().find_map(|line| line.strip_prefix(name)).map(|value| value.trim_matches('"'));
    [value("NAME="), value("VERSION_ID=")].into_iter().flatten().collect::<Vec<_>>().join(" ")
}

/// The engines by the names that people know, each with the version that it tells.
fn engines() -> Result<Vec<String>> {
    let webkit = crate::browser::drive::wanted::mini_browser().ok_or("WebKit's browser is not there.")?;
    let shell = shell()?;
    Ok(vec![
        version("Chromium", cmd!(shell, "chromium --version"))?,
        version("Firefox ESR", cmd!(shell, "firefox-esr --version"))?,
        version("WebKitGTK", cmd!(shell, "xvfb-run -a {webkit} --version"))?,
    ])
}

/// A program by the name that people know, with the version that it tells.
fn version(name: &str, command: Cmd<'_>) -> Result<String> {
    let said = command.read()?;
    let version = said.split_whitespace().find(|word| word.starts_with(|character: char| character.is_ascii_digit()));
    let version = version.ok_or("There is no version.")?.trim_end_matches(|character: char| character.is_alphabetic());
    Ok(format!("{name} {version}"))
}
