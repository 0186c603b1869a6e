//! The languages: each is walked past every screen, and another one is a press or a link away.
//!
//! Beside those that ship there are two that nobody speaks, `en-XA` and `ar-XB`, made of English by the build: what is
//! left English, cut off or mirrored wrongly in them would be so in a language that is added next.

use attune_check::content::{Content, LANGUAGES};
use attune_check::domain::Helper;
use serde_json::{Value, json};

use crate::accessibility::screens::on_screens_of;
use crate::accessibility::{no_other_rule_is_broken, small};
use crate::drive::{Engine, PHONE};
use crate::lent::lend;
use crate::look_back::on_every_state;
use crate::page::Scripts as _;
use crate::page::{CHECK, Page, serve, site};
use crate::spoken::spoken;

/// What a screen in this language is held to.
fn wanted(id: &str) -> Value {
    let (lang, dir, plain) = match id {
        "en-XA" => ("en-XA", "ltr", Some("[A-Za-z]")),
        "ar-XB" => ("ar-XB", "rtl", Some("(^|\\s)[^\\s\\u202e]*[A-Za-z]{2}")),
        _ => {
            let content = Content::in_language(id).unwrap();
            let own = |key| content.text.raw(key).unwrap().to_owned();
            // Easy words may say the same in the same words. A name may be the same in every language.
            let english = Content::english().unwrap();
            let words = english.text.with(Helper::default());
            let long = english.text.entries().filter(|(_, text)| text.split(' ').count() > 2);
            let sentences: Vec<String> = long.map(|(key, _)| words.get(key)).collect();
            let foreign = !own("lang").starts_with("en");
            // Each says who has not looked at it yet.
            let note = own("language.note");
            return json!({ "lang": own("lang"), "dir": own("dir"), "sentences": foreign.then_some(sentences), "note": note });
        }
    };
    json!({ "lang": lang, "dir": dir, "plain": plain })
}

pub async fn every_language_is_walked(engine: Engine) {
    let browser = lend(engine, PHONE).await;
    let pseudo = support::root().join("target/pseudo");
    let (site, pseudo) = (serve(site()).await, serve(pseudo).await);
    let mut page = Page::of(browser, site.clone());
    let shipped = LANGUAGES.iter().map(|(id, _)| (*id, &site)).skip(1);
    // All of them in Chromium; in the others one that is longer than any, and one from right to left.
    let all = engine == Engine::Chromium;
    let one = if engine == Engine::Firefox { "en-XA" } else { "ar" };
    if all {
        page.browser.chromium("Accessibility.enable", json!({})).await.unwrap();
    }
    let languages = shipped.chain([("en-XA", &pseudo), ("ar-XB", &pseudo)]);
    for (id, address) in languages.filter(|(id, _)| all || *id == one) {
        (page.address, page.check) = (address.clone(), format!("/{id}/check.html"));
        let wanted = wanted(id);
        let mut screens = 0;
        on_screens_of(&page, &["2"], async |screen| {
            screens += 1;
            let found = page.browser.run(include_str!("languages.js"), vec![wanted.clone()]).await;
            assert_eq!(found, json!([]), "{engine:?} {id} {screen}");
            let mut widths = vec![["280px", "", ""], ["1280px", "", ""]];
            // WebKit's driver has no answer for the long pages at twice the size of text ("Could not parse script
            // result", whatever it is); there the English ones are looked at in every setting.
            if engine != Engine::WebKit {
                widths.push(["320px", "200%", ""]);
            }
            // The characters that turn a word round take room of their own at the end of a line.
            let args = vec![json!(widths), json!(id == "ar-XB")];
            let found = page.browser.run(include_str!("../accessibility/fits.js"), args).await;
            assert_eq!(found, json!([]), "{engine:?} {id} {screen}");
            // What is the same in every engine, in the languages that somebody reads.
            if all && wanted["plain"].is_null() {
                follows_the_rules(&page, &format!("{id} {screen}")).await;
            }
        })
        .await;
        assert!(screens > 15, "{screens} screens");
    }
}

/// What looks back says nothing in English where the language is another one, and nothing in it is cut off.
pub async fn looking_back_speaks_every_language(mut page: Page) {
    let pseudo = serve(support::root().join("target/pseudo")).await;
    let shipped = LANGUAGES.iter().map(|(id, _)| (*id, page.address.clone())).skip(1);
    let languages: Vec<_> = shipped.chain(["en-XA", "ar-XB"].map(|id| (id, pseudo.clone()))).collect();
    for (id, address) in languages {
        page.address = address;
        let wanted = wanted(id);
        on_every_state(&mut page, id, async |page, state| {
            let found = page.browser.run(include_str!("languages.js"), vec![wanted.clone()]).await;
            assert_eq!(found, json!([]), "{id}, {state}");
            let args = vec![json!([["280px", "", ""], ["1280px", "", ""]]), json!(id == "ar-XB")];
            let found = page.browser.run(include_str!("../accessibility/fits.js"), args).await;
            assert_eq!(found, json!([]), "{id}, {state}");
        })
        .await;
    }
}

/// In another language as in English: no rule is broken, nothing is too small, and what is heard makes sense.
async fn follows_the_rules(page: &Page, what: &str) {
    no_other_rule_is_broken(page, what).await;
    assert_eq!(small(page).await, json!([]), "{what}");
    let tree = page.browser.chromium("Accessibility.getFullAXTree", json!({})).await.unwrap();
    assert_eq!(spoken(&tree).faults, Vec::<String>::new(), "{what}");
}

/// Where the page is, by folder, language and direction, and what the link still sets.
async fn place(page: &Page) -> Value {
    page.run(
        "const root = document.querySelector('[data-attune=ready]');
        return [location.pathname.split('/').at(-2), root.lang, root.dir, location.hash];",
    )
    .await
}

