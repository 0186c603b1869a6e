//! `cargo xtask …`: the one command surface of the project. It installs what a step needs where it can,
//! and says in one sentence what is missing where it cannot.

mod bench;
mod browsers;
mod build;
mod builder;
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

/// What a step of the tool gives: an error is a sentence for the person at the terminal.
type Done<T = ()> = Result<T, Box<dyn std::error::Error + Send + Sync>>;

const HELP: &str = "\
cargo xtask serve     build the check and serve it at http://127.0.0.1:8080, again after every change
cargo xtask test      format, lints, and the tests, in three browsers; --quick leaves the slow ones out, and
                      --record writes down what they ran in, for the statement of the site
cargo xtask dist      everything to host or to hand out, in target/dist; --exit ADDRESS says where leaving goes,
                      --at ADDRESS where the folder will be, for the picture of a shared link
cargo xtask size      how many bytes each part and each document takes, and whether that is within its budget; with
                      --why what the bytes of the module and of the English document are
cargo xtask bench     next to other ways to ask the same, with start: how fast the check starts and what it weighs;
                      with answer: how soon an answer is seen; with scale: how it grows with statements, checks on a
                      page and languages; with core: how fast the core is by itself; without a word: all of it
cargo xtask help-lines
                      the helplines by the day on which they are due, for whoever keeps them: those past it, those due
                      within 60 days, and the rest
cargo xtask fuzz      a minute of links that a fuzzer makes up; with a number, so many seconds
cargo xtask screens   pictures of every screen, in target/screens
cargo xtask hear      walks as Orca says them, a screen reader, in Chromium and Firefox; --quick hears a short one, and
                      other words are names of walks; what was said lies in target/heard
cargo xtask listen    one whole run as it is heard: the accessibility tree in reading order; with flagged one that brings
                      help first, with --lang ID the document of that language";

fn dist_with(words: Vec<String>) -> Done {
    let mut set = document::Set::default();
    let mut words = words.into_iter();
    while let Some(word) = words.next() {
        match (word.as_str(), words.next()) {
            ("--exit", Some(address)) => set.exit = Some(address),
            ("--at", Some(address)) => set.at = Some(address),
            _ => return Err("cargo xtask dist takes nothing but --exit or --at, each with an address.".into()),
        }
    }
    dist::dist(wasm::Profile::Release, &set)?;
    println!("{}", dist::folder(wasm::Profile::Release).display());
    Ok(())
}

fn size_of(word: Option<&str>) -> Done {
    match word {
        None => size::size(),
        Some("--why") => why::why(),
        Some(_) => Err("cargo xtask size takes nothing but --why.".into()),
    }
}

fn help_lines() -> Done {
    let help = attune_check::content::Content::english()?.help;
    print!("{}", help_lines::by_date(&help, &run::today()?));
    Ok(())
}

fn main() -> ExitCode {
    let mut words = std::env::args().skip(1);
    let done = match words.next().as_deref() {
        Some("serve") => serve::serve(),
        Some("test") => test::test(words.collect()),
        Some("dist") => dist_with(words.collect()),
        Some("bench") => bench::bench(words.collect()),
        Some("size") => size_of(words.next().as_deref()),
        Some("help-lines") => help_lines(),
        Some("fuzz") => fuzz::fuzz(words.next().as_deref()),
        Some("screens") => screens::screens(),
        Some("hear") => hear::hear(words.collect()),
        Some("listen") => listen::listen(words.collect()),
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
