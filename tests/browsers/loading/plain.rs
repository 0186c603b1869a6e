//! The document that runs without WebAssembly.

use serde_json::json;

use crate::expect::Case;
use crate::page::{Page, pairs};

const PLAIN: &str = "/en/check.plain.html";
const CALM: &str = "A1 no A2 no A3 no A4 no A5 no B safe";

/// Stage, link, answers, safety: all four stages, a strong, a mixed, a low and an empty one, and flags.
const SETS: [(u8, &str, &str, &str); 5] = [
    (1, "", "TC1 5 TC2 4 T1a 4 T1r 2 BC1 5 BC2 4 B1a 4 B1r 1 EC1 4 EC2 4 E1a 4 E1r 2", CALM),
    (2, "helper=coach&setting=online", "TC1 1 TC2 2 T2a 3 T2r 5 BC1 3 BC2 3 B2a 3 B2r 3 EC1 4 EC2 5 E2a 4", CALM),
    (3, "from=Ada", "TC1 3 TC2 3 T3a 3 T3r 3 BC1 1 BC2 2 B3a 2 B3r 5 EC1 2", "A1 no A2 no"),
    (4, "helper=psychologist&country=nz", "TC1 4 TC2 4 T4a 4 T4r 4", "A3 yes B other"),
    (4, "", "", ""),
];

pub async fn the_plain_document_says_the_same(page: Page) {
    for (stage, link, answers, safety) in SETS {
        let (answers, safety) = (pairs(answers), pairs(safety));
        let mut said = Vec::new();
        for document in ["/en/check.html", PLAIN] {
            page.open_document(&format!("{}{document}", page.address), link).await;
            page.walk(&stage.to_string(), &answers, &safety, "result").await;
            let reading = page.read().await;
            let words = page.run("return document.querySelector('[data-attune=ready] main').textContent").await;
            said.push((reading.all_ids(), reading.bands(), reading.worth(), words));
        }
        assert_eq!(page.run("return location.pathname").await, json!(PLAIN), "it stayed where it was opened");
        assert_eq!(said[0], said[1], "stage {stage}, {link}");
    }
    // The checklist before the first session.
    page.open_document(&format!("{}{PLAIN}", page.address), "stage=0").await;
    page.walk_plan(json!({ "stage": "0", "checklist": { "P1": "not-yet", "P2": "yes" }, "until": "prepare" })).await;
    page.wait("prepare").await;
    let brought = "return [...document.querySelectorAll('[data-bring]')].map((row) => row.dataset.bring).join()";
    assert_eq!(page.run(brought).await, json!("P1"));
}

pub async fn without_wasm_the_plain_document_takes_over(page: Page) {
    let (stage, link, answers, safety) = SETS[1];
    let (answers, safety) = (pairs(answers), pairs(safety));
    page.open_document(&format!("{}/en/check.html", page.address), "helper=coach&stage=2").await;
    assert_eq!(page.run("return typeof WebAssembly").await, json!("undefined"), "it is off");
    let place = page.run("return [location.pathname, location.hash, document.querySelector('h1').textContent]").await;
    assert_eq!((&place[0], &place[1]), (&json!(PLAIN), &json!("#helper=coach&stage=2")), "nothing of the link is lost");
    assert!(place[2].as_str().unwrap().contains("coach"), "and it is read: {place}");
    page.walk(&stage.to_string(), &answers, &safety, "result").await;
    let case = Case { stage, answers: &answers, safety: &safety, coach: true, online: false, link: false };
    let reading = page.read().await;
    assert_eq!(reading.bands(), case.expected().bands.map(str::to_owned));
    assert_eq!(reading.ids(), case.expected().ids);

    // Each of the others, from where it leads.
    for (stage, link, answers, safety) in SETS.into_iter().filter(|set| set.1 != link) {
        let (answers, safety) = (pairs(answers), pairs(safety));
        page.open_document(&format!("{}/en/check.html", page.address), link).await;
        page.walk(&stage.to_string(), &answers, &safety, "result").await;
        let from = link.contains("from=");
        let case = Case { stage, answers: &answers, safety: &safety, coach: false, online: false, link: from };
        assert_eq!(page.read().await.ids(), case.expected().ids, "stage {stage}, {link}");
    }
}
