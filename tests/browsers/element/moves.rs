//! An element that is moved, taken out and put in again, or taken away for good.

use serde_json::{Value, json};

use super::host::{HOOK, Host, SCRIPT};
use crate::drive::Engine;

const PICK: &str = "const root = document.querySelector('[data-attune=ready]');
    root.querySelector('main [data-action=start]').click();
    for (let tries = 0; tries < 999 && root.dataset.screen !== 'stage'; tries += 1) await new Promise((go) => setTimeout(go, 5));
    root.querySelector('input[name=stage][value=\"4\"]').click();";
const PICKED: &str = "return [window.mark ?? null, document.querySelector('[data-attune]').dataset.screen,
    document.querySelector('input[name=stage]:checked')?.value ?? null]";

pub async fn a_move_keeps_what_it_can(host: Host) {
    inside_of_the_page(&host).await;
    in_a_frame(&host).await;
    for_good(&host).await;
}

/// Inside of the page what was chosen is kept.
async fn inside_of_the_page(host: &Host) {
    host.show(&format!("{HOOK}<attune-check id=one mode=inline></attune-check><div id=other></div>{SCRIPT}")).await;
    host.run("await ready(one);").await;
    host.page.run(&PICK.replace("document.querySelector(", "roots.at(-1).querySelector(")).await;
    host.run(
        "const root = roots.at(-1);
        const chosen = () => root.querySelector('input[name=stage]:checked')?.value;
        await until(() => chosen() === '4', 'the choice');
        const one = all()[0];
        const move = [() => other.append(one), () => document.body.append(one), () => { one.remove(); other.append(one); }];
        if (document.body.moveBefore) move.push(() => document.body.moveBefore(one, null));
        for (const go of move) {
          go();
          await tick();
          same([roots.length, root.isConnected, chosen(), box(one)], [1, true, '4', 'box ready'], String(go));
        }
        root.querySelector('main [data-action=continue]').click();
        await until(() => root.querySelector('[data-screen=statement]'), 'it goes on after a move');
        same([instantiated, told.filter(([type]) => type === 'attune-ready').length, errors], [1, 1, []], 'one check');",
    )
    .await;
}

/// A frame is loaded again by the browser, unless `moveBefore` moves it.
async fn in_a_frame(host: &Host) {
    host.show(&format!("{HOOK}<attune-check id=one></attune-check><div id=other></div>{SCRIPT}")).await;
    host.run("await ready(one); window.was = frame(one);").await;
    // Whether this engine keeps any frame in a shadow root, which has nothing of ours.
    let kept = host
        .run(
            "if (!document.body.moveBefore) return false;
            const around = document.createElement('div');
            const plain = document.createElement('iframe');
            plain.srcdoc = '<p>Plain';
            const loaded = new Promise((go) => { plain.onload = go; });
            around.attachShadow({ mode: 'open' }).append(plain);
            document.body.append(around);
            await loaded;
            plain.contentWindow.mark = true;
            other.moveBefore(around, null);
            await tick();
            const kept = plain.contentWindow?.mark === true;
            around.remove();
            return kept",
        )
        .await;
    host.enter(0).await;
    host.page.run("window.mark = true").await;
    host.page.run(PICK).await;
    host.page.until("document.querySelector('input[name=stage]:checked')").await;
    host.out().await;
    if kept == Value::Bool(true) {
        host.run("document.body.moveBefore(one, null); await tick();").await;
        host.enter(0).await;
        assert_eq!(host.page.run(PICKED).await, json!([true, "stage", "4"]), "{:?}: moveBefore", host.engine());
        host.out().await;
    } else {
        println!("{:?} has no moveBefore that keeps a frame", host.engine());
        assert_ne!(host.engine(), Engine::Chromium);
    }
    host.run("other.append(one); await until(() => told.filter(([type]) => type === 'attune-ready').length === 2, 'a new start');").await;
    host.enter(0).await;
    host.page.until("document.querySelector('[data-attune=ready]')?.dataset.screen === 'welcome'").await;
    assert_eq!(host.page.run(PICKED).await, json!([null, "welcome", null]), "a frame that is moved is loaded again");
    host.out().await;
    host.run("same([was === frame(one), box(one), errors], [true, 'box ready', []], 'the same frame');").await;
}

