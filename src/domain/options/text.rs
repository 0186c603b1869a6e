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
    let digits = clean.chars().filter(|sign| {
        matches!(sign, '0'..='9' | '\u{660}'..='\u{669}' | '\u{6f0}'..='\u{6f9}' | '\u{966}'..='\u{96f}' | '\u{ff10}'..='\u{ff19}'
            | '\u{1d7ce}'..='\u{1d7ff}')
    });
    let number = digits.count() > MOST_DIGITS;
    let dotted = clean.as_bytes().windows(2).any(|pair| matches!(pair, [b'.', b'a'..=b'z']));
    let address = dotted || clean.bytes().any(|sign| matches!(sign, b'@' | b'/' | b'\\'));
    if number || address { None } else { said(clean) }
}
