//! Runs scenarios, each to its end: in a browser that is lent, in one of its own, or on one walk that several share.

use std::future::Future;
use std::io::{self, Write as _};
use std::sync::LazyLock;
use std::time::Duration;

use tokio::runtime::{Builder, Runtime};

use crate::drive::{Browser, Engine, PHONE, Way};
use crate::lent::{Lent, lend};
use crate::page::{Page, serve, site};
pub use crate::scenarios::in_one_walk;

/// Serves the packaged check, starts a browser, and runs the scenario in it.
pub fn in_browser<F: Future<Output = ()>>(engine: Engine, scenario: fn(Page) -> F) {
    in_browser_as(engine, Way::Usual, scenario);
}

/// The same in a browser that is set up in this way.
pub fn in_browser_as<F: Future<Output = ()>>(engine: Engine, way: Way, scenario: fn(Page) -> F) {
    to_the_end(async {
        let address = serve(site()).await;
        scenario(Page::of(set_up(engine, way).await, address)).await;
    });
}

/// The same for a scenario that goes to another document by the history. There WebKit's driver now and then answers no
/// command any more; nobody knows why yet. A run that it does not end starts again in another browser. Whatever it
/// does answer is judged, and two silences are a failure.
pub fn in_browser_again<F: Future<Output = ()>>(engine: Engine, scenario: fn(Page) -> F) {
    /// Some times what the scenario takes on a busy machine.
    const PATIENCE: Duration = Duration::from_secs(150);
    to_the_end(async {
        for _ in 0..2 {
            let run = scenario(Page::of(set_up(engine, Way::Usual).await, serve(site()).await));
            if engine != Engine::WebKit {
                return run.await;
            }
            if tokio::time::timeout(PATIENCE, run).await.is_ok() {
                return;
            }
            // What is printed by a test that passes is not shown.
            let _ = writeln!(
                io::stderr(),
                "warning: WebKit's driver does not answer any more: another browser is started."
            );
        }
        panic!("WebKit's driver did not answer to the end in two browsers");
    });
}

/// A phone's browser that is set up in this way.
pub async fn set_up(engine: Engine, way: Way) -> Lent {
    match way {
        Way::Usual => lend(engine, PHONE).await,
        way => Browser::start_as(engine, PHONE, way).await.unwrap_or_else(|error| panic!("{error}")).into(),
    }
}

/// Runs a scenario that serves and starts what it needs by itself.
pub fn alone<F: Future<Output = ()>>(engine: Engine, scenario: impl FnOnce(Engine) -> F) {
    to_the_end(scenario(engine));
}

/// Runs a scenario to its end. A browser that is gone leaves some drivers waiting for ever, and the run with them.
pub fn to_the_end<T>(scenario: impl Future<Output = T>) -> T {
    const PATIENCE: Duration = Duration::from_secs(600);
    let ended = RUNTIME.block_on(async { tokio::time::timeout(PATIENCE, scenario).await });
    ended.expect("ten minutes were not enough: the browser does not answer")
}

/// What scenarios run in. It is one for all, since a browser that goes from test to test is spoken to in it.
static RUNTIME: LazyLock<Runtime> =
    LazyLock::new(|| Builder::new_multi_thread().worker_threads(2).enable_all().build().unwrap());
