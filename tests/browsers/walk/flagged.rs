//! A flagged answer: help first, no praise, nothing kept unless ticked.

use attune_check::content::{Content, LANGUAGES};
use serde_json::json;

use crate::drive::Engine;
use crate::page::Scripts as _;
use crate::page::{Page, pairs};
use crate::printing::rows::ON_PAPER;
use crate::run::content;

const STRONG: &str = "TC1 4 TC2 5 T2a 4 T2r 2 BC1 4 BC2 5 B2a 4 B2r 2 EC1 4 EC2 5 E2a 4 E2r 2";
const CALM: &str = "A1 no A2 no A3 no A4 no A5 no B safe";

fn with(row: &str, value: &str) -> Vec<(String, String)> {
    let mut safety = pairs(CALM);
    safety.iter_mut().find(|(id, _)| id == row).unwrap().1 = value.to_owned();
    safety
}

pub async fn every_safety_answer_brings_its_page(page: Page) {
    let content = content();
    let words = content.text.with(Default::default());
    let rows =
        ["A1", "A2", "A3", "A4", "A5"].into_iter().flat_map(|row| ["yes", "unsure", "skip"].map(|value| (row, value)));
    let rows = rows.chain([("B", "other"), ("B", "self"), ("B", "unsure"), ("B", "skip")]);
    // What an answer brings is the core's, and the same in every engine: all are given in one, and by turns in the others.
    let engine = page.browser.engine;
    for (_, (row, value)) in rows.enumerate().filter(|(at, _)| engine == Engine::Chromium || engine.has_turn(*at)) {
        page.open("country=gb").await;
        page.walk("2", &pairs(STRONG), &with(row, value), "result").await;
        let reading = page.read().await;
        let said = format!("{row} {value} in {engine:?}");
        let praise = ["2T-strong.meaning", "2B-strong.meaning", "2E-strong.meaning"];
        if value == "skip" {
            assert_eq!(reading.ids()[0], "help-skip", "{said}");
            assert!(reading.shows(&words.get("help.skip")), "{said}");
            assert_eq!(row == "B", reading.says(&words.get(praise[0])), "{said}");
            continue;
        }
        assert!(reading.begins_with_help(), "{said}");
        assert_eq!(reading.ids()[0], "help", "{said}");
        for key in praise {
            assert!(!reading.says(&words.get(key)), "{said} praises");
        }
        assert!(reading.folds_are_closed(), "{said}");
        assert!(reading.shows(&words.get("kind.emergency")) && reading.shows(&words.get("kind.crisis")), "{said}");
        if row == "B" {
            assert!(reading.shows(&words.get(&format!("help.B.{value}"))), "{said}");
            assert_eq!(reading.says(&words.get("help.B.trust")), value == "self", "{said}");
        } else {
            assert!(!reading.says(&words.get("result.say")), "{said} sends the person back");
            assert_eq!(reading.shows(&words.get("help.unsure")), value == "unsure", "{said}");
            assert!(reading.shows(&words.get("help.others")), "{said}");
        }
    }
    // The lines follow the country, and each number can be dialled.
    let dialled = "return [...document.querySelectorAll('[data-help] a[href^=\"tel:\"]')].map((line) => line.href)";
    page.open("country=gb").await;
    page.walk("2", &pairs(STRONG), &with("B", "self"), "result").await;
    let british = page.run(dialled).await;
    assert!(british.as_array().unwrap().contains(&json!("tel:116123")), "{british}");
    page.run(
        "const list = document.querySelector('[data-help] select');
        list.value = 'us';
        list.dispatchEvent(new Event('change', { bubbles: true }));
        await new Promise((go) => setTimeout(go, 50));",
    )
    .await;
    let american = page.run(dialled).await;
    assert!(american.as_array().unwrap().contains(&json!("tel:988")), "{american}");
}

