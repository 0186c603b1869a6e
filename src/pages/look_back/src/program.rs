//! The page in the frame of the check: what is heard, and what follows from it.

use attune_check::domain::Screen;
use attune_check::domain::options::Warning;
use attune_check::ui::Ui;
use attune_check::ui::shared::{Around, Element, Program, left, written};
use web_sys::Event;

use crate::browser::{self, read_file};
use crate::export::Format;
use crate::heard;
use crate::state::{Said, State};
use crate::views;

/// The page that looks back.
pub struct LookingBack;

/// What it is told.
pub enum Message {
    /// The field holds this.
    Typed(String),
    /// What is typed is to be put in.
    Added,
    /// A file was read, or could not be.
    Read(Option<String>),
    /// The day at this position is taken out.
    TakenOut(usize),
    /// The answers are to be saved in this form.
    Saved(Format),
    /// The page is to be printed.
    Printed,
}

impl Program for LookingBack {
    type State = State;
    type Message = Message;

    fn view(ui: &Ui, state: &State, _: &[Warning]) -> Option<Element> {
        Some(if ui.session.screen == Screen::Left { left::view(ui) } else { views::page(ui, state) })
    }

    fn hear(number: usize, event: &Event, tell: impl Fn(Message) + Clone + 'static) {
        match number {
            heard::TYPED => {
                let text = written(event).unwrap_or_default();
                // Enter puts it in, as in a field of one line.
                let entered = text.ends_with('\n');
                tell(Message::Typed(text));
                if entered {
                    tell(Message::Added);
                }
            }
            heard::ADD => tell(Message::Added),
            heard::FILE => read_file(event, move |text| tell(Message::Read(text))),
            heard::PRINT => tell(Message::Printed),
            number if number < heard::OUT => {
                if let Some(format) = Format::ALL.get(number - heard::SAVE) {
                    tell(Message::Saved(*format));
                }
            }
            number => tell(Message::TakenOut(number - heard::OUT)),
        }
    }

    fn update(state: &mut State, message: Message, around: Around) -> bool {
        let moves = !matches!(message, Message::Typed(_));
        match message {
            Message::Typed(text) => {
                state.typed = text;
                // What was said stays until something is done: typing is not to be talked over.
                if matches!(state.said, Said::Added(_) | Said::Key(_)) {
                    state.said = Said::Nothing;
                }
            }
            Message::Added => state.add(),
            Message::Read(file) => state.read(file),
            Message::TakenOut(at) => {
                let out = state.days.take_out(at).is_some();
                // The button that had the focus is gone with its day.
                around.device.focus_heading();
                state.said = if out { Said::Key("look-back.out") } else { Said::Nothing };
            }
            Message::Saved(format) => {
                let text = format.write(&state.days, around.content, around.words);
                let offered = around.device.offer(format.file(), format.kind(), &text.into());
                state.said = Said::Key(if offered.is_some() { "look-back.offered" } else { "look-back.not-offered" });
            }
            Message::Printed => {
                state.said = if around.device.print() { Said::Nothing } else { Said::Key("look-back.not-printed") };
            }
        }
        moves
    }

    fn said(ui: &Ui, state: &State) -> String {
        match state.said {
            Said::Nothing => String::new(),
            Said::Added(day) => {
                let added = state.days.all().iter().find(|one| one.day == day).map(|one| one.date());
                let date = browser::date(&added.unwrap_or_default(), ui.words());
                ui.words().fill("look-back.added", &[("day", &date)])
            }
            Said::Wrong(wrong) => wrong.sentence(ui.words()),
            Said::Key(key) => ui.t(key),
        }
    }
}
