//! What goes out is the same line for line: what is shown before, what is copied, saved and printed.

use serde_json::json;

use crate::drive::Engine;
use crate::page::Scripts as _;
use crate::page::{Page, pairs};
use crate::walk::flagged::CATCH;

/// Words to read what stands on paper: what is seen where the rules for print count. The folds may be open or closed.
pub const ON_PAPER: &str = "const on_paper = () => {
        const rules = [...document.styleSheets, ...document.adoptedStyleSheets].flatMap((sheet) => [...sheet.cssRules]);
        const print = rules.filter((rule) => rule.media?.mediaText === 'print');
        const set = (text) => print.forEach((rule) => { rule.media.mediaText = text; });
        set('all');
        // What WebKit gives as `innerText` has its lines joined.
        const leaves = [...document.querySelectorAll('[data-attune] main *')].filter((one) => !one.childElementCount);
        const text = leaves.filter((one) => one.checkVisibility()).map((one) => one.textContent).join('\\n');
        set('print');
        return text;
    };";

/// The four, each as lines without the marks of lists, once the last press was done.
const FOUR: &str = "const lines = (text) =>
        text.split('\\n').map((line) => line.replace(/^- /, '').replace(/\\s+/g, ' ').trim()).filter(Boolean);
    const shown = [...document.querySelectorAll('.each .row:has(:checked) > span')].map((row) => row.textContent);
    const { copied, saved } = window.caught;
    return { shown: lines(shown.join('\\n')), copied: lines(copied.at(-1)), saved: lines(saved.at(-1)), printed: lines(on_paper()) };";

/// What goes out now, in each of the four ways, of which all are the same.
async fn same(page: &Page, what: &str) -> Vec<String> {
    page.run("window.caught.copied = []; window.caught.saved = [];").await;
    page.run("for (const fold of document.querySelectorAll('details:has(.each)')) fold.open = true;").await;
    for action in ["copy", "save"] {
        page.press(action).await;
    }
    page.until("window.caught.copied.length && window.caught.saved.length").await;
    let four = page.run(&[ON_PAPER, FOUR].concat()).await;
    let engine = page.browser.engine;
    for way in ["copied", "saved", "printed"] {
        let lines = |way: &str| serde_json::from_value::<Vec<String>>(four[way].clone()).unwrap();
        for (shown, other) in lines("shown").iter().zip(lines(way)) {
            assert_eq!(*shown, other, "{engine:?}, {}, {what}: a line that is shown and {way}", page.check);
        }
        assert_eq!(four["shown"], four[way], "{engine:?}, {}, {what}: what is shown and what is {way}", page.check);
    }
    serde_json::from_value(four["shown"].clone()).unwrap()
}

/// Takes out a row by its place, and gives its lines.
async fn take_out(page: &Page, at: usize) -> Vec<String> {
    let script = "const row = document.querySelectorAll('.each .row')[args[0]];
        const text = row.querySelector('span').textContent;
        row.querySelector('input').click();
        await new Promise((go) => setTimeout(go, 30));
        if (!getComputedStyle(row.querySelector('span')).textDecorationLine.includes('line-through')) throw new Error('not struck');
        return text.split('\\n').map((line) => line.replace(/\\s+/g, ' ').trim()).filter(Boolean);";
    serde_json::from_value(page.browser.run(script, vec![json!(at)]).await).unwrap()
}

/// These lines without some that stand together.
fn without(lines: &[String], out: &[String]) -> Vec<String> {
    let at = lines.windows(out.len()).position(|some| some == out).unwrap_or_else(|| panic!("{out:?} in {lines:?}"));
    [&lines[..at], &lines[at + out.len()..]].concat()
}

const MIXED: &str = "TC1 4 TC2 5 T2a 4 T2r 2 BC1 3 BC2 2 B2a 1 B2r 5 EC1 4 EC2 4 E2a 3 E2r 3";
const CALM: &str = "A1 no A2 no A3 no A4 no A5 no B safe";
const HARMED: &str = "A1 yes A2 no A3 no A4 no A5 no B safe";

