//! Blanks what nothing reads in the memory of a module: texts of messages, tables of characters, that only
//! functions used which are gone once [`snip`](crate::snip) and the optimiser are done. The optimiser takes
//! functions away, but it cannot know where in the memory one object ends and another begins. The linker
//! does, and `--emit-relocs` makes it say so.

use std::collections::{BTreeSet, HashMap};

use walrus::ir::{Const, Load, Store, Value, Visitor, dfs_in_order};
use walrus::{ConstExpr, DataKind, FunctionKind, Module};
use wasmparser::{KnownCustom, Linking, Parser, Payload, SymbolInfo};

use crate::Result;

/// The objects in the memory of a module.
pub struct Objects(Vec<Object>);

struct Object {
    /// The address of its first byte.
    start: u32,
    /// The address after its last.
    end: u32,
    /// The objects whose addresses are in it, by position.
    points_to: Vec<usize>,
    /// Some code reaches it from an address outside of it, so that its own address tells nothing.
    from_outside: bool,
}

impl Objects {
    /// Reads what the linker says of a module as it was built.
    ///
    /// # Errors
    ///
    /// The bytes are no module, or one that was linked without `--emit-relocs`.
    pub fn of(built: &[u8]) -> Result<Objects> {
        let mut segments = Vec::new();
        let mut symbols: HashMap<u32, usize> = HashMap::new();
        let mut objects: Vec<Object> = Vec::new();
        let (mut data_at, mut data_section) = (0, None);
        for (number, payload) in Parser::new(0).parse_all(built).filter(is_section).enumerate() {
            match payload? {
                Payload::DataSection(section) => {
                    (data_at, data_section) = (section.range().start, Some(number as u32));
                    for data in section {
                        let data = data?;
                        let wasmparser::DataKind::Active { offset_expr, .. } = data.kind else { continue };
                        let mut reader = offset_expr.get_operators_reader();
                        if let wasmparser::Operator::I32Const { value } = reader.read()? {
                            segments.push((value as u32, data.range.end - data.data.len(), data.data.len()));
                        }
                    }
                }
                Payload::CustomSection(section) => match section.as_known() {
                    KnownCustom::Linking(linking) => {
                        for part in linking {
                            let Linking::SymbolTable(table) = part? else { continue };
                            for (symbol, info) in table.into_iter().enumerate() {
                                let SymbolInfo::Data { symbol: Some(place), .. } = info? else { continue };
                                let Some((start, ..)) = segments.get(place.index as usize) else { continue };
                                let start = start + place.offset;
                                symbols.insert(symbol as u32, objects.len());
                                let end = start + place.size;
                                objects.push(Object { start, end, points_to: Vec::new(), from_outside: false });
                            }
                        }
                    }
                    KnownCustom::Reloc(places) => {
                        let in_data = Some(places.section_index()) == data_section;
                        for entry in places.entries() {
                            let entry = entry?;
                            let Some(to) = symbols.get(&entry.index).copied().filter(|_| is_address(entry.ty)) else {
                                continue;
                            };
                            let Some(object) = objects.get_mut(to) else { continue };
                            object.from_outside |= !(0..i64::from(object.end - object.start)).contains(&entry.addend);
                            if in_data {
                                let at = data_at + entry.offset as usize;
                                let segment =
                                    segments.iter().find(|(_, from, length)| (*from..from + length).contains(&at));
                                let Some((start, from, _)) = segment else { continue };
                                let address = start + (at - from) as u32;
                                for holder in objects.iter_mut().filter(|one| (one.start..one.end).contains(&address)) {
                                    holder.points_to.push(to);
                                }
                            }
                        }
                    }
                    _ => {}
                },
                _ => {}
            }
        }
        if objects.is_empty() {
            return Err("The module says nothing of its memory: it has to be linked with --emit-relocs.".into());
        }
        Ok(Objects(objects))
    }

    /// The place in a source that a panic names: a file, the length of its name, a line and a column. Nothing
    /// is left that would print it.
    fn is_place(&self, object: &Object, bytes: &[u8]) -> bool {
        let [file] = object.points_to.as_slice() else { return false };
        let name = self.0.get(*file).and_then(|file| bytes.get(file.start as usize..file.end as usize));
        let name = name.unwrap_or_default();
        object.end - object.start == 16 && (name.ends_with(b".rs") || name.ends_with(b".rs\0"))
    }

