//! `cargo xtask …`: the one command surface of the project. It installs what a step needs where it can,
//! and says in one sentence what is missing where it cannot.

mod assets;
mod bench;
mod browsers;
mod build;
mod builder;
mod cli;
mod dist;
mod document;
#[path = "../../../tests/support/drive.rs"]
mod drive;
mod element;
mod fuzz;
mod glue;
mod hear;
#[path = "../../../tests/support/listen.rs"]
mod heard;
mod help_lines;
mod hosts;
mod language;
mod listen;
mod npm;
mod pack;
mod pages;
mod plain;
mod policy;
mod prerender;
mod preview;
mod pseudo;
mod record;
mod run;
mod screens;
mod serve;
mod size;
mod snip;
mod statement;
mod template;
mod test;
mod tools;
mod unread;
mod wasm;
#[path = "../../../tests/support/web.rs"]
mod web;
mod why;
mod wordpress;
mod yew_app;

use std::process::ExitCode;

use clap::Parser as _;

/// What a step of the tool gives: an error is a sentence for the person at the terminal.
type Result<T = (), E = Box<dyn std::error::Error + Send + Sync>> = std::result::Result<T, E>;

fn main() -> ExitCode {
    match cli::Cli::parse().task.run() {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("\n{error}");
            ExitCode::FAILURE
        }
    }
}
