//! Serves the check on this machine and builds it again whenever a source changes.

use std::sync::mpsc;
use std::time::Duration;

use notify::{Event, EventKind, RecursiveMode, Watcher as _};

use crate::Result;
use crate::dist::dist;
use crate::run::root;
use crate::template::SiteOptions;
use crate::wasm::Profile;
use crate::web;

const PORT: u16 = 8080;

/// Builds, serves, watches; ends with the terminal.
pub fn serve() -> Result {
    eprintln!("Building ...");
    let site = dist(Profile::Serve, &SiteOptions::default())?;
    let (tell, changes) = mpsc::channel();
    let mut watcher = notify::recommended_watcher(move |event: notify::Result<Event>| {
        if event.is_ok_and(|event| !matches!(event.kind, EventKind::Access(_))) {
            // The other end is gone only when the tool ends.
            let _ = tell.send(());
        }
    })?;
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
        let listener = web::listen(PORT).await?;
        println!("Attune is at http://{}", listener.local_addr()?);
        web::serve(listener, &site).await?;
        Ok(())
    })
}
