//! The result: the picture and one thing to say, the messages before, the cells, what is worth a talk, what to keep, and
//! the messages after. The order is R8 of `content/rules.md`.
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
use crate::domain::report::{Cell, answer_key, cell, first_words};
use crate::domain::session::Panel;
use crate::domain::strings::digits;
use crate::domain::{Action, Dimension, Guidance, Scores, Shown};
use crate::ui::Ui;
use crate::ui::element::{Element, Name, div, element, of_class, text_element};
use crate::ui::events::{Command, EventKind};
use crate::ui::parts::blocks::{self, fold, headed, messages, quote, ruled, ruled_by};
use crate::ui::parts::cloth;
use crate::ui::parts::frame::{aside, column, doing, in_margin, leads, quiet, screen};
use crate::ui::parts::keep;
use crate::ui::parts::stages::{about, name};
use crate::ui::platform::device::ExportMethod;
use crate::ui::screens::statement::statement;

/// The result of answers that call for no help.
pub fn view(ui: &Ui, scores: &Scores, guidance: &Guidance) -> Element {
    let skip = || {
        let open = quiet(ui, "help", "help.skip.open", Action::PanelOpened(Panel::Help));
        leads(ui, "", "help.skip", open).set(Name::DataGuidance, "help-skip")
    };
    let skipped = guidance.shown.contains(&Shown::HelpSkip);
    let intro = column().add(ui.heading("h1", "result.title")).with(skipped.then(skip));
    body(ui, screen(), scores, guidance, intro)
}

/// Everything but the help panel. The column begins with the title. What to keep stands in it where nothing is flagged,
/// and at the end of the page elsewhere.
pub fn body(ui: &Ui, page: Element, scores: &Scores, guidance: &Guidance, intro: Element) -> Element {
    let open = guidance.page == Page::Open;
    let first = first_words(guidance, ui.words()).filter(|_| open);
    let (from, text) = first.as_ref().map(|(id, text)| (id.as_str(), text.as_str())).unwrap_or_default();
    let legend = fold("fold", ui.sentence("summary", "result.how")).add(ui.p_of("quiet", "result.legend"));
    let intro = intro
        .add(element("div").add(cloth::picture(ui, scores)).add(legend))
        .with(first.is_some().then(|| said_first(ui, text)))
        .with(open.then(|| ui.p_of("small quiet", &about(scores.stage, ".expect"))));
    let mut words = element("div").with(messages(ui, "result.before", guidance, Place::Before));
    for shown in &guidance.shown {
        words = words.with(block(ui, scores, shown, from));
    }
    let hint = scores.hint.filter(|_| open).map(|hint| {
        let again = quiet(ui, "back", "keep.change", Action::WentBack);
        leads(ui, "notice", hint.key(), again).set(Name::DataHint, hint.key())
    });
    let mut rest = div("blocks").add(words).with(worth(ui, scores)).with(hint);
    if open {
        rest = keep::view(ui, rest, guidance.page);
    }
    let rest = rest.with(messages(ui, "result.know", guidance, Place::After));
    page.add(in_margin(aside(ui, &name(scores.stage), "result.today"), intro)).add(rest)
}

/// The sentence that most people come for, with a way to take it along.
fn said_first(ui: &Ui, text: &str) -> Element {
    let copy = doing(
        ui,
        "btn second",
        "copy-sentence",
        "say.copy",
        Command::Keep(ExportMethod::CopySentence, Some(text.to_owned())),
    );
    headed(ui, "say first", "h2", "result.say")
        .add(quote(ui, text))
        .add(div("go").add(copy))
        .with(ui.note.starts_with("say.").then(|| keep::notice(ui)))
}

