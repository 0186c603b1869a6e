//! The first screens are there and work before the script is: over a slow line, that is most of the wait.

use serde_json::json;
use tokio::io::{AsyncReadExt as _, AsyncWriteExt as _};
use tokio::net::TcpListener;
use tokio::sync::watch;

use crate::drive::Engine;
use crate::page::Scripts as _;
use crate::page::{Page, site};
use crate::scratch::document;
use crate::server;
use crate::shifts;
use crate::walk::carried::{BUSY, Hand, twice};

/// Where the words of a document begin.
const WORDS: &str = "<script type=\"application/json\"";

/// A line that stops where the words of the check begin, until the rest is let through.
struct Held {
    address: String,
    /// The document's place below it.
    path: String,
    rest: watch::Sender<bool>,
}

impl Held {
    async fn new() -> Held {
        Held::before("check.html", WORDS).await
    }

    /// A line that stops before these words of this document.
    async fn before(name: &str, words: &str) -> Held {
        let path = format!("/en/{name}");
        let listener = TcpListener::bind(("127.0.0.1", 0)).await.unwrap();
        let address = format!("http://{}", listener.local_addr().unwrap());
        let (rest, let_through) = watch::channel(false);
        let html = document(name);
        let stop = html.find(words).unwrap();
        let headers = server::headers(&site()).remove(&path).unwrap();
        let headers: String =
            headers.iter().map(|(name, value)| format!("{name}: {}\r\n", value.to_str().unwrap())).collect();
        let asked_for = path.clone();
        tokio::spawn(async move {
            while let Ok((mut line, _)) = listener.accept().await {
                let (html, headers, mut let_through) = (html.clone(), headers.clone(), let_through.clone());
                let wanted = format!("GET {asked_for}");
                tokio::spawn(async move {
                    let mut asked = [0; 4096];
                    let read = line.read(&mut asked).await.unwrap_or(0);
                    if !asked[..read].starts_with(wanted.as_bytes()) {
                        let _ = line.write_all(b"HTTP/1.1 404 Not Found\r\ncontent-length: 0\r\n\r\n").await;
                        return;
                    }
                    let head = format!(
                        "HTTP/1.1 200 OK\r\ncontent-type: text/html; charset=utf-8\r\nconnection: close\r\n{headers}\r\n"
                    );
                    let _ = line.write_all(head.as_bytes()).await;
                    let _ = line.write_all(&html.as_bytes()[..stop]).await;
                    let _ = line.flush().await;
                    if let_through.wait_for(|open| *open).await.is_ok() {
                        let _ = line.write_all(&html.as_bytes()[stop..]).await;
                    }
                });
            }
        });
        Held { address, path, rest }
    }

    fn release(&self) {
        self.rest.send(true).unwrap();
    }
}

/// Opens the document, of which only a part comes, and waits until the first screen is shown.
async fn open_held(page: &Page, held: &Held) {
    let mut came = false;
    // Now and then Firefox keeps the last piece of what came to itself while it waits for more: then it is asked anew.
    for _ in 0..4 {
        // Without an empty fragment, for which browsers go to the top when everything is there.
        let url = page.fresh(&format!("{}{}", held.address, held.path), "").trim_end_matches('#').to_owned();
        page.browser.client.goto(&url).await.unwrap();
        came = comes(page, &format!("location.href === '{url}' && document.querySelector('#paper-help')")).await;
        if came {
            break;
        }
    }
    assert!(came, "{:?}: the first part of the document never came", page.browser.engine);
    let state =
        page.run("return [document.readyState, Boolean(document.querySelector('#content, [data-attune]'))]").await;
    assert_eq!(state, json!(["loading", false]), "the script is not there yet");
    shown(page, "welcome").await;
}

/// Whether this holds within a few seconds.
async fn comes(page: &Page, holds: &str) -> bool {
    for _ in 0..150 {
        if page
            .browser
            .try_run(&format!("return Boolean({holds})"), vec![])
            .await
            .is_ok_and(|holds| holds == json!(true))
        {
            return true;
        }
        tokio::time::sleep(std::time::Duration::from_millis(20)).await;
    }
    false
}

