//! What is on the page: the choices, what they come to beside them, what goes out with the link, and paper.

pub(crate) mod beside;
pub(crate) mod form;
pub(crate) mod outputs;
pub(crate) mod piece;
pub mod sheet;
