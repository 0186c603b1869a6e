//! What the style sheets of a page do to the check, pixel by pixel, and what the check does to the page.

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use serde_json::{Value, json};

use super::{Host, host_page, hosts_package};
use crate::drive::{Engine, Size};
use crate::page::Scripts as _;
use crate::page::pairs;

const SIZE: Size = Size { width: 800, height: 1800 };

/// Resets and rules that mean well or ill, without and with `!important`.
const RULES: &str = "html { font-size: 62.5%; scroll-behavior: smooth }
    body { letter-spacing: .3em; word-spacing: 1em; text-transform: uppercase; line-height: 3; direction: rtl; cursor: crosshair;
        color: red; font: italic 900 31px/3 cursive; text-align: right; text-indent: 4em; white-space: pre; visibility: visible;
        hyphens: auto; quotes: none; font-variant: small-caps; text-shadow: 1px 1px red; user-select: none; pointer-events: auto;
        --ink: red; --paper: lime; --quiet: red; --accent: red; --s1: 9rem; --s4: 9rem; --t-body: 40px; --host-light: red }
    div { display: none } p, h1, a, label, button { display: inline; color: lime; font-size: 3em }
    iframe { display: none; height: 10px; width: 10px; opacity: .3; transform: rotate(3deg); filter: invert(1); border: 9px solid red;
        margin: 4em; position: fixed; visibility: hidden; max-height: 3px; clip-path: circle(4px) }
    main, header, footer, section, fieldset, input, label, span, svg { float: right; margin: 40px; border: 4px dashed red; background: lime }
    attune-check div, attune-check iframe { display: none !important; height: 1px !important }
    attune-check { display: none; opacity: 1 }";
const ALL: &str = "*, *::before, *::after { all: unset !important; box-sizing: content-box !important; outline: 3px solid red !important;
    animation: none !important; transition: none !important }
    attune-check { outline: none !important }";

/// Not a rule of the check's at all: the same width in every page.
fn place(styles: &str) -> String {
    // The page's own words are out of the way, so that only what is done to the check shows.
    format!("<style>#top, #top ~ p {{ display: none !important }} html {{ overflow: hidden !important }}
        attune-check {{ position: absolute !important; inset: 0 auto auto 0 !important; z-index: 9 !important; inline-size: 600px !important;
        margin: 0 !important; padding: 0 !important; border: 0 !important; background: white !important }}</style>{styles}")
}

fn pages(check: &str, mode: &str) -> Vec<(&'static str, String)> {
    let sheet = |text: &str| place(&format!("<style>{text}</style>"));
    vec![
        ("/none", host_page(check, &place(""), mode)),
        ("/rules", host_page(check, &sheet(RULES), mode)),
        ("/all", host_page(check, &sheet(ALL), mode)),
        ("/bootstrap", host_page(check, &sheet(&hosts_package("bootstrap/dist/css/bootstrap.min.css")), mode)),
        ("/tailwind", host_page(check, &sheet(&hosts_package("tailwindcss/preflight.css")), mode)),
    ]
}

const SCREENS: [&str; 3] = ["welcome", "statement", "result"];

pub async fn a_page_around_does_not_change_how_it_looks(engine: Engine) {
    let host = Host::start(engine, SIZE, |check| pages(check, "")).await;
    let mut different = Vec::new();
    let mut plain: Vec<Vec<u8>> = Vec::new();
    for (path, _) in pages(&host.check, "") {
        host.open_and_enter(path).await;
        for (at, screen) in SCREENS.into_iter().enumerate() {
            host.page.walk("1", &pairs("TC1 4 EC1 1"), &pairs("A1 no B safe"), screen).await;
            // Where the pointer is and what is chosen by a script's press shows in no picture.
            host.page
                .run("document.activeElement?.blur(); scrollTo(0, 0); await new Promise((go) => setTimeout(go, 400));")
                .await;
            host.outside().await;
            let shot = host.browser().client.screenshot().await.unwrap();
            if path == "/none" {
                plain.push(shot);
            } else if shot != plain[at] {
                let much = host
                    .page
                    .browser
                    .run(COMPARE, vec![json!(STANDARD.encode(&plain[at])), json!(STANDARD.encode(&shot))])
                    .await;
                if much != json!(0) {
                    different.push(format!("{path}, {screen}: {much}"));
                }
            }
            host.enter().await;
        }
        host.outside().await;
    }
    assert_ne!(plain[0], plain[1], "the pictures of two screens are the same, so this shows nothing");
    assert!(different.is_empty(), "{engine:?}: the page around changes how the check looks: {different:?}");
}

/// How many pixels of two pictures differ.
const COMPARE: &str = "const picture = async (text) => {
        const bytes = Uint8Array.from(atob(text), (character) => character.charCodeAt(0));
        const bitmap = await createImageBitmap(new Blob([bytes], { type: 'image/png' }));
        const canvas = new OffscreenCanvas(bitmap.width, bitmap.height);
        const context = canvas.getContext('2d');
        context.drawImage(bitmap, 0, 0);
        // What the check has of the picture.
        return context.getImageData(0, 0, 585, Math.min(bitmap.height, 1700));
    };
    const [one, other] = [await picture(args[0]), await picture(args[1])];
    let count = 0;
    for (let at = 0; at < one.data.length; at += 4) {
        if ([0, 1, 2].some((part) => one.data[at + part] !== other.data[at + part])) count += 1;
    }
    return count;";

