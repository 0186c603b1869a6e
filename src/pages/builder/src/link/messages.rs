//! The words to send a link with, and those on paper: one set before the first session, one for later.

use attune_check::domain::{Options, Stage, Words};

/// Which of the two sets fits.
pub fn when(options: &Options) -> &'static str {
    if options.stage == Some(Stage::Before) { "before" } else { "later" }
}

/// The subject of an e-mail.
pub fn subject(words: Words, options: &Options) -> String {
    words.get(&["send.subject.", when(options)].concat())
}

/// The e-mail.
pub fn mail(words: Words, options: &Options, link: &str) -> String {
    signed(words.fill(&["send.mail.", when(options)].concat(), &[("link", link)]), options)
}

/// The text message.
pub fn text(words: Words, options: &Options, link: &str) -> String {
    words.fill(&["send.text.", when(options)].concat(), &[("link", link)])
}

/// With the sender's name below, where there is one.
fn signed(text: String, options: &Options) -> String {
    match &options.from {
        Some(from) => [text.as_str(), "\n\n", from].concat(),
        None => text,
    }
}
