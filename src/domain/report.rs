//! The result as plain text, to copy or to save. It holds the chosen parts and nothing else.

use super::answers::ChecklistAnswer;
use super::check::Check;
use super::guidance::{Guidance, Page, Praise, Shown, cell_id};
use super::help::{Help, Kind, Line};
use super::score::{Part as Scored, Scores};
use super::session::{Part, Session};
use super::strings::digits;
use super::text::Words;
use super::vocabulary::{Band, Dimension, SafetyAnswer};

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

/// All that a text needs to be written.
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
}

struct Writer<'a> {
    words: Words<'a>,
    text: String,
}

impl Writer<'_> {
    fn line(&mut self, parts: &[&str]) {
        for part in parts {
            self.text.push_str(part);
        }
        self.text.push('\n');
    }

    fn head(&mut self, title: &str) {
        self.line(&["\n", title]);
    }

    fn say(&mut self, key: &str) {
        let sentence = self.words.get(key);
        self.line(&[&sentence]);
    }
}

impl Session {
    /// The chosen parts of the result as text, or nothing where none is chosen or nothing is scored.
    pub fn result_text(&self, from: Sources) -> Option<String> {
        let scores = self.scores(from.check)?;
        let guidance = self.guidance(from.check, &scores);
        let includes = |part| self.includes(part, guidance.page);
        if !Part::ALL.iter().any(|part| includes(*part)) {
            return None;
        }
        let mut out = Writer { words: from.words, text: String::new() };
        out.say("result.title");
        if includes(Part::Help) {
            help(&mut out, from, self.options.country.as_deref().unwrap_or_default());
        }
        if includes(Part::Picture) {
            out.head(&from.words.get("result.picture"));
            for part in &scores.parts {
                let line = band_line(part, from.words);
                out.line(&[&line]);
            }
        }
        if includes(Part::Words) && guidance.page != Page::HelpOnly {
            guided(&mut out, &guidance);
        }
        if includes(Part::Worth) && guidance.page != Page::HelpOnly {
            worth(&mut out, from.check, self, &scores);
        }
        if includes(Part::Safety) {
            self.safety_lines(&mut out, from.check);
        }
        out.head(&from.words.get("not.1"));
        Some(out.text)
    }

    fn safety_lines(&self, out: &mut Writer, check: &Check) {
        out.head(&out.words.get("part.safety"));
        for (at, row) in check.safety.iter().enumerate() {
            if let Some(answer) = self.safety(at) {
                let asked = out.words.get(&["safety.", &row.id].concat());
                let said = out.words.get(&safety_key(&row.id, answer));
                out.line(&[&asked, " ", &said]);
            }
        }
    }

    /// The page to take along as text.
    pub fn prepare_text(&self, from: Sources) -> String {
        let mut out = Writer { words: from.words, text: String::new() };
        out.say("prepare.paper");
        if !self.hope.trim().is_empty() {
            out.head(&from.words.get("prepare.hope"));
            out.line(&[self.hope.trim()]);
        }
        for (answer, title, end) in
            [(ChecklistAnswer::NotYet, "prepare.bring", ".bring"), (ChecklistAnswer::Yes, "prepare.known", ".known")]
        {
            let rows = self.rows(from.check, answer);
            if !rows.is_empty() {
                out.head(&from.words.get(title));
            }
            for row in rows {
                let line = from.words.get(&["checklist.", row, end].concat());
                out.line(&["- ", &line]);
            }
        }
        out.head(&from.words.get("never.title"));
        for key in never_keys(from.words) {
            let line = from.words.get(&key);
            out.line(&["- ", &line]);
        }
        out.text
    }

    /// The ids of the checklist rows with this answer.
    pub fn rows<'a>(&self, check: &'a Check, answer: ChecklistAnswer) -> Vec<&'a str> {
        let mut rows = Vec::new();
        for (at, row) in check.checklist.iter().enumerate() {
            if self.checklist(at) == Some(answer) {
                rows.push(row.id.as_str());
            }
        }
        rows
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

fn guided(out: &mut Writer, guidance: &Guidance) {
    for shown in &guidance.shown {
        match shown {
            Shown::Cell { dimension, .. } => {
                let Some(cell) = cell(shown, out.words) else { continue };
                named(out, *dimension);
                out.line(&[&cell.meaning]);
                for say in cell.say.iter().chain(&cell.softer) {
                    out.line(&[&out.words.quoted(say)]);
                }
                if let Some(step) = &cell.step {
                    out.line(&[step]);
                }
            }
            Shown::Unscored(dimension) => {
                named(out, *dimension);
                out.say("unscored");
            }
            Shown::Message(id, _) => {
                let message = out.words.get(id);
                out.line(&["\n", &message]);
            }
            Shown::Help | Shown::HelpSkip => {}
        }
    }
}

fn named(out: &mut Writer, dimension: Dimension) {
    out.head(&out.words.get(&["dimension.", dimension.id()].concat()));
}

fn worth(out: &mut Writer, check: &Check, session: &Session, scores: &Scores) {
    if scores.worth.is_empty() {
        return;
    }
    out.head(&out.words.get("worth.title"));
    for at in scores.worth.iter().filter(|at| session.brings(**at)) {
        let Some(item) = check.items.get(*at) else { continue };
        let statement = out.words.get(&["item.", &item.id].concat());
        let answer = out.words.get(&answer_key(session, *at));
        out.line(&["- ", &statement, " ", &answer, "."]);
    }
}

/// All kinds of line in their fixed order: which of them were shown first would tell what was answered.
fn help(out: &mut Writer, from: Sources, country: &str) {
    let country = from.help.country(country).map(|country| country.id.as_str()).unwrap_or_default();
    let name = from.words.get(&["country.", country].concat());
    out.head(&from.words.fill("help.country", &[("country", &name)]));
    for kind in Kind::ALL {
        let mut any = false;
        for line in from.help.lines(country, kind) {
            if !any {
                out.head(&from.words.get(&["kind.", kind.id()].concat()));
            }
            any = true;
            let text = line_text(line, from);
            out.line(&["- ", &text]);
        }
    }
}

/// One help line in one sentence.
fn line_text(line: &Line, from: Sources) -> String {
    let mut parts = vec![line.name.clone()];
    parts.extend(line.number.clone());
    parts.extend(line.text.as_ref().map(|text| text_to(text, from.words)));
    parts.extend(line.url.clone());
    parts.extend(line.hours.as_ref().map(|hours| hours_of(hours, from.words)));
    parts.extend(line.note.clone());
    if line.is_old(from.today) {
        parts.push(from.words.get("help.old"));
    }
    from.words.listed(&parts)
}

/// When a line is open, in words.
pub fn hours_of(hours: &str, words: Words) -> String {
    if hours == super::help::ALWAYS { words.get("help.always") } else { hours.to_owned() }
}

/// How to send a text message: `Text SHOUT to 85258`.
pub fn text_to(text: &super::help::Message, words: Words) -> String {
    match &text.say {
        Some(say) => words.fill("help.text.say", &[("say", say), ("to", &text.to)]),
        None => words.fill("help.text", &[("to", &text.to)]),
    }
}
