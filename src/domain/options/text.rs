//! Text of a stranger's: a sender, a note, a contact. It is shown as text and as nothing else.

/// The most digits of a sender's name: the shortest numbers for help have three.
const MAX_DIGITS: usize = 2;

/// What is not seen, or turns the direction of text: from each first character up to the next, which is seen again.
const HIDDEN: [u16; 29] = [
    0xad, 0xae, 0x34f, 0x350, 0x61c, 0x61d, 0x115f, 0x1161, 0x17b4, 0x17b6, 0x180b, 0x1810, 0x200b, 0x2010, 0x202a,
    0x202f, 0x2060, 0x2070, 0x2800, 0x2801, 0x3164, 0x3165, 0xfe00, 0xfe10, 0xfeff, 0xff00, 0xffa0, 0xffa1, 0xfff0,
];

/// Digits that were raised, lowered or put into circles, in the same way.
const MORE_DIGITS: [u16; 10] = [0xb2, 0xb4, 0xb9, 0xba, 0x2070, 0x208a, 0x2460, 0x2500, 0x2776, 0x2794];

/// Whether a character is in one of the stretches that begin at every other of these and end before the next.
fn within(character: char, edges: &[u16]) -> bool {
    edges.iter().filter(|edge| u32::from(**edge) <= u32::from(character)).count() % 2 == 1
}

fn hides(character: char) -> bool {
    character >= '\u{e0000}' || character <= '\u{ffff}' && within(character, &HIDDEN)
}

/// The text without control characters and without marks that are not seen or turn the direction of text, and with
/// one plain space for each gap or new line. What was cleaned once stays as it is.
pub fn clean(text: &str) -> String {
    let (mut clean, mut gap) = (String::new(), false);
    for character in text.chars() {
        if character.is_whitespace() {
            gap = !clean.is_empty();
        } else if !character.is_control() && !hides(character) {
            if std::mem::take(&mut gap) {
                clean.push(' ');
            }
            clean.push(character);
        }
    }
    clean
}

/// Clean words, without the end of a bracket or a quotation that was never begun: a mail program put that behind the
/// link. Nothing where there are no words.
pub fn said(clean: &str) -> Option<String> {
    let words = clean.trim_end_matches(['>', '"', '”', '»', ' ']);
    let words = if words.contains(['<', '"', '“', '„', '”', '«', '»']) { clean } else { words };
    (!words.is_empty()).then(|| words.to_owned())
}

/// A sender's clean name; nothing where it is no name.
pub fn sender(clean: &str) -> Option<String> {
    // A name is no number to call and no address to go to: those come from the help lines alone.
    if is_name(clean) { said(clean) } else { None }
}

/// Whether it holds few digits and nothing that is written as in an address: a character of one, or words with a dot
/// between.
fn is_name(clean: &str) -> bool {
    let characters: Vec<char> = clean.chars().collect();
    let digits = characters.iter().filter(|character| is_digit(**character)).count();
    digits <= MAX_DIGITS
        && !characters.iter().any(|character| matches!(character, '@' | '/' | '\\'))
        && !characters.split(|character| !is_dot(character) && !is_letter(character)).any(is_address)
}

/// Browsers take the other three for the first one.
fn is_dot(character: &char) -> bool {
    matches!(character, '.' | '\u{3002}' | '\u{ff0e}' | '\u{ff61}')
}

/// Past Latin there are letters of some script nearly everywhere, and a domain takes most characters.
fn is_letter(character: &char) -> bool {
    character.is_ascii_alphanumeric() || *character > '\u{bf}'
}

/// Whether words with dots between them are those of an address, whatever their script. Initials and titles have dots
/// as well: `J.R.`, `Ph.D.`, `Dr.Smith`.
fn is_address(dotted: &[char]) -> bool {
    let mut words = dotted.split(is_dot);
    let mut before = words.next().unwrap_or_default();
    words.any(|word| leads_on(std::mem::replace(&mut before, word), word))
}

/// Whether the dot between these two words is that of an address.
fn leads_on(before: &[char], word: &[char]) -> bool {
    match word {
        [first, ..] if first.is_ascii_lowercase() => true,
        [_, second, ..] => before.len() > 1 && !(is_title(before) && second.is_ascii_lowercase()),
        _ => false,
    }
}

/// Whether a word is written as a Latin title is, and as short: `Dr`, `Prof`.
fn is_title(word: &[char]) -> bool {
    matches!(word, [first, .., last] if word.len() <= 4 && first.is_ascii_uppercase() && last.is_ascii_lowercase())
}

/// The zeros of the scripts, each followed by the other nine digits. The standard library's own table of numbers, with
/// those of dead scripts in it, would take three times the bytes.
const ZEROS: [u16; 37] = [
    0x30, 0x660, 0x6f0, 0x7c0, 0x966, 0x9e6, 0xa66, 0xae6, 0xb66, 0xbe6, 0xc66, 0xce6, 0xd66, 0xde6, 0xe50, 0xed0,
    0xf20, 0x1040, 0x1090, 0x17e0, 0x1810, 0x1946, 0x19d0, 0x1a80, 0x1a90, 0x1b50, 0x1bb0, 0x1c40, 0x1c50, 0xa620,
    0xa8d0, 0xa900, 0xa9d0, 0xa9f0, 0xaa50, 0xabf0, 0xff10,
];

/// Whether it is a digit, or one that was raised, lowered, circled or drawn for formulas. A number that is a letter of
/// its script, as 一, is none.
fn is_digit(character: char) -> bool {
    let from = |zero: &u16| u32::from(character).wrapping_sub(u32::from(*zero));
    ZEROS.iter().any(|zero| from(zero) < 10)
        || within(character, &MORE_DIGITS)
        || ('\u{1d7ce}'..='\u{1d7ff}').contains(&character)
}
