//! Everything that has to hold, in one command: what is quick to fail comes first.

use crate::Result;
use crate::commands::hear::Walks;
use crate::commands::{fuzz, hear, record, size};
use crate::env::run::{cargo, cargo_at, shell};
use crate::env::{browsers, lints, tools, wordpress, yew_app};
use crate::packages::dist;
use crate::parts::wasm::Profile;
use crate::site::template::SiteOptions;

/// The module of the tests that need more than the packaged files, or minutes.
const SLOW: &str = "slow::";
const WASM: &str = "wasm32-unknown-unknown";
/// The crate that is published, and that of the tests.
const CRATE: &str = "attune-check";
const TESTS: &str = "tests";

/// Runs the checks: `quick` without the slow ones; with `record` Orca reads every walk in both browsers, and what the checks
/// ran in is written down. Words are names of browser tests, to run some of them alone.
pub fn test(quick: bool, record: bool, words: Vec<String>) -> Result {
    if words.is_empty() {
        written_well()?;
        // More than one needs them, and only one may fetch them.
        tools::wasm_target()?;
        tools::npm()?;
        tools::lforms()?;
        // Fetching what the browsers need, and linking and packing what ships, leave a core idle.
        let ships = || needed(quick).and_then(|()| built(quick));
        alongside("what the browsers need, and what ships", ships, || sources(quick))?;
        step("the npm package", &["test", "--package", TESTS, "--test", "package"])?;
        // Walks that wait for a voice leave most of the processor to the browsers. The fuzzer takes what is left after them.
        let which = match (quick, record) {
            (true, _) => Walks::Short,
            (_, true) => Walks::All,
            _ => Walks::Once,
        };
        let beside = || {
            let heard = hear::walks(Vec::new(), which);
            fuzz::beside().and(heard)
        };
        alongside("walks with Orca, and links that a fuzzer makes up", beside, || in_browsers(words, quick))?;
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
    step("format", &["fmt", "--all", "--check"])?;
    step("format of the app around it", &["fmt", "--check", "--manifest-path", "tests/hosts/yew/Cargo.toml"])?;
    step("format of what it is compared with", &["fmt", "--check", "--manifest-path", "tests/bench/counter/Cargo.toml"])
}

/// What runs from the sources, on this machine alone.
fn sources(quick: bool) -> Result {
    step("lints of the core", &["clippy", "--package", CRATE, "--no-default-features", "--", "-D", "warnings"])?;
    step("lints of the widget", &["clippy", "--package", CRATE, "--target", WASM, "--", "-D", "warnings"])?;
    step(
        "lints of the module for JavaScript",
        &["clippy", "--package", CRATE, "--target", WASM, "--features", "embed", "--", "-D", "warnings"],
    )?;
    step("lints of the builder", &["clippy", "--package", "builder", "--target", WASM, "--", "-D", "warnings"])?;
    step(
        "lints of the page that looks back",
        &["clippy", "--package", "look-back", "--target", WASM, "--features", "module", "--", "-D", "warnings"],
    )?;
    step(
        "lints of the page for one good day",
        &["clippy", "--package", "one-good-day", "--target", WASM, "--features", "module", "--", "-D", "warnings"],
    )?;
    // The fuzzer is C++ for the most part, which its own command builds.
    step(
        "lints of tools, tests and benchmarks",
        &["clippy", "--workspace", "--exclude", "fuzz", "--all-targets", "--", "-D", "warnings"],
    )?;
    // All suites at once, so that the large ones compile beside the small ones.
    step("the tests themselves", &["test", "--package", TESTS, "--no-run"])?;
    let small = ["domain", "tidy", "shrink", "builder", "views"].map(|suite| ["--test", suite]).concat();
    step(
        "the core, the words, the passes, the builder, and the views",
        &[&["test", "--package", TESTS], &small[..]].concat(),
    )?;
    // Beside the tests, so that their packages do for it.
    let examples = ["--package", CRATE, "--no-default-features", "--features", "ssr", "--package", TESTS];
    step("examples", &[&["test", "--doc"], &examples[..]].concat())?;
    // The widget is looked through for it already, by its lints.
    docs("the documentation", &["--target", WASM])?;
    docs("the documentation of the core", &["--no-default-features"])?;
    if quick {
        return Ok(());
    }
    // What is packaged is taken out of the package again and built, as the app around it is.
    step("the package", &["package", "--quiet", "--allow-dirty", "--package", CRATE, "--target", WASM])
}

/// What ships, and the app around it.
fn built(quick: bool) -> Result {
    eprintln!("\n== size");
    size::size()?;
    eprintln!("\n== the same bytes again");
    dist::again()?;
    if quick { Ok(()) } else { yew_app::build() }
}

/// What ships, in browsers.
fn in_browsers(words: Vec<String>, quick: bool) -> Result {
    eprintln!("\n== browsers");
    let without: &[&str] = if quick { &["--skip", SLOW] } else { &[] };
    // Orca reads out what a person hears at that moment. Where it has to wait for the processor it leaves something out.
    let shell = shell()?;
    let browsers = cargo_at(&shell, "10").args(["test", "--package", TESTS, "--test", "browsers", "--"]);
    // A test that waits for its browser leaves its processor idle for up to a third of the time.
    let cores = std::thread::available_parallelism().map_or(1, usize::from);
    let browsers = browsers.args(words).args(without).env("RUST_TEST_THREADS", (cores + 1).to_string());
    // What went wrong says more than where, and a long list of places hides it.
    browsers.env("RUST_BACKTRACE", "0").run()?;
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
    lints::ready()?;
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
    for row in help.old_rows(&crate::env::run::today()?) {
        eprintln!("warning: a helpline is past its date: {row}");
    }
    Ok(())
}

/// Documentation that names what is not there is a fault.
fn docs(name: &str, words: &[&str]) -> Result {
    eprintln!("\n== {name}");
    let shell = shell()?;
    let doc = cargo(&shell).args(["doc", "--quiet", "--no-deps", "--package", CRATE]).args(words);
    Ok(doc.env("RUSTDOCFLAGS", "-D warnings").run()?)
}

fn step(name: &str, words: &[&str]) -> Result {
    eprintln!("\n== {name}");
    Ok(cargo(&shell()?).args(words).run()?)
}
