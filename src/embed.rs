//! The door for JavaScript: `mount` shows the check in an element and gives a handle; `unmount` takes it
//! away with everything that was answered. Values cross here once, and no answer ever does.

use std::rc::Rc;

use wasm_bindgen::JsValue;
use wasm_bindgen::prelude::{JsError, wasm_bindgen};
use web_sys::Element;
use yew::{AppHandle, Callback, Renderer};

use crate::content::Content;
use crate::domain::options::{Warning, same_language};
use crate::domain::strings::joined;
use crate::domain::value::{At, Faults, Value};
use crate::domain::{Action, Options};
use crate::ui::{App, AppProps, Message, normal};

/// A third of the size of the standard library's allocator in the wasm, and constant time for every call.
#[cfg(target_arch = "wasm32")]
#[global_allocator]
static MEMORY: rlsf::SmallGlobalTlsf = rlsf::SmallGlobalTlsf::new();

/// A check that is shown.
#[wasm_bindgen]
pub struct Handle(Option<Shown>);

struct Shown {
    app: AppHandle<App>,
    content: Rc<Content>,
    /// What was set last.
    options: Options,
}

#[wasm_bindgen]
impl Handle {
    /// Sets the options of another `setup`, which is read as in [`mount`], as [`Action::OptionsSet`] says. What
    /// was given before and is given again changes nothing.
    pub fn update(&mut self, setup: JsValue) {
        let Some(shown) = &mut self.0 else { return };
        let options = props(shown.content.clone(), setup).options;
        if options != shown.options {
            shown.options = options.clone();
            shown.app.send_message(Message::Did(Action::OptionsSet(Box::new(options))));
        }
    }

    /// Walks one screen back, or one on to where the person went back from, and gives whether there is one.
    pub fn walk(&self, back: bool) -> bool {
        let Some(Shown { app, .. }) = &self.0 else { return false };
        let there = app.get_component().is_some_and(|app| app.leads(back));
        if there {
            app.send_message(Message::Did(if back { Action::WentBack } else { Action::WentForward }));
        }
        there
    }

    /// Takes the check away, with everything that was answered.
    pub fn unmount(&mut self) {
        if let Some(shown) = self.0.take() {
            shown.app.destroy();
        }
    }
}

/// Shows the check in `element`.
///
/// Both are texts in the form that [`Value::from_flat`] reads. `content` has the fields `check`, `text` and `help`, as
/// in the files of those names. `setup` may have
/// `language` (the browser's language tag), `link` (the fragment of the address, or the options of the page in
/// the same form), `today` (`YYYY-MM-DD`), `id` (a prefix for ids), `history` (whether it has a page of
/// its own, whose script walks it by the browser's Back button), `watched` (whether it is in a page of someone else's, which could watch: then nothing says that
/// nobody does) and `exit` (the `https` address that leaving goes to). Whatever of it is missing or wrong
/// costs that setting, not the check.
///
/// # Errors
///
/// The content is not of the shape that this version reads; the message names every fault.
#[wasm_bindgen]
pub fn mount(element: Element, content: JsValue, setup: JsValue) -> Result<Handle, JsError> {
    let content = Content::try_from(&read(content)).map_err(|faults| JsError::new(&joined(&faults, "; ")))?;
    let content = Rc::new(content);
    let props = props(content.clone(), setup);
    let options = props.options.clone();
    let app = Renderer::<App>::with_root_and_props(element, props).render();
    Ok(Handle(Some(Shown { app, content, options })))
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
