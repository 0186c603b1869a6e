//! The check inside of a page of somebody else.

use super::from_the_start;
use crate::engine::Engine;
use crate::known;
use crate::orca::Orca;
use crate::served::serve;
use crate::words::Words;

/// A page of somebody else with the check in it.
const AROUND: &str = r#"<!doctype html><html lang="en"><meta charset="utf-8"><title>A counselling site</title>
<h1>A counselling site</h1><p><a href="/elsewhere">Before it</a></p><attune-check></attune-check><p>After it</p>
<script type="module" src="/attune-check.js"></script></html>"#;

pub fn in_a_page_around(engine: Engine) {
    let address = serve(AROUND);
    let words = Words::of("en");
    let mut orca = Orca::start(engine, "around", &format!("{address}/around.html"));
    // All of it is read out, to its last line.
    orca.wait("After it");
    orca.press_and_hear("ctrl+Home");
    orca.tab_to("Before it");
    // Into the frame: its header has the name of the check-in, and help comes first.
    if known::fault("frame", engine) {
        orca.press("Tab", &[]);
    } else {
        orca.press("Tab", &[&words.get("embed.title"), &words.get("nav.help")]);
    }
    orca.tab_to(&words.get("welcome.start"));
    // No country is set: the browser is an American one.
    from_the_start(&mut orca, &words, "country.ca");
}
