//! Reading a check from a content file. What is missing or unknown is an error that names its place.

use super::{BandRule, Check, ChecklistRow, Fact, Flag, Item, Message, Place, SafetyRow, Scale};
use crate::domain::help::Kind;
use crate::domain::value::At;
use crate::domain::vocabulary::{Band, Dimension, Helper, SafetyAnswer, Setting, Stage};

impl Check {
    /// Reads a check. What is missing or unknown is an error that names its place.
    pub fn read(at: &At) -> Check {
        let (scale, bands) = (at.get("scale"), at.get("bands"));
        Check {
            version: at.text_of("version"),
            licence: at.text_of("licence"),
            scale: Scale { lowest: scale.get("lowest").number(), highest: scale.get("highest").number() },
            bands: BandRule {
                answered: bands.get("answered").number(),
                low_at_most: fraction(&bands.get("low_at_most")),
                strong_at_least: fraction(&bands.get("strong_at_least")),
            },
            low_answer_max: at.get("low_answer_max").number(),
            dimension_order: at.each_of("dimension_order", Dimension::read),
            items: at.each_of("items", Item::read),
            checklist: at.each_of("checklist", ChecklistRow::read),
            safety: at.each_of("safety", SafetyRow::read),
            help_order: at.each_of("help_order", |step| step.each(Kind::read)),
            messages: at.each_of("messages", Message::read),
            praise_withheld_by: at.get("praise_withheld_by").texts(),
            never_list: at.get("never_list").texts(),
            step_sheets: at.each_of("step_sheets", |sheet| sheet.texts()),
        }
    }
}

/// A fraction as a list of two numbers. A missing denominator is one, so that nothing is divided by zero.
fn fraction(at: &At) -> (u16, u16) {
    let parts = at.each(|part| part.number());
    let part = |at: usize| parts.get(at).copied().map_or(1, u16::from);
    (part(0), part(1).max(1))
}

impl Dimension {
    pub(crate) fn read(at: &At) -> Dimension {
        at.one_of(&Dimension::ALL, Dimension::id, Dimension::Trust)
    }
}

impl Band {
    fn read(at: &At) -> Band {
        at.one_of(&Band::ALL, Band::id, Band::Mixed)
    }
}

impl Stage {
    fn read(at: &At) -> Stage {
        Stage::ALL.get(usize::from(at.number())).copied().unwrap_or_else(|| {
            at.unknown();
            Stage::Before
        })
    }
}

impl Item {
    fn read(at: &At) -> Item {
        Item {
            id: at.text_of("id"),
            dimension: Dimension::read(&at.get("dimension")),
            stages: at.each_of("stages", Stage::read),
            reverse: at.get("reverse").is_true(),
        }
    }
}

impl ChecklistRow {
    fn read(at: &At) -> ChecklistRow {
        ChecklistRow { id: at.text_of("id"), dimension: Dimension::read(&at.get("dimension")) }
    }
}

impl SafetyRow {
    fn read(at: &At) -> SafetyRow {
        SafetyRow {
            id: at.text_of("id"),
            about_helper: at.get("about_helper").is_true(),
            answers: at.each_of("answers", SafetyAnswer::read),
            flags: at.each_of("flags", |flag| Flag {
                answer: SafetyAnswer::read(&flag.get("answer")),
                lines: flag.each_of("lines", Kind::read),
            }),
        }
    }
}

impl Message {
    fn read(at: &At) -> Message {
        let (stages, unless) = (at.get("stages"), at.get("unless"));
        let mut any = Vec::new();
        at.get("any").values(|facts| facts.fields(|name, fact| any.push(Fact::read(name, fact))));
        Message {
            id: at.text_of("id"),
            place: match at.maybe_text_of("place").as_deref() {
                Some("help") => Place::Help,
                Some("before") => Place::Before,
                _ => Place::After,
            },
            // Without a list: every stage that is scored.
            stages: if stages.is_there() {
                stages.each(Stage::read)
            } else {
                Stage::ALL.get(1..).unwrap_or_default().to_vec()
            },
            flagged: at.get("flagged").is_true(),
            any,
            unless: if unless.is_there() { unless.texts() } else { Vec::new() },
        }
    }
}

impl Fact {
    fn read(name: &str, at: &At) -> Fact {
        match name {
            "low" => Fact::Low(at.texts()),
            "flag" => Fact::Flag(at.texts()),
            "setting" => Fact::Setting(at.one_of(&Setting::ALL, Setting::id, Setting::Online)),
            "helper" => Fact::Helper(at.one_of(&Helper::ALL, Helper::id, Helper::Coach)),
            "link" => Fact::Link(at.is_true()),
            _ => {
                let dimension = Dimension::ALL.iter().copied().find(|dimension| dimension.id() == name);
                if dimension.is_none() {
                    at.unknown();
                }
                Fact::Band(dimension.unwrap_or(Dimension::Trust), at.each(Band::read))
            }
        }
    }
}
