//! A page that writes down everything it can, with a session replay in it. Of the frame it has nothing that tells
//! an answer; of a check inside of the page it has everything, which shows that it can look.

use std::collections::BTreeMap;

use serde_json::{Value, json};

use super::{Host, host_page, hosts_package};
use crate::drive::{Engine, Size};
use crate::page::Scripts as _;
use crate::page::pairs;
use crate::run::content;

const SIZE: Size = Size { width: 800, height: 844 };
/// What is written in the one field there is.
const CANARY: &str = "zebra canary seven";

pub async fn a_page_around_sees_no_answer(engine: Engine) {
    let spy = format!(
        "<script>{}</script><script>{}</script>",
        hosts_package("rrweb/dist/rrweb.umd.min.cjs").replace("</script", "<\\/script"),
        include_str!("pages/spy.js")
    );
    let host = Host::start(engine, SIZE, |check| {
        vec![("/frame", host_page(check, &spy, "")), ("/inline", host_page(check, &spy, "mode=inline"))]
    })
    .await;
    let words = words();

    // With the hands of a person: the statement's answers, help, a flagged answer, and the field.
    host.open_and_enter("/frame").await;
    walk_by_hand(&host).await;
    host.outside().await;
    let frame = spied(&host).await;
    let told = canaries(&frame, &words);
    assert_eq!(told, Vec::<String>::new(), "{engine:?}: the page around sees what is in the frame");
    let used: Vec<&String> = frame.iter().filter(|line| line.starts_with("used ")).collect();
    assert_eq!(used, Vec::<&String>::new(), "{engine:?}: the page around hears what is done in the frame");
    for (kind, lines) in by_kind(&frame) {
        println!("{engine:?}, frame: {:4} {kind}, as {:.160}", lines.len(), lines[lines.len() - 1]);
    }
    // What the element says and is told has the two words of the protocol, and nothing else changes in the page.
    let messages: Vec<&String> = frame.iter().filter(|line| line.starts_with("message ")).collect();
    assert!(
        messages.len() > 1
            && messages.iter().all(|line| line.contains("\"height\":")
                || line.contains("\"ready\":true")
                || *line == "message {\"type\":\"attune-check\"}"),
        "{messages:?}"
    );

    // The positive control: the same hands in a check inside of the page, which a closed root does not hide.
    host.open("/inline").await;
    host.page.until("watched.some((root) => root.querySelector?.('[data-attune=ready]'))").await;
    if let Some(notice) = content().text.raw("inline.watched") {
        let says = "return watched.some((root) => root.textContent?.includes(args[0]))";
        let says = host.browser().run(says, vec![json!(notice)]).await;
        assert_eq!(says, json!(true), "{engine:?}: a check inside of the page says that it can be watched");
    }
    host.page.run(INLINE).await;
    let inline = spied(&host).await;
    let leaks = canaries(&inline, &words);
    for leak in ["the text by itself", "an answer's row", "a statement"] {
        assert!(leaks.iter().any(|one| one == leak), "{engine:?}: the spy does not even see {leak} inline: {leaks:?}");
    }
    for kind in ["used", "changed", "rrweb"] {
        assert!(by_kind(&inline).contains_key(kind), "{engine:?}: the spy has no {kind} of a check inline");
    }
}

/// Lines by what they tell of.
fn by_kind(lines: &[String]) -> BTreeMap<&str, Vec<&String>> {
    let mut kinds = BTreeMap::<&str, Vec<&String>>::new();
    for line in lines {
        kinds.entry(line.split(' ').next().unwrap()).or_default().push(line);
    }
    kinds
}

/// Sentences that stand on the screens of the check and nowhere in the page around.
fn words() -> Vec<(String, String)> {
    let content = content();
    let words = content.text.with(Default::default());
    let mut list = vec![("the text by itself".to_owned(), CANARY.to_owned())];
    list.extend(["EC1", "EC2"].map(|id| ("a statement".to_owned(), words.get(&format!("item.{id}")))));
    list.push(("an answer's row".to_owned(), words.get("scale.4")));
    list.push(("a flagged row".to_owned(), words.get("safety.A1")));
    list.push(("help".to_owned(), words.get("help.title")));
    list
}

