//! What the views draw from.

use attune_check::domain::Words;
use attune_check::domain::options::Warning;
use yew::{AttrValue, Callback, NodeRef};

use crate::act::Act;
use crate::link::draft::Draft;
use crate::link::made::Made;
use crate::message::{AppProps, Message};

/// What was read from an old link.
pub struct Old {
    /// What of it could not be read.
    pub warnings: Vec<Warning>,
    /// Where it led, if that is another place.
    pub elsewhere: Option<String>,
}

/// What the views draw from.
pub struct Drawn<'a> {
    /// The words, with the word for the helper.
    pub words: Words<'a>,
    /// The words for those that the link is for, in their language.
    pub theirs: Words<'a>,
    /// The form.
    pub draft: &'a Draft,
    /// What comes out of it.
    pub made: &'a Made,
    /// What the page brought along.
    pub props: &'a AppProps,
    /// How the last button went.
    pub said: Option<(Act, &'static str)>,
    /// What was read from an old link; an error where nothing of it was.
    pub old: Option<&'a Result<Old, ()>>,
    /// The preview.
    pub frame: &'a NodeRef,
    /// What it was opened with.
    pub opened: AttrValue,
    /// Where what happens is sent.
    pub tell: Callback<Message>,
}

impl Drawn<'_> {
    /// The sentence with this key.
    pub fn t(&self, key: &str) -> String {
        self.words.get(key)
    }

    /// Does this when it is called.
    pub fn on<E>(&self, act: Act) -> Callback<E> {
        self.tell.reform(move |_| Message::Did(act))
    }
}
