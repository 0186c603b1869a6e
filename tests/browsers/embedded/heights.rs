//! The room that the check takes is all that the page around is told. It has to be the same whatever is answered.

use serde_json::{Value, json};

use super::{Host, host_page};
use crate::drive::{Engine, Size};
use crate::golden::sheets;
use crate::page::Scripts as _;
use crate::page::pairs;

const CALM: &str = "A1 no A2 no A3 no A4 no A5 no B safe";
const STAGE: &str = "2";
const ASKED: [&str; 12] = ["TC1", "TC2", "T2a", "T2r", "BC1", "BC2", "B2a", "B2r", "EC1", "EC2", "E2a", "E2r"];

/// One person's way through the check, and on which screens they do what.
struct Run {
    name: String,
    answers: Vec<(String, String)>,
    safety: Vec<(String, String)>,
    does: Vec<(&'static str, &'static str)>,
}

fn run(name: &str, value: &str, safety: &str, does: &[(&'static str, &'static str)]) -> Run {
    let answers = ASKED.map(|id| (id.to_owned(), value.to_owned()));
    let answers = if value.is_empty() { Vec::new() } else { answers.to_vec() };
    Run { name: name.to_owned(), answers, safety: pairs(safety), does: does.to_vec() }
}

const PANEL: &str = "root.querySelector('header [data-action=help]').click(); await soon('[data-panel]');
    root.querySelector('[data-action=close]').click(); await gone('[data-panel]');";
const COUNTRY: &str = "const list = document.querySelector('[data-set=country]');
    if (!list) { root.querySelector('header [data-action=help]').click(); await soon('[data-panel] select'); }
    for (const value of ['us', 'gb']) {
        const list = root.querySelector('[data-panel] select, [data-set=country]');
        list.value = value; list.dispatchEvent(new Event('change', { bubbles: true })); await rest();
    }
    root.querySelector('[data-action=close]')?.click(); await gone('[data-panel]');";
const FOLDS: &str = "for (const fold of root.querySelectorAll('summary')) fold.click(); await rest();";
const KEEP: &str = "for (const part of root.querySelectorAll('input[name=part]')) { if (!part.checked) part.click(); await rest(); }
    window.print = () => {};
    for (const action of ['copy', 'save', 'print']) { root.querySelector(`main [data-action=${action}]`).click(); await rest(); }";
/// To the statements and to the result again.
const AGAIN: &str = "for (const screen of ['review', 'safety', 'statement']) {
        root.querySelector('main [data-action=back]').click(); await until(screen);
    }
    for (const [screen, action] of [['safety', 'continue'], ['review', 'continue'], ['result', 'finish']]) {
        root.querySelector(`main [data-action=${action}]`).click(); await until(screen);
    }";
/// From the review to a statement and back at once, as the row's own button leads.
const ROW: &str = "root.querySelector('[data-review=EC2] button').click(); await until('statement');
    root.querySelector('main [data-action=continue]').click(); await until('review');";

/// Words for what is done on a screen.
const WORDS: &str = "const root = document.querySelector('[data-attune=ready]');
    const rest = () => new Promise((go) => setTimeout(go, 30));
    const seen = async (holds) => { for (let tries = 0; tries < 800; tries += 1) { if (holds()) return; await rest(); }
        throw new Error('waited in vain'); };
    const soon = (what) => seen(() => root.querySelector(what));
    const gone = (what) => seen(() => !root.querySelector(what));
    const until = (screen) => seen(() => root.dataset.screen === screen);";

const SCREENS: [&str; 6] = ["welcome", "stage", "statement", "safety", "review", "result"];

