//! The check inside of a yew app of someone else's, whose page thinks of itself alone: see `tests/hosts/yew`.

use serde_json::{Value, json};

use crate::drive::{Engine, PHONE};
use crate::lent::lend;
use crate::page::Scripts as _;
use crate::page::{self, Page};

/// What finds the check in the app's page: its place, its inside, and its root once it listens.
const FIND: &str = "const place = [...document.querySelectorAll('main > div')].find((one) => one.shadowRoot);
    const inside = place?.shadowRoot;
    const root = inside?.querySelector('[data-attune=ready]');
    const told = document.getElementById('told').textContent;
    const drawn = () => new Promise((go) => setTimeout(go, 0));
    ";

struct App(Page);

impl App {
    async fn open(engine: Engine) -> App {
        let folder = support::root().join("target/yew-app");
        assert!(folder.join("yew_app.js").is_file(), "target/yew-app is missing: `cargo xtask test` builds it");
        let script = std::fs::read_to_string(folder.join("yew_app.js")).unwrap();
        assert!(!script.contains("mount"), "the door for JavaScript is no part of someone else's app");
        let address = page::serve(folder).await;
        let browser = lend(engine, PHONE).await;
        let app = App(Page::of(browser, address));
        app.0.browser.open(&format!("{}/index.html", app.0.address)).await.unwrap_or_else(|error| panic!("{error}"));
        app.0.until("document.getElementById('told')").await;
        app
    }

    async fn run(&self, script: &str) -> Value {
        self.0.run(&[FIND, script].concat()).await
    }

    /// Waits until this holds.
    async fn until(&self, holds: &str) {
        self.0.until(&format!("(() => {{ {FIND} return {holds}; }})()")).await;
    }

    /// Walks until a screen comes, and agrees to every statement that has no answer yet.
    async fn walk(&self, until: &str) {
        let script = "for (let steps = 0; steps < 60; steps += 1) {
                if (root.dataset.screen === args[0]) return;
                for (const set of inside.querySelectorAll('fieldset[data-item]'))
                    if (!set.querySelector(':checked')) set.querySelector('input[value=\"4\"]')?.click();
                for (const row of inside.querySelectorAll('input[name^=A][value=no], input[value=safe]')) row.click();
                inside.querySelector('[data-action=start], [data-action=continue], [data-action=finish]').click();
                await drawn();
            }
            throw new Error(args[0] + ' never came: ' + root.dataset.screen);";
        self.0.browser.run(&[FIND, script].concat(), vec![json!(until)]).await;
    }

    async fn told(&self) -> Value {
        self.run("await drawn(); return document.getElementById('told').textContent").await
    }

    /// Presses Shift three times somewhere in the page.
    async fn three_shifts(&self) {
        let script = "for (let time = 0; time < 3; time += 1) for (const kind of ['keydown', 'keyup'])
                document.body.dispatchEvent(new KeyboardEvent(kind, { key: 'Shift', bubbles: true }));
            await drawn();";
        self.run(script).await;
    }
}

pub async fn a_yew_app_shows_the_check(engine: Engine) {
    let app = App::open(engine).await;
    app.until("told === 'ready'").await;
    looks_like_itself(&app).await;
    let asked = app.run("return performance.getEntriesByType('resource').length").await;

    // The app's options hold, and a new look keeps what was answered.
    app.walk("statement").await;
    let form = "return [...inside.querySelectorAll('input')].every(({ form }) => form?.autocomplete === 'off')";
    assert_eq!(app.run(form).await, json!(true), "browsers keep nothing of the choices");
    let text = app.run("return inside.textContent").await;
    assert!(text.as_str().unwrap().contains("1 of 12") && text.as_str().unwrap().contains("coach"), "{text}");
    app.run("inside.querySelector('fieldset[data-item] input[value=\"5\"]').click()").await;
    app.run("document.getElementById('darken').click()").await;
    app.until("root.dataset.theme === 'dark'").await;
    let kept = "return [root.dataset.screen, inside.querySelector('fieldset input:checked').value,
        inside.querySelector('.around').dataset.theme, getComputedStyle(root).backgroundColor]";
    assert_eq!(app.run(kept).await, json!(["statement", "5", "dark", "rgb(20, 27, 26)"]));
    app.walk("review").await;
    let answers = app
        .run("return [...inside.querySelectorAll('[data-review] dd:first-of-type')].map((one) => one.textContent)")
        .await;
    let answers = answers.as_array().unwrap();
    assert_eq!((answers.len(), answers.iter().filter(|one| **one == "Strongly agree").count()), (12, 1), "{answers:?}");
    app.walk("result").await;
    let bands = app.run("return [...inside.querySelectorAll('[data-band]')].map((one) => one.dataset.band)").await;
    // Three times "agree" to what is good and once to what is not come to 14 of 20, and one answer more to 15.
    assert_eq!(bands, json!(["strong", "mixed", "mixed"]));

    // Where an answer brings help, whom to call is in sight there too.
    let to = async |action: &str, screen: &str| {
        app.run(&format!("inside.querySelector('main [data-action={action}]').click()")).await;
        app.until(&format!("root.dataset.screen === '{screen}'")).await;
    };
    to("back", "review").await;
    to("safety", "safety").await;
    app.run("inside.querySelector('input[name=A1][value=yes]').click(); await drawn();").await;
    to("continue", "review").await;
    to("finish", "result").await;
    let sight = "const { top, bottom } = inside.querySelector('main a[href^=\"tel:\"]').getBoundingClientRect();
        return top > 0 && bottom < innerHeight;";
    assert_eq!(app.run(sight).await, json!(true));

    // The app was told nothing but that the check listens. Nothing was asked for, kept or put into the address.
    assert_eq!(app.told().await, json!("ready"));
    let page = app
        .run(
            "return [performance.getEntriesByType('resource').length, localStorage.length, document.cookie,
            location.hash, history.length, document.title]",
        )
        .await;
    assert_eq!(page, json!([asked, 0, "", "", page[4], "Our practice"]));

    goes_and_comes_back(&app).await;
    leaves(&app).await;
}

