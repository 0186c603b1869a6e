//! Everything that has to hold, in one command: what is quick to fail comes first.

use crate::Result;
use crate::run::{cargo, cargo_at, run};
use crate::template::SiteOptions;
use crate::wasm::Profile;
use crate::{browsers, dist, fuzz, hear, record, size, tools, wordpress, yew_app};

/// The module of the tests that need more than the packaged files, or minutes.
const SLOW: &str = "slow::";
const WASM: &str = "wasm32-unknown-unknown";
/// What every build on this machine is made with, from the lints on, so that each package is compiled once.
const ALL: &str = "xtask,builder";

/// Runs the checks: `quick` without the slow ones; `record` with all walks with Orca, of which the short ones are
/// otherwise enough, and what the checks ran in is written down. Words are names of browser tests, to run some of them
/// alone.
pub fn test(quick: bool, record: bool, words: Vec<String>) -> Result {
    if words.is_empty() {
        written_well()?;
        // Fetching and unpacking what the rest needs leaves most of the processor to this.
        alongside("what the browsers need", || needed(quick), || sources(quick))?;
        built(quick)?;
        // Tests that wait for a browser leave a tenth of the processor idle, and those that wait for a voice most of it.
        // The fuzzer comes last for it.
        let in_browsers =
            || alongside("walks with Orca", || hear::walks(Vec::new(), !record), || in_browsers(words, quick));
        alongside("links that a fuzzer makes up", fuzz::beside, in_browsers)?;
    } else {
        needed(quick)?;
        dist::dist(Profile::Release, &SiteOptions::default())?;
        if !quick {
            yew_app::build()?;
        }
        in_browsers(words, quick)?;
    }
    if record {
        record::write()?;
        record::heard()?;
    }
    old_rows()
}

/// The form of the sources.
fn written_well() -> Result {
    step("format", &["fmt", "--check"])?;
    step("format of the app around it", &["fmt", "--check", "--manifest-path", "tests/yew_app/Cargo.toml"])?;
    step("format of what it is compared with", &["fmt", "--check", "--manifest-path", "tests/bench/counter/Cargo.toml"])
}

/// What runs from the sources, on this machine alone.
fn sources(quick: bool) -> Result {
    step("lints of the core", &["clippy", "--no-default-features", "--", "-D", "warnings"])?;
    tools::wasm_target()?;
    step("lints of the widget", &["clippy", "--target", WASM, "--", "-D", "warnings"])?;
    step("lints of the door", &["clippy", "--target", WASM, "--features", "embed", "--", "-D", "warnings"])?;
    step(
        "lints of the builder",
        &["clippy", "--target", WASM, "--bin", "builder", "--features", "builder", "--", "-D", "warnings"],
    )?;
    let with_benches = &[ALL, ",bench"].concat();
    step(
        "lints of tools, tests and benchmarks",
        &["clippy", "--all-targets", "--features", with_benches, "--", "-D", "warnings"],
    )?;
    // The reading test counts syllables with one of them.
    tools::npm()?;
    step("the core alone, and the words", &["test", "--no-default-features"])?;
    step("the builder, and the views", &["test", "--features", ALL, "--test", "builder", "--test", "views"])?;
    step("examples", &["test", "--features", ALL, "--doc"])?;
    // The widget is looked through for it already, by its lints.
    docs("the documentation", &["--target", WASM])?;
    docs("the documentation of the core", &["--no-default-features"])?;
    if quick {
        return Ok(());
    }
    // What is packaged is taken out of the package again and built.
    step("the package", &["package", "--quiet", "--allow-dirty", "--features", ALL])
}

/// What ships, and what is seen of it without a browser.
fn built(quick: bool) -> Result {
    eprintln!("\n== size");
    size::size()?;
    eprintln!("\n== the same bytes again");
    // Packing leaves a core idle.
    alongside("the app around the check", || if quick { Ok(()) } else { yew_app::build() }, dist::again)?;
    step("the npm package", &["test", "--features", ALL, "--test", "package"])
}

/// What ships, in browsers.
fn in_browsers(words: Vec<String>, quick: bool) -> Result {
    eprintln!("\n== browsers");
    let without: &[&str] = if quick { &["--skip", SLOW] } else { &[] };
    // Orca reads out what a person hears at that moment. Where it has to wait for the processor it leaves something out.
    let mut browsers = cargo_at("10");
    browsers.args(["test", "--features", ALL, "--test", "browsers", "--"]).args(words).args(without);
    // What went wrong says more than where, and a long list of places hides it.
    run(browsers.env("RUST_BACKTRACE", "0"))?;
    if quick {
        eprintln!("warning: the slow tests were not run; cargo xtask test runs them.");
    }
    Ok(())
}

/// What the tests need besides cargo, installed where it is missing.
fn needed(quick: bool) -> Result {
    browsers::ready()?;
    hear::ready()?;
    // Pages that show the check are made with these.
    tools::hosts()?;
    if quick { Ok(()) } else { wordpress::ready() }
}

/// Does one thing beside another, and both to their ends whatever becomes of them.
fn alongside(name: &str, aside: impl FnOnce() -> Result + Send, work: impl FnOnce() -> Result) -> Result {
    std::thread::scope(|scope| {
        let aside = scope.spawn(aside);
        work()?;
        aside.join().map_err(|_| format!("It stopped in a way that it should not: {name}."))?
    })
}

/// Helplines past their date: a warning for whoever keeps them, never a failure, since no test may
/// fail because a day has passed.
fn old_rows() -> Result {
    let help = attune_check::content::Content::english()?.help;
    for row in help.old_rows(&crate::run::today()?) {
        eprintln!("warning: a helpline is past its date: {row}");
    }
    Ok(())
}

/// Documentation that names what is not there is a fault.
fn docs(name: &str, words: &[&str]) -> Result {
    eprintln!("\n== {name}");
    run(cargo().args(["doc", "--quiet", "--no-deps"]).args(words).env("RUSTDOCFLAGS", "-D warnings"))
}

fn step(name: &str, words: &[&str]) -> Result {
    eprintln!("\n== {name}");
    run(cargo().args(words))
}
