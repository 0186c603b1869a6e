//! How far one has to scroll: no page is longer than `tests/cases/heights.json` allows, and what somebody came for stands in the
//! first window. In one browser: the words and the sheet are the same in each.

use attune_check::content::IDS;
use serde_json::{Value, json};

use super::room::window;
use crate::page::Scripts as _;
use crate::page::{PAGES, Page, pairs};

/// The heights of a phone's window and of a small desktop's, by their widths.
pub const WINDOWS: [[u32; 2]; 2] = [[390, 844], [1280, 720]];

/// Gives the page such a window. A scroll bar takes no room in it, as on a phone.
async fn seen_in(page: &Page, size: [u32; 2]) {
    page.browser.chromium("Emulation.setScrollbarsHidden", json!({ "hidden": true })).await.unwrap();
    window(page, size).await;
}

/// The most that a page may be high, in CSS pixels, by the width of the window: `tests/cases/heights.json`.
fn most(name: &str) -> Vec<([u32; 2], u64)> {
    let budgets: Value = serde_json::from_str(include_str!("../../cases/heights.json")).unwrap();
    let of = |[width, height]: [u32; 2]| Some(([width, height], budgets[name][width.to_string()].as_u64()?));
    let most: Vec<_> = WINDOWS.into_iter().filter_map(of).collect();
    assert!(!most.is_empty(), "tests/cases/heights.json says nothing of {name}");
    most
}

/// What is open now, in each window that this name has a budget for: how much it is longer than that. All are printed, so
/// that a page is seen to grow.
pub async fn too_long(page: &Page, name: &str) -> Vec<String> {
    let mut found = Vec::new();
    for (size, most) in most(name) {
        seen_in(page, size).await;
        let height = page.run("return document.documentElement.scrollHeight").await.as_u64().unwrap();
        println!("{name} at {}: {height} of {most}", size[0]);
        if height > most {
            found.push(format!("{name} is {height} px high at {}, and {most} are allowed", size[0]));
        }
    }
    found
}

/// In which of the windows all of this is not in sight before anything is scrolled, and where it ends there.
pub async fn out_of_sight(page: &Page, what: &str) -> Vec<String> {
    let mut found = Vec::new();
    for [width, height] in WINDOWS {
        seen_in(page, [width, height]).await;
        let end = "scrollTo(0, 0); return document.querySelector(args[0]).getBoundingClientRect().bottom";
        let end = page.browser.run(end, vec![json!(what)]).await.as_f64().unwrap();
        println!("{what} at {width}: ends at {end} of {height}");
        if end > height.into() {
            found.push(format!("{what} ends at {end} in a window of {width} by {height}"));
        }
    }
    found
}

/// A result of stage 2 with a high, a low and a mixed part, and one in which every answer is low.
const RESULTS: [(&str, &str); 2] = [
    ("result", "TC1 4 TC2 5 T2a 4 T2r 2 BC1 3 BC2 2 B2a 1 B2r 5 EC1 4 EC2 4 E2a 3 E2r 3"),
    ("result, all low", "TC1 1 TC2 1 T2a 1 T2r 5 BC1 1 BC2 1 B2a 1 B2r 5 EC1 1 EC2 1 E2a 1 E2r 5"),
];
const CALM: &str = "A1 no A2 no A3 no A4 no A5 no B safe";
/// How far down the first thing to say may end on a phone.
const FIRST_WORDS: u64 = 1000;

/// The screens of the check that are long.
async fn check(page: &Page) -> Vec<String> {
    let mut found = Vec::new();
    page.open("country=gb&stage=2&all=1").await;
    page.press("start").await;
    page.wait("all").await;
    found.extend(too_long(page, "all").await);
    for (name, answers) in RESULTS {
        page.open("country=gb").await;
        page.walk("2", &pairs(answers), &pairs(CALM), "result").await;
        found.extend(too_long(page, name).await);
        seen_in(page, WINDOWS[0]).await;
        let end = "return Math.ceil(document.querySelector('.first p').getBoundingClientRect().bottom + scrollY)";
        let end = page.run(end).await.as_u64().unwrap();
        println!("{name}: the first thing to say ends at {end} of {FIRST_WORDS}");
        if end > FIRST_WORDS {
            found.push(format!("{name}: the first thing to say ends at {end}"));
        }
    }
    found
}

/// A link with the words of a sender, as long as most are.
const SENT: &str = "v=1&stage=2&from=Dr+Amara+Okafor-Lindqvist,+counsellor&note=Please+look+at+this+before+we+meet+on+\
    Thursday.+There+are+no+right+answers,+and+you+need+not+show+me+anything.+We+can+look+at+it+together+if+you+like.";

pub async fn start_is_in_sight(mut page: Page) {
    let mut found = Vec::new();
    for id in IDS {
        page.check = format!("/{id}/check.html");
        for link in ["", SENT] {
            page.open(link).await;
            found.extend(
                out_of_sight(&page, "main [data-action=start]").await.iter().map(|fault| format!("{id}: {fault}")),
            );
        }
    }
    assert_eq!(found, Vec::<String>::new());
}

pub async fn no_page_is_longer_than_it_may_be(page: Page) {
    let mut found = check(&page).await;
    for path in PAGES {
        page.browser.open(&format!("{}{path}", page.address)).await.unwrap();
        let name = path.trim_start_matches("/en/");
        found.extend(too_long(&page, name).await);
        if name == "index.html" {
            // Who was sent to the site to take it does not look for it, and who decides sees both ways on.
            for what in ["main a[href='check.html']", "main a[href='builder.html']", "main a[href='#example']"] {
                found.extend(out_of_sight(&page, what).await);
            }
        }
    }
    assert_eq!(found, Vec::<String>::new());
}
