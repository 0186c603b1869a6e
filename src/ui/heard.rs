//! What happens when something is clicked, chosen or written. The root of the component listens, once for
//! each kind of event; an element carries only its number in the list of what was drawn last. yew's own
//! listeners do the same for every event that there is, for 6 kB of compressed wasm.

use std::rc::Rc;

use web_sys::Event;
use yew::html::Scope;

use super::app::{App, Message};
use super::device::{chosen, ticked, written};
use super::listener::Watch;
use crate::domain::session::Part;
use crate::domain::{Action, Helper, Setting};

/// What is done when something happens to an element.
pub enum Does {
    /// The person did this.
    Act(Action),
    /// The position in the list is that of the word for the helper.
    PickHelper,
    /// The position in the list is that of how the two meet.
    PickSetting,
    /// The position in the list is that of the country.
    PickCountry,
    /// The box says whether this part is kept.
    Tick(Part),
    /// The field holds the hope.
    WriteHope,
    /// The focus goes to this item, on the page that shows all.
    GoTo(String),
    /// The text is printed, copied or saved; without one there is nothing to keep.
    Keep(How, Option<String>),
}

/// How a text is kept.
#[derive(Clone, Copy)]
pub enum How {
    /// The page is printed.
    Print,
    /// The text is copied.
    Copy,
    /// The text is saved as a file.
    Save,
}

/// What is listened for.
#[derive(Clone, Copy, PartialEq)]
pub enum When {
    /// A button is pressed.
    Clicked,
    /// A choice is made.
    Changed,
    /// A text is written.
    Written,
}

impl When {
    /// Everything that is listened for.
    pub const ALL: [When; 3] = [When::Clicked, When::Changed, When::Written];

    /// The name of the event.
    pub fn name(self) -> &'static str {
        match self {
            When::Clicked => "click",
            When::Changed => "change",
            When::Written => "input",
        }
    }
}

impl App {
    /// Something happened in the page. If it was listened for there, it is done.
    pub(super) fn hear(&self, link: &Scope<App>, when: When, event: &Event) -> Option<Action> {
        let heard = self.heard.borrow();
        let mut element = super::device::target(event);
        while let Some(one) = element {
            if let Some((of, does)) = super::device::number(&one).and_then(|number| heard.get(number))
                && *of == when
            {
                if matches!(does, Does::Act(Action::PanelOpened(_))) {
                    self.opener.replace(Some(one));
                }
                return self.done(link, does, event);
            }
            element = one.parent_element();
        }
        None
    }

    /// Does it, or gives what the person did as the element says it.
    fn done(&self, link: &Scope<App>, does: &Does, event: &Event) -> Option<Action> {
        Some(match does {
            Does::Act(action) => action.clone(),
            Does::PickHelper => Action::HelperPicked(*Helper::ALL.get(chosen(event)?)?),
            Does::PickSetting => Action::SettingPicked(*Setting::ALL.get(chosen(event)?)?),
            Does::PickCountry => Action::CountryPicked(self.content.help.countries.get(chosen(event)?)?.id.clone()),
            Does::Tick(part) => Action::PartTicked(*part, ticked(event)?),
            Does::WriteHope => Action::HopeWritten(written(event)?),
            Does::GoTo(item) => {
                self.device.focus_item(item);
                // It is another part of the page that lies under the finger now.
                self.guard.iter().for_each(Watch::came);
                return None;
            }
            Does::Keep(how, text) => {
                let link = link.clone();
                self.device.keep(*how, text.as_deref(), Rc::new(move |key| link.send_message(Message::Noted(key))));
                return None;
            }
        })
    }
}
