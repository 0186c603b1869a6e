//! What the tests ran in, as `tests/cases/record.json` keeps it and the statement of the site says it.

use std::fs;
use std::path::PathBuf;

use serde::Deserialize;

use crate::Result;
use crate::env::run::root;

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

/// The file that keeps it.
pub fn file() -> PathBuf {
    root().join("tests/cases/record.json")
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
pub fn in_words(day: &str) -> String {
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
