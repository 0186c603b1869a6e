//! Nothing moves, whether less motion is asked for or not.

use serde_json::{Value, json};

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

/// What moves, in Chromium with and without a wish for less of it. No rule may name motion at all, so that in the
/// other engines both are the same.
pub async fn moving(page: &Page) -> Value {
    if page.browser.engine == Engine::Chromium {
        let wish = |value| json!({ "features": [{ "name": "prefers-reduced-motion", "value": value }] });
        page.browser.chromium("Emulation.setEmulatedMedia", wish("reduce")).await.unwrap();
        let found = page.run(MOVES).await;
        page.browser.chromium("Emulation.setEmulatedMedia", wish("")).await.unwrap();
        if found != json!([]) {
            return found;
        }
    }
    page.run(MOVES).await
}
