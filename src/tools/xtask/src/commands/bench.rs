//! How the check does against other ways to ask the same. A figure here informs; nothing fails because of it.

mod answer;
mod core;
mod counter;
mod draw;
mod enlarged;
mod goals;
mod growth;
mod load;
mod page;
mod run;
mod scale;
mod site;
mod start;
mod table;

use clap::ValueEnum;

use crate::Result;

/// What can be measured.
#[derive(Clone, Copy, PartialEq, ValueEnum)]
pub enum Measure {
    /// How fast the check starts and what it weighs.
    Start,
    /// How soon an answer is seen.
    Answer,
    /// How it grows with statements, checks on a page and languages.
    Scale,
    /// How fast the core is by itself.
    Core,
    /// How soon a stroke is seen.
    Draw,
}

/// Measures one thing, or all of them.
pub fn bench(measure: Option<Measure>, paces: &[String], rounds: usize) -> Result {
    if !paces.is_empty() && measure != Some(Measure::Start) {
        return Err("Only cargo xtask bench start takes more words: the paces.".into());
    }
    let paces: Vec<&str> = paces.iter().map(String::as_str).collect();
    match measure {
        None => {
            start::start(&[], rounds)?;
            answer::answer(rounds)?;
            scale::scale()?;
            core::core()?;
            draw::draw(rounds)
        }
        Some(Measure::Start) => start::start(&paces, rounds),
        Some(Measure::Answer) => answer::answer(rounds),
        Some(Measure::Scale) => scale::scale(),
        Some(Measure::Core) => core::core(),
        Some(Measure::Draw) => draw::draw(rounds),
    }
}
