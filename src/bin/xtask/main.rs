//! `cargo xtask …`: the one command surface of the project. It installs what a step needs where it can,
//! and says in one sentence what is missing where it cannot.

mod browsers;
mod build;
#[path = "../../../tests/support/drive.rs"]
mod drive;
mod glue;
mod run;
mod screens;
mod serve;
mod size;
mod snip;
mod test;
mod tools;
mod unread;
#[path = "../../../tests/support/web.rs"]
mod web;

use std::process::ExitCode;

/// What a step of the tool gives: an error is a sentence for the person at the terminal.
type Done<T = ()> = Result<T, Box<dyn std::error::Error + Send + Sync>>;

const HELP: &str = "\
cargo xtask serve     build the check and serve it at http://127.0.0.1:8080, again after every change
cargo xtask test      format, lints, and every test, in three browsers
cargo xtask build     the packaged files, in target/site
cargo xtask size      how many bytes each file takes, and whether the sum is within its budget
cargo xtask screens   pictures of every screen, in target/screens";

fn main() -> ExitCode {
    let mut words = std::env::args().skip(1);
    let done = match words.next().as_deref() {
        Some("serve") => serve::serve(),
        Some("test") => test::test(words.collect()),
        Some("build") => build::site(build::Profile::Release).map(|site| println!("{}", site.display())),
        Some("size") => size::size(),
        Some("screens") => screens::screens(),
        _ => {
            println!("{HELP}");
            Ok(())
        }
    };
    match done {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("\n{error}");
            ExitCode::FAILURE
        }
    }
}
