//! What is typed, and what comes of it.

use attune_check::content::Content;
use attune_check::domain::Stage;
use fantoccini::Locator;
use fantoccini::key::Key;
use look_back::days::Days;
use look_back::export::Format;
use serde_json::json;

use super::{day, open, put, shown, two_days, wanted};
use crate::accessibility::keyboard;
use crate::page::Page;
use crate::page::Scripts as _;
use crate::paper;
use crate::scratch::Scratch;

/// The paper, in millimetres.
const A4: [f64; 2] = [210.0, 297.0];

/// Types with the keyboard, into what has the focus.
async fn keys(page: &Page, text: &str) {
    page.browser.client.active_element().await.unwrap().send_keys(text).await.unwrap();
}

pub async fn a_line_is_typed_with_mistakes(mut page: Page) {
    let [later, earlier] = two_days();
    open(&mut page, "es").await;
    // By keyboard alone: to the field, and in it.
    keyboard::tab_to(&page, "[name=line]").await;
    let messy = later.line().to_lowercase().replace(' ', " -").replace('0', "o").replace('1', "l");
    keys(&page, &messy).await;
    keyboard::tab_to(&page, "[data-action=add]").await;
    keyboard::press(&page, Key::Enter).await;
    page.until("document.querySelectorAll('[data-attune] [data-item]').length === 12").await;
    assert_eq!(shown(&page).await, wanted(std::slice::from_ref(&later), false), "{:?}", page.browser.engine);
    let focus = page.run("return document.activeElement.dataset.action").await;
    assert_eq!(focus, json!("add"), "the focus stays where it is");
    let typed = page.run("return document.querySelector('[name=line]').value").await;
    assert_eq!(typed, json!(""), "the field is free for the next one");
    // The next one, with a sign that is wrong; then Enter in the field puts the right one in.
    keyboard::tab_back_to(&page, "[name=line]").await;
    let line = earlier.line();
    let wrong = line.chars().rev().enumerate().map(|(at, sign)| match (at, sign) {
        (0, 'Z') => 'Y',
        (0, _) => 'Z',
        (_, sign) => sign,
    });
    keys(&page, &wrong.collect::<Vec<_>>().into_iter().rev().collect::<String>()).await;
    keyboard::press(&page, Key::Enter).await;
    page.until("document.querySelector('[data-hint=wrong]')").await;
    let said = page.run("return document.querySelector('[data-attune] [role=status]').textContent.trim()").await;
    let content = Content::in_language("es").unwrap();
    let group = content.text.with(Default::default()).fill("look-back.wrong.group", &[("group", "3")]);
    assert_eq!(said, json!(group), "it is told which group is wrong");
    let described = "const field = document.querySelector('[data-attune] [name=line]');
        return [field.value.trim().length, field.getAttribute('aria-describedby').split(' ').every((id) => document.getElementById(id))]";
    assert_eq!(page.run(described).await, json!([14, true]), "nothing that was typed is lost");
    let field = page.browser.client.find(Locator::Css("[data-attune] [name=line]")).await.unwrap();
    field.clear().await.unwrap();
    field.send_keys(&line).await.unwrap();
    keyboard::press(&page, Key::Enter).await;
    page.until("document.querySelectorAll('[data-attune] [data-day]').length === 24").await;
    assert_eq!(shown(&page).await, wanted(&[earlier, later], false), "{:?}", page.browser.engine);
}

