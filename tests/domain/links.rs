//! Links are read by whoever opens them and written by the builder: what was written is read as the same again, and
//! nothing that a stranger writes does harm.

use std::collections::BTreeMap;

use attune_check::domain::accent::Rgb;
use attune_check::domain::options::MAX_LINK_CHARS;
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
    let folder = std::fs::read_dir(concat!(env!("CARGO_MANIFEST_DIR"), "/fuzz/corpus")).unwrap();
    let files: Vec<_> = folder.map(|entry| entry.unwrap().path()).collect();
    assert!(files.len() > 10, "the corpus was read");
    for file in files {
        holds(&String::from_utf8_lossy(&std::fs::read(file).unwrap()));
    }
}

/// What programs put behind a link.
const TAILS: [&str; 30] = [
    ".",
    ",",
    ";",
    ":",
    "!",
    "?",
    ")",
    "]",
    "}",
    "*",
    "_",
    "'",
    "/",
    "=",
    ").",
    "...",
    ",_",
    "&",
    "&gt;",
    "&quot;.",
    "&#62;",
    "?utm_source=mail",
    "?utm_source=mail&utm_medium=e-mail",
    "&utm_source=mail&utm_term=a.b",
    "&fbclid=IwAR0_x-1",
    "?mc_cid=1&mc_eid=2",
    ".?ref=x",
    ";jsessionid=1A2B",
    "&amp;gclid=x",
    "?igsh=x==",
];

/// The same link as programs write it anew.
fn changed(link: &str) -> Vec<String> {
    let once = again(link);
    let names = |shout: fn(&str) -> String| {
        let pairs = link.split('&').filter_map(|pair| pair.split_once('='));
        pairs.map(|(name, value)| [&shout(name), "=", value].concat()).collect::<Vec<_>>().join("&")
    };
    let title = |name: &str| [&name[..1].to_uppercase(), &name[1..]].concat();
    let marks =
        ["&amp;", "&amp;amp;", "&AMP;", "&#38;", "&#x26;", "&amp%3B", "%26", "%26amp%3B", "#", "& ", "&%20", "&amp; "];
    let mut all: Vec<String> = marks.iter().map(|mark| link.replace('&', mark)).collect();
    all.extend([
        link.to_owned(),
        names(str::to_uppercase),
        names(title),
        link.split('&').map(again).collect::<Vec<_>>().join("&"),
    ]);
    all.extend(["#", "%23", "%2523", "#%23"].map(|mark| [mark, link].concat()));
    all.extend([again(&once), again(&link.replace('&', "&amp;")), ["%23", &once].concat(), once]);
    all
}

/// Encoded as a part of an address.
fn again(text: &str) -> String {
    let plain = |byte: u8| byte.is_ascii_alphanumeric() || b"-_.!~*'()".contains(&byte);
    text.bytes().map(|byte| if plain(byte) { char::from(byte).to_string() } else { format!("%{byte:02X}") }).collect()
}

#[test]
fn what_mail_programs_do_to_a_link_is_undone() {
    // Words that look like what programs do, in each place where a text can stand, and at the end of the link.
    let words =
        ["Tea & cake &amp; more?", "a=b&amp;stage=4", "utm_source=mail", "See ?utm_source=mail.", "(fbclid)", "100%"];
    for note in words {
        let set = [
            ("stage", "0"),
            ("helper", "counsellor"),
            ("country", "gb"),
            ("contact", note),
            ("from", "J. R."),
            ("note", note),
        ];
        let options = Options::default().and(set).0;
        let link = options.to_link();
        for changed in changed(&link) {
            for tail in TAILS.iter().chain(&[""]) {
                let changed = [&changed, *tail].concat();
                assert_eq!(read(&changed), (options.clone(), vec![]), "{changed}");
            }
        }
    }
}

#[test]
fn the_country_and_the_stage_survive_what_else_is_done() {
    let wanted = Options::default().and([("stage", "0"), ("country", "gb")]).0;
    for (changed, warnings) in [
        // What browsers encode before anyone reads it, and what they leave out: the end of a line.
        ("v=1&stage=0&country=gb%3E", vec![]),
        ("v=1&stage=0&country=gb%22", vec![]),
        ("v=1&stage=0&country=gb%C2%BB", vec![]),
        ("v=1&stage=0&country=gb%E2%80%9D", vec![]),
        ("v=1&stage=0&country=gb%E2%80%A6", vec![]),
        ("v=1&stage=0&country=gb%D8%9F", vec![]),
        ("v=1&stage=0&country=gb%3Futm_source%3Dmail", vec![]),
        ("v=1&stage=0&country=gb)»", vec![]),
        ("v=1&stage=0&coun=try=gb", vec![]),
        ("v=1&st=\r\nage=0&country=g=\nb", vec![]),
        ("v=1&stage= 0&country=g%20b", vec![]),
        ("v=1&stage=0&%20coun%20try=gb", vec![]),
        ("v=1.&stage=0.&country=gb.", vec![]),
        ("utm_source=mail&v=1&stage=0&mc_eid=x&country=gb", vec![]),
        ("V=1&STAGE=0&COUNTRY=UK", vec![]),
        // The same is said once.
        ("v=1&stage=0&x=1&y=2&country=gb&z=3", vec!["unknown"]),
        ("stage=9&stage=0&stage=7&stage=8&country=gb", vec!["wrong stage", "twice stage"]),
    ] {
        let (options, told) = read(changed);
        assert_eq!(
            (options, told.iter().map(said).collect::<Vec<_>>()),
            (wanted.clone(), warnings.iter().map(|one| (*one).to_owned()).collect()),
            "{changed}"
        );
    }
}

#[test]
fn what_stands_behind_a_link_joins_no_text() {
    for name in ["from", "note", "contact"] {
        for tail in TAILS.iter().chain(&["%3E", "%22", "%E2%80%9D", "%C2%BB", "%3E%22"]) {
            let link = [name, "=Hollow+Lane", tail].concat();
            let (options, told) = read(&link);
            assert_eq!((options.pairs(), told), (vec![(name, "Hollow Lane".to_owned())], vec![]), "{link}");
        }
    }
    // What was opened is closed by the sender.
    for honest in ["<3 <you>", "“Hi”", "«Hola»", "a \"b\"", "x > y", "Well…", "Really?!", "(yes)"] {
        let options = Options { note: Some(honest.to_owned()), ..Options::default() };
        assert_eq!(read(&options.to_link()), (options, vec![]), "{honest}");
    }
}

/// Text in many letters, and with what has no place in it.
fn text(most: usize) -> impl Strategy<Value = String> {
    let character = prop_oneof![
        8 => prop::char::range(' ', '~'),
        2 => prop::char::range('\u{a0}', '\u{24f}'),
        1 => prop::char::range('\u{300}', '\u{36f}'),
        1 => prop::char::range('\u{2000}', '\u{206f}'),
        1 => any::<char>(),
    ];
    prop::collection::vec(character, 0..=most).prop_map(|characters| characters.into_iter().collect())
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
    fn what_is_changed_on_the_way_is_too(
        options in options(), way in any::<prop::sample::Index>(), tail in prop::sample::select(TAILS.to_vec()),
    ) {
        let changed = [way.get(&changed(&options.to_link())), tail].concat();
        if changed.chars().count() < MAX_LINK_CHARS {
            prop_assert_eq!(read(&changed), (options, vec![]), "{}", changed);
        }
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
