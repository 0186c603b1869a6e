//! Data that nothing refers to becomes zeros, by what the linker says of each object.

use shrink::unread::{AddressConstants, Objects, forget_objects};
use walrus::{DataKind, Module};

/// Where the first object lies in memory.
const START: u32 = 1024;
/// The length of each object.
const LONG: u32 = 100;

fn number(mut value: u32) -> Vec<u8> {
    let mut bytes = Vec::new();
    loop {
        let low = (value & 127) as u8;
        value >>= 7;
        bytes.push(if value == 0 { low } else { low | 128 });
        if value == 0 {
            return bytes;
        }
    }
}

fn section(id: u8, content: &[u8]) -> Vec<u8> {
    [&[id][..], &number(content.len() as u32), content].concat()
}

fn custom(name: &str, content: &[u8]) -> Vec<u8> {
    section(0, &[&number(name.len() as u32), name.as_bytes(), content].concat())
}

/// A module as the linker writes it with `--emit-relocs`: objects A, B, C, D of [`LONG`] bytes side by side, each filled
/// with its letter. The code refers to A, and A holds the address of C.
fn linked() -> Vec<u8> {
    let text = format!(
        r#"(module (memory 1) (func (export "main") (result i32) (i32.const {START}))
            (data (i32.const {START}) "{}{}{}{}"))"#,
        "A".repeat(LONG as usize),
        "B".repeat(LONG as usize),
        "C".repeat(LONG as usize),
        "D".repeat(LONG as usize)
    );
    let module = wat::parse_str(text).unwrap();
    let symbol = |name: &str, at: u32| {
        // A data symbol without flags, in segment 0.
        [&[1, 0][..], &number(1), name.as_bytes(), &number(0), &number(at * LONG), &number(LONG)].concat()
    };
    let symbols = [vec![4], symbol("A", 0), symbol("B", 1), symbol("C", 2), symbol("D", 3)].concat();
    let linking = [&[2, 8][..], &number(symbols.len() as u32), &symbols].concat();
    // Types, functions, memories, exports, code: the data section is the sixth. An absolute address of symbol C (2)
    // stands in it after the count, the segment's head and its length.
    let relocated = [&number(5)[..], &number(1), &[5], &number(8), &number(2), &number(0)].concat();
    [module, custom("linking", &linking), custom("reloc.DATA", &relocated)].concat()
}

fn memory(module: &Module) -> Vec<u8> {
    module
        .data
        .iter()
        .flat_map(|data| if matches!(data.kind, DataKind::Active { .. }) { data.value.clone() } else { Vec::new() })
        .collect()
}

#[test]
fn only_what_is_referred_to_is_left() {
    let bytes = linked();
    let mut module = Module::from_buffer(&bytes).unwrap();
    let before = AddressConstants::of(&module);
    Objects::of(&bytes).unwrap().blank_unread(&mut module, &before);
    let left = memory(&module);
    let object = |at: usize| &left[at * LONG as usize..(at + 1) * LONG as usize];
    assert_eq!(object(0), [b'A'; LONG as usize], "the code refers to it");
    assert_eq!(object(1), [0; LONG as usize], "nothing does");
    assert_eq!(object(2), [b'C'; LONG as usize], "an object that is read refers to it");
    assert_eq!(object(3), [0; LONG as usize], "nothing does");
}

/// An address and a length that lie side by side are stored as one number.
#[test]
fn an_address_inside_of_a_longer_number_keeps_its_object() {
    let bytes = linked();
    let pair = (i64::from(LONG) << 32) | i64::from(START + LONG);
    for pair in [pair, pair.rotate_left(32)] {
        let text = format!(
            r#"(module (memory 1) (func (export "main") (i64.store (i32.const 0) (i64.const {pair})))
                (data (i32.const {START}) "{}"))"#,
            ["A", "B", "C", "D"].map(|letter| letter.repeat(LONG as usize)).concat()
        );
        let mut optimised = crate::module(&text);
        let before = AddressConstants::of(&optimised);
        Objects::of(&bytes).unwrap().blank_unread(&mut optimised, &before);
        let left = memory(&optimised);
        assert_eq!(left[LONG as usize..2 * LONG as usize], [b'B'; LONG as usize]);
        assert_eq!(left[3 * LONG as usize..], [0; LONG as usize], "nothing refers to it");
    }
}

#[test]
fn an_address_that_the_optimiser_made_keeps_what_is_near_it() {
    let bytes = linked();
    let mut module = Module::from_buffer(&bytes).unwrap();
    // As if the code had had no address before it was optimised.
    Objects::of(&bytes).unwrap().blank_unread(&mut module, &AddressConstants::default());
    assert!(memory(&module).starts_with(&[b'A'; LONG as usize]));
}

#[test]
fn a_module_that_says_nothing_of_its_memory_is_an_error() {
    let module = wat::parse_str("(module)").unwrap();
    let error = Objects::of(&module).err().unwrap().to_string();
    assert!(error.contains("--emit-relocs"), "{error}");
    assert!(Objects::of(b"no module").is_err());
}

#[test]
fn what_the_linker_said_is_gone_from_what_ships() {
    let mut module = Module::from_buffer(&linked()).unwrap();
    forget_objects(&mut module);
    assert!(Objects::of(&module.emit_wasm()).is_err());
}