/// Waits until this is the one screen that can be seen.
async fn shown(page: &Page, screen: &str) {
    page.until(&format!(
        "[...document.querySelectorAll('#attune [data-screen]')].filter((one) => one.getClientRects().length)
            .map((one) => one.dataset.screen).join() === '{screen}'"
    ))
    .await;
}

/// Waits until the check itself shows this screen. Some drivers drop a script that runs when the page ends loading.
async fn live(page: &Page, screen: &str) {
    page.until(&format!("document.querySelector('[data-attune=ready]')?.dataset.screen === '{screen}'")).await;
}

/// A press of a person's finger on what can be seen.
async fn click(page: &Page, what: &str) {
    let shown =
        "#attune:not([data-shown=stage]) > [data-screen=welcome], #attune[data-shown=stage] > [data-screen=stage]";
    page.click(&format!(":is({shown}) {what}")).await;
}

/// Makes the machine so many times slower, where the browser can.
async fn slowed(page: &Page, times: u32) {
    if page.browser.engine == Engine::Chromium {
        page.browser.chromium("Emulation.setCPUThrottlingRate", json!({ "rate": times })).await.unwrap();
    }
}

/// What moved so far, in parts of the window: of itself, and all in all. A press may move what is below it.
async fn shifts(page: &Page) -> [f64; 2] {
    let script = "await new Promise((go) => requestAnimationFrame(() => requestAnimationFrame(go)));
        const observer = new PerformanceObserver(() => {});
        observer.observe({ type: 'layout-shift', buffered: true });
        const all = observer.takeRecords();
        const sum = (entries) => entries.reduce((sum, entry) => sum + entry.value, 0);
        return [sum(all.filter((entry) => !entry.hadRecentInput)), sum(all)];";
    let sums = page.run(script).await;
    [0, 1].map(|at: usize| sums[at].as_f64().unwrap())
}

pub async fn what_is_done_before_the_script_is_kept(page: Page) {
    let held = Held::new().await;
    open_held(&page, &held).await;
    // A setting is changed.
    click(&page, "[data-set=options] summary").await;
    let change = "const list = document.querySelector('#attune [data-screen=welcome] [data-set=helper]');
        list.focus(); list.value = 'coach'; list.dispatchEvent(new Event('change', { bubbles: true }));";
    page.run(change).await;
    // Start shows the choice of a stage, Back the first screen, and Start again.
    click(&page, "[data-action=start]").await;
    shown(&page, "stage").await;
    click(&page, "[data-action=back]").await;
    shown(&page, "welcome").await;
    click(&page, "[data-action=start]").await;
    shown(&page, "stage").await;
    assert_eq!(page.run("return document.activeElement.localName").await, json!("h1"), "focus is on the heading");
    click(&page, "details summary").await;
    click(&page, "label:has([name=met][value=more])").await;
    click(&page, "label:has([name=stage][value=\"3\"])").await;
    let focus = "const it = document.activeElement; return [it.localName, it.name, it.value, it.checked]";
    let on_the_tick = json!(["input", "stage", "3", true]);
    assert_eq!(page.run(focus).await, on_the_tick);

    let place =
        "const box = document.activeElement.closest('label').getBoundingClientRect(); return [box.top, scrollY]";
    let before = page.run(place).await;
    let measured = page.browser.engine == Engine::Chromium;
    let moved = if measured { shifts(&page).await } else { [0.0; 2] };
    held.release();
    live(&page, "stage").await;
    let ticked = "return [...document.querySelectorAll('input:checked')].map((one) => one.name + one.value)";
    assert_eq!(page.run(ticked).await, json!(["stage3", "metmore"]), "ticks are kept");
    assert_eq!(page.run(focus).await, on_the_tick, "focus is where it was");
    assert_eq!(page.run(place).await, before, "nothing moved away from the finger");
    let screens = "return document.querySelectorAll('#attune [data-screen]').length";
    assert_eq!(page.run(screens).await, json!(1), "only the check itself is left");
    if measured {
        assert_eq!(moved[0], 0.0, "nothing moved of itself while the rest was missing");
        assert_eq!(shifts(&page).await, moved, "nor did anything when it came");
        // Were something to move, it would be seen.
        let push = "scrollTo(0, 0); const push = document.createElement('h1'); push.id = 'push';
            push.textContent = 'Down'; document.body.prepend(push)";
        page.run(push).await;
        assert!(shifts(&page).await[1] > moved[1], "a push is measured");
        page.run("document.getElementById('push').remove()").await;
    }
    page.press("back").await;
    page.wait("welcome").await;
    let set = "return [document.querySelector('[data-set=helper]').value, document.querySelector('h1').textContent]";
    let set = page.run(set).await;
    assert!(set[0] == json!("coach") && set[1].as_str().unwrap().contains("coach"), "the setting is kept: {set}");
    page.walk("3", &crate::page::pairs("TC1 1 TC2 1 T3a 1 T3r 5"), &[], "result").await;
    assert!(page.read().await.ids().contains(&"X9".to_owned()), "and what is for a coach is shown");
}

