//! Pictures that go out of the page and come into it, by what the person presses alone. A drawing goes out as it is (SVG), to
//! be opened here again, or as a picture of points (PNG). What is opened lies below the sheet, pale.

use std::cell::RefCell;

use wasm_bindgen::closure::Closure;
use wasm_bindgen::{JsCast as _, JsValue};
use web_sys::js_sys::Array;
use web_sys::{
    Blob, BlobPropertyBag, CanvasRenderingContext2d, Element, Event, File, HtmlAnchorElement, HtmlCanvasElement,
    HtmlInputElement, ImageBitmap, Path2d, Url,
};

use crate::browser::{brush, document, find, flag, say, then};
use crate::drawing::Drawing;
use crate::path::pieces;
use crate::strokes::{HIGH, Stroke, WIDE};
use crate::{pad, svg};

/// The name of a file, without its ending. It tells nothing.
const NAME: &str = "picture";
/// How pale an older picture is; `one_good_day.css` says the same.
const PALE: f64 = 0.4;

thread_local! {
    /// The address of the file that was offered last. Telephones read it late, so it is good until the next one.
    static OFFERED: RefCell<Option<String>> = const { RefCell::new(None) };
}

/// Saves the strokes as they are.
pub fn save_svg(drawing: &Drawing) {
    let parts = Array::of1(&JsValue::from_str(&svg::write(drawing.strokes())));
    let kind = BlobPropertyBag::new();
    kind.set_type("image/svg+xml");
    let file = Blob::new_with_str_sequence_and_options(&parts, &kind).ok();
    offered(file.and_then(|file| offer(&file, ".svg")).is_some());
}

/// Saves a picture of what is seen, stroke by stroke: the page's policy would not let the other file be drawn.
pub fn save_png(drawing: &Drawing) {
    if paint_all(drawing).is_none() {
        offered(false);
    }
}

fn paint_all(drawing: &Drawing) -> Option<()> {
    let canvas: HtmlCanvasElement = document()?.create_element("canvas").ok()?.unchecked_into();
    canvas.set_width(WIDE as u32);
    canvas.set_height(HIGH as u32);
    let brush = brush(&canvas)?;
    brush.set_fill_style_str("#fff");
    brush.fill_rect(0.0, 0.0, WIDE.into(), HIGH.into());
    if let Some(older) = older().filter(|older| !older.has_attribute("hidden")) {
        brush.set_global_alpha(PALE);
        let _ = brush.draw_image_with_html_canvas_element(older.unchecked_ref(), 0.0, 0.0);
        brush.set_global_alpha(1.0);
    }
    paint(&brush, drawing.strokes());
    let done = Closure::once(|file: JsValue| {
        let file = file.dyn_into::<Blob>().ok();
        offered(file.and_then(|file| offer(&file, ".png")).is_some());
    });
    let made = canvas.to_blob(done.as_ref().unchecked_ref());
    done.forget();
    made.ok()
}

fn paint<'a>(brush: &CanvasRenderingContext2d, strokes: impl Iterator<Item = &'a Stroke>) {
    brush.set_line_cap("round");
    brush.set_line_join("round");
    for stroke in strokes {
        brush.set_stroke_style_str(stroke.ink.colour());
        for piece in pieces(stroke) {
            if let Ok(path) = Path2d::new_with_path_string(&piece.data) {
                brush.set_line_width(piece.broad.into());
                brush.stroke_with_path(&path);
            }
        }
    }
}

fn offered(made: bool) {
    say(if made { "offered" } else { "not-offered" });
}

fn offer(file: &Blob, ending: &str) -> Option<()> {
    let address = Url::create_object_url_with_blob(file).ok()?;
    let link: HtmlAnchorElement = document()?.create_element("a").ok()?.unchecked_into();
    link.set_href(&address);
    link.set_download(&[NAME, ending].concat());
    link.click();
    let before = OFFERED.with(|offered| offered.try_borrow_mut().ok()?.replace(address));
    if let Some(before) = before {
        let _ = Url::revoke_object_url(&before);
    }
    Some(())
}

fn older() -> Option<Element> {
    find("canvas[data-older]")
}

/// Opens the file that was chosen: a drawing of this page, or a picture of points, as of a sheet on paper.
pub fn open(event: &Event, empty: bool) {
    let Some(field) = event.target().map(|field| field.unchecked_into::<HtmlInputElement>()) else { return };
    let Some(file) = field.files().and_then(|files| files.get(0)) else { return };
    if file.size() > svg::MOST_BYTES as f64 {
        return say("unread");
    }
    then(&file.text(), move |text| match text.and_then(|text| text.as_string()) {
        // It is never given to the browser as markup.
        Some(text) if text.trim_start().starts_with('<') => match svg::read(text.as_bytes()) {
            Some(strokes) => lay(empty, |brush| paint(brush, strokes.iter())),
            None => say("unread"),
        },
        _ => open_points(&file, empty),
    });
    // The same file can be chosen again.
    field.set_value("");
}

fn open_points(file: &File, empty: bool) {
    let opening = web_sys::window().and_then(|window| window.create_image_bitmap_with_blob(file).ok());
    let Some(opening) = opening else { return say("unread") };
    then(&opening, move |picture| {
        let Some(picture) = picture.and_then(|picture| picture.dyn_into::<ImageBitmap>().ok()) else {
            return say("unread");
        };
        lay(empty, |brush| {
            // As large as fits, in the middle.
            let (wide, high) = (f64::from(picture.width()), f64::from(picture.height()));
            let scale = (f64::from(WIDE) / wide).min(f64::from(HIGH) / high);
            let (wide, high) = (wide * scale, high * scale);
            let (left, top) = ((f64::from(WIDE) - wide) / 2.0, (f64::from(HIGH) - high) / 2.0);
            let _ = brush.draw_image_with_image_bitmap_and_dw_and_dh(&picture, left, top, wide, high);
        });
    });
}

/// Puts something below the sheet, in the place of what was there.
fn lay(empty: bool, draws: impl FnOnce(&CanvasRenderingContext2d)) {
    let Some(canvas) = older() else { return };
    let Some(brush) = brush(canvas.unchecked_ref()) else { return say("unread") };
    brush.clear_rect(0.0, 0.0, WIDE.into(), HIGH.into());
    draws(&brush);
    show(&canvas, true, empty);
    say("opened");
}

/// Takes out what lies below the sheet.
pub fn take_out(empty: bool) {
    let Some(canvas) = older() else { return };
    if let Some(brush) = brush(canvas.unchecked_ref()) {
        brush.clear_rect(0.0, 0.0, WIDE.into(), HIGH.into());
    }
    show(&canvas, false, empty);
}

fn show(canvas: &Element, there: bool, empty: bool) {
    flag(canvas, "hidden", !there);
    if let Some(out) = find("[data-out]") {
        flag(&out, "hidden", !there);
    }
    pad::used(empty);
}
