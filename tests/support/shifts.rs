//! What counts as Shift three times, as the rows of `cases/shifts.json`.

use serde_json::Value;

/// A script that can do what a row says: `does(row.does)`. It has them as `rows`, those that stay before those that
/// leave.
pub fn script() -> String {
    let rows: Value = serde_json::from_str(include_str!("../cases/shifts.json")).unwrap();
    assert!(rows.as_array().is_some_and(|rows| rows.len() > 30), "the table is read");
    let rows = format!("const rows = {rows}.sort((one, other) => one.leaves - other.leaves);");
    [&rows, include_str!("shifts.js")].concat()
}
