//! The commands, one file each.

pub mod bench;
pub mod fuzz;
pub mod hear;
pub mod help_lines;
pub mod listen;
pub mod passes;
pub mod record;
pub mod release;
pub mod screens;
pub mod serve;
pub mod size;
pub mod test;
pub mod why;
