//! The only bridge between the core and yew: the session as a reducer, and [`Ui`], what every view is given.

use std::rc::Rc;

use yew::{AttrValue, Callback, Event, Html, InputEvent, MouseEvent, Reducible, UseReducerDispatcher, html};

use crate::content::Content;
use crate::domain::{Action, Session, Words};

/// The state of the page.
#[derive(Clone, PartialEq)]
pub struct Model {
    /// What the page can say.
    pub content: Rc<Content>,
    /// What the person did so far.
    pub session: Session,
}

impl Reducible for Model {
    type Action = Action;

    fn reduce(self: Rc<Self>, action: Action) -> Rc<Self> {
        match self.session.apply(&self.content.check, action) {
            Some(session) => Rc::new(Model { content: self.content.clone(), session }),
            None => self,
        }
    }
}

/// What a view is given: the state to show, and where to say what the person did.
pub struct Ui<'a> {
    /// The state.
    pub model: &'a Model,
    /// Today, `YYYY-MM-DD`.
    pub today: &'a str,
    /// A prefix that keeps ids apart when there are several checks in one page.
    pub id: &'a str,
    /// What was just done, as the key of its sentence: copied, saved.
    pub note: &'a str,
    pub(super) act: UseReducerDispatcher<Model>,
    pub(super) device: super::Device,
}

impl Ui<'_> {
    /// The words, with the person's word for the helper.
    pub fn words(&self) -> Words<'_> {
        self.model.content.text.with(self.model.session.options.helper)
    }

    /// The sentence with this id.
    pub fn t(&self, key: &str) -> String {
        self.words().get(key)
    }

    /// The sentence whose id is these parts joined.
    pub fn tt(&self, parts: &[&str]) -> String {
        self.words().get(&parts.concat())
    }

    /// A paragraph.
    pub fn p(&self, key: &str) -> Html {
        html! { <p>{ self.t(key) }</p> }
    }

    /// An id in the page.
    pub fn dom_id(&self, name: &str) -> AttrValue {
        [self.id, name].concat().into()
    }

    /// A click that means this action.
    pub fn click(&self, action: Action) -> Callback<MouseEvent> {
        let act = self.act.clone();
        Callback::from(move |_| act.dispatch(action.clone()))
    }

    /// A change that means this action.
    pub fn change(&self, action: Action) -> Callback<Event> {
        let act = self.act.clone();
        Callback::from(move |_| act.dispatch(action.clone()))
    }

    /// A change of a list of choices, by the position of what was chosen.
    pub fn select(&self, action: impl Fn(usize) -> Option<Action> + 'static) -> Callback<Event> {
        let act = self.act.clone();
        Callback::from(move |event: Event| {
            if let Some(action) = super::device::chosen(&event).and_then(&action) {
                act.dispatch(action);
            }
        })
    }

    /// Writing in a field.
    pub fn write(&self, action: impl Fn(String) -> Action + 'static) -> Callback<InputEvent> {
        let act = self.act.clone();
        Callback::from(move |event: InputEvent| act.dispatch(action(super::device::written(&event))))
    }
}
