//! What is said of how long something is, in the digits of the language.

use attune_check::domain::Words;

use super::draft::Field;

/// What a text is for, and how many letters of it are left.
pub fn left(words: Words, at: Field, used: usize, most: usize) -> String {
    let key = match at {
        _ if used > most => "builder.over",
        Field::From => "builder.from.note",
        Field::Note => "builder.note.note",
        _ => "builder.contact.note",
    };
    words.fill(key, &[("left", &words.number(used.abs_diff(most)))])
}

/// A number as people write it, with what stands before the last three digits.
pub fn grouped(words: Words, number: usize) -> String {
    if number < 1000 {
        return words.number(number);
    }
    // With a digit before them, the last three keep their zeros.
    let rest = words.number(1000 + number % 1000);
    let mut rest = rest.chars();
    rest.next();
    words.fill("builder.thousands", &[("at", &words.number(number / 1000)), ("left", rest.as_str())])
}
