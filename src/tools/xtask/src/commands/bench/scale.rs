//! What becomes of the check where there is more of it: more statements, more checks on a page, more languages.

use std::path::PathBuf;
use std::sync::Arc;
use std::sync::atomic::{AtomicUsize, Ordering};

use axum::extract::Request;
use axum::http::header::CONTENT_LENGTH;
use axum::middleware::{self, Next};
use fantoccini::elements::Element;
use serde_json::{Value, json};

use super::enlarged::{FAMILIES, Family, Inside, Made, pages};
use super::growth::{Growth, IN_LINE};
use super::table::Spread;
use crate::Result;
use crate::browser::drive::{Browser, Engine, PHONE};
use crate::browser::server;
use crate::env::browsers;

/// How many times each page is loaded.
const ROUNDS: usize = 5;

/// What is measured of a page, each with the digits that are printed behind the point.
const FIGURES: [(&str, usize); 7] = [
    ("bytes over the wire, compressed", 0),
    ("live, ms", 0),
    ("start -> all statements, ms", 0),
    ("answer -> next paint, ms", 1),
    ("heap of the scripts, MB", 2),
    ("memory of the modules, MB", 2),
    ("DOM nodes", 0),
];

/// The figures of one load.
type Load = [f64; FIGURES.len()];

/// A page of a family and its loads.
struct Seen {
    family: &'static Family,
    count: usize,
    loads: Vec<Load>,
}

/// Measures and prints.
pub fn scale() -> Result {
    browsers::ready()?;
    let (folder, made) = pages()?;
    let every = FAMILIES.iter().flat_map(|family| family.sizes.iter().map(move |count| (family, *count)));
    let mut seen: Vec<Seen> = every.map(|(family, count)| Seen { family, count, loads: Vec::new() }).collect();
    tokio::runtime::Runtime::new()?.block_on(async {
        let (host, sent) = served(folder).await?;
        for round in 1..=ROUNDS {
            eprintln!("Round {round} of {ROUNDS} ...");
            for one in &mut seen {
                // A browser of its own for each, so that no load leaves anything to the next.
                let browser = start().await?;
                let load = load(&browser, &host, &sent, one).await;
                let name = one.family.page(one.count);
                one.loads.push(load.map_err(|error| format!("{name}: {error}"))?);
            }
        }
        Result::<()>::Ok(())
    })?;
    println!(
        "Chromium, {} by {}, nothing slowed; {ROUNDS} loads of each page: median (least-most). Then by which power of the number\n\
         it grows, over all sizes and from the last but one to the last.",
        PHONE.width, PHONE.height
    );
    for family in &FAMILIES {
        let own: Vec<&Seen> = seen.iter().filter(|one| std::ptr::eq(one.family, family)).collect();
        print(family, &own);
    }
    print_made(&made);
    Ok(())
}

/// All frames in one process, so that its heap is all there is.
async fn start() -> Result<Browser> {
    Browser::start_with(Engine::Chromium, PHONE, |wanted| {
        let words = wanted.pointer_mut("/goog:chromeOptions/args").and_then(Value::as_array_mut);
        words.into_iter().for_each(|words| words.push("--disable-features=IsolateSandboxedIframes".into()));
    })
    .await
}

/// Serves the folder, and counts the bytes that it gives.
async fn served(folder: PathBuf) -> Result<(String, Arc<AtomicUsize>)> {
    let listener = server::listen(0).await?;
    let host = format!("http://{}", listener.local_addr()?);
    let sent = Arc::new(AtomicUsize::new(0));
    let counted = sent.clone();
    let count = middleware::from_fn(move |request: Request, next: Next| {
        let counted = counted.clone();
        async move {
            let response = next.run(request).await;
            let length = response.headers().get(CONTENT_LENGTH).and_then(|length| length.to_str().ok()?.parse().ok());
            counted.fetch_add(length.unwrap_or(0), Ordering::Relaxed);
            response
        }
    });
    let site = server::site(&folder).layer(count);
    tokio::spawn(async move { axum::serve(listener, site).await });
    Ok((host, sent))
}

