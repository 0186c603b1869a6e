//! Each door is whole without the others: by hand, by keyboard, and on paper.

use fantoccini::key::Key;
use serde_json::json;

use super::{ONE_GOOD_DAY, open, open_door, open_sheet};
use crate::accessibility::keyboard::{press, tab_to};
use crate::page::Page;
use crate::page::Scripts as _;

/// Writes into what has the focus.
async fn write(page: &Page, text: &str) {
    page.browser.client.active_element().await.unwrap().send_keys(text).await.unwrap();
}

pub async fn the_day_is_written_and_built_by_keyboard_alone(page: Page) {
    open(&page).await;
    for door in ["write", "build"] {
        tab_to(&page, &format!("[data-door={door}] h2 button")).await;
        press(&page, Key::Enter).await;
        page.until(&format!("document.querySelector('[data-door={door}] h2 [aria-expanded=true]')")).await;
        if door == "write" {
            tab_to(&page, "[data-door=write] textarea").await;
            write(&page, "a").await;
        } else {
            tab_to(&page, "[data-door=build] input").await;
            press(&page, Key::Space).await;
        }
    }
    tab_to(&page, "[data-goal]").await;
    write(&page, "b").await;
    let used = page.run("return [...document.querySelectorAll('[data-used]')].map((door) => door.dataset.door)").await;
    assert_eq!(used, json!(["write", "build"]));
    let copies =
        page.run("return [...document.querySelectorAll('.copy:not(:empty)')].map((copy) => copy.textContent)").await;
    assert_eq!(copies, json!(["b", "a", "b"]), "the step stands on top of what is printed, and where it was written");
}

pub async fn a_closed_door_opens_wherever_it_is_pressed(page: Page) {
    open(&page).await;
    assert_eq!(page.run("return document.querySelectorAll('.room').length").await, json!(3));
    let open_rooms = "return [...document.querySelectorAll('.room')].filter((room) => room.checkVisibility()).length";
    assert_eq!(page.run(open_rooms).await, json!(0));
    for (nth, door) in ["write", "draw", "build"].iter().enumerate() {
        page.browser.run("document.querySelector(`[data-door=${args[0]}]`).click()", vec![json!(door)]).await;
        assert_eq!(page.run(open_rooms).await, json!(nth + 1), "{door}");
    }
    // A press within an open one does not close it; its own button does.
    page.run("document.querySelector('[data-door=write] .room').click()").await;
    assert_eq!(page.run(open_rooms).await, json!(3));
    open_door(&page, "write").await;
    assert_eq!(page.run(open_rooms).await, json!(2));
}

pub async fn urgent_help_leads_to_the_help_lines(page: Page) {
    open(&page).await;
    page.run("document.querySelector('.bar a').click()").await;
    page.until("document.activeElement.id === 'paper-help'").await;
    page.until("document.querySelector('#paper-help a[href^=\"tel:\"]').getBoundingClientRect().top < innerHeight")
        .await;
}

pub async fn one_good_day_is_left_at_once(page: Page) {
    for way in ["document.querySelector('a.leave').click()", "for (let press = 0; press < 3; press += 1)
        for (const type of ['keydown', 'keyup']) document.dispatchEvent(new KeyboardEvent(type, { key: 'Shift', bubbles: true }))"]
    {
        open_sheet(&page).await;
        page.run("line(1, 'mouse', 0.5)").await;
        page.run(&format!("setTimeout(() => {{ {way} }})")).await;
        page.until("location.href === 'about:blank'").await;
    }
}

pub async fn without_scripts_one_good_day_is_a_sheet_of_paper(page: Page) {
    page.browser.client.goto(&[&page.address, ONE_GOOD_DAY].concat()).await.unwrap();
    let source = page.browser.client.source().await.unwrap();
    assert!(!source.contains("data-scripted=\"\""));
    for what in [
        "[data-door=write] textarea",
        "svg[data-pad]",
        "[data-door=build] input",
        "[data-goal]",
        "#paper-help [data-country]",
        ".bar a[href='#paper-help']",
    ] {
        let found = page.browser.client.find(fantoccini::Locator::Css(what)).await.unwrap();
        assert!(found.is_displayed().await.unwrap(), "{what}");
    }
    let undo = page.browser.client.find(fantoccini::Locator::Css("[data-action=undo]")).await.unwrap();
    assert!(!undo.is_displayed().await.unwrap(), "what takes a script is not offered");
}
