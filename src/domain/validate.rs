//! Every error in a content set at once, each with the id that it is about, so that an author fixes them in one go. A
//! set without errors can be shown at every stage with any answers.
//!
//! ```
//! use attune_check::content::Content;
//! use attune_check::domain::validate;
//!
//! let mut content = Content::english()?;
//! assert_eq!(validate::check(&content.check), []);
//!
//! // A stage without its reversed trust statement cannot be told from "always agree".
//! content.check.items.retain(|item| item.id != "T2r");
//! let problems: Vec<String> = validate::check(&content.check).iter().map(ToString::to_string).collect();
//! assert!(problems.contains(&"2T: exactly one statement has to be reversed".to_owned()), "{problems:?}");
//! # Ok::<(), String>(())
//! ```

mod words;

use std::collections::BTreeSet;

pub use words::{BUTTONS, MOST_BUTTON, NOTE, WHOLE, needed_keys, text};

use super::answers::Point;
use super::check::{BandRule, Check, Fact, Message};
use super::guidance::cell_id;
use super::help::{Country, ELSEWHERE, Help, Kind, Line};
use super::vocabulary::{Band, Dimension, SafetyAnswer, Stage};

/// One fault.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Problem {
    /// The id at fault: an item, a message, a text key, a country and a line.
    pub id: String,
    /// What is wrong, in a sentence.
    pub what: String,
}

impl std::fmt::Display for Problem {
    fn fmt(&self, out: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        out.write_str(&[self.id.as_str(), ": ", &self.what].concat())
    }
}

#[derive(Default)]
struct Found(Vec<Problem>);

impl Found {
    fn say(&mut self, id: impl Into<String>, what: impl Into<String>) {
        self.0.push(Problem { id: id.into(), what: what.into() });
    }

    fn unless(&mut self, holds: bool, id: &str, what: &str) {
        if !holds {
            self.say(id, what);
        }
    }
}

/// The faults of a check by itself.
pub fn check(check: &Check) -> Vec<Problem> {
    let mut found = Found::default();
    unique(&mut found, check);
    // A statement that is worded the other way round counts from the other end.
    let ends = [check.scale.lowest, check.scale.highest].map(Some);
    let points = [Point::ALL.first(), Point::ALL.last()].map(|point| point.map(|point| point.number()));
    found.unless(ends == points, "scale", "the scale has the ends of the answers, 1 and 5");
    for stage in Stage::ALL.into_iter().skip(1) {
        for dimension in Dimension::ALL {
            part(&mut found, check, stage, dimension);
        }
    }
    let asked: Vec<Dimension> = Dimension::ALL.into_iter().filter(|one| check.dimension_order.contains(one)).collect();
    found.unless(
        asked.len() == check.dimension_order.len() && asked.len() == 3,
        "dimension_order",
        "name each dimension once",
    );
    for row in &check.safety {
        found.unless(
            row.answers.contains(&SafetyAnswer::Skip),
            &row.id,
            "a safety row lets people keep silent: offer skip",
        );
        found.unless(!row.flags.is_empty(), &row.id, "no answer of this row brings help");
        for flag in &row.flags {
            let id = [&row.id, ".", flag.answer.id()].concat();
            found.unless(row.answers.contains(&flag.answer), &id, "this flagged answer is not offered");
            found.unless(!flag.lines.is_empty(), &id, "this flag calls for no help line");
        }
    }
    for kind in Kind::ALL {
        let steps = check.help_order.iter().filter(|step| step.contains(&kind)).count();
        found.unless(steps == 1, kind.id(), "help_order has to name each kind of line once");
    }
    for (at, message) in check.messages.iter().enumerate() {
        rule(&mut found, check, message, check.messages.get(..at).unwrap_or_default());
    }
    for id in &check.praise_withheld_by {
        found.unless(check.messages.iter().any(|message| message.id == *id), id, "praise_withheld_by names no message");
    }
    for id in &check.never_list {
        found.unless(cells().any(|cell| cell == *id), id, "never_list names no cell");
    }
    for cell in cells() {
        let sheets = check.step_sheets.iter().filter(|sheet| sheet.contains(&cell)).count();
        found.unless(sheets == 1, &cell, "step_sheets has to name one sheet for each cell");
    }
    for id in check.step_sheets.iter().flatten() {
        found.unless(cells().any(|cell| cell == *id), id, "step_sheets names no cell");
    }
    found.0
}

fn unique(found: &mut Found, check: &Check) {
    let items = check.items.iter().map(|item| &item.id);
    let checklist = check.checklist.iter().map(|row| &row.id);
    let safety = check.safety.iter().map(|row| &row.id);
    let messages = check.messages.iter().map(|message| &message.id);
    let mut seen = BTreeSet::new();
    for id in items.chain(checklist).chain(safety).chain(messages) {
        found.unless(seen.insert(id), id, "this id is used twice");
    }
}

