//! With the colours of the person's own, and with more contrast, everything that matters is in sight: looked at in
//! pictures, pixel by pixel.

use resvg::tiny_skia::Pixmap;
use serde_json::{Value, json};

use super::rules::no_colour_is_hard_to_read;
use super::screens::{on_screens_of, walk};
use crate::accessibility::keyboard::tab_to;
use crate::drive::{Engine, PHONE};
use crate::lent::own;
use crate::page::Scripts as _;
use crate::page::{Page, serve, site};
use crate::{one_good_day, worksheets};

/// What a line, an edge or a mark needs against what is around it. WCAG 1.4.11.
const ENOUGH: f64 = 3.0;
/// What differs by less is the same.
const SAME: f64 = 1.15;

/// A picture of the window.
struct Picture(Pixmap);

impl Picture {
    async fn of(page: &Page) -> Picture {
        Picture(Pixmap::decode_png(&page.browser.client.screenshot().await.unwrap()).unwrap())
    }

    fn light(&self, x: f64, y: f64) -> f64 {
        let pixel = self.0.pixel(x as u32, y as u32).unwrap_or_else(|| panic!("{x} {y} is not in the picture"));
        let part = |value: u8| {
            let value = f64::from(value) / 255.0;
            if value <= 0.04045 { value / 12.92 } else { ((value + 0.055) / 1.055).powf(2.4) }
        };
        0.2126 * part(pixel.red()) + 0.7152 * part(pixel.green()) + 0.0722 * part(pixel.blue())
    }

    fn contrast(&self, one: (f64, f64), other: (f64, f64)) -> f64 {
        let (one, other) = (self.light(one.0, one.1), self.light(other.0, other.1));
        (one.max(other) + 0.05) / (one.min(other) + 0.05)
    }

    /// The most that a pixel on this level line differs from the first.
    fn across(&self, from: f64, to: f64, y: f64) -> f64 {
        let mut most = 1.0;
        let mut x = from;
        while x <= to {
            most = self.contrast((from, y), (x, y)).max(most);
            x += 1.0;
        }
        most
    }

    /// The share of pixels in this box that stand out from the one at its corner.
    fn drawn(&self, place: [f64; 4]) -> f64 {
        self.drawn_on((place[0], place[1]), place)
    }

    /// The share of pixels in this box that stand out from this one.
    fn drawn_on(&self, ground: (f64, f64), [x, y, width, height]: [f64; 4]) -> f64 {
        let mut drawn = 0.0;
        for down in 0..height as u32 {
            for right in 0..width as u32 {
                let here = (x + f64::from(right), y + f64::from(down));
                drawn += f64::from(u8::from(self.contrast(ground, here) >= ENOUGH));
            }
        }
        drawn / (width * height)
    }
}

/// Where an element is in the window: left, top, width, height.
async fn place(page: &Page, what: &str) -> [f64; 4] {
    let script = "const part = document.querySelector(args[0]);
        part.scrollIntoView({ block: 'center' });
        const box = part.getBoundingClientRect();
        return [box.left, box.top, box.width, box.height];";
    let found = page.browser.run(script, vec![json!(what)]).await;
    [0, 1, 2, 3].map(|at| found[at].as_f64().unwrap())
}

fn middle([x, y, width, height]: [f64; 4]) -> (f64, f64) {
    (x + width / 2.0, y + height / 2.0)
}

/// How an element's left edge stands out from what is outside of it.
async fn edge(page: &Page, what: &str, out: f64, within: f64) -> f64 {
    let at = place(page, what).await;
    Picture::of(page).await.across(at[0] - out, at[0] + within, middle(at).1)
}

fn in_sight(contrast: f64, what: &str) {
    assert!(contrast >= ENOUGH, "{what}: {contrast}");
}

fn unlike(contrast: f64, what: &str) {
    assert!(contrast < SAME, "{what} looks the same without it: {contrast}");
}

/// A row of the choice, by its value.
fn row(name: &str, value: &str) -> String {
    format!("label.row:has(input[name={name}][value='{value}'])")
}

/// How much is drawn inside of a mark, past its edge.
async fn inside(page: &Page, what: &str) -> f64 {
    let [x, y, width, height] = place(page, what).await;
    let ground = (x - 3.0, y + height / 2.0);
    Picture::of(page).await.drawn_on(ground, [x + width / 4.0, y + height / 4.0, width / 2.0, height / 2.0])
}

