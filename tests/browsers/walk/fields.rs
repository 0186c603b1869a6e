//! Fields: whatever helps with writing is kept out of them, and those of one row stand in one row.

use attune_check::content::IDS;
use serde_json::{Value, json};

use crate::builder::links::READY;
use crate::drive::Engine;
use crate::page::Scripts as _;
use crate::page::{CHECK, PAGES, Page};

/// Fields that somebody can write in, or copy from, in which a helper may read along. `seen` counts those that are
/// there.
const OPEN: &str = "
    const kept = { autocomplete: 'off', spellcheck: 'false', writingsuggestions: 'false', autocorrect: 'off',
        'data-gramm': 'false', 'data-enable-grammarly': 'false', 'data-lt-active': 'false' };
    const plain = ['radio', 'checkbox', 'color', 'button', 'submit', 'hidden', 'range'];
    const fields = [...document.querySelectorAll('textarea, input, [contenteditable]')]
        .filter((field) => field.localName !== 'input' || !plain.includes(field.type));
    const open = fields.filter((field) => Object.entries(kept).some(([name, value]) => field.getAttribute(name) !== value));
    return [fields.length, open.map((field) => field.outerHTML.slice(0, 160))];";

async fn kept(page: &Page, what: &str, fields: u64) {
    let found = page.run(OPEN).await;
    assert_eq!(found, json!([fields, []]), "{:?}: {what}", page.browser.engine);
}

/// The pages that make links, by the languages that have one.
const BUILDERS: [&str; 3] = ["en", "es", "ar"];

async fn open_builder(page: &Page, id: &str) {
    page.browser.open(&format!("{}/{id}/builder.html", page.address)).await.unwrap();
    page.until(READY).await;
}

/// Every page, in every language in Chromium. What is asked is the same in every engine.
pub async fn no_helper_reads_what_is_written(mut page: Page) {
    let all = page.browser.engine == Engine::Chromium;
    for id in IDS.into_iter().filter(|id| all || *id == "en") {
        page.check = format!("/{id}/check.html");
        page.open("stage=0").await;
        page.walk_plan(json!({ "stage": "0", "until": "checklist" })).await;
        kept(&page, &format!("{id}: the hope"), 1).await;
        page.walk_plan(json!({ "stage": "0", "until": "prepare" })).await;
        page.run("navigator.clipboard && (navigator.clipboard.writeText = () => Promise.reject(new Error('no')))")
            .await;
        page.press("copy").await;
        page.until("document.querySelector('main textarea')").await;
        kept(&page, &format!("{id}: a text to copy by hand"), 1).await;
    }
    for id in BUILDERS.into_iter().filter(|id| all || *id == "en") {
        open_builder(&page, id).await;
        // A name, a note, how to be reached, a colour, the link, an old link, a place, and six boxes to copy from.
        kept(&page, &format!("{id}: the page that makes links"), 13).await;
    }
    for name in PAGES {
        page.browser.open(&format!("{}{name}", page.address)).await.unwrap();
        kept(&page, name, 0).await;
    }
    // The form and the first screens, before any script.
    let document = std::fs::read_to_string(crate::page::site().join(CHECK.trim_start_matches('/'))).unwrap();
    for field in ["<textarea", "type=\"text\"", "contenteditable"] {
        assert!(!document.contains(field), "{field} in the document");
    }
}

/// Controls whose heights overlap, and that have neither one top nor one height.
const ASKEW: &str = "
    const found = [];
    let rows = 0;
    for (const part of document.querySelectorAll('.side-by, .swatch, .copy')) {
        const controls = [...part.querySelectorAll('select, input, textarea, button')].filter((one) => one.getClientRects().length);
        const boxes = controls.map((one) => one.getBoundingClientRect());
        for (let at = 1; at < boxes.length; at += 1) {
            const [one, next] = [boxes[at - 1], boxes[at]];
            if (next.top >= one.bottom || one.top >= next.bottom) continue;
            rows += 1;
            if (Math.abs(one.top - next.top) > 1 || Math.abs(one.height - next.height) > 1)
                found.push(`${args[0]}: ${controls[at - 1].name || controls[at - 1].id} ${one.top} ${one.height}, ${controls[at].name || controls[at].id} ${next.top} ${next.height}`);
        }
    }
    return [rows, found];";

async fn in_rows(page: &Page, what: &str) {
    let mut rows = 0;
    for width in [320, 480, 640, 768, 1024, 1280] {
        page.run(&format!("document.body.style.inlineSize = '{width}px'")).await;
        let found: Value = page.browser.run(ASKEW, vec![json!(width)]).await;
        assert_eq!(found[1], json!([]), "{:?}: {what}", page.browser.engine);
        rows += found[0].as_u64().unwrap();
    }
    page.run("document.body.style.inlineSize = ''").await;
    assert!(rows > 3, "{:?}: {what}: {rows} pairs stand side by side", page.browser.engine);
}

pub async fn fields_of_a_row_stand_in_a_row(mut page: Page) {
    for id in IDS {
        page.check = format!("/{id}/check.html");
        page.open("").await;
        page.run("document.querySelector('[data-set=options]').open = true").await;
        in_rows(&page, &format!("{id}: what is set")).await;
    }
    for id in BUILDERS {
        open_builder(&page, id).await;
        in_rows(&page, &format!("{id}: the page that makes links")).await;
    }
}
