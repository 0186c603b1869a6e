//! The builder, its card and its poster: for everyone, at every width, and on paper.

use serde_json::json;

use crate::accessibility;
use crate::builder::links::{act, open, set};
use crate::page::Page;
use crate::paper;
use crate::scratch::Scratch;

/// A name and an address that are as wide as they get.
const WIDE: [(&str, &str); 2] = [
    ("from", "WWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWW"),
    ("base", "https://a-practice-with-a-very-long-name-of-its-own.example/and/folders/in/folders/check.html"),
];

/// Shows the form, filled in, then each sheet.
async fn on_each<F: AsyncFnMut(&str)>(page: &Page, mut look: F) {
    open(page).await;
    for (name, value) in WIDE {
        set(page, name, value).await;
    }
    set(page, "accent", "#d4a017").await;
    set(page, "old", "stage=x&from=WWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWW&accent=d4a017").await;
    page.run("for (const fold of document.querySelectorAll('details')) fold.open = true").await;
    look("the form").await;
    set(page, "from", "ada@example.org").await;
    look("the form with a fault").await;
    set(page, "from", WIDE[0].1).await;
    for sheet in ["card", "poster"] {
        act(page, sheet).await;
        page.until(&format!("document.querySelector('[data-sheet={sheet}]')")).await;
        look(sheet).await;
        act(page, "back").await;
        // The browser's history is walked, and who opens a page meanwhile may be taken back from it.
        page.until("document.querySelector('[name=from]')").await;
    }
}

pub async fn the_builder_breaks_no_accessibility_rule(page: Page) {
    for theme in ["light", "dark"] {
        on_each(&page, async |what| {
            page.run(&format!("document.body.dataset.theme = '{theme}'")).await;
            accessibility::no_rule_is_broken(&page, &format!("{theme}: {what}")).await;
        })
        .await;
    }
}

pub async fn the_builder_fits_every_width(page: Page) {
    on_each(&page, async |what| {
        for (width, text) in [(280, 100), (320, 100), (320, 200), (390, 100), (1280, 100)] {
            let set = format!(
                "document.documentElement.style.fontSize = '{text}%';
                document.body.style.inlineSize = '{width}px';
                document.body.style.overflow = 'hidden visible';
                await new Promise((go) => setTimeout(go, 50));
                const edge = document.body.getBoundingClientRect().right + 1;
                const shown = [...document.body.querySelectorAll('*')]
                    .filter((part) => part.getClientRects().length && !part.closest('svg, select'));
                const over = shown.filter((part) => part.getBoundingClientRect().right > edge);
                const cut = shown// Rows reach out over their edges on purpose; to WebKit a list is as wide as its longest choice,
                    // and drawn narrower.
                    .filter((part) => !part.matches('input, textarea, iframe') && !part.querySelector('.row, select'))
                    .filter((part) => part.scrollWidth > part.clientWidth + 1 && part.clientWidth);
                const small = shown.filter((part) => part.matches('button, input, select, textarea, summary, nav a, .row'))
                    .filter((part) => !part.closest('.row') || part.matches('.row'))
                    .filter((part) => part.getBoundingClientRect().height < 43.5);
                const sheet = document.querySelector('[data-sheet]');
                const low = sheet && [...sheet.children].filter((part) => part.getBoundingClientRect().bottom
                    > sheet.getBoundingClientRect().bottom + 1);
                document.documentElement.style.fontSize = '';
                document.body.style.inlineSize = '';
                return [over, cut, small, low ?? []].map((parts) => parts.map((part) => part.outerHTML.slice(0, 160)));"
            );
            let found = page.run(&set).await;
            assert_eq!(found, json!([[], [], [], []]), "{:?}: {what} at {width} with text at {text} %", page.browser.engine);
        }
    })
    .await;
}

/// One page each, of its own size, with everything on it.
pub async fn card_and_poster_take_one_page_each(page: Page) {
    open(&page).await;
    for (name, value) in
        [("from", "Hollow Lane Counselling"), ("base", "https://hollowlane.example/attune/en/check.html")]
    {
        set(&page, name, value).await;
    }
    printed(&page, "card", [105.0, 148.0], "A few quiet minutes before we meet").await;
    set(&page, "stage", "2").await;
    printed(&page, "poster", [210.0, 297.0], "A few quiet minutes for yourself").await;
    for (name, value) in WIDE {
        set(&page, name, value).await;
    }
    printed(&page, "card", [105.0, 148.0], "a-practice-with-a-very-long-name").await;
}

async fn printed(page: &Page, sheet: &str, size: [f64; 2], says: &str) {
    act(page, sheet).await;
    page.until(&format!("document.querySelector('[data-sheet={sheet}]')")).await;
    let scratch = Scratch::new();
    let file = scratch.write("sheet.pdf", paper::sheet(page, size).await);
    let engine = page.browser.engine;
    paper::is_one_page(&file, size, &format!("{engine:?}: {sheet}"));
    let text = paper::said(&file, "-raw");
    for part in [says, "Your answers stay on your phone.", "Nothing is sent."] {
        assert!(text.replace(' ', "").contains(&part.replace(' ', "")), "{engine:?}: {sheet} without {part}: {text}");
    }
    assert!(!text.contains("Back to the link") && !text.contains("For therapists"), "{text}");
    act(page, "back").await;
}
