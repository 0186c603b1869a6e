//! Old links: what of one can be read, and in which language it is.

use attune_check::content::{Content, IDS};
use attune_check::domain::options::{MAX_LINK_CHARS, Warning};
use attune_check::domain::{Options, Stage};

use builder::link::language::{Language, meant};
use builder::link::old::read;

fn languages() -> Vec<Language> {
    IDS.map(|id| Language { id: id.to_owned(), text: Content::in_language(id).unwrap().text }).into()
}

fn reads(fragment: &str) -> Option<(Options, Vec<Warning>)> {
    read(fragment, &languages(), &["gb".to_owned()], str::to_owned)
}

#[test]
fn an_old_link_that_says_nothing_sets_nothing() {
    let long = format!("stage=2&note={}", "a".repeat(MAX_LINK_CHARS));
    for nothing in ["x=1", "stage=", "stage=9&v=1", "v=2", "lang=fr", "country=zz", "helper=friend&x=1", &long] {
        assert_eq!(reads(nothing), None, "{nothing}");
    }
    // One that leaves everything as it would be anyway is one that can be read.
    assert_eq!(reads("v=1"), Some((Options::default(), vec![])));
    assert_eq!(reads("v=1&helper=therapist"), Some((Options::default(), vec![])));
    let (part, warnings) = reads("stage=2&x=1&country=zz&lang=fr").unwrap();
    assert_eq!(part, Options { stage: Some(Stage::Working), ..Options::default() });
    assert_eq!(warnings, [Warning::Unknown, Warning::Wrong("lang"), Warning::Wrong("country")]);
}

#[test]
fn an_old_link_that_a_mail_program_changed_is_read_as_it_was() {
    let was = reads("v=1&stage=2&lang=es&country=gb&note=Tea+%26+cake").unwrap();
    for changed in [
        "v=1&amp;stage=2&amp;lang=es&amp;country=gb&amp;note=Tea+%26+cake>",
        "v%3D1%26stage%3D2%26lang%3Des%26country%3Dgb%26note%3DTea%2B%2526%2Bcake.",
        "V=1&Stage=2&lang=es&country=gb&note=Tea+%26+cake?utm_source=mail&fbclid=x",
    ] {
        assert_eq!(reads(changed).as_ref(), Some(&was), "{changed}");
    }
}

#[test]
fn a_language_is_meant_by_its_id_by_its_tag_or_by_how_it_begins() {
    let lang = |fragment: &str| reads(fragment).unwrap().0.lang.unwrap();
    for (asked, id) in [
        ("en", "en"),
        ("en-easy", "en-easy"),
        // The tag of the easy words, as BCP 47 has it.
        ("en-simple", "en-easy"),
        ("EN-Simple", "en-easy"),
        ("en-GB", "en"),
        ("es-MX", "es"),
        ("ar", "ar"),
    ] {
        assert_eq!(lang(&format!("lang={asked}")), id, "{asked}");
    }
    let languages = languages();
    for language in &languages {
        let tag = language.text.raw("lang").unwrap();
        assert!(meant(&languages, tag).is_some_and(|meant| meant.id == language.id), "{tag}");
    }
}
