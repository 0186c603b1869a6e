//! The command line: each command, and the function that runs it.

use std::num::{NonZeroU32, NonZeroUsize};

use attune_check::content::Content;
use clap::{Parser, Subcommand};

use crate::Result;
use crate::commands::bench::Measure;
use crate::commands::{bench, fuzz, hear, help_lines, listen, passes, release, screens, serve, size, test, why};
use crate::env::run;
use crate::packages::dist;
use crate::parts::wasm::Profile;
use crate::site::template::SiteOptions;

/// Builds, serves, tests and measures the check.
#[derive(Parser)]
#[command(name = "cargo xtask", bin_name = "cargo xtask", arg_required_else_help = true)]
pub struct Cli {
    /// What is asked for.
    #[command(subcommand)]
    pub task: Task,
}

/// What can be asked for. The comments are the help that the tool prints.
#[derive(Subcommand)]
pub enum Task {
    /// Build the check and serve it at http://127.0.0.1:8080, again after every change.
    Serve,
    /// Format, lints, and the tests, in three browsers.
    Test {
        /// Leave the slow ones out.
        #[arg(long)]
        quick: bool,
        /// Hear every walk with Orca in both browsers, and write down what the tests ran in, for the statement of the site.
        #[arg(long, conflicts_with_all = ["quick", "names"])]
        record: bool,
        /// Run only the browser tests whose names hold one of these words. What begins with a dash goes to the runner.
        #[arg(trailing_var_arg = true, allow_hyphen_values = true)]
        names: Vec<String>,
    },
    /// Everything to host or to hand out, in target/dist.
    Dist {
        /// The https address that leaving goes to.
        #[arg(long, value_name = "ADDRESS")]
        exit: Option<String>,
        /// The https address that the folder will have, for the picture of a shared link.
        #[arg(long, value_name = "ADDRESS")]
        at: Option<String>,
    },
    /// The files to download of this version, in target/release-files.
    Release,
    /// How many bytes each part and each document takes, and whether that is within its budget.
    Size {
        /// What the bytes of the module and of the English document are.
        #[arg(long, conflicts_with = "passes")]
        why: bool,
        /// What each pass over the module saves; writes the table in src/tools/shrink/README.md.
        #[arg(long)]
        passes: bool,
    },
    /// Measure the check next to other ways to ask the same; without a word all of it.
    Bench {
        /// What to measure.
        measure: Option<Measure>,
        /// For start: the paces of the network and the processor.
        paces: Vec<String>,
        /// How many times each page is loaded or walked.
        #[arg(long, default_value = "5")]
        rounds: NonZeroUsize,
    },
    /// The helplines by the day on which they are due: those past it, those due within 60 days, and the rest.
    HelpLines,
    /// Read links that a fuzzer makes up.
    Fuzz {
        /// For so many seconds.
        #[arg(default_value = "60")]
        seconds: NonZeroU32,
    },
    /// Pictures of every screen, in target/screens.
    Screens,
    /// Walks as the screen reader Orca speaks them, in Chromium and Firefox; what was said lies in target/heard.
    Hear {
        /// Only a short walk in each browser.
        #[arg(long)]
        quick: bool,
        /// Write down with which screen reader all of them found no fault, for the statement of the site.
        #[arg(long, conflicts_with_all = ["quick", "names"])]
        record: bool,
        /// Only the walks whose names hold one of these words.
        names: Vec<String>,
    },
    /// The accessibility tree of one whole run in reading order.
    Listen {
        /// A run that brings help first.
        #[arg(long)]
        flagged: bool,
        /// The language of the document.
        #[arg(long, value_name = "ID", default_value = "en")]
        lang: String,
    },
}

impl Task {
    /// Does it.
    pub fn run(self) -> Result {
        match self {
            Task::Serve => serve::serve(),
            Task::Test { quick, record, names } => test::test(quick, record, names),
            Task::Dist { exit, at } => {
                dist::dist(Profile::Release, &SiteOptions { exit, at })?;
                println!("{}", dist::folder(Profile::Release).display());
                Ok(())
            }
            Task::Release => release::release(),
            Task::Size { why: true, .. } => why::why(),
            Task::Size { passes: true, .. } => passes::passes(),
            Task::Size { .. } => size::size(),
            Task::Bench { measure, paces, rounds } => bench::bench(measure, &paces, rounds.get()),
            Task::HelpLines => {
                print!("{}", help_lines::by_date(&Content::english()?.help, &run::today()?));
                Ok(())
            }
            Task::Fuzz { seconds } => fuzz::fuzz(seconds),
            Task::Screens => screens::screens(),
            Task::Hear { quick, record, names } => hear::hear(names, quick, record),
            Task::Listen { flagged, lang } => listen::listen(flagged, &lang),
        }
    }
}
