//! The sheets, as everybody can use them.

use serde_json::json;

use super::{fill, open_sheets};
use crate::accessibility::{focus, room, rules, still};
use crate::drive::Engine;
use crate::page::{Page, pairs};

pub async fn every_sheet_is_for_everyone(page: Page) {
    for language in if page.browser.engine == Engine::Chromium { &["en", "ar"][..] } else { &["es"] } {
        open_sheets(&page, language, "").await;
        rules::no_rule_is_broken(&page, language).await;
        if page.browser.engine == Engine::Chromium {
            let dark = json!({ "features": [{ "name": "prefers-color-scheme", "value": "dark" }] });
            page.browser.chromium("Emulation.setEmulatedMedia", dark).await.unwrap();
            rules::no_rule_is_broken(&page, &format!("{language}, dark")).await;
            let usual = json!({ "features": [{ "name": "prefers-color-scheme", "value": "" }] });
            page.browser.chromium("Emulation.setEmulatedMedia", usual).await.unwrap();
        }
        // Each has a heading, a link to it and one back, and every field a name of its own within its sheet.
        let named = "return [...document.querySelectorAll('[data-sheet]')].map((sheet) => [
            sheet.id === sheet.dataset.sheet, sheet.querySelectorAll('h2').length > 0,
            document.querySelectorAll(`.contents a[href='#${sheet.id}']`).length, sheet.querySelectorAll('footer a[href=\"#all\"]').length,
            [...sheet.querySelectorAll('textarea, input')].every((field) => field.labels.length === 1 || field.getAttribute('aria-labelledby'))])";
        let wanted = json!(vec![json!([true, true, 1, 1, true]); 17]);
        assert_eq!(page.run(named).await, wanted, "{language}");
    }
}

/// The help lines of the form follow the window, which only Chromium makes as narrow as the body. There they are looked at
/// with the form.
pub async fn without_help_lines(page: &Page) {
    if page.browser.engine != Engine::Chromium {
        page.run("for (const country of document.querySelectorAll('[data-country]')) country.remove()").await;
    }
}

pub async fn every_sheet_fits_every_width(page: Page) {
    // All languages in one engine; in the others the longest and the one from right to left.
    let languages: &[&str] = match page.browser.engine {
        Engine::Chromium => &["en", "es", "ar", "en-easy"],
        Engine::Firefox => &["es"],
        Engine::WebKit => &["ar"],
    };
    for language in languages {
        open_sheets(&page, language, "").await;
        without_help_lines(&page).await;
        for (what, faults) in [
            ("too small", room::small(&page).await),
            ("does not fit", room::cramped(&page).await),
            ("moves", still::moving(&page).await),
        ] {
            assert_eq!(faults, json!([]), "{:?}, {language}: {what}", page.browser.engine);
        }
    }
}

/// The list, a sheet in the middle, and the one with the help lines.
pub async fn the_focus_is_seen_on_every_sheet(page: Page) {
    open_sheets(&page, "en", "").await;
    let few = "for (const sheet of document.querySelectorAll('[data-sheet]'))
        if (!['1', '5', '14'].includes(sheet.id)) sheet.remove()";
    page.run(few).await;
    focus::through(&page, "sheets", true).await;
}

/// A text that is longer than the lines that it has makes the field longer.
pub async fn a_field_grows_with_what_is_written(page: Page) {
    open_sheets(&page, "en", "").await;
    fill(&page, &"I would like to say this. ".repeat(20)).await;
    let cut = "return [...document.querySelectorAll('textarea')].filter((field) => field.scrollHeight > field.clientHeight + 2).length";
    assert_eq!(page.run(cut).await, json!(0), "{:?}", page.browser.engine);
}

/// From the small step of each part of a result a link leads to the sheet that fits, in a tab of its own.
pub async fn a_step_leads_to_its_sheet(page: Page) {
    let check = crate::run::content().check;
    for stage in ["1", "4"] {
        page.open("").await;
        let answers = "TC1 1 TC2 5 T1a 1 T1r 5 BC1 5 BC2 5 B1a 5 B1r 1 EC1 3 EC2 3 E1a 3 E1r 3".replace('1', stage);
        let answers = answers.replace("TC4", "TC1").replace("BC4", "BC1").replace("EC4", "EC1").replace(" 4", " 1");
        page.walk(stage, &pairs(&answers), &pairs("A1 no A2 no A3 no A4 no A5 no B safe"), "result").await;
        let links = "return [...document.querySelectorAll('[data-guidance] a[href*=worksheets]')].map((link) =>
            [link.closest('[data-guidance]').dataset.guidance, link.getAttribute('href'), link.target, link.rel])";
        let found = page.run(links).await;
        let found = found.as_array().unwrap();
        assert_eq!(found.len(), 3, "{found:?}");
        for link in found {
            let cell = link[0].as_str().unwrap().to_owned();
            let at = check.step_sheets.iter().position(|cells| cells.contains(&cell)).unwrap();
            let to = format!("worksheets.html#{}", at + 1);
            assert_eq!(*link, json!([cell, to, "_blank", "noreferrer noopener"]));
        }
    }
    // A page that puts help first leads to no sheet for the helper.
    page.open("").await;
    page.walk("2", &pairs("TC1 1 TC2 1 T2a 1 T2r 5"), &pairs("A1 yes"), "result").await;
    assert_eq!(page.run("return document.querySelectorAll('a[href*=worksheets]').length").await, json!(0));
}
