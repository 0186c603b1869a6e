//! Links by someone who means harm, opened in every engine where engines differ, and walked to the end in one. Whatever a link says, the
//! document is that of a harmless link with the same settings, down to every attribute, but for the stranger's words
//! themselves.

use std::collections::HashMap;

use attune_check::domain::options::same_language;
use attune_check::domain::{Helper, Options};
use axum::extract::Request;
use axum::http::{HeaderName, HeaderValue, Method, header};
use axum::middleware::{self, Next};
use serde_json::json;

use crate::drive::{Engine, PHONE};
use crate::hostile::{Hostile, links};
use crate::lent::lend;
use crate::page::{CHECK, Page, site};
use crate::server;
use crate::sinks::{self, Hits};

/// Where the browser tells what a policy refused.
const REFUSED: &str = "/refused";

/// The most warnings that are shown.
const MOST: usize = 3;

/// What a stranger may write as they like.
const WORDS: [&str; 3] = ["from", "note", "contact"];

/// The stage that is walked where a link sets none.
const STAGE: &str = "2";

pub async fn hostile_links_change_nothing_but_words(engine: Engine) {
    let browser = lend(engine, PHONE).await;
    let (address, hits) = told().await;
    let page = Page::of(browser, address);

    // What the policy refuses does come here.
    page.open("").await;
    page.run("new Image().src = '/none.png'").await;
    let came =
        hits.until(std::time::Duration::from_secs(8), |hits| hits.iter().any(|hit| hit.starts_with("POST"))).await;
    assert!(came, "{engine:?}: nothing is told of what is refused: {:?}", hits.so_far());

    let mut harmless: HashMap<String, Vec<String>> = HashMap::new();
    let links = links();
    for (at, link) in links.iter().enumerate() {
        // Engines differ in how they write down what is no plain letter of an address. The rest is the core's, and the same
        // in all of them: a plain link is opened in one engine by turns. A link with words is walked to the end in one: of
        // another one nothing is left but settings, which are those of the harmless link.
        let turn = engine.has_turn(at);
        if plain(link.fragment.as_bytes()) && !turn {
            continue;
        }
        let words = link.kept.iter().any(|(name, _)| WORDS.contains(&name.as_str()));
        let to_the_end = turn && words;
        let settings = like(link);
        let like = format!("{settings} {to_the_end}");
        if !harmless.contains_key(&like) {
            page.open(&settings).await;
            let screens = walk(&page, link, to_the_end).await;
            harmless.insert(like.clone(), screens);
        }
        let before = hits.so_far().len();
        // The browser's own address bar encodes some of it.
        page.open_document(&format!("{}{CHECK}", page.address), &link.fragment).await;
        let at = page.run("return location.href").await;
        words_are_words(&page, link).await;
        let screens = walk(&page, link, to_the_end).await;
        for (hostile, harmless) in screens.iter().zip(&harmless[&like]) {
            same(&format!("{engine:?}, {}", link.name), hostile, harmless);
        }
        assert_eq!(screens.len(), harmless[&like].len());
        assert_eq!(
            page.run("return [location.href, typeof window.canary]").await,
            json!([at, "undefined"]),
            "{}",
            link.name
        );
        let asked = hits.so_far().split_off(before);
        assert_eq!(asked.len(), 1, "{engine:?}, {}: the document is all that is asked for: {asked:?}", link.name);
    }
}

/// Serves the check with its policy once more beside it, as one that only tells: what is refused then comes to the
/// sink as a request, whether a page is there to hear of it or not.
async fn told() -> (String, Hits) {
    let headers = server::headers(&site()).remove(CHECK).unwrap();
    let (_, policy) = headers.iter().find(|(name, _)| *name == header::CONTENT_SECURITY_POLICY).unwrap();
    let policy = HeaderValue::from_str(&format!("{}; report-uri {REFUSED}", policy.to_str().unwrap())).unwrap();
    let hits = Hits::default();
    let (listener, address) = sinks::listen().await;
    let noted = hits.clone();
    let note = middleware::from_fn(move |request: Request, next: Next| {
        noted.note(format!("{} {}", request.method(), request.uri()));
        let (policy, page) = (policy.clone(), request.method() == Method::GET);
        async move {
            let mut response = next.run(request).await;
            if page {
                let name = HeaderName::from_static("content-security-policy-report-only");
                response.headers_mut().insert(name, policy);
            }
            response
        }
    });
    let service = server::site(&site()).layer(note);
    tokio::spawn(async move { axum::serve(listener, service).await });
    (address, hits)
}

