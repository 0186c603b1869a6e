//! Options come from strangers. Reading them never fails, never panics and never keeps too much.

use attune_check::domain::options::{LINK_ONLY, MAX_CONTACT_CHARS, MAX_FROM_CHARS, MAX_NOTE_CHARS, Warning, region};
use attune_check::domain::{Helper, Options, Setting, Stage, Theme};

fn link(fragment: &str) -> (Options, Vec<Warning>) {
    Options::default().and_link(fragment, str::to_owned)
}

#[test]
fn every_option_can_be_set() {
    let (options, warnings) = link(
        "#v=1&stage=3&helper=coach&setting=online&country=IE&lang=en-GB&theme=dark&all=1&accent=%23d4a017&from=Dr%20N%C3%A9meth&contact=01%2023%20or%20hi%40example.org",
    );
    assert_eq!(warnings, []);
    assert_eq!(options.stage, Some(Stage::Changing));
    assert_eq!(
        (options.helper, options.setting, options.theme, options.all),
        (Helper::Coach, Setting::Online, Theme::Dark, true)
    );
    assert_eq!((options.country.as_deref(), options.lang.as_deref()), (Some("ie"), Some("en-gb")));
    assert_eq!(options.accent.unwrap().to_hex(), "#d4a017");
    assert_eq!(options.from.as_deref(), Some("Dr Németh"));
    assert_eq!(options.contact.as_deref(), Some("01 23 or hi@example.org"));
}

#[test]
fn what_is_wrong_is_dropped_and_named() {
    for (fragment, warning) in [
        ("stage=5", Warning::Wrong("stage")),
        ("stage=", Warning::Wrong("stage")),
        ("helper=coaches", Warning::Wrong("helper")),
        ("setting=here", Warning::Wrong("setting")),
        ("country=gbr", Warning::Wrong("country")),
        ("lang=<b>", Warning::Wrong("lang")),
        ("theme=blue", Warning::Wrong("theme")),
        ("all=maybe", Warning::Wrong("all")),
        ("accent=red", Warning::Wrong("accent")),
        ("accent=%23ééé", Warning::Wrong("accent")),
        ("from=%E2%80%AE%00", Warning::Wrong("from")),
        ("contact=%E2%80%AE%00", Warning::Wrong("contact")),
        ("__proto__=1", Warning::Unknown),
        ("exit=https://evil.example", Warning::Unknown),
    ] {
        let (options, warnings) = link(fragment);
        assert_eq!(options, Options::default(), "{fragment}");
        assert_eq!(warnings, [warning], "{fragment}");
    }
    for (name, most) in [("from", MAX_FROM_CHARS), ("contact", MAX_CONTACT_CHARS), ("note", MAX_NOTE_CHARS)] {
        assert_eq!(link(&[name, "=", &"a".repeat(most)].concat()).1, []);
        assert_eq!(link(&[name, "=", &"a".repeat(most + 1)].concat()).1, [Warning::TooLong(name)]);
    }
    assert_eq!(link(&["from=", &"a".repeat(2000)].concat()), (Options::default(), vec![Warning::TooMuch]));
    let (second, warnings) = link("stage=9&stage=2");
    assert_eq!((second.stage, warnings), (Some(Stage::Working), vec![Warning::Wrong("stage")]));
    let (twice, warnings) = link("helper=coach&helper=therapist");
    assert_eq!((twice.helper, warnings), (Helper::Coach, vec![Warning::Twice("helper")]));
}

#[test]
fn a_link_says_which_version_it_is_of() {
    assert_eq!(link("v=1&stage=2").1, []);
    assert_eq!(link("stage=2").1, []);
    for other in ["v=2&stage=2", "v=&stage=2", "v=1&v=1&stage=2"] {
        let (options, warnings) = link(other);
        assert_eq!((options.stage, warnings), (Some(Stage::Working), vec![Warning::Version]), "{other}");
    }
}

#[test]
fn a_space_is_a_plus_and_a_plus_is_written_out() {
    let (options, warnings) = link("from=Hollow+Lane%20Counselling&contact=%2B44+1&note=a%0D%0A+b");
    assert_eq!(warnings, []);
    assert_eq!(options.from.as_deref(), Some("Hollow Lane Counselling"));
    assert_eq!((options.contact.as_deref(), options.note.as_deref()), (Some("+44 1"), Some("a b")));
    let written = "v=1&contact=%2B44+1&from=Hollow+Lane+Counselling&note=a+b";
    assert_eq!(options.to_link(), written);
}

#[test]
fn a_link_does_not_end_in_a_sign_that_programs_cut_off() {
    for note in ["Bring what you like.", "so -", "so _", "why?", "(or not)", "yes!"] {
        let options = Options { note: Some(note.to_owned()), ..Options::default() };
        let written = options.to_link();
        assert!(written.ends_with(|character: char| character.is_ascii_alphanumeric()), "{written}");
        assert_eq!(link(&written), (options, vec![]));
    }
}

#[test]
fn text_comes_in_one_form_and_no_longer_than_it_may_be() {
    // A browser's normal form C: here of one letter, which stands for all. It comes after the marks are gone.
    let normal = |text: &str| text.replace("e\u{301}", "é");
    let (options, warnings) = Options::default().and_link("from=Ne%CC%81m+e%CD%8F%CC%81", normal);
    assert_eq!((options.from.as_deref(), warnings), (Some("Ném é"), vec![]));
    let longer = |text: &str| [text, text].concat();
    let (options, warnings) = Options::default().and_link(&["from=", &"a".repeat(30)].concat(), longer);
    assert_eq!((options.from, warnings), (None, vec![Warning::TooLong("from")]));
}

