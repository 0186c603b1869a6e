//! The pictures alone, for the pages around the check: the mark, the loom, a result in short. Rendered when such a
//! page is made; the page that makes links draws its own loom.

use std::cell::RefCell;
use std::rc::Rc;

use yew::{Component, Context, Html, Properties};

use crate::content::Content;
use crate::domain::report::{answer_key, cell, first_words};
use crate::domain::{Session, Shown};
use crate::ui::Ui;
use crate::ui::element::{Element, element, of_class, text_element};
use crate::ui::parts::blocks::{headed, quote};
use crate::ui::parts::cloth;
use crate::ui::parts::frame::column;

/// The unfinished loom, for a page that is drawn in the browser.
pub fn loom() -> Html {
    cloth::loom().html()
}

/// What is drawn.
#[derive(Clone, PartialEq)]
pub enum Picture {
    /// The mark.
    Mark,
    /// The unfinished loom.
    Loom,
    /// The result of this run in short: the cloth with its words, the first thing to say, what the part that it is about
    /// may mean, and what may be worth a talk.
    Result(Box<Session>),
}

/// What a picture is made from.
#[derive(Clone, PartialEq, Properties)]
pub struct DrawingProps {
    /// What it can say.
    pub content: Rc<Content>,
    /// What is drawn.
    pub picture: Picture,
}

/// A picture alone.
pub struct Drawing;

impl Component for Drawing {
    type Message = ();
    type Properties = DrawingProps;

    fn create(_: &Context<Self>) -> Drawing {
        Drawing
    }

    fn view(&self, context: &Context<Self>) -> Html {
        let DrawingProps { content, picture } = context.props();
        let drawn = match picture {
            Picture::Mark => Some(cloth::mark()),
            Picture::Loom => Some(cloth::loom()),
            Picture::Result(session) => {
                let handlers = RefCell::default();
                let ui = Ui { content, session, today: "", id: "", watched: false, note: "", handlers: &handlers };
                result(&ui)
            }
        };
        drawn.map_or_else(Html::default, Element::html)
    }
}

/// A result in short, of the pieces that the page of the check is made of. Nothing in it can be pressed.
fn result(ui: &Ui) -> Option<Element> {
    let scores = ui.session.scores(ui.check())?;
    let guidance = ui.session.guidance(ui.check(), &scores);
    let (from, said) = first_words(&guidance, ui.words())?;
    let shown = guidance.shown.iter().find(|shown| shown.id() == from)?;
    let Shown::Cell { dimension, .. } = shown else { return None };
    let (words, part) = (cell(shown, ui.words())?, scores.part(*dimension));
    let meaning = element("div").add(cloth::name(ui, "h3", part)).add(text_element("p", &words.meaning));
    let mut list = of_class("ul", "list");
    for at in &scores.worth {
        let Some(item) = ui.check().items.get(*at) else { continue };
        let said = ui.filled_sentence("p", "worth.said", "answer", &ui.t(&answer_key(ui.session, *at)));
        let stated = ui.sentence_of("p", "item.", &item.id).class("stated");
        list = list.add(element("li").add(stated).add(said.class("small quiet")));
    }
    let main = column()
        .add(headed(ui, "say", "h3", "result.say").add(quote(ui, &said)))
        .add(meaning)
        .add(headed(ui, "step", "h3", "worth.title").add(list));
    Some(of_class("div", "result").add(cloth::picture(ui, &scores)).add(main))
}
