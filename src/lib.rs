//! Attune: a private check-in on the relationship between a client and their therapist,
//! counsellor, psychologist or coach.
//!
//! - [`domain`] is the pure core: the check as numbers, scoring, guidance, the session. It reads no
//!   clock, touches no page and sends nothing.
//! - [`content`] holds the check, the words and the help lines that Attune ships with.
//! - `ui` (feature `widget`, on by default) is the check as a yew component, `ui::SelfCheck`.
//! - `embed` (feature `embed`) is the door for JavaScript: mount, update, unmount. It brings an allocator and
//!   exports of its own, so a yew app leaves it out. Other pages of ours have the feature `page` alone, and exports of theirs.
//!
//! With `default-features = false` there is the core alone, which any Rust program can use. Arrows never turn
//! back: `domain` knows none of the others.

pub mod content;
pub mod domain;
#[cfg(feature = "page")]
pub mod embed;
#[cfg(feature = "widget")]
pub mod ui;

/// The examples of the README are run as tests.
#[cfg(doctest)]
#[doc = include_str!("../README.md")]
pub struct Readme;