pub async fn two_days_stand_side_by_side(mut page: Page) {
    let [later, earlier] = two_days();
    open(&mut page, "en").await;
    for line in [later.line(), earlier.line()] {
        put(&page, &line).await;
    }
    // Each text of the page by itself.
    let text =
        "const walker = document.createTreeWalker(document.querySelector('[data-attune] main'), NodeFilter.SHOW_TEXT);
        const texts = [];
        while (walker.nextNode()) texts.push(walker.currentNode.data.trim());
        return texts.sort().join('|')";
    let first = page.run(text).await;
    // Each button that takes a day out says which.
    let names = "return [...document.querySelectorAll('[data-action=out]')].map((one) => one.textContent)";
    let names = page.run(names).await;
    assert_ne!(names[0], names[1], "{names}");
    // What is said of two days that changed their places differs in what was then and what is now alone.
    let swapped = [
        day(later.stage, earlier.day, later.points.map(|point| point.map_or(0, |point| point.number().into()))),
        day(later.stage, later.day, earlier.points.map(|point| point.map_or(0, |point| point.number().into()))),
    ];
    open(&mut page, "en").await;
    for day in &swapped {
        put(&page, &day.line()).await;
    }
    assert_eq!(shown(&page).await, wanted(&swapped, false));
    assert_eq!(first, page.run(text).await, "no word says which way an answer went");
    // Of two stages only the statements of every stage can be compared.
    let other = day(Stage::Ending, 330, [1; 12]);
    put(&page, &other.line()).await;
    let three: Vec<_> = swapped.into_iter().chain([other]).collect();
    assert_eq!(shown(&page).await, wanted(&three, true));
    // A fourth has a place, a fifth has none, and none comes twice.
    put(&page, &day(Stage::Starting, 1, [5; 12]).line()).await;
    assert_eq!(put(&page, &day(Stage::Starting, 2, [5; 12]).line()).await, "Four days are here. Take one out first.");
    page.press("out").await;
    page.until("document.querySelectorAll('[data-attune] [data-action=out]').length === 3").await;
    assert_eq!(put(&page, &three[0].line()).await, "This day is here already.");
}

pub async fn what_is_wrong_is_said_at_the_field(mut page: Page) {
    open(&mut page, "en").await;
    for (typed, said) in [
        ("", "Type or paste a line first."),
        ("A566 CWUB TG7W", "No line has the sign “U”. Look at group 2 again."),
        ("A566 CWHB", "A line has 12 signs. You typed 8."),
        ("A566 CWHB TG7X", "One sign is wrong. It is most likely in group 3."),
        ("A556 CXHB TG7W", "This is not quite a line. Compare each sign with your note."),
    ] {
        assert_eq!(put(&page, typed).await, said, "{typed}");
        let beside = page.run("return document.querySelector('[data-hint=wrong]').textContent").await;
        assert_eq!(beside, json!(said), "{typed}");
    }
    assert_eq!(shown(&page).await, json!([]), "nothing is guessed");
}

/// Gives a file to the page's field for one, as a browser does when a person has chosen it.
const CHOOSE: &str = "const files = new DataTransfer();
    files.items.add(new File([args[0]], 'notes.txt', { type: 'text/plain' }));
    const field = document.querySelector('[data-attune] [type=file]');
    field.files = files.files;
    field.dispatchEvent(new Event('change', { bubbles: true }));";

pub async fn a_saved_file_can_be_chosen_instead(mut page: Page) {
    open(&mut page, "ar").await;
    let [later, earlier] = two_days();
    let status = "document.querySelector('[data-attune] [role=status]').textContent";
    page.browser.run(CHOOSE, vec![json!("Nothing of this is one.\n")]).await;
    page.until(status).await;
    assert_eq!(shown(&page).await, json!([]));
    let text = format!("My notes\n\n- something\n\nLook-back line\n{}\nand\n{}\n", later.line(), earlier.line());
    page.browser.run(CHOOSE, vec![json!(text)]).await;
    page.until("document.querySelectorAll('[data-attune] [data-day]').length === 24").await;
    assert_eq!(shown(&page).await, wanted(&[earlier, later], false));
}

/// Keeps what is offered as a file, in the page itself: no driver has a folder for all three browsers.
const OFFERED: &str = "window.offered = [];
    const make = URL.createObjectURL;
    URL.createObjectURL = (blob) => { offered.push(blob); return make.call(URL, blob); };
    HTMLAnchorElement.prototype.click = function () { offered.push(this.download); };";

