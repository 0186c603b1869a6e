//! The page that makes links, to a card and to the window that prints it.

use crate::engine::Engine;
use crate::orca::Orca;
use crate::served::serve;
use crate::words::Words;

pub fn the_builder(engine: Engine) {
    let address = serve("");
    let words = Words::of("en");
    let mut orca = Orca::start(engine, "builder", &format!("{address}/en/builder.html"));
    orca.wait_for_page("Attune");
    orca.press("h", &[&words.get("builder.title")]);
    orca.tab_to(&words.get("builder.copy"));
    orca.once("Return", &[&words.get("keep.copied")]);
    // Where Tab leads out of the preview Orca may be silent (fault `frame`), and the card stands there: it is come to from
    // the other side.
    orca.tab_to(&words.get("builder.poster"));
    orca.tab_back_to(&words.get("builder.card"));
    let card = words.get("builder.card");
    orca.once("Return", &[&card]);
    orca.tab_back_to(&words.get("builder.back"));
    orca.once("Return", &[&card]);
    orca.once("Return", &[&card]);
    orca.tab_to(&words.get("builder.print"));
    // The browser's own window opens, and Escape closes it.
    orca.press_for_anything("Return");
    orca.press("Escape", &[]);
    orca.tab_back_to(&words.get("builder.back"));
}
