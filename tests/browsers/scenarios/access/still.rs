//! Nothing moves, whether less motion is asked for or not.

use serde_json::json;

use super::screens::on_every_screen;
use crate::drive::Engine;
use crate::page::Page;

/// Whatever moves or would, and every rule of a sheet that could make it, in whatever circumstances it holds.
const MOVES: &str = "
    if (!window.frames_asked) {
        window.frames_asked = [];
        const ask = window.requestAnimationFrame;
        window.requestAnimationFrame = (call) => { window.frames_asked.push(String(call)); return ask.call(window, call); };
    }
    const found = [...document.getAnimations().map((one) => `runs: ${one.animationName}`), ...window.frames_asked];
    const still = { animationName: 'none', transitionDuration: '0s', transitionDelay: '0s', scrollBehavior: 'auto' };
    for (const part of document.querySelectorAll(':root, body, [data-attune], [data-attune] *')) {
        for (const pseudo of [null, '::before', '::after']) {
            const style = getComputedStyle(part, pseudo);
            for (const [name, value] of Object.entries(still))
                if (style[name] !== value) found.push(`${name}: ${style[name]}: ${part.outerHTML.slice(0, 100)}`);
            if (pseudo === null && !part.matches(':is(button, summary, input, li, h1, .desk, .cloth, .attune, .btn)')) break;
        }
    }
    const moving = /@keyframes|animation|transition|scroll-behavior|@view-transition/;
    for (const sheet of document.styleSheets)
        for (const rule of sheet.cssRules) if (moving.test(rule.cssText)) found.push(rule.cssText.slice(0, 200));
    return found;";

pub async fn nothing_moves(page: Page) {
    on_every_screen(&page, async |screen| {
        // No rule may name motion at all, so that in the other engines both are the same.
        let wishes: &[&str] =
            if page.browser.engine == Engine::Chromium { &["no-preference", "reduce"] } else { &[""] };
        for wish in wishes {
            if !wish.is_empty() {
                let media = json!({ "features": [{ "name": "prefers-reduced-motion", "value": wish }] });
                page.browser.chromium("Emulation.setEmulatedMedia", media).await.unwrap();
            }
            assert_eq!(page.run(MOVES).await, json!([]), "{:?} {screen} {wish}", page.browser.engine);
        }
    })
    .await;
}
