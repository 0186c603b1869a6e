//! The list of helplines for whoever keeps them (`cargo xtask help-lines`).

use attune_check::content::Content;
use xtask::commands::help_lines::{by_date, later};

#[test]
fn every_helpline_is_listed_once_by_its_date_with_what_is_due_in_60_days() {
    assert_eq!(later("2026-11-28", 60), "2027-01-27");
    assert_eq!(later("2028-02-28", 1), "2028-02-29");
    assert_eq!(later("2027-02-28", 1), "2027-03-01");
    let mut help = Content::english().unwrap().help;
    let rows: usize = help.countries.iter().map(|country| country.lines.len()).sum();
    let listed = by_date(&help, "2026-11-28");
    assert_eq!(listed.lines().count(), rows + 3, "each row once, and three headings:\n{listed}");

    help.countries.truncate(1);
    let lines = &mut help.countries[0].lines;
    lines.truncate(3);
    let [past, due, later] = ["2026-11-27", "2027-01-26", "2027-01-27"];
    for (line, day) in lines.iter_mut().zip([later, past, due]) {
        line.expires_on = day.to_owned();
    }
    let listed = by_date(&help, "2026-11-28");
    let first = |line: &str| line.trim().split([' ', ':']).next().map(str::to_owned);
    let order: Vec<String> = listed.lines().filter_map(first).collect();
    assert_eq!(order, ["Past", past, "Due", due, "Later", later], "{listed}");
}
