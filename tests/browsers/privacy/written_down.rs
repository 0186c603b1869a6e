//! What a browser writes down of its windows, to open them again: no answer, on no screen, wherever the check is shown,
//! whatever becomes of the browser. A page of somebody else's is open beside it, of which a choice and a text are kept.

use std::path::Path;
use std::time::{Duration, Instant};

use fantoccini::Locator;
use serde_json::{Value, json};

use crate::builder::links::{BUILDER, READY, SET};
use crate::drive::{Engine, PHONE};
use crate::embedded::host_page;
use crate::lent::own;
use crate::look_back::{LOOK_BACK, put, two_days};
use crate::one_good_day;
use crate::page::Scripts as _;
use crate::page::{CHECK, Page, folder, pairs, serve, site};
use crate::privacy::history::{files, holding, keep_in};
use crate::scratch::{Scratch, document, with_script};
use crate::worksheets::open_sheets;

/// A page of somebody else's. Whatever is kept of a page has its name.
const CONTROL: &str = "<!doctype html><title>control</title><input type=radio id=control-radio name=control-radio>
    <textarea id=control-text name=control-text></textarea>";

/// What every text begins with that is written into the check and into the page that makes links.
const CANARY: &str = "canary-7261";

/// How a visit ends.
#[derive(Clone, Copy, Debug, PartialEq)]
enum End {
    /// The browser is killed while everything is open.
    Killed,
    /// The tabs are closed, and then the browser.
    Closed,
}

pub async fn no_answer_is_written_down(engine: Engine) {
    for end in [End::Killed, End::Closed] {
        let profile = folder("written", engine);
        let browser = own(engine, PHONE, |wanted| keep_in(wanted, engine, &profile)).await;
        let page = Page::of(browser, serve(site()).await);
        let client = page.browser.client.clone();
        let around = Around::new(&page.address).await;
        page.browser.open(&around.at("control")).await.unwrap();
        let control = client.window().await.unwrap();
        page.run("document.querySelector('[type=radio]').click()").await;
        every_screen(&page, &around).await;
        let screens = client.windows().await.unwrap();
        assert_eq!(screens.len(), 1 + SCREENS, "every screen stays open");

        client.switch_to_window(control.clone()).await.unwrap();
        written(&page, &profile, "control-all-open").await;
        // What is written while a page is open is also what a browser leaves that ends without a word.
        nothing_is_kept(engine, &profile, "open");
        if end == End::Killed {
            drop((page, client));
        } else {
            for screen in screens.into_iter().filter(|screen| *screen != control) {
                client.switch_to_window(screen).await.unwrap();
                client.close_window().await.unwrap();
            }
            client.switch_to_window(control).await.unwrap();
            written(&page, &profile, "control-all-closed").await;
            nothing_is_kept(engine, &profile, "closed");
            client.close().await.unwrap();
        }
        nothing_is_kept(engine, &profile, &format!("{end:?}"));
        std::fs::remove_dir_all(profile).unwrap();
    }
}

/// Pages with the check in them, and the first screens of a document whose script does not come.
struct Around {
    address: String,
    _folder: Scratch,
}

impl Around {
    async fn new(check: &str) -> Around {
        let folder = Scratch::new();
        let early = with_script(&document("check.html"), |_| "attune.started = true".to_owned());
        folder.write("_headers", early.headers);
        folder.write(CHECK.trim_start_matches('/'), early.html);
        folder.write("control.html", CONTROL);
        folder.write("frame.html", host_page(check, "", ""));
        // Whoever looks into a closed root has to be there when it is made.
        let inside = "<script>const attach = Element.prototype.attachShadow;
            Element.prototype.attachShadow = function () { return (window.inside = attach.call(this, { mode: 'open' })) }</script>";
        folder.write("inline.html", host_page(check, inside, "mode=inline"));
        Around { address: serve(folder.path().to_owned()).await, _folder: folder }
    }

    fn at(&self, name: &str) -> String {
        format!("{}/{name}.html", self.address)
    }
}

/// How many screens are left open.
const SCREENS: usize = 16;

