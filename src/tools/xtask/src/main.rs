//! The program behind `cargo xtask`.

use std::process::ExitCode;

use clap::Parser as _;
use xtask::cli::Cli;

fn main() -> ExitCode {
    match Cli::parse().task.run() {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("\n{error}");
            ExitCode::FAILURE
        }
    }
}
