//! The page as one component: what was typed, what is shown, what was done last.

use std::rc::Rc;

use attune_check::domain::Words;
use attune_check::domain::accent::Accent;
use attune_check::domain::options::Warning;
use attune_check::ui::{Device, Listener, Watch};
use gloo_timers::callback::Timeout;
use yew::{AttrValue, Component, Context, Html, NodeRef, html};

use crate::act::{Act, View};
use crate::browser::{self, TOOLS};
use crate::drawn::{Drawn, Old};
use crate::link::address::{Place, pasted};
use crate::link::draft::{Draft, Field};
use crate::link::language::Language;
use crate::link::made::Made;
use crate::link::old;
use crate::link::qr::Code;
use crate::message::{AppProps, Message};
use crate::ours::ours;
use crate::views::{beside, form, outputs, piece, sheet};

/// How long typing has to rest before the preview follows, in milliseconds.
const REST: u32 = 400;

/// The page.
pub struct App {
    draft: Draft,
    made: Made,
    view: View,
    /// The last button that says how it went, and what it says.
    said: Option<(Act, &'static str)>,
    old: Option<Result<Old, ()>>,
    device: Device,
    frame: NodeRef,
    /// What the preview was opened with, and what it shows.
    opened: AttrValue,
    shown: String,
    rest: Option<Timeout>,
    focus: Option<String>,
    /// The sheet that Forward leads to.
    sheet: View,
    /// Whether the browser's history has a step for it.
    stepped: bool,
    back: Option<Listener>,
    guard: Option<Watch>,
}

impl App {
    fn set(&mut self, props: &AppProps, field: Field, text: &str) {
        self.draft = self.draft.clone().with(field, text);
        if field == Field::Old {
            self.paste(props, text);
        }
        self.made = Made::of(&self.draft, props.own.as_ref(), &TOOLS);
        self.said = None;
    }

    /// Sets the form from an old link, if anything of it can be read.
    fn paste(&mut self, props: &AppProps, text: &str) {
        self.old = (!text.trim().is_empty()).then_some(Err(()));
        let Some((address, fragment)) = pasted(text) else { return };
        let read = old::read(fragment, &props.languages, &props.countries, TOOLS.normal);
        let Some((mut options, warnings)) = read else { return };
        if options.lang.is_none() && warnings.contains(&Warning::Wrong("lang")) {
            options.lang = props.text.raw("lang").map(str::to_owned);
        }
        let base = self.draft.get(Field::Base).to_owned();
        let to = (TOOLS.parts)(address).and_then(Place::of);
        // On a disk there is no other address than the one that the link had.
        let base = match &to {
            Some(to) if props.own.is_none() && base.is_empty() => to.check(),
            _ => base,
        };
        self.draft = Draft::of(&options).with(Field::Old, text).with(Field::Base, &base);
        let here = Made::of(&self.draft, props.own.as_ref(), &TOOLS).place;
        let elsewhere = to.filter(|to| here.as_ref().is_some_and(|here| here != to)).map(|to| to.said());
        self.old = Some(Ok(Old { warnings, elsewhere }));
    }

    fn act(&mut self, context: &Context<App>, act: Act) {
        let link = context.link().clone();
        let tell = Rc::new(move |key: &'static str| link.send_message(Message::Said(key)));
        self.said = Some((act, ""));
        match act {
            Act::Copy(_) => {
                if let Some(text) = self.text(context.props(), act) {
                    self.device.copy(&text, ["keep.copied", "keep.not-copied"], tell);
                }
            }
            Act::Svg => {
                let svg = self.made.code.as_ref().map(Code::svg);
                self.saved(act, svg.and_then(|svg| self.device.offer("link.svg", "image/svg+xml", &svg.into())));
            }
            Act::Png => {
                let png = self.made.code.as_ref().and_then(Code::png);
                self.saved(act, png.and_then(|png| self.device.offer("link.png", "image/png", &browser::bytes(&png))));
            }
            // A sheet is a step, so that the browser's Back button leads to the form and not away from it.
            // Where no step was taken, the page before is another one.
            Act::Show(View::Form) if self.stepped && self.device.step_back() => {}
            Act::Show(View::Form) => self.show(View::Form),
            Act::Show(view) => {
                self.sheet = view;
                self.show(view);
                self.stepped = self.device.step();
            }
            Act::Print => {
                self.said = (!self.device.print()).then_some((act, "builder.not-printed"));
            }
            Act::To(field) => self.focus = Some(["#", &piece::id(field)].concat()),
        }
    }

    fn saved(&mut self, act: Act, done: Option<()>) {
        self.said = done.map(|()| (act, "builder.offered"));
    }

    fn show(&mut self, view: View) {
        browser::focus_away();
        // Back from a sheet the focus is where it was.
        self.focus = Some(match view {
            View::Form => ["[data-action=", &Act::Show(self.view).id(), "]"].concat(),
            View::Card | View::Poster => "h1".to_owned(),
        });
        self.view = view;
        self.shown = self.made.fragment();
        self.opened = self.shown.clone().into();
    }

    /// What a button copies.
    fn text(&self, props: &AppProps, act: Act) -> Option<String> {
        let Act::Copy(out) = act else { return None };
        outputs::text(out, &self.made, self.theirs(props), &props.sandbox)
    }

    /// The words for those that the link is for.
    fn theirs<'a>(&self, props: &'a AppProps) -> Words<'a> {
        let options = &self.made.options;
        let is = |one: &&Language| options.lang.as_ref() == Some(&one.id);
        let language = props.languages.iter().find(is).or(props.languages.first());
        language.map_or(&*props.text, |language| &language.text).with(options.helper)
    }
}

