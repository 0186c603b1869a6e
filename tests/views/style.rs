//! The sheet for a page of someone else's, made from the one sheet.

use attune_check::ui::style::{SHEET, in_a_page};

/// The preludes of all rules, such as `@container attune (inline-size >= 768px)`.
fn preludes(sheet: &str) -> Vec<&str> {
    sheet.split_inclusive(['{', '}', ';']).filter_map(|piece| piece.strip_suffix('{')).map(str::trim).collect()
}

#[test]
fn no_length_hangs_on_the_text_size_of_the_page_around() {
    let sheet = in_a_page();
    assert_eq!(sheet.matches("rem").count(), 1);
    assert_eq!(sheet.matches("--unit: max(1rem, 16px);").count(), 1);
    assert!(!sheet.contains("100vh"), "the check is as high as what is in it");
    for (own, there) in [
        ("--t-small: 0.9375rem;", "--t-small: calc(0.9375 * var(--unit));"),
        ("outline-offset: -0.1875rem;", "outline-offset: calc(-0.1875 * var(--unit));"),
        ("font: 400 1.25rem/1 var(--serif)", "font: 400 calc(1.25 * var(--unit))/1 var(--serif)"),
        ("minmax(min(100%, 9rem), 1fr)", "minmax(min(100%, calc(9 * var(--unit))), 1fr)"),
        ("min(34cqi, 13rem)", "min(34cqi, calc(13 * var(--unit)))"),
        ("@container attune (inline-size < 22.5rem) {", "@container attune (inline-size < 360px) {"),
        ("@media (min-height: 36rem) {", "@media (min-height: 576px) {"),
    ] {
        assert!(SHEET.contains(own), "{own}");
        assert_eq!(SHEET.matches(own).count(), sheet.matches(there).count(), "{own}");
    }
}

#[test]
fn every_length_of_the_sheet_is_there_in_its_own_unit() {
    let text: String = SHEET.split("/*").map(|part| part.split_once("*/").map_or(part, |(_, after)| after)).collect();
    let conditions = |sheet: &str| preludes(sheet).into_iter().filter(|prelude| prelude.starts_with('@')).count();
    let in_conditions: usize = preludes(&text)
        .iter()
        .filter(|prelude| prelude.starts_with('@'))
        .map(|prelude| prelude.matches("rem").count())
        .sum();
    let sheet = in_a_page();
    let in_its_conditions: usize = preludes(&sheet)
        .iter()
        .filter(|prelude| prelude.starts_with('@'))
        .map(|prelude| prelude.matches("px)").count())
        .sum();
    assert_eq!(in_conditions, in_its_conditions);
    // One length more is that of the line above the check; a condition less is that of paper's margins.
    assert_eq!(text.matches("rem").count() - in_conditions + 1, sheet.matches(" * var(--unit))").count());
    assert_eq!(conditions(&text) - 1 + 1, conditions(&sheet), "one for paper goes, one for paper comes");
    assert!(!sheet.contains("@page") && SHEET.contains("@page"));
}

#[test]
fn nothing_of_the_page_around_gets_in() {
    let sheet = in_a_page();
    let (before, first) = sheet.split_once('{').unwrap();
    assert_eq!(before.trim(), ".attune");
    assert!(first.trim_start().starts_with("all: initial; display: block; unicode-bidi: isolate;"));
    // Every name that the sheet reads is one that it sets, so that a page's own of the same name does nothing.
    let mut read = 0;
    for name in sheet.split("var(").skip(1) {
        let name = name.split([',', ')']).next().unwrap();
        assert!(sheet.contains(&format!("{name}:")), "{name} is read and never set");
        read += 1;
    }
    assert!(read > 300, "{read}");
    for name in ["--host-light", "--host-on-light", "--host-dark", "--host-on-dark"] {
        assert!(first.contains(&format!("{name}: initial;")), "{name}");
    }
}

#[test]
fn it_is_whole() {
    let sheet = in_a_page();
    assert!(!sheet.contains("/*") && !sheet.contains("*/"));
    assert_eq!(sheet.matches('{').count(), sheet.matches('}').count());
    let last = |rule: &str| sheet.rfind(rule).unwrap_or_else(|| panic!("{rule}"));
    assert!(last(".bar { position: static; }") > last("position: sticky"), "the header does not stick");
    // But for what is told above, a rule is the rule of the sheet.
    for rule in [
        ".help a { color: var(--help-ink); }",
        ".row:has(:checked) { background: var(--ground); }",
        "legend { display: block; inline-size: 100%; }",
    ] {
        assert!(SHEET.contains(rule) && sheet.contains(rule), "{rule}");
    }
}
