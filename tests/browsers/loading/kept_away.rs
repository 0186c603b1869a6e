//! Something keeps the scripts of the check from running although the browser runs scripts: a tool that speeds up
//! pages, a rule of the host, a part that stops half-way. Whatever is shown does something without them.

use fantoccini::Locator;
use serde_json::{Value, json};

use crate::leaving::left::is_blank;
use crate::page::Scripts as _;
use crate::page::{Page, pairs, serve, site};
use crate::scratch::{Scratch, document};

const BUILDER: &str = "/en/builder.html";

/// Script tags of another kind, as Cloudflare's Rocket Loader and others write them to run scripts later: the first
/// `from`, and not the last `but`.
fn renamed(html: &str, from: usize, but: usize) -> String {
    let parts: Vec<&str> = html.split("<script ").collect();
    let last = parts.len() - but;
    let kind = |at: usize| if (from..last).contains(&at) { "<script data-kind=later " } else { "<script " };
    let name = |at: usize, part: &str| {
        if !(from..last).contains(&at) || part.starts_with("type=\"application/json\"") {
            return part.to_owned();
        }
        match part.strip_prefix("type=\"") {
            Some(rest) => ["type=\"0a1b-", rest].concat(),
            None => ["type=\"0a1b-text/javascript\" ", part].concat(),
        }
    };
    let rest = parts.iter().enumerate().skip(1).map(|(at, part)| [kind(at), &name(at, part)].concat());
    std::iter::once(parts[0].to_owned()).chain(rest).collect()
}

/// Without the policies in it: whoever runs scripts later has them out of the way already.
fn without_policy(html: &str) -> String {
    let (before, rest) = html.split_once("<meta http-equiv=\"Content-Security-Policy\"").unwrap();
    [before, rest.split_once('>').unwrap().1].concat()
}

/// Another language's document of this name.
fn in_language(language: &str, name: &str) -> String {
    std::fs::read_to_string(site().join(language).join(name)).unwrap()
}

/// What is seen: whether the first screens are, what could be pressed and needs a script, a help line for each country,
/// and the rows of the form.
const SEEN: &str =
    "const seen = (what) => [...document.querySelectorAll(what)].filter((one) => one.getClientRects().length).length;
    return [seen('#attune, #attune *'), seen('button, input, select, textarea, :not(#paper *) > summary'),
        seen('#paper-help [data-country] > ul > li'), seen('#paper .form > li')];";

/// Nothing to press, each country's entry, and the five stages, what is asked at them and before, as an entry each.
fn whole_form() -> Value {
    json!([0, 0, 18, 5 + 30 + 6 + 7])
}

/// The form is there, with its two links, which are pressed as a person does.
async fn the_form_leads_on(page: &Page, place: &str, failed: bool) {
    let url = page.fresh(place, "stage=2").trim_end_matches('#').to_owned();
    page.browser.client.goto(&url).await.unwrap();
    page.until(&format!("location.href === '{url}' && document.readyState === 'complete'")).await;
    page.until(&format!("document.getElementById('failed').checkVisibility() === {failed}")).await;
    let engine = page.browser.engine;
    assert_eq!(page.run(SEEN).await, whole_form(), "{engine:?} {place}");
    let press = async |what: &str| {
        let link = page.browser.client.find(Locator::Css(what)).await.unwrap();
        link.click().await.unwrap_or_else(|error| panic!("{engine:?} {place}: {what}: {error}"));
    };
    press("#paper nav [href='#paper-help']").await;
    let in_sight = "const { top } = document.querySelector('#paper-help h2').getBoundingClientRect(); top >= 0 && top < innerHeight / 2";
    page.until(&format!("(() => {{ {} }})()", in_sight.replacen("; top", "; return top", 1))).await;
    press("#paper nav .leave").await;
    if failed {
        is_blank(page, place).await;
    } else {
        page.until("location.href === 'about:blank'").await;
    }
}