impl Component for App {
    type Message = Message;
    type Properties = AppProps;

    fn create(context: &Context<App>) -> App {
        let own = context.props().text.raw("lang").unwrap_or_default();
        let draft = Draft::default().with(Field::Lang, own);
        let made = Made::of(&draft, context.props().own.as_ref(), &TOOLS);
        let shown = made.fragment();
        App {
            draft,
            made,
            view: View::Form,
            said: None,
            old: None,
            device: Device::new(true, None),
            frame: NodeRef::default(),
            opened: shown.clone().into(),
            shown,
            rest: None,
            focus: None,
            sheet: View::Card,
            stepped: false,
            back: None,
            guard: browser::guard(),
        }
    }

    fn update(&mut self, context: &Context<App>, message: Message) -> bool {
        match message {
            Message::Typed(field, text) => {
                self.set(context.props(), field, &text);
                let link = context.link().clone();
                self.rest = Some(Timeout::new(REST, move || link.send_message(Message::Look)));
            }
            Message::Chosen(field, text) => {
                self.set(context.props(), field, &text);
                self.look();
            }
            Message::Look => {
                self.look();
                return false;
            }
            Message::Did(act) => self.act(context, act),
            Message::Walked(steps) => {
                self.stepped = steps > 0;
                let view = if steps == 0 || self.made.code.is_none() { View::Form } else { self.sheet };
                if view == self.view {
                    return false;
                }
                self.show(view);
            }
            Message::Said(key) => {
                if let Some((act, said)) = &mut self.said {
                    *said = key;
                    if let (Act::Copy(out), "keep.not-copied") = (*act, key) {
                        browser::mark(&self.device.root, out);
                    }
                }
            }
        }
        true
    }

    fn view(&self, context: &Context<App>) -> Html {
        let props = context.props();
        let drawn = Drawn {
            words: props.text.with(self.made.options.helper),
            theirs: self.theirs(props),
            draft: &self.draft,
            made: &self.made,
            props,
            said: self.said,
            old: self.old.as_ref(),
            frame: &self.frame,
            opened: self.opened.clone(),
            tell: context.link().callback(std::convert::identity),
        };
        let inside = match self.view {
            View::Form => html! { <>
                <h1 tabindex="-1">{ drawn.t("builder.title") }</h1>
                <p class="lead">{ drawn.t("builder.lead") }</p>
                { form::old(&drawn) }
                <div class="bench">{ form::view(&drawn) }{ beside::view(&drawn) }</div>
                { outputs::view(&drawn) }
            </> },
            View::Card | View::Poster => sheet::view(&drawn, self.view == View::Card),
        };
        ours(html! { <>
            <div ref={self.device.root.clone()} key={Act::Show(self.view).id()}>{ inside }</div>
            <div tabindex="-1" data-between=""></div>
        </> })
    }

    fn rendered(&mut self, context: &Context<App>, first: bool) {
        let accent = self.made.options.accent;
        let guarded = |by: fn(attune_check::domain::accent::Rgb) -> Accent| accent.map(|accent| by(accent).colour);
        let colours = [("given", accent), ("light", guarded(Accent::on_light)), ("dark", guarded(Accent::on_dark))];
        browser::paint(&self.device.root, colours);
        if let Some(what) = self.focus.take() {
            browser::focus(&self.device.root, &what);
            self.guard.iter().for_each(Watch::came);
        }
        if first {
            browser::begin();
            let link = context.link().clone();
            self.back = self.device.on_history(move |steps| link.send_message(Message::Walked(steps)));
            browser::ready(&self.device.root);
        }
    }
}

impl App {
    /// Shows in the preview what is set now.
    fn look(&mut self) {
        self.rest = None;
        let fragment = self.made.fragment();
        if fragment != self.shown && browser::look(&self.frame, &fragment).is_some() {
            self.shown = fragment;
        }
    }
}
