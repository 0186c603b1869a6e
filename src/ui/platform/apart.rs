//! A place in someone else's page that keeps the check apart from it, the day and the language that the browser says
//! it is, and the form that it gives to text. With `device.rs` and `listener.rs` the only file of the views that knows the
//! browser.

use wasm_bindgen::JsCast;
use web_sys::js_sys::{Array, Date, JsString};
use web_sys::{CssStyleSheet, Element, ShadowRootInit, ShadowRootMode};

use crate::domain::strings::digits;

/// Makes the inside of an element a page of its own with this sheet, and gives what to draw in. Nothing where the
/// element has such an inside already.
///
/// The sheet is made by a script and stands in no element, so that no policy of the page around can refuse it.
/// A browser without such sheets shows the check plain, which is better than not at all.
pub fn apart(place: &Element, sheet: &str) -> Option<Element> {
    look_up_nothing();
    let root = place.attach_shadow(&ShadowRootInit::new(ShadowRootMode::Open)).ok()?;
    if let Ok(made) = CssStyleSheet::new()
        && made.replace_sync(sheet).is_ok()
    {
        root.set_adopted_style_sheets(&Array::of1(&made));
    }
    // yew draws into whatever has children, and calls all of it an element.
    Some(root.unchecked_into())
}

/// Keeps the browser from looking up the names of the links in this page ahead of time, so that who runs the network
/// does not hear of help lines that nobody called. A page that has said this once keeps to it; the element is not
/// needed any more.
fn look_up_nothing() -> Option<()> {
    let document = web_sys::window()?.document()?;
    let off = document.create_element("meta").ok()?;
    off.set_attribute("http-equiv", "x-dns-prefetch-control").ok()?;
    off.set_attribute("content", "off").ok()?;
    document.document_element()?.append_child(&off).ok()?;
    off.remove();
    Some(())
}

/// Today as the browser's clock says, `YYYY-MM-DD`. Nothing on a machine without a browser.
pub fn today() -> String {
    if cfg!(not(target_arch = "wasm32")) {
        return String::new();
    }
    let now = Date::new_0();
    let two = |number: u32| [if number < 10 { "0" } else { "" }, &digits(number as usize)].concat();
    [digits(now.get_full_year() as usize), two(now.get_month() + 1), two(now.get_date())].join("-")
}

/// The language that the browser is set to. Nothing on a machine without a browser.
pub fn language() -> String {
    if cfg!(not(target_arch = "wasm32")) {
        return String::new();
    }
    web_sys::window().and_then(|window| window.navigator().language()).unwrap_or_default()
}

/// A text in Unicode's normal form C, in which what looks the same is the same. The browser has the tables for it;
/// without one the text stays as it is.
pub fn normal(text: &str) -> String {
    if cfg!(not(target_arch = "wasm32")) {
        return text.to_owned();
    }
    JsString::from(text).normalize("NFC").into()
}
