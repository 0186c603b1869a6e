//! The sender: makes the link with a keyboard, and everything that carries it.

use std::path::Path;

use fantoccini::actions::{InputSource as _, KeyAction, KeyActions};
use fantoccini::key::Key;
use serde_json::json;

use super::{FROM, NOTE, SIGN};
use crate::accessibility::keyboard::{press, tab_back_to, tab_to};
use crate::builder::links::{BUILDER, LISTENS, SET, open, out};
use crate::codes;
use crate::drive::Engine;
use crate::page::Page;
use crate::page::Scripts as _;
use crate::paper;
use crate::scratch::Scratch;

/// The code on the page.
const CODE: &str = "svg[data-out=qr]";

/// Types a text as a person does.
async fn types(page: &Page, text: &str) {
    let keys = text.chars().fold(KeyActions::new("keys".to_owned()), |keys, value| {
        keys.then(KeyAction::Down { value }).then(KeyAction::Up { value })
    });
    page.browser.client.perform_actions(keys).await.unwrap();
}

/// Chooses and types, and gives the link that comes of it.
pub async fn makes_a_link(page: &Page) -> String {
    open(page).await;
    tab_to(page, "[name=stage]").await;
    let stage = async || page.run("return document.querySelector('[name=stage]:checked').value").await;
    assert_eq!(stage().await, json!("0"), "before the first session is what comes first");
    press(page, Key::Down).await;
    assert_eq!(stage().await, json!("1"), "the arrows choose");
    press(page, Key::Up).await;
    assert_eq!(stage().await, json!("0"));
    tab_to(page, "select[name=helper]").await;
    if page.browser.engine == Engine::WebKit {
        // Its list opens as a window of its own, which no driver reaches.
        let choose = "const list = document.querySelector('select[name=helper]');
            list.value = 'counsellor'; list.dispatchEvent(new Event('change', { bubbles: true }));";
        page.run(choose).await;
    } else {
        types(page, "couns").await;
    }
    page.until("document.querySelector('select[name=helper]').value === 'counsellor'").await;
    tab_to(page, "[name=from]").await;
    types(page, FROM).await;
    tab_to(page, "[name=note]").await;
    types(page, NOTE).await;
    // As a list of such characters would put it in: not every driver types them.
    page.browser.run("document.execCommand('insertText', false, args[0])", vec![json!(SIGN)]).await;
    page.until("document.querySelector('[data-out=link]').value.includes('%F0%9F%8C%B1')").await;
    out(page, "link").await
}

/// The code on the screen is that of the link.
pub async fn shows_its_code(page: &Page, link: &str) {
    let scratch = Scratch::new();
    assert_eq!(codes::read(&scratch.write("screen.png", screen(page, CODE).await)), link);
}

/// The screen, with this in the middle of it.
async fn screen(page: &Page, what: &str) -> Vec<u8> {
    // The preview below comes in late, and moves what is above it.
    let script = "const seen = () => {
            const box = document.querySelector(args[0]).getBoundingClientRect();
            return box.top >= 0 && box.bottom <= innerHeight && box.height > 0;
        };
        for (let still = 0, tries = 0; still < 10 && tries < 1000; tries += 1) {
            if (!seen()) document.querySelector(args[0]).scrollIntoView({ block: 'center', behavior: 'instant' });
            await new Promise((go) => requestAnimationFrame(go));
            still = seen() ? still + 1 : 0;
        }";
    page.browser.run(script, vec![json!(what)]).await;
    page.browser.client.screenshot().await.unwrap()
}

