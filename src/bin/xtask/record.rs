//! What the tests ran in, kept in `tests/record.json` at the end of a whole run that found no fault, and the screen
//! reader at the end of all walks with it. The statement of the site is written from it.

use std::fs;
use std::path::PathBuf;
use std::process::Command;

use serde::Deserialize;
use serde_json::{Map, Value, json};

use crate::Result;
use crate::run::{cargo, output, root};

/// A run.
#[derive(Deserialize)]
pub struct Record {
    /// The day, `YYYY-MM-DD`.
    day: String,
    /// The system that the browsers ran on.
    pub system: String,
    /// The engines with their versions.
    pub engines: Vec<String>,
    /// How many tests ran in browsers; nothing while no whole run has been recorded.
    tests: Option<u64>,
    /// The screen reader with its version; nothing while no recorded run has had one.
    reader: Option<String>,
    /// How many walks it read out.
    walks: Option<u64>,
}

fn file() -> PathBuf {
    root().join("tests/record.json")
}

impl Record {
    /// The last run that was recorded.
    pub fn read() -> Result<Record> {
        Ok(serde_json::from_str(&fs::read_to_string(file())?)?)
    }

    /// What the statement says of it.
    pub fn told(&self) -> String {
        match self.tests {
            Some(tests) => format!("On {}, all {tests} tests there found no fault.", in_words(&self.day)),
            None => "No whole run has been written down yet.".to_owned(),
        }
    }

    /// What the statement says of the screen reader.
    pub fn read_out(&self) -> String {
        match (&self.reader, self.walks) {
            (Some(reader), Some(walks)) => format!(
                "A real screen reader, {reader}, read out {walks} walks in Chromium and Firefox. They go through each \
                 stage to its end, past help, on a site of others, and through the page that makes links. What is new \
                 is spoken once."
            ),
            _ => "No real screen reader has read it out in a run that was written down.".to_owned(),
        }
    }
}

/// A day as it is said. What is no day stays as it is written.
fn in_words(day: &str) -> String {
    const MONTHS: [&str; 12] = [
        "January",
        "February",
        "March",
        "April",
        "May",
        "June",
        "July",
        "August",
        "September",
        "October",
        "November",
        "December",
    ];
    let parts: Vec<usize> = day.split('-').filter_map(|part| part.parse().ok()).collect();
    let [year, month, date] = parts.as_slice() else { return day.to_owned() };
    MONTHS.get(month.wrapping_sub(1)).map_or(day.to_owned(), |month| format!("{date} {month} {year}"))
}

/// Writes down that everything ran today and found no fault.
pub fn write() -> Result {
    let day = output(Command::new("date").arg("+%Y-%m-%d"))?;
    keep(json!({ "day": day.trim(), "system": system(), "engines": engines()?, "tests": tests("browsers")? }))
}

/// Writes down that all walks with Orca found no fault.
pub fn heard() -> Result {
    keep(json!({ "reader": version("Orca", Command::new("orca").arg("--version"))?, "walks": tests("heard")? }))
}

/// How many tests there are of this name.
fn tests(name: &str) -> Result<usize> {
    let listed = output(cargo().args(["test", "--quiet", "--features", "xtask", "--test", name, "--", "--list"]))?;
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
    let webkit = crate::drive::wanted::mini_browser().ok_or("WebKit's browser is not there.")?;
    Ok(vec![
        version("Chromium", Command::new("chromium").arg("--version"))?,
        version("Firefox ESR", Command::new("firefox-esr").arg("--version"))?,
        version("WebKitGTK", Command::new("xvfb-run").arg("-a").arg(webkit).arg("--version"))?,
    ])
}

/// A program by the name that people know, with the version that it tells.
fn version(name: &str, command: &mut Command) -> Result<String> {
    let said = output(command)?;
    let version = said.split_whitespace().find(|word| word.starts_with(|sign: char| sign.is_ascii_digit()));
    let version = version.ok_or("There is no version.")?.trim_end_matches(|sign: char| sign.is_alphabetic());
    Ok(format!("{name} {version}"))
}
