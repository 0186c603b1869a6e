//! Serves the check on this machine and builds it again whenever a source changes.

use std::sync::mpsc;
use std::time::Duration;

use crate::Result;
use crate::browser::server;
use crate::env::run::root;
use crate::packages::dist::dist;
use crate::parts::wasm::Profile;
use crate::site::template::SiteOptions;
use notify::{Config, Event, EventKind, PollWatcher, RecursiveMode, Watcher};

const PORT: u16 = 8080;

/// Builds, serves, watches; ends with the terminal.
pub fn serve() -> Result {
    eprintln!("Building ...");
    let site = dist(Profile::Serve, &SiteOptions::default())?;
    let (tell, changes) = mpsc::channel();
    let mut watcher = watcher(&tell)?;
    for folder in ["src", "www"] {
        watcher.watch(&root().join(folder), RecursiveMode::Recursive)?;
    }
    std::thread::spawn(move || {
        while changes.recv().is_ok() {
            while changes.recv_timeout(Duration::from_millis(200)).is_ok() {}
            eprintln!("Building again ...");
            match dist(Profile::Serve, &SiteOptions::default()) {
                Ok(_) => eprintln!("Ready. Load the page again."),
                Err(error) => eprintln!("{error}"),
            }
        }
    });
    tokio::runtime::Runtime::new()?.block_on(async {
        let listener = server::listen(PORT).await?;
        println!("Attune is at http://{}", listener.local_addr()?);
        server::serve(listener, &site).await?;
        Ok(())
    })
}

/// Tells of every change. Where the system has no more room for its own way, the files are looked at again and again.
fn watcher(tell: &mpsc::Sender<()>) -> Result<Box<dyn Watcher>> {
    const EVERY: Duration = Duration::from_secs(2);
    let on_change = || {
        let tell = tell.clone();
        move |event: notify::Result<Event>| {
            if event.is_ok_and(|event| !matches!(event.kind, EventKind::Access(_))) {
                // The other end is gone only when the tool ends.
                let _ = tell.send(());
            }
        }
    };
    Ok(match notify::recommended_watcher(on_change()) {
        Ok(watcher) => Box::new(watcher),
        Err(_) => Box::new(PollWatcher::new(on_change(), Config::default().with_poll_interval(EVERY))?),
    })
}