/// Answers a question on every kind of screen, wherever it is shown, each in a tab of its own.
async fn every_screen(page: &Page, around: &Around) {
    let to = |stage: &str, until: &str| json!({ "stage": stage, "answers": {}, "until": until });

    new_tab(page).await;
    page.open("").await;
    page.walk_plan(to("2", "stage")).await;
    page.pick("stage", "3").await;

    new_tab(page).await;
    page.open("").await;
    for list in ["helper", "setting", "country"] {
        choose_another(page, &format!("[data-attune] [data-set={list}]")).await;
    }

    new_tab(page).await;
    page.open("").await;
    page.walk_plan(to("2", "statement")).await;
    answer_all(page, "document").await;

    new_tab(page).await;
    page.open("all=1").await;
    page.walk_plan(to("2", "all")).await;
    answer_all(page, "document").await;

    new_tab(page).await;
    page.open("").await;
    page.walk_plan(to("0", "checklist")).await;
    answer_all(page, "document").await;
    write(page, "[data-attune] textarea", "hope").await;

    new_tab(page).await;
    page.open("").await;
    page.walk_plan(to("2", "safety")).await;
    answer_all(page, "document").await;

    new_tab(page).await;
    page.open("").await;
    page.walk("2", &pairs("TC1 1 TC2 5 T2a 3"), &pairs("A2 yes B self"), "result").await;
    page.run("for (const part of document.querySelectorAll('[data-attune] [name=part]')) part.click()").await;
    choose_another(page, "[data-attune] main [data-set=country]").await;
    page.press("help").await;
    choose_another(page, "[data-attune] [data-panel] [data-set=country]").await;

    // Who left has left.
    new_tab(page).await;
    page.open("").await;
    page.walk_plan(to("0", "checklist")).await;
    answer_all(page, "document").await;
    write(page, "[data-attune] textarea", "left").await;
    page.press("leave").await;
    page.wait("left").await;

    // The first screens, which no script of the check follows.
    new_tab(page).await;
    page.browser.open(&format!("{}{CHECK}", around.address)).await.unwrap();
    choose_another(page, "#attune > [data-screen=welcome] [data-set=helper]").await;
    page.run("document.querySelector('#attune > [data-screen=welcome] [data-action=start]').click()").await;
    page.run("document.querySelector('#attune > [data-screen=stage] [value=\"3\"]').click()").await;

    new_tab(page).await;
    page.open_document(&format!("{}/en/check.plain.html", page.address), "").await;
    page.walk_plan(to("2", "safety")).await;
    answer_all(page, "document").await;

    new_tab(page).await;
    page.open_document(&format!("{}{LOOK_BACK}", page.address), "").await;
    put(page, &two_days()[0].line()).await;
    write(page, "[data-attune] [name=line]", "look-back").await;

    new_tab(page).await;
    open_sheets(page, "en", "").await;
    page.run("document.querySelector('[data-sheet=\"9\"] [type=checkbox]').click()").await;
    write(page, "[data-sheet='8'] textarea", "sheet").await;

    new_tab(page).await;
    one_good_day::open_sheet(page).await;
    page.run("line(1, 'mouse', 0.5)").await;
    write(page, "[data-goal]", "goal").await;

    new_tab(page).await;
    page.browser.open(&around.at("frame")).await.unwrap();
    page.run("scrollTo(0, 9)").await;
    page.until("document.querySelector('attune-check').shadowRoot?.querySelector('iframe')").await;
    let frame = "return document.querySelector('attune-check').shadowRoot.querySelector('iframe')";
    let frame = page.browser.client.execute(frame, vec![]).await.unwrap();
    let id = frame.as_object().and_then(|found| found.values().next()?.as_str()).unwrap().to_owned();
    let frame = fantoccini::elements::Element::from_element_id(page.browser.client.clone(), id.into());
    frame.enter_frame().await.unwrap();
    page.until("document.querySelector('[data-attune=ready]')").await;
    page.walk_plan(to("2", "safety")).await;
    answer_all(page, "document").await;
    page.browser.client.enter_parent_frame().await.unwrap();

    new_tab(page).await;
    page.browser.open(&around.at("inline")).await.unwrap();
    page.until("window.inside?.querySelector('[data-attune=ready]')").await;
    let walk = xtask::browser::WALK.replace("document.querySelector(", "inside.querySelector(");
    page.browser.run(&walk, vec![to("0", "checklist")]).await;
    answer_all(page, "inside").await;
    page.run(&format!("inside.querySelector('textarea').value = '{CANARY}-inline'")).await;

    new_tab(page).await;
    page.browser.open(&format!("{}{BUILDER}", page.address)).await.unwrap();
    page.until(READY).await;
    for (name, value) in [("stage", "3"), ("helper", "coach"), ("country", "gb"), ("lang", "es"), ("accent", "#00a884")]
    {
        page.browser.run(SET, vec![json!(name), json!(value)]).await;
    }
    // What a link says is in the address of the preview, which Chromium keeps. A name with a number never becomes one.
    let refused = format!("{CANARY} 123456789");
    for (name, value) in [("from", refused.as_str()), ("note", "Hello"), ("contact", "Room 4")] {
        page.browser.run(SET, vec![json!(name), json!(value)]).await;
    }
}

async fn new_tab(page: &Page) {
    let tab = page.browser.client.new_window(true).await.unwrap();
    page.browser.client.switch_to_window(tab.handle).await.unwrap();
    if page.browser.engine == Engine::Chromium {
        page.browser.chromium("Page.bringToFront", json!({})).await.unwrap();
    }
}

