//! What stays when elements come and go, and what one more of them takes.

use serde_json::{Map, Value, json};

use super::host::{HOOK, Host, SCRIPT};
use crate::page::pairs;

const SOME: &str = "EC1 1 EC2 5 E1a 3 E1r 4";

const START: &str = "await until(() => customElements.get('attune-check'));";
const ROUND: &str = "for (const mode of ['frame', 'inline']) {
    const element = make({ mode, stage: '1' });
    document.body.append(element);
    await ready(element);
    element.remove();
    await until(() => box(element) === 'box', 'the end');
    await tick();
}
roots.length = told.length = 0;";
const COUNTS: &str =
    "return [Object.values(listeners).reduce((sum, count) => sum + count, 0), document.querySelectorAll('*').length]";

pub async fn nothing_stays_behind(host: Host) {
    host.show(&format!("{HOOK}{SCRIPT}")).await;
    host.run(START).await;
    let before = host.run(COUNTS).await;
    for round in 0..10 {
        host.run(ROUND).await;
        assert_eq!(host.run(COUNTS).await, before, "{:?}, round {round}", host.engine());
    }
    // Twenty at once.
    host.run(
        "window.instantiated = 0;
        for (let count = 0; count < 20; count += 1) document.body.append(make({ mode: 'inline', stage: '1' }));
        for (const element of all()) await ready(element);
        same([window.instantiated, roots.length], [1, 20], 'compiled once for all of them');
        await clear();
        for (let count = 0; count < 20; count += 1) document.body.append(make({ stage: '1' }));
        await until(() => all().every(frame));
        for (const element of all()) {
          element.scrollIntoView();
          await ready(element);
        }
        await clear();
        same(errors, [], 'errors');",
    )
    .await;
    assert_eq!(host.run(COUNTS).await, before, "{:?}", host.engine());
}

/// What Chromium counts when nothing that could be dropped is there any more.
async fn counted(host: &Host) -> [u64; 4] {
    let browser = &host.page.browser;
    for _ in 0..3 {
        browser.chromium("HeapProfiler.collectGarbage", json!({})).await.unwrap();
        host.page.run("await new Promise((go) => setTimeout(go, 20))").await;
    }
    let metrics = browser.chromium("Performance.getMetrics", json!({})).await.unwrap();
    let value = |name: &str| {
        let row = metrics["metrics"].as_array().unwrap().iter().find(|row| row["name"] == name);
        row.and_then(|row| row["value"].as_f64()).unwrap_or_else(|| panic!("no {name}")) as u64
    };
    ["JSEventListeners", "Nodes", "Frames", "JSHeapUsedSize"].map(value)
}

fn constant(what: &str, rounds: &[[u64; 4]]) {
    println!("{what}: listeners, nodes, frames, heap");
    rounds.iter().for_each(|round| println!("  {round:?}"));
    let (first, last) = (rounds[2], rounds[rounds.len() - 1]);
    assert_eq!(first[..1], last[..1], "{what}: listeners");
    assert!(last[1] <= first[1] + 20, "{what}: nodes");
    assert_eq!(first[2], last[2], "{what}: frames");
    assert!(last[3] < first[3] + first[3] / 20 + 50_000, "{what}: heap");
}

pub async fn what_chromium_counts_stays_the_same(host: Host) {
    host.page.browser.chromium("Performance.enable", json!({})).await.unwrap();
    host.show(&format!("{HOOK}{SCRIPT}")).await;
    host.run(START).await;
    for mode in ["frame", "inline"] {
        let mut rounds = Vec::new();
        for _ in 0..12 {
            host.run(&ROUND.replace("['frame', 'inline']", &format!("['{mode}']"))).await;
            rounds.push(counted(&host).await);
        }
        constant(mode, &rounds);
    }

    // The whole check again and again, in a page of its own.
    host.page.open("").await;
    let mut rounds = Vec::new();
    for _ in 0..12 {
        host.page.walk("1", &pairs(SOME), &pairs("A1 no"), "result").await;
        host.page.press("again").await;
        host.page.wait("welcome").await;
        rounds.push(counted(&host).await);
    }
    constant("answering", &rounds);
    inside_of_the_page(&host).await;
    one_more(&host).await;
}

