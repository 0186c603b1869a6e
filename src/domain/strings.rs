//! Helpers for plain text, without the formatting of the standard library, which would make the wasm larger.

/// A whole number in the digits that code has.
pub fn digits(number: usize) -> String {
    let mut text = String::new();
    let mut place = 1;
    while number / place >= 10 {
        place *= 10;
    }
    while place > 0 {
        text.push(char::from(b'0' + (number / place % 10) as u8));
        place /= 10;
    }
    text
}

/// The first so many characters of a text.
pub fn first(text: &str, most: usize) -> String {
    let mut first = String::new();
    for (at, character) in text.chars().enumerate() {
        if at == most {
            break;
        }
        first.push(character);
    }
    first
}

/// Texts with the same words between each two.
pub fn joined(parts: &[String], between: &str) -> String {
    let mut text = String::new();
    for part in parts {
        if !text.is_empty() {
            text.push_str(between);
        }
        text.push_str(part);
    }
    text
}

/// The placeholders of a sentence, in order.
pub fn placeholders(sentence: &str) -> Vec<&str> {
    sentence.split('{').skip(1).filter_map(|from| from.split_once('}')).map(|(name, _)| name).collect()
}
