//! Words that nobody asked for: to the element from a frame that is not its own or that says nonsense, to the
//! check from whoever holds its window.

use serde_json::{Value, json};

use super::{Host, host_page};
use crate::drive::{Engine, Size};
use crate::page::pairs;

const SIZE: Size = Size { width: 800, height: 844 };

/// A document that says to the page around whatever that page asks it to say, in the place of the check.
const PUPPET: &str = "<!doctype html><title>puppet</title><script>
    const around = opener ?? parent;
    addEventListener('message', ({ data }) => { for (const one of data) around.postMessage(one, '*'); });
    onload = () => { window.ready = true; around.postMessage({ type: 'attune-check', ready: true }, '*'); };</script>";

/// What happens to the element is written down, and every error.
const NOTES: &str = "<script>window.events = []; window.faults = [];
    for (const name of ['ready', 'resize', 'left']) addEventListener('attune-' + name, (event) => {
        events.push(name);
        if (name === 'left') event.preventDefault();
    });
    addEventListener('error', (event) => faults.push(event.message));
    addEventListener('unhandledrejection', (event) => faults.push(String(event.reason)));
    for (const name of ['error', 'warn', 'log']) console[name] = (...words) => faults.push(words.join(' '));</script>";

const HEIGHT: &str =
    "document.querySelector('attune-check').shadowRoot.querySelector('iframe')?.getBoundingClientRect().height";

/// Nonsense in the shell's own words, built in the page since not all of it is JSON.
const NONSENSE: &str = "[null, undefined, 0, '', 'attune-check', [], {}, { type: 'attune' }, { type: 'attune-check' },
    { type: ['attune-check'], left: true }, { left: true }, { ready: true },
    ...[NaN, Infinity, -Infinity, '9999', '3000px', null, true, [3000], { valueOf: 3000 }, 10n ** 40n].map((height) => ({ type: 'attune-check', height })),
    ...['yes', 1, {}, [true], null].map((left) => ({ type: 'attune-check', left })),
    ...['yes', 1, {}].map((ready) => ({ type: 'attune-check', ready })),
    JSON.parse('{\"type\":\"attune-check\",\"__proto__\":{\"left\":true,\"height\":5000},\"constructor\":{\"prototype\":{\"left\":true}}}'),
    { type: 'attune-check', exit: 'https://example.org/', src: 'x', constructor: 1, toString: 1 },
    new Map([['type', 'attune-check'], ['left', true]])]";