/// Every kind of page that puts help first: the safety answers, and the sentence that fits them.
const FIRST: [(&str, &str); 9] = [
    ("A1 no A2 no A3 no A4 no A5 no B other", "help.B.other"),
    ("B self", "help.B.self"),
    ("B unsure", "help.B.unsure"),
    // Who is not sure is told nothing that is sure.
    ("B safe A1 unsure", "help.unsure"),
    ("A1 no A4 unsure", "help.unsure"),
    ("A4 yes", "X4p"),
    ("A3 yes", "X4"),
    ("A1 yes A2 unsure", "X4"),
    ("B self", "help.B.self"),
];

/// What is wrong with what is seen first, for each country, where the page is as wide as a phone and as a small one:
/// args[0] is the sentence.
const IN_SIGHT: &str = "
    const root = document.querySelector('[data-attune=ready]');
    const found = [];
    const look = (width, height, country) => {
        document.body.style.inlineSize = `${width}px`;
        const say = (what) => found.push(`${width} ${country}: ${what}`);
        const [title, sentence] = root.querySelectorAll('.help :is(h1, p)');
        if (title.localName !== 'h1' || sentence.textContent !== args[0]) say(sentence.textContent);
        const numbers = [...root.querySelectorAll('main a[href^=\"tel:\"]')];
        const near = [...root.querySelectorAll('[data-help=first] h2 + .lines > li > :first-child')];
        if (near[0] !== numbers[0] || near.length < 2) say('the first number is not the nearest');
        const header = root.querySelector('.bar').getBoundingClientRect().bottom;
        // Whom to call in danger, and with one number for that the line that fits best.
        for (const line of near.slice(0, 2)) {
            const part = line.querySelector('.number') ?? line;
            const { top, bottom, left, width } = part.getBoundingClientRect();
            if (top < header || bottom > Math.min(height, innerHeight)) say(`${line.textContent} at ${top} to ${bottom}`);
            else if (!line.contains(document.elementFromPoint(left + width / 2, (top + bottom) / 2))) say('covered');
        }
        document.body.style.inlineSize = '';
    };";

/// The same for every country, chosen on the page.
const IN_EVERY_COUNTRY: &str = "
    const list = root.querySelector('.help select');
    const place = scrollY;
    for (const { value } of [...list.options]) {
        list.value = value;
        list.dispatchEvent(new Event('change', { bubbles: true }));
        for (let tries = 0; tries < 4000 && !list.querySelector(`[value=${value}][selected]`); tries += 1)
            await new Promise((go) => setTimeout(go, 5));
        scrollTo(0, place);
        look(390, 844, value);
    }
    return found;";

pub async fn the_first_number_is_in_sight(mut page: Page) {
    let all = page.browser.engine == Engine::Chromium;
    // All languages in Chromium; in the others one from left to right and one from right to left. The document without
    // WebAssembly draws the same.
    let documents = LANGUAGES.iter().map(|(id, _)| (*id, "check.html")).chain([("en", "check.plain.html")]);
    for (id, document) in
        documents.filter(|(id, document)| all || ["en", "ar"].contains(id) && *document == "check.html")
    {
        page.check = format!("/{id}/{document}");
        let text = Content::in_language(id).unwrap().text;
        let words = text.with(Default::default());
        page.open("country=gb&stage=2&all=1").await;
        page.walk("2", &[], &[], "result").await;
        for (safety, sentence) in FIRST {
            page.press("back").await;
            page.wait("review").await;
            page.press("safety").await;
            page.wait("safety").await;
            page.walk("2", &[], &pairs(safety), "result").await;
            let script = [IN_SIGHT, IN_EVERY_COUNTRY].concat();
            let found = page.browser.run(&script, vec![json!(words.get(sentence))]).await;
            assert_eq!(found, json!([]), "{:?} {id} {document} {safety}", page.browser.engine);
        }
    }
}