/// Which of these the spy has, in a text or letter by letter.
fn canaries(lines: &[String], words: &[(String, String)]) -> Vec<String> {
    let seen = |word: &str| {
        let quoted = Value::from(word).to_string();
        let word = quoted.trim_matches('"');
        lines.iter().any(|line| line.contains(word) || line.contains(&word.replace('"', "\\\"")))
    };
    let mut found: Vec<String> = words.iter().filter(|(_, word)| seen(word)).map(|(name, _)| name.clone()).collect();
    for pattern in ["EC1=4", "EC2=2", "A1=yes", "P1=yes"] {
        if seen(pattern) {
            found.push(pattern.to_owned());
        }
    }
    found
}

async fn spied(host: &Host) -> Vec<String> {
    // What is measured comes in a frame of its own; then one more look around.
    let script = "await new Promise((go) => setTimeout(go, 300)); around();
        return [...spied, 'letters ' + (window.keys ?? '')]";
    let lines = host.page.run(script).await;
    lines.as_array().unwrap().iter().map(|line| line.as_str().unwrap().to_owned()).collect()
}

async fn walk_by_hand(host: &Host) {
    let row = |name: &str, value: &str| format!("label:has(input[name={name}][value=\"{value}\"])");
    host.click("[data-action=start]").await;
    host.page.wait("stage").await;
    host.click(&row("stage", "1")).await;
    host.click("[data-action=continue]").await;
    host.page.wait("statement").await;
    for (id, value) in pairs("EC1 4 EC2 2") {
        host.page.until(&format!("document.querySelector('input[name={id}]')")).await;
        host.click(&row(&id, &value)).await;
        host.click("main [data-action=continue]").await;
    }
    host.click("header [data-action=help]").await;
    host.page.until("document.querySelector('[data-panel]')").await;
    host.click("[data-action=close]").await;
    host.page.walk("1", &[], &[], "safety").await;
    host.click(&row("A1", "yes")).await;
    host.click(&row("B", "self")).await;
    host.click("main [data-action=continue]").await;
    host.page.wait("review").await;
    host.click("main [data-action=finish]").await;
    host.page.wait("result").await;
    // Another start, with the field.
    host.click(".keep [data-action=again]").await;
    host.page.wait("welcome").await;
    host.click("[data-action=start]").await;
    host.page.wait("stage").await;
    host.click("label:has(input[name=stage][value=\"0\"])").await;
    host.click("main [data-action=continue]").await;
    host.page.wait("checklist").await;
    host.click(&row("P1", "yes")).await;
    let field = host.browser().client.find(fantoccini::Locator::Css("textarea")).await.unwrap();
    field.send_keys(CANARY).await.unwrap();
    assert_eq!(host.page.run("return document.querySelector('textarea').value").await, json!(CANARY));
    host.click("main [data-action=finish]").await;
    host.page.wait("prepare").await;
}

/// A page reaches even a closed root that its hook was given, and so does this.
const INLINE: &str = "const root = () => watched.find((root) => root.querySelector?.('[data-attune=ready]'));
    const seen = async (holds) => { for (let tries = 0; tries < 800; tries += 1) { const found = holds(); if (found) return found;
        await new Promise((go) => setTimeout(go, 10)); } throw new Error('waited in vain: ' + holds); };
    const find = (what) => seen(() => root()?.querySelector(what));
    const press = async (what) => (await find(what)).click();
    await press('main [data-action=start]');
    await press('input[name=stage][value=\"1\"]');
    await press('main [data-action=continue]');
    await press('input[name=EC1][value=\"4\"]');
    await find('input[name=EC1]:checked');
    await press('main [data-action=continue]');
    await press('input[name=EC2][value=\"2\"]');
    for (let steps = 0; steps < 4; steps += 1) {
        if (root().querySelector('[data-screen=welcome], [data-attune][data-screen=welcome]')) break;
        (await find('main [data-action=back]')).click();
        await new Promise((go) => setTimeout(go, 60));
    }
    if (root().querySelector('main [data-action=start]')) await press('main [data-action=start]');
    await press('input[name=stage][value=\"0\"]');
    await press('main [data-action=continue]');
    const field = await find('textarea');
    field.value = 'zebra canary seven';
    field.dispatchEvent(new InputEvent('input', { bubbles: true, composed: true, data: field.value }));
    await press('main [data-action=finish]');
    await seen(() => root().textContent.includes('zebra canary seven'));";