pub async fn the_answers_can_be_taken_along(mut page: Page) {
    for language in ["en", "ar"] {
        open(&mut page, language).await;
        let days = two_days();
        for day in &days {
            put(&page, &day.line()).await;
        }
        page.run(OFFERED).await;
        let content = Content::in_language(language).unwrap();
        let mut all = Days::default();
        for day in days {
            all.add(day).unwrap();
        }
        for format in Format::ALL {
            page.press(format.id()).await;
            let read = "const [blob, name] = offered.splice(0); return [new TextDecoder('utf-8', { ignoreBOM: true }).decode(await blob.arrayBuffer()), name, blob.type]";
            let file = page.run(read).await;
            let text = format.write(&all, &content, content.text.with(Default::default()));
            assert_eq!(file, json!([text, format.file(), format.kind()]), "{:?}", page.browser.engine);
            let said =
                page.run("return document.querySelector('[data-attune] [role=status]').textContent.trim()").await;
            assert_ne!(said, json!(""), "it says so");
        }
    }
}

pub async fn looking_back_prints_the_days_alone(mut page: Page) {
    open(&mut page, "en").await;
    for day in two_days() {
        put(&page, &day.line()).await;
    }
    let scratch = Scratch::new();
    let file = scratch.write("page.pdf", paper::sheet(&page, A4).await);
    let said = paper::said(&file, "-layout");
    for part in ["Look back", "Then: Agree", "What was going on for you"] {
        assert!(said.contains(part), "{part}: {said}");
    }
    for part in ["Show this day", "Save data", "Exit this page"] {
        assert!(!said.contains(part), "{part}: {said}");
    }
}

pub async fn looking_back_works_without_wasm(mut page: Page) {
    page.check = super::LOOK_BACK.to_owned();
    page.open_document(&format!("{}{}", page.address, page.check), "").await;
    let here = page.run("return [typeof WebAssembly, location.pathname]").await;
    assert_eq!(here, json!(["undefined", "/en/look-back.plain.html"]));
    let [later, earlier] = two_days();
    for line in [later.line(), earlier.line()] {
        put(&page, &line).await;
    }
    assert_eq!(shown(&page).await, wanted(&[earlier, later], false));
}

pub async fn looking_back_works_from_a_disk(page: Page) {
    let file = support::root().join("target/dist/attune-look-back.en.html");
    page.open_document(&format!("file://{}", file.display()), "").await;
    let [later, earlier] = two_days();
    for line in [later.line(), earlier.line()] {
        put(&page, &line).await;
    }
    assert_eq!(shown(&page).await, wanted(&[earlier, later], false));
    let beside = "return [performance.getEntriesByType('resource').length,
        [...document.querySelectorAll('[data-attune] main a')].map((link) => link.href)]";
    assert_eq!(page.run(beside).await, json!([0, []]), "it asks for nothing, and leads to nothing beside it");
}

pub async fn without_scripts_looking_back_says_what_to_do_by_hand(page: Page) {
    let client = &page.browser.client;
    client.goto(&format!("{}{}", page.address, super::LOOK_BACK)).await.unwrap();
    client.wait().for_element(Locator::Css("#paper-help")).await.unwrap();
    let shows = async |what: &str| client.find(Locator::Css(what)).await.unwrap().is_displayed().await.unwrap();
    assert!(!shows("#attune").await, "no button that does nothing");
    assert!(shows("#paper h1").await);
    let said = client.find(Locator::Css("#paper main")).await.unwrap().text().await.unwrap();
    let content = crate::run::content();
    let words = content.text.with(Default::default());
    for key in ["look-back.by-hand", "look-back.by-hand.2", "item.TC1", "item.E4r", "paper.help"] {
        assert!(said.contains(&words.get(key)), "{key}: {said}");
    }
}
