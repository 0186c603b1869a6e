//! The room that the element takes: kept before the check is there, asked for where it is looked at.

use serde_json::{Value, json};

use super::host::{HOOK, Host, SCRIPT};
use crate::drive::Engine;

const WIDTHS: [u32; 6] = [320, 375, 500, 640, 800, 1280];
const SHIFTS: &str = "window.shifts = [];
    new PerformanceObserver((list) => shifts.push(...list.getEntries().map((entry) => entry.value)))
      .observe({ type: 'layout-shift', buffered: false });
    window.settle = async () => {
      for (let frames = 0; frames < 3; frames += 1) await new Promise((go) => requestAnimationFrame(go));
      await new Promise((go) => setTimeout(go, 50));
    };";

pub async fn nothing_jumps(host: Host) {
    let chromium = host.engine() == Engine::Chromium;
    if chromium {
        // What follows the element counts only where it can be seen.
        let tall = json!({ "width": 1400, "height": 6000, "deviceScaleFactor": 1, "mobile": false });
        host.page.browser.chromium("Emulation.setDeviceMetricsOverride", tall).await.unwrap();
    }
    host.show(&format!("{HOOK}<p id=above>Above</p>{SCRIPT}")).await;
    host.run("await until(() => customElements.get('attune-check'));").await;
    if chromium {
        let moved = "above.style.paddingTop = '100px'; await settle(); const seen = shifts.length;
            above.style.paddingTop = ''; await settle(); shifts.length = 0; return seen > 0;";
        host.run(SHIFTS).await;
        host.run("document.body.insertAdjacentHTML('beforeend', '<p id=below>Below</p>'); await settle();").await;
        assert_eq!(host.run(moved).await, json!(true), "what jumps is seen");
    }
    for (mode, lang, widths) in [
        ("frame", "en", &WIDTHS[..]),
        ("inline", "en", &WIDTHS[..]),
        ("frame", "en-easy", &WIDTHS[..]),
        ("frame", "es", &WIDTHS[..]),
        ("frame", "ar", &WIDTHS[..2]),
    ] {
        for width in widths {
            let asked = host
                .run(&format!(
                    "await clear();
                    document.getElementById('below')?.remove();
                    window.asked = [];
                    window.hear ??= addEventListener('message', ({{ data }}) => data.height && asked.push(data.height)) ?? true;
                    await window.settle?.();
                    if (window.shifts) shifts.length = 0;
                    const element = make({{ mode: '{mode}', lang: '{lang}' }});
                    element.style.width = '{width}px';
                    document.body.append(element);
                    document.body.insertAdjacentHTML('beforeend', '<p id=below>Below</p>');
                    await null;
                    const kept = below.getBoundingClientRect().top;
                    await ready(element);
                    if ('{mode}' === 'frame') await until(() => asked.length, 'a height');
                    await window.settle?.();
                    same(below.getBoundingClientRect().top, kept, 'what follows stays where it is, {mode} {lang} {width}');
                    if (window.shifts) same(shifts, [], 'shifts, {mode} {lang} {width}');
                    const needs = '{mode}' === 'frame' ? Math.max(...asked) : Math.ceil([...roots.at(-1).children].reduce((sum, child) => sum + child.getBoundingClientRect().height, 0));
                    return [needs, Math.round(element.getBoundingClientRect().height)];"
                ))
                .await;
            println!("{:?}, {mode}, {lang}, {width} px wide: needs and is given {asked}", host.engine());
            let [needs, given] = [0, 1].map(|at| asked[at].as_u64().unwrap());
            assert!(0 < needs && needs <= given, "{mode} {width}: {asked}");
        }
    }
    host.run("same(errors, [], 'errors')").await;
}

pub async fn far_below_it_asks_for_nothing(host: Host) {
    host.show(&format!("{HOOK}<div id=far style='height:12000px'></div><attune-check id=one></attune-check>{SCRIPT}"))
        .await;
    let asked = |what: &str| host.hits.so_far().iter().any(|path| path == what);
    // Whoever asked at once would have asked before this.
    host.run(
        "await until(() => frame(one));
        for (let frames = 0; frames < 10; frames += 1) await new Promise((go) => requestAnimationFrame(go));
        await fetch('/last');",
    )
    .await;
    assert!(asked("/last") && asked("/attune-check.js"));
    assert!(!asked("/en/check.html"), "{:?} asks for what nobody looks at", host.engine());
    host.run("one.scrollIntoView(); await ready(one); same(errors, [], 'errors');").await;
    assert!(asked("/en/check.html"));
}

