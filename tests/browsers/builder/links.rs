//! The page that makes links: with a keyboard alone, by hand, from an old link, from a disk; it refuses what a link
//! may not say.

use attune_check::content::Content;
use fantoccini::Locator;
use fantoccini::key::Key;
use serde_json::json;

use crate::accessibility::keyboard::{press, tab_back_to, tab_to};
use crate::page::Scripts as _;
use crate::page::{CHECK, Page, site};

/// The page.
pub const BUILDER: &str = "/en/builder.html";

/// It listens.
pub const READY: &str = "document.querySelector('[data-builder=ready]')";

/// Opens the page anew.
pub async fn open(page: &Page) {
    page.browser.open(&format!("{}{BUILDER}", page.address)).await.unwrap();
    page.until(READY).await;
}

/// Writes or chooses a value in the control of a name, as a person does, and waits until it is drawn.
pub const SET: &str = "const [name, value] = args;
        const radio = document.querySelector(`[name=\"${name}\"][type=radio][value=\"${CSS.escape(value)}\"]`);
        if (radio) radio.click();
        else {
            const control = document.querySelector(`[name=\"${name}\"]`);
            control.value = value;
            for (const kind of ['input', 'change']) control.dispatchEvent(new Event(kind, { bubbles: true }));
        }
        await new Promise((go) => setTimeout(go, 0));";

pub async fn set(page: &Page, name: &str, value: &str) {
    page.browser.run(SET, vec![json!(name), json!(value)]).await;
}

/// What stands in a box.
pub async fn out(page: &Page, name: &str) -> String {
    let text = format!("const box = document.querySelector('[data-out={name}]'); return box.value ?? box.textContent");
    page.run(&text).await.as_str().unwrap().to_owned()
}

/// Waits until the page listens.
pub const LISTENS: &str =
    "for (let tries = 0; tries < 999 && !document.querySelector('[data-builder=ready]'); tries += 1)
        await new Promise((go) => setTimeout(go, 5));";

/// Presses a button.
pub async fn act(page: &Page, name: &str) {
    let script = format!(
        "document.querySelector('[data-action={name}]').click(); await new Promise((go) => setTimeout(go, 0));"
    );
    page.run(&script).await;
}

/// What a notice says; nothing where there is none.
async fn notice(page: &Page, name: &str) -> String {
    let text = format!("return document.querySelector('[data-notice={name}]')?.textContent ?? ''");
    page.run(&text).await.as_str().unwrap().to_owned()
}

/// From opening it to the page to print, with nothing but a keyboard.
pub async fn a_link_is_made_with_a_keyboard(page: Page) {
    open(&page).await;
    page.run("window.printed = 0; window.print = () => { window.printed += 1; }").await;
    tab_to(&page, "input[name=stage]").await;
    press(&page, Key::Down).await;
    tab_to(&page, "input[name=from]").await;
    let name = page.browser.client.find(Locator::Css("input[name=from]")).await.unwrap();
    name.send_keys("Hollow Lane").await.unwrap();
    assert_eq!(
        out(&page, "link").await,
        format!("{}{CHECK}#v=1&stage=1&lang=en&from=Hollow+Lane", page.address),
        "the link is there without a button to make it"
    );
    tab_to(&page, "[data-action=copy-link]").await;
    press(&page, Key::Enter).await;
    // Whether a browser that nobody sees may copy is its own affair; it is said either way.
    page.until("document.querySelector('[data-action=copy-link] + [role=status]').textContent").await;
    tab_to(&page, "[data-action=card]").await;
    press(&page, Key::Enter).await;
    page.until("document.querySelector('[data-sheet=card]') && document.activeElement.matches('h1')").await;
    tab_to(&page, "[data-action=print]").await;
    press(&page, Key::Enter).await;
    page.until("window.printed === 1").await;
    tab_back_to(&page, "[data-action=back]").await;
    press(&page, Key::Enter).await;
    page.until("document.activeElement.matches('[data-action=card]')").await;
    assert_eq!(page.run("return document.querySelector('[name=from]').value").await, json!("Hollow Lane"));
}

