//! How fast the check starts, on a slow network and a slow processor, next to other ways to ask the same.

use std::io::{Read as _, Write as _};
use std::net::TcpStream;

use super::load::{Load, Network, Pace, slow};
use super::site::{self, PAGES};
use super::table::{self, Seen};
use crate::drive::{Browser, Engine, PHONE};
use crate::{Done, browsers, web};

/// A phone on slow 4G.
pub const SLOW: Pace = Pace { network: Some(Network { down: 1_600_000, up: 750_000, latency: 150 }), slower: 4 };

/// The same phone where the network costs nothing: what is left is the work of the browser.
pub const FAST_NETWORK: Pace = Pace { network: None, slower: 4 };

/// How many times each page is loaded, once to watch it and once to answer it.
const ROUNDS: usize = 5;

/// Measures and prints. What does not hold is said, and is no error.
pub fn start(pace: &Pace) -> Done {
    browsers::ready()?;
    let site = site::site()?;
    let seen = tokio::runtime::Runtime::new()?.block_on(async {
        let listener = web::listen(0).await?;
        let host = listener.local_addr()?.to_string();
        tokio::spawn(async move { web::serve(listener, &site).await });
        let browser = Browser::start(Engine::Chromium, PHONE).await?;
        slow(&browser, pace).await?;
        let mut seen = PAGES.map(|page| Seen { page, watched: Vec::new(), answered: Vec::new(), bytes: 0 });
        // The first load of all also starts what the browser starts only once.
        Load::of(&browser, &format!("http://{host}"), &PAGES[1], false).await?;
        for round in 1..=ROUNDS {
            eprintln!("Round {round} of {ROUNDS} ...");
            for one in &mut seen {
                let address = format!("http://{host}");
                one.watched.push(Load::of(&browser, &address, &one.page, false).await?);
                one.answered.push(Load::of(&browser, &address, &one.page, true).await?);
            }
        }
        for one in &mut seen {
            let files: Vec<String> = one.watched.last().into_iter().flat_map(Load::files).map(str::to_owned).collect();
            let host = host.clone();
            one.bytes = tokio::task::spawn_blocking(move || {
                files.iter().try_fold(0, |sum, file| Done::Ok(sum + weight(&host, file)?))
            })
            .await??;
        }
        Done::Ok(seen)
    })?;
    println!(
        "Chromium, {} by {}, {pace}; {ROUNDS} loads of each page.\n\
         Milliseconds since the navigation began: median (least-most, in how many loads if not in all).\n",
        PHONE.width, PHONE.height
    );
    table::print(&seen);
    if pace.network.is_some() {
        table::promises(&seen);
    }
    Ok(())
}

/// How many bytes the answer to a request for this file takes, with its headers.
fn weight(host: &str, file: &str) -> Done<usize> {
    let path = file.split_once(host).map_or("/", |(_, path)| path);
    let mut stream = TcpStream::connect(host)?;
    write!(stream, "GET {path} HTTP/1.1\r\nHost: {host}\r\nAccept-Encoding: br\r\nConnection: close\r\n\r\n")?;
    let mut answer = Vec::new();
    stream.read_to_end(&mut answer)?;
    Ok(answer.len())
}