pub async fn what_goes_out_is_the_same_line_for_line(mut page: Page) {
    let ticks: [(&str, &[&str]); 5] = [
        (CALM, &["note"]),
        (CALM, &["note", "picture", "words"]),
        (CALM, &["picture", "worth", "line", "help", "safety"]),
        (HARMED, &["help", "words", "safety"]),
        ("A1 no A2 no A3 no A4 no A5 no B self", &["note", "picture", "words"]),
    ];
    // The rows are the core's, and the same in every engine; how they are copied, saved and printed is the engine's.
    let languages: &[&str] = match page.browser.engine {
        Engine::Chromium => &["en", "en-easy", "ar"],
        Engine::Firefox => &["en-easy"],
        Engine::WebKit => &["ar"],
    };
    for id in languages {
        page.check = format!("/{id}/check.html");
        for (safety, parts) in ticks {
            page.open("country=gb").await;
            page.run(CATCH).await;
            page.walk("2", &pairs(MIXED), &pairs(safety), "result").await;
            let untick = "for (const name of ['note', 'picture', 'words', 'worth', 'line', 'help', 'safety']) {
                const box = document.querySelector(`[name=part][value=${name}]`);
                if (box && box.checked !== args[0].includes(name)) box.click();
                await new Promise((go) => setTimeout(go, 30));
            }";
            page.browser.run(untick, vec![json!(parts)]).await;
            let whole = same(&page, &format!("{parts:?}")).await;
            let out = take_out(&page, 1).await;
            assert_eq!(same(&page, "without one").await, without(&whole, &out));
            // It stays where it was, to be put back.
            take_back(&page, 1).await;
            assert_eq!(same(&page, "with it again").await, whole);
        }

        page.open("").await;
        page.run(CATCH).await;
        let checklist = json!({ "P1": "not-yet", "P2": "yes", "P3": "not-yet" });
        let plan = |until: &str| json!({ "stage": "0", "answers": {}, "checklist": checklist, "until": until });
        page.walk_plan(plan("checklist")).await;
        page.run(
            "const hope = document.querySelector('textarea');
            hope.value = 'I call my sister.\\nShe laughs.';
            hope.dispatchEvent(new Event('input', { bubbles: true }));",
        )
        .await;
        page.walk_plan(plan("prepare")).await;
        let whole = same(&page, "the page to take along").await;
        for at in [2, 4] {
            let out = take_out(&page, at).await;
            assert_eq!(same(&page, "without one").await, without(&whole, &out));
            take_back(&page, at).await;
        }
    }
}

async fn take_back(page: &Page, at: usize) {
    let script = "document.querySelectorAll('.each .row input')[args[0]].click();
        await new Promise((go) => setTimeout(go, 30));";
    page.browser.run(script, vec![json!(at)]).await;
}

/// The look-back line, where it is offered and where not.
pub async fn the_look_back_line_is_shown_where_it_is_ticked(mut page: Page) {
    for (id, safety, there) in [("en", CALM, true), ("ar", CALM, true), ("en", HARMED, false)] {
        page.check = format!("/{id}/check.html");
        page.open("country=gb").await;
        page.walk("2", &pairs(MIXED), &pairs(safety), "result").await;
        let offered = page.run("return document.querySelectorAll('[name=part][value=line]').length").await;
        assert_eq!(offered, json!(usize::from(there)), "{id}, {safety}");
        let shown = "const line = document.querySelector('[data-look-back-line]');
            const link = document.querySelector('main a[href=\"look-back.html\"]');
            return [line?.textContent ?? '', line?.getAttribute('translate') ?? '', line?.dir ?? '', link?.target ?? '', link?.rel ?? ''];";
        assert_eq!(page.run(shown).await, json!(["", "", "", "", ""]), "not before it is ticked");
        if there {
            page.pick("part", "line").await;
            page.until("document.querySelector('[data-look-back-line]')").await;
            let shown = page.run(shown).await;
            let line = shown[0].as_str().unwrap();
            assert!(line.len() == 14 && line.split(' ').all(|group| group.len() == 4), "{line}");
            assert_eq!(shown, json!([line, "no", "ltr", "_blank", "noreferrer noopener"]));
        }
    }
}
