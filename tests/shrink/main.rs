//! The passes that make the module smaller, each on a module small enough to read.
#![allow(missing_docs, clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::indexing_slicing)]

mod glue;
mod snip;
mod streams;
mod unread;

use walrus::{FunctionKind, Module};

/// A module from its text.
fn module(text: &str) -> Module {
    Module::from_buffer(&wat::parse_str(text).unwrap()).unwrap()
}

/// The instructions of a function, as walrus shows them, or nothing where the module has no such function.
fn body(module: &Module, name: &str) -> Option<Vec<String>> {
    let function = module.funcs.iter().find(|function| function.name.as_deref() == Some(name))?;
    let FunctionKind::Local(local) = &function.kind else { return None };
    let instructions = &local.block(local.entry_block()).instrs;
    Some(instructions.iter().map(|(one, _)| format!("{one:?}").split(['(', ' ']).next().unwrap().to_owned()).collect())
}
