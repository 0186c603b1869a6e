//! From the check onto paper, and a month later from paper into the page that looks back: on another device, in another
//! language, with mistakes.

use attune_check::domain::{LookBack, Stage};
use serde_json::json;

use super::{open, put, shown, wanted};
use crate::drive::PHONE;
use crate::lent::lend;
use crate::page::{Page, pairs};

const ANSWERS: &str = "TC1 4 TC2 3 T2a 5 T2r 2 BC1 4 BC2 1 B2a 3 B2r skip EC1 4 EC2 2 E2a 5 E2r 1";
const LATER: &str = "TC1 2 TC2 3 T2a 4 T2r 2 BC1 5 BC2 1 B2a 4 B2r 1 EC1 3 EC2 2 E2a 4 E2r 1";
const CALM: &str = "A1 no A2 no A3 no A4 no A5 no B safe";

/// Takes the check in this language to its end, and gives the line that a person copies from there by hand.
async fn line(page: &mut Page, language: &str, answers: &str, link: &str) -> String {
    page.check = format!("/{language}/check.html");
    page.open(link).await;
    page.walk("2", &pairs(answers), &pairs(CALM), "result").await;
    let none = "return document.querySelectorAll('[data-look-back-line]').length";
    assert_eq!(page.run(none).await, json!(0), "it is there only for who asks for it");
    page.pick("part", "line").await;
    page.until("document.querySelector('[data-look-back-line]')").await;
    let line = page.run("return document.querySelector('[data-look-back-line]').textContent").await;
    line.as_str().unwrap().to_owned()
}

pub async fn a_client_looks_back_a_month_later(mut page: Page) {
    let first = line(&mut page, "en", ANSWERS, "helper=coach&from=Ada").await;
    assert_eq!(first.len(), 14, "{first}");
    // A month later, on another device.
    let other = lend(page.browser.engine, PHONE).await;
    let mut later = Page::of(other, page.address.clone());
    let second = line(&mut later, "es", LATER, "country=es").await;
    let today = LookBack::read(&second).unwrap();
    let then = LookBack { day: today.day - 30, ..LookBack::read(&first).unwrap() };
    open(&mut later, "ar").await;
    // In small letters, with dashes, and with the letters that hands write for digits.
    let by_hand = then.line().to_lowercase().replace(' ', "-").replace('0', "O").replace('1', "l");
    put(&later, &by_hand).await;
    put(&later, &format!(" {} ", second.replace(' ', "  "))).await;
    let days = [then, today];
    assert!(days.iter().all(|day| day.stage == Stage::Working));
    assert_eq!(shown(&later).await, wanted(&days, false), "{:?}", page.browser.engine);
    // What was answered is what is read, statement by statement.
    for (day, answers) in days.iter().zip([ANSWERS, LATER]) {
        let check = crate::run::content().check;
        for (item, answer) in pairs(answers) {
            let point = day.point(&check, check.item(&item).unwrap()).map(|point| point.number().to_string());
            assert_eq!(point, Some(answer).filter(|answer| answer != "skip"), "{item}");
        }
    }
}
