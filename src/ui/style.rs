//! The sheet. It is written for a page of the check's own, in the files of `style/`; what it is in someone else's page
//! is made from it here, so that there is one source.

/// Names the files once, for the sheet and for what reads them anew.
macro_rules! files {
    ($($name:literal),*) => {
        /// The files of `style/` that the sheet is made of, in their order: what comes later counts more.
        pub const FILES: &[&str] = &[$($name),*];

        /// The sheet as it is written, for a page of the check's own.
        pub const SHEET: &str = concat!($(include_str!(concat!("style/", $name, ".css"))),*);
    };
}

files!["tokens", "ground", "steps", "result", "sheets"];

/// What a page of someone else's needs besides. It comes last and so counts more.
const AROUND: &str = include_str!("style/in_a_page.css");

/// What the root of the check begins with: nothing of the page around it is inherited, and its own names mean
/// nothing. `all` leaves out the direction of writing, which is that of the words and not of the page.
const FIRST: &str = "all: initial; display: block; unicode-bidi: isolate; \
    --unit: max(1rem, 16px); --host-light: initial; --host-on-light: initial; --host-dark: initial; \
    --host-on-dark: initial;";

/// Pixels in a `rem` where the browser's own size of text counts, as in the condition of a query.
const PIXELS: f64 = 16.0;

/// The sheet for a shadow root in someone else's page.
///
/// A `rem` there is as large as that page's root text, which may be 10 px: lengths are counted in a unit that is
/// never below 16 px and grows with a reader's own larger text. Nothing is inherited from the page, the check is
/// as high as what is in it, its header does not stick, and the margins of a printed page are the page's own.
///
/// ```
/// let sheet = attune_check::ui::style::in_a_page();
/// assert!(sheet.contains("--unit: max(1rem, 16px)") && sheet.matches("rem").count() == 1);
/// ```
pub fn in_a_page() -> String {
    let mut sheet = String::new();
    let mut inside_page = false;
    for piece in uncommented(&[SHEET, AROUND].concat()).split_inclusive(['{', '}', ';']) {
        let condition = piece.trim_start().starts_with('@') && piece.ends_with('{');
        // The margins of paper belong to the page. Its rule holds no other.
        inside_page |= piece.trim_start().starts_with("@page");
        if inside_page {
            inside_page = !piece.ends_with('}');
        } else if condition {
            sheet.push_str(&sized(piece, |number| [&pixels(number), "px"].concat()));
        } else {
            sheet.push_str(&sized(piece, |number| ["calc(", number, " * var(--unit))"].concat()));
        }
    }
    // The card that stays after leaving fills a page of its own, and only that.
    sheet.replace("100vh", "0").replacen(".attune {", &[".attune { ", FIRST].concat(), 1)
}

/// The sheet without its comments, which may say anything.
fn uncommented(sheet: &str) -> String {
    let mut rest = sheet;
    let mut kept = String::new();
    while let Some((before, from)) = rest.split_once("/*") {
        kept.push_str(before);
        rest = from.split_once("*/").map_or("", |(_, after)| after);
    }
    kept.push_str(rest);
    kept
}

/// The piece with each number of `rem` written in another way.
fn sized(piece: &str, length: impl Fn(&str) -> String) -> String {
    let mut parts: Vec<&str> = piece.split("rem").collect();
    let last = parts.pop().unwrap_or_default();
    let mut sized = String::new();
    for part in parts {
        let before = part.trim_end_matches(|character: char| character.is_ascii_digit() || character == '.');
        // A character belongs to the number; in the sheet no name ends in a number of these.
        let before = before.strip_suffix('-').unwrap_or(before);
        let number = part.strip_prefix(before).unwrap_or_default();
        sized.push_str(before);
        sized.push_str(&if number.is_empty() { "rem".to_owned() } else { length(number) });
    }
    sized.push_str(last);
    sized
}

/// So many pixels as in this number of `rem`. What is no number stays, and the browser leaves its rule out.
#[expect(clippy::disallowed_methods, reason = "only a yew app makes such a sheet, and nothing is taken out of one")]
fn pixels(number: &str) -> String {
    number.parse::<f64>().map_or_else(|_| number.to_owned(), |number| (number * PIXELS).to_string())
}
