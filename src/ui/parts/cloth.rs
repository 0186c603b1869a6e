//! The result as a picture: one thread through six upright ones. Strong is woven close, mixed open, low
//! hangs loose, and where there are too few answers the upright threads wait. The order is fixed and ranks nothing.
//!
//! - The picture is not read out. The words by each piece say the same. (1.1.1; a_picture_is_silent_and_holds_no_words,
//!   what_is_heard_is_what_was_reviewed, the_last_stage)
//! - How it is woven tells it, not a colour. It is seen in colours of your own, too. (1.3.3, 1.4.1, 1.4.11;
//!   forced_colours_keep_everything_in_sight, what_is_drawn_stands_out)
//! - No word is part of a picture. (1.4.5; a_picture_is_silent_and_holds_no_words)
//! - It grows with large text, and it stands still. (1.4.4, 2.2.2; it_fits_every_width, nothing_moves)

use crate::domain::score::Part;
use crate::domain::strings::digits;
use crate::domain::{Band, Scores};
use crate::ui::Ui;
use crate::ui::element::{Element, Name, div, element, of_class};

/// The picture: a piece of cloth and its words for each dimension.
pub fn picture(ui: &Ui, scores: &Scores) -> Element {
    let list = of_class("ul", "cloth").each(&scores.parts, |part| {
        let says = div("says").add(name(ui, "b", part)).add(band(ui, "span", part));
        element("li").add(div("piece").add(piece(part.band).set(Name::PreserveAspectRatio, "none"))).add(says)
    });
    let fringe = drawing("0 0 144 20")
        .add(line("warp", "M27 0v13M45 0v16M63 0v14M81 0v17M99 0v15M117 0v13"))
        .add(line("weft", "M10 0v7").set(Name::StrokeWidth, "6.2"));
    list.add(element("li").set(Name::AriaHidden, "true").add(div("fringe").add(fringe)))
}

/// The rows of words with small pieces in ink: the picture of a flagged result.
pub fn plainly(ui: &Ui, scores: &Scores) -> Element {
    of_class("ul", "list plainly").each(&scores.parts, |part| {
        element("li")
            .set(Name::DataDimension, part.dimension.id())
            .set(Name::DataBand, part.band_id())
            .add(name(ui, "b", part))
            .add(band(ui, "span", part).class("band"))
            .add(patch(part.band))
    })
}

/// The name of a dimension.
pub fn name(ui: &Ui, element: &'static str, part: &Part) -> Element {
    ui.sentence_of(element, "dimension.", part.dimension.id())
}

/// The words of a band.
pub fn band(ui: &Ui, element: &'static str, part: &Part) -> Element {
    ui.sentence_of(element, "band.", part.band_id())
}

/// One piece by itself.
pub fn patch(band: Option<Band>) -> Element {
    piece(band).set(Name::Class, "patch")
}

fn piece(band: Option<Band>) -> Element {
    let (weft, width) = match band {
        Some(Band::Strong) => (STRONG, "7.2"),
        Some(Band::Mixed) => (MIXED, "7.2"),
        Some(Band::Low) => (LOW, "6.2"),
        None => (WAITING, "6.2"),
    };
    let warp = line("warp", WARP);
    let warp = if band.is_none() { warp.set(Name::StrokeDashArray, "0 7") } else { warp };
    drawing("0 0 144 84").add(warp).add(line("weft", weft).set(Name::StrokeWidth, width))
}

/// The unfinished loom on the welcome page.
pub fn loom() -> Element {
    drawing("5.5 0 134 372")
        .set(Name::Class, "loom")
        .add(line("rod", "M8 5H136"))
        .add(line("warp", "M27 6V358M45 6V368M63 6V362M81 6V372M99 6V364M117 6V367"))
        .add(line("weft", LOOM).set(Name::StrokeWidth, "7.2"))
        .add(line("rod", "M110.5 243.5L128 290").set(Name::StrokeWidth, "3.4"))
}

/// The mark.
pub fn mark() -> Element {
    drawing("0 0 32 32")
        .add(line("warp", "M8 2V30M16 2V30M24 2V30"))
        .add(line("weft", MARK).set(Name::StrokeWidth, "4.6"))
}

