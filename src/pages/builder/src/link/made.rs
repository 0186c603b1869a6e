//! What comes out of the form: the options, where they lead to, the link and its code.

use attune_check::domain::Options;
use attune_check::domain::options::{MAX_LINK_CHARS, Warning};

use super::address::{Parts, Place};
use super::draft::{Draft, Field};
use super::qr::Code;

/// What the browser does for it: the normal form of a text, and the parts of an address.
pub struct Tools {
    /// Gives a text in normal form C.
    pub normal: fn(&str) -> String,
    /// Takes an address apart.
    pub parts: fn(&str) -> Option<Parts>,
}

/// What comes out of the form.
#[derive(Clone, PartialEq)]
pub struct Made {
    /// What a reader of the link reads.
    pub options: Options,
    /// What the core refused of the form.
    pub refused: Vec<Warning>,
    /// Where the check is; nothing where no address is known, or the one that was typed is none.
    pub place: Option<Place>,
    /// Whether an address was typed that is none.
    pub no_place: bool,
    /// The characters of the whole link.
    pub count: usize,
    /// The link; nothing where there is no place, or where it is too long to be read.
    pub link: Option<String>,
    /// Its code.
    pub code: Option<Code>,
}

impl Made {
    /// What comes out of this form, on a page whose own check is at `own`.
    pub fn of(draft: &Draft, own: Option<&Place>, tools: &Tools) -> Made {
        let (options, refused) = draft.options(tools.normal);
        // What is shown is what a reader makes of the link, to the character.
        let fragment = options.to_link();
        let options = match Options::default().and_link(&fragment, tools.normal) {
            (read, warnings) if warnings.is_empty() => read,
            _ => options,
        };
        let typed = draft.get(Field::Base).trim();
        let named = (tools.parts)(typed).and_then(Place::of);
        let no_place = !typed.is_empty() && named.is_none();
        let place = if typed.is_empty() { own.cloned() } else { named };
        let place = place.map(|place| place.spoken(options.lang.as_deref()));
        let whole = place.as_ref().map(|place| place.link(&options));
        let count = whole.as_ref().unwrap_or(&fragment).chars().count();
        let link = whole.filter(|_| count <= MAX_LINK_CHARS);
        let code = link.as_deref().and_then(Code::of);
        Made { options, refused, place, no_place, count, link, code }
    }

    /// Whether the link is too long to be read.
    pub fn is_too_long(&self) -> bool {
        self.count > MAX_LINK_CHARS
    }

    /// What the preview shows: the options, as long as they can be read.
    pub fn fragment(&self) -> String {
        let fragment = self.options.to_link();
        if fragment.chars().count() > MAX_LINK_CHARS { String::new() } else { fragment }
    }
}