fn runs() -> Vec<Run> {
    let everywhere: Vec<(&str, &str)> = SCREENS.iter().map(|screen| (*screen, PANEL)).collect();
    let mut runs = vec![
        run("all strong", "5", CALM, &[]),
        run("all low", "1", CALM, &[]),
        run("in the middle", "3", CALM, &[]),
        run("skipped", "skip", "A1 skip A2 skip A3 skip A4 skip A5 skip B skip", &[]),
        run("no answer at all", "", "", &[]),
        run("help opened on every screen", "4", CALM, &everywhere),
        run("help opened over a flagged result", "4", "A2 yes B self", &[("result", PANEL)]),
        run("country changed", "2", CALM, &[("stage", COUNTRY), ("safety", COUNTRY), ("result", COUNTRY)]),
        run("country changed where it is flagged", "2", "B other", &[("result", COUNTRY)]),
        run(
            "folds opened",
            "2",
            CALM,
            &[("welcome", FOLDS), ("stage", FOLDS), ("statement", FOLDS), ("result", FOLDS)],
        ),
        run("kept", "3", CALM, &[("result", KEEP)]),
        run("a flagged one kept", "3", "A1 yes", &[("result", KEEP)]),
    ];
    for flag in ["A1 yes", "A1 unsure", "A2 yes", "A3 yes", "A4 yes", "A5 yes", "B other", "B self", "B unsure"] {
        runs.push(run(flag, "4", flag, &[]));
    }
    runs
}

/// Runs that go back have more to tell, and are compared with one another.
fn runs_back() -> Vec<Run> {
    vec![
        run("strong and back", "5", CALM, &[("review", ROW), ("result", AGAIN)]),
        run("low and back", "1", CALM, &[("review", ROW), ("result", AGAIN)]),
        run("flagged and back", "2", "A1 yes B self", &[("review", ROW), ("result", AGAIN)]),
        run("nothing and back", "", "", &[("review", ROW), ("result", AGAIN)]),
    ]
}

async fn told(host: &Host, run: &Run) -> Value {
    host.open_and_enter("/host").await;
    for screen in SCREENS {
        host.page.walk(STAGE, &run.answers, &run.safety, screen).await;
        for (at, script) in &run.does {
            if *at == screen {
                host.page.run(&format!("{WORDS} {script}")).await;
            }
        }
    }
    heard(host).await
}

/// The same before the first session: the checklist with these answers, and this in its field.
async fn told_before(host: &Host, checklist: &[(String, String)], hope: &str) -> Value {
    host.open_and_enter("/host").await;
    let rows: Value = checklist.iter().map(|(id, value)| (id.clone(), Value::from(value.as_str()))).collect();
    host.page.walk_plan(json!({ "stage": "0", "answers": {}, "checklist": rows, "until": "checklist" })).await;
    let write = "const field = document.querySelector('textarea');
        field.value = args[0];
        field.dispatchEvent(new Event('input', { bubbles: true }));";
    host.page.browser.run(write, vec![json!(hope)]).await;
    host.page.walk_plan(json!({ "stage": "0", "answers": {}, "checklist": rows, "until": "prepare" })).await;
    host.page.wait("prepare").await;
    heard(host).await
}

/// What the page around was told until now.
async fn heard(host: &Host) -> Value {
    // What is told comes in a task of its own, and the last of it is the answer to a question of ours.
    host.page.run("await new Promise((go) => setTimeout(go, 60)); parent.postMessage('last', '*')").await;
    host.outside().await;
    host.page.until("told.at(-1) === 'last'").await;
    host.page
        .run(
            "const frame = document.querySelector('attune-check').shadowRoot.querySelector('iframe');
            return { told: told.slice(0, -1), height: frame.clientHeight, history: history.length - started }",
        )
        .await
}

/// How long the page's history was before the check.
const STARTED: &str = "<script>window.started = history.length</script>";

