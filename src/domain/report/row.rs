//! What a row is, and rows as plain text.

use crate::domain::check::Check;
use crate::domain::help::Help;
use crate::domain::session::Part;
use crate::domain::text::Words;
use crate::domain::vocabulary::Band;

/// All that rows need to be written.
#[derive(Clone, Copy)]
pub struct Sources<'a> {
    /// The check.
    pub check: &'a Check,
    /// The words.
    pub words: Words<'a>,
    /// The help lines.
    pub help: &'a Help,
    /// Today, `YYYY-MM-DD`.
    pub today: &'a str,
    /// Whether the page around could watch.
    pub watched: bool,
}

/// What a row is, which decides how it is set.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum RowKind {
    /// The title of a sheet.
    Title,
    /// The name of what follows.
    Head,
    /// A name within that.
    Sub,
    /// The first sentence of something of its own, without a name.
    Lead,
    /// A sentence, or some.
    Text,
    /// Words for the person to say.
    Say,
    /// One of a list.
    Item,
    /// A scored part with its band.
    Band(Option<Band>),
    /// The look-back line.
    Line,
    /// A line to write on.
    Blank,
    /// The hope, in the person's own words.
    Hope,
    /// A question to bring, by the position of its row in the checklist.
    Ask(usize),
}

/// One row of what goes out. It is taken out as a whole.
#[derive(Clone, Debug, PartialEq)]
pub struct Row {
    /// The part that it belongs to.
    pub part: Part,
    /// Its number in the part, which stays the same whatever is ticked.
    pub number: usize,
    /// What it is.
    pub kind: RowKind,
    /// Its words. Only in words that are easy to read, and where the person wrote so, they have several lines.
    pub text: String,
    /// Whether the person took it out.
    pub out: bool,
}

/// The rows as plain text, or nothing where none of them goes out.
pub fn text(rows: &[Row]) -> Option<String> {
    let mut text = String::new();
    for row in rows.iter().filter(|row| !row.out) {
        let before = match row.kind {
            RowKind::Title | RowKind::Head | RowKind::Lead if !text.is_empty() => "\n",
            RowKind::Item | RowKind::Ask(_) => "- ",
            _ => "",
        };
        for part in [before, &row.text, "\n"] {
            text.push_str(part);
        }
    }
    (!text.is_empty()).then_some(text)
}
