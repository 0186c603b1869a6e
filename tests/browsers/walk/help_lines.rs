//! The help lines on the page are those of the file, for every country: the check takes them from the paper form.

use attune_check::content::Content;
use attune_check::domain::Kind;
use attune_check::domain::help::Line;
use attune_check::domain::report::{hours_of, text_to};
use serde_json::{Value, json};

use crate::page::Page;
use crate::run::content;

/// For each country of the list the lines below it, each as its text and its addresses.
const READ: &str = "
    document.querySelector('[data-action=help]').click();
    const panel = async () => {
        for (let tries = 0; tries < 4000; tries += 1) {
            const list = document.querySelector('[data-panel] select');
            if (list) return list;
            await new Promise((go) => setTimeout(go, 5));
        }
    };
    const list = await panel();
    const all = {};
    for (const country of [...list.options].map((option) => option.value)) {
        list.value = country;
        list.dispatchEvent(new Event('change', { bubbles: true }));
        for (let tries = 0; tries < 4000; tries += 1) {
            if (list.querySelector('option[selected]')?.value === country) break;
            await new Promise((go) => setTimeout(go, 5));
        }
        all[country] = [...document.querySelectorAll('[data-panel] .lines > li')].map((line) =>
            [line.querySelector('span').firstChild.textContent,
                [...line.querySelectorAll('small')].map((small) => small.textContent),
                [...line.querySelectorAll('a')].map((link) => link.getAttribute('href')),
                [...line.querySelectorAll('a.also')].map((link) => link.textContent)]);
    }
    if (!list.isConnected) throw new Error('the list of countries was replaced, and the focus with it');
    return all;";

pub async fn the_help_lines_are_those_of_the_file(page: Page) {
    let content = content();
    page.open("").await;
    let shown = page.run(READ).await;
    // The day as the page has it: old rows say so, whenever this test runs.
    let today = page
        .run("return new Date(Date.now() - new Date().getTimezoneOffset() * 60000).toISOString().slice(0, 10)")
        .await;
    let today = today.as_str().unwrap();
    for country in &content.help.countries {
        let kinds = Kind::ALL.into_iter().filter(|kind| *kind != Kind::CoachComplaint);
        let expected: Vec<Value> = kinds
            .flat_map(|kind| content.help.lines(&country.id, kind))
            .map(|line| row(line, &content, today))
            .collect();
        assert_eq!(shown[&country.id], json!(expected), "{}", country.id);
    }
}

fn row(line: &Line, content: &Content, today: &str) -> Value {
    let words = content.text.with(Default::default());
    let old = line.is_old(today).then(|| words.get("help.old"));
    let small: Vec<String> =
        line.hours.iter().map(|hours| hours_of(hours, words)).chain(line.note.clone()).chain(old).collect();
    let dial = line.dial().map(|number| format!("tel:{number}"));
    let text = line.text.as_ref().map(|text| (format!("sms:{}", text.dial()), text_to(text, words)));
    let site = line.url.clone().zip(line.site().map(str::to_owned));
    let also: Vec<(String, String)> = text.into_iter().chain(site).collect();
    let addresses: Vec<String> = dial.into_iter().chain(also.iter().map(|(address, _)| address.clone())).collect();
    let told: Vec<String> = also.into_iter().map(|(_, told)| told).collect();
    json!([line.name, small, addresses, told])
}
