//! Every screen of every stage, flagged and not, one after the other, with what can be opened on it.

use serde_json::{Value, json};

use crate::page::Page;

/// A link that brings words of somebody else, and settings that do not work.
const SENT: &str = "from=Ada&note=Take+your+time.&contact=Ring+me&helper=wrong&what=1&country=gb&theme=light";
const PLAIN: &str = "country=gb&theme=light";

/// The stages in which there are statements.
pub const STAGES: [&str; 4] = ["1", "2", "3", "4"];

/// The safety answers that lead to another result, in the order in which they can be given: none can be taken back.
const SAFETY: [(&str, &str); 3] = [
    ("calm", "A1 no A2 no A3 no A4 no A5 no B safe"),
    ("not safe because of myself", "B self"),
    ("harm by the helper", "A1 yes A2 unsure B safe"),
];

fn object(words: &str) -> Value {
    crate::page::pairs(words).into_iter().collect::<std::collections::BTreeMap<_, _>>().into_iter().collect()
}

/// One strong dimension, one low one and one between; at the change stage too few answers for one of them.
pub fn answers(stage: &str) -> Value {
    let engagement = if stage == "3" { "EC1 4 EC2 skip E3a skip E3r 2" } else { "EC1 4 EC2 4 E?a 3 E?r 4" };
    object(&format!("TC1 5 TC2 4 T?a 4 T?r 2 BC1 2 BC2 2 B?a 1 B?r 5 {engagement}").replace('?', stage))
}

/// A statement of this stage that has a note and is not the first.
fn noted(stage: &str) -> &'static str {
    if stage == "4" { "T4r" } else { "TC1" }
}

/// Walks to a screen, with the answers of this stage.
pub async fn walk(page: &Page, stage: &str, safety: &str, until: &str) {
    let plan = json!({ "stage": stage, "answers": answers(stage), "safety": object(safety), "until": until });
    page.walk_plan(plan).await;
    page.wait(until).await;
}

/// Opens every fold of a screen.
const OPEN: &str = "for (const fold of document.querySelectorAll('main details')) fold.open = true";

/// Calls back on every screen.
pub async fn on_every_screen<F: AsyncFnMut(&str)>(page: &Page, look: F) {
    on_screens_of(page, &STAGES, look).await;
}

/// Calls back on the first screens, on all of these stages, and on those before the first session.
pub async fn on_screens_of<F: AsyncFnMut(&str)>(page: &Page, stages: &[&str], mut look: F) {
    let mut look = async |screen: &str| {
        page.until("!document.activeElement?.matches('[data-between]')").await;
        look(screen).await;
    };
    page.open(SENT).await;
    look("first, welcome from a link").await;
    page.run(OPEN).await;
    look("first, folds open").await;
    page.open(PLAIN).await;
    look("first, welcome").await;
    for panel in ["help", "method"] {
        page.press(panel).await;
        look(&format!("first, {panel}")).await;
        page.press("close").await;
    }
    page.press("start").await;
    page.wait("stage").await;
    look("first, stage").await;
    page.press("continue").await;
    look("first, stage not chosen").await;
    for stage in stages {
        of_stage(page, stage, *stage == stages[0], &mut look).await;
    }
    page.walk_plan(json!({ "stage": "0", "until": "checklist" })).await;
    look("before, checklist").await;
    let known = json!({ "P1": "not-yet", "P2": "yes", "P3": "na" });
    page.walk_plan(json!({ "stage": "0", "checklist": known, "until": "prepare" })).await;
    look("before, page to take along").await;
    page.press("leave").await;
    page.wait("left").await;
    look("before, left").await;
}

/// From the screen that asks for the stage, or the first one, to the result and back to the first one.
async fn of_stage<F: AsyncFnMut(&str)>(page: &Page, stage: &str, first: bool, look: &mut F) {
    walk(page, stage, "", "statement").await;
    look(&format!("stage {stage}, first statement")).await;
    let item = noted(stage);
    page.walk_plan(json!({ "answers": answers(stage), "until": "statement", "item": item })).await;
    page.pick(item, "4").await;
    look(&format!("stage {stage}, statement with a note, answered")).await;
    page.press("layout").await;
    page.wait("all").await;
    look(&format!("stage {stage}, all on one page")).await;
    for screen in ["safety", "review", "result"] {
        walk(page, stage, "", screen).await;
        look(&format!("stage {stage}, {screen}")).await;
    }
    for (name, safety) in SAFETY {
        page.press("back").await;
        page.wait("review").await;
        page.press("safety").await;
        page.wait("safety").await;
        walk(page, stage, safety, "result").await;
        look(&format!("stage {stage}, result, {name}")).await;
        page.run(OPEN).await;
        look(&format!("stage {stage}, result, {name}, opened")).await;
        if name == "calm" && first {
            page.press("copy").await;
            page.until("document.querySelector('[role=status]').textContent").await;
            look(&format!("stage {stage}, result, {name}, copied")).await;
        }
    }
    page.press("again").await;
    page.wait("welcome").await;
    // The layout stays as it was chosen.
    page.press("layout").await;
}
