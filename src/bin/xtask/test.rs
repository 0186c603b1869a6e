//! Everything that has to hold, in one command: what is quick to fail comes first.

use crate::Done;
use crate::run::{cargo, run};
use crate::wasm::Profile;
use crate::{browsers, dist, size, tools};

/// Runs all checks; `words` go to the test runner of the browser tests, to run some of them alone.
pub fn test(words: Vec<String>) -> Done {
    if words.is_empty() {
        step("format", &["fmt", "--check"])?;
        step("lints of the core", &["clippy", "--no-default-features", "--", "-D", "warnings"])?;
        tools::wasm_target()?;
        step("lints of the widget", &["clippy", "--target", "wasm32-unknown-unknown", "--", "-D", "warnings"])?;
        step("lints of tools and tests", &["clippy", "--all-targets", "--features", "xtask", "--", "-D", "warnings"])?;
        // The reading test counts syllables with one of them.
        tools::npm()?;
        step("the core alone, and the words", &["test", "--no-default-features"])?;
        step("views", &["test", "--features", "xtask", "--test", "views"])?;
        eprintln!("\n== size");
        size::size()?;
        eprintln!("\n== the same bytes again");
        dist::again()?;
        // Types, bundlers and frameworks of the pages that show the check.
        tools::hosts()?;
        step("the npm package", &["test", "--features", "xtask", "--test", "package"])?;
    } else {
        dist::dist(Profile::Release, None)?;
    }
    tools::hosts()?;
    browsers::ready()?;
    eprintln!("\n== browsers");
    run(cargo().args(["test", "--features", "xtask", "--test", "browsers", "--"]).args(words))?;
    old_rows()
}

/// Help lines past their date: a warning for whoever keeps them, never a failure, since no test may
/// fail because a day has passed.
fn old_rows() -> Done {
    let today = crate::run::output(std::process::Command::new("date").arg("+%Y-%m-%d"))?;
    let help = attune_check::content::Content::english()?.help;
    for row in help.old_rows(today.trim()) {
        eprintln!("warning: a help line is past its date: {row}");
    }
    Ok(())
}

fn step(name: &str, words: &[&str]) -> Done {
    eprintln!("\n== {name}");
    run(cargo().args(words))
}
