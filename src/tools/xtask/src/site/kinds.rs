//! The programs that are drawn in the frame of the check, each a document by itself.

use crate::parts::{Engine, Parts};

/// What runs in a document.
#[derive(Clone, Copy, PartialEq)]
pub enum DocumentKind {
    /// The check.
    Check,
    /// The page that looks back.
    LookBack,
}

impl DocumentKind {
    /// Every one.
    pub const ALL: [DocumentKind; 2] = [DocumentKind::Check, DocumentKind::LookBack];

    /// The name of its document, and of the one that runs without WebAssembly.
    pub const fn names(self) -> [&'static str; 2] {
        match self {
            DocumentKind::Check => ["check.html", "check.plain.html"],
            DocumentKind::LookBack => ["look-back.html", "look-back.plain.html"],
        }
    }

    /// The name of a file that has it in it alone, without the language.
    pub fn alone(self) -> &'static str {
        match self {
            DocumentKind::Check => "attune-check",
            DocumentKind::LookBack => "attune-look-back",
        }
    }

    /// Its module and its scripts.
    pub fn engine(self, parts: &Parts) -> &Engine {
        match self {
            DocumentKind::Check => &parts.check,
            DocumentKind::LookBack => &parts.look_back,
        }
    }
}
