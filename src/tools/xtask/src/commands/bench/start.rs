//! How fast the check starts, and what it weighs, next to other ways to ask the same.

use std::io::{Read as _, Write as _};
use std::net::{Ipv4Addr, TcpStream};
use std::path::Path;

use super::goals::{self, Goal};
use super::load::{Load, Network, Pace, ready};
use super::page::{ARTICLE, CHECK, COUNTER, HOST, LHC, LINK, PAGES, PEERS, PLAIN, Page, SURVEY};
use super::site;
use super::table::{Cell, Column, Spread, Table};
use crate::Result;
use crate::browser::drive::PHONE;
use crate::env::browsers;

/// A phone on slow 4G.
const SLOW: Pace = Pace { network: Some(Network { down: 1_600_000, up: 750_000, latency: 150 }), slower: 4 };

/// The same phone where the network costs nothing: what is left is the work of the browser.
const FAST_NETWORK: Pace = Pace { network: None, slower: 4 };

/// This machine as it is.
const UNTHROTTLED: Pace = Pace { network: None, slower: 1 };

/// A page and its loads.
struct Seen {
    page: &'static Page,
    /// The loads that were only watched.
    watched: Vec<Load>,
    /// The loads in which the page was answered.
    answered: Vec<Load>,
    /// What comes over the wire for it, with headers.
    bytes: Option<f64>,
}

/// Measures and prints, at each of these paces or else at the two that the goals speak of. What does not hold is
/// said, and is no error.
pub fn start(paces: &[&str], rounds: usize) -> Result {
    let paces = match paces {
        [] => vec![SLOW, UNTHROTTLED],
        some => some.iter().map(|word| pace(word)).collect::<Result<Vec<_>>>()?,
    };
    browsers::ready()?;
    let site = site::site()?;
    let compressed = std::fs::metadata(site.join([CHECK, ".br"].concat()))?.len();
    for pace in paces {
        let seen = tokio::runtime::Runtime::new()?.block_on(measured(&site, &pace, rounds))?;
        println!(
            "\nChromium, {} by {}, {pace}; {rounds} loads of each page, by turns. Milliseconds since the navigation \
             began: median (least-most, in how many loads if not in all).\n",
            PHONE.width, PHONE.height
        );
        let table = table(&seen);
        table.print(LINK, &PEERS);
        if pace.network.is_some() {
            promises(&table, &seen, compressed);
        }
    }
    Ok(())
}

fn pace(word: &str) -> Result<Pace> {
    match word {
        "--slow-network" => Ok(SLOW),
        "--fast-network" => Ok(FAST_NETWORK),
        "--unthrottled" => Ok(UNTHROTTLED),
        _ => Err(format!(
            "cargo xtask bench start knows no {word}: it takes --slow-network, --fast-network and \
             --unthrottled, and --rounds with a number."
        )
        .into()),
    }
}

async fn measured(site: &Path, pace: &Pace, rounds: usize) -> Result<Vec<Seen>> {
    let bench = ready(site, pace).await?;
    let seen = |page| Seen { page, watched: Vec::new(), answered: Vec::new(), bytes: None };
    let mut seen: Vec<Seen> = PAGES.iter().map(seen).collect();
    // The first load of all also starts what the browser starts only once.
    for page in PAGES.iter().filter(|page| page.name == PLAIN) {
        Load::of(&bench, page, false).await?;
    }
    for round in 1..=rounds {
        eprintln!("Round {round} of {rounds} ...");
        // Another one comes first in each, so that no page is always loaded after the same state of the machine.
        seen.rotate_left(1);
        for one in &mut seen {
            one.watched.push(Load::of(&bench, one.page, false).await?);
            if !one.page.answers.is_empty() {
                one.answered.push(Load::of(&bench, one.page, true).await?);
            }
        }
    }
    seen.sort_by_key(|one| PAGES.iter().position(|page| page.name == one.page.name));
    for one in &mut seen {
        let files: Vec<String> = one.watched.last().into_iter().flat_map(Load::files).map(str::to_owned).collect();
        let port = bench.port;
        let weigh = move || files.iter().map(|file| weight(port, file)).sum::<Result<usize>>();
        let bytes = tokio::task::spawn_blocking(weigh).await??;
        one.bytes = (bytes > 0).then_some(bytes as f64);
    }
    Ok(seen)
}

