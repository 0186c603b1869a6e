//! Browsers that serve one test after another, since starting one takes longer than most tests.
//!
//! A test is given a tab of its own, and a server of its own is another origin, so that nothing of the test before
//! is in it. What a test needs of a whole browser (its profile, its switches) it starts by itself.

use std::ops::Deref;
use std::sync::Mutex;

use serde_json::Value;

use crate::drive::{Browser, Engine, Size};

/// Browsers that wait for the next test.
static RESTING: Mutex<Vec<Used>> = Mutex::new(Vec::new());

/// How many tests a browser serves: what one leaves behind by mistake shall not add up.
const USES: u32 = 12;

struct Used {
    browser: Browser,
    size: Size,
    uses: u32,
}

/// A browser of one test, which goes to the next one unless the test failed in it.
pub struct Lent {
    used: Option<Used>,
    shared: bool,
}

impl Deref for Lent {
    type Target = Browser;

    fn deref(&self) -> &Browser {
        &self.used.as_ref().expect("it is given back at the end").browser
    }
}

impl Drop for Lent {
    fn drop(&mut self) {
        let fit = |used: &Used| self.shared && used.uses < USES && !std::thread::panicking();
        if let Some(used) = self.used.take().filter(fit) {
            RESTING.lock().expect("nothing panics with it in hand").push(used);
        }
    }
}

impl From<Browser> for Lent {
    /// A browser that a test has started for itself.
    fn from(browser: Browser) -> Lent {
        let size = Size { width: 0, height: 0 };
        Lent { used: Some(Used { browser, size, uses: 0 }), shared: false }
    }
}

/// A browser as it comes, with an empty tab of this size. WebKit's starts as fast as it opens a tab.
pub async fn lend(engine: Engine, size: Size) -> Lent {
    if engine == Engine::WebKit {
        return own(engine, size, |_| ()).await;
    }
    while let Some(mut used) = resting(engine, size) {
        match used.browser.renew(size).await {
            Ok(()) => {
                used.uses += 1;
                return Lent { used: Some(used), shared: true };
            }
            // It ends here.
            Err(error) => eprintln!("{engine:?} cannot be used again: {error}"),
        }
    }
    let browser = Browser::start(engine, size).await.unwrap_or_else(|error| panic!("{error}"));
    Lent { used: Some(Used { browser, size, uses: 1 }), shared: true }
}

/// A browser of which more is wanted, for this test alone.
pub async fn own(engine: Engine, size: Size, change: impl FnOnce(&mut Value)) -> Lent {
    Browser::start_with(engine, size, change).await.unwrap_or_else(|error| panic!("{error}")).into()
}

/// Chromium's size is that of the device that it plays, from its start on.
fn resting(engine: Engine, size: Size) -> Option<Used> {
    let mut resting = RESTING.lock().expect("nothing panics with it in hand");
    let fits = |used: &Used| used.browser.engine == engine && (engine != Engine::Chromium || used.size == size);
    let at = resting.iter().position(fits)?;
    Some(resting.swap_remove(at))
}
