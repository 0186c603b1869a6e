//! The result: help first where it is called for, then the picture, the messages before, the cells, what
//! is worth a talk, the messages after, and what to keep. The order is the core's.
//!
//! - What is read out comes in the order in which it is seen. (1.3.2; what_is_heard_is_what_was_reviewed, a_calm_walk)
//! - It works in black and white, and without sight. Words stand by each piece of cloth. (1.1.1, 1.4.1;
//!   result_open, forced_colours_keep_everything_in_sight)
//! - Each block has a heading that says what it is about. (1.3.1, 2.4.6, 2.4.10; the_markup_is_valid,
//!   what_is_heard_is_what_was_reviewed)
//! - The words are plain, and none of them is a grade. (3.1.5;
//!   every_text_is_easy_to_read_with_every_word_for_the_helper, no_banned_word_is_used)
//! - Text can be made twice as large, with more space between lines and words. (1.4.4, 1.4.10, 1.4.12;
//!   it_fits_every_width)

use super::Ui;
use super::cloth;
use super::frame::{aside, change, column, in_margin, leads, quiet, screen};
use super::keep;
use super::stage::{about, name};
use super::statement::statement;
use super::tag::{Name, Tag, div, of_class, says, tag};
use crate::domain::check::Place;
use crate::domain::guidance::Page;
use crate::domain::report::{answer_key, cell, never_keys};
use crate::domain::session::{Panel, Part};
use crate::domain::{Action, Guidance, Scores, Shown};

/// The result.
#[inline(never)]
pub fn view(ui: &Ui) -> Option<Tag> {
    let scores = ui.session.scores(ui.check())?;
    let guidance = ui.session.guidance(ui.check(), &scores);
    if guidance.page != Page::Open {
        return Some(super::result_flagged::view(ui, &scores, &guidance));
    }
    let skip = || {
        let open = quiet(ui, "help", "help.skip.open", Action::PanelOpened(Panel::Help));
        leads(ui, "no-print", "help.skip", open).set(Name::DataGuidance, "help-skip")
    };
    let skipped = guidance.shown.contains(&Shown::HelpSkip);
    let intro = column().tag(ui.heading("h1", "result.title")).with(skipped.then(skip));
    let body = body(ui, screen(), &scores, &guidance, intro).with(keep::on_paper(ui, guidance.page));
    Some(keep::view(ui, body, guidance.page))
}

/// Everything but the help panel and what to keep. The column begins with the title.
#[inline(never)]
pub fn body(ui: &Ui, page: Tag, scores: &Scores, guidance: &Guidance, intro: Tag) -> Tag {
    let printed = |part| printed(ui, guidance, part);
    let intro = intro
        .with(super::review::hint(ui))
        .tag(printed(Part::Picture).tag(cloth::picture(ui, scores)))
        .tag(ui.p_of("quiet", "result.legend"))
        .with((guidance.page == Page::Open).then(|| ui.p_of("quiet", &about(scores.stage, ".expect"))));
    let mut words = printed(Part::Words).with(messages(ui, "result.before", guidance, Place::Before));
    for shown in &guidance.shown {
        words = words.with(block(ui, scores, shown));
    }
    let rest = div("blocks")
        .tag(words)
        .tag(printed(Part::Worth).with(worth(ui, scores)))
        .tag(printed(Part::Words).with(messages(ui, "result.know", guidance, Place::After)));
    page.tag(in_margin(aside(ui, &name(scores.stage), "result.today"), intro)).tag(rest)
}

/// A part of the page: on paper only where it was ticked.
#[inline(never)]
pub fn printed(ui: &Ui, guidance: &Guidance, part: Part) -> Tag {
    div(if ui.session.includes(part, guidance.page) { "printed" } else { "no-print" })
}

/// A ruled block: its name in the margin, its text in the column.
#[inline(never)]
pub fn ruled(ui: &Ui, title: &str, main: Tag) -> Tag {
    ruled_by(div("head").tag(ui.says("h2", title)), main)
}

#[inline(never)]
fn ruled_by(head: Tag, main: Tag) -> Tag {
    of_class("section", "block split").tag(head).tag(main)
}

