//! The check inside of the page: under a strict policy, and when it is left.

use serde_json::{Map, json};

use super::host::{HOOK, Host, SCRIPT};
use crate::drive::Engine;
use crate::page::pairs;
use crate::paper;
use crate::printing::printed::printed;
use crate::scratch::Scratch;
use crate::walk::carried::{BUSY, Hand, twice};

const STRICT: &str = "default-src 'none'; img-src SITE/icon.png; script-src SITE 'wasm-unsafe-eval'; style-src 'none'; base-uri 'none'; \
    require-trusted-types-for 'script'; trusted-types 'none'";
const ONE: &str = "<attune-check id=one mode=inline><a id=link href=/en/check.html>Open it</a></attune-check>";

/// The clock of a machine on which every step takes longer than a frame, so that there may be something left to do
/// whenever the check is taken away.
const SLOW: &str = "<script>let time = 0; Date.now = () => (time += 20);</script>";

pub async fn a_strict_page_is_enough(host: Host) {
    host.show_under(STRICT, &format!("{HOOK}{ONE}{SCRIPT}")).await;
    host.run("await ready(one);").await;
    let style = "const root = roots.at(-1); const card = getComputedStyle(root.querySelector('.attune:not(.around)'));
        return [card.fontFamily !== getComputedStyle(document.body).fontFamily, root.querySelector('.around a').href]";
    let check = format!("{}/en/check.html", host.page.address);
    assert_eq!(
        host.page.run(style).await,
        json!([true, check]),
        "it has its style, and says that the page could watch"
    );
    let answers: Map<_, _> =
        pairs("EC1 1 EC2 2 E1a 3 E1r 4").into_iter().map(|(id, value)| (id, value.into())).collect();
    let end = host.walk_inline(json!({ "stage": "1", "answers": answers, "until": "result" })).await;
    assert_eq!(end, "result");
    host.run(
        "same([violations, errors, document.cookie], [[], [], ''], 'nothing the policy has to stop');
        if (!roots.at(-1).querySelector('[data-dimension]')) throw new Error('a result without its parts');
        same(document.querySelectorAll('[data-attune]').length, 0, 'nothing of it is seen from the page');
        // The control: what the policy stops is seen.
        document.body.append(document.createElement('style'));
        document.querySelector('style').textContent = 'p{color:red}';
        await until(() => violations.length, 'a violation');",
    )
    .await;
    // The same without the word that lets the module run.
    host.show_under(&STRICT.replace(" 'wasm-unsafe-eval'", ""), &format!("{HOOK}{ONE}{SCRIPT}")).await;
    host.run(
        "await until(() => box(one) === 'box failed', 'the link');
        await until(() => errors.length, 'a word on why');
        same([getComputedStyle(link).visibility, errors.length], ['visible', 1], 'the link, and one word');",
    )
    .await;
}

/// In the same page whoever wrote it can read every answer, whatever a link or an attribute says.
pub async fn nobody_is_said_to_see_nothing(host: Host) {
    let one =
        "<attune-check id=one mode=inline contact='Ring me' src='/en/check.html#from=Ada&note=Hello'></attune-check>";
    host.show(&format!("{HOOK}{one}{SCRIPT}")).await;
    host.run("await ready(one);").await;
    let content = crate::run::content();
    let text = "return roots.at(-1).textContent";
    let first = host.page.run(text).await;
    let first = first.as_str().unwrap();
    let unseen = content.text.raw("from.unseen").unwrap();
    assert!(first.contains("Ring me") && first.contains(content.text.raw("from.note").unwrap()), "{first}");
    assert!(!first.contains("Ada") && !first.contains("Hello") && !first.contains(unseen), "{first}");
    host.walk_inline(json!({ "stage": "1", "answers": { "EC1": "4" }, "until": "result" })).await;
    let words = content.text.with(Default::default());
    let result = host.page.run(text).await;
    assert!(!result.as_str().unwrap().contains(&words.get("X12")), "{result}");
}

