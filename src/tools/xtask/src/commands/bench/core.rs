//! How fast the core is, natively, and how much it allocates, next to what other readers take for the same text.
//! criterion times it in `tests/bench/core.rs`; here its rounds become one table.

use std::collections::BTreeMap;
use std::fs;
use std::path::Path;

use serde_json::Value;
use xshell::{Cmd, Shell};

use super::growth::{Growth, IN_LINE};
use super::table::Spread;
use crate::Result;
use crate::env::run::{cargo, shell, target};

/// How many times all of it is timed.
const ROUNDS: usize = 5;

/// What is timed, by its name in `tests/bench/core.rs`, with what the table calls it and what it is compared with.
const WORKS: [(&str, &str, Option<&str>); 8] = [
    ("json", "serde_json reads the content", None),
    ("parse", "content is read", Some("json")),
    ("validate", "content is validated", Some("json")),
    ("answers", "serde_json reads the answers", None),
    ("score", "answers are scored", Some("answers")),
    ("report", "a report is written", Some("answers")),
    ("form", "form_urlencoded reads a link", None),
    ("link", "a link is read", Some("form")),
];

/// What is timed, and how many statements there are.
type Place = (String, usize);

/// What was seen of it.
#[derive(Default)]
struct Seen {
    /// Nanoseconds of a call, in each round.
    times: Vec<f64>,
    /// Bytes that a call allocates.
    bytes: f64,
    /// How many times it allocates.
    allocations: f64,
}

/// Measures and prints.
pub fn core() -> Result {
    eprintln!("Building ...");
    let shell = shell()?;
    bench(&shell).arg("--no-run").run()?;
    let home = target("bench/core");
    let mut all: BTreeMap<Place, Seen> = BTreeMap::new();
    for round in 1..=ROUNDS {
        eprintln!("Round {round} of {ROUNDS} ...");
        for line in bench(&shell).env("CRITERION_HOME", &home).read()?.lines() {
            if let Some(said) = line.strip_prefix("allocated ") {
                note(&mut all, &home, said)?;
            }
        }
    }
    print(&all);
    Ok(())
}

fn bench(shell: &Shell) -> Cmd<'_> {
    cargo(shell).args(["bench", "--quiet", "--package", "bench", "--bench", "core"])
}

/// Notes one work of one round: what it says itself, and what criterion wrote down.
fn note(all: &mut BTreeMap<Place, Seen>, home: &Path, said: &str) -> Result {
    let [name, size, bytes, allocations] = said.split(' ').collect::<Vec<_>>()[..] else {
        return Err(format!("The benchmark says {said}, of which nothing is known.").into());
    };
    let file = home.join(name).join(size).join("new/estimates.json");
    let estimates: Value = serde_json::from_str(&fs::read_to_string(file)?)?;
    let time = estimates.pointer("/median/point_estimate").and_then(Value::as_f64);
    let seen = all.entry((name.to_owned(), size.parse()?)).or_default();
    seen.times.push(time.ok_or("criterion wrote down no time.")?);
    (seen.bytes, seen.allocations) = (bytes.parse()?, allocations.parse()?);
    Ok(())
}

fn print(all: &BTreeMap<Place, Seen>) {
    println!(
        "One thread, natively, optimised for speed; {ROUNDS} rounds: median (least-most). The ratio is that of the times to what\n\
         the same bytes cost another reader: serde_json into its own values for content and answers, form_urlencoded for a link.\n"
    );
    println!(
        "{:<30}{:>11}{:>34}{:>12}{:>13}{:>20}",
        "", "statements", "a second", "bytes", "allocations", "time, ratio"
    );
    for (name, title, base) in WORKS {
        for ((_, size), seen) in all.iter().filter(|((known, _), _)| known == name) {
            let base = base.and_then(|base| all.get(&(base.to_owned(), *size)));
            let ratios = base.map(|base| seen.times.iter().zip(&base.times).map(|(own, base)| own / base));
            let ratio = ratios
                .and_then(|ratios| Spread::of(ratios.into_iter().map(Some)))
                .map_or(String::new(), |ratio| ratio.shown(2));
            let rate =
                Spread::of(seen.times.iter().map(|time| Some(1e9 / time))).map_or(String::new(), |rate| rate.shown(0));
            let size = if *size == 1 { String::new() } else { size.to_string() };
            let line = format!("{title:<30}{size:>11}{rate:>34}{:>12}{:>13}{ratio:>20}", seen.bytes, seen.allocations);
            println!("{}", line.trim_end());
        }
    }
    println!("\nBy which power of the number of statements it grows, over all sizes and at the end:\n");
    for (name, title, _) in WORKS {
        let row = |what: &str, of: &dyn Fn(&Seen) -> Option<f64>| {
            let points = all.iter().filter(|((known, _), _)| known == name);
            let points: Vec<_> = points.filter_map(|((_, size), seen)| Some((*size, of(seen)?))).collect();
            let Some(growth) = Growth::of(&points) else { return };
            let holds = if growth.holds(IN_LINE) { "holds" } else { "does not hold" };
            println!("{:<40}{growth}   {holds}", format!("{title}, {what}"));
        };
        row("time", &|seen| Some(Spread::of(seen.times.iter().copied().map(Some))?.middle));
        row("bytes", &|seen| Some(seen.bytes));
    }
}
