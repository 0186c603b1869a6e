//! Other programs, run to their end. Each has to succeed.

use std::ffi::OsStr;
use std::path::Path;

use xshell::{Shell, cmd};

/// Runs a program in a folder and gives what it printed, without the last line break.
pub fn run(program: &str, words: &[impl AsRef<OsStr>], folder: &Path) -> String {
    let shell = Shell::new().unwrap();
    shell.change_dir(folder);
    cmd!(shell, "{program} {words...}").read().unwrap_or_else(|error| panic!("{error}"))
}

/// Runs the cargo of the project in its root, and gives what it printed.
pub fn cargo(words: &[&str]) -> String {
    run(&std::env::var("CARGO").unwrap_or_else(|_| "cargo".to_owned()), words, crate::root())
}

/// Runs a script of the tests with Node, by its path in the project. It finds the folder of the npm packages of
/// `tests/npm` in `NODE_MODULES`, and this text on its standard input.
pub fn script(path: &str, words: &[impl AsRef<OsStr>], input: &str) -> String {
    let modules = crate::root().join("target/npm/node_modules");
    assert!(modules.is_dir(), "the npm packages of tests/npm are missing: `cargo xtask test` installs them");
    let (shell, file) = (Shell::new().unwrap(), crate::root().join(path));
    let node = cmd!(shell, "node {file} {words...}").env("NODE_MODULES", modules).stdin(input);
    node.read().unwrap_or_else(|error| panic!("{error}"))
}
