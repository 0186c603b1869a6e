//! What the component is given, and what it is told.

use std::rc::Rc;

use attune_check::domain::Text;
use yew::{AttrValue, Properties};

use crate::act::Act;
use crate::link::address::Place;
use crate::link::draft::Field;
use crate::link::language::Language;

/// What the page brings along.
#[derive(Clone, PartialEq, Properties)]
pub struct AppProps {
    /// The words.
    pub text: Rc<Text>,
    /// The languages of the check, the page's own among them.
    pub languages: Rc<[Language]>,
    /// The countries with help lines, in their order.
    pub countries: Rc<[String]>,
    /// What a frame may do that is pasted into a site.
    pub sandbox: AttrValue,
    /// Where the check beside this page is, if others can open it there.
    pub own: Option<Place>,
}

/// What happened.
pub enum Message {
    /// Something was typed.
    Typed(Field, String),
    /// Something was chosen, or typing has ended.
    Chosen(Field, String),
    /// The preview is to show what is set now.
    Look,
    /// A button was pressed.
    Did(Act),
    /// How that went, as the key of its sentence.
    Said(&'static str),
    /// The browser's Back or Forward button came to where this many steps are behind.
    Walked(usize),
}
