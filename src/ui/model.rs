//! The only bridge between the core and yew: what every view is given, and what it may tell.

use std::rc::Rc;

use web_sys::Event;
use yew::html::Scope;

use super::app::{Message, SelfCheck};
use super::tag::{Heard, Tag, says};
use super::{Device, device};
use crate::content::Content;
use crate::domain::{Action, Check, Session, Words};

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
    /// What was just done, as the key of its sentence: copied, saved.
    pub note: &'static str,
    pub(super) device: &'a Device,
    pub(super) link: Scope<SelfCheck>,
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

    /// A paragraph.
    #[inline(never)]
    pub fn p(&self, key: &str) -> Tag {
        says("p", self.t(key))
    }

    /// An id in the page.
    #[inline(never)]
    pub fn dom_id(&self, name: &str) -> String {
        [self.id, name].concat()
    }

    /// Something that means this action.
    #[inline(never)]
    pub fn act(&self, action: Action) -> Heard {
        let link = self.link.clone();
        Rc::new(move |_| link.send_message(Message::Did(action.clone())))
    }

    /// Something whose event says what the action is.
    #[inline(never)]
    pub fn read(&self, action: fn(&Content, &Event) -> Option<Action>) -> Heard {
        let (link, content) = (self.link.clone(), self.link.clone());
        Rc::new(move |event| {
            let content = content.get_component().map(|app| app.content());
            if let Some(action) = content.and_then(|content| action(&content, event)) {
                link.send_message(Message::Did(action));
            }
        })
    }

    /// Something that is done at once, and whose outcome is then said by the sentence with this key.
    #[inline(never)]
    pub fn note(&self, call: impl Fn(&Device, device::Tell) + 'static) -> Heard {
        let (device, link) = (self.device.clone(), self.link.clone());
        let tell: device::Tell = Rc::new(move |key| link.send_message(Message::Noted(key)));
        Rc::new(move |_| call(&device, tell.clone()))
    }
}
