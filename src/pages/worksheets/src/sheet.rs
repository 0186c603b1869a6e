//! What is on each sheet, from `sheets.json`. Its words are texts of each language: `sheet.<id>.title`, `.why`, and for the
//! parts `.1`, `.2` … with `.1.1`, `.1.2` … for the rows of a part.

use attune_check::domain::Stage;
use attune_check::domain::strings::digits;
use serde::Deserialize;

/// A sheet.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Sheet {
    /// Its name in the keys of its texts.
    pub id: String,
    /// Who it is for.
    #[serde(rename = "for")]
    pub whom: For,
    /// The stages that it suits, from 0, before the first session, to 4.
    stages: Vec<usize>,
    /// What it draws on: authors and year, and the DOI.
    pub sources: Vec<(String, String)>,
    /// What is on it, from top to bottom.
    pub parts: Vec<Part>,
}

/// Who a sheet is for.
#[derive(Clone, Copy, Debug, Deserialize, PartialEq)]
#[serde(rename_all = "lowercase")]
pub enum For {
    /// For the client.
    Client,
    /// For the helper.
    Helper,
}

/// A page that a sheet may lead to.
#[derive(Clone, Copy, Debug, Deserialize, PartialEq)]
pub enum Beside {
    /// The page for one good day.
    #[serde(rename = "one-good-day.html")]
    OneGoodDay,
}

impl Beside {
    /// The file, and the key of the words that a link to it has.
    pub const fn link(self) -> (&'static str, &'static str) {
        match self {
            Beside::OneGoodDay => ("one-good-day.html", "day.title"),
        }
    }
}

/// A part of a sheet.
#[derive(Debug, Deserialize)]
#[serde(tag = "kind", rename_all = "lowercase", deny_unknown_fields)]
pub enum Part {
    /// A paragraph, which may lead on.
    Text {
        /// The id of another sheet.
        to: Option<String>,
        /// The file of another page of ours.
        page: Option<Beside>,
    },
    /// A question with lines to write on.
    Write {
        /// How many.
        lines: usize,
    },
    /// A question with boxes to tick.
    Tick {
        /// How many.
        rows: usize,
    },
    /// Words that one could say.
    Words {
        /// How many.
        rows: usize,
    },
    /// A table to fill in.
    Table {
        /// How many rows, without that of the heads.
        rows: usize,
        /// How many columns.
        columns: usize,
    },
    /// The help lines.
    Help,
}

impl Sheet {
    /// The stages that it suits.
    pub fn stages(&self) -> impl Iterator<Item = Stage> {
        self.stages.iter().filter_map(|at| Stage::ALL.get(*at).copied())
    }

    /// The key of one of its texts.
    pub fn key(&self, name: &str) -> String {
        ["sheet.", &self.id, ".", name].concat()
    }

    /// The keys of all its texts.
    pub fn keys(&self) -> Vec<String> {
        let mut keys = ["title", "why"].map(|name| self.key(name)).to_vec();
        for (at, part) in self.parts.iter().enumerate() {
            let own = self.key(&digits(at + 1));
            let rows = match part {
                Part::Help => continue,
                Part::Text { .. } | Part::Write { .. } => 0,
                Part::Tick { rows } | Part::Words { rows } => *rows,
                Part::Table { columns, .. } => *columns,
            };
            keys.push(own.clone());
            keys.extend((1..=rows).map(|row| [own.as_str(), ".", &digits(row)].concat()));
        }
        keys
    }
}

/// Every sheet, in the order of the page. The place of a sheet, counted from 1, is its number.
///
/// # Errors
///
/// The file is not what it should be, and where.
pub fn sheets() -> serde_json::Result<Vec<Sheet>> {
    serde_json::from_str(include_str!("sheets.json"))
}
