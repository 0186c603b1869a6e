//! How the check does against other ways to ask the same. A figure here informs; nothing fails because of it.

mod answer;
mod core;
mod counter;
mod enlarged;
mod goals;
mod growth;
mod load;
#[path = "../../../tests/support/many.rs"]
mod many;
mod page;
mod run;
mod scale;
mod site;
mod start;
mod table;

use crate::Done;

/// How many times each page is loaded or walked, if nobody says.
const ROUNDS: usize = 5;

/// Measures what the words ask for.
pub fn bench(words: Vec<String>) -> Done {
    let mut words: Vec<&str> = words.iter().map(String::as_str).collect();
    let rounds = rounds(&mut words)?;
    match words.split_first() {
        None => {
            start::start(&[], rounds)?;
            answer::answer(rounds)?;
            scale::scale()?;
            core::core()
        }
        Some((&"start", paces)) => start::start(paces, rounds),
        Some((&"answer", [])) => answer::answer(rounds),
        Some((&"scale", [])) => scale::scale(),
        Some((&"core", [])) => core::core(),
        _ => {
            Err("cargo xtask bench takes start, with paces, answer, scale, core or nothing, and for start and answer \
                  --rounds with a number."
                .into())
        }
    }
}

/// Takes the number of rounds out of the words.
fn rounds(words: &mut Vec<&str>) -> Done<usize> {
    let Some(at) = words.iter().position(|word| *word == "--rounds") else { return Ok(ROUNDS) };
    let said: Vec<&str> = words.drain(at..words.len().min(at + 2)).collect();
    let number = said.get(1).and_then(|number| number.parse().ok()).filter(|number| *number > 0);
    number.ok_or("After --rounds comes a number.".into())
}
