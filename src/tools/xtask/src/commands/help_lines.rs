//! The helplines by the day on which they are due, for whoever keeps them. `src/content/help.md` says how a row is
//! renewed.

use attune_check::domain::Help;

/// How many days ahead a row is called due: enough to phone a line and to wait for an answer.
const AHEAD: u32 = 60;

/// Every row by its date: those past it, those due soon, and the rest.
pub fn by_date(help: &Help, today: &str) -> String {
    let mut rows: Vec<_> =
        help.countries.iter().flat_map(|country| country.lines.iter().map(move |line| (&country.id, line))).collect();
    rows.sort_by_key(|(_, line)| &line.expires_on);
    let soon = later(today, AHEAD);
    let mut text = String::new();
    let ahead = format!("Due within {AHEAD} days: phone them, and read their own pages");
    for (title, from, to) in [
        ("Past their date: the page says \"this may have changed\"", "", today),
        (ahead.as_str(), today, soon.as_str()),
        ("Later", soon.as_str(), "9999"),
    ] {
        let within = |day: &str| from <= day && day < to;
        let due: Vec<_> = rows.iter().filter(|(_, line)| within(&line.expires_on)).collect();
        text += &format!("{title}: {}\n", due.len());
        for (country, line) in due {
            let (day, kind) = (&line.expires_on, line.kind.id());
            text += &format!("  {day} {country} {kind}: {}, read at {}\n", line.name, line.source);
        }
    }
    text
}

/// This many days after a day, `YYYY-MM-DD`.
pub fn later(day: &str, days: u32) -> String {
    let mut parts = day.split('-').map(|part| part.parse().unwrap_or(1));
    let mut next = || parts.next().unwrap_or(1);
    let (mut year, mut month, mut day): (u32, u32, u32) = (next(), next(), next());
    for _ in 0..days {
        day += 1;
        if day > days_of(year, month) {
            (day, month) = (1, month + 1);
        }
        if month > 12 {
            (month, year) = (1, year + 1);
        }
    }
    format!("{year:04}-{month:02}-{day:02}")
}

fn days_of(year: u32, month: u32) -> u32 {
    match month {
        2 if year.is_multiple_of(4) && (!year.is_multiple_of(100) || year.is_multiple_of(400)) => 29,
        2 => 28,
        4 | 6 | 9 | 11 => 30,
        _ => 31,
    }
}