pub async fn what_is_said_to_the_shell_is_judged(engine: Engine) {
    let host = Host::start(engine, SIZE, |check| {
        let puppet = host_page(check, NOTES, "").replace(&format!("{check}/en/check.html"), "/puppet");
        let sibling = format!("{}<iframe id=sibling src='/puppet'></iframe>", host_page(check, NOTES, ""));
        vec![("/host", puppet), ("/sibling", sibling), ("/puppet", PUPPET.to_owned())]
    })
    .await;
    host.open("/host").await;
    host.page.until("events.includes('ready')").await;
    let before = host.page.run(&format!("return {HEIGHT}")).await;
    let say = |what: &str| {
        format!(
            "const frame = document.querySelector('attune-check').shadowRoot.querySelector('iframe');
            const all = {what};
            frame.contentWindow.postMessage([...all, 'said'], '*');"
        )
    };
    // The page around hears the same, so the last of it tells when all of it was heard.
    let heard = "told.at(-1) === 'said' && (told.length = 0, true)";
    host.page.run(&say(NONSENSE)).await;
    host.page.until(heard).await;
    assert_eq!(host.page.run(&format!("return {HEIGHT}")).await, before, "{engine:?}: nonsense changes no height");
    assert_eq!(host.page.run("return events").await, json!(["ready"]), "{engine:?}");

    // Heights stay between the room for the first screen and a limit, and what is said often does no harm.
    for (height, becomes) in [("-5000", &before), ("0", &before), ("1e300", &json!(20000)), ("5000.2", &json!(5001))] {
        host.page.run(&say(&format!("[{{ type: 'attune-check', height: {height} }}]"))).await;
        host.page.until(heard).await;
        assert_eq!(host.page.run(&format!("return {HEIGHT}")).await, *becomes, "{engine:?}: {height}");
    }
    let flood = "Array.from({ length: 5000 }, (_, at) => ({ type: 'attune-check', height: 3000 + (at % 7) }))";
    host.page.run(&say(flood)).await;
    host.page.until(heard).await;
    assert_eq!(host.page.run(&format!("return {HEIGHT}")).await, json!(3001), "{engine:?}: 4999 % 7 is 1");
    assert_eq!(host.page.run("return [faults, {}.left, events.includes('left')]").await, json!([[], null, false]));

    // The positive control: in the right words from the right frame, it is left.
    host.page.run(&say("[{ type: 'attune-check', left: true }]")).await;
    host.page.until("events.includes('left')").await;

    // From another frame, from the page itself and from a window that it opened, the same words do nothing.
    host.open("/sibling").await;
    // Once it has told its own height, no other word comes from the check.
    let there = "told.some((one) => one?.height) && document.getElementById('sibling').contentWindow.length === 0";
    host.page.until(there).await;
    let before = host.page.run(&format!("return {HEIGHT}")).await;
    let words = "[{ type: 'attune-check', height: 9000 }, { type: 'attune-check', left: true }]";
    host.page
        .run(&format!(
            "const words = {words};
            const mine = () => told.filter((one) => one?.left).length;
            const wait = async (count) => {{ for (let tries = 0; mine() < count; tries += 1) {{
                if (tries > 800) throw new Error('not heard: ' + mine());
                await new Promise((go) => setTimeout(go, 10)); }} }};
            for (const word of words) postMessage(word, '*');
            await wait(1);
            document.getElementById('sibling').contentWindow.postMessage(words, '*');
            await wait(2);
            const opened = window.open('/puppet');
            for (let tries = 0; !opened.ready; tries += 1) {{
                if (tries > 800) throw new Error('the window did not open');
                await new Promise((go) => setTimeout(go, 10)); }}
            opened.postMessage(words, '*');
            await wait(3);
            opened.close();"
        ))
        .await;
    let after = host.page.run(&format!("return [{HEIGHT}, events.includes('left'), faults]")).await;
    assert_eq!(after, json!([before, false, []]), "{engine:?}: words of others");
}

/// What the check shows, with what was answered.
const SHOWN: &str = "return [document.querySelector('[data-attune]').dataset.screen,
    document.querySelector('.where b')?.textContent ?? '',
    [...document.querySelectorAll('input:checked')].map((input) => input.name + '=' + input.value).join(),
    document.querySelectorAll('main img, main script, main b b').length]";

