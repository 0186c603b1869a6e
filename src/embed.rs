//! The API for JavaScript: a page of ours is shown in an element, and taken away with everything that was answered. Values
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

/// What the module of a page exports: `mount`, a handle, and an allocator of its own. For the crate whose module it is, with
/// the program that it shows.
#[doc(hidden)]
#[macro_export]
macro_rules! page_exports {
    ($program:ty) => {
        /// A third of the size of the standard library's allocator in the wasm, and constant time for every call.
        #[cfg(target_arch = "wasm32")]
        #[global_allocator]
        static MEMORY: rlsf::SmallGlobalTlsf = rlsf::SmallGlobalTlsf::new();

        /// A page that is shown.
        #[wasm_bindgen::prelude::wasm_bindgen]
        pub struct Handle(Option<$crate::embed::Shown<$program>>);

        #[wasm_bindgen::prelude::wasm_bindgen]
        impl Handle {
            /// Sets the options of another `setup`, which is read as in [`mount`]. What was given before and is given again
            /// changes nothing.
            pub fn update(&mut self, setup: wasm_bindgen::JsValue) {
                if let Some(shown) = &mut self.0 {
                    shown.update(setup);
                }
            }

            /// Walks one screen back, or one on to where the person went back from, and gives whether there is one.
            pub fn walk(&self, back: bool) -> bool {
                self.0.as_ref().is_some_and(|shown| shown.walk(back))
            }

            /// Takes the page away, with everything that was answered.
            pub fn unmount(&mut self) {
                if let Some(shown) = self.0.take() {
                    shown.unmount();
                }
            }
        }

        /// Shows the page in `element`.
        ///
        /// Both are texts in the form that `Value::from_flat` reads. `content` has the fields `check`, `text` and `help`, as
        /// in the files of those names. `setup` may have `language` (the browser's language tag), `link` (the fragment of
        /// the address, or the options of the page in the same form), `today` (`YYYY-MM-DD`), `id` (a prefix for ids),
        /// `history` (whether it has a page of its own, whose script walks it by the browser's Back button), `watched`
        /// (whether it is in a page of someone else's, which could watch: then nothing says that nobody does) and `exit`
        /// (the `https` address that leaving goes to). Whatever of it is missing or wrong costs that setting, not the page.
        ///
        /// # Errors
        ///
        /// The content is not of the shape that this version reads; the message names every fault.
        #[wasm_bindgen::prelude::wasm_bindgen]
        pub fn mount(
            element: web_sys::Element,
            content: wasm_bindgen::JsValue,
            setup: wasm_bindgen::JsValue,
        ) -> Result<Handle, wasm_bindgen::prelude::JsError> {
            let shown = $crate::embed::show(element, content, setup);
            let shown = shown.map_err(|faults| {
                wasm_bindgen::prelude::JsError::new(&$crate::domain::strings::joined(&faults, "; "))
            })?;
            Ok(Handle(Some(shown)))
        }
    };
}

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
