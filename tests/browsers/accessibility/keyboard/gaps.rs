//! With keys alone to what lies off the straight way: a gap in the lines, help first, a fold, a box, a field.

use fantoccini::key::Key;
use serde_json::{Value, json};

use super::{on_heading, press, tab_back_to, tab_to};
use crate::page::Page;
use crate::page::Scripts as _;

/// Ticks the first of a group of radio buttons with Space and goes so many further with the arrow.
async fn answer(page: &Page, further: usize) -> Value {
    press(page, Key::Space).await;
    for _ in 0..further {
        press(page, Key::Down).await;
    }
    page.run("return document.activeElement.checked && document.activeElement.value").await
}

/// Tabs to a group, and answers it.
async fn choose(page: &Page, name: &str, further: usize) -> Value {
    tab_to(page, &format!("input[name={name}]")).await;
    answer(page, further).await
}

/// Tabs to a button and presses Enter: the screen is there, and its heading has the focus.
async fn enter(page: &Page, what: &str, screen: &str) {
    tab_to(page, what).await;
    press(page, Key::Enter).await;
    page.wait(screen).await;
    on_heading(page).await;
}

/// Enter on a line of the list takes the focus to its statement, whose words are in sight below the bar.
async fn to_the_gap(page: &Page) {
    let engine = page.browser.engine;
    tab_to(page, "main .notice li:last-child button").await;
    let named = page.run("return document.activeElement.textContent").await;
    press(page, Key::Enter).await;
    let script = "let place;
        for (let tries = 0; tries < 1000; tries += 1) {
            const legend = document.activeElement.closest('fieldset[data-item]')?.querySelector('legend');
            const bar = document.querySelector('.bar').getBoundingClientRect();
            const [box, row] = [legend, document.activeElement].map((part) => part?.getBoundingClientRect());
            place = [Boolean(legend?.textContent.includes(args[0])), box?.top, row?.bottom, bar.bottom, innerHeight];
            if (place[0] && box.top >= bar.bottom && row.bottom <= innerHeight) return true;
            await new Promise((go) => setTimeout(go, 5));
        }
        return place;";
    let there = page.browser.run(script, vec![named.clone()]).await;
    assert_eq!(there, json!(true), "{engine:?}: {named} is in sight, and one of its answers has the focus");
    assert_eq!(answer(page, 2).await, json!("3"), "{engine:?}");
}

pub async fn keys_lead_to_gaps_folds_boxes_and_fields(page: Page) {
    let engine = page.browser.engine;
    page.open("country=gb&stage=2&all=1").await;
    enter(&page, "[data-action=start]", "all").await;
    let first = page.run("return document.querySelector('main fieldset').dataset.item").await;
    assert_eq!(choose(&page, first.as_str().unwrap(), 1).await, json!("2"), "{engine:?}");
    page.until("document.querySelectorAll('main .notice li').length === 11").await;
    to_the_gap(&page).await;
    page.until("document.querySelectorAll('main .notice li').length === 10").await;
    enter(&page, "main [data-action=continue]", "safety").await;

    // What is answered there brings nothing up.
    let shown =
        "return [document.querySelectorAll('fieldset').length, document.querySelector('[data-attune]').innerText]";
    let before = page.run(shown).await;
    assert_eq!(choose(&page, "A1", 0).await, json!("yes"), "{engine:?}");
    assert_eq!(page.run(shown).await, before, "{engine:?}: nothing new comes up");
    enter(&page, "main [data-action=continue]", "review").await;
    enter(&page, "main [data-action=finish]", "result").await;

    tab_to(&page, "main summary").await;
    press(&page, Key::Enter).await;
    page.until("document.querySelector('main details').open").await;
    let others = "return document.querySelector('main details dl').checkVisibility()";
    assert_eq!(page.run(others).await, json!(true), "{engine:?}: what is in the fold is there");
    tab_to(&page, ".keep summary").await;
    press(&page, Key::Enter).await;
    tab_to(&page, "[name=part][value=safety]").await;
    press(&page, Key::Space).await;
    page.until("document.activeElement.matches('[value=safety]:checked')").await;
    tab_back_to(&page, "main [data-action=copy]").await;
    press(&page, Key::Enter).await;
    let text = crate::run::content().text;
    let said = ["keep.copied", "keep.not-copied"].map(|key| text.raw(key).unwrap().to_owned());
    page.until(&format!("{}.includes(document.querySelector('[role=status]').textContent)", json!(said))).await;
    enter(&page, "main [data-action=again]", "welcome").await;

    page.open("stage=0").await;
    enter(&page, "[data-action=start]", "checklist").await;
    assert_eq!(choose(&page, "P1", 1).await, json!("not-yet"), "{engine:?}");
    tab_to(&page, "textarea").await;
    page.browser.client.active_element().await.unwrap().send_keys("tea").await.unwrap();
    enter(&page, "main [data-action=finish]", "prepare").await;
    let taken = "return [document.querySelector('.takeaway .hope').textContent,
        [...document.querySelectorAll('[data-bring]')].map((one) => one.dataset.bring)]";
    assert_eq!(page.run(taken).await, json!(["tea", ["P1"]]), "{engine:?}");
    enter(&page, "main [data-action=leave]", "left").await;
}