/// Everything that comes out fits what was chosen.
pub async fn what_comes_out_fits_what_was_chosen(page: Page) {
    open(&page).await;
    let entries = page.run("return history.length").await;
    for (name, value) in [
        ("stage", "3"),
        ("helper", "coach"),
        ("setting", "online"),
        ("country", "ie"),
        // An accent that stands apart becomes one letter with its character.
        ("from", "Cafe\u{301} Ada"),
        ("note", "Bring what you like & \"more\"."),
        ("contact", "Ring the bell"),
        ("accent", "#d4a017"),
    ] {
        set(&page, name, value).await;
    }
    let link = out(&page, "link").await;
    let set_by = "v=1&stage=3&helper=coach&setting=online&country=ie&lang=en&accent=d4a017&contact=Ring+the+bell\
        &from=Caf%C3%A9+Ada&note=Bring+what+you+like+%26+%22more%22%2E";
    assert_eq!(link, format!("{}{CHECK}#{set_by}", page.address));
    assert_eq!(out(&page, "count").await, format!("{} of 1,000 characters.", link.len()));
    for name in ["mail", "text"] {
        assert!(out(&page, name).await.contains(&link), "{name}");
    }
    for name in ["frame", "button"] {
        assert!(out(&page, name).await.contains(&link.replace('&', "&amp;")), "{name}");
    }
    let element = out(&page, "embed").await;
    assert!(element.contains(" stage=\"3\" helper=\"coach\"") && !element.contains("Ada"), "{element}");
    let chips =
        page.run("return [...document.querySelectorAll('.chip')].map((chip) => chip.style.backgroundColor)").await;
    assert_eq!(chips[0], json!("rgb(212, 160, 23)"));
    assert!(chips[0] != chips[1] && chips[1] != chips[2], "{chips}");

    // Saved as files with plain names.
    page.run(
        "window.files = [];
        const own = URL.createObjectURL;
        URL.createObjectURL = (blob) => { window.files.push({ blob }); return own.call(URL, blob); };
        HTMLAnchorElement.prototype.click = function () { window.files.at(-1).name = this.download; };",
    )
    .await;
    act(&page, "svg").await;
    act(&page, "png").await;
    let files = page
        .run(
            "return Promise.all(window.files.map(async ({ name, blob }) =>
                [name, blob.type, [...new Uint8Array(await blob.arrayBuffer())].slice(1, 4)]))",
        )
        .await;
    assert_eq!(files, json!([["link.svg", "image/svg+xml", b"svg"], ["link.png", "image/png", b"PNG"]]));

    // The preview follows and leaves no entries for the Back button.
    preview_shows(&page, "coach").await;
    assert_eq!(page.run("return history.length").await, entries);

    // A card is a step: Back leads to the form as it was, and Forward to the card.
    act(&page, "poster").await;
    page.until("document.querySelector('[data-sheet=poster]')").await;
    page.run("history.back()").await;
    page.until("document.querySelector('[name=contact]')?.value === 'Ring the bell'").await;
    assert_eq!(out(&page, "link").await, link);
    page.run("history.forward()").await;
    page.until("document.querySelector('[data-sheet=poster]')").await;
    act(&page, "back").await;
    page.until("document.activeElement.matches('[data-action=poster]')").await;
}

/// Waits until the preview says this in its heading.
pub async fn preview_shows(page: &Page, word: &str) {
    let client = &page.browser.client;
    client.find(Locator::Css("iframe")).await.unwrap().enter_frame().await.unwrap();
    page.until(&format!(
        "document.querySelector('[data-attune=ready]')?.querySelector('h1')?.textContent.includes('{word}')"
    ))
    .await;
    client.clone().enter_parent_frame().await.unwrap();
}

