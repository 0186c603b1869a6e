//! A drawing as a file, and back. Any program shows the file; it is read by this one alone, and strictly: what stands in it are
//! numbers, and nothing of it ever becomes markup in the page.
//!
//! A stroke is one line of the file. Its points stand in `data-stroke`: ink, breadth, then three numbers a point. The paths
//! after them are for other programs and are not read.

use crate::path::{number, pieces};
use crate::strokes::{Breadth, Ink, Point, Pressure, Stroke};

/// The first line of a file.
const HEAD: &str = concat!(
    "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 1600 1200\" width=\"1600\" height=\"1200\" ",
    "fill=\"none\" stroke-linecap=\"round\" stroke-linejoin=\"round\" data-attune=\"one-good-day 1\">",
);
/// White paper below the strokes.
const PAPER: &str = "<path fill=\"#fff\" d=\"M0 0h1600v1200H0z\"/>";
const TAIL: &str = "</svg>";
const OPEN: &str = "<g data-stroke=\"";
const CLOSE: &str = "</g>";

/// The largest file that is read, in bytes. A drawing of 2,000 strokes has about a tenth of it.
pub const MOST_BYTES: usize = 16_000_000;
/// The most points that are read.
const MOST_POINTS: usize = 400_000;

/// Writes strokes as a file.
pub fn write<'a>(strokes: impl Iterator<Item = &'a Stroke>) -> String {
    let mut file = [HEAD, "\n", PAPER, "\n"].concat();
    for stroke in strokes {
        line(&mut file, stroke);
    }
    file.push_str(TAIL);
    file.push('\n');
    file
}

fn line(file: &mut String, stroke: &Stroke) {
    file.push_str(OPEN);
    number(file, stroke.ink as i32);
    file.push(' ');
    number(file, stroke.breadth as i32);
    for point in std::iter::once(stroke.first()).chain(stroke.rest().iter().copied()) {
        for part in [point.x, point.y, point.pressure as i32] {
            file.push(' ');
            number(file, part);
        }
    }
    file.push_str("\" stroke=\"");
    file.push_str(stroke.ink.colour());
    file.push_str("\">");
    for piece in pieces(stroke) {
        file.push_str("<path stroke-width=\"");
        number(file, piece.broad);
        file.push_str("\" d=\"");
        file.push_str(&piece.data);
        file.push_str("\"/>");
    }
    file.push_str(CLOSE);
    file.push('\n');
}

/// Reads a file of ours; nothing of any other, and nothing of one that is larger than a hand can draw.
pub fn read(bytes: &[u8]) -> Option<Vec<Stroke>> {
    if bytes.len() > MOST_BYTES {
        return None;
    }
    // Mail programs may change the ends of lines.
    let mut lines = std::str::from_utf8(bytes).ok()?.lines();
    if lines.next()? != HEAD || lines.next()? != PAPER {
        return None;
    }
    let (mut strokes, mut points) = (Vec::new(), 0);
    for line in lines {
        if line == TAIL {
            return Some(strokes);
        }
        let stroke = stroke(line.strip_prefix(OPEN)?.strip_suffix(CLOSE)?)?;
        points += stroke.length();
        if points > MOST_POINTS {
            return None;
        }
        strokes.push(stroke);
    }
    // Its end is missing, so more may be.
    None
}

fn stroke(line: &str) -> Option<Stroke> {
    let (data, _) = line.split_once('"')?;
    let mut numbers = data.split(' ').map(whole);
    let ink = *Ink::ALL.get(index(numbers.next()?)?)?;
    let breadth = *Breadth::ALL.get(index(numbers.next()?)?)?;
    let mut stroke: Option<Stroke> = None;
    while let Some(x) = numbers.next() {
        let (x, y) = (x?, numbers.next()??);
        let point = Point::new(x, y, *Pressure::ALL.get(index(numbers.next()?)?)?);
        // Who wrote it drew no point outside, and none so near.
        if (point.x, point.y) != (x, y) {
            return None;
        }
        match &mut stroke {
            None => stroke = Some(Stroke::begin(ink, breadth, point)),
            Some(stroke) => {
                if !stroke.go(point) {
                    return None;
                }
            }
        }
    }
    stroke
}

fn index(number: Option<i32>) -> Option<usize> {
    usize::try_from(number?).ok()
}

/// A whole number as this file writes it, of five digits at most.
fn whole(text: &str) -> Option<i32> {
    let (sign, digits) = text.strip_prefix('-').map_or((1, text), |digits| (-1, digits));
    if digits.is_empty() || digits.len() > 5 {
        return None;
    }
    let mut number = 0;
    for digit in digits.bytes() {
        number = number * 10 + i32::from(digit.checked_sub(b'0').filter(|digit| *digit < 10)?);
    }
    Some(sign * number)
}
