//! Which rows each part of a result has.

use super::row::{Row, RowKind, Sources};
use super::said::{answer_key, band_line, cell, first_words, hours_of, in_order, never_keys, safety_key, text_to};
use crate::domain::check::Place;
use crate::domain::guidance::{Guidance, Page, Shown};
use crate::domain::help::{Kind, Line};
use crate::domain::options::Options;
use crate::domain::score::Scores;
use crate::domain::session::{Part, Session};
use crate::domain::vocabulary::{Dimension, Helper};

/// How many rows every sheet with something of the result begins with.
const RESULT: usize = 2;

/// A line to write on.
const BLANK: &str = "________________________";

/// Writes the rows of one sheet.
pub(super) struct Writer<'a> {
    from: Sources<'a>,
    session: &'a Session,
    part: Part,
    number: usize,
    /// What is written so far.
    pub(super) rows: Vec<Row>,
}

impl Writer<'_> {
    pub(super) fn of<'a>(from: Sources<'a>, session: &'a Session) -> Writer<'a> {
        Writer { from, session, part: Part::Note, number: 0, rows: Vec::new() }
    }

    pub(super) fn row(&mut self, kind: RowKind, text: &str) {
        let out = self.session.leaves_out(self.part, self.number);
        self.rows.push(Row { part: self.part, number: self.number, kind, text: text.to_owned(), out });
        self.number += 1;
    }

    pub(super) fn say(&mut self, kind: RowKind, key: &str) {
        let sentence = self.from.words.get(key);
        self.row(kind, &sentence);
    }

    /// Words to say, each in quotation marks, below this title.
    fn quotes(&mut self, title: &str, all: &[String]) {
        if !all.is_empty() {
            self.say(RowKind::Sub, title);
        }
        for say in all {
            self.row(RowKind::Say, &self.from.words.quoted(say));
        }
    }

    /// The same without a title, unless it stands there already.
    fn quote_once(&mut self, say: &str) {
        let said = self.from.words.quoted(say);
        if !self.rows.iter().any(|row| row.text == said) {
            self.row(RowKind::Say, &said);
        }
    }

    fn name(&mut self, dimension: Dimension) {
        self.say(RowKind::Head, &["dimension.", dimension.id()].concat());
    }

    /// The rows of this part.
    pub(super) fn write(&mut self, part: Part, page: Page, scores: &Scores, guidance: &Guidance) {
        (self.part, self.number) = (part, 0);
        match part {
            Part::Note => self.note(guidance),
            Part::Picture => {
                self.result();
                for part in &scores.parts {
                    self.row(RowKind::Band(part.band), &band_line(part, self.from.words));
                }
                // Where help stands alone, the other answers are behind the same tick.
                if page == Page::HelpOnly {
                    for at in self.from.check.asked(scores.stage) {
                        self.answer(at);
                    }
                }
            }
            Part::Words => {
                // Once is enough.
                if self.session.includes(Part::Picture, page) {
                    self.number = RESULT;
                } else {
                    self.result();
                }
                self.guided(scores, guidance);
            }
            Part::Worth => {
                self.say(RowKind::Head, "worth.title");
                for at in &scores.worth {
                    // The others keep their numbers.
                    if self.session.brings(*at) { self.answer(*at) } else { self.number += 1 }
                }
            }
            Part::Line => {
                if let Some(line) = self.session.look_back(self.from, page) {
                    self.say(RowKind::Head, "part.line");
                    self.row(RowKind::Line, &in_order(&line, self.from.words));
                    self.say(RowKind::Text, "part.line.note");
                }
            }
            Part::Help => self.help(),
            Part::Safety => self.safety(),
        }
    }

    /// What may be said, that of the sentence that stands first on the result first, and room for more.
    fn note(&mut self, guidance: &Guidance) {
        self.say(RowKind::Title, "note.title");
        if let Some((_, say)) = first_words(guidance, self.from.words) {
            self.quote_once(&say);
        }
        for shown in &guidance.shown {
            if let Some(cell) = cell(shown, self.from.words) {
                for say in &cell.say {
                    self.quote_once(say);
                }
            }
        }
        self.say(RowKind::Head, "note.more");
        self.row(RowKind::Blank, BLANK);
        self.row(RowKind::Blank, BLANK);
    }

    /// How each sheet with something of the result begins: so many rows as [`RESULT`] says.
    fn result(&mut self) {
        self.say(RowKind::Title, "result.title");
        self.say(RowKind::Text, "not.1");
    }

    fn guided(&mut self, scores: &Scores, guidance: &Guidance) {
        let words = self.from.words;
        if guidance.page == Page::Open {
            self.say(RowKind::Text, &["stage.", scores.stage.id(), ".expect"].concat());
        }
        let mut place = None;
        for shown in &guidance.shown {
            match shown {
                Shown::Cell { dimension, .. } => {
                    let Some(cell) = cell(shown, words) else { continue };
                    self.name(*dimension);
                    self.row(RowKind::Text, &cell.meaning);
                    self.quotes("result.say", &cell.say);
                    self.quotes("result.softer", cell.softer.as_slice());
                    if let Some(step) = &cell.step {
                        self.say(RowKind::Sub, "result.step");
                        self.row(RowKind::Text, step);
                    }
                    self.few(scores, *dimension);
                    if self.from.check.never_list.contains(&shown.id()) {
                        self.say(RowKind::Sub, "never.title");
                        self.never();
                    }
                }
                Shown::Unscored(dimension) => {
                    self.name(*dimension);
                    self.say(RowKind::Text, "unscored");
                }
                // What is said with the help lines tells of a safety answer.
                Shown::Message(_, Place::Help) | Shown::Help | Shown::HelpSkip => {}
                Shown::Message(id, at) => {
                    if place != Some(*at) {
                        let before = *at == Place::Before;
                        self.say(RowKind::Head, if before { "result.before" } else { "result.know" });
                        place = Some(*at);
                    }
                    let message = words.get(id);
                    let (lead, rest) = message.split_once('\n').unwrap_or((&message, ""));
                    self.row(RowKind::Lead, lead);
                    if !rest.is_empty() {
                        self.row(RowKind::Text, rest);
                    }
                }
            }
        }
    }

    /// That a part is based on fewer answers than it has statements.
    fn few(&mut self, scores: &Scores, dimension: Dimension) {
        let part = scores.part(dimension);
        if part.band.is_some() && part.answered < part.asked {
            self.say(RowKind::Text, "three-answers");
        }
    }

    /// A statement and its answer.
    fn answer(&mut self, at: usize) {
        if let Some(item) = self.from.check.items.get(at) {
            let statement = self.from.words.get(&["item.", &item.id].concat());
            let answer = self.from.words.get(&answer_key(self.session, at));
            self.row(RowKind::Item, &[&statement, " ", &answer, "."].concat());
        }
    }

    fn safety(&mut self) {
        self.say(RowKind::Head, "part.safety");
        for (at, row) in self.from.check.safety.iter().enumerate() {
            if let Some(answer) = self.session.safety(at) {
                let asked = self.from.words.get(&["safety.", &row.id].concat());
                let said = self.from.words.get(&safety_key(&row.id, answer));
                self.row(RowKind::Text, &[&asked, " ", &said].concat());
            }
        }
    }

    /// All kinds of line in their fixed order: which of them were shown first would tell what was answered. What calling
    /// leaves behind stands before anyone calls.
    fn help(&mut self) {
        let Sources { words, help, .. } = self.from;
        let Options { country, helper, .. } = &self.session.options;
        let country = help.country(country.as_deref().unwrap_or_default()).map_or("", |country| country.id.as_str());
        let name = words.get(&["country.", country].concat());
        self.row(RowKind::Head, &words.fill("help.country", &[("country", &name)]));
        self.say(RowKind::Text, "help.trace");
        for kind in Kind::ALL {
            if kind == Kind::CoachComplaint && *helper != Helper::Coach {
                continue;
            }
            for (at, line) in help.lines(country, kind).into_iter().enumerate() {
                if at == 0 {
                    self.say(RowKind::Sub, &["kind.", kind.id()].concat());
                }
                self.row(RowKind::Item, &line_text(line, self.from));
            }
        }
        self.say(RowKind::Text, "help.young");
    }

    pub(super) fn never(&mut self) {
        for key in never_keys(self.from.words) {
            self.say(RowKind::Item, &key);
        }
    }
}

/// One help line in one sentence.
fn line_text(line: &Line, from: Sources) -> String {
    let mut parts = vec![line.name.clone()];
    parts.extend(line.number.as_ref().map(|number| in_order(number, from.words)));
    parts.extend(line.text.as_ref().map(|text| text_to(text, from.words)));
    parts.extend(line.url.clone());
    parts.extend(line.hours.as_ref().map(|hours| hours_of(hours, from.words)));
    parts.extend(line.note.clone());
    if line.is_old(from.today) {
        parts.push(from.words.get("help.old"));
    }
    from.words.listed(&parts)
}