pub async fn what_is_pressed_before_the_script_is_done(page: Page) {
    // Start, twice in one place: no stage is chosen by that.
    let hand = if page.browser.engine == Engine::WebKit { Hand::Mouse } else { Hand::Finger };
    let mut in_time = false;
    for _ in 0..6 {
        let held = Held::new().await;
        open_held(&page, &held).await;
        in_time = twice(&page, hand, "document", "#attune > [data-screen=welcome] [data-action=start]").await;
        if in_time {
            shown(&page, "stage").await;
            let chosen = "return document.querySelectorAll('#attune :checked:not(option)').length";
            assert_eq!(page.run(chosen).await, json!(0), "{:?}: before the script", page.browser.engine);
            break;
        }
    }
    assert!(in_time, "{:?}: {BUSY}", page.browser.engine);

    // Continue, with a stage chosen.
    let held = Held::new().await;
    open_held(&page, &held).await;
    click(&page, "[data-action=start]").await;
    shown(&page, "stage").await;
    click(&page, "label:has([name=stage][value=\"2\"])").await;
    click(&page, "[data-action=continue]").await;
    shown(&page, "stage").await;
    // On a slow machine, where the check gives way to the browser between the steps of its own start.
    slowed(&page, 20).await;
    held.release();
    live(&page, "statement").await;
    slowed(&page, 1).await;
    page.walk("2", &crate::page::pairs("TC1 4 TC2 4 T2a 4 T2r 2"), &[], "result").await;
    assert_eq!(page.read().await.bands()[0], "strong");

    // Urgent help shows lines at once, and the help page when it can.
    let held = Held::new().await;
    open_held(&page, &held).await;
    click(&page, ".bar [data-action=help]").await;
    page.until(
        "[...document.querySelectorAll('#paper-help a[href^=\"tel:\"]')].some((line) => {
            const box = line.getBoundingClientRect();
            return box.height > 0 && box.top >= 0 && box.bottom <= innerHeight;
        })",
    )
    .await;
    held.release();
    page.until("document.querySelector('[data-attune=ready] [data-panel]')?.checkVisibility()").await;
    page.until("!document.getElementById('paper').checkVisibility()").await;

    // Leaving leaves, and nothing comes after it: by its button, and by Shift three times with nothing between.
    let shifts = format!(
        "{} const place = document.querySelector('#attune'), wrong = [];
        for (const row of rows) {{
            place.removeAttribute('data-shown');
            does(row.does);
            if ((place.dataset.shown === 'left') !== row.leaves) wrong.push(row.what);
        }}
        return wrong;",
        shifts::script()
    );
    for by_keys in [false, true] {
        let held = Held::new().await;
        open_held(&page, &held).await;
        if by_keys {
            assert_eq!(page.run(&shifts).await, json!([]), "{:?}: before the script", page.browser.engine);
        } else {
            click(&page, "[data-action=leave]").await;
        }
        shown(&page, "left").await;
        held.release();
        // The page gave up the rest of the document, and not every browser calls that complete.
        page.run("await new Promise((go) => setTimeout(go, 300))").await;
        let left = page
            .run(
                "return [document.body.innerText.trim(), document.title,
                    document.querySelectorAll('[data-attune], input, #paper, #failed, style, script, meta[property]').length]",
            )
            .await;
        assert_eq!(left, json!(["You can close this page.", "Blank page", 0]));
    }
}

