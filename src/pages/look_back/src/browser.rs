//! What this page asks of the browser besides what the frame does: the text of a chosen file, and a day in words.

use attune_check::domain::Words;
use attune_check::ui::shared::target;
use wasm_bindgen::closure::Closure;
use wasm_bindgen::{JsCast as _, JsValue};
use web_sys::{Event, HtmlInputElement};

/// The largest file that is read, in bytes. One of ours has a few thousand.
const LARGEST: f64 = 1_000_000.0;

/// Reads the file that was chosen, and tells its text, or nothing where it cannot be read.
pub fn read_file(event: &Event, tell: impl Fn(Option<String>) + 'static) {
    let Some(field) = target(event).and_then(|field| field.dyn_into::<HtmlInputElement>().ok()) else { return };
    let Some(file) = field.files().and_then(|files| files.get(0)) else { return };
    if file.size() > LARGEST {
        return tell(None);
    }
    let reading = file.text();
    let done = Closure::once(move |text: JsValue| tell(text.as_string()));
    let _ = reading.then2(&done, &done);
    // The promise outlives this call; it keeps this until it is settled.
    done.forget();
    // The same file can be chosen again.
    field.set_value("");
}

/// A day, `YYYY-MM-DD`, in the words and digits of a language.
pub fn date(day: &str, words: Words) -> String {
    let mut date = String::new();
    for sign in in_words(day, &words.get("lang")).chars() {
        match sign.to_digit(10) {
            Some(digit) => date.push_str(&words.number(digit as usize)),
            None => date.push(sign),
        }
    }
    date
}

#[cfg(target_arch = "wasm32")]
fn in_words(day: &str, language: &str) -> String {
    use web_sys::js_sys::{Date, Object, Reflect};
    let options = Object::new();
    for (name, value) in [("dateStyle", "long"), ("timeZone", "UTC")] {
        // Refused only where the object is frozen, which a new one is not.
        let _ = Reflect::set(&options, &name.into(), &value.into());
    }
    Date::new(&day.into()).to_locale_date_string(language, &options).into()
}

/// Where there is no browser, the day as it is.
#[cfg(not(target_arch = "wasm32"))]
fn in_words(day: &str, _: &str) -> String {
    day.to_owned()
}
