//! What goes out of the check, row by row: what is copied, saved and printed, and the preview of it, are all made of
//! the same rows. They hold the chosen parts without the rows that were taken out, and nothing else.

use super::answers::ChecklistAnswer;
use super::check::{Check, Place};
use super::guidance::{Guidance, Page, Praise, Shown, cell_id};
use super::help::{Help, Kind, Line};
use super::look_back::LookBack;
use super::options::Options;
use super::score::{Part as Scored, Scores};
use super::session::{Part, Session};
use super::strings::digits;
use super::text::Words;
use super::vocabulary::{Band, Dimension, Helper, SafetyAnswer};

/// What a cell says, filled in.
#[derive(Clone, Debug, PartialEq)]
pub struct Cell {
    /// What it may mean.
    pub meaning: String,
    /// Things to say, each one a whole.
    pub say: Vec<String>,
    /// A softer way to say it, in low cells.
    pub softer: Option<String>,
    /// One small step.
    pub step: Option<String>,
}

/// The words of a shown cell; nothing for anything else that is shown.
pub fn cell(shown: &Shown, words: Words) -> Option<Cell> {
    let Shown::Cell { dimension, band, stage, praise } = shown else {
        return None;
    };
    let only = |key: &str| Cell { meaning: words.get(key), say: Vec::new(), softer: None, step: None };
    let id = cell_id(*stage, *dimension, *band);
    let part = |name: &str| [&id, ".", name].concat();
    Some(match praise {
        Praise::WithheldLow => only("strong.withheld"),
        Praise::Withheld => only("strong.first"),
        Praise::Said => Cell {
            meaning: words.get(&part("meaning")),
            say: words.get(&part("say")).split('\n').map(str::to_owned).collect(),
            softer: words.maybe(&part("softer")),
            step: Some(words.get(&part("step"))),
        },
    })
}

/// The one thing to say that stands apart from the rest, with the id of the cell that it comes from: the first one of a
/// low part, else of a mixed one, else of a strong one that says its own text. Source: R19 of `content/rules.md`.
pub fn first_words(guidance: &Guidance, words: Words) -> Option<(String, String)> {
    let mut first: Option<(Band, &Shown)> = None;
    for shown in &guidance.shown {
        if let Shown::Cell { band, praise: Praise::Said, .. } = shown
            && first.is_none_or(|(lowest, _)| *band < lowest)
        {
            first = Some((*band, shown));
        }
    }
    let (_, shown) = first?;
    Some((shown.id(), cell(shown, words)?.say.into_iter().next()?))
}

/// The name and band of a scored part: `Trust: High`.
pub fn band_line(part: &Scored, words: Words) -> String {
    let name = words.get(&["dimension.", part.dimension.id()].concat());
    [&name, ": ", &words.get(&["band.", part.band_id()].concat())].concat()
}

/// The key of an answer's words: `scale.4`, `scale.skip`, or `scale.none` for no answer yet.
pub fn answer_key(session: &Session, item: usize) -> String {
    let id = session.answers.get(item).map_or("none", |answer| answer.id());
    ["scale.", id].concat()
}

/// The key of the words of an answer to a safety row: row `B` has its own, the others share theirs.
pub fn safety_key(row: &str, answer: SafetyAnswer) -> String {
    let row = if row == "B" { "safety.B." } else { "safety.answer." };
    [row, answer.id()].concat()
}

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

/// A line to write on.
const BLANK: &str = "________________________";

struct Writer<'a> {
    from: Sources<'a>,
    session: &'a Session,
    part: Part,
    number: usize,
    rows: Vec<Row>,
}

