//! The link that stands in the page, wherever the check does not come.

use fantoccini::Locator;
use serde_json::json;

use super::host::{HOOK, Host, SCRIPT};

const LINK: &str = "<attune-check id=one><a id=link href=/en/check.html>Open it</a></attune-check>";

/// Whether the link can be seen and pressed.
const PRESSABLE: &str = "const pressable = () => {
    const { x, y, width, height } = link.getBoundingClientRect();
    return getComputedStyle(link).visibility === 'visible' && document.elementFromPoint(x + width / 2, y + height / 2) === link;
};";

pub async fn what_does_not_come_leaves_the_link(host: Host) {
    // In time a frame that is not the check gives way, whatever the browser shows in it.
    for (policy, attributes) in [
        ("", "src=/gone/check.html"),
        ("", "src=http://127.0.0.1:1/"),
        ("", "src=/hook.js"),
        ("frame-src 'none'", ""),
        ("frame-src https://a.test", "slot-named"),
        ("script-src SITE 'unsafe-inline'", "mode=inline"),
    ] {
        let link = LINK.replacen("id=one", &format!("id=one {attributes}"), 1);
        let link = if attributes == "slot-named" { link.replacen("<a ", "<a slot=fallback ", 1) } else { link };
        host.show_under(policy, &format!("{HOOK}{link}<p id=below>Below</p>{SCRIPT}")).await;
        host.run(&format!(
            "{PRESSABLE} await until(() => box(one) === 'box failed', {policy:?} + {attributes:?}, 20000);
            same(pressable(), true, {policy:?} + {attributes:?});
            same([...one.shadowRoot.querySelectorAll('.box > :not(.back)')].filter((rest) => rest.getClientRects().length).length, 0, 'no broken frame for ' + {policy:?} + {attributes:?});
            const [end, start] = [link.getBoundingClientRect().bottom, below.getBoundingClientRect().top];
            if (start < end || start > end + 100) throw new Error('what follows stands where it should: ' + [end, start]);
            same(told, [], 'nothing is told');"
        ))
        .await;
    }

    // A page that lets no script run.
    host.show_under("script-src 'none'", &format!("{LINK}{SCRIPT}")).await;
    host.run(&format!("{PRESSABLE} same([one.shadowRoot, pressable()], [null, true], 'without the script');")).await;

    // A document that is long in coming: the link is there meanwhile, and goes when the check comes.
    host.show(&format!("{HOOK}{SCRIPT}")).await;
    host.run(&format!(
        "{PRESSABLE} await until(() => customElements.get('attune-check'));
        document.body.insertAdjacentHTML('afterbegin', `{}`);
        const one = all()[0];
        await until(() => frame(one));
        await new Promise((go) => requestAnimationFrame(() => requestAnimationFrame(go)));
        same([box(one), pressable()], ['box', true], 'while it comes');",
        LINK.replacen("id=one", "id=one src=/held/en/check.html", 1)
    ))
    .await;
    host.answer_held(true);
    host.run(&format!(
        "{PRESSABLE} await ready(one); same(pressable(), false, 'once it is there'); same(errors, [], 'errors');"
    ))
    .await;
}

/// Where WebAssembly is switched off, it is off in the page as well, and the frame gets the other document.
pub async fn without_wasm_the_plain_document_comes(host: Host) {
    host.show(&format!("{HOOK}{LINK}<attune-check id=two mode=inline><a href=/x>Open</a></attune-check>{SCRIPT}"))
        .await;
    host.run(
        "await ready(one);
        same(frame(one).src, new URL('/en/check.plain.html#', location).href, 'the other document');
        await until(() => box(two) === 'box failed', 'inside of the page it cannot be');
        same(getComputedStyle(two.querySelector('a')).visibility, 'visible', 'the link');",
    )
    .await;
    host.enter(0).await;
    host.page.press("start").await;
    host.page.wait("stage").await;
    host.out().await;
    let asked = host.hits.so_far();
    assert!(asked.iter().any(|path| path == "/en/check.plain.html"), "{asked:?}");
    assert!(!asked.iter().any(|path| path == "/en/check.html"), "{asked:?}");
}

pub async fn without_scripts_the_link_is_there(host: Host) {
    let url = host.put("", &format!("{LINK}{SCRIPT}"));
    let client = &host.page.browser.client;
    client.goto(&url).await.unwrap();
    let link = client.find(Locator::LinkText("Open it")).await.unwrap();
    link.click().await.unwrap();
    let there = client.wait().for_element(Locator::Css("#paper")).await;
    assert!(there.is_ok(), "the link leads to the check: {there:?}");
    assert_eq!(json!(client.current_url().await.unwrap().path()), json!("/en/check.html"));
}
