//! The check in a page of others: what that page hears of it, what its style sheet does to it, what a sandbox
//! takes from it, and how it is left. The page comes from another port than the check does.

pub mod exits;
pub mod heights;
pub mod looks;
pub mod messages;
pub mod printed;
pub mod sandbox;
pub mod spy;

use axum::http::HeaderMap;
use fantoccini::elements::{Element, ElementRef};

use crate::drive::{Browser, Engine, Size};
use crate::lent::{Lent, lend};
use crate::page::{CHECK, Page, serve, site};
use crate::sinks::{self, Hits};

/// A module for each engine, with a test for each scenario.
macro_rules! framed {
    ($($name:ident $engine:ident),*: $scenarios:tt) => {
        $(framed!(@ $name $engine $scenarios);)*
    };
    (@ $name:ident $engine:ident { $($part:ident $scenario:ident),* $(,)? }) => {
        mod $name {
            $(
                #[test]
                fn $scenario() {
                    crate::runs::alone(crate::drive::Engine::$engine, super::$part::$scenario);
                }
            )*
        }
    };
}

framed! { chromium Chromium, firefox Firefox: {
    spy a_page_around_sees_no_answer,
    heights the_room_tells_no_answer,
    looks a_page_around_does_not_change_how_it_looks,
    looks a_page_around_is_not_changed,
    looks a_page_around_does_not_change_an_inline_check,
    sandbox a_frame_keeps_what_its_flags_allow,
    messages what_is_said_to_the_shell_is_judged,
    messages what_is_said_to_the_frame_is_judged,
    exits leaving_in_a_frame_takes_the_page_along,
    exits an_early_leaving_takes_the_page_along,
    exits a_place_of_the_build_is_gone_to,
    exits a_frame_alone_takes_the_page_along,
    printed a_page_around_prints_all_of_it,
} }

framed! { webkit WebKit: { messages what_is_said_to_the_frame_is_judged } }

pub mod in_yew;
mod slow {
    #[test]
    fn chromium_scrolls_to_what_needs_more_room() {
        crate::runs::alone(crate::drive::Engine::Chromium, super::heights::what_needs_more_room_is_scrolled_to);
    }

    #[test]
    fn firefox_scrolls_to_what_needs_more_room() {
        crate::runs::alone(crate::drive::Engine::Firefox, super::heights::what_needs_more_room_is_scrolled_to);
    }
}

/// The npm packages of pages that others build. Where they are is said here alone.
pub fn hosts_package(file: &str) -> String {
    let file = support::root().join("target/hosts/node_modules").join(file);
    std::fs::read_to_string(&file).unwrap_or_else(|error| panic!("{}: {error}", file.display()))
}

/// The iframe of the element.
const FRAME: &str = "return document.querySelector('attune-check').shadowRoot.querySelector('iframe')";

/// What every page around writes down: whatever it is told by message, and where it stands.
const TOLD: &str = "window.told = [];
    addEventListener('message', ({ data }) => told.push(data));";

/// A browser that shows a page of others, with the check in it.
pub struct Host {
    /// The check in its frame; words go to it after `enter`.
    pub page: Page,
    /// Where the check comes from.
    pub check: String,
    /// Where the page around comes from.
    pub around: String,
    /// What else was asked of the page's own server.
    pub hits: Hits,
}

impl Host {
    /// Starts a browser; `pages` gives the pages around by path, with the check's address in hand.
    pub async fn start(engine: Engine, size: Size, pages: impl Fn(&str) -> Vec<(&'static str, String)>) -> Host {
        Host::start_at(lend(engine, size).await, serve(site()).await, pages).await
    }

    /// The same in this browser, with another place that the check comes from.
    pub async fn start_at(browser: Lent, check: String, pages: impl Fn(&str) -> Vec<(&'static str, String)>) -> Host {
        let hits = Hits::default();
        let (listener, around) = sinks::listen().await;
        let mut served = sinks::Pages::new();
        served.insert("/before".to_owned(), (HeaderMap::new(), "<title>before</title>before".to_owned()));
        for (path, text) in pages(&check) {
            served.insert(path.to_owned(), (HeaderMap::new(), text));
        }
        sinks::http(listener, served, hits.clone()).await;
        Host { page: Page::of(browser, check.clone()), check, around, hits }
    }

    /// The browser.
    pub fn browser(&self) -> &Browser {
        &self.page.browser
    }

    /// Opens a page around.
    pub async fn open(&self, path: &str) {
        let url = self.page.fresh(&format!("{}{path}", self.around), "");
        self.browser().open(&url).await.unwrap_or_else(|error| panic!("{error}"));
    }

    /// Opens a page around and goes into the frame, as soon as the check is used there.
    pub async fn open_and_enter(&self, path: &str) {
        self.open(path).await;
        self.enter().await;
        self.welcome().await;
    }

    /// Waits in the frame until the check is used there; the empty page that a frame begins with goes meanwhile.
    pub async fn welcome(&self) {
        self.page.until("document.querySelector('[data-attune=ready]')?.dataset.screen === 'welcome'").await;
    }

    /// Goes into the frame of the element.
    pub async fn enter(&self) {
        self.page.until("document.querySelector('attune-check')?.shadowRoot?.querySelector('iframe')").await;
        self.element(FRAME).await.enter_frame().await.unwrap();
    }

    /// Goes back out to the page around.
    pub async fn outside(&self) {
        self.browser().client.enter_parent_frame().await.unwrap();
    }

    /// An element that a script gives.
    pub async fn element(&self, script: &str) -> Element {
        let found = self.browser().client.execute(script, vec![]).await.unwrap();
        let id = found.as_object().and_then(|found| found.values().next()?.as_str()).unwrap_or_else(|| {
            panic!("{script} gives no element: {found}");
        });
        Element::from_element_id(self.browser().client.clone(), ElementRef::from(id.to_owned()))
    }

    /// Clicks as a person does, in the frame or in the page, whichever is entered.
    pub async fn click(&self, what: &str) {
        self.page.click(what).await;
    }

    /// Presses these keys, with the focus where it is. A driver may find the frame gone before it has answered.
    pub async fn try_keys(&self, keys: &[&str]) {
        use fantoccini::actions::{InputSource as _, KeyAction, KeyActions};
        let mut actions = KeyActions::new("keys".to_owned());
        for key in keys {
            let value = key.chars().next().unwrap();
            actions = actions.then(KeyAction::Down { value }).then(KeyAction::Up { value });
        }
        let _ = self.browser().client.perform_actions(actions).await;
    }
}

/// A page around with the element in it.
pub fn host_page(check: &str, head: &str, attributes: &str) -> String {
    format!(
        "<!doctype html><html lang=en><meta charset=utf-8><meta name=viewport content='width=device-width, initial-scale=1, minimum-scale=1'>\
         <title>host</title><link rel=icon href='data:,'><style>html {{ overflow-y: scroll }}</style><script>{TOLD}</script>{head}<body>\
         <h1 id=top>A counselling site</h1><p>Words of it.</p>\
         <attune-check src=\"{check}{CHECK}\" {attributes}>A private check-in</attune-check>\
         <p id=end>More words.</p><script type=module src=\"{check}/attune-check.js\"></script>"
    )
}