/// Chooses the first answer of each question, and then the second one.
async fn answer_all(page: &Page, within: &str) {
    let script = format!(
        "const groups = [...{within}.querySelectorAll('[data-attune] fieldset[data-item]')];
        if (!groups.length) throw new Error('nothing is asked');
        for (const at of [0, 1]) {{
            for (const {{ dataset }} of groups) {{
                const found = {within}.querySelectorAll(`[data-attune] [data-item=\"${{dataset.item}}\"] input`);
                found[at].click();
            }}
            await new Promise((go) => setTimeout(go, 0));
        }}"
    );
    page.run(&script).await;
}

/// Chooses the last of a list, as the browser tells it of a person.
async fn choose_another(page: &Page, list: &str) {
    page.run("for (const fold of document.querySelectorAll('details')) fold.open = true").await;
    let list = page.browser.client.find(Locator::Css(list)).await.unwrap();
    let last = list.find_all(Locator::Css("option")).await.unwrap().len() - 1;
    list.select_by_index(last).await.unwrap();
}

async fn write(page: &Page, field: &str, name: &str) {
    let field = page.browser.client.find(Locator::Css(field)).await.unwrap();
    field.send_keys(&format!("{CANARY}-{name}")).await.unwrap();
}

/// Writes a text on the other page, which is open, and waits until the browser has it in a file. What was done before
/// on other pages is then there as well.
async fn written(page: &Page, profile: &Path, text: &str) {
    let end = Instant::now() + Duration::from_secs(30);
    page.browser.client.find(Locator::Css("textarea")).await.unwrap().send_keys(text).await.unwrap();
    while holding(profile, text).is_empty() {
        assert!(Instant::now() < end, "{:?} never wrote down what is kept", page.browser.engine);
        tokio::time::sleep(Duration::from_millis(100)).await;
    }
}

/// Of the other page a choice and a text are kept, and of no page else, in any file.
fn nothing_is_kept(engine: Engine, profile: &Path, when: &str) {
    let (control, others): (Vec<_>, Vec<_>) =
        kept(engine, profile).into_iter().partition(|one| one.contains("control-"));
    assert!(
        control.iter().any(|one| one.contains("control-radio")),
        "{engine:?}, {when}: a choice is kept: {control:?}"
    );
    assert!(control.iter().any(|one| one.contains("control-all")), "{engine:?}, {when}: a text is kept: {control:?}");
    assert_eq!(others, Vec::<String>::new(), "{engine:?}, {when}: something that was done is written down");
    let canaries = holding(profile, CANARY);
    assert!(canaries.is_empty(), "{engine:?}, {when}: a text is written down: {canaries:?}");
}

/// What the browser has written down of controls, page by page.
fn kept(engine: Engine, profile: &Path) -> Vec<String> {
    let mut kept = Vec::new();
    for (path, bytes) in files(profile) {
        match engine {
            Engine::Firefox if path.extension().is_some_and(|kind| kind == "jsonlz4" || kind == "baklz4") => {
                // A file that is being replaced has no end yet, and the one before it is there as well.
                of_forms(&serde_json::from_slice(&bytes).unwrap_or_default(), &mut kept);
            }
            Engine::Chromium if path.parent().is_some_and(|folder| folder.ends_with("Sessions")) => {
                // A text there is a row of two bytes a letter, at an even or at an odd place.
                for from in 0..2 {
                    let wide: Vec<u16> = bytes[from.min(bytes.len())..]
                        .chunks_exact(2)
                        .map(|pair| u16::from_le_bytes([pair[0], pair[1]]))
                        .collect();
                    let text = String::from_utf16_lossy(&wide);
                    kept.extend(text.split("serialized form state").skip(1).filter_map(controls));
                }
            }
            _ => {}
        }
    }
    kept
}

/// Each `formdata` in what Firefox keeps of its windows.
fn of_forms(value: &Value, kept: &mut Vec<String>) {
    match value {
        Value::Object(fields) => {
            kept.extend(fields.get("formdata").map(Value::to_string));
            fields.values().for_each(|value| of_forms(value, kept));
        }
        Value::Array(values) => values.iter().for_each(|value| of_forms(value, kept)),
        _ => {}
    }
}

/// The controls of a page in what follows the word for them in Chromium's file, where there are any.
fn controls(text: &str) -> Option<String> {
    let plain = |character: char| character.is_ascii_graphic() || character == ' ';
    let words: Vec<&str> = text.split(|character| !plain(character)).filter(|word| word.len() > 1).take(40).collect();
    let kinds = ["radio", "checkbox", "select-one", "textarea", "text"];
    // The address of the next page ends what is said of this one.
    let own: Vec<&str> = words.into_iter().take_while(|word| !word.contains("http")).collect();
    own.iter().any(|word| kinds.contains(word)).then(|| own.join(" "))
}
