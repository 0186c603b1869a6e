//! The colours of the sheet, token by token, in both themes and where more contrast is asked for.

use std::collections::BTreeMap;

use attune_check::domain::accent::{LEAST_CONTRAST, Rgb};

use crate::files;
use crate::pages::read;

type Tokens = BTreeMap<String, String>;

/// What text is written in, and on which grounds it stands.
const TEXT: [(&str, &[&str]); 5] = [
    ("ink", &["surface", "ground", "help-ground"]),
    ("quiet", &["surface", "ground", "help-ground"]),
    ("accent", &["surface", "ground"]),
    ("on-accent", &["accent"]),
    ("help-ink", &["surface", "ground", "help-ground"]),
];

/// What is drawn and has to be seen: borders of controls, the upright threads, what is on of a control, the focus,
/// which is drawn away from what has it.
/// The frame of help stands on the page and around its own ground.
const DRAWN: [(&str, &[&str]); 5] = [
    ("edge", &["surface", "ground", "help-ground"]),
    ("warp", &["surface", "ground"]),
    ("accent", &["surface", "ground"]),
    ("ink", &["surface", "ground", "help-ground"]),
    ("help-ink", &["surface", "help-ground"]),
];

/// Source: WCAG 2.2, 1.4.11.
const LEAST_OF_DRAWN: f64 = 3.0;

/// The tokens that the first rule with this selector sets. A host's own colour has its fallback for a value.
fn set_by(sheet: &str, selector: &str) -> Tokens {
    let (_, rule) = sheet.split_once(&format!("{selector} {{")).unwrap_or_else(|| panic!("no rule {selector}"));
    let (rule, _) = rule.split_once('}').unwrap();
    let tokens = rule.split(';').filter_map(|line| line.trim().strip_prefix("--")?.split_once(": "));
    let value = |value: &str| match value.strip_prefix("var(--host-") {
        Some(host) => host.split_once(", ").unwrap().1.trim_end_matches(')').to_owned(),
        None => value.to_owned(),
    };
    tokens.map(|(name, of)| (name.to_owned(), value(of))).collect()
}

fn colour(tokens: &Tokens, name: &str) -> Rgb {
    let value = tokens.get(name).unwrap_or_else(|| panic!("no token {name}"));
    if let Some(other) = value.strip_prefix("var(--") {
        return colour(tokens, other.trim_end_matches(')'));
    }
    let digits = value.trim_start_matches('#');
    let six = if digits.len() == 3 { digits.chars().flat_map(|digit| [digit; 2]).collect() } else { digits.to_owned() };
    Rgb::from_hex(&six).unwrap_or_else(|| panic!("{name}: {value} is no colour"))
}

/// Each look of the sheet, with its tokens.
fn looks() -> Vec<(&'static str, Tokens)> {
    let sheet = read("src/ui/style/tokens.css");
    let light = set_by(&sheet, ".attune");
    let dark = set_by(&sheet, ".attune[data-theme=\"dark\"]");
    assert_eq!(dark, set_by(&sheet, ".attune:not([data-theme=\"light\"])"), "dark is one, chosen or of the system");
    let more = set_by(&sheet, ".attune, .attune[data-theme], .attune .paper");
    assert!(!more.is_empty() && dark.len() >= 11);
    let with = |one: &Tokens, other: &Tokens| one.clone().into_iter().chain(other.clone()).collect::<Tokens>();
    let dark = with(&light, &dark);
    let paper = with(&light, &set_by(&read("src/ui/style/sheets.css"), ".paper"));
    vec![
        ("light with more contrast", with(&light, &more)),
        ("dark with more contrast", with(&dark, &more)),
        ("light", light),
        ("dark", dark),
        ("paper", paper),
    ]
}

fn hold(pairs: &[(&str, &[&str])], least: f64) {
    for (look, tokens) in looks() {
        for (name, grounds) in pairs {
            for ground in *grounds {
                let contrast = colour(&tokens, name).contrast(colour(&tokens, ground));
                assert!(contrast >= least, "{look}: {name} on {ground} is {contrast:.2} to 1");
            }
        }
    }
}

#[test]
fn every_text_colour_has_a_contrast_of_seven() {
    hold(&TEXT, LEAST_CONTRAST);
}

#[test]
fn what_is_drawn_stands_out() {
    hold(&DRAWN, LEAST_OF_DRAWN);
}

/// More contrast is more: a hairline becomes a line that is seen, and no text is quieter than the rest.
#[test]
fn who_asks_for_more_contrast_gets_it() {
    for (look, tokens) in looks().into_iter().filter(|(look, _)| look.ends_with("more contrast")) {
        assert_eq!(colour(&tokens, "quiet"), colour(&tokens, "ink"), "{look}");
        assert!(colour(&tokens, "line").contrast(colour(&tokens, "surface")) >= LEAST_OF_DRAWN, "{look}");
    }
}

/// No rule brings a colour of its own past the tokens that are measured here.
#[test]
fn every_colour_of_the_sheet_is_a_token() {
    let rules: String = files("src/ui/style", &["css"])
        .into_iter()
        .filter(|(path, _)| !path.ends_with("tokens.css"))
        .map(|(_, text)| text)
        .collect();
    assert!(rules.contains(".attune {"));
    for line in rules.lines().filter(|line| !line.trim_start().starts_with("/*")) {
        for value in line.split([';', '{', '}']).filter_map(|rule| rule.split_once(':')) {
            let (name, value) = value;
            let own = value.contains('#') || ["rgb(", "hsl(", "oklch("].iter().any(|form| value.contains(form));
            assert!(!own || name.trim().starts_with("--"), "a colour that is no token: {line}");
        }
    }
}
