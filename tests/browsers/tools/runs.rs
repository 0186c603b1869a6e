//! Runs scenarios, each to its end: in a browser that is lent, in one of its own, or on one walk that several share.

use std::future::Future;
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
