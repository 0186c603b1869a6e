//! What the component is given and told, and what it tells.

use std::convert::Infallible;
use std::rc::Rc;

use yew::{AttrValue, Callback, Properties};

use crate::content::Content;
use crate::domain::options::Warning;
use crate::domain::{Action, Options, Session};

/// What a host is told. Nothing of it depends on an answer.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum CheckEvent {
    /// The check is drawn and listens.
    Ready,
    /// The person erased everything and left. What stays is a blank card.
    Left,
}

impl CheckEvent {
    /// The name, for hosts that are told by one.
    pub fn id(self) -> &'static str {
        match self {
            CheckEvent::Ready => "ready",
            CheckEvent::Left => "left",
        }
    }
}

/// What the check is given.
#[derive(Clone, PartialEq, Properties)]
pub struct AppProps {
    /// What it can say. Other content counts once the check is drawn anew.
    pub content: Rc<Content>,
    /// What is set. Other options later count as [`Action::OptionsSet`] says.
    #[prop_or_default]
    pub options: Options,
    /// What of the settings could not be used.
    #[prop_or_default]
    pub warnings: Vec<Warning>,
    /// Today, `YYYY-MM-DD`: help lines past their date say so.
    #[prop_or_default]
    pub today: AttrValue,
    /// A prefix that keeps ids apart when there are several checks in one page.
    #[prop_or_default]
    pub id: AttrValue,
    /// Whether it has a page of its own, whose script walks it by the browser's Back button and takes the page away
    /// when it is left. As it was when the check was drawn first.
    #[prop_or_default]
    pub history: bool,
    /// Whether the page around could watch. Then nothing says that nobody sees the answers.
    #[prop_or_default]
    pub watched: bool,
    /// Where leaving goes; without it the page stays blank.
    #[prop_or_default]
    pub exit: Option<AttrValue>,
    /// Told that the check listens, and that it was left.
    #[prop_or_default]
    pub on_event: Callback<CheckEvent>,
    /// Where to begin, for tests and for rendering on the host.
    #[prop_or_default]
    pub begin: Option<Session>,
}

/// What the component is told. `Own` is what its program has besides.
pub enum Message<Own = Infallible> {
    /// The person did something.
    Did(Action),
    /// Something was done, as the key of its sentence.
    Noted(&'static str),
    /// What the program alone understands.
    Own(Own),
}