/// What the page has of its own comes first, and whoever looks at the check does not wait for it.
pub async fn what_the_page_has_comes_first(host: Host) {
    let page = format!(
        "{HOOK}<img src=/held/attune.png alt=''><div style='height:900px'></div><attune-check id=one></attune-check>{SCRIPT}"
    );
    let asked = || host.hits.so_far().iter().filter(|path| *path == "/en/check.html").count();
    for looked_at in [false, true] {
        let before = asked();
        host.answer_held(false);
        let url = host.put("", &page);
        host.page.browser.client.goto(&url).await.unwrap();
        host.page.until(&format!("location.href === '{url}' && window.one?.shadowRoot?.querySelector('iframe')")).await;
        host.run(
            "for (let frames = 0; frames < 10; frames += 1) await new Promise((go) => requestAnimationFrame(go));
            await fetch('/last');
            same([document.readyState, frame(one).src], ['interactive', ''], 'it waits');",
        )
        .await;
        assert_eq!(asked(), before, "{:?} asks for the check before the page is there", host.engine());
        if looked_at {
            host.run("one.scrollIntoView(); await ready(one); same(document.readyState, 'interactive', 'the page');")
                .await;
        } else {
            host.answer_held(true);
            // How far off a frame is fetched is the browser's to say.
            host.run("await until(() => frame(one).src, 'its turn'); one.scrollIntoView(); await ready(one);").await;
        }
        assert!(asked() > before);
    }
    host.run("same(errors, [], 'errors');").await;
}

/// Who goes on at the end of a long screen sees the beginning of the next, although the page around scrolls.
pub async fn a_step_comes_into_view(host: Host) {
    let page = "<p style='height:700px'>Above</p><attune-check id=one all stage=1></attune-check><p style='height:3000px'>Below</p>";
    host.show(&format!("{HOOK}{page}{SCRIPT}")).await;
    host.run("one.scrollIntoView(); await ready(one);").await;
    for mode in ["frame", "inline"] {
        if mode == "inline" {
            host.run("one.mode = 'inline'; await until(() => !frame(one) && box(one) === 'box ready'); one.scrollIntoView();").await;
            host.walk_inline(json!({ "stage": "1", "answers": {}, "until": "all" })).await;
            host.run(
                "const button = roots.at(-1).querySelector('main [data-action=continue]');
                button.scrollIntoView({ block: 'end' });
                button.click();
                await until(() => roots.at(-1).querySelector('[data-screen=safety] main [tabindex]'));",
            )
            .await;
        } else {
            host.enter(0).await;
            host.page.walk("1", &[], &[], "all").await;
            // A button that is pressed at the end of the frame, as far down as the page shows it.
            let press = "const button = document.querySelector('main [data-action=continue]');
                button.scrollIntoView({ block: 'end' });
                button.focus();
                button.click();";
            host.page.run(press).await;
            host.page.wait("safety").await;
            let top =
                host.page.run("return document.querySelector('main [tabindex]').getBoundingClientRect().top").await;
            host.out().await;
            host.run(&format!("window.inner = {top};")).await;
        }
        let seen = host
            .run(&format!(
                "const top = () => '{mode}' === 'frame' ? frame(one).getBoundingClientRect().top + inner : roots.at(-1).querySelector('main [tabindex]').getBoundingClientRect().top;
                await until(() => top() >= 0 && top() < innerHeight, 'the heading in view, {mode}, ' + [top(), innerHeight, scrollY], 3000);
                return [Math.round(top()), innerHeight, Math.round(scrollY)]"
            ))
            .await;
        println!("{:?}, {mode}: the heading is at {seen}", host.engine());
    }
}

