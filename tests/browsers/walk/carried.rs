//! A press that was meant for one screen does nothing on the next: a double tap, a trembling hand, a key that is held.

use std::time::Duration;

use fantoccini::actions::{
    ActionSequence, InputSource as _, KeyAction, KeyActions, MOUSE_BUTTON_LEFT, MouseActions, PenActions,
    PointerAction, TouchActions,
};
use fantoccini::key::Key;
use serde_json::{Value, json};

use crate::builder::links;
use crate::drive::Engine;
use crate::page::Page;
use crate::page::Scripts as _;

/// What a person presses with.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Hand {
    Mouse,
    Finger,
    Pen,
}

/// How long the guard lasts, and a little more, in milliseconds.
const REST: u32 = 600;

/// How long the second press of a double one comes after the first.
const SOON: Duration = Duration::from_millis(80);

/// When and where the page was pressed, and when it was drawn anew after that, by its own clock.
const WATCHES: &str = "for (const type of window.downs ? [] : ['pointerdown', 'keydown'])
        addEventListener(type, ({ timeStamp, repeat, target }) => repeat || (places.push(target), downs.push(timeStamp)), true);
    window.downs = [];
    window.places = [];
    window.drawn = 0;
    window.draws ??= new MutationObserver(() => { window.drawn ||= performance.now(); });
    draws.observe(root, { subtree: true, childList: true, attributes: true });";

/// Presses these places after one another, soon.
async fn press(page: &Page, hand: Hand, places: &[[i64; 2]]) {
    press_after(SOON, page, hand, places).await;
}

/// Presses these places, each so long after the one before.
async fn press_after(pause: Duration, page: &Page, hand: Hand, places: &[[i64; 2]]) {
    let mut actions = Vec::new();
    for &[x, y] in places {
        actions.push(PointerAction::MoveTo { duration: None, x: x as f64, y: y as f64 });
        actions.push(PointerAction::Down { button: MOUSE_BUTTON_LEFT });
        actions.push(PointerAction::Up { button: MOUSE_BUTTON_LEFT });
        actions.push(PointerAction::Pause { duration: pause });
    }
    let name = format!("{hand:?}");
    let actions: ActionSequence = match hand {
        Hand::Mouse => actions.into_iter().fold(MouseActions::new(name), MouseActions::then).into(),
        Hand::Finger => actions.into_iter().fold(TouchActions::new(name), TouchActions::then).into(),
        Hand::Pen => actions.into_iter().fold(PenActions::new(name), PenActions::then).into(),
    };
    page.browser.client.perform_actions(actions).await.unwrap();
}

/// The middle of what can be pressed, once the page was scrolled by this, and the browser shows it there: a press goes to
/// what was on the screen, and in Firefox that is the page before it was scrolled until the next frame is drawn.
async fn middle(page: &Page, root: &str, what: &str, scroll: &str) -> [i64; 2] {
    let script = format!(
        "const one = {root}.querySelector(args[0]);
        {scroll};
        for (let frame = 0; frame < 2; frame += 1) await new Promise((go) => requestAnimationFrame(() => setTimeout(go)));
        const {{ x, y, width, height }} = one.getBoundingClientRect();
        return [Math.round(x + width / 2), Math.round(y + height / 2)];"
    );
    let place = page.browser.run(&script, vec![json!(what)]).await;
    [0, 1].map(|at: usize| place[at].as_i64().unwrap())
}

/// Scrolls to the middle of the window, where that is possible.
const CENTRE: &str = "one.scrollIntoView({ block: 'center' })";

/// Waits until the guard is over, which the page's clock alone says.
pub async fn rest(page: &Page) {
    let script = format!(
        "for (const end = performance.now() + {REST}; performance.now() < end; ) await new Promise((go) => setTimeout(go, 20));"
    );
    page.run(&script).await;
}

/// Whether the second press came within the half second. A busy machine may be late.
async fn in_time(page: &Page) -> bool {
    page.until("window.downs.length === 2").await;
    page.run("return downs[1] - drawn < 450").await == json!(true)
}

/// Presses twice in one place of this root, and gives whether that was in time.
pub async fn twice(page: &Page, hand: Hand, root: &str, what: &str) -> bool {
    rest(page).await;
    let place = middle(page, root, what, CENTRE).await;
    page.run(&format!("const root = {root}; {WATCHES}")).await;
    press(page, hand, &[place, place]).await;
    in_time(page).await
}

