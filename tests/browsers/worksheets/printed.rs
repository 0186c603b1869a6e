//! Each sheet is a page of paper, empty and filled in, alone and with the others.

use serde_json::json;

use super::{fill, open_sheets};
use crate::page::Page;
use crate::paper::{pages, sheet};
use crate::scratch::Scratch;
use xtask::browser::printed::A4;

/// What a person writes: one full line of the sheet.
const WRITTEN: [(&str, &str); 4] = [
    ("en", "I feel tense when we talk about work, and then it eases a little after that."),
    ("en-easy", "I feel tense when we talk about work. Then it gets easier."),
    ("es", "Me pongo en tensión cuando hablamos del trabajo, y luego se me pasa un poco."),
    ("ar", "أشعر بالتوتر حين أتحدث عن العمل، ثم يهدأ الأمر قليلًا بعد ذلك."),
];

pub async fn every_sheet_is_one_page_of_paper(page: Page) {
    let scratch = Scratch::new();
    for (language, text) in WRITTEN {
        for filled in [false, true] {
            open_sheets(&page, language, "").await;
            let titles = "return [...document.querySelectorAll('[data-sheet] > h2')].map((title) => title.textContent)";
            let titles = page.run(titles).await;
            if filled {
                fill(&page, text).await;
            }
            let pdf = scratch.write("all.pdf", sheet(&page, A4).await);
            let all = pages(&pdf, "-layout");
            let what = format!("{:?}, {language}, filled: {filled}", page.browser.engine);
            assert_eq!(all.len(), 17, "{what}");
            if language != "ar" {
                let of = |text: &str| text.split_whitespace().collect::<Vec<_>>().join(" ");
                for (title, page) in titles.as_array().unwrap().iter().zip(&all) {
                    assert!(of(page).contains(&of(title.as_str().unwrap())), "{what}: {title}: {page}");
                }
            }
        }
        // One alone, with its help lines where it has some.
        for number in ["1", "14"] {
            open_sheets(&page, language, number).await;
            let pdf = scratch.write("one.pdf", sheet(&page, A4).await);
            assert_eq!(pages(&pdf, "-layout").len(), 1, "{:?}, {language}, {number}", page.browser.engine);
        }
    }
    // Of a country that is open, all its lines are printed, and the other countries are not.
    open_sheets(&page, "en", "14").await;
    page.run("document.querySelector('[data-country=ie] details').open = true").await;
    let pdf = scratch.write("one.pdf", sheet(&page, A4).await);
    let said = pages(&pdf, "-layout");
    assert_eq!(said.len(), 1);
    assert!(said[0].contains("Ireland") && !said[0].contains("South Africa"), "{}", said[0]);
    assert_eq!(page.run("return location.hash").await, json!("#14"));
}
