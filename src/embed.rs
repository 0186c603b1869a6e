//! The door for JavaScript: `mount` shows the check in an element and gives a handle; freeing the handle
//! takes it away and wipes it. Values cross here once, by serde; nothing is ever handed back but a height
//! or the fact of leaving, and never an answer.

use std::rc::Rc;

use serde::Deserialize;
use wasm_bindgen::prelude::{JsError, wasm_bindgen};
use web_sys::Element;
use yew::{AppHandle, Renderer};

use crate::content::Content;
use crate::domain::options::{Source, Warning, region};
use crate::domain::{Help, Options};
use crate::ui::{Props, SelfCheck};

/// What a page hands over besides the content. Every field may be missing or wrong.
#[derive(Default, Deserialize)]
#[serde(default, rename_all = "camelCase")]
pub struct Setup {
    /// The language tag of the browser, for the country of the help lines.
    language: String,
    /// The fragment of the address: the options of a link.
    link: String,
    /// The host's attributes, by name.
    attributes: Vec<(String, String)>,
    /// Today, `YYYY-MM-DD`.
    today: String,
    /// A prefix for ids, where a page holds several checks.
    id: String,
    /// Whether the browser's Back button walks the steps.
    history: bool,
    /// Where leaving goes: an `https` address of the host's own choosing, never a link's.
    exit: Option<String>,
}

impl Setup {
    /// The options of all sources in their order, and what of them was dropped.
    pub fn options(&self, help: &Help) -> (Options, Vec<Warning>) {
        let known = |region: &String| help.countries.iter().any(|country| country.id == *region);
        let device = Options { country: region(&self.language).filter(known), ..Options::default() };
        let (linked, mut warnings) = device.and_link(&self.link);
        let pairs = self.attributes.iter().map(|(name, value)| (name.as_str(), value.as_str()));
        let (options, more) = linked.and(Source::Attributes, pairs);
        warnings.extend(more);
        (options, warnings)
    }
}

/// A check that is shown. Freeing it ends it.
#[wasm_bindgen]
pub struct Handle(Option<AppHandle<SelfCheck>>);

#[wasm_bindgen]
impl Handle {
    /// Takes the check away, with everything that was answered.
    pub fn unmount(&mut self) {
        if let Some(app) = self.0.take() {
            app.destroy();
        }
    }
}

/// Shows the check in `element`.
///
/// # Errors
///
/// The content is not of the shape that this version reads; the message names the field.
#[wasm_bindgen]
pub fn mount(element: Element, content: wasm_bindgen::JsValue, setup: wasm_bindgen::JsValue) -> Result<Handle, JsError> {
    let content: Content = serde_wasm_bindgen::from_value(content)?;
    // A setup of the wrong shape costs its settings, not the check.
    let setup: Setup = serde_wasm_bindgen::from_value(setup).unwrap_or_default();
    let (options, warnings) = setup.options(&content.help);
    let exit = setup.exit.filter(|exit| exit.starts_with("https://"));
    let props = Props {
        content: Rc::new(content),
        options,
        warnings,
        today: setup.today.into(),
        id: setup.id.into(),
        history: setup.history,
        exit: exit.map(Into::into),
        begin: None,
    };
    Ok(Handle(Some(Renderer::<SelfCheck>::with_root_and_props(element, props).render())))
}