/// What is shown, and what of it is chosen or open.
const STATE: &str = "const root = document.querySelector('[data-attune=ready]');
    const all = (what, name) => [...root.querySelectorAll(what)].map(name);
    return [root.dataset.screen, root.querySelector('fieldset[data-item]')?.dataset.item ?? '',
        root.querySelector('[data-panel]')?.dataset.panel ?? '', all('input:checked', (one) => one.name + one.value),
        all('main details[open]', (one) => one.className)];";

/// A way on, and where it is: how a walk gets there, and what is pressed.
struct On {
    to: Value,
    what: &'static str,
}

impl On {
    fn from(until: &str, item: Option<&str>, what: &'static str) -> On {
        let to = json!({ "stage": "2", "answers": {}, "safety": {}, "until": until, "item": item });
        On { to, what }
    }

    async fn reach(&self, page: &Page) {
        page.open("stage=2&country=gb").await;
        page.walk_plan(self.to.clone()).await;
    }

    /// What one press leads to.
    async fn once(&self, page: &Page) -> Value {
        self.reach(page).await;
        let before = page.run(STATE).await;
        page.browser.run("document.querySelector(args[0]).click()", vec![json!(self.what)]).await;
        after(page, &before).await
    }

    /// Two presses lead to the same. A machine that was busy is asked again.
    async fn twice(&self, page: &Page, hand: Hand, once: &Value) {
        for _ in 0..24 {
            self.reach(page).await;
            let before = page.run(STATE).await;
            if twice(page, hand, "document", self.what).await {
                assert_eq!(after(page, &before).await, *once, "{:?}, {hand:?}, {}", page.browser.engine, self.what);
                return;
            }
        }
        panic!("{:?}: {BUSY}", page.browser.engine);
    }
}

pub const BUSY: &str = "this machine never presses twice within half a second";

/// The state that is another one than this, once nothing more is drawn.
async fn after(page: &Page, before: &Value) -> Value {
    let script = format!(
        "const state = () => {{ {STATE} }};
        for (let tries = 0; tries < 2000 && JSON.stringify(state()) === JSON.stringify(args[0]); tries += 1)
            await new Promise((go) => setTimeout(go, 5));
        await new Promise((go) => requestAnimationFrame(() => setTimeout(go)));
        return state();"
    );
    page.browser.run(&script, vec![before.clone()]).await
}

/// The id of the last statement.
async fn last(page: &Page) -> String {
    page.open("stage=2").await;
    page.walk_plan(json!({ "stage": "2", "answers": {}, "safety": {}, "until": "safety" })).await;
    page.press("back").await;
    page.wait("statement").await;
    let item = page.run("return document.querySelector('fieldset[data-item]').dataset.item").await;
    item.as_str().unwrap().to_owned()
}

pub async fn a_press_for_one_screen_does_nothing_on_the_next(mut page: Page) {
    // Firefox's driver has no pen, and to WebKit's a finger is a mouse.
    let hands: &[Hand] = match page.browser.engine {
        Engine::Chromium => &[Hand::Finger, Hand::Mouse, Hand::Pen],
        Engine::Firefox => &[Hand::Finger, Hand::Mouse],
        Engine::WebKit => &[Hand::Pen, Hand::Mouse],
    };
    let last = last(&page).await;
    let ways = [
        On::from("welcome", None, "main [data-action=start]"),
        On::from("welcome", None, ".foot [data-action=method]"),
        On::from("statement", Some(&last), "main [data-action=continue]"),
        On::from("safety", None, "main [data-action=continue]"),
        On::from("review", None, "main [data-action=finish]"),
    ];
    for (way, most) in ways.iter().zip([3, 2, 3, 2, 2]) {
        page.check = "/en/check.html".to_owned();
        let once = way.once(&page).await;
        let languages = ["/ar/check.html", "/es/check.plain.html", "/en-easy/check.html"];
        for (hand, language) in hands.iter().zip(languages).take(most) {
            page.check = language.to_owned();
            way.twice(&page, *hand, &once).await;
        }
    }
    page.check = "/en/check.html".to_owned();
    for hand in hands {
        elsewhere(&page, *hand).await;
    }
    keys(&page).await;
    in_the_builder(&page, hands[0]).await;
}