pub async fn whatever_keeps_scripts_away_leads_to_the_form(page: Page) {
    let scratch = Scratch::new();
    let address = serve(scratch.path().to_owned()).await;
    let mut cases: Vec<(String, bool)> = Vec::new();
    let mut put = |name: String, html: String, failed: bool| {
        scratch.write(&name, html);
        cases.push((name, failed));
    };
    for language in ["en", "en-easy", "es", "ar"] {
        put(format!("all.{language}.html"), renamed(&in_language(language, "check.html"), 1, 0), false);
    }
    put("plain.html".to_owned(), renamed(&document("check.plain.html"), 1, 0), false);
    let check = document("check.html");
    let tags = check.matches("<script ").count();
    put("first.html".to_owned(), renamed(&check, 1, tags - 1), false);
    put("module.html".to_owned(), renamed(&check, 2, 0), true);
    // The first one stops half-way: where no policy is in the way, all of it but its last line runs.
    let half = without_policy(&check).replacen("window.attune=", "null.attune=", 1);
    assert!(half.contains("null.attune="), "it is stopped");
    put("half.html".to_owned(), half, true);
    // The host names a policy of its own, which stops what stands in a page, the sheet with it.
    put("host.html".to_owned(), check, false);
    scratch.write("_headers", "/host.html\n  Content-Security-Policy: default-src 'self'\n");
    for (name, failed) in cases {
        the_form_leads_on(&page, &format!("{address}/{name}"), failed).await;
    }

    // The page that makes links says how it is done by hand.
    let builder = document("builder.html");
    for (name, html) in
        [("all", renamed(&builder, 1, 0)), ("module", renamed(&builder, 2, 0)), ("first", renamed(&builder, 1, 2))]
    {
        let name = format!("builder.{name}.html");
        scratch.write(&name, html);
        let url = format!("{address}/{name}");
        page.browser.client.goto(&url).await.unwrap();
        page.until(&format!("location.href === '{url}' && document.readyState === 'complete'")).await;
        let first_alone = name.contains("first");
        let started = if first_alone {
            "!document.getElementById('by-hand')"
        } else {
            "document.getElementById('by-hand').checkVisibility()"
        };
        page.until(started).await;
        let pressed = "return document.querySelectorAll('button, input, select').length > 0";
        assert_eq!(page.run(pressed).await, json!(first_alone), "{name}: what can be pressed");
    }
    page.browser.client.goto(&format!("{}{BUILDER}", page.address)).await.unwrap();
    page.until("document.querySelector('#builder input') && !document.getElementById('by-hand')").await;
}

/// Runs what was put off, as those tools do: each script is made anew, one after the other.
const RUN_LATE: &str = "for (const old of document.querySelectorAll('script[data-kind=later]')) {
        const script = document.createElement('script');
        for (const { name, value } of old.attributes) script.setAttribute(name, value.replace('0a1b-', ''));
        script.textContent = old.textContent;
        if (args[0] && !args[0].includes(script.type || 'text/javascript')) continue;
        args[1] ? document.body.append(script) : old.replaceWith(script);
    }";
const READY: &str = "document.querySelector('[data-attune=ready]')?.dataset.screen === 'welcome'";

pub async fn scripts_that_run_late_lose_nothing(page: Page) {
    let scratch = Scratch::new();
    let later = without_policy(&renamed(&document("check.html"), 1, 0));
    scratch.write("check.html", &later);
    scratch.write("module.html", without_policy(&renamed(&document("check.html"), 2, 0)));
    let address = serve(scratch.path().to_owned()).await;
    let late = async |which: Value, again: bool| {
        page.browser.run(RUN_LATE, vec![which, json!(again)]).await;
    };
    let open = async |name: &str, link: &str| {
        let url = page.fresh(&format!("{address}/{name}"), link);
        page.browser.open(&url).await.unwrap();
    };
    // The form stays until the check is there, and the page has changed once.
    open("check.html", "helper=coach").await;
    late(json!(["text/javascript"]), false).await;
    assert_eq!(page.run(SEEN).await, whole_form(), "the first script alone shows nothing that needs the other");
    late(json!(["module"]), false).await;
    page.until(READY).await;
    let shown = "return [document.getElementById('paper').checkVisibility(), document.getElementById('failed').checkVisibility(),
        document.querySelector('h1').textContent.includes('coach')]";
    assert_eq!(page.run(shown).await, json!([false, false, true]));
    page.walk("2", &pairs("TC1 1 TC2 1 T2a 1 T2r 5"), &[], "result").await;
    // Run once more, they do nothing.
    late(Value::Null, true).await;
    page.run("await new Promise((go) => setTimeout(go, 100))").await;
    assert_eq!(page.screen().await, "result");
    assert_eq!(page.read().await.bands()[0], "low", "no answer is lost");
    page.press("leave").await;
    is_blank(&page, "late").await;

    // Help that was asked for on the form is still there.
    open("check.html", "").await;
    page.browser.client.find(Locator::Css("#paper nav a")).await.unwrap().click().await.unwrap();
    page.until("location.hash === '#paper-help'").await;
    late(Value::Null, false).await;
    page.until("document.querySelector('[data-attune=ready] [data-panel=help]')?.checkVisibility()").await;
    assert_eq!(page.run("return location.hash").await, json!(""), "no setting has that name");

    // The module alone comes late: what was chosen before it was missed is chosen in it.
    open("module.html", "").await;
    page.until("document.getElementById('failed').checkVisibility()").await;
    page.run("document.querySelector('#attune [data-set=helper]').value = 'coach'").await;
    late(json!(["module"]), false).await;
    page.until(READY).await;
    assert_eq!(page.run(shown).await, json!([false, false, true]));
}