/// Neither page changes how the other looks.
async fn looks_like_itself(app: &App) {
    let script = "const style = getComputedStyle(root), text = getComputedStyle(inside.querySelector('main p'));
        const button = getComputedStyle(inside.querySelector('[data-action=start]'));
        return [style.letterSpacing, style.textTransform, style.direction, style.cursor, style.textIndent,
            style.textShadow, style.wordSpacing, style.whiteSpace, style.fontStyle, style.fontWeight, style.fontSize,
            style.borderTopWidth, text.fontSize, text.borderTopWidth, button.display, button.minHeight];";
    let own = json!([
        "normal", "none", "ltr", "auto", "0px", "none", "0px", "normal", "normal", "400", "17px", "0px", "17px", "0px",
        "flex", "48px"
    ]);
    assert_eq!(app.run(script).await, own);
    let script = "const own = getComputedStyle(root), accent = own.getPropertyValue('--accent').trim();
        const line = inside.querySelector('.around');
        return [root.dataset.theme, own.backgroundColor, accent.startsWith('#') && accent !== '#6a214c',
            line.querySelector('a').getAttribute('href'), line.offsetHeight > 0, getComputedStyle(place).display,
            getComputedStyle(inside.querySelector('.bar')).position, own.minBlockSize];";
    let alone = "https://attune.example/en/check.html";
    assert_eq!(
        app.run(script).await,
        json!(["light", "rgb(253, 253, 252)", true, alone, true, "block", "static", "0px"])
    );
    // What the sheet says of headings, paragraphs and all elements stays inside.
    let script = "const mine = getComputedStyle(document.querySelector('h1'));
        return [mine.fontStyle, mine.letterSpacing, getComputedStyle(document.querySelector('main')).boxSizing];";
    assert_eq!(app.run(script).await, json!(["italic", "5px", "content-box"]));
}

/// Taken out of the page, the check does nothing more; brought back, it begins anew.
async fn goes_and_comes_back(app: &App) {
    app.run("window.gone = inside; document.getElementById('toggle').click()").await;
    app.until("!place").await;
    app.three_shifts().await;
    let script = "for (const one of window.gone.querySelectorAll('button, input, summary')) one.click();
        await drawn();
        return [document.getElementById('told').textContent, window.gone.querySelectorAll('[data-attune]').length];";
    assert_eq!(app.run(script).await, json!(["ready", 0]), "nothing hears that any more, and nothing is left of it");
    app.run("document.getElementById('toggle').click()").await;
    app.until("told === 'ready ready'").await;
    let fresh = "return [root.dataset.screen, root.dataset.theme]";
    assert_eq!(app.run(fresh).await, json!(["welcome", "dark"]));
    app.run("inside.querySelector('[data-action=stage]').click()").await;
    app.until("root.dataset.screen === 'stage'").await;
    assert_eq!(app.run("return inside.querySelector('input[name=stage]:checked').value").await, json!("4"));
}

/// Leaving leaves a blank card, and the app is told.
async fn leaves(app: &App) {
    app.walk("safety").await;
    let before = app.run("return [location.href, history.length]").await;
    app.three_shifts().await;
    app.until("root.dataset.screen === 'left'").await;
    assert_eq!(app.told().await, json!("ready ready left"));
    let script = "return [inside.querySelectorAll('input, button, a, .around').length,
        inside.querySelector('main').textContent.length < 80, root.dataset.theme]";
    assert_eq!(app.run(script).await, json!([0, true, "dark"]));
    assert_eq!(app.run("return [location.href, history.length]").await, before);
}
