//! The views. [`SelfCheck`] is the component for a yew app: it keeps the check apart from the page around it.
//! Inside of it is [`App`], one component over one [`Session`](crate::domain::Session). Every screen is a
//! function from the session to HTML in a file of its own; effects (focus, history, printing) follow from
//! state and live in `app.rs` and `device.rs`.

mod app;
mod element;
mod events;
mod message;
mod model;
mod parts;
mod platform;
mod print;
mod program;
mod screens;
mod self_check;
pub mod style;

pub use app::App;
pub use message::{AppProps, CheckEvent, Message};
pub use model::Ui;
pub use platform::apart::normal;
pub use platform::device::Device;
pub use platform::listener::Listener;
pub use print::drawing::{Drawing, DrawingProps, Picture};
#[cfg(feature = "ssr")]
pub use print::paper::{Paper, PaperProps};
pub use program::Screens;
pub use self_check::{SelfCheck, SelfCheckProps};

/// What other pages of ours are made of. It is no part of what the crate promises.
#[doc(hidden)]
pub mod shared {
    pub use super::element::{Element, Name, div, element, field, of_class, text_element};
    pub use super::events::{Command, EventKind};
    pub use super::parts::blocks::ruled;
    pub use super::parts::frame::{column, doing, in_margin, leads, margin, opening, quiet, screen};
    pub use super::parts::{cloth, languages, stages};
    pub use super::platform::device::{target, written};
    #[cfg(feature = "ssr")]
    pub use super::print::paper::{form, help, section};
    pub use super::program::{Around, Program};
    pub use super::screens::left;
}

// What the page that makes links shares with the check. It is no part of what the crate promises.
#[doc(hidden)]
pub use element::private;
#[doc(hidden)]
pub use platform::listener::{Watch, focus_away, focus_on, guard};
#[doc(hidden)]
pub use print::drawing::loom;
