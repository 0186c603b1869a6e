//! The panel beside the form: it stays in sight while the form is filled in, lists what is wrong, and shows nothing empty.

use attune_check::content::Content;
use attune_check::domain::Helper;
use fantoccini::key::Key;
use serde_json::json;

use crate::accessibility::keyboard::{press, tab_to};
use crate::accessibility::window;
use crate::builder::links::{BUILDER, READY, act, open, set};
use crate::drive::{Engine, Size};
use crate::lent::lend;
use crate::page::{Page, serve, site};

/// The window of a small desktop.
const DESK: Size = Size { width: 1280, height: 720 };

/// The page in such a window. Some browsers take a part of it for what is around the page.
async fn on_desk(engine: Engine) -> Page {
    let page = Page::of(lend(engine, DESK).await, serve(site()).await);
    let missing =
        page.run(&format!("return Math.max(0, {} - innerHeight)", DESK.height)).await.as_u64().unwrap() as u32;
    if missing > 0 {
        page.browser.client.set_window_size(DESK.width, DESK.height + missing).await.unwrap();
        page.until(&format!("innerHeight >= {}", DESK.height)).await;
    }
    page
}

/// Windows that Chromium is given beside it, and the size of text in each: large ones, low ones, large text.
const MORE: [([u32; 2], u32); 6] = [
    ([1280, 720], 100),
    ([1920, 1080], 100),
    ([1024, 600], 100),
    ([1280, 500], 100),
    ([1920, 1080], 130),
    ([2560, 1440], 200),
];

/// What is filled in makes a link as long as many are.
const FILLED: [(&str, &str); 3] = [
    ("from", "Dr Amara Okafor, counsellor"),
    ("note", "Please look at this before we meet on Thursday. You need not show me anything."),
    ("contact", "The front desk"),
];

/// What is out of sight while the form is in the window: at its start, in its middle, at its end.
const OUT_OF_SIGHT: &str = "
    document.documentElement.style.fontSize = `${args[0]}%`;
    const found = [];
    for (const part of [0, 0.5, 1]) {
        const form = document.querySelector('form.choices').getBoundingClientRect();
        scrollTo(0, scrollY + form.top + (form.height - innerHeight) * part);
        await new Promise((go) => requestAnimationFrame(() => setTimeout(go, 50)));
        for (const name of ['link', 'qr', 'preview']) {
            const { top, bottom, height } = document.querySelector(`[data-out=${name}]`).getBoundingClientRect();
            if (top < 0 || bottom > innerHeight || height < (name === 'preview' ? 200 : 40)) found.push([part, name, top, bottom, innerHeight]);
        }
    }
    document.documentElement.style.fontSize = '';
    return found;";

pub async fn the_link_and_the_preview_stay_in_sight(engine: Engine) {
    let page = on_desk(engine).await;
    for id in ["en", "es", "ar"] {
        page.browser.open(&format!("{}{}", page.address, BUILDER.replace("/en/", &format!("/{id}/")))).await.unwrap();
        page.until(READY).await;
        for (name, value) in FILLED {
            set(&page, name, value).await;
        }
        let sizes: &[([u32; 2], u32)] = if engine == Engine::Chromium { &MORE } else { &MORE[..1] };
        for (size, text) in sizes {
            if engine == Engine::Chromium {
                window(&page, *size).await;
            }
            let found = page.browser.try_run(OUT_OF_SIGHT, vec![json!(text)]).await.unwrap();
            assert_eq!(found, json!([]), "{engine:?}: {id}: {size:?}, text at {text} %");
        }
    }
}

/// What would hide a control that has the focus, or cut its ring.
const HIDDEN: &str = "
    const found = [];
    for (const control of document.querySelectorAll('#builder :is(button, input, select, textarea, summary)')) {
        if (!control.getClientRects().length || control.disabled) continue;
        control.focus();
        await new Promise((go) => requestAnimationFrame(() => setTimeout(go)));
        const area = control.closest('label') ?? control;
        const box = area.getBoundingClientRect();
        const panel = control.closest('.beside')?.getBoundingClientRect();
        const own = panel && getComputedStyle(control.closest('.beside')).overflowY === 'auto';
        const cut = own && (box.left - 6 < panel.left || box.right + 6 > panel.right || box.top < panel.top || box.bottom > panel.bottom);
        const outside = box.top < 0 || box.bottom > innerHeight + 0.5;
        const points = [[box.left + 4, box.top + 4], [box.right - 4, box.bottom - 4]];
        const under = points.some(([x, y]) => !area.contains(document.elementFromPoint(x, y)));
        if (document.activeElement !== control || cut || outside || under)
            found.push([control.outerHTML.slice(0, 120), cut, outside, under, box.top, box.bottom, innerHeight, points.map(([x, y]) => document.elementFromPoint(x, y)?.outerHTML.slice(0, 90))]);
    }
    return found;";

