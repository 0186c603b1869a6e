//! How soon a stroke is seen on a slow processor, on an empty sheet and on a full one, next to other ways to draw.

use std::fs;
use std::path::PathBuf;

use serde_json::{Value, json};

use super::goals::{self, Goal};
use super::load::{Bench, Pace, ready};
use super::site::bundle;
use super::table::{Cell, Column, Spread, Table, share};
use crate::Result;
use crate::browser::drive::PHONE;
use crate::env::browsers;
use crate::env::run::{root, target};
use crate::parts::one_good_day;
use crate::parts::wasm::Profile;
use crate::site::one_good_day as page;
use crate::site::template::SiteOptions;

/// A slow phone, where no network counts.
const PACE: Pace = Pace { network: None, slower: 4 };

/// How many strokes a full sheet has.
const MANY: usize = 2000;

/// A frame of a screen, in milliseconds.
const FRAME: f64 = 16.7;

const OURS: &str = "Attune, one good day";
const PEERS: [&str; 2] = ["signature_pad", "perfect-freehand"];

/// A page: its name, its file, what is drawn on in it, and what is done before.
type Sheet = (&'static str, &'static str, &'static str, &'static str);

const SHEETS: [Sheet; 3] = [
    (
        OURS,
        page::NAME,
        "svg[data-pad]",
        "for (let tries = 0; tries < 500 && !document.querySelector('[aria-disabled]'); tries += 1)
            await new Promise((go) => setTimeout(go, 20));
        document.querySelector('[data-door=draw] h2 button').click();",
    ),
    ("signature_pad", "signature_pad.html", "#pad", ""),
    ("perfect-freehand", "perfect_freehand.html", "#pad", ""),
];

/// Measures and prints. What does not hold is said, and is no error.
pub fn draw(rounds: usize) -> Result {
    browsers::ready()?;
    let site = site()?;
    let all = tokio::runtime::Runtime::new()?.block_on(async {
        let bench = ready(&site, &PACE).await?;
        let mut all = SHEETS.map(|_| Vec::new());
        for round in 1..=rounds {
            eprintln!("Round {round} of {rounds} ...");
            for (sheet, seen) in SHEETS.iter().zip(&mut all) {
                seen.push(drawn(&bench, sheet).await?);
            }
        }
        Ok::<_, Box<dyn std::error::Error + Send + Sync>>(all)
    })?;
    println!(
        "\nChromium, {} by {}, {PACE}; {rounds} runs of each page, by turns. Milliseconds of work in a frame, from what the \
         pen did until it is painted: the middle of all (least-most), and what 98 of 100 do not go past. A full sheet has \
         {MANY} strokes.\n",
        PHONE.width, PHONE.height
    );
    let table = table(&all);
    table.print(OURS, &PEERS);
    goals::print(&[
        Goal { what: "first dot, empty sheet, p98, ms", measured: table.value(OURS, "dot, p98"), most: FRAME },
        Goal { what: "first dot, full sheet, p98, ms", measured: table.value(OURS, "dot, full, p98"), most: FRAME },
    ]);
    Ok(())
}

/// The pages, in a folder.
fn site() -> Result<PathBuf> {
    let site = target("bench/draw");
    fs::create_dir_all(&site)?;
    let languages = crate::parts::language::all()?;
    let english = languages.first().ok_or("There is no language.")?;
    let script = one_good_day(Profile::Release, &target("parts").join("release/one_good_day"))?;
    fs::write(site.join(page::NAME), page::one_good_day(&script, english, &SiteOptions::default())?.html)?;
    for name in ["signature_pad", "perfect_freehand"] {
        let source = root().join("tests/bench").join(name);
        fs::copy(source.with_extension("html"), site.join(name).with_extension("html"))?;
        bundle(&source.with_extension("js"), &site.join(name).with_extension("js"), &Value::Null)?;
    }
    Ok(site)
}

/// What was measured in a page: on an empty sheet and on a full one.
async fn drawn(bench: &Bench, (_, file, pad, before): &Sheet) -> Result<Value> {
    bench.open(file, "").await?;
    let measure = include_str!("../../../../../../tests/bench/draw.js").trim_end();
    let run = async |script: &str, args| bench.browser.try_run(script, args).await;
    run(&format!("{before} ({measure})(args[0])"), vec![(*pad).into()]).await?;
    // The first goes are those of a page that is still getting ready.
    run("await drawing.measured()", Vec::new()).await?;
    let few = run("return await drawing.measured()", Vec::new()).await?;
    let columns = MANY / 100;
    for column in 0..columns {
        run("await drawing.fill(args[0], args[1])", vec![column.into(), columns.into()]).await?;
    }
    let many = run("return await drawing.measured()", Vec::new()).await?;
    Ok(json!({ "few": few, "many": many }))
}

fn table(all: &[Vec<Value>]) -> Table {
    let numbers = |runs: &[Value], path: &str| -> Vec<f64> {
        let of = |run: &Value| run.pointer(path).and_then(Value::as_array).cloned().unwrap_or_default();
        runs.iter().flat_map(of).filter_map(|number| number.as_f64()).collect()
    };
    let spread = |name, path: &str| Column {
        name,
        cells: all.iter().map(|runs| Cell::spread(Spread::of(numbers(runs, path).into_iter().map(Some)), 1)).collect(),
    };
    let late = |name, path: &str| Column {
        name,
        cells: all
            .iter()
            .map(|runs| {
                let mut numbers = numbers(runs, path);
                numbers.sort_by(f64::total_cmp);
                Cell::number(share(&numbers, 0.98), 1)
            })
            .collect(),
    };
    Table {
        pages: SHEETS.iter().map(|(name, ..)| *name).collect(),
        columns: vec![
            spread("dot", "/few/downs"),
            late("dot, p98", "/few/downs"),
            spread("dot, full", "/many/downs"),
            late("dot, full, p98", "/many/downs"),
            spread("line", "/few/moves"),
            spread("line, full", "/many/moves"),
        ],
    }
}
