//! What the page knows, and what it says of what was done last.

use attune_check::domain::Words;
use attune_check::domain::look_back::{Fault, LENGTH, LookBack};

use crate::days::{Days, Refused};

/// What the page knows. All of it is gone when the page is left.
#[derive(Default)]
pub struct State {
    /// What stands in the field.
    pub typed: String,
    /// The days.
    pub days: Days,
    /// What was said last.
    pub said: Said,
}

/// What is said of what was done last.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Said {
    /// Nothing.
    #[default]
    Nothing,
    /// This day was put in.
    Added(u32),
    /// Why no day was put in.
    Wrong(Wrong),
    /// The sentence of this key.
    Key(&'static str),
}

/// Why no day was put in.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Wrong {
    /// It is no line. The group in which it is wrong, counted from 0, where that is known.
    Line(Fault, Option<usize>),
    /// It has no place.
    Day(Refused),
    /// No line is in the file.
    NoneInFile,
    /// The file could not be read.
    Unread,
}

impl Wrong {
    /// What is wrong, in one or two sentences.
    pub fn sentence(self, words: Words) -> String {
        let group = |group: usize| words.number(group + 1);
        match self {
            Wrong::Line(Fault::Character(sign, at), _) => {
                words.fill("look-back.wrong.sign", &[("sign", &String::from(sign)), ("group", &group(at))])
            }
            Wrong::Line(Fault::Length(count), _) => words
                .fill("look-back.wrong.length", &[("count", &words.number(count)), ("signs", &words.number(LENGTH))]),
            Wrong::Line(Fault::Check, Some(at)) => words.fill("look-back.wrong.group", &[("group", &group(at))]),
            Wrong::Line(fault, _) => words.get(match fault {
                Fault::Empty => "look-back.wrong.empty",
                Fault::Version => "look-back.wrong.version",
                _ => "look-back.wrong.check",
            }),
            Wrong::Day(Refused::Twice) => words.get("look-back.wrong.twice"),
            Wrong::Day(Refused::Full) => words.get("look-back.wrong.full"),
            Wrong::NoneInFile => words.get("look-back.wrong.file"),
            Wrong::Unread => words.get("look-back.wrong.unread"),
        }
    }
}

impl State {
    /// Puts in what was typed: one line, or a text with lines in it.
    pub fn add(&mut self) {
        let added = match LookBack::read(&self.typed) {
            Ok(day) => self.put(vec![day]),
            Err(fault) => match LookBack::find(&self.typed) {
                none if none.is_empty() => Err(Wrong::Line(fault, LookBack::likely(&self.typed))),
                found => self.put(found),
            },
        };
        if added.is_ok() {
            self.typed.clear();
        }
        self.tell(added);
    }

    /// Puts in the lines of a file.
    pub fn read(&mut self, file: Option<String>) {
        let added = match file.map(|text| LookBack::find(&text)) {
            None => Err(Wrong::Unread),
            Some(found) if found.is_empty() => Err(Wrong::NoneInFile),
            Some(found) => self.put(found),
        };
        self.tell(added);
    }

    /// Puts in these days as far as they have a place, and gives the last of them.
    fn put(&mut self, found: Vec<LookBack>) -> Result<u32, Wrong> {
        let mut added = Err(Wrong::NoneInFile);
        for day in found {
            let of = day.day;
            match self.days.add(day) {
                Ok(_) => added = Ok(of),
                Err(refused) if added.is_err() => added = Err(Wrong::Day(refused)),
                Err(_) => {}
            }
        }
        added
    }

    fn tell(&mut self, added: Result<u32, Wrong>) {
        self.said = added.map_or_else(Said::Wrong, Said::Added);
    }
}
