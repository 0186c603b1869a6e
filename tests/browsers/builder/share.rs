//! The whole way of a link: made by keyboard, its code scanned off the screen, the card, the poster and the saved
//! pictures, opened in a browser of somebody else's, and taken from there to the page that goes along. What is
//! answered there reaches nobody.

mod client;
mod desk;

use attune_check::domain::Options;

use crate::drive::{Engine, PHONE};
use crate::lent::own;
use crate::page::{CHECK, Page, folder, site};
use crate::privacy::silent::{by_way_of, only_makers};
use crate::sinks::{self, Hits};

/// What the sender is called.
const FROM: &str = "Praxis Müller";
/// What the sender has to say, but for a character that no keyboard has.
const NOTE: &str = "Grüße! Bring what you like. ";
/// The character.
const SIGN: &str = "🌱";
/// What the client hopes for, which is nobody else's.
const HOPE: &str = "canary-hope-7261";

pub async fn a_link_goes_the_whole_way(engine: Engine) {
    let saved = folder("share", engine);
    let elsewhere = Hits::default();
    let proxy = sinks::first_lines(&elsewhere).await;
    let start = || {
        own(engine, PHONE, |wanted| {
            by_way_of(wanted, engine, proxy, &saved);
            if engine == Engine::Firefox {
                // A list of what was saved would open and take the keyboard away.
                wanted["moz:firefoxOptions"]["prefs"]["browser.download.alwaysOpenPanel"] = false.into();
            }
        })
    };
    let (address, hits) = sinks::watched(site()).await;

    let maker = Page::of(start().await, address.clone());
    let link = desk::makes_a_link(&maker).await;
    let fragment =
        link.strip_prefix(&format!("{address}{CHECK}#")).expect("the link leads to the check beside the page");
    let chosen = [("stage", "0"), ("helper", "counsellor"), ("from", FROM), ("note", &[NOTE, SIGN].concat())];
    let (chosen, _) = Options::default().and(chosen);
    let (set, warnings) = Options::default().and_link(fragment, str::to_owned);
    assert_eq!((Options { lang: None, ..set }, warnings), (chosen, vec![]), "{engine:?}: {link}");
    desk::shows_its_code(&maker, &link).await;
    desk::prints(&maker, &link).await;
    desk::saves(&maker, &link, &saved).await;

    let looks = "return document.documentElement.outerHTML";
    let before = (hits.so_far().len(), maker.run(looks).await);
    let client = Page::of(start().await, address);
    client::takes_the_check(&client, &link).await;
    // Whatever a browser asks for late is asked for by now.
    client.press("leave").await;
    client.wait("left").await;

    let asked = hits.so_far().split_off(before.0);
    assert_eq!(asked, [format!("GET {CHECK}")], "{engine:?}: the check's document is all that is asked for");
    assert_eq!(maker.run(looks).await, before.1, "{engine:?}: the page of the sender hears nothing");
    only_makers(engine, &elsewhere.so_far());
    let told = [hits.so_far(), elsewhere.so_far()].concat().concat();
    assert!(
        !told.contains("canary") && !told.contains("note="),
        "{engine:?}: neither words nor answers travel: {told}"
    );
    desk::is_drawn(&client, &link, &saved).await;
    let _ = std::fs::remove_dir_all(saved);
}