    /// Fills with zeros, which the optimiser leaves out, what no code and nothing that is read refers to. `before`
    /// is what the code could refer to before it was optimised: an address that the optimiser made, by adding
    /// one number to another, may lie beside the object that it means, so whatever is near one is kept.
    pub fn blank_unread(&self, module: &mut Module, before: &AddressConstants) {
        /// How many bytes beside an object an address of it may lie: some entries of a table.
        const NEAR: u32 = 64;
        let known = AddressConstants::of(module);
        let made = |from: u32, to: u32| known.0.range(from..to).any(|address| !before.0.contains(address));
        let mut read = vec![false; self.0.len()];
        let bytes = memory(module);
        let meant = |object: &Object| {
            let known = known.0.range(object.start..object.end).next().is_some();
            let near = made(object.start.saturating_sub(NEAR), object.end + NEAR);
            object.from_outside || near || known && !self.is_place(object, &bytes)
        };
        let mut next: Vec<usize> = (0..self.0.len()).filter(|at| self.0.get(*at).is_some_and(meant)).collect();
        while let Some(at) = next.pop() {
            if let (Some(read), Some(object)) = (read.get_mut(at), self.0.get(at))
                && !std::mem::replace(read, true)
            {
                next.extend(&object.points_to);
            }
        }
        let of = |wanted: bool| self.0.iter().zip(&read).filter(move |(_, read)| **read == wanted).map(|(one, _)| one);
        let kept: Vec<(u32, u32)> = of(true).map(|one| (one.start, one.end)).collect();
        for id in module.data.iter().map(|data| data.id()).collect::<Vec<_>>() {
            let data = module.data.get_mut(id);
            // The optimiser splits segments and then stumbles over two of one name.
            data.name = None;
            let DataKind::Active { offset: ConstExpr::Value(Value::I32(first)), .. } = data.kind else { continue };
            let mut unread = vec![false; data.value.len()];
            let mut mark = |start: u32, end: u32, unread_now: bool| {
                let place = |address: u32| address.saturating_sub(first as u32) as usize;
                let end = place(end).min(unread.len());
                unread.get_mut(place(start).min(end)..end).into_iter().flatten().for_each(|byte| *byte = unread_now);
            };
            of(false).for_each(|one| mark(one.start, one.end, true));
            // Two objects may lie in one place.
            kept.iter().for_each(|(start, end)| mark(*start, *end, false));
            data.value.iter_mut().zip(unread).filter(|(_, unread)| *unread).for_each(|(byte, _)| *byte = 0);
        }
    }
}

/// The memory as it is when the module starts, from address 0.
fn memory(module: &Module) -> Vec<u8> {
    let mut memory = Vec::new();
    for data in module.data.iter() {
        if let DataKind::Active { offset: ConstExpr::Value(Value::I32(first)), .. } = data.kind {
            let end = first as usize + data.value.len();
            memory.resize(end.max(memory.len()), 0);
            memory.get_mut(first as usize..end).into_iter().for_each(|place| place.copy_from_slice(&data.value));
        }
    }
    memory
}

/// Takes out what the linker said: it is of the module as it was built, and wrong after any change.
pub fn forget_objects(module: &mut Module) {
    for name in ["linking", "reloc.CODE", "reloc.DATA"] {
        module.customs.remove_raw(name);
    }
}

/// The payloads that have a number as a section.
fn is_section(payload: &Result<Payload, wasmparser::BinaryReaderError>) -> bool {
    !matches!(payload, Ok(Payload::Version { .. } | Payload::CodeSectionEntry(_) | Payload::End(_)))
}

fn is_address(kind: wasmparser::RelocationType) -> bool {
    use wasmparser::RelocationType::{MemoryAddrI32, MemoryAddrLeb, MemoryAddrSleb};
    matches!(kind, MemoryAddrI32 | MemoryAddrLeb | MemoryAddrSleb)
}

/// The numbers in the code that could be addresses. That is more than there are.
#[derive(Default)]
pub struct AddressConstants(BTreeSet<u32>);

impl AddressConstants {
    /// Those of a module.
    pub fn of(module: &Module) -> AddressConstants {
        let mut known = AddressConstants::default();
        for function in module.funcs.iter() {
            if let FunctionKind::Local(local) = &function.kind {
                dfs_in_order(&mut known, local, local.entry_block());
            }
        }
        known
    }
}

impl Visitor<'_> for AddressConstants {
    fn visit_const(&mut self, instruction: &Const) {
        match instruction.value {
            Value::I32(number) => {
                self.0.insert(number as u32);
            }
            // The optimiser stores an address and a length, side by side, as one number.
            Value::I64(number) => self.0.extend([number as u32, (number >> 32) as u32]),
            _ => {}
        }
    }

    fn visit_load(&mut self, instruction: &Load) {
        self.0.insert(instruction.arg.offset as u32);
    }

    fn visit_store(&mut self, instruction: &Store) {
        self.0.insert(instruction.arg.offset as u32);
    }
}