async fn everything_is_in_sight(page: &Page, what: &str) {
    let say = |part: &str| format!("{:?}, {what}: {part}", page.browser.engine);
    page.open("country=gb").await;
    assert_eq!(
        page.run("return matchMedia('(forced-colors: active)').matches").await,
        json!(true),
        "{}",
        say("forced")
    );
    in_sight(edge(page, "[data-action=leave]", 4.0, 1.0).await, &say("the edge of leaving"));
    in_sight(edge(page, "[data-action=start]", 6.0, 1.0).await, &say("the edge of a button"));

    walk(page, "2", "", "statement").await;
    let item = page.run("return document.querySelector('main fieldset').dataset.item").await;
    let item = item.as_str().unwrap();
    page.pick(item, "4").await;
    let (chosen, other) = (row(item, "4"), row(item, "2"));
    in_sight(edge(page, &chosen, 4.0, 4.0).await, &say("the chosen row"));
    unlike(edge(page, &other, 4.0, 4.0).await, &say("a row"));
    let (dot, none) = (inside(page, &format!("{chosen} input")).await, inside(page, &format!("{other} input")).await);
    assert!(dot > 0.03 && none == 0.0, "{}: {dot} {none}", say("the dot of a ticked radio"));
    // The browser draws it by itself: Firefox with 2.996 to 1, in the colours of this machine.
    let chromium = page.browser.engine == Engine::Chromium;
    if chromium {
        in_sight(edge(page, &format!("{other} input"), 4.0, 4.0).await, &say("the edge of a radio"));
    }
    let stitches = place(page, ".stitches").await;
    assert!(
        Picture::of(page).await.drawn([stitches[0] - 1.0, stitches[1] - 1.0, 20.0, stitches[3] + 2.0]) > 0.01,
        "{}",
        say("the stitches")
    );

    // With the keyboard, so that the ring is that of somebody who needs it.
    tab_to(page, &format!("input[name={item}]")).await;
    in_sight(edge(page, &chosen, 4.0, 4.0).await, &say("the ring around a row"));
    let button = "main [data-action=continue]";
    unlike(edge(page, button, 12.0, -1.0).await, &say("a button without the focus"));
    tab_to(page, button).await;
    in_sight(edge(page, button, 12.0, -1.0).await, &say("the ring around a button"));

    walk(page, "2", "", "result").await;
    for piece in 1..=3 {
        let piece = format!(".cloth > li:nth-of-type({piece}) .piece");
        let at = place(page, &piece).await;
        let drawn = Picture::of(page).await.drawn([at[0] - 2.0, at[1], at[2], at[3]]);
        assert!(drawn > 0.01, "{}: {drawn}", say(&format!("the threads of {piece}")));
    }
    page.run("document.querySelector('.keep details').open = true").await;
    // The lines of the safety answers are left out, those of the note are in.
    let (ticked, plain) = ("main [name=part][value=note]", "main [name=part][value=safety]");
    assert_eq!(
        page.browser
            .run("return args.map((what) => document.querySelector(what).checked)", vec![json!(ticked), json!(plain)])
            .await,
        json!([true, false])
    );
    let (mark, none) = (inside(page, ticked).await, inside(page, plain).await);
    assert!(mark > 0.03 && none == 0.0, "{}: {mark} {none}", say("the mark of a ticked box"));
    if chromium {
        in_sight(edge(page, plain, 4.0, 4.0).await, &say("the edge of a box"));
    }
    for button in ["print", "copy"] {
        in_sight(edge(page, &format!("main [data-action={button}]"), 6.0, 2.0).await, &say("the edge of a button"));
    }
    help_is_in_sight(page, what).await;
}

/// A short answer, what stands first where one of them brings help, and the field before the first session.
async fn help_is_in_sight(page: &Page, what: &str) {
    let say = |part: &str| format!("{:?}, {what}: {part}", page.browser.engine);
    page.open("country=gb&stage=2").await;
    walk(page, "2", "", "safety").await;
    page.pick("A1", "yes").await;
    let (chosen, other) = (row("A1", "yes"), row("A1", "no"));
    in_sight(edge(page, &chosen, 4.0, 4.0).await, &say("the chosen one of short rows"));
    unlike(edge(page, &other, 4.0, -2.0).await, &say("a short row"));
    let (dot, none) = (inside(page, &format!("{chosen} input")).await, inside(page, &format!("{other} input")).await);
    assert!(dot > 0.03 && none == 0.0, "{}: {dot} {none}", say("the dot in a short row"));

    walk(page, "2", "", "result").await;
    in_sight(edge(page, ".help", 6.0, 4.0).await, &say("the edge around the help lines"));
    in_sight(edge(page, ".help select", 4.0, 2.0).await, &say("the edge of a list"));
    for part in [".help a[href^='tel:'] .number", ".help .also", "main summary"] {
        let at = place(page, part).await;
        let drawn = Picture::of(page).await.drawn([at[0] - 2.0, at[1], at[2], at[3]]);
        assert!(drawn > 0.03, "{}: {drawn}", say(&format!("the words of {part}")));
    }
    page.open("stage=0").await;
    page.walk_plan(json!({ "stage": "0", "until": "checklist" })).await;
    in_sight(edge(page, "textarea", 4.0, 2.0).await, &say("the edge of a field"));
}

