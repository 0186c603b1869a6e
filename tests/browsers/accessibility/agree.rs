//! What is heard of a screen is what is seen of it: all of the words, in the same order.

use std::collections::HashSet;

use crate::page::Page;

/// What is seen and not set apart for the eye alone. What stands there for the ear alone (`.vh`) is heard in its place.
const SEEN: &str = "
    const seen = [];
    const root = document.querySelector('[data-attune]');
    const all = document.createTreeWalker(root, NodeFilter.SHOW_ELEMENT | NodeFilter.SHOW_TEXT);
    while (all.nextNode()) {
        const node = all.currentNode;
        const part = node.parentElement;
        if (node.nodeType === 1) {
            if (!node.checkVisibility() || !node.matches('select, textarea')) continue;
            // A label is heard with its field, whatever stands between them.
            seen.push(node.labels[0].textContent, node.matches('select') ? node.selectedOptions[0].label : node.value);
        } else if (!part.closest('[aria-hidden=true], label[for], option, textarea')
            && part.checkVisibility({ visibilityProperty: true })) seen.push(node.data);
    }
    return seen.join(' ');";

/// Heard alone: the title of the page, and the names of its regions.
const NAMED: [&str; 4] = ["page ", "banner ", "navigation ", "complementary "];

fn words(text: &str) -> Vec<&str> {
    let bare = |word| str::trim_matches(word, ['“', '”', ':', ',']);
    text.split_whitespace().map(bare).filter(|word| !word.is_empty()).collect()
}

/// The words of a line of what is heard, without those that the listener says of them.
fn quoted(line: &str) -> &str {
    // A description is what stands beside it, and is heard there as well.
    let named = line.split_once("” described “").map(|(named, _)| named);
    let named = named.or_else(|| Some(line.rsplit_once('”')?.0));
    named.and_then(|named| named.split_once('“')).map_or("", |(_, words)| words)
}

/// What is seen and not heard in its place, and what is heard and never seen.
pub async fn disagreements(page: &Page, heard: &str) -> Vec<String> {
    let seen = page.run(SEEN).await;
    let seen = words(seen.as_str().unwrap());
    let lines = heard.lines().map(str::trim_start).filter(|line| !NAMED.iter().any(|name| line.starts_with(name)));
    let heard: Vec<&str> = lines.flat_map(|line| words(quoted(line))).collect();
    let mut found = Vec::new();
    // What names a group is heard before what is in it, and once more where it is a heading.
    let mut left = heard.iter();
    if let Some(at) = seen.iter().position(|word| !left.any(|said| said == word)) {
        found.push(format!(
            "is seen and not heard there: {}",
            seen[at.saturating_sub(5)..(at + 5).min(seen.len())].join(" ")
        ));
    }
    let known: HashSet<&str> = seen.into_iter().collect();
    let alone: Vec<&str> = heard.into_iter().filter(|word| !known.contains(word)).collect();
    if !alone.is_empty() {
        found.push(format!("is heard and not seen: {}", alone.join(" ")));
    }
    found
}
