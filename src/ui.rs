//! The views. [`SelfCheck`] is the component for a yew app: it keeps the check apart from the page around it.
//! Inside of it is [`App`], one component over one [`Session`](crate::domain::Session). Every screen is a
//! function from the session to HTML in a file of its own; effects (focus, history, printing) follow from
//! state and live in `app.rs` and `device.rs`.

mod all;
mod apart;
mod app;
mod checklist;
mod choice;
mod cloth;
mod device;
#[cfg(any(feature = "ssr", feature = "builder"))]
mod drawing;
mod frame;
mod heard;
mod help;
mod keep;
mod left;
mod listener;
mod model;
#[cfg(feature = "ssr")]
mod paper;
mod prepare;
mod result;
mod result_flagged;
mod review;
mod safety;
mod self_check;
mod stage;
mod statement;
pub mod style;
mod tag;
mod welcome;

pub use apart::normal;
pub use app::{App, AppProps, CheckEvent, Message};
pub use device::Device;
#[cfg(feature = "builder")]
pub use drawing::loom;
#[cfg(any(feature = "ssr", feature = "builder"))]
pub use drawing::{Drawing, DrawingProps, Picture};
pub use listener::Listener;
#[cfg(feature = "builder")]
pub use listener::{Watch, focus_away, focus_on, guard};
pub use model::Ui;
#[cfg(feature = "ssr")]
pub use paper::{Paper, PaperProps};
pub use self_check::{SelfCheck, SelfCheckProps};
#[cfg(feature = "builder")]
pub use tag::private;