pub async fn leaving_takes_the_check_away(host: Host) {
    let walk = json!({ "stage": "1", "answers": { "EC1": "1", "EC2": "2" }, "until": "result" });
    // By the button, with a page that wants to stay, which the hook's listener says.
    host.show(&format!("{HOOK}{ONE}{SCRIPT}")).await;
    host.run("await ready(one);").await;
    host.walk_inline(walk.clone()).await;
    host.run(
        "const root = roots.at(-1);
        window.where = location.href;
        root.querySelector('.bar [data-action=leave]').click();
        await until(() => told.some(([type]) => type === 'attune-left'), 'the word that it was left');
        await tick();
        same([root.textContent, root.childElementCount, root.isConnected, one.shadowRoot.textContent, one.offsetHeight],
          ['', 0, false, '', 0], 'nothing is left of it');
        const { adoptedStyleSheets: sheets } = one.shadowRoot;
        same([sheets.length, one.shadowRoot.querySelectorAll('slot').length, link.getClientRects().length], [0, 0, 0], 'nor of its sheet and its link');
        same([location.href, told.filter(([type]) => type === 'attune-left').length, errors], [where, 1, []], 'the page stays');
        // Put into the page anew, it begins anew.
        const element = one;
        element.remove();
        await tick();
        document.body.append(element);
        await ready(element);",
    )
    .await;

    // A press is not carried over to the next screen, by the page's own mouse and in its own words.
    let mut in_time = false;
    for _ in 0..6 {
        host.show(&format!("{HOOK}{ONE}{SCRIPT}")).await;
        host.run("await ready(one);").await;
        in_time = twice(&host.page, Hand::Mouse, "roots.at(-1)", "main [data-action=start]").await;
        let then = "const root = roots.at(-1);
            return [root.querySelector('[data-attune]').dataset.screen, root.querySelectorAll(':checked:not(option)').length]";
        if in_time {
            assert_eq!(host.page.run(then).await, json!(["stage", 0]));
            break;
        }
    }
    assert!(in_time, "{:?}: {BUSY}", host.engine());

    // By three times Shift, pressed inside of it.
    host.show(&format!("{HOOK}{ONE}{SCRIPT}")).await;
    host.run("await ready(one);").await;
    host.walk_inline(walk.clone()).await;
    host.run(
        "const root = roots.at(-1);
        const at = root.querySelector('main [tabindex]');
        window.heard = [];
        for (const type of ['keydown', 'click']) addEventListener(type, () => heard.push(type));
        at.dispatchEvent(new KeyboardEvent('keydown', { key: 'a', bubbles: true, composed: true }));
        at.dispatchEvent(new MouseEvent('click', { bubbles: true, composed: true }));
        same(heard, [], 'what is done in it is not passed on');
        // Capitals are typed with Shift, and lists are walked back with it.
        const press = (type, key) => at.dispatchEvent(new KeyboardEvent(type, { key, bubbles: true, composed: true }));
        for (const key of ['I', 'Tab', 'A'])
          for (const [type, one] of [['keydown', 'Shift'], ['keydown', key], ['keyup', key], ['keyup', 'Shift']]) press(type, one);
        await tick();
        same([told.some(([type]) => type === 'attune-left'), at.isConnected], [false, true], 'who types stays');
        press('keydown', 'Escape');
        for (let time = 0; time < 3; time += 1) for (const type of ['keydown', 'keyup']) press(type, 'Shift');
        await until(() => told.some(([type]) => type === 'attune-left'), 'the word that it was left');
        await tick();
        same([root.textContent, told.filter(([type]) => type === 'attune-left').length], ['', 1], 'nothing is left of it');",
    )
    .await;

    // Going and coming back by the browser's buttons: what was answered is gone, in the page that is kept too.
    let ready = "return roots.at(-1)?.querySelector('[data-attune=ready]')?.dataset.screen ?? null";
    host.show(&format!("{HOOK}{SLOW}{ONE}{SCRIPT}")).await;
    host.run("await ready(one); window.kept = true;").await;
    host.walk_inline(walk).await;
    assert_eq!(host.page.run(ready).await, json!("result"));
    let other = host.put("", "<p>Elsewhere");
    host.page.browser.open(&other).await.unwrap();
    host.page.browser.client.back().await.unwrap();
    host.page.until("roots.at(-1)?.querySelector('[data-attune=ready]')?.dataset.screen === 'welcome'").await;
    let kept = host.run("await ready(one); same(roots.at(-1).querySelectorAll('[data-dimension], input:checked').length, 0, 'answers'); return window.kept ?? false").await;
    println!("{:?} kept the page: {kept}", host.engine());
    // The same by the events alone, in engines that did not keep it.
    host.walk_inline(json!({ "stage": "1", "answers": { "EC1": "1" }, "until": "result" })).await;
    host.run(
        "const root = roots.at(-1);
        dispatchEvent(new PageTransitionEvent('pagehide', { persisted: true }));
        same([root.textContent, root.childElementCount], ['', 0], 'wiped at once');
        dispatchEvent(new PageTransitionEvent('pageshow', { persisted: true }));
        // Once more while it comes, as a browser does where somebody goes to and fro.
        dispatchEvent(new PageTransitionEvent('pagehide', { persisted: true }));
        dispatchEvent(new PageTransitionEvent('pageshow', { persisted: true }));
        await until(() => root.querySelector('[data-attune=ready]')?.dataset.screen === 'welcome', 'a new start');
        await tick();
        same(root.querySelectorAll('[data-attune]').length, 1, 'one check');
        one.remove();
        await until(() => root.textContent === '', 'the end');
        await tick();
        same(['keydown', 'keyup', 'pointerdown', 'wheel', 'blur', 'message', 'pagehide', 'pageshow'].filter((type) => listeners[type]), [], 'listeners');",
    )
    .await;
}