pub async fn what_is_said_to_the_frame_is_judged(engine: Engine) {
    let host = Host::start(engine, SIZE, |check| {
        let sibling = format!("{}<iframe id=sibling src='/sibling-frame'></iframe>", host_page(check, NOTES, ""));
        let frame = "<!doctype html><title>sibling</title><script>
            addEventListener('message', ({ data }) => {
                // The windows of a page can be held by each of its frames.
                for (let at = 0; at < parent.length; at += 1) if (parent[at] !== window) parent[at].postMessage(data, '*');
                parent.postMessage('passed on', '*');
            });</script>";
        vec![("/host", sibling), ("/sibling-frame", frame.to_owned())]
    })
    .await;
    host.open_and_enter("/host").await;
    host.page
        .run(
            "const { dataset } = document.documentElement; dataset.faults = '';
            addEventListener('error', (event) => (dataset.faults += event.message));",
        )
        .await;
    host.page.walk("1", &pairs("EC1 4"), &[], "statement").await;
    host.page.pick("EC1", "4").await;
    host.page.press("continue").await;
    host.page.pick("EC2", "2").await;
    let before = host.page.run(SHOWN).await;
    assert_eq!(before[2], json!("EC2=2"));
    // After each, something harmless goes the same way; when that has come, so has all before it.
    host.page.run("const { dataset } = document.documentElement; dataset.heard = 0;
            addEventListener('message', ({ data }) => { if (data === 'mark') dataset.heard = Number(dataset.heard) + 1; });").await;
    let last = std::cell::Cell::new(0);
    let settled = async || {
        last.set(last.get() + 1);
        host.outside().await;
        host.page
            .run("document.querySelector('attune-check').shadowRoot.querySelector('iframe').contentWindow.postMessage('mark', '*')")
            .await;
        host.enter().await;
        host.page.until(&format!("document.documentElement.dataset.heard === '{}'", last.get())).await;
    };
    let say = async |words: &str| {
        host.outside().await;
        let to = "document.querySelector('attune-check').shadowRoot.querySelector('iframe').contentWindow";
        host.page.run(&format!("for (const word of {words}) {to}.postMessage(word, '*')")).await;
        host.enter().await;
    };
    say("[null, undefined, 5, '', [], {}, { type: 'attune-check' }, { type: 'attune-check', set: null },
        { type: 'attune-check', set: 5 }, { type: 'attune-check', set: ['theme=dark'] }, { type: 'attune', set: 'theme=dark' },
        { type: 'attune-check', set: { toString: 1, length: 3 } }, { type: 'attune-check', set: 'theme=dark&x=' + 'x'.repeat(2000) },
        JSON.parse('{\"type\":\"attune-check\",\"__proto__\":{\"set\":\"theme=dark\"}}')]")
    .await;
    settled().await;
    assert_eq!(host.page.run(SHOWN).await, before, "{engine:?}: nonsense");
    let theme = "return document.querySelector('[data-attune]').dataset.theme";
    let light = host.page.run(theme).await;
    assert_ne!(light, json!("dark"), "{engine:?}");

    // A frame beside it says what only the page around may say.
    host.outside().await;
    host.page
        .run(
            "document.getElementById('sibling').contentWindow.postMessage({ type: 'attune-check', set: 'theme=dark' }, '*');
            for (let tries = 0; !told.includes('passed on'); tries += 1) {
                if (tries > 800) throw new Error('not passed on');
                await new Promise((go) => setTimeout(go, 10));
            }",
        )
        .await;
    host.enter().await;
    settled().await;
    assert_eq!(host.page.run(theme).await, light, "{engine:?}: a frame beside it");

    // Markup and strange options from the page around are read as options are, and no answer is lost by them.
    for set in [
        "helper=%3Cimg%20src=x%20onerror=alert(1)%3E",
        "from=%3Cb%3E%3Cb%3E%3Cscript%3E",
        "__proto__=1&constructor=2&stage=9&accent=red;background:url(x)",
        "%E0%A4%A&&&==&=",
    ] {
        say(&format!("[{{ type: 'attune-check', set: {} }}]", Value::from(set))).await;
        settled().await;
        assert_eq!(host.page.run(SHOWN).await, before, "{engine:?}: {set}");
    }
    let many =
        "Array.from({ length: 2000 }, (_, at) => ({ type: 'attune-check', set: 'country=' + (at % 2 ? 'gb' : 'us') }))";
    say(many).await;
    settled().await;
    assert_eq!(host.page.run(SHOWN).await, before, "{engine:?}: thousands");
    // The positive control: the page around may set the theme, and the answer stays with that too.
    say("[{ type: 'attune-check', set: 'theme=dark' }]").await;
    host.page.until("document.querySelector('[data-attune]').dataset.theme === 'dark'").await;
    assert_eq!(host.page.run(SHOWN).await, before, "{engine:?}: the theme");
    host.page.press("continue").await;
    host.page.press("back").await;
    host.page.until("document.querySelector('input[name=EC2]:checked')?.value === '2'").await;
    assert_eq!(host.page.run("return document.documentElement.dataset.faults").await, json!(""), "{engine:?}");
    host.outside().await;
    assert_eq!(host.page.run("return faults").await, json!([]), "{engine:?}");
}