pub async fn forced_colours_keep_everything_in_sight(engine: Engine) {
    let address = serve(site()).await;
    // Firefox is told by a setting that its pages may choose no colours.
    let force = |wanted: &mut Value| {
        if engine == Engine::Firefox {
            wanted["moz:firefoxOptions"]["prefs"]["browser.display.document_color_use"] = json!(2);
        }
    };
    let browser = own(engine, PHONE, force).await;
    let page = Page::of(browser, address);
    if engine == Engine::Firefox {
        everything_is_in_sight(&page, "colours of the settings").await;
        return;
    }
    for scheme in ["light", "dark"] {
        let forced = json!({ "features": [
            { "name": "forced-colors", "value": "active" },
            { "name": "prefers-color-scheme", "value": scheme },
        ] });
        page.browser.chromium("Emulation.setEmulatedMedia", forced).await.unwrap();
        everything_is_in_sight(&page, scheme).await;
    }
}

/// Quiet text that is not as dark as other text, and hairlines that are not as clear as edges.
const QUIET: &str = "
    const found = [];
    const root = document.querySelector('[data-attune]');
    for (const theme of ['light', 'dark']) {
        root.dataset.theme = theme;
        for (const part of root.querySelectorAll('.quiet, .note, .row small, .other, .where, .foot, .facts, .facts > div, .bar, .row')) {
            if (!part.checkVisibility()) continue;
            const sheet = getComputedStyle(part);
            const colour = (name) => {
                const probe = part.appendChild(document.createElement('i'));
                probe.style.color = `var(${name})`;
                const value = getComputedStyle(probe).color;
                probe.remove();
                return value;
            };
            if (colour('--quiet') !== colour('--ink')) found.push([theme, 'quiet', part.outerHTML.slice(0, 120)]);
            if (colour('--line') !== colour('--edge')) found.push([theme, 'line', part.outerHTML.slice(0, 120)]);
            if (part.matches('.quiet, .other, .foot') && sheet.color !== colour('--ink'))
                found.push([theme, sheet.color, part.outerHTML.slice(0, 120)]);
            if (sheet.borderBlockEndWidth !== '0px' && part.matches('.bar, .facts') && sheet.borderBlockEndColor !== colour('--edge'))
                found.push([theme, sheet.borderBlockEndColor, part.outerHTML.slice(0, 120)]);
        }
    }
    root.dataset.theme = 'light';
    return found;";

const ASKED: [&str; 4] = [
    "first, welcome",
    "stage 2, all on one page",
    "stage 2, result, harm by the helper, opened",
    "before, page to take along",
];

pub async fn more_contrast_is_given_where_it_is_asked_for(page: Page) {
    let more = json!({ "features": [{ "name": "prefers-contrast", "value": "more" }] });
    page.browser.chromium("Emulation.setEmulatedMedia", more).await.unwrap();
    on_screens_of(&page, &["2"], async |screen| {
        assert_eq!(page.run(QUIET).await, json!([]), "{screen}");
        // What is quiet is ink now, which is looked at on every screen without more contrast; the colours that stay what
        // they are stand here.
        let themes: &[&str] = if ASKED.contains(&screen) { &["light", "dark"] } else { &[] };
        for theme in themes {
            no_colour_is_hard_to_read(&page, theme, &format!("more contrast, {screen}")).await;
        }
    })
    .await;
}

/// On the pages that a person writes on, each field and each button has an edge where colours are forced, and a stroke has
/// the colour that it was drawn in.
pub async fn forced_colours_leave_an_edge_where_one_writes(page: Page) {
    let forced = json!({ "features": [{ "name": "forced-colors", "value": "active" }] });
    page.browser.chromium("Emulation.setEmulatedMedia", forced).await.unwrap();
    let edges = "return [...document.querySelectorAll('#paper :is(textarea, button, input, svg[data-pad])')]
        .filter((part) => part.checkVisibility() && !part.closest('.vh, .door > h2'))
        .filter((part) => {
            const own = getComputedStyle(part.matches('svg') ? part.parentElement : part);
            return own.borderBlockEndWidth === '0px' && own.appearance === 'none';
        })
        .map((part) => part.outerHTML.slice(0, 120))";
    worksheets::open_sheets(&page, "en", "").await;
    assert_eq!(page.run(edges).await, json!([]), "sheets");
    one_good_day::open_sheet(&page).await;
    for door in ["write", "build"] {
        one_good_day::open_door(&page, door).await;
    }
    assert_eq!(page.run(edges).await, json!([]), "one good day");
    page.run("document.querySelector('[data-ink=\"2\"]').click(); line(1, 'mouse', 0.5)").await;
    let seen = "const stroke = document.querySelector('[data-stroke] path');
        return getComputedStyle(stroke).stroke !== getComputedStyle(document.querySelector('.leaf')).backgroundColor";
    assert_eq!(page.run(seen).await, json!(true));
}