/// Waits until the check is there in the folder of this language.
async fn until_in(page: &Page, id: &str) {
    let there = format!(
        "location.pathname.includes('/{id}/') && document.querySelector('[data-attune=ready]')?.dataset.screen === 'welcome'"
    );
    page.until(&there).await;
}

pub async fn another_language_is_a_press_away(page: Page) {
    let document = |id: &str| format!("{}{}", page.address, CHECK.replace("/en/", &format!("/{id}/")));
    let says = async |text: &str| {
        page.until(&format!("document.querySelector('[data-attune]').textContent.includes({})", json!(text))).await;
    };
    // A link asks for one, with a region that we do not tell apart.
    page.open_document(&document("en"), "lang=es-MX&from=Ada&stage=2").await;
    until_in(&page, "es").await;
    assert_eq!(place(&page).await, json!(["es", "es", "ltr", "#lang=es-MX&from=Ada&stage=2"]));
    says("Ada").await;
    // Also where a mail program changed the link, before the check itself could read it. What else it sets is kept.
    for changed in [
        "v=1&amp;lang=es-MX&amp;from=Ada&amp;stage=2",
        "v%3D1%26lang%3Des-MX%26from%3DAda%26stage%3D2",
        "%2523v%253D1%2526lang%253Des%2526from%253DAda%2526stage%253D2?utm_source=mail",
        "v=1%26amp%3BLANG=es.%26amp%3Bfrom=Ada&#38;Stage=2)",
        "%23lang=es&from=Ada&stage=2",
    ] {
        page.open_document(&document("en"), changed).await;
        until_in(&page, "es").await;
        let set = "return [document.querySelector('[data-from] .who').textContent, \
            document.querySelector('[data-warnings]'), document.querySelector('main [data-action=stage]') !== null]";
        assert_eq!(page.run(set).await, json!(["Ada", null, true]), "{changed}");
    }
    page.open_document(&document("en"), "lang=es-MX&from=Ada&stage=2").await;
    until_in(&page, "es").await;
    // Each is named in its own language, and said to be in it.
    let named = "return [...document.querySelectorAll('[data-attune] .languages [lang]')].map((one) => [one.lang, one.textContent])";
    let others = LANGUAGES.iter().filter(|(id, _)| *id != "es");
    let names = others.map(|(id, _)| {
        let text = Content::in_language(id).unwrap().text;
        ["lang", "language.name"].map(|key| text.raw(key).unwrap().to_owned())
    });
    assert_eq!(page.run(named).await, json!(names.collect::<Vec<_>>()));
    // What the link sets goes along, what was chosen in its place too, and not the language that it asked for.
    page.run("document.querySelector('[data-set=options]').open = true").await;
    let choose = "const list = document.querySelector('select[data-set=helper]');
        list.value = 'coach';
        list.dispatchEvent(new Event('change', { bubbles: true }));
        await new Promise((go) => setTimeout(go, 0));";
    page.run(choose).await;
    page.run("document.querySelector('[data-attune] a[hreflang=en-simple]').click()").await;
    until_in(&page, "en-easy").await;
    assert_eq!(place(&page).await, json!(["en-easy", "en-simple", "ltr", "#from=Ada&stage=2&helper=coach"]));
    says("How are things with your coach").await;
    says("Ada").await;
    // What was chosen takes the place of what the link set, also where that was changed on the way.
    page.open_document(&document("en"), "v=1&amp;Helper=counsellor&amp;from=Ada").await;
    page.run("document.querySelector('[data-set=options]').open = true").await;
    page.run(choose).await;
    page.run("document.querySelector('[data-attune] a[hreflang=en-simple]').click()").await;
    until_in(&page, "en-easy").await;
    assert_eq!(place(&page).await, json!(["en-easy", "en-simple", "ltr", "#v=1&from=Ada&helper=coach"]));
    // In the same tab another link may ask for another language.
    page.run("location.hash = 'lang=ar'").await;
    until_in(&page, "ar").await;
    assert_eq!(place(&page).await, json!(["ar", "ar", "rtl", "#lang=ar"]));
    assert_eq!(page.run("return document.documentElement.dir").await, json!("rtl"));
    // Answers stay behind, and that is said before they are lost.
    let anew = Content::in_language("ar").unwrap().text.raw("language.anew").unwrap().to_owned();
    let told = format!("return document.querySelector('[data-attune]').textContent.includes({})", json!(anew));
    assert_eq!(page.run(&told).await, json!(false));
    page.walk_plan(json!({ "stage": "1", "until": "statement" })).await;
    page.pick("EC1", "4").await;
    for screen in ["stage", "welcome"] {
        page.press("back").await;
        page.wait(screen).await;
    }
    assert_eq!(page.run(&told).await, json!(true));
    // The easy words are meant by their own tag too.
    page.open_document(&document("es"), "lang=en-simple&stage=2").await;
    until_in(&page, "en-easy").await;
    assert_eq!(place(&page).await, json!(["en-easy", "en-simple", "ltr", "#lang=en-simple&stage=2"]));
    // A language that is not there is named, and the check goes on in the one that is.
    page.open_document(&document("en"), "lang=fr").await;
    let sentence = Content::english().unwrap().text.raw("warning.language").unwrap().to_owned();
    says(&sentence).await;
    // The one that is there already is not opened again, whatever its region.
    page.open_document(&document("en"), "lang=EN-gb").await;
    assert_eq!(place(&page).await, json!(["en", "en", "ltr", "#lang=EN-gb"]));
    let warned = page.run("return document.querySelector('[data-warnings]') !== null").await;
    assert_eq!(warned, json!(false));
}
