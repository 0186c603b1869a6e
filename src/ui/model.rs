//! The only bridge between the core and yew: what every view is given, and what it may tell.

use std::cell::RefCell;

use super::events::{Command, EventKind};
use super::tag::{Name, Tag, says};
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
    pub(super) heard: &'a RefCell<Vec<(EventKind, Command)>>,
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
    #[inline(never)]
    pub fn t(&self, key: &str) -> String {
        self.words().get(key)
    }

    /// The sentence whose id is these two parts joined.
    #[inline(never)]
    pub fn tt(&self, group: &str, name: &str) -> String {
        self.t(&[group, name].concat())
    }

    /// An element with the sentence of this id in it.
    #[inline(never)]
    pub fn says(&self, name: &'static str, key: &str) -> Tag {
        says(name, &self.t(key))
    }

    /// An element with the sentence in it whose id is these two parts joined.
    #[inline(never)]
    pub fn tells(&self, name: &'static str, group: &str, id: &str) -> Tag {
        says(name, &self.tt(group, id))
    }

    /// An element with a sentence in it whose placeholder is filled.
    #[inline(never)]
    pub fn fills(&self, name: &'static str, key: &str, placeholder: &str, value: &str) -> Tag {
        says(name, &self.words().fill(key, &[(placeholder, value)]))
    }

    /// A paragraph.
    #[inline(never)]
    pub fn p(&self, key: &str) -> Tag {
        self.says("p", key)
    }

    /// A paragraph of this class.
    #[inline(never)]
    pub fn p_of(&self, class: &'static str, key: &str) -> Tag {
        self.p(key).class(class)
    }

    /// The heading that takes the focus when its screen appears.
    #[inline(never)]
    pub fn heading(&self, name: &'static str, key: &str) -> Tag {
        self.says(name, key).set(Name::TabIndex, "-1")
    }

    /// An id in the page.
    #[inline(never)]
    pub fn dom_id(&self, name: &str) -> String {
        [self.id, name].concat()
    }

    /// The element, and what is done when something happens to it.
    #[inline(never)]
    pub fn on(&self, tag: Tag, when: EventKind, does: Command) -> Tag {
        let mut heard = self.heard.borrow_mut();
        heard.push((when, does));
        tag.heard_as(heard.len() - 1)
    }
}
