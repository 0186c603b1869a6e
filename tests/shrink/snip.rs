//! Functions are emptied by their names, and only those.

use shrink::groups::{CUTS, GROUPS, Program};
use shrink::snip::{plain, snip};

use crate::{body, module};

/// A panic, a message and what is needed, under the names that a compiler gives them.
const SMALL: &str = r#"(module
    (func $panic (@name "core[0123456789abcdef]::panicking::panic_fmt") (param i32) (drop (call $message)))
    (func $message (@name "<u8 as core[0123456789abcdef]::fmt::Display>::fmt.12") (result i32) (i32.const 7) (drop) (i32.const 1))
    (func $wide (@name "core[0123456789abcdef]::fmt::write") (result i64) (i64.const 9))
    (func $keyed (@name "<yew[0123456789abcdef]::virtual_dom::vlist::VList>::fully_keyed") (result i32) (i32.const 1))
    (func $needed (@name "attune_check[0123456789abcdef]::domain::score") (result i32) (i32.const 3))
    (func (export "main") (result i32)
        (call $panic (i32.const 0)) (drop (call $message)) (drop (call $wide)) (drop (call $keyed)) (call $needed)))"#;

#[test]
fn a_panic_stops_at_once_and_a_message_is_nothing() {
    let mut small = module(SMALL);
    snip(&mut small, Program::Check, None);
    assert_eq!(body(&small, "core[0123456789abcdef]::panicking::panic_fmt").unwrap(), ["Unreachable"]);
    assert_eq!(body(&small, "<u8 as core[0123456789abcdef]::fmt::Display>::fmt.12").unwrap(), ["Const"]);
    assert_eq!(body(&small, "core[0123456789abcdef]::fmt::write").unwrap(), ["Const"]);
    assert_eq!(
        body(&small, "attune_check[0123456789abcdef]::domain::score").unwrap(),
        ["Const"],
        "what is needed stays"
    );
    // What comes out is a module that any engine takes.
    wasmparser::validate(&small.emit_wasm()).unwrap();
}

#[test]
fn it_tells_each_function_that_it_empties() {
    let mut small = module(SMALL);
    let removed = snip(&mut small, Program::Check, None);
    let of = |pattern: &str| removed.iter().find(|one| one.pattern == pattern).unwrap().functions.clone();
    assert_eq!(of("core::panicking::"), ["core::panicking::panic_fmt"]);
    assert_eq!(of(" as core::fmt::Display>::fmt"), ["<u8 as core::fmt::Display>::fmt"], "without the copy's number");
    assert_eq!(of("core::option::unwrap_failed"), [""; 0], "a pattern that meets nothing is told as well");
    let patterns: usize = removed.len();
    let all = module("(module)");
    assert_eq!(patterns, snip(&mut { all }, Program::Check, None).len(), "the same patterns, whatever the module");
}

#[test]
fn a_page_keeps_what_only_the_check_does_without() {
    let keyed = "<yew[0123456789abcdef]::virtual_dom::vlist::VList>::fully_keyed";
    let (mut check, mut page) = (module(SMALL), module(SMALL));
    snip(&mut check, Program::Check, None);
    snip(&mut page, Program::Page, None);
    assert_eq!((constant(&check, keyed), constant(&page, keyed)), (0, 1));
}

#[test]
fn a_group_that_is_left_out_changes_nothing_of_its_own() {
    for group in GROUPS.iter().map(|group| group.name).chain([CUTS]) {
        let mut small = module(SMALL);
        let all = snip(&mut module(SMALL), Program::Check, None).len();
        let without = snip(&mut small, Program::Check, Some(group)).len();
        assert!(without < all || group == "compression of pictures", "{group}");
    }
    let mut small = module(SMALL);
    snip(&mut small, Program::Check, Some("formatting"));
    assert_eq!(constant(&small, "<u8 as core[0123456789abcdef]::fmt::Display>::fmt.12"), 1);
}

#[test]
fn an_import_is_never_emptied() {
    let text = r#"(module
        (import "page" "write" (func $write (@name "core::fmt::write") (result i32)))
        (func (export "main") (result i32) (call $write)))"#;
    let mut small = module(text);
    let removed = snip(&mut small, Program::Check, None);
    assert!(removed.iter().all(|one| one.functions.is_empty()));
    assert_eq!(small.imports.iter().count(), 1);
}

#[test]
fn a_call_is_cut_where_it_stands_and_nowhere_else() {
    let text = r#"(module
        (func $equal (@name "wasm_bindgen::__wbindgen_jsval_loose_eq") (result i32) (i32.const 1))
        (func $read (@name "attune_check::embed::read") (drop (call $equal)) (drop (call $other)))
        (func $other (@name "attune_check::embed::other") (result i32) (call $equal))
        (func (export "main") (call $read) (drop (call $other))))"#;
    let mut small = module(text);
    let removed = snip(&mut small, Program::Check, None);
    assert_eq!(body(&small, "attune_check::embed::read").unwrap(), ["Unreachable", "Drop", "Call", "Drop"]);
    assert_eq!(body(&small, "attune_check::embed::other").unwrap(), ["Call"]);
    let told = removed.iter().find(|one| one.pattern == "attune_check::embed::read").unwrap();
    assert_eq!(told.functions, ["attune_check::embed::read"]);
}

#[test]
fn a_name_is_the_same_with_every_compiler() {
    assert_eq!(plain("core[0123456789abcdef]::fmt::write"), "core::fmt::write");
    assert_eq!(plain("<[u8; 4]>::len"), "<[u8; 4]>::len", "what is no hash stays");
    assert_eq!(plain("<a[0123456789ab]::B as c[fedcba9876543210]::D>::e[12"), "<a::B as c::D>::e[12");
}

/// The number that a function gives.
fn constant(module: &walrus::Module, name: &str) -> i32 {
    let function = module.funcs.iter().find(|function| function.name.as_deref() == Some(name)).unwrap();
    let walrus::FunctionKind::Local(local) = &function.kind else { panic!("{name} is imported") };
    let (last, _) = local.block(local.entry_block()).instrs.last().unwrap();
    match last {
        walrus::ir::Instr::Const(walrus::ir::Const { value: walrus::ir::Value::I32(value) }) => *value,
        other => panic!("{name} ends with {other:?}"),
    }
}