pub async fn the_room_tells_no_answer(engine: Engine) {
    let size = Size { width: 390, height: 844 };
    let host = Host::start(engine, size, |check| vec![("/host", host_page(check, STARTED, "country=gb"))]).await;
    // A browser's first page takes the place of the one that it began with.
    host.open("/before").await;
    for group in [runs(), runs_back()] {
        let mut first: Option<Value> = None;
        let mut different = Vec::new();
        for run in &group {
            let told = told(&host, run).await;
            println!("{engine:?} {:40} {}", run.name, told["told"]);
            let kinds = told["told"].as_array().unwrap().iter().all(|told| {
                told["type"] == "attune-check"
                    && (told.as_object().unwrap().len() == 1
                        || told["ready"] == json!(true)
                        || told["height"].is_number())
            });
            assert!(kinds, "{engine:?}, {}: more is told than that it is there and its height: {told}", run.name);
            match &first {
                None => first = Some(told),
                Some(first) if *first == told => {}
                Some(first) => different.push(format!("{}: {told} and not {first}", run.name)),
            }
        }
        assert!(different.is_empty(), "{engine:?}: the room tells runs apart:\n{}", different.join("\n"));
        let heights =
            first.unwrap()["told"].as_array().unwrap().iter().filter(|told| told["height"].is_number()).count();
        assert!(heights > 1, "{engine:?}: nothing was told at all, so this run shows nothing");
    }
    let nothing = told_before(&host, &[], "").await;
    let long = "A wish. ".repeat(40);
    for (rows, hope) in [("P1 yes P2 yes P3 na P4 yes", ""), ("P1 not-yet P2 not-yet P5 not-yet", long.as_str())] {
        let something = told_before(&host, &pairs(rows), hope).await;
        assert_eq!(something, nothing, "{engine:?}: before the first session, {rows}");
    }
}

/// What a frame of this width shows at once, and how long its page is.
const ROOM: &str = "const place = document.scrollingElement;
    return { fits: place.scrollHeight <= innerHeight, needs: place.scrollHeight, has: innerHeight }";

pub async fn what_needs_more_room_is_scrolled_to(engine: Engine) {
    let widths = [320, 390, 768, 1280];
    let host = Host::start(engine, Size { width: 1300, height: 900 }, |check| {
        vec![("/host", host_page(check, "<style>body { margin: 0 }</style>", "country=gb"))]
    })
    .await;
    let mut scrolled = 0;
    for sheet in &sheets() {
        host.open_and_enter("/host").await;
        let (stage, answers) = (&sheet.stage, &sheet.answers);
        host.page.walk(stage, answers, &sheet.safety, "result").await;
        for width in widths {
            host.outside().await;
            let wide = format!("scrollTo(0, 0); document.querySelector('attune-check').style.width = '{width}px'");
            host.page.run(&wide).await;
            host.enter().await;
            host.page
                .until(&format!("innerWidth === {width} && Math.abs(innerHeight - 3500 - 750000 / innerWidth) < 65"))
                .await;
            let room = host.page.run(ROOM).await;
            println!("{engine:?}, {width} wide, {}: needs {} and has {}", sheet.id, room["needs"], room["has"]);
            if room["fits"] != json!(true) {
                scrolls(&host).await;
                scrolled += 1;
            }
        }
        host.outside().await;
    }
    assert!(scrolled > 0, "{engine:?}: everything fits, so this run shows nothing");
}

/// Waits until the page has moved and moves no more: a way is gone in steps, and the next one must not begin in it.
const GONE: &str = "const place = document.scrollingElement;
    let [before, same] = [0, 0];
    for (let tries = 0; tries < 1000; tries += 1) {
        same = place.scrollTop > 0 && place.scrollTop === before ? same + 1 : 0;
        if (same === 10) return;
        before = place.scrollTop;
        await new Promise((go) => setTimeout(go, 10));
    }
    throw new Error(`waited in vain at ${before}`);";

/// What does not fit is come to with the keys and with the wheel.
async fn scrolls(host: &Host) {
    use fantoccini::actions::{InputSource as _, WheelAction, WheelActions};
    // Not by a click: where a way is still being gone, what is clicked has moved under the bar.
    host.page.run("document.querySelector('main h1').focus(); scrollTo(0, 0)").await;
    host.try_keys(&["\u{E010}"]).await;
    host.page.run(GONE).await;
    host.page.run("scrollTo(0, 0)").await;
    let wheel = WheelActions::new("wheel".to_owned()).then(WheelAction::Scroll {
        x: 100,
        y: 300,
        delta_x: 0,
        delta_y: 300,
        duration: None,
    });
    host.browser().client.perform_actions(wheel).await.unwrap();
    host.page.run(GONE).await;
}
