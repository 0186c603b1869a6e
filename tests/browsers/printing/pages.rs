//! How many sheets of A4 it takes, what stands at the foot of each, and whose help lines are on them.

use std::collections::BTreeSet;

use attune_check::content::Content;
use attune_check::domain::Kind;
use attune_check::domain::help::ELSEWHERE;
use serde_json::json;

use crate::page::{Page, Scripts as _, pairs};
use crate::paper;
use crate::scratch::Scratch;
use xtask::browser::printed::A4;

const CALM: &str = "A1 no A2 no A3 no A4 no A5 no B safe";
const MIXED: &str = "TC1 4 TC2 5 T2a 4 T2r 2 BC1 3 BC2 2 B2a 1 B2r 5 EC1 4 EC2 4 E2a 3 E2r 3";
const LOW: &str = "TC1 1 TC2 1 T2a 2 T2r 5 BC1 1 BC2 1 B2a 2 B2r 5 EC1 1 EC2 1 E2a 2 E2r 5";

/// What is printed on A4, page by page, as it was written.
async fn on_paper(page: &Page) -> Vec<String> {
    let scratch = Scratch::new();
    let file = scratch.write("page.pdf", paper::sheet(page, A4).await);
    paper::pages(&file, "-raw").iter().map(|one| one.split_whitespace().collect::<Vec<_>>().join(" ")).collect()
}

/// The form where the check has stopped, with every country closed.
async fn stopped(page: &Page) {
    page.open("").await;
    page.run("dispatchEvent(new ErrorEvent('error', { filename: 'wasm://wasm/1' }))").await;
    page.until("document.getElementById('paper-help').checkVisibility()").await;
}

/// Whether the last words of the text are this heading's.
fn ends_in(text: &str, heading: &str) -> bool {
    text.strip_suffix(heading).is_some_and(|before| before.is_empty() || before.ends_with(' '))
}

pub async fn paper_is_full_and_no_heading_ends_a_page(mut page: Page) {
    // The form, with one country, a mixed result, one with low answers. Easy words take a line for each sentence.
    for (id, [all, one, mixed, low]) in
        [("en", [5, 5, 2, 2]), ("en-easy", [5, 5, 2, 3]), ("es", [5, 5, 2, 2]), ("ar", [5, 5, 2, 2])]
    {
        page.check = format!("/{id}/check.html");
        let look = async |what: &str, most: usize| {
            let headings =
                page.run("return [...document.querySelectorAll('h1, h2, h3, h4')].map((one) => one.textContent)").await;
            let pages = on_paper(&page).await;
            println!("{id}, {what}: {} pages", pages.len());
            assert!((1..=most).contains(&pages.len()), "{id}, {what}: {} pages", pages.len());
            for text in &pages {
                let end = headings.as_array().unwrap().iter().map(|one| one.as_str().unwrap().trim());
                let end: Vec<&str> = end.filter(|one| !one.is_empty() && ends_in(text, one)).collect();
                assert!(end.is_empty() && !text.is_empty(), "{id}, {what}: {end:?} ends a page: {text}");
            }
        };
        stopped(&page).await;
        look("the form", all).await;
        page.open("country=gb&all=1").await;
        page.walk("2", &[], &[], "all").await;
        look("the form with one country", one).await;
        for (what, answers, most) in [("mixed", MIXED, mixed), ("low", LOW, low)] {
            page.open("country=gb").await;
            page.walk("2", &pairs(answers), &pairs(CALM), "result").await;
            look("the note", 1).await;
            for part in ["picture", "words"] {
                page.pick("part", part).await;
            }
            look(what, most).await;
        }
    }
}

/// The words of the form, each as it stands between spaces and the ends of its elements.
const WORDS: &str = "const words = new Set();
    const walk = document.createTreeWalker(document.getElementById('paper'), NodeFilter.SHOW_TEXT);
    while (walk.nextNode()) for (const word of walk.currentNode.data.split(/\\s+/)) words.add(word);
    return [...words];";

pub async fn the_form_prints_one_country_or_all(page: Page) {
    let content = Content::english().unwrap();
    let words = content.text.with(Default::default());
    let name = |id: &str| words.get(&format!("country.{id}"));
    let countries: Vec<&str> = content.help.countries.iter().map(|country| country.id.as_str()).collect();

    // All countries are a table, each with one line.
    stopped(&page).await;
    page.run("document.getElementById('failed').remove()").await;
    let known = page.run(WORDS).await;
    let known: BTreeSet<&str> = known.as_array().unwrap().iter().filter_map(|word| word.as_str()).collect();
    let paper = on_paper(&page).await.join(" ");
    // A line may end in the middle of such a word.
    let broken = |whole: &str, word: &str| {
        let begins = whole.strip_suffix(word).is_some_and(|before| before.ends_with(['-', '/']));
        begins || word.ends_with(['-', '/']) && whole.starts_with(word)
    };
    // Nor has a list's number an element.
    let number = |word: &str| word.strip_suffix('.').is_some_and(|number| number.parse::<u8>().is_ok());
    let strange: Vec<&str> = paper
        .split(' ')
        .filter(|word| !number(word) && !known.contains(word) && !known.iter().any(|whole| broken(whole, word)))
        .collect();
    assert!(strange.is_empty(), "no two words run together: {strange:?}");
    for country in &content.help.countries {
        let first = content.help.lines(&country.id, Kind::Crisis)[0];
        let number = first.number.as_deref().or(first.site()).unwrap();
        let row = [&name(&country.id), " ", &first.name, " ", number].concat();
        assert!(paper.contains(&row), "{row}: {paper}");
    }
    let second = &content.help.lines("gb", Kind::Crisis)[1].name;
    assert!(!paper.contains(second.as_str()), "{paper}");

    // Of a country that was opened by hand every line is printed, and the last entry is for everyone.
    page.click("[data-country=ie] summary").await;
    let whole = |paper: &str, open: &[&str]| {
        for id in &countries {
            let there = open.contains(id) || *id == ELSEWHERE;
            // A country's name may be part of another's line.
            let row = [&name(id), " ", &content.help.lines(id, Kind::Crisis)[0].name].concat();
            assert_eq!(paper.contains(&row), there, "{id}: {paper}");
        }
        for line in
            content.help.countries.iter().filter(|one| open.contains(&one.id.as_str())).flat_map(|one| &one.lines)
        {
            // A line of the page may end within a number.
            let joined = |text: &str| text.replace(' ', "");
            let there = |text: &String| joined(paper).contains(&joined(text));
            assert!(there(&line.name) && line.number.iter().all(there), "{}: {paper}", line.name);
        }
    };
    whole(&on_paper(&page).await.join(" "), &["ie"]);

    // That of the check, when it was changed in the check as well.
    page.open("country=gb&all=1").await;
    page.walk("2", &[], &[], "all").await;
    whole(&on_paper(&page).await.join(" "), &["gb", "zz"]);
    page.press("help").await;
    page.until("document.querySelector('[data-panel] select')").await;
    let pick = "const list = document.querySelector('[data-panel] select');
        list.value = args[0];
        list.dispatchEvent(new Event('change', { bubbles: true }));";
    page.browser.run(pick, vec![json!("us")]).await;
    page.until("document.querySelector('[data-attune] [data-country]').dataset.country === 'us'").await;
    whole(&on_paper(&page).await.join(" "), &["us", "zz"]);
}
