//! What differs between the pages that share the frame of the check: its header, its panels, its foot and its way out.

use std::convert::Infallible;

use web_sys::Event;

use super::Ui;
use super::element::Element;
use super::platform::device::Device;
use super::screens;
use crate::content::Content;
use crate::domain::Words;
use crate::domain::options::Warning;

/// What a program may use when something happened.
pub struct Around<'a> {
    /// What it can say.
    pub content: &'a Content,
    /// The words, with the person's word for the helper.
    pub words: Words<'a>,
    /// What it asks of the browser.
    pub device: &'a Device,
    /// Today, `YYYY-MM-DD`.
    pub today: &'a str,
}

/// What is shown in the frame.
pub trait Program: Sized + 'static {
    /// What it knows besides the session. Leaving and starting again make it anew.
    type State: Default + 'static;
    /// What it is told.
    type Message: 'static;

    /// What stands between the header and the foot.
    fn view(ui: &Ui, state: &Self::State, warnings: &[Warning]) -> Option<Element>;

    /// Something happened to an element with `Command::Own` of this number. What it means is told now or later.
    fn hear(number: usize, event: &Event, tell: impl Fn(Self::Message) + Clone + 'static);

    /// Takes this in, and gives whether what can be pressed is in another place after it.
    fn update(state: &mut Self::State, message: Self::Message, around: Around) -> bool;

    /// What was just done, for those who do not see it.
    fn said(ui: &Ui, state: &Self::State) -> String;
}

/// The check: its screens follow from the session alone.
pub struct Screens;

impl Program for Screens {
    type State = ();
    type Message = Infallible;

    fn view(ui: &Ui, (): &(), warnings: &[Warning]) -> Option<Element> {
        screens::view(ui, warnings)
    }

    fn hear(_: usize, _: &Event, _: impl Fn(Infallible) + Clone + 'static) {}

    fn update((): &mut (), never: Infallible, _: Around) -> bool {
        match never {}
    }

    fn said(_: &Ui, (): &()) -> String {
        String::new()
    }
}
