//! No rule of axe-core is broken on any screen, in both themes, down to the contrast that AAA asks for.

use serde_json::{Value, json};

use super::screens::{STAGES, on_screens_of};
use crate::drive::Engine;
use crate::page::Page;
use crate::page::Scripts as _;

/// What axe-core leaves out by itself. The enhanced contrast leaves to the other one what that one finds, so that both are
/// needed.
const MORE: &str = "'color-contrast-enhanced': { enabled: true },
    'target-size': { enabled: true },
    'identical-links-same-purpose': { enabled: true }, 'meta-refresh-no-exceptions': { enabled: true }";

/// All that can differ from theme to theme.
const COLOURS: &str = "'color-contrast', 'color-contrast-enhanced', 'link-in-text-block'";

/// What axe-core cannot tell the contrast of: a note that is drawn up to its legend lies over the box of that one, and
/// the link that waits for the frame holds a drawing, and a field of a sheet is ruled. Their colours are those of other texts.
const UNSURE: &str = ".rows > .note, .waits > span, .sheet textarea";

pub async fn no_accessibility_rule_is_broken(page: Page) {
    // All stages in one engine, and each of the others one: what differs between stages is words.
    let stages: &[&str] = match page.browser.engine {
        Engine::Chromium => &STAGES,
        Engine::Firefox => &["2"],
        Engine::WebKit => &["3"],
    };
    on_screens_of(&page, stages, async |screen| {
        no_rule_is_broken(&page, &format!("light, {screen}")).await;
        // The dark colours are the sheet's, and the same in every engine.
        if page.browser.engine == Engine::Chromium {
            no_colour_is_hard_to_read(&page, "dark", screen).await;
        }
    })
    .await;
}

/// Asks axe-core about the page as it is now. What a frame shows is a page of its own.
pub async fn no_rule_is_broken(page: &Page, what: &str) {
    asked(page, &format!("rules: {{ {MORE} }}"), what).await;
}

/// The same but for colours, which differ neither by the words nor by their direction, and take the most time.
pub async fn no_other_rule_is_broken(page: &Page, what: &str) {
    let off = format!("...Object.fromEntries([{COLOURS}].map((id) => [id, {{ enabled: false }}]))");
    asked(page, &format!("rules: {{ {MORE}, {off} }}"), what).await;
}

/// Asks axe-core about the colours of the check in this theme.
pub async fn no_colour_is_hard_to_read(page: &Page, theme: &str, what: &str) {
    let root = "document.querySelector('[data-attune]').dataset.theme";
    let before = page.run(&format!("const before = {root}; {root} = '{theme}'; return before")).await;
    asked(page, &format!("runOnly: {{ type: 'rule', values: [{COLOURS}] }}"), &format!("{theme}, {what}")).await;
    page.browser.run(&format!("{root} = args[0]"), vec![before]).await;
}

async fn asked(page: &Page, options: &str, what: &str) {
    // It is half a megabyte, which is sent once for a document.
    if page.run("return Boolean(window.axe)").await == json!(false) {
        page.run(&axe()).await;
    }
    let script = format!(
        "// The form on paper is hidden, and larger than the check: looking past it takes half of the time.
        const paper = document.querySelector('[data-attune=ready]') && document.getElementById('paper');
        const place = paper?.parentElement.insertBefore(document.createComment(''), paper);
        paper?.remove();
        const result = await window.axe.run(document, {{ resultTypes: ['violations', 'incomplete'], iframes: false, elementRef: true, {options} }});
        place?.replaceWith(paper);
        // What it cannot tell of colours is a finding too.
        const unsure = result.incomplete.filter((found) => found.id.startsWith('color-contrast'));
        for (const found of unsure) found.nodes = found.nodes.filter(({{ element }}) => !element.matches('{UNSURE}'));
        return [...result.violations, ...unsure.filter((found) => found.nodes.length)]
            .map((found) => [found.id, found.nodes.map((node) => node.html + ' ' + node.failureSummary)]);"
    );
    let found: Value = page.run(&script).await;
    assert_eq!(found, json!([]), "{:?} {what}", page.browser.engine);
}

fn axe() -> String {
    let path = support::root().join("target/npm/node_modules/axe-core/axe.min.js");
    std::fs::read_to_string(path).expect("axe-core is missing: `cargo xtask test` installs it")
}
