//! The door for JavaScript: a page of ours is shown in an element, and taken away with everything that was answered. Values
//! cross here once, and no answer ever does.

#[cfg(feature = "embed")]
mod check;

use std::rc::Rc;

use wasm_bindgen::JsValue;
use web_sys::Element;
use yew::{AppHandle, Callback, Renderer};

use crate::content::Content;
use crate::domain::options::{Warning, same_language};
use crate::domain::value::{At, Faults, Value};
use crate::domain::{Action, Options};
use crate::ui::shared::Program;
use crate::ui::{App, AppProps, Message, normal};

/// A program that is shown.
pub struct Shown<P: Program> {
    app: AppHandle<App<P>>,
    content: Rc<Content>,
    /// What was set last.
    options: Options,
}

/// Shows a program in `element`. `content` and `setup` are as `mount` of the check says.
///
/// # Errors
///
/// Every fault of the content.
pub fn show<P: Program>(element: Element, content: JsValue, setup: JsValue) -> Result<Shown<P>, Vec<String>> {
    let content = Rc::new(Content::try_from(&read(content))?);
    let props = props(content.clone(), setup);
    let options = props.options.clone();
    let app = Renderer::<App<P>>::with_root_and_props(element, props).render();
    Ok(Shown { app, content, options })
}

impl<P: Program> Shown<P> {
    /// Sets the options of another setup, as [`Action::OptionsSet`] says. What was given before and is given again changes
    /// nothing.
    pub fn update(&mut self, setup: JsValue) {
        let options = props(self.content.clone(), setup).options;
        if options != self.options {
            self.options = options.clone();
            self.app.send_message(Message::Did(Action::OptionsSet(Box::new(options))));
        }
    }

    /// Walks one screen back, or one on to where the person went back from, and gives whether there is one.
    pub fn walk(&self, back: bool) -> bool {
        let there = self.app.get_component().is_some_and(|app| app.leads(back));
        if there {
            self.app.send_message(Message::Did(if back { Action::WentBack } else { Action::WentForward }));
        }
        there
    }

    /// Takes it away, with everything that was answered.
    pub fn unmount(self) {
        self.app.destroy();
    }
}

/// What is given as one text. What is no such text counts as nothing.
fn read(given: JsValue) -> Value {
    let text = serde_wasm_bindgen::from_value::<String>(given);
    Value::from_flat(&text.unwrap_or_default())
}

fn props(content: Rc<Content>, setup: JsValue) -> AppProps {
    let setup = read(setup);
    // Faults of the setup are dropped on purpose: every field of it may be missing.
    let faults = Faults::default();
    let setup = At::start(&setup, "setup", &faults);
    let text = |name: &str| setup.maybe_text_of(name);
    let (options, warnings) = options(&setup, &content);
    AppProps {
        content,
        options,
        warnings,
        today: text("today").unwrap_or_default().into(),
        id: text("id").unwrap_or_default().into(),
        history: setup.get("history").is_true(),
        watched: setup.get("watched").is_true(),
        exit: text("exit").filter(|exit| exit.starts_with("https://")).map(Into::into),
        on_event: Callback::noop(),
        begin: None,
    }
}

/// The options of all sources in their order, and what of them was dropped.
fn options(setup: &At, content: &Content) -> (Options, Vec<Warning>) {
    let text = |name: &str| setup.maybe_text_of(name).unwrap_or_default();
    let known = |region: &str| content.help.countries.iter().any(|country| country.id == *region);
    let (options, mut warnings) = Options::default().and_link(&text("link"), normal);
    // A country without help lines here must not take the place of one that has them.
    let (options, unknown) = options.with_lines(known);
    warnings.extend(unknown);
    let asked = options.lang.clone().unwrap_or_default();
    let options = options.with_region([&asked, &text("language")], known);
    let options = if setup.get("watched").is_true() { options.without_sender() } else { options };
    let own = content.text.raw("lang").unwrap_or_default();
    if options.lang.as_ref().is_some_and(|lang| !same_language(lang, own)) {
        warnings.push(Warning::Language);
    }
    (options, warnings)
}