pub async fn what_is_pressed_before_its_screen_is_there(page: Page) {
    for button in ["start", "leave"] {
        // The line stops between the first screen and the choice of a stage.
        let held =
            Held::before("check.html", "<form class=\"attune\" lang=\"en\" dir=\"ltr\" data-screen=\"stage\"").await;
        let url = page.fresh(&format!("{}{}", held.address, held.path), "").trim_end_matches('#').to_owned();
        page.browser.client.goto(&url).await.unwrap();
        page.until(&format!("location.href === '{url}' && document.querySelector('[data-screen=welcome] .facts')"))
            .await;
        click(&page, &format!("[data-action={button}]")).await;
        page.until("document.querySelector('#attune').dataset.shown").await;
        let blank = "return [document.body.innerText.trim(), document.title,
            document.querySelectorAll('[data-attune]').length]";
        if button == "start" {
            held.release();
            live(&page, "stage").await;
        } else {
            assert_eq!(page.run(blank).await, json!(["", "Blank page", 0]), "nothing is left to read");
            held.release();
            page.run("await new Promise((go) => setTimeout(go, 300))").await;
            assert_eq!(page.run(blank).await, json!(["", "Blank page", 0]), "and nothing comes");
        }
    }
}

/// What the whole page says, as somebody reads it.
const SAID: &str = "return document.querySelector('[data-attune=ready]').innerText.replace(/[\\[\\]]/g, '').replace(/\\s+/g, ' ').trim()";

pub async fn what_is_translated_before_the_script_is_said_anew(page: Page) {
    page.open("").await;
    let plain = page.run(SAID).await;
    // The form with the help lines comes before the script, and the check has them from there.
    let lines = "return [...document.querySelectorAll('[data-panel] .lines a')].map((one) => one.href + one.innerText.replace(/[\\[\\]]/g, '').replace(/\\s+/g, ' '))";
    page.press("help").await;
    let numbers = page.run(lines).await;
    let held = Held::new().await;
    open_held(&page, &held).await;
    page.browser.run(include_str!("../languages/translated.js"), vec![json!({ "how": "fonts" })]).await;
    assert_eq!(page.run("return document.querySelectorAll('#attune font').length > 9").await, json!(true));
    held.release();
    live(&page, "welcome").await;
    assert_eq!(page.run(SAID).await, plain, "{:?}", page.browser.engine);
    assert_eq!(page.run("return document.querySelectorAll('#attune font').length").await, json!(0));
    page.press("help").await;
    assert_eq!(page.run(lines).await, numbers, "{:?}", page.browser.engine);
}

/// A line that is typed, and the press that puts it in, on the page that looks back.
pub async fn what_is_typed_before_the_script_is_done(page: Page) {
    let held = Held::before("look-back.html", WORDS).await;
    open_held(&page, &held).await;
    let [day, _] = crate::look_back::two_days();
    let type_it = "const first = document.querySelector('#attune > [data-screen=welcome]');
        first.querySelector('[name=line]').value = args[0];
        first.querySelector('[data-action=add]').click();";
    page.browser.run(type_it, vec![json!(day.line())]).await;
    held.release();
    page.until("document.querySelectorAll('[data-attune] [data-item]').length === 12").await;
    assert_eq!(crate::look_back::shown(&page).await, crate::look_back::wanted(&[day], false));
}
