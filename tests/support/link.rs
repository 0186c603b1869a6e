//! What has to hold of a link, whoever wrote it. `domain/` asks it of what proptest makes up and of the links that
//! are kept, `fuzz/` of what a fuzzer makes up.

use attune_check::domain::Options;
use attune_check::domain::options::{
    MAX_CONTACT_CHARS, MAX_FROM_CHARS, MAX_LINK_CHARS, MAX_NOTE_CHARS, NAMES, Warning,
};
use icu_normalizer::ComposingNormalizer;

/// Reads a fragment as the check does in a browser.
pub fn read(fragment: &str) -> (Options, Vec<Warning>) {
    Options::default().and_link(fragment, normal)
}

/// The browser's normal form C.
pub fn normal(text: &str) -> String {
    ComposingNormalizer::new_nfc().normalize(text).into_owned()
}

/// What has to hold of any fragment. Not every test has one.
pub fn holds(fragment: &str) {
    let (options, warnings) = read(fragment);
    stays_within(&options);
    says_little(fragment, &warnings);
    comes_back(&options);
    let marked = ["#", fragment].concat();
    if !fragment.starts_with('#') {
        assert_eq!(read(&marked), (options, warnings), "with the mark before it");
    }
    // The core alone, where no browser has normal forms.
    let (options, _) = Options::default().and_link(fragment, str::to_owned);
    stays_within(&options);
    let link = options.to_link();
    if link.len() <= MAX_LINK_CHARS {
        assert_eq!(Options::default().and_link(&link, str::to_owned), (options, Vec::new()), "{link}");
    }
}

/// What was written is read as the same again, or not at all where it is too long for any reader.
pub fn comes_back(options: &Options) {
    let link = options.to_link();
    let plain =
        |byte: u8| byte.is_ascii_alphanumeric() || matches!(byte, b'%' | b'&' | b'+' | b'-' | b'.' | b'=' | b'_');
    assert!(link.bytes().all(plain), "every program takes it for one address: {link}");
    assert!(
        link.ends_with(|character: char| character.is_ascii_alphanumeric()),
        "no mail program cuts its end: {link}"
    );
    let (again, warnings) = read(&link);
    if link.len() > MAX_LINK_CHARS {
        assert_eq!((again, warnings), (Options::default(), vec![Warning::TooMuch]), "{link}");
        return;
    }
    assert_eq!((&again, warnings), (options, Vec::new()), "{link}");
    assert_eq!(again.to_link(), link, "written again it is the same");
    assert_eq!(options.clone().and_link(&link, normal).0, *options, "read twice it is the same");
}

/// No text is longer than allowed, and none holds what cannot be seen or turns the text around it.
fn stays_within(options: &Options) {
    for (text, most) in
        [(&options.from, MAX_FROM_CHARS), (&options.contact, MAX_CONTACT_CHARS), (&options.note, MAX_NOTE_CHARS)]
    {
        let Some(text) = text else { continue };
        assert!((1..=most).contains(&text.chars().count()), "{most}: {text:?}");
        assert_eq!(text.trim(), text, "no room around it");
        assert!(!text.contains(|character: char| character.is_control() || turns(character)), "{text:?}");
    }
    let ascii = |text: &Option<String>, most| {
        text.as_ref().is_none_or(|text| {
            text.len() <= most
                && text.bytes().all(|byte| byte == b'-' || byte.is_ascii_digit() || byte.is_ascii_lowercase())
        })
    };
    assert!(ascii(&options.country, 2) && ascii(&options.lang, 35), "{:?} {:?}", options.country, options.lang);
}

/// The marks of the Unicode standard that give text a direction, or that nobody sees.
fn turns(character: char) -> bool {
    matches!(character, '\u{61c}' | '\u{200b}'..='\u{200f}' | '\u{2028}'..='\u{202e}' | '\u{2060}'..='\u{2069}' | '\u{feff}' | '\u{fffd}')
}

/// Each warning once, and none with words of a stranger's.
fn says_little(fragment: &str, warnings: &[Warning]) {
    for (at, warning) in warnings.iter().enumerate() {
        assert!(!warnings[..at].contains(warning), "the same stands once: {warnings:?}");
        assert!(warning.name().is_empty() || NAMES.contains(&warning.name()), "{warning:?}");
    }
    let long = fragment.strip_prefix('#').unwrap_or(fragment).chars().count() > MAX_LINK_CHARS;
    assert_eq!(long, warnings.contains(&Warning::TooMuch), "too much is said of what is too much");
}