/// Boxes, with the element at the `@`, what the page says of the element itself, and how much of the room it has to
/// take, as a share or in pixels.
const BOXES: &[(&str, &str, &str, f64)] = &[
    ("block", "@", "", 1.0),
    ("flex row", "<div style='display:flex'>@</div>", "", 0.98),
    ("flex row beside words", "<div style='display:flex'><p>Words</p>@</div>", "", 0.7),
    ("centred flex column", "<div style='display:flex;flex-direction:column;align-items:center'>@</div>", "", 0.98),
    ("flex item that may shrink", "<div style='display:flex'><div style='min-width:0'>@</div></div>", "", 0.98),
    ("inline flex", "<div style='display:inline-flex'>@</div>", "", 0.98),
    ("centred grid", "<div style='display:grid;place-items:center'>@</div>", "", 0.98),
    ("two columns of a grid", "<div style='display:grid;grid-template-columns:auto auto'><p>Hi</p>@</div>", "", 0.7),
    ("float", "<div style='float:left'>@</div>", "", 0.98),
    ("float from the right", "<div dir=rtl style='float:right'>@</div>", "", 0.98),
    ("cell", "<table><tr><td>@</table>", "", 0.95),
    ("one of two cells", "<table><tr><td>Hi<td>@</table>", "", 0.7),
    ("dialog", "<dialog open style='position:static'>@</dialog>", "", 0.7),
    ("inline block", "<div style='display:inline-block'>@</div>", "", 0.98),
    (
        "out of the flow",
        "<div style='position:relative;height:9px'><div style='position:absolute'>@</div></div>",
        "",
        0.9,
    ),
    ("fit-content", "<div style='width:fit-content'>@</div>", "", 0.98),
    ("max-content", "<div style='width:max-content'>@</div>", "", 0.98),
    ("columns", "<div style='columns:2'>@</div>", "", 0.4),
    ("no box", "<div style='display:flex'><div style='display:contents'>@</div></div>", "", 0.98),
    (
        "words of another kind",
        "<div style='float:left;white-space:nowrap;font:80px serif;word-spacing:3em;letter-spacing:2em;text-indent:9em'>@</div>",
        "",
        0.98,
    ),
    ("floats itself", "@", "float:right", 0.98),
    ("a line's", "<div style='display:flex'>@</div>", "display:inline!important", 0.98),
    ("contained", "<div style='float:left'>@</div>", "contain:inline-size", 0.98),
    ("contained strictly", "@", "contain:strict", 1.0),
    ("asks itself", "<div style='display:flex'>@</div>", "container-type:inline-size", 0.98),
    ("limited", "@", "max-width:200px", 200.0),
    ("limited in a row", "<div style='display:flex'>@</div>", "max-width:200px", 200.0),
    ("as wide as it says", "<div style='float:left'>@</div>", "width:210px", 210.0),
    ("a half", "@", "width:50%", 0.45),
    // Where nothing is given, it can still be seen and pressed.
    ("min-content", "<div style='width:min-content'>@</div>", "", 0.1),
];

/// Whatever it stands in, it takes the width that there is.
pub async fn it_takes_the_width_that_there_is(host: Host) {
    for mode in ["frame", "inline"] {
        let section = |(name, around, style, wanted): &(&str, &str, &str, f64)| {
            let element = format!("<attune-check mode={mode} style='{style}'></attune-check>");
            let inside = around.replace('@', &element);
            format!("<section data-box=\"{name}\" data-wanted={wanted}>{inside}</section>")
        };
        let sections: String = BOXES.iter().map(section).collect();
        let fold = format!("<div id=fold hidden><attune-check mode={mode}></attune-check></div>");
        let sheet = "<style>section { display: flow-root; overflow-x: auto }</style>";
        let page = host.put("", &format!("{sheet}{sections}{fold}{SCRIPT}"));
        for width in [800, 300] {
            host.show(&format!("<iframe id=here src='{page}' style='width:{width}px;height:700px'></iframe>")).await;
            host.page.until("here.contentDocument?.readyState === 'complete' && here.contentWindow.fold").await;
            host.run_with(include_str!("boxes.js"), vec![json!(mode), json!(width)]).await;
        }
    }
}

/// What themes say of every frame.
const THEMES: [&str; 5] = [
    "iframe { max-width: 100%; height: auto }",
    "iframe { min-height: 0; aspect-ratio: 16 / 9; height: auto; width: auto }",
    "iframe { height: 100% !important; width: 100% !important; max-height: 50vh !important }",
    ".entry iframe, iframe { height: auto !important; min-height: 0 !important; aspect-ratio: 16 / 9 !important }",
    "div { min-width: 0 } * { max-width: 100% !important } iframe { height: auto !important }",
];

/// The frame that is pasted where no script is taken keeps its height, and takes the width that there is.
pub async fn a_pasted_frame_keeps_its_size(host: Host) {
    host.show("").await;
    let boxes: Value = BOXES
        .iter()
        .filter(|(name, _, style, _)| style.is_empty() && !["columns", "min-content"].contains(name))
        .map(|(_, around, ..)| *around)
        .collect();
    host.run_with(include_str!("pasted.js"), vec![boxes, json!(THEMES)]).await;
    // One of before, with an attribute alone, beside an element.
    let old = "<iframe id=old src=/en/check.html width='100%' height=900></iframe>";
    host.show(&format!("<style>{}</style>{old}<attune-check></attune-check>{SCRIPT}", THEMES[0])).await;
    host.page.until("old.clientHeight === 900").await;
}
