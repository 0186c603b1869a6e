//! The languages that clients may have the check in.

use attune_check::domain::Text;
use attune_check::domain::options::same_language;

/// A language of the check.
#[derive(PartialEq)]
pub struct Language {
    /// Its id, as links write it.
    pub id: String,
    /// What the page around a link says in it: on paper, in messages, in the place of the check.
    pub text: Text,
}

/// The language that a link means: the one of this id or this tag, or else the one that it begins with. A
/// region says nothing of the words.
pub fn meant<'a>(languages: &'a [Language], lang: &str) -> Option<&'a Language> {
    let tag = |one: &Language| one.text.raw("lang").is_some_and(|tag| tag.eq_ignore_ascii_case(lang));
    let named = languages.iter().find(|one| one.id == lang || tag(one));
    named.or_else(|| languages.iter().find(|one| same_language(lang, &one.id)))
}
