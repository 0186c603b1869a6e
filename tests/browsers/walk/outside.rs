//! What comes from outside: options, bad ones among them.

use serde_json::json;

use crate::page::{Page, pairs};

/// Whether the country is that of the browser's language, where it says one that has help lines, and whether a word by
/// the list says that nobody chose it.
const REGION: &str = "const list = document.querySelector('select[data-set=country]');
    const region = /-([a-z]{2})$/i.exec(navigator.language)?.[1].toLowerCase();
    const known = [...list.options].some((one) => one.value === region);
    return [list.value === (known ? region : 'zz'), (list.parentNode.querySelector('p') !== null) === known];";

pub async fn options_are_read_and_bad_ones_named(page: Page) {
    page.open("stage=3&helper=psychologist&setting=online&country=ie&theme=dark&accent=%23d4a017&all=1&from=Dr%20%3Cb%3EAda%3Cb%3E").await;
    let text = page.run("return document.querySelector('main').textContent").await;
    let text = text.as_str().unwrap();
    assert!(text.contains("with your psychologist") && text.contains("psychologist, online, Ireland"));
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

    // What a sender says is set apart; the browser brings it into its normal form, and the stage is not asked for.
    page.open("v=1&stage=0&helper=counsellor&from=Ne%CC%81meth+Ada&note=%3Ca+href%3Dx%3EBring+you.%3C/a%3E%0A%E2%80%AECall+01+23").await;
    let said = page
        .run(
            "const block = document.querySelector('[data-from]');
            return [block.querySelector('.who').textContent, block.querySelector('[data-note]').textContent,
                block.querySelectorAll('a, button, [href]').length, document.querySelector('h1').textContent,
                block.compareDocumentPosition(document.querySelector('h1')) === Node.DOCUMENT_POSITION_FOLLOWING];",
        )
        .await;
    let note = "“<a href=x>Bring you.</a> Call 01 23”";
    assert_eq!(said, json!(["N\u{e9}meth Ada", note, 0, "Before you meet your counsellor", true]));
    page.press("start").await;
    page.wait("checklist").await;
    page.press("back").await;
    page.wait("welcome").await;
    page.press("stage").await;
    page.wait("stage").await;

    // A link that mail programs changed, as the browser hands it on: what can be understood is, and nothing is said.
    for changed in [
        "v=1&amp;stage=0&amp;country=gb&amp;from=Hollow+Lane",
        "v=1&stage=0&country=gb&from=Hollow+Lane>",
        "v=1&stage=0&from=Hollow+Lane&country=gb”",
        "v=1&stage=0&from=Hollow+Lane&country=gb…",
        "v=1&stage=0&from=Hollow+Lane&country=gb؟",
        "v=1&stage=0&country=gb&from=Hollow+Lane).",
        "v=1&stage=0&country=gb&from=Hollow+Lane?utm_source=mail&utm_medium=e-mail",
        "v%3D1%26stage%3D0%26country%3Dgb%26from%3DHollow%2BLane",
        "%23V=1&Stage=0&coun=\ntry=gb&from=Hollow+Lane&fbclid=x",
    ] {
        page.open_document(&format!("{}{}", page.address, page.check), changed).await;
        let understood = "return [document.querySelector('select[data-set=country]').value, document.querySelector('[data-from] .who').textContent,
            document.querySelector('h1').textContent, document.querySelector('[data-warnings]')]";
        let wanted = json!(["gb", "Hollow Lane", "Before you meet your therapist", null]);
        assert_eq!(page.run(understood).await, wanted, "{changed}");
    }

    // The language that a link asks for may name a region, which is nearer than the browser's.
    page.open("lang=en-IE").await;
    let country = "return document.querySelector('select[data-set=country]').value";
    assert_eq!(page.run(country).await, json!("ie"));

    let long = "x".repeat(1200);
    for (link, sentence) in [
        ("helper=guru", "The setting “helper” has a value we do not know."),
        // A country that the help lines do not have does not take the place of one that they have.
        ("country=qq", "The setting “country” has a value we do not know."),
        ("__proto__=%22%3E%3Cimg%20src=x%20onerror=alert(1)%3E", "One setting has a name we do not know."),
        ("v=9&theme=dark", "This link was made for another version."),
        ("theme=dark&theme=light", "The setting “theme” came twice."),
        (long.as_str(), "The link is too long."),
    ] {
        page.open(link).await;
        let warned = page.run("return document.querySelector('[data-warnings]')?.textContent ?? ''").await;
        assert!(warned.as_str().unwrap().contains(sentence), "{link:.40}: {warned}");
        assert_eq!(page.run(REGION).await, json!([true, true]), "{link:.40}");
        assert_eq!(page.run("return document.querySelectorAll('main img').length").await, json!(0));
        page.walk("1", &pairs("EC1 4"), &[], "result").await;
    }
}
