//! What scenarios are written with: a browser with the check in it, servers that write down what reaches them, codes and paper.

pub mod codes;
pub mod lent;
pub mod page;
pub mod paper;
pub mod runs;
pub mod scratch;
pub mod sinks;
