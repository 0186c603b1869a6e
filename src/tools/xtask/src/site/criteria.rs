//! The accessibility criteria that each screen's file opens with, read from its opening words. The tests hold them
//! against what there is, and the statement of the site is written from them.
//!
//! A criterion is a line of a list: what holds, in plain words, then in brackets which success criteria of WCAG it
//! serves, and after a semicolon which tests show it.

use std::collections::BTreeMap;
use std::fs;
use std::path::Path;

/// The files with criteria, and what a reader knows them as.
pub const PARTS: [(&str, &str); 17] = [
    ("welcome", "The first page"),
    ("stage", "Where you are"),
    ("statement", "One statement"),
    ("all", "All on one page"),
    ("checklist", "Before you meet"),
    ("safety", "Your safety"),
    ("review", "Look over"),
    ("result", "Your result"),
    ("result_flagged", "Your result, with help first"),
    ("prepare", "The page to take along"),
    ("left", "After you leave"),
    ("frame", "Around each step"),
    ("help", "Helplines"),
    ("keep", "Keep it, or not"),
    ("choice", "Every question"),
    ("cloth", "The picture"),
    ("self_check", "On a site of others"),
];

/// The four groups of success criteria, by the number that they begin with, and what a reader knows them as.
pub const GROUPS: [(&str, &str); 4] =
    [("1", "What you see and hear"), ("2", "Keys, touch and time"), ("3", "Words and mistakes"), ("4", "Other tools")];

/// Where they are, in `src/ui`.
const ROOMS: [&str; 3] = ["screens", "parts", ""];

/// What a screen or a piece of screens promises to every reader.
pub struct Criterion {
    /// The name of its file in `src/ui`.
    pub part: &'static str,
    /// What holds, in plain words.
    pub words: String,
    /// The numbers of the success criteria that it serves.
    pub wcag: Vec<String>,
    /// The names of the tests that show it.
    pub tests: Vec<String>,
}

/// A success criterion of WCAG 2.2.
#[allow(dead_code)]
pub struct Success {
    /// Such as `1.4.3`.
    pub number: String,
    /// Its short name, as the recommendation has it.
    pub name: String,
    /// `A`, `AA` or `AAA`.
    pub level: String,
    /// Why it does not apply, where it does not.
    pub none: Option<String>,
}

/// Every criterion, part by part.
pub fn criteria(root: &Path) -> Result<Vec<Criterion>, String> {
    let mut all = Vec::new();
    for (part, _) in PARTS {
        let mut files = ROOMS.iter().map(|room| root.join("src/ui").join(room).join(part).with_extension("rs"));
        let file = files.find(|file| file.is_file()).ok_or_else(|| format!("{part}.rs is missing"))?;
        let source = fs::read_to_string(&file).map_err(|error| format!("{part}.rs: {error}"))?;
        all.extend(read(part, &source)?);
    }
    Ok(all)
}

/// The criteria that a file opens with.
pub fn read(part: &'static str, source: &str) -> Result<Vec<Criterion>, String> {
    let mut items: Vec<String> = Vec::new();
    let mut inside = false;
    for line in source.lines().map_while(|line| line.strip_prefix("//!")) {
        if let Some(begin) = line.strip_prefix(" - ") {
            items.push(begin.to_owned());
            inside = true;
        } else if let Some(more) = line.strip_prefix("   ").filter(|_| inside) {
            let begun = items.pop().unwrap_or_default();
            items.push([&begun, " ", more].concat());
        } else {
            inside = false;
        }
    }
    items.iter().map(|item| criterion(part, item)).collect()
}

fn criterion(part: &'static str, item: &str) -> Result<Criterion, String> {
    let form = || format!("{part}.rs: not “words (1.2.3, …; a_test, …)”: {item}");
    let (words, shown) = item.strip_suffix(')').and_then(|item| item.rsplit_once(" (")).ok_or_else(form)?;
    let (wcag, tests) = shown.split_once("; ").ok_or_else(form)?;
    let list = |names: &str| names.split(", ").map(str::to_owned).collect::<Vec<_>>();
    Ok(Criterion { part, words: words.to_owned(), wcag: list(wcag), tests: list(tests) })
}

/// The success criteria that are aimed at: all of A and AA, and some of AAA.
pub fn success(root: &Path) -> Result<Vec<Success>, String> {
    let file = root.join("tests/cases/wcag.json");
    let text = fs::read_to_string(&file).map_err(|error| format!("wcag.json: {error}"))?;
    let rows: Vec<BTreeMap<String, String>> =
        serde_json::from_str(&text).map_err(|error| format!("wcag.json: {error}"))?;
    let row = |row: &BTreeMap<String, String>| {
        let of = |name: &str| row.get(name).cloned().ok_or(format!("wcag.json: a row without {name}"));
        Ok(Success { number: of("number")?, name: of("name")?, level: of("level")?, none: row.get("none").cloned() })
    };
    rows.iter().map(row).collect()
}