pub async fn no_focus_is_hidden_beside_the_form(engine: Engine) {
    let page = on_desk(engine).await;
    for sizes in [[1280, 720], [1280, 500], [1280, 400], [640, 360]] {
        open(&page).await;
        if engine == Engine::Chromium {
            window(&page, sizes).await;
        }
        page.run("for (const fold of document.querySelectorAll('details')) fold.open = true").await;
        assert_eq!(page.run(HIDDEN).await, json!([]), "{engine:?}: {sizes:?}");
        for (name, value) in
            [("from", "ada@example.org"), ("accent", "gold"), ("base", "ftp://a"), ("contact", "12 34 56 78 90")]
        {
            set(&page, name, value).await;
        }
        assert_eq!(page.run(HIDDEN).await, json!([]), "{engine:?}: {sizes:?}, with faults");
        if engine != Engine::Chromium {
            break;
        }
    }
}

/// Each fault as it is listed: its field, and why; and each as it stands below its field.
const LISTED: &str = "
    const listed = [...document.querySelectorAll('[role=status] .faults li')]
        .map((one) => [one.querySelector('button').textContent, one.querySelector('p').textContent]);
    const below = [...document.querySelectorAll('.wrong')]
        .map((one) => [one.parentElement.querySelector('label').textContent, one.textContent]);
    return [listed, below];";

pub async fn faults_are_listed_and_lead_to_their_fields(page: Page) {
    open(&page).await;
    assert_eq!(page.run(LISTED).await, json!([[], []]));
    let text = Content::english().unwrap().text;
    let label = |name: &str| text.with(Helper::default()).get(&format!("builder.{name}"));
    let long = "x".repeat(400);
    let wrong = [("from", "ada@example.org"), ("note", long.as_str()), ("contact", long.as_str()), ("accent", "gold")];
    for (at, (name, value)) in wrong.into_iter().enumerate() {
        set(&page, name, value).await;
        let listed = page.run(LISTED).await;
        assert_eq!(listed[0], listed[1], "{:?}: what is listed is what stands below each field", page.browser.engine);
        assert_eq!((listed[0].as_array().unwrap().len(), &listed[0][at][0]), (at + 1, &json!(label(name))));
    }
    for (name, _) in wrong {
        act(&page, &format!("to-{name}")).await;
        page.until(&format!("document.activeElement.name === '{name}'")).await;
    }
    // A frame and a mark tell it from a hint.
    let told = "const style = (part) => getComputedStyle(document.querySelector('.wrong'), part);
        return [parseFloat(style().borderTopWidth) >= 2, style('::before').content.startsWith('\"!\"')]";
    assert_eq!(page.run(told).await, json!([true, true]));

    // A field in a closed fold comes out of it.
    set(&page, "base", "ftp://a").await;
    assert_eq!(page.run(LISTED).await[0][0][0], json!(label("base")));
    let fold = "document.querySelector('[name=base]').closest('details').open";
    assert_eq!(page.run(&format!("return {fold}")).await, json!(false));
    tab_to(&page, "[data-action=to-base]").await;
    press(&page, Key::Enter).await;
    page.until(&format!("{fold} && document.activeElement.name === 'base'")).await;
    for (name, _) in wrong {
        set(&page, name, "").await;
    }
    set(&page, "base", "").await;
    assert_eq!(page.run(LISTED).await, json!([[], []]), "nothing stays behind");
}

/// The boxes and pictures that are shown, without those that are never empty.
const BOXES: &str = "return [...document.querySelectorAll('#builder [data-out]')]
    .filter((one) => one.getClientRects().length && !['count', 'preview'].includes(one.dataset.out))
    .map((one) => [one.dataset.out, one.localName === 'svg' || one.value !== '']);";

pub async fn what_is_blocked_is_said_once(page: Page) {
    let all =
        json!(["link", "qr", "subject", "mail", "text", "embed", "frame", "button"].map(|name| json!([name, true])));
    let said =
        "return [...document.querySelectorAll('[data-notice=blocked]')].map((one) => one.textContent.length > 20)";
    open(&page).await;
    // Everything comes in the order in which it is needed.
    let order = "const ends = ['form.choices', '[data-out=link]', 'svg[data-out=qr]', '[data-out=preview]', '[data-action=card]',
            '[data-action=poster]', '[data-out=mail]', '[data-out=text]'].map((what) => document.querySelector(what).getBoundingClientRect().bottom);
        return ends.every((end, at) => at === 0 || end > ends[at - 1] - 1)";
    assert_eq!(page.run(order).await, json!(true));
    page.run("for (const fold of document.querySelectorAll('details')) fold.open = true").await;
    assert_eq!((page.run(BOXES).await, page.run(said).await), (all.clone(), json!([])));
    let note = "ж".repeat(250);
    for (name, value) in [("base", "ftp://a"), ("note", note.as_str())] {
        set(&page, name, value).await;
        assert_eq!((page.run(BOXES).await, page.run(said).await), (json!([]), json!([true])), "{name}");
        set(&page, name, "").await;
        page.run("for (const fold of document.querySelectorAll('details')) fold.open = true").await;
        assert_eq!((page.run(BOXES).await, page.run(said).await), (all.clone(), json!([])), "{name}");
    }
}
