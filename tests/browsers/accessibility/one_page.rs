//! All on one page is the same check: the same answers, the same review, the same result.

use serde_json::{Value, json};

use super::screens::{answers, walk};
use crate::page::Page;
use crate::page::Scripts as _;

/// What is ticked on the page, by statement.
const TICKED: &str =
    "return Object.fromEntries([...document.querySelectorAll('main fieldset[data-item] input:checked')]
    .map((input) => [input.name, input.value]))";

const REVIEW: &str = "return [...document.querySelectorAll('[data-review]')].map((row) =>
    [row.dataset.review, row.querySelector('dt').textContent, row.querySelector('dd').textContent])";

/// Answers one statement and goes on to the next.
async fn step(page: &Page, stage: &str) {
    page.walk_plan(json!({ "answers": answers(stage), "until": "safety", "steps": 1 })).await;
}

async fn review_and_result(page: &Page, stage: &str) -> [Value; 2] {
    walk(page, stage, "A1 no A2 no A3 no A4 no A5 no B safe", "review").await;
    let review = page.run(REVIEW).await;
    walk(page, stage, "", "result").await;
    [review, page.run(include_str!("../tools/read.js")).await]
}

pub async fn all_on_one_page_is_the_same_check(page: Page) {
    let stage = "2";
    let given = answers(stage);
    let engine = page.browser.engine;
    page.open("country=gb").await;
    walk(&page, stage, "", "statement").await;
    let one_by_one = review_and_result(&page, stage).await;

    page.open("country=gb&all=1").await;
    walk(&page, stage, "", "all").await;
    let headings = "return [...document.querySelectorAll('[data-attune] main section')].map((part) =>
        [part.querySelector('h2').textContent, part.querySelectorAll('fieldset[data-item]').length])";
    assert_eq!(page.run(headings).await, json!([["Engagement", 4], ["Boundaries", 4], ["Trust", 4]]));
    assert_eq!(review_and_result(&page, stage).await, one_by_one, "{engine:?}");

    // Midway from one to the other and back: nothing is lost.
    page.open("country=gb").await;
    walk(&page, stage, "", "statement").await;
    for _ in 0..3 {
        step(&page, stage).await;
    }
    page.press("layout").await;
    page.wait("all").await;
    let three = page.run(TICKED).await;
    let three = three.as_object().unwrap();
    assert_eq!(three.len(), 3, "{engine:?}: those of one by one are ticked");
    assert!(three.iter().all(|(item, value)| given[item] == *value), "{engine:?}: {three:?}");

    // What has no answer is named, each with a way to it.
    let open = "return [...document.querySelectorAll('main .notice li button')].map((button) => button.textContent)";
    let unanswered = "return [...document.querySelectorAll('main fieldset[data-item]')]
        .filter((group) => !group.querySelector(':checked'))
        .map((group) => group.querySelector('legend > span').textContent)";
    let named = page.run(open).await;
    assert_eq!(named, page.run(unanswered).await, "{engine:?}");
    assert_eq!(named.as_array().unwrap().len(), 9);
    for at in [0, 4, 8] {
        let press = format!(
            "const button = document.querySelectorAll('main .notice li button')[{at}];
            button.click();
            const group = document.activeElement.closest('fieldset[data-item]');
            const seen = () => {{
                const box = document.activeElement.getBoundingClientRect();
                return box.top >= document.querySelector('.bar').getBoundingClientRect().height - 1 && box.bottom <= innerHeight;
            }};
            for (let tries = 0; tries < 1000 && !seen(); tries += 1) await new Promise((go) => setTimeout(go, 10));
            return [button.textContent, Boolean(group?.querySelector('legend').textContent.includes(button.textContent)), seen()];"
        );
        let found = page.run(&press).await;
        assert_eq!([&found[1], &found[2]], [&json!(true), &json!(true)], "{engine:?}: the focus goes to {}", found[0]);
    }

    page.pick("TC1", "5").await;
    assert_eq!(page.run(open).await.as_array().unwrap().len(), 8);
    page.press("layout").await;
    page.wait("statement").await;
    for at in 0..12 {
        let ticked = page.run(TICKED).await;
        let item = page.run("return document.querySelector('main fieldset[data-item]').dataset.item").await;
        let item = item.as_str().unwrap();
        let expected = if at < 3 || item == "TC1" { json!({ item: given[item] }) } else { json!({}) };
        assert_eq!(ticked, expected, "{engine:?}: statement {}", at + 1);
        page.walk_plan(json!({ "answers": {}, "until": "safety", "steps": 1 })).await;
    }
    page.press("back").await;
    page.press("layout").await;
    page.wait("all").await;
    assert_eq!(page.run(TICKED).await.as_object().unwrap().len(), 4, "{engine:?}");
    page.browser
        .run("for (const [name, value] of Object.entries(args[0])) document.querySelector(`input[name=${name}][value='${value}']`).click();
            await new Promise((go) => setTimeout(go));", vec![given.clone()])
        .await;
    assert_eq!(page.run(open).await, json!([]), "{engine:?}: nothing is open any more");
    assert_eq!(review_and_result(&page, stage).await, one_by_one, "{engine:?}");
}
