//! How soon an answer is seen, and the next statement, on a slow processor, next to other ways to ask the same; and
//! what a whole run leaves in the memory.

use std::path::Path;

use super::goals::{self, Goal};
use super::load::{Pace, ready};
use super::page::{LHC, LHC_TICK, LINK, PEERS, PLAIN, PREACT, SURVEY};
use super::run::{Run, Walk};
use super::site;
use super::table::{Cell, Column, Spread, Table, share};
use crate::Result;
use crate::browser::drive::PHONE;
use crate::env::browsers;

/// A slow phone, where no network counts.
const PACE: Pace = Pace { network: None, slower: 6 };

/// A frame of a screen, in milliseconds.
const FRAME: f64 = 16.7;

/// The pages, with the same statements.
const WALKS: [Walk; 5] = [
    Walk {
        name: LINK,
        // Past the question for the stage, which is asked of nobody else.
        file: "en/check.html#v=1&stage=2",
        live: "[data-attune=ready]",
        begin: &["main [data-action=start]"],
        rows: "fieldset[data-item] input[type=radio]",
        ticked: None,
        each: 0,
        says: "fieldset[data-item] legend",
        on: Some("main [data-action=continue]"),
        end: &["main [data-action=continue]", "main [data-action=continue]", "main [data-action=finish]"],
        over: "[data-attune=ready][data-screen=result]",
    },
    Walk {
        name: PLAIN,
        file: "statements.html",
        live: "input[type=radio]",
        begin: &[],
        rows: "input[type=radio]",
        ticked: None,
        each: 5,
        says: "legend",
        on: None,
        end: &[],
        over: "fieldset:last-of-type :checked",
    },
    Walk {
        name: PREACT,
        file: "preact.html",
        live: "input[type=radio]",
        begin: &[],
        rows: "input[type=radio]",
        ticked: None,
        each: 0,
        says: "legend",
        on: Some("button"),
        end: &[],
        over: ":checked",
    },
    Walk {
        name: SURVEY,
        file: "surveyjs.html",
        live: "input[type=radio]",
        begin: &[],
        rows: "input[type=radio]",
        ticked: None,
        each: 0,
        says: ".sd-question__title",
        on: Some(".sd-navigation__next-btn"),
        end: &[".sd-navigation__complete-btn"],
        over: ".sd-completedpage",
    },
    Walk {
        name: LHC,
        file: "lhcforms.html",
        live: "input[type=radio]",
        begin: &[],
        rows: "input[type=radio]",
        ticked: Some(LHC_TICK),
        each: 5,
        says: ".question",
        on: None,
        end: &[],
        over: LHC_TICK,
    },
];

/// A page and its runs; one that did not get to its end has no figures.
struct Walked {
    walk: &'static Walk,
    runs: Vec<Option<Run>>,
}

impl Walked {
    /// These numbers of all runs.
    fn all(&self, numbers: impl Fn(&Run) -> &[f64]) -> Vec<Option<f64>> {
        let of = |run: &Option<Run>| match run {
            Some(run) => numbers(run).iter().copied().map(Some).collect(),
            None => vec![None],
        };
        self.runs.iter().flat_map(of).collect()
    }

    /// A number of each run.
    fn each(&self, number: impl Fn(&Run) -> f64) -> Vec<Option<f64>> {
        self.runs.iter().map(|run| run.as_ref().map(&number)).collect()
    }
}

/// Measures and prints. What does not hold is said, and is no error.
pub fn answer(rounds: usize) -> Result {
    browsers::ready()?;
    let site = site::site()?;
    let walked = tokio::runtime::Runtime::new()?.block_on(measured(&site, rounds))?;
    println!(
        "\nChromium, {} by {}, {PACE}; {rounds} runs through each page, by turns. Milliseconds from a press to the \
         frame that shows what came of it: the middle of all steps (least-most), and what 98 of 100 do not go past.\n",
        PHONE.width, PHONE.height
    );
    let table = table(&walked);
    table.print(LINK, &PEERS);
    promises(&table);
    Ok(())
}

async fn measured(site: &Path, rounds: usize) -> Result<Vec<Walked>> {
    let bench = ready(site, &PACE).await?;
    let mut walked: Vec<Walked> = WALKS.iter().map(|walk| Walked { walk, runs: Vec::new() }).collect();
    for round in 1..=rounds {
        eprintln!("Round {round} of {rounds} ...");
        walked.rotate_left(1);
        for one in &mut walked {
            let run = one.walk.run(&bench).await;
            one.runs.push(run.map_err(|error| eprintln!("{} did not get to its end: {error}", one.walk.name)).ok());
        }
    }
    walked.sort_by_key(|one| WALKS.iter().position(|walk| walk.name == one.walk.name));
    Ok(walked)
}

/// Everything that was measured as a table.
fn table(walked: &[Walked]) -> Table {
    let column = |name, cell: &dyn Fn(&Walked) -> Cell| Column { name, cells: walked.iter().map(cell).collect() };
    let answers = |one: &Walked| one.all(|run| &run.answers);
    let ons = |one: &Walked| one.all(|run| &run.ons);
    let paged = |one: &Walked, cell: &dyn Fn() -> Cell| if one.walk.on.is_some() { cell() } else { Cell::nothing() };
    let late = |numbers: Vec<Option<f64>>| {
        // With a run left out it would look better than it is.
        let mut numbers = numbers.into_iter().collect::<Option<Vec<f64>>>()?;
        numbers.sort_by(f64::total_cmp);
        share(&numbers, 0.98)
    };
    let heap = |one: &Walked, number: &dyn Fn(&Run) -> f64| Cell::spread(Spread::of(one.each(number)), 0);
    Table {
        pages: walked.iter().map(|one| one.walk.name).collect(),
        columns: vec![
            column("answer", &|one| Cell::spread(Spread::of(answers(one)), 1)),
            column("answer, p98", &|one| Cell::number(late(answers(one)), 1)),
            column("Continue", &|one| paged(one, &|| Cell::spread(Spread::of(ons(one)), 1))),
            column("Continue, p98", &|one| paged(one, &|| Cell::number(late(ons(one)), 1))),
            column("heap before, kB", &|one| heap(one, &|run| run.before / 1000.0)),
            column("heap at the end, kB", &|one| heap(one, &|run| run.after / 1000.0)),
            column("grown to", &|one| Cell::spread(Spread::of(one.each(|run| run.after / run.before)), 3)),
        ],
    }
}

/// Prints whether each promise holds.
fn promises(table: &Table) {
    const LATE: &str = "answer, p98";
    const END: &str = "heap at the end, kB";
    let goal = |what, measured, most| Goal { what, measured, most };
    let behind = table.value(LINK, LATE).zip(table.value(PREACT, LATE)).map(|(own, other)| own - other);
    goals::print(&[
        goal("answer to paint, p98, ms behind preact", behind, FRAME),
        goal("answer to paint, p98 / SurveyJS", table.ratio((LINK, LATE), (SURVEY, LATE)), 0.3),
        goal("heap after a run / at its start", table.value(LINK, "grown to"), 1.05),
        goal("heap after a run / SurveyJS's", table.ratio((LINK, END), (SURVEY, END)), 0.5),
    ]);
}