/// Catches what is copied, saved and printed, so that it can be read.
pub const CATCH: &str = "
    window.caught = { copied: [], saved: [], printed: 0, names: [] };
    const clipboard = { writeText: async (text) => { window.caught.copied.push(text); } };
    Object.defineProperty(navigator, 'clipboard', { value: clipboard, configurable: true });
    const make = URL.createObjectURL;
    URL.createObjectURL = (blob) => { blob.text().then((text) => window.caught.saved.push(text)); return make(blob); };
    window.print = () => { window.caught.printed += 1; };
    HTMLAnchorElement.prototype.click = function () { window.caught.names.push(this.download); };";

/// What stands on paper: what is seen where the rules for print count, also in what is folded.
const PAPER: &str = "
    for (const fold of document.querySelectorAll('details')) fold.open = true;
    return on_paper();";

pub async fn nothing_of_a_flagged_page_is_kept_unless_ticked(page: Page) {
    let content = content();
    let words = content.text.with(Default::default());
    let told = |text: &str| {
        let safety = content.check.safety.iter().map(|row| words.get(&format!("safety.{}", row.id)));
        let help = [
            "help.title",
            "help.A",
            "help.B.other",
            "help.B.helper",
            "help.B.self.more",
            "help.unsure",
            "help.unsure.more",
            "help.outside.say",
            "X4",
            "X4-more",
            "X4-steps",
            "X6",
            "help.others",
            "help.trainee",
            "flagged.more",
        ]
        .map(|key| words.get(key));
        safety.chain(help).filter(|sentence| text.contains(sentence.as_str())).collect::<Vec<_>>()
    };
    page.open("country=gb").await;
    page.run(CATCH).await;
    page.walk("2", &pairs(STRONG), &pairs("A1 yes A2 no A3 unsure A4 no A5 no B other"), "result").await;
    for action in ["print", "copy", "save"] {
        page.press(action).await;
    }
    let caught = page.run("return window.caught").await;
    assert_eq!(caught["copied"], json!([]), "nothing is ticked, so nothing is copied");
    assert_eq!((caught["saved"].clone(), caught["printed"].clone()), (json!([]), json!(0)));
    assert!(page.read().await.shows(&words.get("keep.none")));
    let paper = page.run(&[ON_PAPER, PAPER].concat()).await;
    assert_eq!(told(paper.as_str().unwrap()), Vec::<String>::new());

    // Help lines on paper tell no answer either.
    page.pick("part", "help").await;
    page.press("copy").await;
    let copied = page.run("return window.caught.copied.pop()").await;
    assert_eq!(told(copied.as_str().unwrap()), Vec::<String>::new());
    let flagged = page.run(&[ON_PAPER, PAPER].concat()).await;
    let paper = flagged.as_str().unwrap();
    assert_eq!(told(paper), Vec::<String>::new());
    assert!(paper.contains("116 123") && !paper.contains(&words.get("flagged.where")));
    page.pick("part", "help").await;

    page.pick("part", "picture").await;
    for action in ["print", "copy", "save"] {
        page.press(action).await;
    }
    page.until("window.caught.saved.length && window.caught.copied.length").await;
    let caught = page.run("return window.caught").await;
    let copied = caught["copied"][0].as_str().unwrap();
    assert_eq!(caught["saved"][0], caught["copied"][0], "what is saved is what is copied");
    assert_eq!((caught["printed"].clone(), caught["names"].clone()), (json!(1), json!(["notes.txt"])));
    assert!(copied.contains("Trust: High"), "{copied}");
    assert_eq!(told(copied), Vec::<String>::new());

    page.pick("part", "safety").await;
    page.press("copy").await;
    let copied = page.run("return window.caught.copied[1]").await;
    let copied = copied.as_str().unwrap();
    assert!(copied.contains(&words.get("safety.A1")) && copied.contains(&words.get("safety.B.other")), "{copied}");
    assert!(page.read().await.says(&words.get("keep.copied")), "what was done is said");
}