impl Writer<'_> {
    fn of<'a>(from: Sources<'a>, session: &'a Session) -> Writer<'a> {
        Writer { from, session, part: Part::Note, number: 0, rows: Vec::new() }
    }

    fn row(&mut self, kind: RowKind, text: &str) {
        let out = self.session.leaves_out(self.part, self.number);
        self.rows.push(Row { part: self.part, number: self.number, kind, text: text.to_owned(), out });
        self.number += 1;
    }

    fn say(&mut self, kind: RowKind, key: &str) {
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
    fn write(&mut self, part: Part, page: Page, scores: &Scores, guidance: &Guidance) {
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

    fn never(&mut self) {
        for key in never_keys(self.from.words) {
            self.say(RowKind::Item, &key);
        }
    }
}

/// The place of the help lines among the parts.
const HELP: usize = Part::Help as usize;

/// How many rows every sheet with something of the result begins with.
const RESULT: usize = 2;

impl Session {
    /// Whether this part of the result can be chosen.
    pub fn offers(&self, part: Part, from: Sources, page: Page) -> bool {
        match part {
            Part::Note | Part::Words => page != Page::HelpOnly,
            Part::Worth => {
                page != Page::HelpOnly && self.scores(from.check).is_some_and(|scores| !scores.worth.is_empty())
            }
            Part::Line => self.look_back(from, page).is_some(),
            Part::Picture | Part::Help | Part::Safety => true,
        }
    }

    /// The look-back line, where it is offered. Source: R22 of `content/rules.md`.
    pub fn look_back(&self, from: Sources, page: Page) -> Option<String> {
        let safe = page == Page::Open && !from.watched;
        let stage = self.stage.filter(|_| safe)?;
        Some(LookBack::of(from.check, stage, &self.answers, from.today)?.line())
    }

    /// The rows of the chosen parts of the result. Nothing where none is chosen or nothing is scored.
    pub fn result_rows(&self, from: Sources) -> Vec<Row> {
        let mut out = Writer::of(from, self);
        if let Some(scores) = self.scores(from.check) {
            let guidance = self.guidance(from.check, &scores);
            let page = guidance.page;
            // Where help stands first, it does so in what goes out.
            let first = if page == Page::Open { 0 } else { HELP };
            for at in 0..Part::ALL.len() {
                let Some(part) = Part::ALL.get((first + at) % Part::ALL.len()).copied() else { break };
                if self.includes(part, page) && self.offers(part, from, page) {
                    out.write(part, page, &scores, &guidance);
                }
            }
        }
        out.rows
    }

    /// The chosen parts of the result as text, or nothing where none is chosen or nothing is scored.
    pub fn result_text(&self, from: Sources) -> Option<String> {
        text(&self.result_rows(from))
    }

    /// The rows of the page to take along.
    pub fn prepare_rows(&self, from: Sources) -> Vec<Row> {
        let mut out = Writer::of(from, self);
        out.say(RowKind::Title, "prepare.paper");
        let hope = self.hope.trim();
        if !hope.is_empty() {
            out.say(RowKind::Head, "prepare.hope");
            out.row(RowKind::Hope, hope);
        }
        for (answer, title, end) in
            [(ChecklistAnswer::NotYet, "prepare.bring", ".bring"), (ChecklistAnswer::Yes, "prepare.known", ".known")]
        {
            let mut any = false;
            for (at, row) in from.check.checklist.iter().enumerate() {
                if self.checklist(at) == Some(answer) {
                    if !any {
                        out.say(RowKind::Head, title);
                    }
                    any = true;
                    let kind = if answer == ChecklistAnswer::Yes { RowKind::Item } else { RowKind::Ask(at) };
                    out.say(kind, &["checklist.", &row.id, end].concat());
                }
            }
        }
        out.say(RowKind::Head, "never.title");
        out.never();
        out.say(RowKind::Lead, "prepare.foot");
        out.rows
    }

    /// The page to take along as text, or nothing where every row of it was taken out.
    pub fn prepare_text(&self, from: Sources) -> Option<String> {
        text(&self.prepare_rows(from))
    }
}

/// The keys of the things that should never happen.
pub fn never_keys(words: Words) -> Vec<String> {
    numbered(words, "never.")
}

/// The keys `prefix1`, `prefix2` … as far as the language has them.
pub fn numbered(words: Words, prefix: &str) -> Vec<String> {
    let mut keys = Vec::new();
    loop {
        let key = [prefix, &digits(keys.len() + 1)].concat();
        if words.raw(&key).is_none() {
            return keys;
        }
        keys.push(key);
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

/// Signs that are read from left to right, also in words that are not: groups of digits would change places there.
fn in_order(signs: &str, words: Words) -> String {
    if words.get("dir") == "rtl" { ["\u{2066}", signs, "\u{2069}"].concat() } else { signs.to_owned() }
}

/// When a line is open, in words.
pub fn hours_of(hours: &str, words: Words) -> String {
    if hours == super::help::ALWAYS { words.get("help.always") } else { hours.to_owned() }
}

/// How to send a text message: `Text SHOUT to 85258`.
pub fn text_to(text: &super::help::Message, words: Words) -> String {
    let to = in_order(&text.to, words);
    match &text.say {
        Some(say) => words.fill("help.text.say", &[("say", say), ("to", &to)]),
        None => words.fill("help.text", &[("to", &to)]),
    }
}
