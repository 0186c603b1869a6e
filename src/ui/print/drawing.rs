//! The pictures alone, for the pages around the check: the mark, the loom, the cloth. Rendered when such a
//! page is made; the page that makes links draws its own loom.

use std::cell::RefCell;
use std::rc::Rc;

use yew::{Component, Context, Html, Properties};

use crate::content::Content;
use crate::domain::{Options, Scores, Session};
use crate::ui::Ui;
use crate::ui::parts::cloth;

/// The unfinished loom, for a page that is drawn in the browser.
#[cfg(feature = "builder")]
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
    /// A result, with its words beside it.
    Cloth(Scores),
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
        let (session, heard) = (Session::begin(Options::default()), RefCell::default());
        let ui = Ui {
            content: &context.props().content,
            session: &session,
            today: "",
            id: "",
            watched: false,
            note: "",
            heard: &heard,
        };
        let tag = match &context.props().picture {
            Picture::Mark => cloth::mark(),
            Picture::Loom => cloth::loom(),
            Picture::Cloth(scores) => cloth::picture(&ui, scores),
        };
        tag.html()
    }
}