#[test]
fn what_people_write_is_understood() {
    let (options, warnings) = link("helper=Counselor&setting=Online&theme=DARK&country=UK");
    assert_eq!(warnings, []);
    assert_eq!((options.helper, options.setting, options.theme), (Helper::Counsellor, Setting::Online, Theme::Dark));
    assert_eq!(options.country.as_deref(), Some("gb"));
}

#[test]
fn a_sender_cannot_turn_or_hide_text() {
    let (options, _) = link("from=%E2%80%AEAda%E2%80%8B%0A%07%20L%2E");
    assert_eq!(options.from.as_deref(), Some("Ada L."));
}

#[test]
fn a_sender_is_a_name_and_neither_a_number_nor_an_address() {
    for from in [
        "Samaritans 116 123",
        "Emergency 999",
        "%F0%9D%9F%8E%F0%9D%9F%96%F0%9D%9F%8E",
        "Samaritans: call 0900 123456",
        "evil.example",
        "www.evil.com",
        "WWW.EVIL.COM",
        "Samaritans.Org",
        "Go to X.com",
        "PRAXIS24.DE",
        "пример.рф",
        "ПРИМЕР.РФ",
        "例え.テスト",
        "evil。com",
        "EVIL．COM",
        "evil｡com",
        // Digits of other scripts, raised and circled ones.
        "০৯০০",
        "๑๒๓",
        "१२३",
        "⁹⁹⁹",
        "①①②",
        "９９９",
        "1२๓",
        "a@b.c",
        "http://x",
        "%E3%85%A4",
        "%E2%A0%80",
    ] {
        assert_eq!(link(&["from=", from].concat()), (Options::default(), vec![Warning::Wrong("from")]), "{from}");
    }
    for from in [
        "Dr. A. Smith",
        "J.R. O’Neill-Ng, LCSW",
        "J.R.Smith",
        "Dr.Smith",
        "Prof.Dr.Özil",
        "Ada Lee, Ph.D.",
        "Lee M.Sc.Psych.",
        "Dipl.-Psych. Lee",
        "MUDr.Nováková",
        "St.Mary’s",
        "M.ª José",
        "Praxis e.V.",
        "О.А.Иванова",
        "د.أحمد",
        "Praxis Müller 24",
        "Haus ①②",
        "心理咨询",
        "王一二三",
        "心理。",
    ] {
        // A dot at the end of a link is encoded: one that is not ends a sentence.
        assert_eq!(link(&["from=", &from.replace('.', "%2E")].concat()).0.from.as_deref(), Some(from));
    }
}

#[test]
fn later_sources_win_and_what_they_do_not_set_stays() {
    let device = Options { country: region("en-GB"), ..Options::default() };
    let (linked, _) = device.and_link("helper=coach&theme=dark", str::to_owned);
    let (set, _) = linked.and([("theme", "light"), ("all", "")]);
    assert_eq!(
        (set.helper, set.theme, set.all, set.country.as_deref()),
        (Helper::Coach, Theme::Light, true, Some("gb"))
    );
}

#[test]
fn a_region_with_help_lines_decides_where_no_country_is_set() {
    let known = |country: &str| ["gb", "us"].contains(&country);
    let with = |options: Options, tags| {
        let options = options.with_region(tags, known);
        (options.country, options.guessed)
    };
    let of = |country: &str| Some(country.to_owned());
    assert_eq!(with(Options::default(), ["", "en-GB"]), (of("gb"), true));
    // What a link asks for is nearer than what the browser is set to, where there are lines for it.
    assert_eq!(with(Options::default(), ["es-US", "en-GB"]), (of("us"), true));
    assert_eq!(with(Options::default(), ["es-MX", "en-GB"]), (of("gb"), true));
    // Many countries speak a language.
    assert_eq!(with(Options::default(), ["es", "en"]), (None, false));
    let set = Options { country: of("us"), ..Options::default() };
    assert_eq!(with(set, ["", "en-GB"]), (of("us"), false));
}

#[test]
fn a_page_that_could_watch_says_nothing_of_a_sender() {
    let (options, _) = Options::default().and_link("from=Ada&note=Hello&contact=Ring&stage=2", str::to_owned);
    let left = options.without_sender();
    assert_eq!(
        (left.from, left.note, left.contact.as_deref(), left.stage),
        (None, None, Some("Ring"), Some(Stage::Working))
    );
}

#[test]
fn nothing_that_only_a_link_may_say_is_left_where_a_page_could_say_it() {
    for name in LINK_ONLY {
        let (options, warnings) = Options::default().and([(name, "Ada")]);
        assert_eq!(warnings, [], "{name}");
        assert_ne!(options, Options::default(), "{name} is set");
        assert_eq!(options.without_sender(), Options::default(), "{name}");
    }
}

#[test]
fn a_language_tag_names_a_region() {
    assert_eq!(region("en-GB").as_deref(), Some("gb"));
    assert_eq!(region("zh-Hant-TW").as_deref(), Some("tw"));
    assert_eq!(region("en"), None);
    assert_eq!(region(""), None);
}
