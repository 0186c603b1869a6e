//! The blocks that pages with a result, or with something to take along, are made of.

use crate::domain::Shown;
use crate::domain::check::Place;
use crate::domain::guidance::{Guidance, Page};
use crate::domain::report::never_keys;
use crate::ui::Ui;
use crate::ui::element::{Element, Name, div, of_class, text_element};
use crate::ui::parts::frame::column;

/// A ruled block: its name in the margin, its text in the column.
pub fn ruled(ui: &Ui, title: &str, main: Element) -> Element {
    ruled_by(div("head").add(ui.sentence("h2", title)), main)
}

/// The same with another head in the margin.
pub fn ruled_by(head: Element, main: Element) -> Element {
    of_class("section", "block split").add(head).add(main)
}

/// A fold, closed until it is opened.
pub fn fold(class: &'static str, line: Element) -> Element {
    of_class("details", class).add(line)
}

/// The messages that stand at this place. Source of what is folded: R20 of `content/rules.md`.
pub fn messages(ui: &Ui, title: &str, guidance: &Guidance, place: Place) -> Option<Element> {
    let mut texts = div("messages");
    let mut any = false;
    for shown in &guidance.shown {
        if let Shown::Message(id, at) = shown
            && *at == place
        {
            texts = texts.add(message(ui, guidance, id).attr(Name::DataGuidance, id));
            any = true;
        }
    }
    any.then(|| ruled(ui, title, column().add(texts)))
}

/// A message. A line break ends the line that is seen where the rest is folded.
fn message(ui: &Ui, guidance: &Guidance, id: &str) -> Element {
    let stays = ui.check().messages.iter().any(|message| message.id == id && message.flagged);
    let text = ui.t(id);
    let Some((line, rest)) = text.split_once('\n').filter(|_| !stays && guidance.page == Page::Open) else {
        return text_element("p", &text);
    };
    fold("opens", text_element("summary", line)).add(text_element("p", rest))
}

/// A block with a title of this level.
pub fn headed(ui: &Ui, class: &'static str, level: &'static str, title: &str) -> Element {
    div(class).add(ui.sentence(level, title))
}

/// Words for the person to say.
pub fn quote(ui: &Ui, text: &str) -> Element {
    text_element("p", &ui.words().quoted(text))
}

/// The list of things that should never happen.
pub fn never(ui: &Ui) -> Element {
    of_class("ul", "dots").each(&never_keys(ui.words()), |key| ui.sentence("li", key))
}

/// A link to another page of ours. Where documents of other languages lie beside this one, that page does too. In a new
/// tab nothing of this one is lost.
pub fn beside(ui: &Ui, link: Element, to: &str) -> Option<Element> {
    ui.words().raw("languages").map(|_| {
        let link = link.class("plain").attr(Name::Href, to);
        div("go").add(link.set(Name::Target, "_blank").set(Name::Rel, "noreferrer noopener"))
    })
}