/// The same inside of a page. Chromium keeps radio buttons that have a name for as long as the shadow root is there
/// which they were in, also those of a page that has nothing of ours: they go with the element.
async fn inside_of_the_page(host: &Host) {
    host.show(&format!("{HOOK}{SCRIPT}")).await;
    host.run(START).await;
    let start = counted(host).await;
    let control =
        "const root = document.body.appendChild(document.createElement('div')).attachShadow({ mode: 'open' });
        for (let count = 0; count < 50; count += 1) {
          const group = document.createElement('div');
          for (const value of ['1', '2']) {
            const input = document.createElement('input');
            Object.assign(input, { type: 'radio', name: 'one', value });
            group.append(input);
          }
          root.append(group);
          await tick();
          group.remove();
        }";
    host.run(control).await;
    let kept = counted(host).await[1] > start[1] + 100;
    println!("Chromium keeps radio buttons of its own accord: {kept}");
    host.run("document.querySelector('body > div').remove()").await;

    let start = counted(host).await;
    host.run("const element = make({ mode: 'inline' }); document.body.append(element); await ready(element);").await;
    let (mut rounds, mut memory) = (Vec::new(), Vec::new());
    let answers: Map<_, _> = pairs(SOME).into_iter().map(|(id, value)| (id, value.into())).collect();
    for _ in 0..12 {
        host.walk_inline(json!({ "stage": "1", "answers": answers, "safety": { "A1": "no" }, "until": "result" }))
            .await;
        host.run(
            "roots.at(-1).querySelector('.keep [data-action=again]').click();
            await until(() => roots.at(-1).querySelector('[data-screen=welcome]'), 'a new start');",
        )
        .await;
        let mut now = counted(host).await;
        if kept {
            (now[1], now[3]) = (0, 0);
        }
        rounds.push(now);
        memory.push(host.run("return memory.buffer.byteLength").await);
    }
    constant("answering inside of a page", &rounds);
    println!("wasm memory: {memory:?}");
    assert_eq!(memory[2], memory[11], "wasm memory");
    host.run("await clear(); roots.length = told.length = 0; await new Promise((go) => setTimeout(go, 100));").await;
    let end = counted(host).await;
    println!("before {start:?}, after it was taken away {end:?}");
    assert!(end[0] == start[0] && end[1] <= start[1] + 60, "nothing of it stays: {start:?}, {end:?}");
    // The module's script stays for the next one.
    assert!(end[3] < start[3] + 1_000_000, "nothing of it stays: {start:?}, {end:?}");
}

/// What one more takes.
async fn one_more(host: &Host) {
    for mode in ["inline", "frame"] {
        host.run("await clear(); roots.length = told.length = 0;").await;
        let add = |count: usize| {
            format!(
                "for (let count = 0; count < {count}; count += 1) document.body.append(make({{ mode: '{mode}', stage: '1' }}));
                for (const element of all()) {{ if (box(element) === 'box') element.scrollIntoView(); await ready(element); }}
                return {{ wasm: '{mode}' === 'inline' ? memory.buffer.byteLength : 0 }}"
            )
        };
        let (one, first) = (host.run(&add(1)).await, counted(host).await);
        let (all, last) = (host.run(&add(19)).await, counted(host).await);
        let wasm = |value: &Value| value["wasm"].as_u64().unwrap();
        println!(
            "each {mode} element more: {} listeners, {} nodes, {} bytes of heap, {} bytes of wasm memory",
            (last[0] - first[0]) / 19,
            (last[1] - first[1]) / 19,
            (last[3].saturating_sub(first[3])) / 19,
            (wasm(&all) - wasm(&one)) / 19
        );
    }
}