/// How many bytes the answer to a request for this file takes, with its headers.
fn weight(port: u16, file: &str) -> Result<usize> {
    let here = format!(".localhost:{port}/");
    let path = file.split_once(&here).ok_or(format!("{file} comes from elsewhere."))?.1;
    // Not every system knows the names that the browser does.
    let mut stream = TcpStream::connect((Ipv4Addr::LOCALHOST, port))?;
    write!(
        stream,
        "GET /{path} HTTP/1.1\r\nHost: localhost:{port}\r\nAccept-Encoding: br\r\nConnection: close\r\n\r\n"
    )?;
    let mut answer = Vec::new();
    stream.read_to_end(&mut answer)?;
    let head = answer.split(|byte| *byte == b'\r').map(|line| line.trim_ascii().to_ascii_lowercase());
    let compressed = head.take_while(|line| !line.is_empty()).any(|line| line == b"content-encoding: br");
    // A picture is compressed already.
    if !answer.starts_with(b"HTTP/1.1 200") || !(compressed || path.ends_with(".png")) {
        return Err(format!("{path} did not come compressed.").into());
    }
    Ok(answer.len())
}

/// Everything that was seen as a table.
fn table(seen: &[Seen]) -> Table {
    let column = |name, cell: &dyn Fn(&Seen) -> Cell| Column { name, cells: seen.iter().map(cell).collect() };
    // What a page was like once it was live says nothing where it never was.
    let live = |load: &Load| load.number("live").is_some();
    let watched = |one: &Seen, what: &str, scale: f64| {
        Spread::of(one.watched.iter().map(|load| Some(load.number(what).filter(|_| live(load))? / scale)))
    };
    let moment = |name, what: &str| column(name, &|one| Cell::spread(watched(one, what, 1.0), 0));
    // Of an article it is no news when it can be used, and what is in a frame below it is not weighed.
    let asks = |one: &Seen, cell: Cell| if one.page.answers.is_empty() { Cell::nothing() } else { cell };
    let answered = |one: &Seen| Spread::of(one.answered.iter().map(|load| load.number("answered")));
    let times = |one: &Seen, so: &dyn Fn(&Load) -> bool| Cell::times(one.answered.iter().map(so));
    let requests = |one: &Seen| one.watched.last().map(|load| load.files().count() as f64).filter(|files| *files > 0.0);
    Table {
        pages: seen.iter().map(|one| one.page.name).collect(),
        columns: vec![
            column("bytes, with headers", &|one| Cell::number(one.bytes, 0)),
            column("requests", &|one| Cell::number(requests(one), 0)),
            moment("contentful paint", "contentful"),
            moment("first screen", "first"),
            column("takes an answer", &|one| asks(one, Cell::spread(answered(one), 0))),
            column("live", &|one| asks(one, Cell::spread(watched(one, "live", 1.0), 0))),
            moment("largest paint", "largest"),
            column("layout shift", &|one| Cell::spread(watched(one, "shift", 1.0), 3)),
            column("heap, kB", &|one| asks(one, Cell::spread(watched(one, "heap", 1000.0), 0))),
            column("ticked at once", &|one| times(one, &|load| one.at_once(load))),
            column("before live", &|one| times(one, &|load| load.says("early"))),
            column("tick stays", &|one| times(one, &|load| load.says("kept"))),
        ],
    }
}

impl Seen {
    /// Whether a tick was made at the first go: every press that it takes was pressed once.
    fn at_once(&self, load: &Load) -> bool {
        load.number("presses") == Some(self.page.answers.len() as f64)
    }
}

/// Prints whether each promise holds. All of them speak of a slow network.
fn promises(table: &Table, seen: &[Seen], compressed: u64) {
    let goal = |what, measured, most| Goal { what, measured, most };
    let bytes = |to| table.ratio((LINK, "bytes, with headers"), (to, "bytes, with headers"));
    let plain = |column| table.ratio((LINK, column), (PLAIN, column));
    goals::print(&[
        goal("check.html in kB, brotli", Some(compressed as f64 / 1000.0), 75.0),
        goal("bytes / the yew counter's page", bytes(COUNTER), 1.6),
        goal("bytes / SurveyJS", bytes(SURVEY), 0.25),
        goal("bytes / LHC-Forms", bytes(LHC), 0.125),
        goal("first screen / the plain form's", plain("first screen"), 1.25),
        goal("takes an answer / the plain form", plain("takes an answer"), 1.25),
        goal("live / SurveyJS's first question", table.ratio((LINK, "live"), (SURVEY, "first screen")), 0.4),
        goal("host's largest paint / without", table.ratio((HOST, "largest paint"), (ARTICLE, "largest paint")), 1.02),
    ]);
    let kept = |one: &Seen| {
        !one.answered.is_empty()
            && one.answered.iter().all(|load| one.at_once(load) && load.says("early") && load.says("kept"))
    };
    let holds = seen.iter().find(|one| one.page.name == LINK).is_some_and(kept);
    println!("Takes an answer before it is live, and keeps it: {}", if holds { "holds" } else { "does not hold" });
}
