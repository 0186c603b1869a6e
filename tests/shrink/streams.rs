//! A module's bytes are sorted into streams, and nothing is lost. That the page's script puts them together again is
//! tested with every build.

use proptest::prelude::*;
use shrink::streams::{MASK, Streams, split};

const SMALL: &str = r#"(module
    (memory 1)
    (table 1 funcref)
    (func $add (param i32 i32) (result i32) (local i64 f32)
        (i32.add (local.get 0) (local.get 1)))
    (func (export "main") (result i32) (local i32)
        (local.set 0 (i32.const 5))
        (i32.store offset=16 (i32.const 1000) (local.tee 0 (i32.const 70000)))
        (block $out (result i32)
            (br_if $out (i32.const -1) (i32.load8_u offset=3 (i32.const 8)))
            (drop)
            (block $a (block $b (br_table $a $b (local.get 0))))
            (drop (f64.const 1.5)) (drop (f32.const 2)) (drop (i64.const 300))
            (memory.fill (i32.const 0) (i32.const 0) (i32.const 4))
            (drop (call_indirect (param i32 i32) (result i32) (i32.const 1) (i32.const 2) (i32.const 0)))
            (call $add (i32.const 1) (i32.const 2))))
    (data (i32.const 8) "some words"))"#;

fn small() -> Vec<u8> {
    wat::parse_str(SMALL).unwrap()
}

#[test]
fn every_byte_is_in_one_stream() {
    let streams = split(&small()).unwrap();
    let [functions, lengths @ ..] = streams.lengths.as_slice() else { panic!("no lengths") };
    assert_eq!(*functions, 2);
    assert_eq!(lengths.iter().sum::<usize>(), streams.bytes.len());
    // What comes out again is the module but for the alignment of addresses, which says nothing.
    assert_eq!(streams.module.len(), small().len());
    let differing = streams.module.iter().zip(small()).filter(|(one, other)| **one != *other).count();
    assert_eq!(differing, 1, "only the store of four bytes says that it is aligned");
    wasmparser::validate(&streams.module).unwrap();
}

#[test]
fn a_module_that_is_cut_short_is_an_error() {
    let whole = small();
    // What follows the code is copied as it is.
    let tail = *split(&whole).unwrap().lengths.last().unwrap();
    for end in 0..whole.len() - tail {
        assert!(split(&whole[..end]).is_err(), "cut at {end}");
    }
}

#[test]
fn an_unknown_instruction_is_an_error_that_names_it() {
    let threads = wat::parse_str(r#"(module (memory 1 1 shared) (func (atomic.fence)))"#).unwrap();
    let error = split(&threads).err().unwrap().to_string();
    assert!(error.contains("0xfe"), "{error}");
}

/// What a script's string in double quotes holds, as far as these texts need it.
fn read(text: &str) -> Vec<u8> {
    let (mut bytes, mut characters) = (Vec::new(), text.chars().peekable());
    while let Some(character) = characters.next() {
        let character = match character {
            '\\' => match characters.next().unwrap() {
                '0' => '\0',
                'n' => '\n',
                'r' => '\r',
                'x' => {
                    let digits: String = characters.by_ref().take(2).collect();
                    char::from(u8::from_str_radix(&digits, 16).unwrap())
                }
                other => other,
            },
            '"' => panic!("the string ends early"),
            character => character,
        };
        bytes.push(u8::try_from(u32::from(character)).unwrap() ^ MASK);
    }
    bytes
}

proptest! {
    #[test]
    fn any_bytes_fit_into_a_script_s_string(bytes in proptest::collection::vec(any::<u8>(), 0..400)) {
        let text = Streams { bytes: bytes.clone(), lengths: Vec::new(), module: Vec::new() }.text();
        prop_assert_eq!(read(&text), bytes);
        let small = text.to_lowercase();
        prop_assert!(!small.contains("</s") && !small.contains("<!--") && !small.contains("<script"));
    }

    #[test]
    fn any_bytes_are_read_without_a_panic(bytes in proptest::collection::vec(any::<u8>(), 0..400), at in 8..200_usize) {
        let mut module = small();
        module.truncate(at);
        module.extend(bytes);
        let _ = split(&module);
    }
}
