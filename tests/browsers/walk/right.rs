//! What is shown is what the core says, and what a second calculation by other hands says.

use std::collections::BTreeSet;

use attune_check::content::Content;
use attune_check::domain::{Helper, Session};

use crate::drive::Engine;
use crate::expect::Case;
use crate::golden::sheets;
use crate::page::{Answers, Page, pairs};
use crate::run::{content, options, take};

const CALM: &str = "A1 no A2 no A3 no A4 no A5 no B safe";

/// Twelve answers whose keyed values are all this one.
fn keyed(stage: u8, value: u8) -> Vec<(String, String)> {
    let ids = ["T", "B", "E"].into_iter().flat_map(|letter| {
        [format!("{letter}C1"), format!("{letter}C2"), format!("{letter}{stage}a"), format!("{letter}{stage}r")]
    });
    ids.map(|id| {
        let raw = if id.ends_with('r') { 6 - value } else { value };
        (id, raw.to_string())
    })
    .collect()
}

/// The core's own session for the same answers.
fn by_the_core(
    content: &Content,
    link: &[(String, String)],
    stage: u8,
    answers: &Answers,
    safety: &Answers,
) -> Session {
    take(content, options(link), &stage.to_string(), answers, safety)
}

/// Walks in the browser and compares with both calculations. Gives the ids that were shown.
async fn compare(
    page: &Page,
    content: &Content,
    link: &str,
    stage: u8,
    answers: &Answers,
    safety: &Answers,
) -> Vec<String> {
    page.open(link).await;
    page.walk(&stage.to_string(), answers, safety, "result").await;
    let reading = page.read().await;
    let said = format!("{:?} stage {stage} {link} {answers:?} {safety:?}", page.browser.engine);

    let set: Vec<(String, String)> = link
        .split('&')
        .filter_map(|pair| pair.split_once('='))
        .map(|(name, value)| (name.to_owned(), value.to_owned()))
        .collect();
    let has =
        |name: &str, value: &str| set.iter().any(|(known, is)| known == name && (value.is_empty() || is == value));
    let case = Case {
        stage,
        answers,
        safety,
        coach: has("helper", "coach"),
        online: has("setting", "online"),
        link: has("from", ""),
    };
    let expected = case.expected();
    assert_eq!(reading.bands(), expected.bands.map(str::to_owned), "{said}");
    assert_eq!(reading.ids(), expected.ids, "{said}");
    assert_eq!(reading.worth(), expected.worth, "{said}");

    let session = by_the_core(content, &set, stage, answers, safety);
    let scores = session.scores(&content.check).unwrap();
    assert_eq!(reading.ids(), session.guidance(&content.check, &scores).ids(), "{said}");
    assert_eq!(reading.bands().to_vec(), scores.parts.iter().map(|part| part.band_id()).collect::<Vec<_>>(), "{said}");
    reading.all_ids()
}

pub async fn every_cell_and_message_is_reached_and_right(page: Page) {
    let content = content();
    let mut seen: BTreeSet<String> = BTreeSet::new();
    // What follows from answers is the core's, and the same in every engine: all of it is reached in one of them.
    let all = page.browser.engine == Engine::Chromium;
    for stage in 1..=4 {
        for value in [2, 3, 4].into_iter().filter(|value| all || stage % 3 + 2 == *value) {
            let link = if value == 3 { "setting=online&from=Ada" } else { "helper=coach" };
            seen.extend(compare(&page, &content, link, stage, &keyed(stage, value), &pairs(CALM)).await);
        }
        // Nothing answered at all: too few for any band.
        seen.extend(compare(&page, &content, "", stage, &[], &pairs(CALM)).await);
    }
    for (row, value) in [("A1", "yes"), ("A4", "unsure"), ("B", "self"), ("B", "skip")] {
        let mut safety = pairs(CALM);
        safety.iter_mut().find(|(id, _)| id == row).unwrap().1 = value.to_owned();
        seen.extend(compare(&page, &content, "", 2, &keyed(2, 4), &safety).await);
    }
    if !all {
        return;
    }
    let mut wanted: BTreeSet<String> = content.check.messages.iter().map(|message| message.id.clone()).collect();
    assert_eq!(wanted.len(), 16, "X1 to X15 and X4p");
    wanted.insert("X4-steps".to_owned());
    for stage in 1..=4 {
        for letter in ["T", "B", "E"] {
            wanted.extend(["low", "mixed", "strong"].map(|band| format!("{stage}{letter}-{band}")));
        }
    }
    wanted.extend(["help", "help-skip", "T-unscored", "B-unscored", "E-unscored"].map(str::to_owned));
    assert_eq!(seen, wanted);
}