/// The stitches over "7 of 12": decoration, the words say it.
pub fn stitches(done: usize, all: usize) -> Element {
    drawing("0 0 120 8")
        .set(Name::Class, "stitches")
        .set(Name::PreserveAspectRatio, "none")
        .add(run("todo", done, all))
        .add(run("done", 0, done))
}

fn run(class: &'static str, from: usize, to: usize) -> Element {
    let mut path = String::new();
    for at in from..to {
        path.push_str(&["M", &digits(at * 10 + 2), " 4h6"].concat());
    }
    of_class("path", class).set(Name::VectorEffect, "non-scaling-stroke").attr(Name::D, &path)
}

/// A picture that is not read out: the words beside it say the same.
fn drawing(view: &'static str) -> Element {
    element("svg")
        .set(Name::ViewBox, view)
        .set(Name::Fill, "none")
        .set(Name::Stroke, "currentColor")
        .set(Name::AriaHidden, "true")
        .set(Name::Focusable, "false")
}

fn line(class: &'static str, path: &'static str) -> Element {
    of_class("path", class).set(Name::D, path)
}

/// The thread from the left edge to the right one, past three of the upright ones, and around to the next row.
macro_rules! there {
    (4.2) => {
        "h25.1m12 0h24m12 0h24m12 0h7.1c5.2 0 5.2 8.4 0 8.4"
    };
    (10.5) => {
        "h19.2m12 0h24m12 0h24m12 0h1.2c13.1 0 13.1 21 0 21"
    };
}

/// The same from the right edge to the left one, past the other three.
macro_rules! back {
    (4.2) => {
        "h-25.1m-12 0h-24m-12 0h-24m-12 0h-7.1"
    };
    (10.5) => {
        "h-19.2m-12 0h-24m-12 0h-24m-12 0h-1.2"
    };
}

/// Both rows, and around to the next: the same words each time, so that they take no room when packed.
macro_rules! rows {
    (4.2) => {
        concat!(there!(4.2), back!(4.2), "c-5.2 0-5.2 8.4 0 8.4")
    };
    (10.5) => {
        concat!(there!(10.5), back!(10.5), "c-13.1 0-13.1 21 0 21")
    };
}

const WARP: &str = "M27 0V84M45 0V84M63 0V84M81 0V84M99 0V84M117 0V84";
const STRONG: &str = concat!(
    "M10 0Q10 4.2 13.9 4.2",
    rows!(4.2),
    rows!(4.2),
    rows!(4.2),
    rows!(4.2),
    there!(4.2),
    back!(4.2),
    "Q10 79.8 10 84"
);
const MIXED: &str =
    concat!("M10 0V1.5Q10 10.5 19.8 10.5", rows!(10.5), there!(10.5), back!(10.5), "Q10 73.5 10 82.5V84");
const LOW: &str = "M10 0V7.9Q10 16.9 19 16.9C25.8 20.2 32.7 23.2 39.5 25.6M50.5 28.8C54.7 29.8 58.8 30.4 63 30.8C67.2 31.2 71.3 31.2 75.5 30.9M86.5 29.3C90.7 28.4 94.8 27.2 99 25.8C103.2 24.4 107.3 22.7 111.5 20.9M122.5 15.9C124.7 14.8 126.8 13.8 129 12.7C138 9.7 146 18.7 144 35.1S138 59.5 129 57.5C124.9 59.1 120.8 60.6 116.7 62C112.7 63.3 108.6 64.4 104.5 65.2M93.5 66.7C89.3 66.9 85.2 66.9 81 66.6C76.8 66.2 72.7 65.7 68.5 65M57.5 62.9C53.3 62 49.2 61.2 45 60.4C40.8 59.6 36.7 58.8 32.5 58.2M21.5 56.7C20.7 56.6 19.8 56.5 19 56.4Q10 56.4 10 65.4V84";
const WAITING: &str = "M10 0V84";
const LOOM: &str = "M10 8V22Q10 31 19 31H39M51 31H75M87 31H111M123 31H123.5C137.5 31 137.5 52 123.5 52H105M93 52H69M57 52H33M21 52H20.5C6.5 52 6.5 73 20.5 73H39M51 73H75M87 73H86C104 73 112 86 108 112C103 146 60 152 66 196C70 224 104 226 112 248";
const MARK: &str = "M3 8H12M20 8H26C31.5 8 31.5 16 26 16H28M20 16H12M4 16H6C.5 16 .5 24 6 24H12M20 24H29";
