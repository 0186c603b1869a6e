//! The component: the state, what follows from it (focus, history, colours), and the frame around each screen.

use std::cell::RefCell;
use std::rc::Rc;

use web_sys::{Element, Event};
use yew::html::Scope;
use yew::{Component, Context, Html};

use super::Ui;
use super::element::{Name, element, of_class, text_element};
use super::events::{Command, EventKind};
use super::message::{AppProps, CheckEvent, Message};
use super::parts::{frame, panel};
use super::platform::device::{Device, chosen, is_key, number, target, ticked, written};
use super::platform::listener::{Listener, Watch, on_three_shifts};
use super::program::{Around, Program, Screens};
use crate::content::Content;
use crate::domain::accent::Rgb;
use crate::domain::session::Panel;
use crate::domain::{Action, Helper, Screen, Session, Setting};

/// The check itself, in the page as it is: the sheet has to be there already. Apps want
/// [`SelfCheck`](super::SelfCheck), which brings it. Other pages of ours are a [`Program`] in the same frame.
pub struct App<P: Program = Screens> {
    state: P::State,
    content: Rc<Content>,
    session: Session,
    note: &'static str,
    /// Whether the same was said just before, and is to be spoken once more.
    again: bool,
    device: Device,
    listeners: Vec<Listener>,
    /// What is listened for in what was drawn last, by the numbers that its elements have.
    handlers: RefCell<Vec<(EventKind, Command)>>,
    /// What keeps presses from counting on a screen that they were not meant for.
    guard: Option<Watch>,
    shifts: Option<Watch>,
    /// What opened the panel that was opened last.
    opener: RefCell<Option<Element>>,
    /// The screen and panel that were shown last.
    shown: (Screen, Option<Panel>),
    /// Whether a line on the stage that is missing was shown with them. It moves what is below.
    missing: bool,
    /// Whether what the program did last moved what can be pressed.
    moved: bool,
    /// The host's colour that it was drawn in last.
    painted: Option<Rgb>,
}

impl<P: Program> App<P> {
    fn listen(&mut self, context: &Context<Self>) {
        // Before anyone who acts on a press.
        self.guard = self.device.guard();
        for when in EventKind::ALL {
            let link = context.link().clone();
            self.listeners.extend(self.device.on(when.name(), move |event| {
                let action = link.get_component().and_then(|app| app.hear(&link, when, &event));
                if let Some(action) = action {
                    link.send_message(Message::Did(action));
                }
            }));
        }
        let link = context.link().clone();
        self.listeners.extend(self.device.on("keydown", move |event| {
            if is_key(&event, "Escape") {
                link.send_message(Message::Did(Action::PanelClosed));
            }
        }));
        let link = context.link().clone();
        self.shifts = on_three_shifts(move || link.send_message(Message::Did(Action::Left)));
    }

    /// Whether there is a screen to go back to, or on to.
    #[cfg(feature = "page")]
    pub(crate) fn leads(&self, back: bool) -> bool {
        let Session { trail, ahead, .. } = &self.session;
        !if back { trail } else { ahead }.is_empty()
    }

    /// What was just done, for those who do not see it. The same is spoken again only where it is other text: a
    /// space more makes it so.
    fn said(&self, ui: &Ui) -> String {
        let said = if self.note.is_empty() { P::said(ui, &self.state) } else { ui.t(self.note) };
        if said.is_empty() { said } else { said + if self.again { "\u{a0}" } else { "" } }
    }

    /// Something happened in the page. If it was listened for there, it is done.
    fn hear(&self, link: &Scope<App<P>>, when: EventKind, event: &Event) -> Option<Action> {
        let handlers = self.handlers.borrow();
        let mut element = target(event);
        while let Some(one) = element {
            if let Some((of, does)) = number(&one).and_then(|number| handlers.get(number))
                && *of == when
            {
                if matches!(does, Command::Act(Action::PanelOpened(_))) {
                    self.opener.replace(Some(one));
                }
                return self.done(link, does, event);
            }
            element = one.parent_element();
        }
        None
    }

    /// Does it, or gives what the person did as the element says it.
    fn done(&self, link: &Scope<App<P>>, does: &Command, event: &Event) -> Option<Action> {
        Some(match does {
            Command::Act(action) => action.clone(),
            Command::PickHelper => Action::HelperPicked(*Helper::ALL.get(chosen(event)?)?),
            Command::PickSetting => Action::SettingPicked(*Setting::ALL.get(chosen(event)?)?),
            Command::PickCountry => Action::CountryPicked(self.content.help.countries.get(chosen(event)?)?.id.clone()),
            Command::Tick(part) => Action::PartTicked(*part, ticked(event)?),
            Command::Bring(item) => Action::ItemTicked(*item, ticked(event)?),
            Command::Row(part, number) => Action::RowTicked(*part, *number, ticked(event)?),
            Command::WriteHope => Action::HopeWritten(written(event)?),
            Command::GoTo(item) => {
                self.device.focus_item(item);
                // It is another part of the page that lies under the finger now.
                self.guard.iter().for_each(Watch::came);
                return None;
            }
            Command::Own(number) => {
                let link = link.clone();
                P::hear(*number, event, move |own| link.send_message(Message::Own(own)));
                return None;
            }
            Command::Keep(how, text) => {
                let link = link.clone();
                self.device.keep(*how, text.as_deref(), Rc::new(move |key| link.send_message(Message::Noted(key))));
                return None;
            }
        })
    }
}

