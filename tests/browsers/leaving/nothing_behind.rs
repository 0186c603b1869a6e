//! Going back, leaving, and leaving nothing behind.

use fantoccini::Locator;
use fantoccini::actions::{InputSource as _, KeyAction, KeyActions, MOUSE_BUTTON_LEFT, MouseActions, PointerAction};
use fantoccini::key::Key;
use serde_json::json;

use crate::drive::Engine;
use crate::page::Scripts as _;
use crate::page::{CHECK, Page, pairs};
use crate::shifts;

const SOME: &str = "EC1 1 EC2 2 E1a 3 E1r 4";

/// The browser's Back button. WebKit's skips steps that no finger made, as those of a script are, so there
/// the page's own history is asked, which is what the button asks where a person walked.
pub(crate) async fn back(page: &Page) {
    if page.browser.engine == Engine::WebKit {
        page.step("back").await;
    } else {
        page.browser.client.back().await.unwrap();
    }
}

pub async fn back_walks_the_steps_and_keeps_answers(page: Page) {
    page.open("").await;
    page.walk("1", &pairs(SOME), &[], "safety").await;
    // The browser's own Back button.
    back(&page).await;
    page.wait("statement").await;
    let place = page.run("return document.querySelector('.where b').textContent").await;
    assert_eq!(place, json!("12 of 12"));
    for _ in 0..11 {
        page.press("back").await;
    }
    let first = page.run("return document.querySelector('fieldset input:checked').value").await;
    assert_eq!(first, json!("1"), "the answer is still there");
    back(&page).await;
    page.wait("stage").await;
    assert_eq!(page.run("return document.querySelector('input[name=stage]:checked').value").await, json!("1"));

    // An answer that is cleared is gone; one that is changed is changed.
    page.walk("1", &[], &[], "review").await;
    page.run("document.querySelector('[data-review=EC2] button').click()").await;
    page.wait("statement").await;
    page.pick("EC2", "5").await;
    page.press("continue").await;
    page.wait("review").await;
    let words = |id: &str| format!("return document.querySelector('[data-review={id}] dd').textContent");
    assert_eq!(page.run(&words("EC2")).await, json!("Strongly agree"));
    page.run("document.querySelector('[data-review=EC2] button').click()").await;
    page.wait("statement").await;
    page.press("clear").await;
    page.press("continue").await;
    page.wait("review").await;
    assert_eq!(page.run(&words("EC2")).await, json!("No answer yet"));

    // One page for all, and back.
    page.press("back").await;
    page.press("back").await;
    page.wait("statement").await;
    page.press("layout").await;
    page.wait("all").await;
    let groups = page.run("return document.querySelectorAll('fieldset[data-item]').length").await;
    assert_eq!(groups, json!(12));
    assert_eq!(page.run("return document.querySelector('input[name=EC1]:checked').value").await, json!("1"));
}

pub async fn leaving_leaves_nothing(page: Page) {
    for way in ["leave", "keep"] {
        page.open("from=Ada").await;
        page.walk("1", &pairs(SOME), &pairs("A1 yes"), "result").await;
        let script = if way == "leave" {
            "document.querySelector('.bar [data-action=leave]').click()"
        } else {
            "document.querySelector('.keep [data-action=leave]').click()"
        };
        page.run(script).await;
        page.wait("left").await;
        let left = page.run("return document.querySelector('[data-attune]').textContent").await;
        assert_eq!(left, json!("You can close this page."));
        assert_eq!(page.browser.client.title().await.unwrap(), "Blank page");
        // The way back to the first entry takes the browser a moment.
        let address = "for (let tries = 0; location.hash && tries < 4000; tries += 1) await new Promise((go) => setTimeout(go, 5));
            return location.pathname + location.search + location.hash";
        let address = page.run(address).await;
        assert_eq!(address, json!(CHECK), "a sender's name is not left in the address");
        let stays = "for (let looks = 0; looks < 40; looks += 1) {
            if (document.querySelector('[data-attune]')?.dataset.screen !== 'left') return false;
            await new Promise((go) => setTimeout(go, 5));
        }
        return true;";
        assert_eq!(page.run(stays).await, json!(true), "nothing comes back by itself");
        page.browser.client.back().await.unwrap();
        // From the card the browser goes on to the page before, if there is one.
        tokio::time::sleep(std::time::Duration::from_millis(200)).await;
        let told = "document.querySelectorAll('[data-dimension], [data-worth], [data-review], input:checked').length";
        page.until(&format!("{told} === 0")).await;
    }
    // Starting again keeps no answer.
    page.open("").await;
    page.walk("1", &pairs(SOME), &pairs("A1 yes"), "result").await;
    page.run("document.querySelector('.keep [data-action=again]').click()").await;
    page.wait("welcome").await;
    page.walk("1", &[], &[], "review").await;
    let answers = page
        .run("return [...document.querySelectorAll('[data-review] dd:first-of-type')].map((row) => row.textContent)")
        .await;
    assert!(answers.as_array().unwrap().iter().all(|answer| answer == "No answer yet"), "{answers}");
}

/// Shift is held to select text, to write capitals and for much else. Only pressed alone, and three times, it leaves.
pub async fn shift_leaves_alone_and_three_times(page: Page) {
    let leaves = "document.querySelector('[data-attune]').dataset.screen === 'left'";
    page.open("stage=0").await;
    page.press("start").await;
    page.wait("checklist").await;
    page.run("document.querySelector('textarea').focus()").await;
    let stay = format!(
        "{} const wrong = [];
        for (const row of rows.filter((row) => !row.leaves)) {{
            does(row.does);
            await new Promise((go) => setTimeout(go));
            if ({leaves}) return [row.what];
        }}
        return wrong;",
        shifts::script()
    );
    assert_eq!(page.run(&stay).await, json!([]), "{:?}", page.browser.engine);
    // With a hand on the keys and another one on the mouse.
    let field = page.browser.client.find(Locator::Css("textarea")).await.unwrap();
    field.send_keys("hello there").await.unwrap();
    let client = &page.browser.client;
    let (value, button) = (char::from(Key::Shift), MOUSE_BUTTON_LEFT);
    let shift = |action| KeyActions::new("keys".to_owned()).then(action);
    for x in [-30.0, 0.0, 30.0] {
        let to = PointerAction::MoveToElement { element: field.clone(), duration: None, x, y: 0.0 };
        let mouse = MouseActions::new("mouse".to_owned()).then(to);
        let mouse = mouse.then(PointerAction::Down { button }).then(PointerAction::Up { button });
        client.perform_actions(shift(KeyAction::Down { value })).await.unwrap();
        client.perform_actions(mouse).await.unwrap();
        client.perform_actions(shift(KeyAction::Up { value })).await.unwrap();
    }
    assert_eq!(page.screen().await, "checklist", "{:?}: who selects text stays", page.browser.engine);
    let leave = format!(
        "{} const row = rows.filter((row) => row.leaves)[args[0]]; if (row) does(row.does); return row?.what",
        shifts::script()
    );
    for at in 0.. {
        let what = page.browser.run(&leave, vec![json!(at)]).await;
        if what.is_null() {
            assert!(at > 5, "there are rows that leave");
            break;
        }
        page.until(leaves).await;
        page.open("stage=0").await;
    }
}
