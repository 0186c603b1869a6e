//! The pure core. Values in, values out: no clock, no page, no network.
//!
//! The way through it: [`Options`] begin a [`Session`]; [`Session::apply`] takes what the person did
//! and gives the next session; from the answers come [`Scores`], and from scores alone comes
//! [`Guidance`]. [`validate`] reports every fault of a content set.

pub mod accent;
pub mod answers;
pub mod check;
pub mod guidance;
pub mod help;
pub mod look_back;
pub mod options;
pub mod report;
pub mod score;
pub mod session;
pub mod strings;
pub mod text;
pub mod validate;
pub mod value;
pub mod vocabulary;

pub use answers::{Answer, Answers, ChecklistAnswer};
pub use check::Check;
pub use guidance::{Guidance, Shown};
pub use help::{Help, Kind, Line};
pub use look_back::LookBack;
pub use options::Options;
pub use score::Scores;
pub use session::{Action, Screen, Session};
pub use text::{Text, Words};
pub use vocabulary::{Band, Dimension, Helper, SafetyAnswer, Setting, Stage, Theme};
