//! Takes out of a finished module what can only run after a fault. A panic aborts here (`panic = "abort"`),
//! so a function that would first format a message may as well trap at once: what is lost is the message,
//! never the stop. The compiler cannot know, because the standard library comes to it ready-made.

use std::collections::HashSet;

use walrus::ir::{Instr, InstrSeq, Unreachable, Value, VisitorMut, dfs_pre_order_mut};
use walrus::{FunctionBuilder, FunctionId, FunctionKind, LocalFunction, Module, ValType};

use crate::groups::{CUT, CUTS, GROUPS, Left, Program};

/// What one pattern removed from a module.
#[derive(Debug, PartialEq, Eq)]
pub struct Removed {
    /// The part of a name that was looked for.
    pub pattern: &'static str,
    /// The functions that it names, without the hashes of crates, sorted. Empties them, or cuts calls in them.
    pub functions: Vec<String>,
}

/// Empties functions, and tells which. `without` names a group that is left out, to see what it saves.
pub fn snip(module: &mut Module, program: Program, without: Option<&str>) -> Vec<Removed> {
    let wanted = |name: &str, of: &[Program]| without != Some(name) && of.contains(&program);
    let mut removed = Vec::new();
    let mut found: Vec<(FunctionId, Left)> = Vec::new();
    for group in GROUPS.iter().filter(|group| wanted(group.name, group.of)) {
        for pattern in group.names {
            let before = found.len();
            for (function, _) in named(module, pattern) {
                let own = matches!(module.funcs.get(function).kind, FunctionKind::Local(_));
                if own && found.iter().all(|(id, _)| *id != function) {
                    found.push((function, group.left));
                }
            }
            let new = found.get(before..).unwrap_or_default();
            removed.push(Removed { pattern, functions: names(module, new.iter().map(|(id, _)| *id)) });
        }
    }
    // In the order of the module, so that two builds give the same bytes.
    for (function, left) in found {
        replace(module, function, left);
    }
    for (pattern, called) in CUT.iter().filter(|_| wanted(CUTS, &[Program::Check])) {
        let called: HashSet<FunctionId> =
            called.iter().flat_map(|name| named(module, name)).map(|(id, _)| id).collect();
        let within: Vec<FunctionId> = named(module, pattern).into_iter().map(|(id, _)| id).collect();
        let mut cut = Vec::new();
        for function in within {
            if let FunctionKind::Local(local) = &mut module.funcs.get_mut(function).kind {
                let entry = local.entry_block();
                let mut cuts = Cut { called: &called, count: 0 };
                dfs_pre_order_mut(&mut cuts, local, entry);
                if cuts.count > 0 {
                    cut.push(function);
                }
            }
        }
        removed.push(Removed { pattern, functions: names(module, cut.into_iter()) });
    }
    walrus::passes::gc::run(module);
    removed
}

/// The functions with this in their names.
fn named(module: &Module, pattern: &str) -> Vec<(FunctionId, String)> {
    let of = |function: &walrus::Function| {
        let name = function.name.as_deref().map(plain)?;
        name.contains(pattern).then(|| (function.id(), name))
    };
    module.funcs.iter().filter_map(of).collect()
}

/// The names of functions, sorted, without the numbers that tell copies of one apart: those change with every build.
fn names(module: &Module, functions: impl Iterator<Item = FunctionId>) -> Vec<String> {
    let name = |id| {
        let name = module.funcs.get(id).name.as_deref().map(plain).unwrap_or_default();
        let copy = |ending: &str| ending.bytes().all(|byte| byte.is_ascii_digit());
        match name.rsplit_once('.') {
            Some((before, ending)) if copy(ending) => before.to_owned(),
            _ => match name.strip_suffix(']').and_then(|name| name.rsplit_once('[')) {
                Some((before, ending)) if copy(ending) => before.to_owned(),
                _ => name,
            },
        }
    };
    let mut names: Vec<String> = functions.map(name).collect();
    names.sort();
    names
}

/// A name without the hashes of crates, which change with every compiler.
pub fn plain(name: &str) -> String {
    let mut plain = String::new();
    for (at, part) in name.split('[').enumerate() {
        match part.split_once(']') {
            Some((hash, rest)) if at > 0 && is_hash(hash) => plain.push_str(rest),
            _ if at > 0 => plain.extend(["[", part]),
            _ => plain.push_str(part),
        }
    }
    plain
}

/// Puts a stop in the place of calls, and counts them.
struct Cut<'a> {
    called: &'a HashSet<FunctionId>,
    count: usize,
}

impl VisitorMut for Cut<'_> {
    fn start_instr_seq_mut(&mut self, sequence: &mut InstrSeq) {
        for (instruction, _) in &mut sequence.instrs {
            if matches!(instruction, Instr::Call(call) if self.called.contains(&call.func)) {
                self.count += 1;
                *instruction = Instr::Unreachable(Unreachable {});
            }
        }
    }
}

fn is_hash(part: &str) -> bool {
    (12..=16).contains(&part.len()) && part.bytes().all(|character| character.is_ascii_hexdigit())
}

fn replace(module: &mut Module, function: FunctionId, left: Left) {
    let kind = module.types.get(module.funcs.get(function).ty());
    let (params, results) = (kind.params().to_vec(), kind.results().to_vec());
    let mut builder = FunctionBuilder::new(&mut module.types, &params, &results);
    let mut body = builder.func_body();
    match left {
        Left::Stop => {
            body.unreachable();
        }
        Left::Zero => {
            for result in &results {
                body.const_(match result {
                    ValType::I64 => Value::I64(0),
                    ValType::F32 => Value::F32(0.0),
                    ValType::F64 => Value::F64(0.0),
                    _ => Value::I32(0),
                });
            }
        }
    }
    let args = params.iter().map(|kind| module.locals.add(*kind)).collect();
    let local: LocalFunction = builder.local_func(args);
    module.funcs.get_mut(function).kind = FunctionKind::Local(local);
}
