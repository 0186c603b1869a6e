//! Links are read by whoever opens them and written by the builder: what was written is read as the same again, and
//! nothing that a stranger writes does harm.

use std::collections::BTreeMap;

use attune_check::domain::accent::Rgb;
use attune_check::domain::{Helper, Options, Setting, Stage, Theme};
use proptest::prelude::*;

use crate::hostile::{links, said};
use crate::link::{comes_back, holds, normal, read};

#[test]
fn of_hostile_links_is_left_what_the_list_says() {
    let links = links();
    assert!(links.len() > 60, "the list was read");
    for link in links {
        holds(&link.fragment);
        let (options, warnings) = read(&link.fragment);
        let kept: BTreeMap<String, String> =
            options.pairs().into_iter().map(|(name, value)| (name.to_owned(), value)).collect();
        assert_eq!(kept, link.kept.into_iter().collect(), "{}", link.name);
        assert_eq!(warnings.iter().map(said).collect::<Vec<_>>(), link.warnings, "{}", link.name);
    }
}

#[test]
fn the_links_that_the_fuzzer_begins_with_hold() {
    let folder = std::fs::read_dir(concat!(env!("CARGO_MANIFEST_DIR"), "/tests/fuzz/corpus")).unwrap();
    let files: Vec<_> = folder.map(|entry| entry.unwrap().path()).collect();
    assert!(files.len() > 10, "the corpus was read");
    for file in files {
        holds(&String::from_utf8_lossy(&std::fs::read(file).unwrap()));
    }
}

/// Text in many letters, and with what has no place in it.
fn text(most: usize) -> impl Strategy<Value = String> {
    let sign = prop_oneof![
        8 => prop::char::range(' ', '~'),
        2 => prop::char::range('\u{a0}', '\u{24f}'),
        1 => prop::char::range('\u{300}', '\u{36f}'),
        1 => prop::char::range('\u{2000}', '\u{206f}'),
        1 => any::<char>(),
    ];
    prop::collection::vec(sign, 0..=most).prop_map(|signs| signs.into_iter().collect())
}

/// Every set of options that there can be. A text is whatever is left of any text when it was set.
fn options() -> impl Strategy<Value = Options> {
    let words = (
        prop::option::of(prop::sample::select(Stage::ALL.to_vec())),
        prop::sample::select(Helper::ALL.to_vec()),
        prop::sample::select(Setting::ALL.to_vec()),
        prop::sample::select(Theme::ALL.to_vec()),
        any::<bool>(),
        prop::option::of(any::<[u8; 3]>().prop_map(Rgb)),
    );
    let texts = (
        prop::option::of("[a-zA-Z]{2}"),
        prop::option::of("[a-zA-Z0-9]{1,8}(-[a-zA-Z0-9]{1,8}){0,2}"),
        prop::option::of(text(40)),
        prop::option::of(text(80)),
        prop::option::of(text(280)),
    );
    (words, texts).prop_map(|((stage, helper, setting, theme, all, accent), (country, lang, from, contact, note))| {
        let options = Options { stage, helper, setting, theme, all, accent, ..Options::default() };
        let texts = [("country", country), ("lang", lang), ("from", from), ("contact", contact), ("note", note)];
        let texts = texts.map(|(name, text)| (name, text.unwrap_or_default()));
        let set = |options: Options, texts: &[(&str, String)]| {
            let texts = texts.iter().filter(|(_, text)| !text.is_empty());
            options.and(texts.map(|(name, text)| (*name, text.as_str()))).0
        };
        // Cleaned, and then brought into normal form, as a reader does it.
        let clean = set(Options::default(), &texts).pairs();
        set(options, &clean.iter().map(|(name, text)| (*name, normal(text))).collect::<Vec<_>>())
    })
}

proptest! {
    #[test]
    fn what_is_written_is_read_as_the_same(options in options()) {
        comes_back(&options);
    }

    #[test]
    fn any_text_is_a_link_that_does_no_harm(fragment in ".{0,1200}") {
        holds(&fragment);
    }

    #[test]
    fn any_bytes_are(bytes in prop::collection::vec(any::<u8>(), 0..400)) {
        let encoded: String = bytes.iter().map(|byte| format!("%{byte:02x}")).collect();
        for name in ["from", "contact", "note", "stage"] {
            holds(&[name, "=", &encoded].concat());
        }
        holds(&String::from_utf8_lossy(&bytes));
    }

    #[test]
    fn any_pairs_are(pairs in prop::collection::vec(("(v|stage|helper|lang|all|accent|from|note|contact|.{0,8})", text(60)), 0..12)) {
        let pairs: Vec<String> = pairs.into_iter().map(|(name, value)| [&name, "=", &value].concat()).collect();
        holds(&pairs.join("&"));
    }
}
