//! How many bytes the check takes on the wire, and its budget.

use std::fs;
use std::io::Write as _;

use crate::Done;
use crate::build::{self, Profile};

/// The files that a browser loads to show the check in English.
const FILES: [&str; 6] =
    ["attune_check_bg.wasm", "attune_check.js", "attune.css", "check.json", "en.json", "help.json"];
/// What they are to take together, in bytes after brotli at quality 11. Not reached yet.
const BUDGET: usize = 85_000;
/// What they may not grow past until the budget is reached. It only ever goes down.
const CEILING: usize = 90_000;

/// Prints the table; more than the ceiling is an error.
pub fn size() -> Done {
    let site = build::site(Profile::Release)?;
    let mut sum = 0;
    println!("{:<24}{:>10}{:>10}", "file", "raw", "brotli");
    for name in FILES {
        let bytes = fs::read(site.join(name))?;
        let small = brotli(&bytes)?;
        sum += small;
        println!("{name:<24}{:>10}{small:>10}", bytes.len());
    }
    println!("{:<24}{:>10}{sum:>10}", "all", "");
    println!("{:<24}{:>10}{BUDGET:>10}", "budget", "");
    if sum > CEILING {
        return Err(
            format!("The check takes {} bytes more than the {CEILING} it had come down to.", sum - CEILING).into()
        );
    }
    if sum > BUDGET {
        println!("Over the budget by {} bytes: not reached yet. It may not grow past {CEILING}.", sum - BUDGET);
    }
    Ok(())
}

fn brotli(bytes: &[u8]) -> Done<usize> {
    let mut writer = brotli::CompressorWriter::new(Vec::new(), 1 << 16, 11, 24);
    writer.write_all(bytes)?;
    Ok(writer.into_inner().len())
}