/// Loads the page, takes its first check to all statements and answers some.
async fn load(browser: &Browser, host: &str, sent: &AtomicUsize, one: &Seen) -> Result<Load> {
    let Family { waits, inside, .. } = one.family;
    let script = include_str!("../../../../../../tests/bench/scale.js").trim_end();
    let script = format!("({script})({})", waits(one.count));
    browser.chromium("Page.addScriptToEvaluateOnNewDocument", json!({ "source": script })).await?;
    let before = sent.load(Ordering::Relaxed);
    browser.client.goto(&format!("{host}/{}#v=1&stage=2&all=1", one.family.page(one.count))).await?;
    let live = browser.try_run("return await scale.live", vec![]).await?;
    let bytes = sent.load(Ordering::Relaxed) - before;
    let framed = *inside == Inside::Frame;
    if framed {
        enter(browser, 0).await?;
    }
    let used = browser.try_run("return await scale.use()", vec![]).await?;
    let mut modules = memory(browser).await?;
    if framed {
        browser.client.clone().enter_parent_frame().await?;
        for at in 1..one.count {
            enter(browser, at).await?;
            modules += memory(browser).await?;
            browser.client.clone().enter_parent_frame().await?;
        }
    }
    browser.chromium("HeapProfiler.collectGarbage", json!({})).await?;
    let heap = browser.chromium("Runtime.getHeapUsage", json!({})).await?;
    let counters = browser.chromium("Memory.getDOMCounters", json!({})).await?;
    let number = |of: &Value, name: &str| of.get(name).and_then(Value::as_f64).ok_or(format!("there is no {name}"));
    let live = live.as_f64().ok_or("the check did not get there")?;
    let heap = number(&heap, "usedSize")? + number(&heap, "backingStorageSize")?;
    let (opened, answer) = (number(&used, "opened")?, number(&used, "answer")?);
    Ok([bytes as f64, live, opened, answer, heap / 1e6, modules / 1e6, number(&counters, "nodes")?])
}

/// The memory of the modules of this page or frame. A frame that nobody has come near has none.
async fn memory(browser: &Browser) -> Result<f64> {
    let seen = browser.try_run("return window.scale ? scale.memory() : 0", vec![]).await?;
    Ok(seen.as_f64().ok_or("no memory is told of")?)
}

/// Steps into the frame of the element at this place.
async fn enter(browser: &Browser, at: usize) -> Result {
    let script = "return document.querySelectorAll('attune-check')[arguments[0]].shadowRoot.querySelector('iframe')";
    let found = browser.client.execute(script, vec![json!(at)]).await?;
    let id = found.as_object().and_then(|found| found.values().next()).and_then(Value::as_str);
    let id = id.ok_or("the element has no frame")?.to_owned();
    Ok(Element::from_element_id(browser.client.clone(), id.into()).enter_frame().await?)
}

fn print(family: &Family, own: &[&Seen]) {
    let heads: String = own.iter().map(|one| format!("{:>24}", one.count)).collect();
    println!("\n{}\n{:<30}{heads}{:>10}{:>12}", family.name, "", "over all", "at the end");
    for (at, (name, digits)) in FIGURES.iter().enumerate() {
        let spread = |one: &&Seen| Spread::of(one.loads.iter().map(|load| load.get(at).copied()));
        let row: Vec<(usize, Spread)> = own.iter().filter_map(|one| Some((one.count, spread(one)?))).collect();
        let cells: String = row.iter().map(|(_, spread)| format!("{:>24}", spread.shown(*digits))).collect();
        println!("  {name:<28}{cells}{}", grown(&row, family.most));
    }
}

fn print_made(made: &[Made]) {
    let heads: String = made.iter().map(|one| format!("{:>24}", one.languages)).collect();
    println!("\nlanguages, all of their documents\n{:<30}{heads}{:>10}{:>12}", "", "over all", "at the end");
    let row = |name: &str, digits: usize, of: &dyn Fn(&Made) -> f64| {
        let cells: String = made.iter().map(|one| format!("{:>24.digits$}", of(one))).collect();
        let row = made.iter().filter_map(|one| Some((one.languages, Spread::of([Some(of(one))])?))).collect::<Vec<_>>();
        println!("  {name:<28}{cells}{}", grown(&row, IN_LINE));
    };
    row("bytes, compressed", 0, &|one| one.bytes as f64);
    row("to make and pack them, s", 1, &|one| one.seconds);
}

/// How much it grows, and whether that is within this power. What one load of the least may take as well as one of the
/// most has not been seen to grow.
fn grown(row: &[(usize, Spread)], most: f64) -> String {
    let points: Vec<(usize, f64)> = row.iter().map(|(count, spread)| (*count, spread.middle)).collect();
    let apart = row.first().zip(row.last()).is_some_and(|((_, first), (_, last))| first.most < last.least);
    let said = |growth: &Growth| match (growth.holds(most), apart) {
        (true, _) => "holds",
        (false, true) => "does not hold",
        (false, false) => "lost in the spread",
    };
    Growth::of(&points).map_or(String::new(), |growth| format!("{growth}   {}", said(&growth)))
}
