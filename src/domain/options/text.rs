//! Text of a stranger's: a sender, a note, a contact. It is shown as text and as nothing else.

/// The most digits of a sender's name: the shortest numbers for help have three.
const MOST_DIGITS: usize = 2;

/// The text without control characters and without marks that are not seen or turn the direction of text, and with
/// one plain space for each gap or new line. What was cleaned once stays as it is.
pub fn clean(text: &str) -> String {
    let hides = |sign: char| {
        matches!(sign, '\u{ad}' | '\u{34f}' | '\u{61c}' | '\u{115f}' | '\u{1160}' | '\u{17b4}' | '\u{17b5}' | '\u{180b}'..='\u{180f}'
            | '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2060}'..='\u{206f}' | '\u{2800}' | '\u{3164}'
            | '\u{fe00}'..='\u{fe0f}' | '\u{feff}' | '\u{ffa0}' | '\u{fff0}'..='\u{ffff}' | '\u{e0000}'..='\u{10ffff}')
    };
    let (mut clean, mut gap) = (String::new(), false);
    for sign in text.chars() {
        if sign.is_whitespace() {
            gap = !clean.is_empty();
        } else if !sign.is_control() && !hides(sign) {
            if std::mem::take(&mut gap) {
                clean.push(' ');
            }
            clean.push(sign);
        }
    }
    clean
}

/// Clean words; nothing where there are none.
pub fn said(clean: &str) -> Option<String> {
    (!clean.is_empty()).then(|| clean.to_owned())
}

/// A sender's clean name; nothing where it is no name.
pub fn sender(clean: &str) -> Option<String> {
    // A name is no number to call and no address to go to: those come from the help lines alone.
    let number = clean.chars().filter(|sign| is_digit(*sign)).count() > MOST_DIGITS;
    if number || is_address(clean) { None } else { said(clean) }
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
fn is_digit(sign: char) -> bool {
    let from = |zero: &u16| u32::from(sign).wrapping_sub(u32::from(*zero));
    ZEROS.iter().any(|zero| from(zero) < 10)
        || matches!(sign, '\u{b2}'..='\u{b3}' | '\u{b9}' | '\u{2070}'..='\u{2089}' | '\u{2460}'..='\u{249b}'
            | '\u{24ea}'..='\u{24ff}' | '\u{2776}'..='\u{2793}' | '\u{1d7ce}'..='\u{1d7ff}' | '\u{1f100}'..='\u{1f10c}'
            | '\u{1fbf0}'..='\u{1fbf9}')
}

/// What stands before a word, with a dot between.
#[derive(Clone, Copy, PartialEq)]
enum Before {
    /// No dot does.
    Nothing,
    /// A single letter.
    Initial,
    /// A few letters, the first of them large and the last one small.
    Title,
    /// Any other word.
    Word,
}

/// Whether something in it is written as in an address: a sign of one, or a dot between two words, whatever their
/// script. Initials and titles have dots as well: `J.R. Smith`, `Ph.D.`, `Dr.Smith`.
fn is_address(clean: &str) -> bool {
    // Of the word so far: its letters, and whether the first is a capital and the last a small one.
    let (mut letters, mut capital, mut small) = (0, false, false);
    let mut before = Before::Nothing;
    clean.chars().any(|sign| {
        match sign {
            '@' | '/' | '\\' | '\u{ff0f}' | '\u{ff20}' => return true,
            // Browsers take the other three for the first one.
            '.' | '\u{3002}' | '\u{ff0e}' | '\u{ff61}' => {
                let title = sign == '.' && letters <= 4 && capital && small;
                before = match letters {
                    0 | 1 => Before::Initial,
                    _ if title => Before::Title,
                    _ => Before::Word,
                };
                letters = 0;
            }
            // Past Latin there are letters of some script nearly everywhere, and a domain takes most signs.
            '0'..='9' | 'a'..='z' | 'A'..='Z' | '\u{c0}'..='\u{1fff}' | '\u{2070}'.. => {
                let large = sign.is_ascii_uppercase();
                small = sign.is_ascii_lowercase();
                letters += 1;
                if letters == 1 {
                    capital = large;
                    return small && before != Before::Nothing;
                }
                let joined = before == Before::Word || before == Before::Title && (large || sign > '\u{24f}');
                return joined && letters == 2;
            }
            _ => (letters, before) = (0, Before::Nothing),
        }
        false
    })
}
