//! What comes from outside: options, bad ones among them, and a page that cannot start.

use serde_json::json;

use crate::page::{Page, pairs, serve, site};

pub async fn options_are_read_and_bad_ones_named(page: Page) {
    page.open("stage=3&helper=psychologist&setting=online&country=ie&theme=dark&accent=%23d4a017&all=1&from=Dr%20%3Cb%3EAda%3Cb%3E").await;
    let text = page.run("return document.querySelector('main').textContent").await;
    let text = text.as_str().unwrap();
    assert!(text.contains("you and your psychologist") && text.contains("psychologist, online, Ireland"));
    assert!(text.contains("Dr <b>Ada<b>"), "a sender's name is text and nothing else");
    let page_is = page
        .run(
            "const root = document.querySelector('[data-attune]');
            return [root.dataset.theme, getComputedStyle(root).getPropertyValue('--host-light').trim(),
                document.querySelectorAll('[data-warnings]').length, document.querySelectorAll('[data-from] b, [data-from] a').length,
                document.querySelector('select[data-set=country]').value];",
        )
        .await;
    let light = page_is[1].as_str().unwrap();
    assert!(light.starts_with("#684c0") || light.starts_with("#694c0"), "{light}");
    assert_eq!((page_is[0].clone(), page_is[2].clone(), page_is[3].clone()), (json!("dark"), json!(0), json!(0)));
    assert_eq!(page_is[4], json!("ie"));
    page.walk("3", &[], &[], "all").await;
    assert_eq!(page.run("return document.querySelectorAll('fieldset[data-item]').length").await, json!(12));

    let long = "x".repeat(1200);
    for (link, sentence) in [
        ("helper=guru", "The setting “helper” has a value we do not know."),
        ("__proto__=%22%3E%3Cimg%20src=x%20onerror=alert(1)%3E", "One setting has a name we do not know."),
        ("theme=dark&theme=light", "The setting “theme” came twice."),
        (long.as_str(), "The link is too long."),
    ] {
        page.open(link).await;
        let warned = page.run("return document.querySelector('[data-warnings]')?.textContent ?? ''").await;
        assert!(warned.as_str().unwrap().contains(sentence), "{link:.40}: {warned}");
        assert_eq!(page.run("return document.querySelectorAll('main img').length").await, json!(0));
        page.walk("1", &pairs("EC1 4"), &[], "result").await;
    }
}

pub async fn a_page_that_cannot_start_says_so(page: Page) {
    let broken = std::env::temp_dir().join(format!("attune-broken-{}-{:?}", std::process::id(), page.browser.engine));
    std::fs::create_dir_all(&broken).unwrap();
    for entry in std::fs::read_dir(site()).unwrap() {
        let entry = entry.unwrap();
        if entry.file_name() != "attune_check_bg.wasm" {
            std::fs::copy(entry.path(), broken.join(entry.file_name())).unwrap();
        }
    }
    let address = serve(broken.clone()).await;
    page.open_at(&address, "").await;
    let said = page
        .run(
            "for (let tries = 0; tries < 1000; tries += 1) {
                if (document.body.innerText.includes('could not start')) break;
                await new Promise((go) => setTimeout(go, 5));
            }
            return [document.body.innerText, document.querySelectorAll('#attune a[href=\"https://findahelpline.com\"]').length];",
        )
        .await;
    assert!(said[0].as_str().unwrap().contains("This page could not start here. Nothing was sent."), "{said}");
    assert_eq!(said[1], json!(1), "help is there all the same");
    std::fs::remove_dir_all(&broken).unwrap();
}
