//! The blocks that pages with a result, or with something to take along, are made of.

use crate::domain::Shown;
use crate::domain::check::Place;
use crate::domain::guidance::Guidance;
use crate::domain::report::never_keys;
use crate::domain::session::Part;
use crate::ui::Ui;
use crate::ui::parts::frame::column;
use crate::ui::tag::{Name, Tag, div, of_class, says};

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

/// The same with another head in the margin.
#[inline(never)]
pub fn ruled_by(head: Tag, main: Tag) -> Tag {
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

/// A block with a title of this level.
#[inline(never)]
pub fn headed(ui: &Ui, class: &'static str, level: &'static str, title: &str) -> Tag {
    div(class).tag(ui.says(level, title))
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
