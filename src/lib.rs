//! Attune: a private check-in on the relationship between a client and their therapist,
//! counsellor, psychologist or coach.
//!
//! - [`domain`] is the pure core: the check as numbers, scoring, guidance, the session. It reads no
//!   clock, touches no page and sends nothing.
//! - [`content`] holds the check, the words and the help lines that Attune ships with.
//! - `ui` (feature `widget`) shows the session as a yew component.
//! - `embed` (feature `widget`) is the door for JavaScript: mount, unmount.
//!
//! Arrows never turn back: `domain` knows none of the others.

pub mod content;
pub mod domain;
#[cfg(feature = "widget")]
pub mod embed;
#[cfg(feature = "widget")]
pub mod ui;

/// The examples of the README are run as tests.
#[cfg(doctest)]
#[doc = include_str!("../README.md")]
pub struct Readme;
