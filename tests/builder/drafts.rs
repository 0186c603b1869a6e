//! From what was typed to a link, and back.

use attune_check::domain::options::{MAX_LINK_CHARS, Warning};
use attune_check::domain::{Helper, Options, Stage};

use crate::{TOOLS, parts, place};
use builder::link::address::{Place, pasted};
use builder::link::draft::{ANY, Draft, Field};
use builder::link::made::Made;

fn made(draft: &Draft) -> Made {
    Made::of(draft, Some(&place()), &TOOLS)
}

#[test]
fn the_first_choice_is_before_the_first_session() {
    let link = made(&Draft::default()).link.unwrap();
    assert_eq!(link, "https://hollowlane.example/attune/en/check.html#v=1&stage=0&lang=en");
    let any = made(&Draft::default().with(Field::Stage, ANY));
    assert_eq!((any.options.stage, any.refused), (None, vec![]));
}

#[test]
fn what_is_typed_is_read_again_from_the_link() {
    let draft = Draft::default()
        .with(Field::Stage, "3")
        .with(Field::Helper, "counsellor")
        .with(Field::Setting, "online")
        .with(Field::Country, "gb")
        .with(Field::From, "  Hollow   Lane ")
        .with(Field::Note, "Take your time.\nBring what you like.")
        .with(Field::Contact, "Ring the bell")
        .with(Field::Accent, "#d4a017");
    let made = made(&draft);
    assert_eq!(made.refused, []);
    let link = made.link.unwrap();
    let (_, fragment) = pasted(&link).unwrap();
    let (read, warnings) = Options::default().and_link(fragment, str::to_owned);
    assert_eq!((&read, warnings), (&made.options, vec![]));
    assert_eq!((read.stage, read.helper), (Some(Stage::Changing), Helper::Counsellor));
    assert_eq!(read.note.as_deref(), Some("Take your time. Bring what you like."));
    // The form that an old link brings back makes the same link.
    assert_eq!(Made::of(&Draft::of(&read), Some(&place()), &TOOLS).link.unwrap(), link);
}

#[test]
fn a_name_may_be_the_word_for_any_stage() {
    let draft = [Field::From, Field::Note, Field::Contact]
        .into_iter()
        .fold(Draft::default(), |draft, field| draft.with(field, ANY));
    let made = made(&draft.with(Field::Stage, ANY));
    assert_eq!(made.refused, []);
    assert_eq!(made.options.stage, None);
    let any = Some(ANY.to_owned());
    assert_eq!((&made.options.from, &made.options.note, &made.options.contact), (&any, &any, &any));
}

#[test]
fn what_a_link_sets_and_no_control_shows_stays_in_it() {
    let (options, _) = Options::default().and_link("theme=dark&all=1", str::to_owned);
    let draft = Draft::of(&options);
    assert!(draft.keeps_more() && !Draft::default().keeps_more());
    assert!(made(&draft).link.unwrap().contains("theme=dark&all=1"));
}

#[test]
fn what_the_core_refuses_is_named_and_left_out() {
    let refused = |field: Field, text: &str| {
        let made = made(&Draft::default().with(field, text));
        assert!(!made.link.unwrap().contains(&format!("{}=", field.name())));
        made.refused
    };
    for name in ["ada@example.org", "see example.org", "Call 0800 123456", "a/b"] {
        assert_eq!(refused(Field::From, name), [Warning::Wrong("from")], "{name}");
    }
    assert_eq!(refused(Field::From, &"a".repeat(41)), [Warning::TooLong("from")]);
    assert_eq!(refused(Field::Note, &"a".repeat(281)), [Warning::TooLong("note")]);
    assert_eq!(refused(Field::Contact, &"a".repeat(81)), [Warning::TooLong("contact")]);
    assert_eq!(refused(Field::Accent, "gold"), [Warning::Wrong("accent")]);
}

#[test]
fn a_link_that_nobody_could_read_is_none() {
    let made = made(&Draft::default().with(Field::Note, &"ж".repeat(280)));
    assert!(made.count > MAX_LINK_CHARS && made.is_too_long());
    assert!(made.link.is_none() && made.code.is_none());
    assert_eq!(made.fragment(), "");
    assert_eq!(made.refused, []);
}

#[test]
fn only_an_address_that_others_can_open_is_one() {
    let check = |address: &str| parts(address).and_then(Place::of).map(|place| place.check());
    let known = "https://a.example/en/check.html";
    assert_eq!(check("https://a.example/en/check.html?x=1#stage=2").as_deref(), Some(known));
    assert_eq!(check("https://a.example/").as_deref(), Some(known));
    assert_eq!(check("https://a.example/en/").as_deref(), Some(known));
    assert_eq!(check("http://localhost:8080/en/check.html").as_deref(), Some("http://localhost:8080/en/check.html"));
    for address in
        ["http://a.example/en/check.html", "file:///en/check.html", "ftp://a.example/", "javascript:alert(1)"]
    {
        assert_eq!(check(address), None, "{address}");
    }
    let draft = Draft::default().with(Field::Base, "http://a.example/");
    let made = Made::of(&draft, Some(&place()), &TOOLS);
    assert!(made.no_place && made.link.is_none(), "a wrong address is never replaced by another one");
    assert!(Made::of(&Draft::default(), None, &TOOLS).link.is_none());
    let check = "hollowlane.example/attune/en/check.html";
    assert_eq!(place().said(), check);
    // On paper the stage is a part of it: without it the first page would speak of another one.
    let written = |stage| place().written(&Options { stage, ..Options::default() });
    assert_eq!(written(Some(Stage::Before)), Some(format!("{check}#stage=0")));
    assert_eq!(written(None).as_deref(), Some(check));
}

#[test]
fn an_old_link_is_taken_apart() {
    assert_eq!(pasted(" https://a.example/x#stage=1 "), Some(("https://a.example/x", "stage=1")));
    assert_eq!(pasted("stage=1&all=1"), Some(("", "stage=1&all=1")));
    assert_eq!(pasted("#v=1&stage=1"), Some(("", "v=1&stage=1")));
    // As mail programs hand it on.
    assert_eq!(pasted("<https://a.example/x#stage=1>"), Some(("https://a.example/x", "stage=1>")));
    assert_eq!(pasted("https://a.example/x%23v%3D1%26stage%3D1"), Some(("https://a.example/x", "v%3D1%26stage%3D1")));
    for nothing in ["", "hello", "https://a.example/?q=1", "https://a.example/#top"] {
        assert_eq!(pasted(nothing), None, "{nothing}");
    }
}

#[test]
fn a_link_leads_to_the_documents_of_its_language() {
    let of = |address: &str, lang: &str| Place::of(parts(address).unwrap()).unwrap().spoken(Some(lang)).check();
    let ours = "https://hollowlane.example/attune/en/check.html";
    assert_eq!(of(ours, "es"), "https://hollowlane.example/attune/es/check.html");
    assert_eq!(of("https://hollowlane.example/attune/en-easy/check.html", "en"), ours);
    // In a place of its own a check has no others beside it, and is led by what the link says.
    for own in
        ["https://hollowlane.example/check.html", "https://hollowlane.example/app/check.html", "https://a.example/en/x"]
    {
        assert_eq!(of(own, "es"), own);
    }
    let draft = Draft::default().with(Field::Lang, "ar");
    assert_eq!(made(&draft).link.unwrap(), "https://hollowlane.example/attune/ar/check.html#v=1&stage=0&lang=ar");
}
