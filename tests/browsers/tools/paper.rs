//! What a browser gives to the printer, and what is on it.

use std::path::{Path, PathBuf};

use serde_json::{Value, json};
use support::programs::run;

use crate::page::Page;
use crate::scratch::Scratch;

/// The page on sheets of so many millimetres.
pub async fn sheet(page: &Page, size: [f64; 2]) -> Vec<u8> {
    xtask::browser::printed::printed(&page.browser, size).await.unwrap_or_else(|error| panic!("{error}"))
}

/// What WebKit prints of a page in which these scripts were run, each with what it is given. Its driver prints
/// nothing, so the page is opened anew, in a window without one.
pub fn by_webkit(address: &str, steps: &[(&str, Value)], size: [f64; 2], into: &Scratch) -> PathBuf {
    let plan = steps.iter().map(|(script, args)| json!({ "script": script, "args": args })).collect::<Value>();
    let file = into.path().join("webkit.pdf");
    let script = support::root().join("tests/browsers/tools/print_webkit.js");
    let [width, height] = size.map(|side| side.to_string());
    let words = ["60", "xvfb-run", "-a", "gjs", script.to_str().unwrap(), address, &plan.to_string()];
    output("timeout", &[&words[..], &[file.to_str().unwrap(), &width, &height]].concat());
    file
}

/// That a PDF is one page of so many millimetres.
pub fn is_one_page(pdf: &Path, size: [f64; 2], name: &str) {
    let about = output("pdfinfo", &[pdf.to_str().unwrap()]);
    let of = |name: &str| about.lines().find_map(|line| line.strip_prefix(name)).unwrap().trim().to_owned();
    assert_eq!(of("Pages:"), "1", "{name}");
    let points: Vec<f64> = of("Page size:").split(' ').filter_map(|word| word.parse().ok()).collect();
    for (is, wanted) in points.iter().zip(size) {
        assert!((is / 72.0 * 25.4 - wanted).abs() < 0.5, "{name}: {points:?}");
    }
}

/// What a PDF says, on one line: as it lies on the paper (`-layout`) or as it was written (`-raw`).
pub fn said(pdf: &Path, how: &str) -> String {
    pages(pdf, how).join(" ").split_whitespace().collect::<Vec<_>>().join(" ")
}

/// What each page of a PDF says, in lines.
pub fn pages(pdf: &Path, how: &str) -> Vec<String> {
    let text = output("pdftotext", &[how, pdf.to_str().unwrap(), "-"]);
    let text = text.replace('ﬁ', "fi").replace('ﬂ', "fl").replace('ﬀ', "ff");
    // Each page ends in a form feed.
    let mut pages: Vec<String> = text.split('\u{c}').map(str::to_owned).collect();
    assert_eq!(pages.pop().as_deref(), Some(""));
    pages
}

/// The first page of a PDF as a picture, as fine as an ordinary printer prints it.
pub fn picture(pdf: &Path, into: &Scratch) -> PathBuf {
    let file = into.path().join("printed");
    output("pdftoppm", &["-r", "300", "-png", "-singlefile", pdf.to_str().unwrap(), file.to_str().unwrap()]);
    file.with_extension("png")
}

fn output(program: &str, words: &[&str]) -> String {
    run(program, words, support::root())
}