impl<P: Program> Component for App<P> {
    type Message = Message<P::Message>;
    type Properties = AppProps;

    fn create(context: &Context<Self>) -> App<P> {
        let props = context.props();
        let session = props.begin.clone().unwrap_or_else(|| Session::begin(props.options.clone()));
        App {
            state: P::State::default(),
            content: props.content.clone(),
            shown: (session.screen, session.panel),
            missing: false,
            moved: false,
            session,
            note: "",
            again: false,
            device: Device::new(props.history, props.exit.clone()),
            listeners: Vec::new(),
            handlers: RefCell::default(),
            guard: None,
            shifts: None,
            opener: RefCell::default(),
            painted: None,
        }
    }

    fn update(&mut self, context: &Context<Self>, message: Self::Message) -> bool {
        let action = match message {
            Message::Own(own) => {
                self.note = "";
                let words = self.content.text.with(self.session.options.helper);
                let around =
                    Around { content: &self.content, words, device: &self.device, today: &context.props().today };
                self.moved = P::update(&mut self.state, own, around);
                // What is said stays unsaid while somebody types.
                self.again ^= self.moved;
                return true;
            }
            Message::Noted(key) => {
                self.again = self.note == key && !self.again;
                self.note = key;
                return true;
            }
            Message::Did(action) => action,
        };
        if matches!(action, Action::Left | Action::StartedAgain) {
            self.device.take_back();
            self.state = P::State::default();
        }
        let next = self.session.apply(&self.content.check, action);
        let Some(next) = next else { return false };
        self.session = next;
        self.note = "";
        if self.shown != (self.session.screen, self.session.panel) {
            self.device.focus_away();
        }
        true
    }

    fn changed(&mut self, context: &Context<Self>, old: &AppProps) -> bool {
        let props = context.props();
        self.device.exit = props.exit.clone();
        // Only where they are others: what was given once must not undo what the person changed since.
        if props.options != old.options {
            self.update(context, Message::Did(Action::OptionsSet(Box::new(props.options.clone()))));
        }
        true
    }

    fn view(&self, context: &Context<Self>) -> Html {
        let props = context.props();
        let session = &self.session;
        self.handlers.borrow_mut().clear();
        let ui = Ui {
            content: &self.content,
            session,
            today: &props.today,
            id: &props.id,
            watched: props.watched,
            note: self.note,
            handlers: &self.handlers,
        };
        let stays = session.screen != Screen::Left;
        // Browsers write down what is chosen and typed, to open it again after a crash. What stands in a form that is
        // not to be completed they leave out: Firefox obeys nothing else for a radio button, WebKit for a field of text.
        of_class("form", if session.screen == Screen::Prepare { "attune desk" } else { "attune" })
            .found_by(self.device.root.clone())
            .set(Name::Autocomplete, "off")
            .set(Name::DataScreen, session.screen.id())
            .set(Name::DataTheme, session.options.theme.id())
            .attr(Name::Lang, &ui.t("lang"))
            .attr(Name::Dir, &ui.t("dir"))
            .with(stays.then(|| frame::header(&ui)))
            .with(session.panel.filter(|_| stays).map(|panel| panel::view(&ui, panel)))
            .add(element("div").key(session.screen.id()).with(P::view(&ui, &self.state, &props.warnings)))
            .with(stays.then(|| frame::footer(&ui)))
            .add(element("div").set(Name::TabIndex, "-1").set(Name::DataBetween, ""))
            .add(text_element("div", &self.said(&ui)).class("vh").set(Name::Role, "status"))
            .html()
    }

    /// Effects follow from the state: a new screen or panel takes the focus to its heading (the first one
    /// leaves it alone), and a closed one gives it back.
    fn rendered(&mut self, context: &Context<Self>, first: bool) {
        let accent = self.session.options.accent;
        if accent != self.painted {
            self.painted = accent;
            self.device.paint(accent);
        }
        if first {
            self.listen(context);
            self.device.say_ready();
            context.props().on_event.emit(CheckEvent::Ready);
        }
        let now = (self.session.screen, self.session.panel);
        let before = std::mem::replace(&mut self.shown, now);
        let left = now.0 == Screen::Left;
        let missing = std::mem::replace(&mut self.missing, self.session.stage_missing);
        if before != now || missing != self.missing || std::mem::take(&mut self.moved) {
            self.guard.iter().for_each(Watch::came);
        }
        if before != now {
            // Who closes a panel is back where they opened it, if that is still there.
            let opener = self.opener.borrow_mut().take_if(|_| before.0 == now.0 && now.1.is_none());
            self.device.focus_on(opener);
            if left {
                self.device.blank(self.content.text.raw("left.title").unwrap_or_default());
                context.props().on_event.emit(CheckEvent::Left);
            }
            if left && !self.device.history {
                self.device.go_out();
            }
        }
    }
}
