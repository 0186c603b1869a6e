//! What the parts of a result and the help lines say, in the words of a language. The screens say the same.

use crate::domain::guidance::{Guidance, Praise, Shown, cell_id};
use crate::domain::help::{ALWAYS, Message};
use crate::domain::score::Part as Scored;
use crate::domain::session::Session;
use crate::domain::strings::digits;
use crate::domain::text::Words;
use crate::domain::vocabulary::{Band, SafetyAnswer};

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

/// Signs that are read from left to right, also in words that are not: groups of digits would change places there.
pub(super) fn in_order(signs: &str, words: Words) -> String {
    if words.get("dir") == "rtl" { ["\u{2066}", signs, "\u{2069}"].concat() } else { signs.to_owned() }
}

/// When a line is open, in words.
pub fn hours_of(hours: &str, words: Words) -> String {
    if hours == ALWAYS { words.get("help.always") } else { hours.to_owned() }
}

/// How to send a text message: `Text SHOUT to 85258`.
pub fn text_to(text: &Message, words: Words) -> String {
    let to = in_order(&text.to, words);
    match &text.say {
        Some(say) => words.fill("help.text.say", &[("say", say), ("to", &to)]),
        None => words.fill("help.text", &[("to", &to)]),
    }
}