/// Help counts at once. A mouse that has gone elsewhere is meant, a finger is not yet.
async fn elsewhere(page: &Page, hand: Hand) {
    let radio = "fieldset label:has([value='2'])";
    let next = On::from("statement", None, "");
    for (what, counts) in [(".bar [data-action=help]", true), (radio, hand == Hand::Mouse)] {
        let mut early = false;
        for time in 0..36 {
            next.reach(page).await;
            let target = middle(page, "document", what, "scrollTo(0, 0)").await;
            page.open("stage=2&country=gb").await;
            rest(page).await;
            // Above the target, or below it.
            let away = format!("one.scrollIntoView({{ block: {} > innerHeight / 2 ? 'start' : 'end' }})", target[1]);
            let from = middle(page, "document", "main [data-action=start]", &away).await;
            assert!((from[1] - target[1]).abs() > 60, "{:?}: {from:?} and {target:?} are apart", page.browser.engine);
            page.run(&format!("const root = document; {WATCHES}")).await;
            // A slow machine takes longer to show the screen.
            press_after(SOON * (1 + time % 4), page, hand, &[from, target]).await;
            // Only once the screen was there, and soon.
            let there = "return drawn > 0 && downs[1] > drawn + 20 && places[1].closest(args[0]) !== null";
            early = in_time(page).await && page.browser.run(there, vec![json!(what)]).await == json!(true);
            if early {
                break;
            }
        }
        assert!(early, "{:?}: {BUSY}", page.browser.engine);
        let script = "const seen = () => document.querySelector('[data-panel=help], fieldset :checked') !== null;
            for (let tries = 0; tries < (args[0] ? 2000 : 20) && !seen(); tries += 1) await new Promise((go) => setTimeout(go, 5));
            return seen();";
        let seen = page.browser.run(script, vec![json!(counts)]).await;
        assert_eq!(seen, json!(counts), "{:?}, {hand:?}: {what}", page.browser.engine);
    }
}

/// Enter opens, and closes what was opened; held, or pressed twice, it does only one of them.
async fn keys(page: &Page) {
    let value = char::from(Key::Enter);
    let down = |keys: KeyActions| keys.then(KeyAction::Down { value }).pause(SOON);
    let up = |keys: KeyActions| keys.then(KeyAction::Up { value }).pause(SOON);
    let new = || KeyActions::new("keys".to_owned());
    let twice = up(down(up(down(new()))));
    let held = up(down(down(down(down(new())))));
    for (how, keys, downs) in [("twice", twice, 2), ("held", held, 1)] {
        let mut early = false;
        for _ in 0..24 {
            page.open("").await;
            page.press("method").await;
            page.until("document.querySelector('[data-panel] [data-action=close]')").await;
            rest(page).await;
            page.run("document.querySelector('[data-panel] [data-action=close]').focus()").await;
            page.run(&format!("const root = document; {WATCHES}")).await;
            page.browser.client.perform_actions(keys.clone()).await.unwrap();
            // Some drivers press a key that is held anew each time.
            page.until(&format!("window.downs.length >= {downs}")).await;
            early = page.run("return downs.length === 1 || downs.at(-1) - drawn < 450").await == json!(true);
            if early {
                break;
            }
        }
        assert!(early, "{:?}: {BUSY}", page.browser.engine);
        page.until("document.activeElement.matches('.foot [data-action=method]')").await;
        let panels = "await new Promise((go) => requestAnimationFrame(() => setTimeout(go)));
            return document.querySelectorAll('[data-panel]').length";
        assert_eq!(page.run(panels).await, json!(0), "{:?}, Enter {how}", page.browser.engine);
        // Pressed anew, it counts.
        rest(page).await;
        crate::accessibility::keyboard::press(page, Key::Enter).await;
        page.until("document.querySelector('[data-panel]')").await;
    }
}

/// Counts what is printed. The preview is another document, which would keep a press to itself: where the page comes to stand
/// under the second press depends on the fonts of the machine.
const PRINTS: &str = "window.printed = 0;
    window.print = () => { window.printed += 1; };
    const sheet = new CSSStyleSheet();
    sheet.replaceSync('iframe { pointer-events: none }');
    document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet];";

/// The page that makes links: a sheet is not printed and not left by the press that brought it.
async fn in_the_builder(page: &Page, hand: Hand) {
    for _ in 0..24 {
        links::open(page).await;
        page.run(PRINTS).await;
        if !twice(page, hand, "document", "[data-action=card]").await {
            continue;
        }
        page.until("document.querySelector('[data-sheet=card]')").await;
        let on_time = twice(page, hand, "document", "[data-action=back]").await;
        page.until("document.querySelector('[data-action=card]')").await;
        assert_eq!(page.run("return printed").await, json!(0), "{:?}", page.browser.engine);
        if on_time {
            return;
        }
    }
    panic!("{:?}: {BUSY}", page.browser.engine);
}
