//! The pages that a person writes on: sheets, and one good day. Each field is heard with what it asks for.

use super::nothing_needless;
use crate::engine::Engine;
use crate::orca::Orca;
use crate::served::serve;
use crate::words::Words;

/// From the list to a sheet, over its boxes and its fields.
pub fn on_a_sheet(engine: Engine) {
    let address = serve("");
    let words = Words::of("en");
    let mut orca = Orca::start(engine, "worksheets", &format!("{address}/en/worksheets.html"));
    orca.wait_for_page("Attune");
    orca.press("h", &[&words.get("sheet.page.title")]);
    // The list, and then the sheet that the link leads to.
    orca.tab_to(&words.get("sheet.note.title"));
    orca.tab_to(&words.get("sheet.hope.title"));
    orca.tab_to(&words.get("sheet.before.title"));
    orca.press("Return", &[&words.get("sheet.before.title")]);
    // The boxes are heard with their question, the fields with theirs.
    let boxes = orca.tab_to(&words.get("sheet.before.1.1"));
    assert!(boxes.join(" ").contains(&words.get("sheet.before.1")), "a box is heard with its question: {boxes:?}");
    orca.press_and_hear("space");
    orca.tab_to(&words.get("sheet.before.1.2"));
    orca.tab_to(words.get("sheet.before.2").trim_end_matches(" …"));
    orca.tab_to(&words.get("sheet.page.one"));
    nothing_needless(&orca);
}

/// One good day, written and built without a drawing.
pub fn one_good_day(engine: Engine) {
    let address = serve("");
    let words = Words::of("en");
    let mut orca = Orca::start(engine, "one_good_day", &format!("{address}/en/one-good-day.html"));
    orca.wait_for_page("Attune");
    orca.press("h", &[&words.get("day.title")]);
    orca.tab_to(&words.get("day.write"));
    orca.press_and_hear("Return");
    orca.tab_to(&words.get("day.write.different"));
    orca.tab_to(&words.get("day.write.who"));
    orca.tab_to(&words.get("day.draw"));
    orca.tab_to(&words.get("day.build"));
    orca.press_and_hear("Return");
    let place = orca.tab_to(&words.get("day.place.home"));
    assert!(place.join(" ").contains(&words.get("day.place")), "a place is heard with its question: {place:?}");
    orca.press_and_hear("space");
    orca.tab_to(&words.get("day.goal"));
    orca.tab_to(&words.get("keep.print"));
    nothing_needless(&orca);
}
