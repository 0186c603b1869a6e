//! What the browser does for the builder. The only file of it that knows the page around.

use std::rc::Rc;

use attune_check::domain::Text;
use attune_check::domain::accent::Rgb;
use attune_check::domain::value::{At, Faults, Value};
use attune_check::ui::Watch;
use wasm_bindgen::{JsCast as _, JsValue};
use web_sys::js_sys::{JSON, Uint8Array};
use web_sys::{Element, HtmlElement, HtmlIFrameElement, HtmlInputElement, HtmlTextAreaElement, Url, Window};
use yew::NodeRef;

use crate::link::address::{Parts, Place};
use crate::link::language::Language;
use crate::link::made::Tools;
use crate::message::AppProps;

/// The page's tools.
pub const TOOLS: Tools = Tools { normal: attune_check::ui::normal, parts };

/// The check, as it lies beside this page.
pub const CHECK: &str = "check.html";

fn window() -> Option<Window> {
    web_sys::window()
}

/// The place to draw in, and what the page brings along: the words, the countries, the words of a frame's sandbox.
pub fn setup() -> Option<(Element, AppProps)> {
    let document = window()?.document()?;
    let brought = JSON::parse(&document.get_element_by_id("content")?.text_content()?).ok()?;
    let brought: Value = serde_wasm_bindgen::from_value(brought).ok()?;
    let faults = Faults::default();
    let at = At::start(&brought, "content", &faults);
    let props = AppProps {
        text: Rc::new(Text::read(&at.get("text"))),
        languages: at.each_of("languages", language).into(),
        countries: at.each_of("countries", |country| country.text()).into(),
        sandbox: at.text_of("sandbox").into(),
        own: own(),
    };
    Some((document.get_element_by_id("builder")?, props))
}

fn language(at: &At) -> Language {
    Language { id: at.text_of("id"), text: Text::read(&at.get("text")) }
}

/// Where the check beside this page is, if others can open it there.
fn own() -> Option<Place> {
    let here = window()?.location().href().ok()?;
    Place::of(parts_of(Url::new_with_base(CHECK, &here).ok()?))
}

fn parts(address: &str) -> Option<Parts> {
    Url::new(address).ok().map(parts_of)
}

fn parts_of(url: Url) -> Parts {
    Parts { protocol: url.protocol(), hostname: url.hostname(), origin: url.origin(), path: url.pathname() }
}

/// Shows what a link sets in the preview, in place of what it showed, so that Back does not lead there.
pub fn look(frame: &NodeRef, fragment: &str) -> Option<()> {
    let address = Url::new_with_base(&[CHECK, "#", fragment].concat(), &window()?.location().href().ok()?).ok()?;
    let shown = frame.cast::<HtmlIFrameElement>()?.content_window()?;
    shown.location().replace(&address.href()).ok()
}

/// Fills the samples of the colours, by script, because no policy here lets markup set a style.
pub fn paint(root: &NodeRef, colours: [(&str, Option<Rgb>); 3]) {
    for (name, colour) in colours {
        let found =
            root.cast::<Element>().and_then(|root| root.query_selector(&["[data-chip=", name, "]"].concat()).ok()?);
        if let Some(chip) = found.and_then(|chip| chip.dyn_into::<HtmlElement>().ok()) {
            let value = colour.map(Rgb::to_hex).unwrap_or_default();
            // Refused only for what is no CSS, which this is.
            let _ = chip.style().set_property("background-color", &value);
        }
    }
}

/// Forgets that a sheet was open when the page was loaded again: it begins at the form.
pub fn begin() {
    // A browser may refuse it; then one press of Back does nothing.
    let _ = window().and_then(|window| window.history().ok()).map(|history| history.replace_state(&JsValue::NULL, ""));
}

/// Keeps presses from counting in a view that they were not meant for.
pub fn guard() -> Option<Watch> {
    attune_check::ui::guard(window()?.document()?.as_ref())
}

/// Says that the page listens from now on.
pub fn ready(root: &NodeRef) {
    if let Some(root) = root.cast::<Element>().and_then(|root| root.closest("#builder").ok()?) {
        // Refused only for a name that is no attribute's.
        let _ = root.set_attribute("data-builder", "ready");
    }
}

/// Marks the text in a box, to be copied by hand.
pub fn mark(root: &NodeRef, out: &str) -> Option<()> {
    let found = root.cast::<Element>()?.query_selector(&["[data-out=", out, "]"].concat()).ok()??;
    match found.dyn_into::<HtmlTextAreaElement>() {
        Ok(area) => area.focus().map(|()| area.select()).ok(),
        Err(other) => {
            let input = other.dyn_into::<HtmlInputElement>().ok()?;
            input.focus().map(|()| input.select()).ok()
        }
    }
}

/// Moves the focus away from what is about to be taken out.
pub fn focus_away() {
    if let Some(body) = body() {
        attune_check::ui::focus_away(&body);
    }
}

/// Moves the focus to what matters now, from the top of the page where that is a heading, and out of a closed fold.
pub fn focus(root: &NodeRef, what: &str) -> Option<()> {
    let found = root.cast::<Element>()?.query_selector(what).ok()??;
    if found.local_name() == "h1" {
        window()?.scroll_to_with_x_and_y(0.0, 0.0);
    }
    if let Ok(Some(fold)) = found.closest("details") {
        fold.set_attribute("open", "").ok()?;
    }
    attune_check::ui::focus_on(body()?.as_ref(), found.as_ref());
    Some(())
}

fn body() -> Option<HtmlElement> {
    window()?.document()?.body()
}

/// The bytes of a picture, as the browser saves them.
pub fn bytes(bytes: &[u8]) -> JsValue {
    Uint8Array::from(bytes).into()
}
