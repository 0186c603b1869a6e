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

use crate::domain::check::Place;
use crate::domain::guidance::Page;
use crate::domain::report::{answer_key, cell};
use crate::domain::session::{Panel, Part};
use crate::domain::{Action, Guidance, Scores, Shown};
use crate::ui::Ui;
use crate::ui::parts::blocks::{self, headed, messages, printed, quote, ruled, ruled_by};
use crate::ui::parts::cloth;
use crate::ui::parts::frame::{aside, change, column, in_margin, leads, quiet, screen};
use crate::ui::parts::keep;
use crate::ui::parts::stages::{about, name};
use crate::ui::screens::statement::statement;
use crate::ui::tag::{Name, Tag, div, of_class, says, tag};

/// The result of answers that call for no help.
#[inline(never)]
pub fn view(ui: &Ui, scores: &Scores, guidance: &Guidance) -> Tag {
    let skip = || {
        let open = quiet(ui, "help", "help.skip.open", Action::PanelOpened(Panel::Help));
        leads(ui, "no-print", "help.skip", open).set(Name::DataGuidance, "help-skip")
    };
    let skipped = guidance.shown.contains(&Shown::HelpSkip);
    let intro = column().tag(ui.heading("h1", "result.title")).with(skipped.then(skip));
    let body = body(ui, screen(), scores, guidance, intro).with(keep::on_paper(ui, guidance.page));
    keep::view(ui, body, guidance.page)
}

/// Everything but the help panel and what to keep. The column begins with the title.
#[inline(never)]
pub fn body(ui: &Ui, page: Tag, scores: &Scores, guidance: &Guidance, intro: Tag) -> Tag {
    let printed = |part| printed(ui, guidance, part);
    let intro = intro
        .with(crate::ui::screens::review::hint(ui))
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
    let never = never.then(|| titled(ui, "step", "never.title").set(Name::DataNever, "").tag(blocks::never(ui)));
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

#[inline(never)]
fn worth(ui: &Ui, scores: &Scores) -> Option<Tag> {
    let mut list = of_class("ul", "list");
    for at in &scores.worth {
        let Some(item) = ui.check().items.get(*at) else { continue };
        let words = statement(ui, item);
        // A note on a statement of every stage says why its answer may be low for another reason.
        let note = crate::ui::parts::choice::note(ui, "item.", &item.id).filter(|_| item.is_core());
        let row = tag("li")
            .put(Name::DataWorth, &item.id)
            .tag(says("p", &words).class("stated"))
            .tag(ui.fills("small", "worth.said", "answer", &ui.t(&answer_key(ui.session, *at))))
            .with(crate::ui::parts::choice::small(note.as_deref()))
            .tag(change(ui, "worth.change", &words, *at));
        list = list.tag(row);
    }
    let main = || column().tag(ui.p("worth.lead")).tag(list);
    (!scores.worth.is_empty()).then(|| ruled(ui, "worth.title", main()))
}
