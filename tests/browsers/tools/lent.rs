//! Browsers that serve one test after another, since starting one takes longer than most tests.
//!
//! A test is given a tab of its own, and a server of its own is another origin, so that nothing of the test before
//! is in it. What a test needs of a whole browser (its profile, its switches) it starts by itself.

use std::ops::Deref;
use std::sync::Mutex;

use serde_json::Value;

use crate::drive::{Browser, Engine, Size};

/// Browsers that wait for the next test.
static RESTING: Mutex<Vec<(Browser, Shared)>> = Mutex::new(Vec::new());

/// How many tests a browser serves: what one leaves behind by mistake shall not add up.
const USES: u32 = 12;

/// What a browser that is shared was started with, and how many tests it serves so far.
#[derive(Clone, Copy)]
struct Shared {
    size: Size,
    uses: u32,
}

/// A browser of one test. One that is shared goes to the next, unless the test failed in it.
pub struct Lent {
    browser: Option<Browser>,
    shared: Option<Shared>,
}

impl Deref for Lent {
    type Target = Browser;

    fn deref(&self) -> &Browser {
        self.browser.as_ref().expect("it is given back at the end")
    }
}

impl Drop for Lent {
    fn drop(&mut self) {
        let shared = self.shared.filter(|shared| shared.uses < USES && !std::thread::panicking());
        if let Some(rests) = self.browser.take().zip(shared) {
            RESTING.lock().expect("nothing panics with it in hand").push(rests);
        }
    }
}

impl From<Browser> for Lent {
    /// A browser that a test has started for itself.
    fn from(browser: Browser) -> Lent {
        Lent { browser: Some(browser), shared: None }
    }
}

/// A browser as it comes, with an empty tab of this size. WebKit's starts as fast as it opens a tab.
pub async fn lend(engine: Engine, size: Size) -> Lent {
    if engine == Engine::WebKit {
        return own(engine, size, |_| ()).await;
    }
    while let Some((browser, shared)) = resting(engine, size) {
        match browser.renew(size).await {
            Ok(()) => {
                let shared = Shared { uses: shared.uses + 1, ..shared };
                return Lent { browser: Some(browser), shared: Some(shared) };
            }
            // It ends here.
            Err(error) => eprintln!("{engine:?} cannot be used again: {error}"),
        }
    }
    let browser = Browser::start(engine, size).await.unwrap_or_else(|error| panic!("{error}"));
    Lent { browser: Some(browser), shared: Some(Shared { size, uses: 1 }) }
}

/// A browser of which more is wanted, for this test alone.
pub async fn own(engine: Engine, size: Size, change: impl FnOnce(&mut Value)) -> Lent {
    Browser::start_with(engine, size, change).await.unwrap_or_else(|error| panic!("{error}")).into()
}

/// Chromium's size is that of the device that it plays, from its start on.
fn resting(engine: Engine, size: Size) -> Option<(Browser, Shared)> {
    let mut resting = RESTING.lock().expect("nothing panics with it in hand");
    let at = resting.iter().position(|(browser, shared)| {
        browser.engine == engine && (engine != Engine::Chromium || shared.size == size)
    })?;
    Some(resting.swap_remove(at))
}