fn part(found: &mut Found, check: &Check, stage: Stage, dimension: Dimension) {
    let id = [stage.id(), dimension.letter()].concat();
    let items = || check.items.iter().filter(|item| item.dimension == dimension && item.stages.contains(&stage));
    let asked = items().count() as u32;
    found.unless(asked >= check.bands.answered.into(), &id, "too few statements for a band");
    found.unless(items().filter(|item| item.reverse).count() == 1, &id, "exactly one statement has to be reversed");
    for band in Band::ALL {
        let id = [&id, "-", band.id()].concat();
        found.unless(reachable(check, asked, band), &id, "no answers reach this band");
    }
    let BandRule { low_at_most: (low, low_of), strong_at_least: (strong, strong_of), .. } = check.bands;
    found.unless(low * strong_of < strong * low_of, &id, "low and strong overlap");
}

/// Whether some sum of `asked` or fewer answers gives the band.
fn reachable(check: &Check, asked: u32, band: Band) -> bool {
    let totals = |answered: u32| answered * u32::from(check.scale.lowest)..=answered * u32::from(check.scale.highest);
    (check.bands.answered.into()..=asked)
        .any(|answered| totals(answered).any(|sum| check.bands.band(sum, answered) == Some(band)))
}

fn rule(found: &mut Found, check: &Check, message: &Message, earlier: &[Message]) {
    let id = &message.id;
    for other in &message.unless {
        found.unless(earlier.iter().any(|one| one.id == *other), id, "`unless` names no earlier message");
    }
    for fact in &message.any {
        match fact {
            Fact::Low(ids) => {
                for item in ids {
                    found.unless(check.item(item).is_some(), id, &["no item is called ", item].concat());
                }
            }
            Fact::Flag(ids) => {
                for row in ids {
                    let known = check.safety.iter().any(|one| one.id == *row);
                    found.unless(known, id, &["no safety row is called ", row].concat());
                }
            }
            _ => {}
        }
    }
    let can_hold = |fact: &Fact| match fact {
        Fact::Low(ids) => {
            let mut items = ids.iter().filter_map(|item| check.items.get(check.item(item)?));
            items.any(|item| item.stages.iter().any(|stage| message.stages.contains(stage)))
        }
        Fact::Flag(rows) => message.flagged && !rows.is_empty(),
        Fact::Band(_, bands) => !bands.is_empty() && message.stages.iter().any(|stage| *stage != Stage::Before),
        Fact::Setting(_) | Fact::Helper(_) | Fact::Link(_) => !message.stages.is_empty(),
    };
    found.unless(message.any.iter().any(can_hold), id, "nothing can make this message show");
}

fn cells() -> impl Iterator<Item = String> {
    let parts = Stage::ALL.into_iter().skip(1).flat_map(|stage| Dimension::ALL.map(|dimension| (stage, dimension)));
    parts.flat_map(|(stage, dimension)| Band::ALL.map(|band| cell_id(stage, dimension, band)))
}

/// The faults of the help lines. That a row is past its date is not one of them.
pub fn help(help: &Help) -> Vec<Problem> {
    let mut found = Found::default();
    let last = help.countries.last().map(|country| country.id.as_str());
    found.unless(last == Some(ELSEWHERE), ELSEWHERE, "the entry for all other countries has to stand last");
    let mut seen: Vec<&str> = Vec::new();
    for country in &help.countries {
        found.unless(!seen.contains(&country.id.as_str()), &country.id, "this country stands twice");
        seen.push(&country.id);
        // Who is in danger now dials: an address or a number to text is not enough, nor is the directory of elsewhere.
        let dialled = country.lines.iter().any(|line| line.kind == Kind::Emergency && line.number.is_some());
        found.unless(dialled, &[&country.id, ".emergency"].concat(), "this country has no emergency number");
        for kind in [Kind::Crisis, Kind::Home, Kind::Child, Kind::Complaint] {
            let id = [&country.id, ".", kind.id()].concat();
            let has = country.lines.iter().any(|line| line.kind == kind);
            found.unless(has || country.id == ELSEWHERE, &id, "this country has no such line");
        }
        for one in &country.lines {
            line(&mut found, country, one);
        }
    }
    found.0
}

fn line(found: &mut Found, country: &Country, line: &Line) {
    let id = [&country.id, ": ", &line.name].concat();
    let reached = line.number.is_some() || line.text.is_some() || line.url.is_some();
    found.unless(reached, &id, "this line has no number and no address");
    found.unless(!line.name.trim().is_empty(), &id, "this line has no name");
    let dialled = |number: &str| {
        number.chars().all(|character| character.is_ascii_digit() || matches!(character, ' ' | '+' | '-'))
    };
    let numbers = line.number.iter().chain(line.text.iter().map(|text| &text.to));
    for number in numbers {
        found.unless(
            dialled(number) && number.contains(|character: char| character.is_ascii_digit()),
            &id,
            "this is no number",
        );
    }
    for address in line.url.iter().chain([&line.source]) {
        found.unless(address.starts_with("https://"), &id, "an address has to begin with https://");
    }
    found.unless(is_day(&line.checked_on) && is_day(&line.expires_on), &id, "a day is written YYYY-MM-DD");
    found.unless(line.checked_on < line.expires_on, &id, "the row expires before it was checked");
}

fn is_day(day: &str) -> bool {
    let mut parts = day.split('-');
    let mut next = |length: usize, most: u32| {
        let part = parts.next().filter(|part| part.len() == length);
        part.and_then(|part| part.parse().ok()).is_some_and(|number: u32| (1..=most).contains(&number))
    };
    next(4, 9999) && next(2, 12) && next(2, 31) && parts.next().is_none()
}
