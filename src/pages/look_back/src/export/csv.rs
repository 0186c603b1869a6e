//! A table, as RFC 4180 has it: one row a statement and day, in words and in numbers. It begins with a byte order mark,
//! without which spreadsheets take Arabic for other signs.

use attune_check::content::Content;
use attune_check::domain::Words;
use attune_check::domain::strings::digits;

use super::{rows, stage};
use crate::days::Days;

/// The names of the columns, as keys of their words.
const COLUMNS: [&str; 5] = [
    "look-back.column.day",
    "look-back.column.stage",
    "look-back.column.statement",
    "look-back.column.answer",
    "look-back.column.point",
];

/// The table.
pub fn table(days: &Days, content: &Content, words: Words) -> String {
    let mut table = String::from("\u{feff}");
    line(&mut table, COLUMNS.map(|key| words.get(key)));
    for day in days.all() {
        for row in rows(content, words, day) {
            let point = row.point.map_or(String::new(), |point| digits(point.into()));
            line(&mut table, [day.date(), stage(words, day), row.statement, row.answer, point]);
        }
    }
    table
}

/// One row. Each cell stands in quotation marks, and one that is in it stands twice.
fn line(table: &mut String, cells: [String; 5]) {
    for (at, cell) in cells.iter().enumerate() {
        table.push_str(if at == 0 { "\"" } else { "\",\"" });
        table.push_str(&cell.replace('"', "\"\""));
    }
    table.push_str("\"\r\n");
}
