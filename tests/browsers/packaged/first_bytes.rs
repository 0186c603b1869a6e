//! What a slow line brings first: the first bytes of the document have to hold the first screens whole.

use std::io::Read as _;

use serde_json::Value;

use crate::page::site;

#[test]
fn the_first_bytes_hold_the_first_screens() {
    let budgets: Value = serde_json::from_str(include_str!("../../cases/budgets.json")).unwrap();
    let most = budgets["first screen"].as_u64().unwrap() as usize;
    let packed = std::fs::read(site().join("en/check.html.br")).unwrap();
    let whole = std::fs::read_to_string(site().join("en/check.html")).unwrap();

    // As a browser does it: whatever can be unpacked is used, and the rest is missed only afterwards.
    let mut reader = brotli::Decompressor::new(&packed[..most], 4096);
    let (mut first, mut part) = (Vec::new(), [0; 512]);
    while let Ok(read @ 1..) = reader.read(&mut part) {
        first.extend_from_slice(&part[..read]);
    }
    assert!(whole.as_bytes().starts_with(&first) && first.len() < whole.len(), "a part, and of this document");

    // A screen is whole where the next one begins.
    let begins = |name: &str| {
        let at = whole.find(&format!("data-screen=\"{name}\"")).unwrap_or_else(|| panic!("no screen {name}"));
        whole[..at].rfind("<form ").unwrap()
    };
    let (welcome, stage, left) = (begins("welcome"), begins("stage"), begins("left"));
    assert!(welcome < stage && stage < left);
    assert!(whole[..stage].ends_with("</form>") && whole[..left].ends_with("</form>"));
    assert!(
        first.len() >= left,
        "{most} packed bytes are {} of the {left} that end the choice of a stage",
        first.len()
    );
}