/// The block of one dimension; nothing for what is not a cell. What was said first is from the cell with this id.
fn block(ui: &Ui, scores: &Scores, shown: &Shown, from: &str) -> Option<Element> {
    let dimension = match shown {
        Shown::Cell { dimension, .. } | Shown::Unscored(dimension) => *dimension,
        _ => return None,
    };
    let part = scores.part(dimension);
    let id = shown.id();
    let three = part.band.is_some() && part.answered < part.asked;
    let name = element("div").add(cloth::name(ui, "h2", part)).add(cloth::band(ui, "p", part).class("band"));
    // Named, so that who goes from fold to fold knows which is which.
    let more = ui.filled_sentence("summary", "result.more", "part", &ui.tt("dimension.", dimension.id()));
    let more = fold("fold", more);
    let mut main = column().attr(Name::DataGuidance, &id);
    main = match cell(shown, ui.words()) {
        Some(cell) => words(ui, main, more, cell, (dimension, &id, usize::from(id == from))),
        None => main.add(ui.p("unscored")),
    };
    let main = main.with(three.then(|| ui.p_of("small quiet", "three-answers")));
    // Never folded: whoever needs it may not think of opening it.
    let never = ui.check().never_list.contains(&id);
    let never = never.then(|| titled(ui, "step", "never.title").set(Name::DataNever, "").add(blocks::never(ui)));
    let main = main.with(never);
    let block = ruled_by(div("head").add(name).add(cloth::patch(part.band)), main);
    Some(block.set(Name::DataDimension, dimension.id()).set(Name::DataBand, part.band_id()))
}

/// A block with a title, inside of a part of the result.
fn titled(ui: &Ui, class: &'static str, title: &str) -> Element {
    headed(ui, class, "h3", title)
}

/// The words of the cell of this id, without so many things to say that stand elsewhere. What is to try goes into the fold
/// `more`.
fn words(
    ui: &Ui,
    main: Element,
    more: Element,
    cell: Cell,
    (dimension, id, said): (Dimension, &str, usize),
) -> Element {
    let mut main = main.add(text_element("p", &cell.meaning));
    let say = cell.say.get(said..).unwrap_or_default();
    if !say.is_empty() {
        main = main.add(titled(ui, "say", "result.say").each(say, |text| quote(ui, text)));
    }
    let Some(step) = &cell.step else { return main };
    let softer = cell.softer.as_ref().map(|softer| titled(ui, "step", "result.softer").add(quote(ui, softer)));
    // Most steps ask to write, and someone at home may read what was written.
    let step =
        titled(ui, "step", "result.step").add(text_element("p", step)).add(ui.p_of("small quiet", "result.step.note"));
    let step = step.with(sheet(ui, dimension, id));
    main.add(more.with(softer).add(step))
}

/// The sheet that fits the step of this cell, where the sheets lie beside the check. Source: R23 of `content/rules.md`.
fn sheet(ui: &Ui, dimension: Dimension, id: &str) -> Option<Element> {
    let at = ui.check().step_sheets.iter().position(|cells| cells.iter().any(|cell| cell == id))?;
    // Named, so that who goes from link to link knows which is which.
    let link = ui.filled_sentence("a", "result.sheet", "part", &ui.tt("dimension.", dimension.id()));
    blocks::beside(ui, link, &["worksheets.html#", &digits(at + 1)].concat())
}

/// As many low answers as are read at a glance. The others are folded. Source: R21 of `content/rules.md`.
const FEW: usize = 6;

/// The low answers, each with a box to take it along.
fn worth(ui: &Ui, scores: &Scores) -> Option<Element> {
    let mut list = of_class("ul", "list");
    let mut others = of_class("ul", "list");
    for (number, at) in scores.worth.iter().enumerate() {
        let Some(item) = ui.check().items.get(*at) else { continue };
        // A note on a statement of every stage says why its answer may be low for another reason.
        let note = crate::ui::parts::choice::note(ui, "item.", &item.id).filter(|_| item.is_core());
        let words = element("span")
            .add(text_element("span", &statement(ui, item)).class("stated"))
            .add(ui.filled_sentence("small", "worth.said", "answer", &ui.t(&answer_key(ui.session, *at))))
            .with(crate::ui::parts::choice::small(note.as_deref()));
        let tick = keep::tick_box("bring", &item.id, ui.session.brings(*at));
        let row = of_class("label", "row").add(ui.on(tick, EventKind::Changed, Command::Bring(*at))).add(words);
        let row = element("li").attr(Name::DataWorth, &item.id).add(row);
        if number < FEW {
            list = list.add(row);
        } else {
            others = others.add(row);
        }
    }
    let line = || ui.sentence("summary", "worth.more");
    let others = (scores.worth.len() > FEW).then(|| fold("fold", line()).add(others));
    let main = || column().add(ui.p("worth.lead")).add(list).with(others);
    (!scores.worth.is_empty()).then(|| ruled(ui, "worth.title", main()))
}