/// Numbers that look like chance and are the same in every run.
struct Chance(u64);

impl Chance {
    fn below(&mut self, most: u64) -> u64 {
        self.0 = self.0.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        (self.0 >> 33) % most
    }
}

pub async fn any_answers_give_what_two_calculations_say(page: Page) {
    let content = content();
    let mut chance = Chance(20_261_123);
    for round in 0..24 {
        let stage = (round % 4 + 1) as u8;
        let values = ["1", "2", "3", "4", "5", "skip", "4", "5"];
        let answers: Vec<(String, String)> =
            keyed(stage, 3).into_iter().map(|(id, _)| (id, values[chance.below(8) as usize].to_owned())).collect();
        let mut safety = pairs(CALM);
        if round % 3 == 0 {
            let row = chance.below(6) as usize;
            let offered = ["yes", "unsure", "skip"];
            let now = ["other", "self", "unsure"];
            let pick = chance.below(3) as usize;
            safety[row].1 = if row == 5 { now[pick] } else { offered[pick] }.to_owned();
        }
        let link = ["", "helper=coach", "setting=online", "from=Ada&all=1"][chance.below(4) as usize];
        // Each is walked in one engine by turns, three in a row, of which one may be flagged: the core decides, and
        // `domain/oracle.rs` compares thousands without a browser.
        if !page.browser.engine.has_turn(round / 3) {
            continue;
        }
        compare(&page, &content, link, stage, &answers, &safety).await;
    }
}

pub async fn the_golden_sheets_hold(page: Page) {
    let content = content();
    for (at, sheet) in sheets().into_iter().enumerate() {
        // As above.
        if !page.browser.engine.has_turn(at) {
            continue;
        }
        let link: Vec<String> =
            sheet.options.iter().map(|(name, value)| format!("{name}={}", value.replace(' ', "%20"))).collect();
        page.open(&link.join("&")).await;
        if let Some((stage, answers)) = &sheet.begun {
            page.walk(stage, answers, &[], "review").await;
            page.press("stage").await;
            page.wait("stage").await;
            page.pick("stage", &sheet.stage).await;
            let asks = page.run("return document.querySelectorAll('input[name=keep]').length").await;
            assert_eq!(asks, serde_json::json!(2), "the change of stage asks what may stay");
            page.pick("keep", "yes").await;
            page.press("continue").await;
        }
        page.walk(&sheet.stage, &sheet.answers, &sheet.safety, "result").await;
        let reading = page.read().await;
        let said = format!("{} in {:?}", sheet.id, page.browser.engine);
        assert_eq!(reading.bands().to_vec(), sheet.bands, "{said}");
        assert_eq!(reading.ids(), sheet.shown, "{said}");
        assert_eq!(reading.worth(), sheet.worth, "{said}");
        assert!(reading.folds_are_closed(), "{said}");
        let flagged = sheet.shown[0] == "help";
        assert_eq!(reading.begins_with_help(), flagged, "{said}");
        assert_eq!(reading.panels(), u64::from(flagged), "{said}");
        let coach = sheet.options.iter().any(|(_, value)| value == "coach");
        let words = content.text.with(if coach { Helper::Coach } else { Helper::Therapist });
        for key in &sheet.visible {
            assert!(
                reading.shows(&words.get(key)) || key == "X4-steps" && reading.says(&words.get(key)),
                "{said} shows {key}"
            );
        }
        for key in &sheet.hidden {
            assert!(!reading.says(&words.get(key)), "{said} hides {key}");
        }
        if coach {
            let text = page.run("return document.querySelector('main').textContent").await;
            // Who may treat an illness, and who else does harm, are named by that word.
            let text = ["X9", "kind.peer"]
                .iter()
                .fold(text.as_str().unwrap().to_owned(), |text, key| text.replace(&words.get(key), ""));
            assert!(!text.contains("therapist"), "{said}");
        }
    }
}