/// Whether it has only letters and signs that every engine leaves as they are, and whole escapes of others.
fn plain(fragment: &[u8]) -> bool {
    let whole = |at| fragment.get(at + 1..at + 3).is_some_and(|digits: &[u8]| digits.iter().all(u8::is_ascii_hexdigit));
    fragment.iter().enumerate().all(|(at, byte)| match byte {
        b'%' => whole(at),
        byte => byte.is_ascii_alphanumeric() || b"=&+-._~;:/?@!$()*,".contains(byte),
    })
}

/// A harmless link with the settings that are left of a hostile one, and with words where that one has some.
fn like(link: &Hostile) -> String {
    let harmless = |(name, value): &(String, String)| {
        (name.clone(), if WORDS.contains(&name.as_str()) { "Ada".to_owned() } else { value.clone() })
    };
    let kept: Vec<_> = link.kept.iter().map(harmless).collect();
    let kept = kept.iter().map(|(name, value)| (name.as_str(), value.as_str()));
    Options::default().and(kept).0.to_link()
}

/// What a stranger said is on the first screen as it was said; what was left out is told, in our own words.
async fn words_are_words(page: &Page, link: &Hostile) {
    let script = "const text = (element) => element.textContent;
        const told = Array.from(document.querySelectorAll('[data-warnings] *'));
        return {
            words: Array.from(document.querySelectorAll('main bdi'), text),
            told: told.filter((one) => one.localName === 'li').map(text),
            odd: told.filter((one) => one.attributes.length || !['h2', 'ul', 'li'].includes(one.localName)).map(text),
        };";
    let said = page.run(script).await;
    let texts = crate::run::content().text;
    let kept = |name: &str| link.kept.iter().find(|(known, _)| known == name).map(|(_, value)| value.clone());
    let note = kept("note").map(|note| texts.with(Helper::default()).quoted(&note));
    let words: Vec<String> = [kept("from"), note, kept("contact")].into_iter().flatten().collect();
    let sentence = |warning: &String| {
        let (kind, name) = warning.split_once(' ').unwrap_or((warning, ""));
        texts.raw(&format!("warning.{kind}")).unwrap().replace("{name}", name)
    };
    // What is no fault of a link's form is known only where the languages are.
    let other = kept("lang").filter(|lang| !same_language(lang, "en")).map(|_| "language".to_owned());
    let told: Vec<String> = link.warnings.iter().chain(&other).take(MOST).map(sentence).collect();
    assert_eq!(said, json!({ "words": words, "told": told, "odd": [] }), "{:?}, {}", page.browser.engine, link.name);
}

/// Walks from the first screen to the last, and gives the document at each of them.
async fn walk(page: &Page, link: &Hostile, to_the_end: bool) -> Vec<String> {
    let outline = async || page.run(include_str!("outline.js")).await.as_str().unwrap().to_owned();
    let mut screens = vec![outline().await];
    if !to_the_end {
        return screens;
    }
    page.press("help").await;
    page.until("document.querySelector('[data-panel]')").await;
    screens.push(outline().await);
    page.press("close").await;
    page.until("!document.querySelector('[data-panel]')").await;
    let stage = link.kept.iter().find(|(name, _)| name == "stage").map_or(STAGE, |(_, value)| value);
    let stops: &[&str] = if stage == "0" { &["checklist", "prepare"] } else { &["safety", "result"] };
    for until in stops {
        page.walk_plan(json!({ "stage": stage, "answers": { "TC1": "1" }, "safety": {}, "until": until })).await;
        page.wait(until).await;
        screens.push(outline().await);
    }
    screens
}

/// Names the first line that is another.
fn same(name: &str, hostile: &str, harmless: &str) {
    let differ = hostile.lines().zip(harmless.lines()).find(|(hostile, harmless)| hostile != harmless);
    assert!(hostile == harmless, "{name}: the document is not the same: {differ:?}");
}