pub async fn what_a_link_may_not_say_is_refused_here(page: Page) {
    open(&page).await;
    for (name, value) in
        [("from", "ada@example.org"), ("from", "Call 0800 123 456"), ("accent", "gold"), ("base", "http://a.example/")]
    {
        set(&page, name, value).await;
        let tied = format!(
            "const control = document.querySelector('[name={name}]');
            const ids = (control.getAttribute('aria-describedby') ?? '').split(' ');
            return control.getAttribute('aria-invalid') === 'true' && ids.includes('b-{name}-wrong')
                && document.getElementById('b-{name}-wrong').textContent.length > 20"
        );
        assert_eq!(page.run(&tied).await, json!(true), "{name}={value}");
        assert!(!out(&page, "link").await.contains(&format!("{name}=")), "{name}");
        // Beside the link too, where it is copied.
        assert_eq!(notice(&page, "refused").await.is_empty(), name == "base", "{name}");
        set(&page, name, "").await;
        assert_eq!((notice(&page, name).await, notice(&page, "refused").await), Default::default(), "{name}");
    }
    assert!(out(&page, "link").await.starts_with(&page.address));

    // Other letters than Latin ones take six characters each.
    set(&page, "note", &"ж".repeat(250)).await;
    assert_ne!(notice(&page, "long").await, "");
    let dead = page
        .run(
            "const off = (what) => [...document.querySelectorAll(what)].every((button) => button.disabled);
            return [document.querySelector('[data-out=link]').value, document.querySelector('svg[data-out=qr]'),
                off('[data-action^=copy], [data-action=card], [data-action=poster], [data-action=svg], [data-action=png]')]",
        )
        .await;
    assert_eq!(dead, json!(["", null, true]), "no dead link is given out");
    set(&page, "note", &"ж".repeat(110)).await;
    assert_ne!(notice(&page, "dense").await, "", "old phones may not read a code as fine as this");
    set(&page, "note", "").await;
    assert_eq!((notice(&page, "long").await, notice(&page, "dense").await), Default::default());

    // Where copying is refused, the text is marked to be copied by hand.
    page.run("navigator.clipboard && (navigator.clipboard.writeText = () => Promise.reject(new Error('no')))").await;
    act(&page, "copy-link").await;
    page.until("document.querySelector('[data-action=copy-link] + [role=status]').textContent").await;
    let marked = "const box = document.activeElement;
        return [box.dataset.out, box.selectionEnd - box.selectionStart === box.value.length]";
    assert_eq!(page.run(marked).await, json!(["link", true]));
}

pub async fn an_old_link_is_edited(page: Page) {
    open(&page).await;
    // Chosen by hand before, which a browser remembers of a list.
    set(&page, "helper", "coach").await;
    set(&page, "country", "us").await;
    let old = "https://old.example/en/check.html#v=1&stage=4&helper=psychologist&country=ie&from=Ada&note=Hello&theme=dark&shoe=9";
    set(&page, "old", old).await;
    let now = page
        .run(
            "const value = (name) => document.querySelector(`[name=${name}]`).value;
            return [document.querySelector('[name=stage]:checked').value, ...['helper', 'country', 'from', 'note'].map(value)]",
        )
        .await;
    assert_eq!(now, json!(["4", "psychologist", "ie", "Ada", "Hello"]));
    let said = notice(&page, "old").await;
    assert!(said.contains("old.example") && said.contains("has a name we do not know"), "{said}");
    let link = out(&page, "link").await;
    assert!(link.starts_with(&format!("{}{CHECK}#", page.address)) && link.contains("theme=dark"), "{link}");
    // What it makes can be pasted again, and is the same.
    set(&page, "from", "Bea").await;
    let link = out(&page, "link").await;
    open(&page).await;
    set(&page, "old", &link).await;
    assert_eq!(out(&page, "link").await, link);
    let nothing = Content::english().unwrap().text.raw("builder.old.nothing").unwrap().to_owned();
    for old in ["nothing of ours", "x=1", "stage=", &format!("stage=2&note={}", "a".repeat(1000))] {
        set(&page, "old", old).await;
        assert_eq!(out(&page, "link").await, link, "what sets nothing changes nothing: {old}");
        assert_eq!(notice(&page, "old").await, nothing, "{old}");
    }
}

pub async fn without_scripts_the_builder_says_how_a_link_is_written(page: Page) {
    page.browser.client.goto(&format!("{}{BUILDER}", page.address)).await.unwrap();
    let by_hand = page.browser.client.find(Locator::Css("#by-hand")).await.unwrap();
    assert!(by_hand.is_displayed().await.unwrap());
    assert!(by_hand.text().await.unwrap().contains("#stage=0&helper=counsellor&country=gb"));
}

pub async fn the_builder_works_from_a_disk(page: Page) {
    page.browser.open(&format!("file://{}{BUILDER}", site().display())).await.unwrap();
    page.until(READY).await;
    assert_ne!(notice(&page, "no-place").await, "", "others cannot open what lies here");
    assert_eq!(out(&page, "link").await, "");
    set(&page, "base", "https://hollowlane.example/attune/?x=1#top").await;
    assert_eq!(out(&page, "link").await, "https://hollowlane.example/attune/en/check.html#v=1&stage=0&lang=en");
    set(&page, "helper", "coach").await;
    preview_shows(&page, "coach").await;
    // On a disk the address of an old link is the only one that is known.
    page.browser.open(&format!("file://{}{BUILDER}?2", site().display())).await.unwrap();
    page.until(READY).await;
    set(&page, "old", "https://old.example/en/check.html#v=1&stage=2").await;
    assert_eq!(out(&page, "link").await, "https://old.example/en/check.html#v=1&stage=2&lang=en");
}
