//! The only bridge between the core and yew: what every view is given, and how it says what the person did.

use std::cell::RefCell;

use super::element::{Element, Name, text_element};
use super::events::{Command, EventKind};
use crate::content::Content;
use crate::domain::{Check, Session, Words};

/// What a view is given: the state to show, and where to say what the person did.
pub struct Ui<'a> {
    /// What the page can say.
    pub content: &'a Content,
    /// What the person did so far.
    pub session: &'a Session,
    /// Today, `YYYY-MM-DD`.
    pub today: &'a str,
    /// A prefix that keeps ids apart when there are several checks in one page.
    pub id: &'a str,
    /// Whether the page around could watch.
    pub watched: bool,
    /// What was just done, as the key of its sentence: copied, saved.
    pub note: &'static str,
    pub(super) handlers: &'a RefCell<Vec<(EventKind, Command)>>,
}

impl Ui<'_> {
    /// The check.
    pub fn check(&self) -> &Check {
        &self.content.check
    }

    /// The words, with the person's word for the helper.
    pub fn words(&self) -> Words<'_> {
        self.content.text.with(self.session.options.helper)
    }

    /// The sentence with this id.
    pub fn t(&self, key: &str) -> String {
        self.words().get(key)
    }

    /// The sentence whose id is these two parts joined.
    pub fn tt(&self, group: &str, name: &str) -> String {
        self.t(&[group, name].concat())
    }

    /// An element with the sentence of this id in it.
    pub fn sentence(&self, name: &'static str, key: &str) -> Element {
        text_element(name, &self.t(key))
    }

    /// An element with the sentence in it whose id is these two parts joined.
    pub fn sentence_of(&self, name: &'static str, group: &str, id: &str) -> Element {
        text_element(name, &self.tt(group, id))
    }

    /// An element with a sentence in it whose placeholder is filled.
    pub fn filled_sentence(&self, name: &'static str, key: &str, placeholder: &str, value: &str) -> Element {
        text_element(name, &self.words().fill(key, &[(placeholder, value)]))
    }

    /// A paragraph.
    pub fn p(&self, key: &str) -> Element {
        self.sentence("p", key)
    }

    /// A paragraph of this class.
    pub fn p_of(&self, class: &'static str, key: &str) -> Element {
        self.p(key).class(class)
    }

    /// The heading that takes the focus when its screen appears.
    pub fn heading(&self, name: &'static str, key: &str) -> Element {
        self.sentence(name, key).set(Name::TabIndex, "-1")
    }

    /// An id in the page.
    pub fn dom_id(&self, name: &str) -> String {
        [self.id, name].concat()
    }

    /// The element, and what is done when something happens to it.
    pub fn on(&self, tag: Element, when: EventKind, does: Command) -> Element {
        let mut handlers = self.handlers.borrow_mut();
        handlers.push((when, does));
        tag.handled_by(handlers.len() - 1)
    }
}
