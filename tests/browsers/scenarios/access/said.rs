//! What was done is said once, and a new screen takes the focus and says nothing else.

use serde_json::{Value, json};

use super::screens::{on_every_screen, walk};
use crate::page::Page;

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
            for (const region of changed) if (region) window.said.push(region.textContent);
        }).observe(document.body, { subtree: true, childList: true, characterData: true });
        document.addEventListener('focusin', ({ target }) => window.focused.push([place(), target.localName]));";
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
        ("save", ["Saved as a text file with a plain name."; 2]),
    ];
    for (action, texts) in outcomes {
        crate::embedded::click(&page, &format!("main [data-action={action}]")).await;
        page.until("window.said.length > 0").await;
        let once = said(&page).await;
        assert!(texts.iter().any(|text| once == json!([text])), "{:?} {action}: {once}", page.browser.engine);
        // It is seen as well, and heard only once.
        let seen = "return [...document.querySelectorAll('main .notice')].filter((one) => one.textContent
            === document.querySelector('[role=status]').textContent).map((one) => one.getAttribute('aria-hidden'))";
        assert_eq!(page.run(seen).await, json!(["true"]), "{action}");
    }
    page.press("back").await;
    page.wait("review").await;
    assert_eq!(said(&page).await, json!([""]), "the next step empties it");
}

pub async fn a_new_screen_takes_the_focus_and_says_nothing_else(page: Page) {
    on_every_screen(&page, async |screen| {
        follow(&page).await;
        let engine = page.browser.engine;
        let regions = page
            .browser
            .run("return [...document.querySelectorAll(args[0])].map((one) => one.role ?? one.getAttribute('role'))", vec![json!(LIVE)])
            .await;
        // Where the stage is asked for, what is missing is said as well.
        let alert = screen.contains(", stage").then_some(json!("alert"));
        let expected: Vec<Value> = alert.into_iter().chain([json!("status")]).collect();
        assert_eq!(regions, json!(expected), "{engine:?} {screen}");
        let texts: Value = match screen {
            "first, stage not chosen" => json!(["Choose one of the stages above. Then you can go on."]),
            // What was said is emptied on the way.
            _ if screen.contains("copied") => said(&page).await,
            _ if screen.contains("because of myself") && !screen.contains("opened") && screen.starts_with("stage 1") => json!([""]),
            _ => json!([]),
        };
        if !screen.contains("copied") {
            assert_eq!(said(&page).await, texts, "{engine:?} {screen}");
        }
        let focused = page.run("return window.focused.splice(0)").await;
        let steps = focused.as_array().unwrap();
        for (at, step) in steps.iter().enumerate() {
            assert!(step[1] == json!("h1") || step[1] == json!("h2"), "{engine:?} {screen}: {focused}");
            assert!(at == 0 || steps[at - 1][0] != step[0], "{engine:?} {screen}: once for each step: {focused}");
        }
        let on = "const on = document.activeElement;
            return on === document.body ? null : [on.matches('main [tabindex=\"-1\"], [data-panel] [tabindex=\"-1\"]'), on.localName]";
        let on = page.run(on).await;
        let untouched = ["first, welcome from a link", "first, settings open", "first, welcome"].contains(&screen);
        if untouched {
            assert_eq!(on, json!(null), "{engine:?} {screen}: the first screen leaves the focus alone");
        } else {
            assert_eq!(on[0], json!(true), "{engine:?} {screen}: the focus is on the heading: {on}");
        }
    })
    .await;
}
