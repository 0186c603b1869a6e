//! Options that change later.

use serde_json::json;

use super::host::{HOOK, Host, SCRIPT};

/// Writes down what a frame is told, and marks it: a frame that was loaded again has no mark.
const LISTEN: &str = "window.sets = []; window.mark = true;
    addEventListener('message', ({ data }) => typeof data?.set === 'string' && sets.push(data.set));";
const LOOK: &str = "return (({ theme, screen }) => [theme, screen])(document.querySelector('[data-attune]').dataset)";

// Changes are made in a task of the page: what a driver runs is one for each line in some engines.
pub async fn what_changes_reaches_the_check_that_is_there(host: Host) {
    let two = "<attune-check id=one stage=1></attune-check>";
    host.show(&format!("{HOOK}{two}{SCRIPT}")).await;
    host.run("await ready(one); window.was = frame(one); window.count = told.length;").await;
    host.enter(0).await;
    host.page.run(LISTEN).await;
    host.out().await;
    host.run("await tick(); one.theme = 'dark'; one.accent = '#aa0000'; one.removeAttribute('stage'); one.helper = 'x'; one.helper = 'coach';")
        .await;
    host.enter(0).await;
    host.page.until("sets.length").await;
    host.out().await;
    // The same again is nothing new, and neither is what a frame has no part in.
    host.run("await tick(); one.theme = 'dark'; await tick(); one.exit = 'https://a.test'; await tick(); one.theme = 'light';").await;
    host.enter(0).await;
    host.page.until("sets.length > 1").await;
    let sets = ["helper=coach&theme=dark&accent=%23aa0000", "helper=coach&theme=light&accent=%23aa0000"];
    assert_eq!(host.page.run("return [sets, window.mark]").await, json!([sets, true]), "one word for each tick");
    host.out().await;
    host.run(
        "same([was === frame(one), told.filter(([type]) => type === 'attune-ready').length], [true, 1], 'one frame');",
    )
    .await;

    // Another place, or another way of showing it, needs a new one.
    host.run(
        "one.src = '/en/check.html?other';
        await until(() => frame(one) !== was && box(one) === 'box ready', 'another frame');
        one.mode = 'inline';
        await until(() => !frame(one) && box(one) === 'box ready', 'the check inside of the page');
        one.mode = 'strange';
        await until(() => frame(one) && box(one) === 'box ready', 'a frame');
        same([roots.at(-1).isConnected, one.shadowRoot.querySelector('.box').children.length, errors], [false, 2, []], 'what stays');",
    )
    .await;
}

/// The look is new at once; everything else counts until the person has begun.
pub async fn a_new_look_shows_at_once(host: Host) {
    let two = "<attune-check id=one></attune-check><attune-check id=two mode=inline></attune-check>";
    host.show(&format!("{HOOK}{two}{SCRIPT}")).await;
    host.run("for (const element of all()) await ready(element);").await;
    host.enter(0).await;
    host.page.run(LISTEN).await;
    host.out().await;
    host.run("for (const element of all()) { element.theme = 'dark'; element.accent = '#d4a017'; element.helper = 'coach'; }")
        .await;
    let inside = "const root = document.querySelector('[data-attune]');
        return [root.dataset.theme, root.style.getPropertyValue('--host-light') !== '', /coach/.test(root.querySelector('main').textContent)]";
    let held = "root.dataset.theme === 'dark' && root.style.getPropertyValue('--host-light') && /your coach/.test(root.querySelector('main').textContent)";
    host.enter(0).await;
    host.page.until("sets.length").await;
    host.page.until(&held.replace("root.", "document.querySelector('[data-attune]').")).await;
    assert_eq!(host.page.run(inside).await, json!(["dark", true, true]));
    host.out().await;
    host.run(&format!("const root = roots.at(-1).querySelector('[data-attune]'); await until(() => {held});")).await;

    // Someone has begun.
    host.enter(0).await;
    host.page.press("start").await;
    host.page.wait("stage").await;
    host.out().await;
    host.run("one.theme = 'light'; one.stage = '3';").await;
    host.enter(0).await;
    host.page.until("sets.length > 1 && document.querySelector('[data-attune]').dataset.theme === 'light'").await;
    assert_eq!(host.page.run(LOOK).await, json!(["light", "stage"]));
    let chosen = "return document.querySelector('input[name=stage]:checked')";
    assert_eq!(host.page.run(chosen).await, json!(null), "what was begun is not changed from outside");
    host.out().await;
    host.run("same(errors, [], 'errors')").await;

    // What changes while the frame is on its way counts as well.
    host.run(
        "await clear();
        const late = make({ src: '/held/en/check.html' });
        document.body.append(late);
        await until(() => frame(late));
        late.theme = 'dark';",
    )
    .await;
    host.answer_held(true);
    host.run("await ready(all()[0]);").await;
    host.enter(0).await;
    host.page.until("document.querySelector('[data-attune=ready]').dataset.theme === 'dark'").await;
    host.out().await;
}
