//! How long something is: as the core counts it, said in the digits of the language.

use attune_check::content::Content;
use attune_check::domain::options::{MAX_CONTACT_CHARS, MAX_FROM_CHARS, MAX_NOTE_CHARS, Warning};
use icu_normalizer::ComposingNormalizer;

use builder::link::count::{grouped, left};
use builder::link::draft::{Draft, Field};

/// The browser's normal form C.
fn normal(text: &str) -> String {
    ComposingNormalizer::new_nfc().normalize(text).into_owned()
}

#[test]
fn what_is_counted_is_what_the_core_counts() {
    let lines = ["a".repeat(139), "b".repeat(139)].join("\n\n \r\n");
    for (field, most, text, count) in [
        // Gaps are one space each, and none at the ends.
        (Field::Note, MAX_NOTE_CHARS, format!("  {lines}\n"), 279),
        (Field::Note, MAX_NOTE_CHARS, format!("{lines}\n."), 281),
        (Field::From, MAX_FROM_CHARS, "e\u{301}".repeat(40), 40),
        // What is not seen is taken away, and with it what kept two characters apart.
        (Field::From, MAX_FROM_CHARS, "e\u{200b}\u{301}".repeat(40), 40),
        (Field::Contact, MAX_CONTACT_CHARS, "\u{200b}".repeat(81), 0),
        (Field::Contact, MAX_CONTACT_CHARS, "🌱".repeat(81), 81),
    ] {
        let draft = Draft::default().with(field, &text);
        assert_eq!(draft.count(field, normal), count, "{text}");
        let (_, refused) = draft.options(normal);
        assert_eq!(refused.contains(&Warning::TooLong(field.name())), count > most, "{text}: {refused:?}");
    }
}

#[test]
fn counts_are_said_in_the_digits_of_the_language() {
    for (id, thousand, more) in [("en", "1,000", "12,034"), ("es", "1000", "12034"), ("ar", "١٬٠٠٠", "١٢٬٠٣٤")]
    {
        let text = Content::in_language(id).unwrap().text;
        let words = text.with(Default::default());
        assert_eq!((grouped(words, 1000).as_str(), grouped(words, 12_034).as_str()), (thousand, more));
        assert_eq!(grouped(words, 67), words.number(67));
        for (field, most) in
            [(Field::From, MAX_FROM_CHARS), (Field::Note, MAX_NOTE_CHARS), (Field::Contact, MAX_CONTACT_CHARS)]
        {
            for (used, count) in [(0, most), (most, 0), (most + 12, 12)] {
                let said = left(words, field, used, most);
                let digits: String = said.chars().filter(|character| character.is_numeric()).collect();
                assert_eq!(digits, words.number(count), "{id}: {said}");
            }
        }
    }
}
