//! The sheets to write on have all their words in every language and no others; and each side of the work is served.

use std::collections::BTreeSet;

use attune_check::content::{Content, IDS};
use worksheets::{For, Part, Sheet, sheets};
use xtask::site::kinds::DocumentKind;
use xtask::site::pages::PAGES;
use xtask::site::{builder, one_good_day, worksheets as page};

use crate::pages::read;

/// What the page says besides the sheets.
const OF_THE_PAGE: &str = "sheet.page.";

fn all() -> Vec<Sheet> {
    sheets().unwrap_or_else(|error| panic!("{error}"))
}

#[test]
fn there_are_seventeen_sheets_for_clients_and_for_helpers() {
    let all = all();
    let ids: BTreeSet<&str> = all.iter().map(|sheet| sheet.id.as_str()).collect();
    assert_eq!((all.len(), ids.len()), (17, 17));
    let for_helpers = |sheet: &Sheet| sheet.whom == For::Helper;
    assert_eq!(all.iter().position(for_helpers), Some(14), "those for helpers come last");
    assert_eq!(all.iter().filter(|sheet| for_helpers(sheet)).count(), 3);
    for sheet in &all {
        assert!(sheet.stages().count() > 0 && !sheet.parts.is_empty(), "{}", sheet.id);
        assert!(!sheet.sources.is_empty(), "{} says where it comes from", sheet.id);
        for (name, doi) in &sheet.sources {
            assert!(
                doi.starts_with("10.") && doi.contains('/') && name.ends_with(|last: char| last.is_ascii_digit()),
                "{name}: {doi}"
            );
        }
        for part in &sheet.parts {
            if let Part::Text { to: Some(to), .. } = part {
                assert!(ids.contains(to.as_str()), "{} leads to {to}", sheet.id);
            }
        }
    }
    let content = Content::english().unwrap();
    assert_eq!(content.check.step_sheets.len(), 14, "a small step leads to a sheet for clients");
}

#[test]
fn every_language_has_the_words_of_every_sheet_and_no_others() {
    let keys: BTreeSet<String> = all().iter().flat_map(Sheet::keys).collect();
    for id in IDS {
        let text = Content::in_language(id).unwrap().text;
        let own = text.entries().map(|(key, _)| key.to_owned());
        let own: BTreeSet<String> =
            own.filter(|key| key.starts_with("sheet.") && !key.starts_with(OF_THE_PAGE)).collect();
        assert_eq!(own, keys, "{id}");
    }
}

/// The page for rough days comes with help lines first and says what it is not; that for a hurt says when it does not fit.
#[test]
fn sheets_for_hard_days_put_help_first() {
    let all = all();
    let of = |id: &str| all.iter().find(|sheet| sheet.id == id).unwrap();
    assert!(matches!(of("rough-days").parts.first(), Some(Part::Help)));
    assert!(matches!(of("hurt").parts.first(), Some(Part::Text { to: Some(to), .. }) if to == "rough-days"));
    let english = Content::english().unwrap();
    assert!(english.text.raw("sheet.rough-days.2").unwrap().contains("This is not a safety plan."));
    for sheet in all.iter().filter(|sheet| sheet.id != "rough-days") {
        assert!(!sheet.parts.iter().any(|part| matches!(part, Part::Help)), "{}", sheet.id);
    }
}

/// The rows of the table in the rules: the side, and what serves it, column by column.
fn sides() -> Vec<(String, Vec<Vec<String>>)> {
    let rules = read("src/content/rules.md");
    let table = rules.split("## What serves each side of the work").nth(1).unwrap();
    let rows = table.lines().filter(|line| line.starts_with("| ")).skip(2);
    let cells = |row: &str| row.trim_matches('|').split('|').map(|cell| cell.trim().to_owned()).collect::<Vec<_>>();
    let words = |cell: &String| cell.split_whitespace().map(str::to_owned).collect();
    rows.map(cells).map(|row| (row[0].clone(), row[1..].iter().map(words).collect())).collect()
}

#[test]
fn every_side_of_the_work_is_served() {
    let content = Content::english().unwrap();
    let sheets = all();
    let mut pages: Vec<&str> = DocumentKind::ALL.iter().map(|kind| kind.names()[0]).collect();
    pages.extend(PAGES.iter().map(|(name, _)| *name));
    pages.extend([builder::NAME, one_good_day::NAME, page::NAME]);
    let sides = sides();
    assert_eq!(sides.len(), 15);
    let has = |key: &str| content.text.raw(key).is_some();
    for (side, served) in &sides {
        let [statements, messages, on_paper, on_pages] = &served[..] else {
            panic!("{side} has four columns: {served:?}")
        };
        for (what, names) in
            [("statements", statements), ("messages", messages), ("sheets", on_paper), ("pages", on_pages)]
        {
            assert!(!names.is_empty(), "{side} has no {what}");
        }
        for name in statements {
            assert!(has(&format!("item.{name}")) || has(&format!("checklist.{name}")), "{side}: no statement {name}");
        }
        for name in messages {
            assert!(has(name) || has(&format!("{name}.step")), "{side}: no message {name}");
        }
        for name in on_paper {
            assert!(sheets.iter().any(|sheet| sheet.id == *name), "{side}: no sheet {name}");
        }
        for name in on_pages {
            assert!(pages.contains(&name.as_str()), "{side}: no page {name}");
        }
    }
    // Nothing that is asked is without a side, and no sheet either.
    let named = |column: usize| sides.iter().flat_map(move |(_, served)| &served[column]).collect::<BTreeSet<_>>();
    let asked =
        content.check.items.iter().map(|item| &item.id).chain(content.check.checklist.iter().map(|row| &row.id));
    let forgotten: Vec<&String> = asked.filter(|id| !named(0).contains(id)).collect();
    assert!(forgotten.is_empty(), "these statements serve no side: {forgotten:?}");
    let forgotten: Vec<&str> =
        sheets.iter().map(|sheet| sheet.id.as_str()).filter(|id| !named(2).iter().any(|one| one == id)).collect();
    // That for rough days is for whatever makes them so.
    assert_eq!(forgotten, ["rough-days"], "these sheets serve no side");
}
