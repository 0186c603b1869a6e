//! Blanks texts in the memory of a module that only the messages of panics told: the places in the source,
//! and what nothing refers to any more once [`snip`](crate::snip) is done. The optimiser takes functions
//! away, but it cannot know where in the memory one text ends and another begins.

use std::collections::BTreeSet;

use walrus::ir::{Const, Load, Store, Value, Visitor, dfs_in_order};
use walrus::{ConstExpr, DataId, DataKind, FunctionKind, Module};

/// Blanks the places in the source (a file, its length, a line, a column) that panics name.
pub fn blank_places(module: &mut Module) {
    let mut blank = Vec::new();
    let segments = segments(module);
    for (_, start, bytes) in &segments {
        for at in (0..bytes.len()).step_by(4) {
            let word = |number: usize| word(bytes, at + 4 * number);
            let (Some(file), Some(length), Some(line), Some(column)) = (word(0), word(1), word(2), word(3)) else {
                continue;
            };
            let number = (1..100_000).contains(&line) && (1..1000).contains(&column) && length < 300;
            if number
                && text(&segments, file, length).is_some_and(|name| name.ends_with(b".rs") || name.ends_with(b".rs\0"))
            {
                blank.extend([(start + at as u32, 16), (file, length)]);
            }
        }
    }
    fill(module, &blank);
}

/// The addresses that a module refers to.
pub struct Known(BTreeSet<u32>);

impl Known {
    /// Those that a number in the code or in the memory could mean. That is more than there are, so that
    /// what is used is never taken for unused.
    pub fn of(module: &Module) -> Known {
        let mut known = Known(BTreeSet::new());
        for function in module.funcs.iter() {
            if let FunctionKind::Local(local) = &function.kind {
                dfs_in_order(&mut known, local, local.entry_block());
            }
        }
        for (_, _, bytes) in segments(module) {
            known.0.extend((0..bytes.len()).step_by(4).filter_map(|at| word(&bytes, at)));
        }
        known
    }

    /// Blanks the texts that these addresses meant and that the module no longer refers to.
    pub fn blank_unused(&self, module: &mut Module) {
        let used = Known::of(module).0;
        let mut blank = Vec::new();
        for (_, start, bytes) in segments(module) {
            let end = start + bytes.len() as u32;
            for address in self.0.range(start..end).filter(|address| !used.contains(address)) {
                // To the next address that means something, and no further than letters go.
                let next = |known: &BTreeSet<u32>| known.range(address + 1..).next().copied().unwrap_or(end);
                let most = next(&self.0).min(next(&used)).min(end) - address;
                let rest = bytes.get((address - start) as usize..).unwrap_or_default();
                let letters = rest.iter().take_while(|byte| byte.is_ascii_graphic() || **byte == b' ').count();
                blank.push((*address, most.min(letters as u32)));
            }
        }
        fill(module, &blank);
    }
}

impl Visitor<'_> for Known {
    fn visit_const(&mut self, instruction: &Const) {
        if let Value::I32(number) = instruction.value {
            self.0.insert(number as u32);
        }
    }

    fn visit_load(&mut self, instruction: &Load) {
        self.0.insert(instruction.arg.offset as u32);
    }

    fn visit_store(&mut self, instruction: &Store) {
        self.0.insert(instruction.arg.offset as u32);
    }
}

fn segments(module: &Module) -> Vec<(DataId, u32, Vec<u8>)> {
    let start = |kind: &DataKind| match kind {
        DataKind::Active { offset: ConstExpr::Value(Value::I32(start)), .. } => Some(*start as u32),
        _ => None,
    };
    module.data.iter().filter_map(|data| Some((data.id(), start(&data.kind)?, data.value.clone()))).collect()
}

fn word(bytes: &[u8], at: usize) -> Option<u32> {
    bytes.get(at..at + 4)?.try_into().ok().map(u32::from_le_bytes)
}

fn text(segments: &[(DataId, u32, Vec<u8>)], at: u32, length: u32) -> Option<&[u8]> {
    let within = |start: u32, bytes: &[u8]| (start..start + bytes.len() as u32).contains(&at);
    let (_, start, bytes) = segments.iter().find(|(_, start, bytes)| within(*start, bytes))?;
    bytes.get((at - start) as usize..)?.get(..length as usize)
}

/// Fills these stretches of the memory (an address and a length) with zeros, which the optimiser leaves out.
fn fill(module: &mut Module, blank: &[(u32, u32)]) {
    for (id, start, bytes) in segments(module) {
        let data = module.data.get_mut(id);
        // The optimiser splits segments and then stumbles over two of one name.
        data.name = None;
        for (at, length) in blank {
            if (start..start + bytes.len() as u32).contains(at) {
                let place = data.value.get_mut((at - start) as usize..).into_iter().flatten();
                place.take(*length as usize).for_each(|byte| *byte = 0);
            }
        }
    }
}
