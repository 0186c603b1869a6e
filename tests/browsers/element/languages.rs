//! The element in another language: its own, or that of the page.

use serde_json::json;

use super::host::{HOOK, Host, SCRIPT};

pub async fn it_speaks_the_language_of_its_page(host: Host) {
    let lang = "return document.querySelector('[data-attune=ready]').lang";
    for (page, lang_of, title) in [
        ("<attune-check id=one lang=es></attune-check>", "es", "Un cuestionario privado"),
        ("<div lang=ar-EG><attune-check id=one></attune-check></div>", "ar", ""),
        ("<attune-check id=one lang=en-easy></attune-check>", "en-simple", ""),
        // By the tag of its words, and in a page that is written in them.
        ("<div lang=en-Simple><attune-check id=one></attune-check></div>", "en-simple", ""),
        ("<attune-check id=one lang=fr></attune-check>", "en", "A private check-in"),
        ("<attune-check id=one></attune-check>", "en", "A private check-in"),
    ] {
        host.show(&format!("{HOOK}{page}{SCRIPT}")).await;
        host.run("await ready(one);").await;
        let named = host.run("return one.shadowRoot.querySelector('iframe').title").await;
        assert!(named.as_str().unwrap().starts_with(title), "{page}: {named}");
        host.enter(0).await;
        assert_eq!(host.page.run(lang).await, json!(lang_of), "{page}");
        host.out().await;
    }
    // Another language later would cost what was answered.
    host.run("window.frame = one.shadowRoot.querySelector('iframe'); one.lang = 'es'; await tick();").await;
    host.run("same([one.shadowRoot.querySelector('iframe') === window.frame], [true], 'the same frame');").await;
}

pub async fn it_speaks_it_inside_of_the_page_too(host: Host) {
    host.show(&format!("{HOOK}<attune-check id=one mode=inline lang=ar></attune-check>{SCRIPT}")).await;
    host.run(
        "await ready(one);
        const root = roots.at(-1);
        const check = await until(() => root.querySelector('[data-attune=ready]'));
        same([check.lang, check.dir, getComputedStyle(check).direction], ['ar', 'rtl', 'rtl'], 'the check');
        const around = root.querySelector('.around');
        same([around.lang, around.dir], ['ar', 'rtl'], 'the line above it');
        if (/[A-Za-z]{3}/.test(around.textContent)) throw new Error(around.textContent);
        same(errors, [], 'errors');",
    )
    .await;
}
