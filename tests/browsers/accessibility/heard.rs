//! What is heard of every screen, in reading order, is what was reviewed.
//!
//! `INSTA_UPDATE=always` writes the snapshots anew; read the difference as somebody who hears it before it is committed.

use std::collections::BTreeMap;

use serde_json::json;

use super::agree::disagreements;
use super::said::UNTOUCHED;
use super::screens::{answers, on_every_screen};
use crate::page::Page;
use crate::spoken::spoken;

/// The page as it is heard, which has to make sense by itself.
pub async fn listened(page: &Page, screen: &str, focused: usize) -> String {
    page.until("!document.activeElement?.matches('[data-between]')").await;
    let tree = page.browser.chromium("Accessibility.getFullAXTree", json!({})).await.unwrap();
    let spoken = spoken(&tree);
    assert_eq!(spoken.faults, Vec::<String>::new(), "{screen}:\n{}", spoken.text);
    assert_eq!(disagreements(page, &spoken.text).await, Vec::<String>::new(), "{screen}");
    assert_eq!(spoken.focus.len(), focused, "{screen}: {:?}", spoken.focus);
    spoken.text
}

pub async fn what_is_heard_is_what_was_reviewed(page: Page) {
    page.browser.chromium("Accessibility.enable", json!({})).await.unwrap();
    let mut parts = BTreeMap::<String, String>::new();
    let mut write = |screen: &str, text: &str| {
        let (part, name) = screen.split_once(", ").unwrap();
        parts.entry(part.to_owned()).or_default().push_str(&format!("== {name}\n\n{text}\n"));
    };
    on_every_screen(&page, async |screen| {
        let text = listened(&page, screen, usize::from(!UNTOUCHED.contains(&screen))).await;
        write(screen, &text);
    })
    .await;
    page.open("country=gb&theme=light").await;
    page.walk_plan(json!({ "stage": "2", "until": "statement" })).await;
    for number in 1..=12 {
        let text = listened(&page, "a statement", 1).await;
        let main =
            text.lines().skip_while(|line| line.trim() != "main").take_while(|line| !line.contains("contentinfo"));
        write(&format!("statements, {number}"), &main.map(|line| format!("{line}\n")).collect::<String>());
        page.walk_plan(json!({ "answers": answers("2"), "until": "safety", "steps": 1 })).await;
    }
    page.wait("safety").await;
    for (part, text) in &parts {
        is_as_reviewed(part, text);
    }
}

/// Compares what is heard with what was reviewed under this name.
pub fn is_as_reviewed(name: &str, text: &str) {
    let mut settings = insta::Settings::clone_current();
    settings.set_snapshot_path("../snapshots");
    settings.set_prepend_module_to_snapshot(false);
    settings.set_omit_expression(true);
    settings.bind(|| insta::assert_snapshot!(name.replace(' ', "_"), text));
}
