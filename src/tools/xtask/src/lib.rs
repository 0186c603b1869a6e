//! `cargo xtask …`: the one command surface of the project. It installs what a step needs where it can,
//! and says in one sentence what is missing where it cannot.
//!
//! From the ground up: [`env`] runs other programs and installs them; [`parts`] makes what documents consist of from the
//! sources; [`site`] puts the documents together; [`packages`] writes the folder to host and the npm package;
//! [`browser`] drives browsers, for commands and tests; [`commands`] are what can be asked for, and [`cli`] reads the command line.

pub mod browser;
pub mod cli;
pub mod commands;
pub mod env;
pub mod packages;
pub mod parts;
pub mod site;

/// What a step of the tool gives: an error is a sentence for the person at the terminal.
pub type Result<T = (), E = Box<dyn std::error::Error + Send + Sync>> = std::result::Result<T, E>;
