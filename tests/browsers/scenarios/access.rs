//! No rule of axe-core is broken on any screen, in both themes; and every screen fits every width.

use serde_json::{Value, json};

use crate::page::{Page, pairs};

const CALM: &str = "A1 no A2 no A3 no A4 no A5 no B safe";
const MIXED: &str = "TC1 2 TC2 2 T2a 3 T2r 2 BC1 4 BC2 2 B2a 1 B2r 5 EC1 4 EC2 4 E2a 5 E2r 1";

/// Calls back on every screen: each of the check, flagged and not, with what can be opened on it.
async fn on_every_screen<F: AsyncFnMut(&str)>(page: &Page, theme: &str, mut look: F) {
    let link = format!("theme={theme}&country=gb");
    page.open(&format!("{link}&from=Ada&helper=wrong")).await;
    look("welcome").await;
    page.press("help").await;
    look("welcome with help").await;
    page.press("method").await;
    look("welcome with the method").await;
    page.press("close").await;
    page.run("document.querySelector('details').open = true").await;
    look("welcome with its settings").await;
    for screen in ["stage", "statement", "safety", "review", "result"] {
        page.walk("2", &pairs(MIXED), &pairs(CALM), screen).await;
        look(screen).await;
    }
    page.press("copy").await;
    look("result, copied").await;
    page.open(&format!("{link}&all=1")).await;
    page.walk("2", &pairs(MIXED), &[], "all").await;
    page.pick("EC1", "3").await;
    look("all").await;
    for (name, safety) in [("help only", "A1 yes A2 unsure"), ("folded", "A1 no A2 no A3 no A4 no A5 no B self")] {
        page.open(&link).await;
        page.walk("2", &pairs(MIXED), &pairs(safety), "result").await;
        look(name).await;
        page.run("document.querySelectorAll('details').forEach((fold) => { fold.open = true; })").await;
        look(&format!("{name}, opened")).await;
    }
    page.open(&link).await;
    page.walk("0", &[], &[], "checklist").await;
    look("checklist").await;
    page.walk_plan(
        json!({ "stage": "0", "answers": {}, "checklist": { "P1": "not-yet", "P2": "yes" }, "until": "prepare" }),
    )
    .await;
    page.wait("prepare").await;
    look("prepare").await;
    page.press("leave").await;
    page.wait("left").await;
    look("left").await;
}

pub async fn no_accessibility_rule_is_broken(page: Page) {
    for theme in ["light", "dark"] {
        on_every_screen(&page, theme, async |screen| no_rule_is_broken(&page, &format!("{theme} {screen}")).await)
            .await;
    }
}

/// Asks axe-core about the page as it is now. What a frame shows is a page of its own.
pub async fn no_rule_is_broken(page: &Page, what: &str) {
    let script = format!(
        "if (!window.axe) {{ {} }}
        const result = await window.axe.run(document, {{ resultTypes: ['violations'], iframes: false }});
        return result.violations.map((found) => [found.id, found.nodes.map((node) => node.html + ' ' + node.failureSummary)]);",
        site_of_axe()
    );
    let found: Value = page.run(&script).await;
    assert_eq!(found, json!([]), "{:?} {what}", page.browser.engine);
}

fn site_of_axe() -> String {
    let path = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("target/npm/node_modules/axe-core/axe.min.js");
    std::fs::read_to_string(path).expect("axe-core is missing: `cargo xtask test` installs it")
}

/// Nothing is cut off sideways, every control is a thumb wide, and no animation runs.
const FITS: &str = "
    const root = document.querySelector('[data-attune]');
    const width = document.documentElement.clientWidth;
    const wide = document.documentElement.scrollWidth - width;
    const small = [...root.querySelectorAll('button, select, textarea, summary, label.row, .lines a')]
        .filter((control) => control.getClientRects().length && control.getBoundingClientRect().height < 43.5)
        .map((control) => control.outerHTML.slice(0, 120));
    return [wide, small, document.getAnimations().length];";

pub async fn it_fits_every_width(page: Page) {
    // At 400 % zoom a window of 1280 pixels is 320 wide; a side column is narrower still. Doubled text
    // has to fit as well. A frame gives any width in every engine.
    for (width, text) in [(280, 100), (320, 100), (320, 200), (1280, 100)] {
        let browser = &page.browser;
        on_every_screen(&page, "light", async |screen| {
            let set = format!(
                "document.documentElement.style.fontSize = '{text}%';
                document.body.style.inlineSize = '{width}px';
                document.body.style.overflow = 'hidden visible';
                await new Promise((go) => setTimeout(go, 20));
                const box = document.body.getBoundingClientRect();
                const over = [...document.querySelectorAll('[data-attune] *:not(.vh, .vh *)')]
                    .filter((part) => part.getClientRects().length && !part.closest('svg'))
                    .filter((part) => part.getBoundingClientRect().right > box.right + 1)
                    .map((part) => part.outerHTML.slice(0, 160));
                const fits = await (async () => {{ {FITS} }})();
                document.documentElement.style.fontSize = '';
                document.body.style.inlineSize = '';
                return [over, fits[1], fits[2]];"
            );
            let found = browser.run(&set, vec![]).await;
            assert_eq!(found, json!([[], [], 0]), "{:?} {screen} at {width} with text at {text} %", browser.engine);
        })
        .await;
    }
}