/// The first screen of a check inside of the page, which a sheet for pages of others has to keep as it is.
pub async fn a_page_around_does_not_change_an_inline_check(engine: Engine) {
    let host = Host::start(engine, SIZE, |check| pages(check, "mode=inline")).await;
    let mut different = Vec::new();
    let mut plain = Vec::new();
    for (path, _) in pages(&host.check, "mode=inline") {
        host.open(path).await;
        host.page.until("document.querySelector('attune-check').shadowRoot.querySelector('.box.ready')").await;
        let shot = host.browser().client.screenshot().await.unwrap();
        if path == "/none" {
            plain = shot;
        } else if shot != plain {
            let words = vec![json!(STANDARD.encode(&plain)), json!(STANDARD.encode(&shot))];
            let much = host.page.browser.run(COMPARE, words).await;
            if much != json!(0) {
                different.push(format!("{path}: {much}"));
            }
        }
    }
    assert!(different.is_empty(), "{engine:?}: the page around changes how the check looks: {different:?}");
}

/// Everything of the page's own: each style and each box of each element, without the place of what comes below.
const OWN: &str = "return [...document.querySelectorAll('html, head, body, #own, #own *')].map((element) => {
        const style = getComputedStyle(element);
        const { x, y, width, height } = element.getBoundingClientRect();
        const around = ['HTML', 'BODY'].includes(element.nodeName);
        const values = [...style].filter((name) => !around || !/^(height|block-size|perspective-origin|transform-origin)$/.test(name))
            .map((name) => name + ':' + style.getPropertyValue(name));
        for (const part of ['::before', '::after', '::marker']) values.push(part + getComputedStyle(element, part).content);
        return [element.nodeName, element.attributes.length, ...(around ? [x, width] : [x, y, width, height]), ...values].join(';');
    }).concat([document.styleSheets.length, document.adoptedStyleSheets.length, Object.keys(window).sort().join()]);";

pub async fn a_page_around_is_not_changed(engine: Engine) {
    let own = "<div id=own><h1>Words</h1><h2 class=h2>More</h2><p class=lead>A <a href='#'>link</a>, <b>bold</b>.</p>
        <form><fieldset><legend>Rows</legend><label class=row><input type=radio name=TC1 class=form-check-input> One</label>
        <button class='btn btn-primary'>Go</button><select><option>a</select><textarea></textarea></fieldset></form>
        <main class=page><header class=bar>Bar</header><details open><summary>Fold</summary>In it</details></main>
        <table class=table><tr><td>1<td>2</table><ul class=lines><li>x</ul><iframe srcdoc=frame></iframe></div><div id=place></div>";
    let page = |check: &str, style: &str| {
        format!(
            "<!doctype html><html lang=en><meta charset=utf-8><meta name=viewport content='width=device-width'><title>host</title><link rel=icon href='data:,'>\
            <style>html {{ overflow-y: scroll }} {style}</style><body>{own}<script>window.check = '{check}'</script>"
        )
    };
    let host = Host::start(engine, SIZE, |check| {
        let bootstrap = hosts_package("bootstrap/dist/css/bootstrap.min.css");
        vec![("/none", page(check, "")), ("/bootstrap", page(check, &bootstrap))]
    })
    .await;
    for path in ["/none", "/bootstrap"] {
        for mode in ["frame", "inline"] {
            host.open(path).await;
            let before = host.page.run(OWN).await;
            host.page
                .run(&format!(
                    "await import(check + '/attune-check.js');
                    const element = document.createElement('attune-check');
                    element.src = check + '/en/check.html';
                    element.mode = '{mode}';
                    let ready = 0;
                    element.addEventListener('attune-ready', () => (ready = 1));
                    document.getElementById('place').append(element);
                    for (let tries = 0; !ready; tries += 1) {{
                        if (tries > 1500) throw new Error('the check never came');
                        await new Promise((go) => setTimeout(go, 10));
                    }}"
                ))
                .await;
            let after = host.page.run(OWN).await;
            assert_eq!(changed(&before, &after), Vec::<String>::new(), "{engine:?}, {path}, {mode}");
        }
    }
    // The positive control: one word more on one element is seen.
    let before = host.page.run(OWN).await;
    host.page.run("document.querySelector('#own .lead').style.letterSpacing = '1px'").await;
    assert!(!changed(&before, &host.page.run(OWN).await).is_empty(), "{engine:?}: the comparison sees nothing");
}

/// The rows in which two looks at a page differ, each cut to what differs.
fn changed(before: &Value, after: &Value) -> Vec<String> {
    let (before, after) = (before.as_array().unwrap(), after.as_array().unwrap());
    assert_eq!(before.len(), after.len());
    let rows = before.iter().zip(after).filter(|(before, after)| before != after);
    rows.map(|(before, after)| {
        let (before, after) = (before.to_string(), after.to_string());
        let differ = before.split(';').zip(after.split(';')).find(|(before, after)| before != after);
        format!("{:.40}: {differ:?}", before)
    })
    .collect()
}
