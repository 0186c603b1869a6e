//! What was done is said once, and a new screen takes the focus and says nothing else.

use serde_json::{Value, json};

use super::screens::walk;
use crate::page::Page;
use crate::page::Scripts as _;

/// Everything that is read out by itself when it changes.
const LIVE: &str = "[data-attune] :is([aria-live], [role=status], [role=alert], [role=log], [role=timer], output)";

/// Writes down each change of what is read out by itself, with the screen, and where the focus goes.
async fn follow(page: &Page) {
    let script = "if (window.said) return;
        const live = args[0];
        const place = () => {
            const root = document.querySelector('[data-attune]');
            return [root.dataset.screen, root.querySelector('main fieldset[data-item]')?.dataset.item,
                root.querySelector('[data-panel]')?.dataset.panel].filter(Boolean).join(' ');
        };
        window.said = [];
        window.focused = [];
        new MutationObserver((changes) => {
            const changed = new Set(changes.map((one) => one.target.parentElement?.closest(live) ?? one.target.closest?.(live)));
            // An alert that comes with its words.
            for (const one of changes) for (const node of one.addedNodes) if (node.matches?.('[role=alert]')) changed.add(node);
            for (const region of changed) if (region) window.said.push(region.textContent);
        }).observe(document.body, { subtree: true, childList: true, characterData: true });
        document.addEventListener('focusin', ({ target }) => {
            // On its way to the heading of a new screen the focus is on an empty element.
            if (!target.matches('[data-between]')) window.focused.push([place(), target.localName]);
        });";
    page.browser.run(script, vec![json!(LIVE)]).await;
}

async fn said(page: &Page) -> Value {
    page.run("return window.said.splice(0)").await
}

pub async fn what_is_done_is_said_once(page: Page) {
    page.open("country=gb").await;
    follow(&page).await;
    page.run("window.status_at_first = document.querySelector('[data-attune] [role=status]')").await;
    walk(&page, "2", "", "result").await;
    let still = "const all = [...document.querySelectorAll('[role=status]')];
        return [all.length, all[0] === window.status_at_first, all[0].textContent, all[0].getAttribute('aria-live')]";
    assert_eq!(page.run(still).await, json!([1, true, "", null]), "it is there, and empty, from the start");
    assert_eq!(said(&page).await, json!([]), "steps are not said");

    let outcomes = [
        (
            "copy",
            ["Copied. You can paste it where you like.", "That did not work here. You can copy the text from the box."],
        ),
        ("save", ["A file was offered. If none came, you can copy the text."; 2]),
    ];
    for (action, texts) in outcomes {
        page.click(&format!("main [data-action={action}]")).await;
        page.until("window.said.length > 0").await;
        let once = said(&page).await;
        assert!(texts.iter().any(|text| once == json!([text])), "{:?} {action}: {once}", page.browser.engine);
        // It is seen as well, and heard only once.
        let seen = "return [...document.querySelectorAll('main .notice')].filter((one) => one.textContent
            === document.querySelector('[role=status]').textContent).map((one) => one.getAttribute('aria-hidden'))";
        assert_eq!(page.run(seen).await, json!(["true"]), "{action}");
        // Done again, it is heard again.
        for time in 2..4 {
            page.click(&format!("main [data-action={action}]")).await;
            page.until("window.said.length > 0").await;
            let again = said(&page).await;
            let again = again.as_array().unwrap();
            let same = again.len() == 1 && once[0] == json!(again[0].as_str().unwrap().trim_end_matches('\u{a0}'));
            assert!(same, "{:?} {action}, for the {time}. time: {again:?}", page.browser.engine);
        }
    }
    page.press("back").await;
    page.wait("review").await;
    assert_eq!(said(&page).await, json!([""]), "the next step empties it");
}

/// The screens before anything was done: nothing has the focus.
pub const UNTOUCHED: [&str; 3] = ["first, welcome from a link", "first, folds open", "first, welcome"];

/// What the steps since the screen before did besides taking the focus to the heading of theirs, or back to what a
/// panel was opened by; and how many there were.
pub async fn faults(page: &Page, screen: &str) -> (Vec<String>, usize) {
    follow(page).await;
    page.until("!document.activeElement?.matches('[data-between]')").await;
    let script = "const on = document.activeElement;
        return { live: [...document.querySelectorAll(args[0])].map((one) => one.getAttribute('role')), said: window.said.splice(0),
            focused: window.focused.splice(0), on: on === document.body ? 'nothing'
                : on.matches('main [tabindex=\"-1\"], [data-panel] [tabindex=\"-1\"]') ? 'heading' : on.outerHTML.slice(0, 100) };";
    let now = page.browser.run(script, vec![json!(LIVE)]).await;
    let mut faults = Vec::new();
    // Where a stage is missing, that is said as well.
    let live = if screen == "first, stage not chosen" { json!(["alert", "status"]) } else { json!(["status"]) };
    if now["live"] != live {
        faults.push(format!("said by themselves: {}", now["live"]));
    }
    // What is emptied says nothing.
    let said = now["said"].as_array().unwrap().iter().filter(|text| **text != json!("")).count();
    let told = usize::from(["first, stage not chosen", "stage 1, result, calm, copied"].contains(&screen));
    if said != told {
        faults.push(format!("is said: {}", now["said"]));
    }
    let steps = now["focused"].as_array().unwrap();
    for (at, step) in steps.iter().enumerate() {
        let once = at == 0 || steps[at - 1][0] != step[0];
        // A panel that was closed gives it back to the button that opened it, and to nothing between.
        let closed = at == 0 && ["first, method", "first, stage"].contains(&screen);
        let wanted: &[&str] = if closed { &["button"] } else { &["h1", "h2"] };
        if !once || !wanted.contains(&step[1].as_str().unwrap()) {
            faults.push(format!("the focus went to {}", now["focused"]));
        }
    }
    let expected = if UNTOUCHED.contains(&screen) { "nothing" } else { "heading" };
    if now["on"] != json!(expected) {
        faults.push(format!("the focus is on {}", now["on"]));
    }
    (faults, steps.len())
}