/// Printing the page prints all of the check inside of it, and of a frame at least the line that says what to do.
pub async fn its_page_prints_all_of_it(host: Host) {
    let answers: Map<_, _> = pairs("EC1 1 EC2 2 E1a 3 E1r 4 TC1 1 TC2 1 T1a 1 T1r 5 BC1 3 BC2 3 B1a 3 B1r 3")
        .into_iter()
        .map(|(id, value)| (id, value.into()))
        .collect();
    let plan = json!({ "stage": "1", "answers": answers, "until": "result" });
    let content = crate::run::content();
    let text = |key: &str| content.text.raw(key).unwrap();
    // In a box of a theme's, with words behind it.
    let page = format!("{HOOK}<div style='display:flex'>{ONE}</div><p>The end.</p>{SCRIPT}");
    let ready = [include_str!("tools.js"), "await ready(all()[0]);"].concat();
    // All of what goes out on paper, and not the note alone.
    const TICK: &str = "roots.at(-1).querySelector('[name=part][value=words]').click(); await new Promise((go) => setTimeout(go, 30));";
    let paper = if host.engine() == Engine::WebKit {
        let scratch = Scratch::new();
        let said = |address: &str, steps: &[_]| {
            paper::said(&paper::by_webkit(address, steps, [210.0, 297.0], &scratch), "-layout")
        };
        let frame = host.put("", &format!("<attune-check></attune-check>{SCRIPT}"));
        let line = said(&frame, &[(ready.as_str(), json!(null))]);
        assert!(line.contains(text("document.printed")), "{line}");
        let walks = Host::walks_inline();
        let steps = [(ready.as_str(), json!(null)), (walks.as_str(), json!([plan])), (TICK, json!(null))];
        said(&host.put("", &page), &steps)
    } else {
        host.show(&page).await;
        host.run("await ready(one);").await;
        host.walk_inline(plan).await;
        host.run(TICK).await;
        printed(&host.page).await
    };
    assert_eq!(paper.matches(text("result.step")).count(), 3, "{:?}: {paper}", host.engine());
    let last = text("X14").rsplit(". ").next().unwrap();
    assert!(paper.contains(last) && paper.ends_with("The end."), "{:?}: {paper}", host.engine());
    assert!(!paper.contains(text("document.printed")), "{:?}: {paper}", host.engine());
}
