//! QR codes as a stranger's phone reads them: by a decoder that has nothing to do with what made them.

use std::path::Path;

use support::programs::script;

use crate::scratch::Scratch;

/// The text of the one code in a picture.
pub fn read(picture: &Path) -> String {
    let texts = all(picture);
    let [text] = texts.as_slice() else { panic!("one code in {}, and not {texts:?}", picture.display()) };
    text.clone()
}

/// The texts of all codes in a picture.
pub fn all(picture: &Path) -> Vec<String> {
    serde_json::from_str(&node(&["read", picture.to_str().unwrap()])).unwrap()
}

fn node(words: &[&str]) -> String {
    script("tests/browsers/tools/codes.mjs", words, "")
}

#[test]
fn a_code_is_read_and_a_picture_without_one_is_not() {
    let scratch = Scratch::new();
    let picture = scratch.path().join("code.png");
    let link = "https://example.org/en/check.html#v=1&stage=0&from=M%C3%BCller&note=%F0%9F%8C%B1";
    node(&["write", picture.to_str().unwrap(), link]);
    assert_eq!(read(&picture), link);
    // The smallest picture that there is, of one grey point.
    const POINT: &[u8] = b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR\0\0\0\x01\0\0\0\x01\x08\0\0\0\0:~\x9bU\0\0\0\nIDATx\x9cch\0\0\0\x82\0\x81w\xcdr\xb6\0\0\0\0IEND\xaeB`\x82";
    assert_eq!(all(&scratch.write("point.png", POINT)), Vec::<String>::new());
}