/// Taken away, nothing of it listens, and put in again it is a new one.
async fn for_good(host: &Host) {
    let two = "<attune-check id=one></attune-check><attune-check id=two mode=inline></attune-check>";
    host.show(&format!("{HOOK}{two}{SCRIPT}")).await;
    host.run(
        "const here = all();
        for (const element of here) await ready(element);
        const mine = () => ['message', 'keydown', 'keyup', 'pagehide', 'pageshow'].map((type) => listeners[type] ?? 0);
        if (!mine().every((count) => count > 0)) throw new Error('what is counted is there: ' + mine());
        const root = roots.at(-1);
        here.forEach((element) => element.remove());
        await until(() => mine().every((count) => count === 0), 'no listener is left');
        same([...here.map((element) => element.shadowRoot.querySelector('.box').children.length), root.textContent],
          [1, 1, ''], 'nothing is left');
        told.length = 0;
        document.body.append(...here);
        await until(() => told.filter(([type]) => type === 'attune-ready').length === 2, 'new ones');
        same(roots.length, 2, 'another root');
        // Taken away while they come.
        here.forEach((element) => element.remove());
        await tick();
        document.body.append(...here);
        await tick();
        here.forEach((element) => element.remove());
        await until(() => mine().every((count) => count === 0), 'no listener is left');
        same(errors, [], 'errors');",
    )
    .await;
}

const TWO: &str = "<attune-check id=one><a slot=fallback href=/en/check.html>Open it</a></attune-check><attune-check id=two mode=inline></attune-check>";

/// In another document of the site, as an editor's canvas or a window of its own, it is the same as before.
pub async fn it_goes_on_in_another_document(host: Host) {
    let other = host.put("", "<title>Other</title>");
    let canvas = format!("<iframe id=canvas src={other} style='width:700px;height:600px'></iframe>");
    let opens = format!(
        "<button id=opens onclick=\"window.popup = open('{other}', '', 'width=600,height=500')\">Open</button>"
    );
    let page = format!("{HOOK}{opens}{canvas}{TWO}{SCRIPT}");
    host.show(&page).await;
    open_another(&host).await;
    let popup = host.run(include_str!("elsewhere.js")).await;
    println!("{:?} opened a window: {popup}", host.engine());

    // Who leaves there leaves the page around as well, and the page that it came from.
    for place in ["canvas.contentDocument", "window.popup?.document"] {
        host.show(&page).await;
        if place.contains("popup") {
            open_another(&host).await;
        }
        let gone = format!(
            "const one = all()[0];
            await ready(one);
            const place = {place};
            if (!place) return false;
            place.body.append(one);
            await until(() => place.readyState === 'complete' && frame(one).src && box(one) === 'box ready', 'ready there');
            const view = place.defaultView;
            setTimeout(() => {{
              for (let time = 0; time < 3; time += 1)
                for (const type of ['keydown', 'keyup']) view.dispatchEvent(new view.KeyboardEvent(type, {{ key: 'Shift' }}));
            }}, 100);
            return true"
        );
        if host.run(&gone).await != Value::Bool(true) {
            continue;
        }
        let client = &host.page.browser.client;
        for window in client.windows().await.unwrap() {
            client.switch_to_window(window).await.unwrap();
            host.page.until("location.href === 'about:blank'").await;
        }
    }
}

/// Opens a window, where the driver lets a page do so. A driver holds a new window for as long as a script is asked to
/// wait, so it is asked again and again.
async fn open_another(host: &Host) {
    host.page.click("#opens").await;
    let there = "!window.popup || popup.location.href !== 'about:blank' && popup.document.readyState === 'complete'";
    host.page.until(there).await;
}