/// The messages that stand at this place.
#[inline(never)]
pub fn messages(ui: &Ui, title: &str, guidance: &Guidance, place: Place) -> Option<Tag> {
    let mut texts = div("messages");
    let mut any = false;
    for shown in &guidance.shown {
        if let Shown::Message(id, at) = shown
            && *at == place
        {
            texts = texts.tag(ui.p(id).put(Name::DataGuidance, id));
            any = true;
        }
    }
    any.then(|| ruled(ui, title, column().tag(texts)))
}

/// The block of one dimension; nothing for what is not a cell.
#[inline(never)]
fn block(ui: &Ui, scores: &Scores, shown: &Shown) -> Option<Tag> {
    let dimension = match shown {
        Shown::Cell { dimension, .. } | Shown::Unscored(dimension) => *dimension,
        _ => return None,
    };
    let part = scores.part(dimension);
    let id = shown.id();
    let three = part.band.is_some() && part.answered < part.asked;
    let name = tag("div").tag(cloth::name(ui, "h2", part)).tag(cloth::band(ui, "p", part).class("band"));
    let never = ui.check().never_list.contains(&id);
    let never = never.then(|| titled(ui, "step", "never.title").set(Name::DataNever, "").tag(self::never(ui)));
    let main = words(ui, column().put(Name::DataGuidance, &id), shown)
        .with(three.then(|| ui.p_of("small quiet", "three-answers")))
        .with(never);
    let block = ruled_by(div("head").tag(name).tag(cloth::patch(part.band)), main);
    Some(block.set(Name::DataDimension, dimension.id()).set(Name::DataBand, part.band_id()))
}

/// A block with a title, inside of a part of the result.
fn titled(ui: &Ui, class: &'static str, title: &str) -> Tag {
    headed(ui, class, "h3", title)
}

/// A block with a title of this level.
#[inline(never)]
pub fn headed(ui: &Ui, class: &'static str, level: &'static str, title: &str) -> Tag {
    div(class).tag(ui.says(level, title))
}

#[inline(never)]
fn words(ui: &Ui, mut main: Tag, shown: &Shown) -> Tag {
    let Some(cell) = cell(shown, ui.words()) else { return main.tag(ui.p("unscored")) };
    main = main.tag(says("p", &cell.meaning));
    if !cell.say.is_empty() {
        main = main.tag(titled(ui, "say", "result.say").each(&cell.say, |text| quote(ui, text)));
    }
    if let Some(softer) = &cell.softer {
        main = main.tag(titled(ui, "step", "result.softer").tag(quote(ui, softer)));
    }
    if let Some(step) = &cell.step {
        // Most steps ask to write, and someone at home may read what was written.
        let note = ui.p_of("small quiet", "result.step.note");
        main = main.tag(titled(ui, "step", "result.step").tag(says("p", step)).tag(note));
    }
    main
}

/// Words for the person to say.
#[inline(never)]
pub fn quote(ui: &Ui, text: &str) -> Tag {
    says("p", &ui.words().quoted(text))
}

/// The list of things that should never happen.
#[inline(never)]
pub fn never(ui: &Ui) -> Tag {
    of_class("ul", "dots").each(&never_keys(ui.words()), |key| ui.says("li", key))
}

#[inline(never)]
fn worth(ui: &Ui, scores: &Scores) -> Option<Tag> {
    let mut list = of_class("ul", "list");
    for at in &scores.worth {
        let Some(item) = ui.check().items.get(*at) else { continue };
        let words = statement(ui, item);
        // A note on a statement of every stage says why its answer may be low for another reason.
        let note = super::choice::note(ui, "item.", &item.id).filter(|_| item.is_core());
        let row = tag("li")
            .put(Name::DataWorth, &item.id)
            .tag(says("p", &words).class("stated"))
            .tag(ui.fills("small", "worth.said", "answer", &ui.t(&answer_key(ui.session, *at))))
            .with(super::choice::small(note.as_deref()))
            .tag(change(ui, "worth.change", &words, *at));
        list = list.tag(row);
    }
    let main = || column().tag(ui.p("worth.lead")).tag(list);
    (!scores.worth.is_empty()).then(|| ruled(ui, "worth.title", main()))
}