/// The card and the poster are one page each, of the size that they are called by, and lead to the same place.
pub async fn prints(page: &Page, link: &str) {
    let text = crate::run::content().text;
    let words = |key: &str| text.raw(key).unwrap().to_owned();
    for (sheet, size) in [("card", [105.0, 148.0]), ("poster", [210.0, 297.0])] {
        tab_to(page, &format!("[data-action={sheet}]")).await;
        press(page, Key::Enter).await;
        page.until(&format!("document.querySelector('article[data-sheet={sheet}]')")).await;
        let scratch = Scratch::new();
        let file = if page.browser.engine == Engine::WebKit {
            // What its driver shows is read off the screen, and what it cannot print is made from the same link.
            let picture = scratch.write("sheet.png", screen(page, &format!("article {CODE}")).await);
            assert_eq!(codes::read(&picture), link, "{sheet}");
            let show = format!(
                "document.querySelector('[data-action={sheet}]').click();
                while (!document.querySelector('article[data-sheet={sheet}]')) await new Promise((go) => setTimeout(go, 5));"
            );
            let steps = [(LISTENS, json!([])), (SET, json!(["old", link])), (show.as_str(), json!([]))];
            paper::by_webkit(&format!("{}{BUILDER}", page.address), &steps, size, &scratch)
        } else {
            scratch.write("sheet.pdf", paper::sheet(page, size).await)
        };
        paper::is_one_page(&file, size, sheet);
        assert_eq!(codes::read(&paper::picture(&file, &scratch)), link, "{sheet}");
        // One of them parts words where a line ends.
        let said = paper::said(&file, "-raw").replace(' ', "");
        for line in [FROM, &words("card.title.before"), &words("card.say.before"), &words("card.promise")] {
            assert!(said.contains(&line.replace(' ', "")), "{sheet}: {line}: {said}");
        }
        let note = NOTE.trim().replace(' ', "");
        assert!(!said.contains(&note), "{sheet}: a note is not for everyone to read: {said}");
        tab_back_to(page, "[data-action=back]").await;
        press(page, Key::Enter).await;
        page.until("document.querySelector('[data-out=link]')").await;
    }
}

/// The pictures that are saved come, and that of points is that of the link.
pub async fn saves(page: &Page, link: &str, folder: &Path) {
    let catch = "window.saved = null;
        const make = URL.createObjectURL.bind(URL);
        URL.createObjectURL = (blob) => (window.saved = blob, make(blob));
        HTMLAnchorElement.prototype.click = () => {};";
    if page.browser.engine == Engine::WebKit {
        // Its driver has no folder to save to but the person's own.
        page.run(catch).await;
    }
    for kind in ["svg", "png"] {
        tab_to(page, &format!("[data-action={kind}]")).await;
        press(page, Key::Enter).await;
        let file = folder.join(format!("link.{kind}"));
        if page.browser.engine == Engine::WebKit {
            page.until(&format!("window.saved?.type.includes('{kind}')")).await;
            let bytes = "const bytes = new Uint8Array(await window.saved.arrayBuffer());
                return Array.from(bytes);";
            let bytes: Vec<u8> = serde_json::from_value(page.run(bytes).await).unwrap();
            std::fs::write(&file, bytes).unwrap();
        } else {
            comes(&file).await;
        }
    }
    assert_eq!(codes::read(&folder.join("link.png")), link);
}

/// Waits until a file is there, as a whole.
async fn comes(file: &Path) {
    for _ in 0..500 {
        if std::fs::metadata(file).is_ok_and(|file| file.len() > 0) {
            return;
        }
        tokio::time::sleep(std::time::Duration::from_millis(20)).await;
    }
    panic!("{} never came", file.display());
}

/// The picture of lines is that of the link too, as a browser draws it.
pub async fn is_drawn(page: &Page, link: &str, folder: &Path) {
    let around = folder.join("around.html");
    std::fs::write(&around, "<!doctype html><title>code</title><img src=\"link.svg\" width=\"360\">").unwrap();
    page.browser.client.goto(&format!("file://{}", around.display())).await.unwrap();
    page.until("document.querySelector('img')?.complete && document.querySelector('img').naturalWidth").await;
    let picture = folder.join("drawn.png");
    std::fs::write(&picture, page.browser.client.screenshot().await.unwrap()).unwrap();
    assert_eq!(codes::read(&picture), link);
}
