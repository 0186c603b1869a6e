//! Every text that the code asks for exists, and every text that exists is asked for.

use std::collections::BTreeSet;

use attune_check::content::Content;
use attune_check::domain::report::numbered;
use attune_check::domain::validate::{NOTE, needed_keys};

use crate::files;

/// The string literals of a source that look like text keys.
fn literals(text: &str) -> impl Iterator<Item = &str> {
    text.lines().filter(|line| !line.trim_start().starts_with("//")).flat_map(|line| line.split('"').skip(1).step_by(2))
}

#[test]
fn texts_and_code_fit() {
    let content = Content::english().unwrap();
    let known: BTreeSet<&str> = content.text.entries().map(|(key, _)| key).collect();
    let folders = [
        "src/ui",
        "src/domain",
        "src/pages/builder/src",
        "src/pages/look_back/src",
        "src/pages/worksheets/src",
        "src/pages/one_good_day/src",
        "src/tools/xtask/src",
    ];
    let sources: Vec<_> = folders.iter().flat_map(|folder| files(folder, &["rs"])).collect();
    let asked: BTreeSet<&str> = sources.iter().flat_map(|(_, text)| literals(text)).collect();

    let words = content.text.with(Default::default());
    let mut used: BTreeSet<String> = needed_keys(&content.check).into_iter().collect();
    used.extend(numbered(words, "method."));
    used.extend(numbered(words, "not."));
    used.extend(numbered(words, "never."));
    used.extend(worksheets::sheets().unwrap().iter().flat_map(worksheets::Sheet::keys));
    used.extend(content.help.countries.iter().map(|country| format!("country.{}", country.id)));
    let check = &content.check;
    used.extend(check.items.iter().map(|item| format!("item.{}.note", item.id)));
    used.extend(check.safety.iter().map(|row| format!("safety.{}.note", row.id)));
    let more = check.messages.iter().flat_map(|message| ["more", "steps"].map(|part| format!("{}-{part}", message.id)));
    used.extend(more);
    // Groups whose last part is an id of the code: the group is a literal, the id stands in an `id()`.
    let groups: Vec<&str> = asked.iter().copied().filter(|literal| literal.ends_with('.')).collect();
    let by_group =
        |key: &str| groups.iter().any(|group| key.strip_prefix(group).is_some_and(|rest| asked.contains(rest)));
    for key in &known {
        let literal = asked.contains(key);
        assert!(literal || used.contains(*key) || by_group(key), "nothing shows the text {key}");
    }
    for literal in &asked {
        let parts: Vec<&str> = literal.split('.').collect();
        let looks_like_a_key = parts.len() > 1
            && !literal.ends_with(".html")
            && parts
                .iter()
                .all(|part| !part.is_empty() && part.bytes().all(|byte| byte.is_ascii_alphanumeric() || byte == b'-'))
            && known.iter().any(|key| key.split('.').next() == Some(parts[0]));
        // English has no such sentence, and needs none.
        let looks_like_a_key = looks_like_a_key && *literal != NOTE;
        assert!(!looks_like_a_key || known.contains(literal), "no text is called {literal}");
    }
}

#[test]
fn no_sentence_stands_twice() {
    let content = Content::english().unwrap();
    // Short labels may agree by chance; a sentence may not.
    let mut seen: Vec<(&str, &str)> = Vec::new();
    for (key, text) in content.text.entries().filter(|(_, text)| text.split(' ').count() > 5) {
        if let Some((other, _)) = seen.iter().find(|(_, known)| *known == text) {
            panic!("{key} says the same as {other}");
        }
        seen.push((key, text));
    }
}
