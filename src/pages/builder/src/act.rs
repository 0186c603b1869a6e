//! What the page can show, and what its buttons do.

use crate::link::draft::Field;
use crate::link::made::Made;

/// What the page shows.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum View {
    /// The form and what comes out of it.
    Form,
    /// The card.
    Card,
    /// The poster.
    Poster,
}

/// What a button does.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Act {
    /// Copies what is in the box of this name.
    Copy(&'static str),
    /// Saves the code as lines.
    Svg,
    /// Saves the code as pixels.
    Png,
    /// Shows another view.
    Show(View),
    /// Prints.
    Print,
    /// Goes to a field of the form.
    To(Field),
}

impl Act {
    /// Its name in the page.
    pub fn id(self) -> String {
        match self {
            Act::Copy(out) => ["copy-", out].concat(),
            Act::Svg => "svg".to_owned(),
            Act::Png => "png".to_owned(),
            Act::Show(View::Form) => "back".to_owned(),
            Act::Show(View::Card) => "card".to_owned(),
            Act::Show(View::Poster) => "poster".to_owned(),
            Act::Print => "print".to_owned(),
            Act::To(field) => ["to-", field.name()].concat(),
        }
    }

    /// Whether there is what it takes: no dead link is copied or printed.
    pub fn works(self, made: &Made) -> bool {
        match self {
            Act::Copy(_) => made.link.is_some(),
            Act::Show(View::Form) | Act::Print | Act::To(_) => true,
            Act::Svg | Act::Png | Act::Show(_) => made.code.is_some(),
        }
    }
}
