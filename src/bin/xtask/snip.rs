//! Takes out of a finished module what can only run after a fault. A panic aborts here (`panic = "abort"`),
//! so a function that would first format a message may as well trap at once: what is lost is the message,
//! never the stop. The compiler cannot know, because the standard library comes to it ready-made.

use std::collections::HashSet;

use walrus::ir::{Instr, InstrSeq, Unreachable, Value, VisitorMut, dfs_pre_order_mut};
use walrus::{FunctionBuilder, FunctionId, FunctionKind, LocalFunction, Module, ValType};

/// What is left of a function.
#[derive(Clone, Copy)]
enum Left {
    /// It is only called when something went wrong, and never returns: it stops the module.
    Stop,
    /// It is called, and what it did is not needed: it gives zero, which is `Ok(())` and `false`.
    Zero,
}

/// The functions, by parts of their names.
const SNIPPED: [(Left, &[&str]); 11] = [
    // The ways to panic.
    (
        Left::Stop,
        &[
            "core::panicking::",
            "core::option::unwrap_failed",
            "core::option::expect_failed",
            "core::result::unwrap_failed",
            "core::slice::index::slice_index_fail",
            "core::str::slice_error_fail",
            "core::cell::panic_already_borrowed",
            "core::cell::panic_already_mutably_borrowed",
            "core::cell::lazy::panic_poisoned",
            "alloc::raw_vec::handle_error",
            "alloc::raw_vec::capacity_overflow",
            "alloc::alloc::handle_alloc_error",
            "<hashbrown::raw::Fallibility>::capacity_overflow",
            "<alloc::vec::Vec<_, _>>::insert_mut::assert_failed",
            "__rustc::rust_begin_unwind",
            "__rustc::rust_panic",
            "std::panicking::",
        ],
    ),
    // The hook that yew sets to write such a message to the console, and what only such a message holds.
    (Left::Stop, &["console_error_panic_hook::hook", " as core::fmt::Debug>::fmt"]),
    // Our own messages are joined from texts, and nothing else is written out.
    (Left::Zero, &["core::fmt::write", " as core::fmt::Display>::fmt", " as core::fmt::Write>::"]),
    // No view makes raw HTML, a portal, a suspense or a component inside of the one there is.
    (
        Left::Stop,
        &[
            "<yew::virtual_dom::vraw::VRaw as ",
            "<yew::dom_bundle::braw::BRaw>::",
            "<yew::virtual_dom::vportal::VPortal as ",
            "<yew::virtual_dom::vsuspense::VSuspense as ",
            "<yew::virtual_dom::vcomp::VComp as ",
            "alloc::rc::Rc<yew::virtual_dom::vportal::VPortal>",
            "alloc::rc::Rc<yew::virtual_dom::vsuspense::VSuspense>",
            "alloc::rc::Rc<yew::virtual_dom::vcomp::VComp>",
        ],
    ),
    // No view waits for anything.
    (Left::Zero, &["<yew::html::component::lifecycle::ComponentState>::resume_existing_suspension"]),
    (
        Left::Stop,
        &[
            "<yew::suspense::suspension::Suspension as core::clone::Clone>::clone",
            "<yew::html::component::scope::AnyScope>::find_parent_scope::<yew::suspense::",
        ],
    ),
    // Every element has its attributes in the same list of names, so that two of them are never compared as maps.
    (Left::Stop, &["<yew::virtual_dom::Attributes>::apply_diff_", "indexmap::map::"]),
    // Every element is made anew for each rendering and shared with nothing, so that none is ever copied.
    (
        Left::Stop,
        &[
            "<yew::virtual_dom::vnode::VNode as core::clone::Clone>::clone",
            "<yew::virtual_dom::vlist::VList as core::clone::Clone>::clone",
            "<alloc::vec::Vec<yew::virtual_dom::vnode::VNode> as core::clone::Clone>::clone",
        ],
    ),
    // No element has a listener of yew's: see `ui/events.rs`.
    (
        Left::Stop,
        &[
            "<yew::dom_bundle::btag::listeners::ListenerRegistration>::register",
            "<yew::dom_bundle::btag::listeners::Registry>::unregister",
            "<yew::dom_bundle::subtree_root::SubtreeData>::add_listener",
            "<yew::dom_bundle::subtree_root::BSubtree>::ensure_handled",
            "<yew::dom_bundle::subtree_root::EventDescriptor as ",
            "<hashbrown::raw::RawIterRange<(yew::dom_bundle::subtree_root::EventDescriptor, ",
            "<hashbrown::raw::RawTable<(yew::dom_bundle::subtree_root::EventDescriptor, alloc::vec::Vec<",
            concat!(
                "<hashbrown::raw::RawTable<(u32, std::collections::hash::map::HashMap<",
                "yew::dom_bundle::subtree_root::EventDescriptor, alloc::vec::Vec<",
                "alloc::rc::Rc<dyn yew::virtual_dom::listeners::Listener>>>)>>::"
            ),
            // Nothing is taken out of any table, so that none has gaps to close.
            "<hashbrown::raw::RawTableInner>::rehash_in_place",
            // The properties of the component are given once, when it is mounted; other options come as a message.
            " as yew::html::component::lifecycle::Stateful>::props_changed",
        ],
    ),
    // No list is sorted anew: where the keys of two lists differ, the elements are made anew, which is what keys are
    // for here.
    (Left::Zero, &["<yew::virtual_dom::vlist::VList>::fully_keyed"]),
    // A table of which all have the same hash compares them one by one. No table here holds more than some dozens.
    (
        Left::Zero,
        &[
            "<std::hash::random::RandomState as core::hash::BuildHasher>::hash_one",
            "<std::hash::random::DefaultHasher as core::hash::Hasher>::",
            "<std::hash::random::RandomState>::new::",
        ],
    ),
];

/// Calls that stop the module, by parts of the names of the function that they stand in and of what it calls: the rest
/// of that function is needed.
const CUT: [(&str, &[&str]); 3] = [
    // No element is ever copied.
    (
        "<alloc::rc::Rc<yew::virtual_dom::vtag::VTag> as yew::utils::RcExt<yew::virtual_dom::vtag::VTag>>::",
        &[
            "implicit_clone::unsync::string::IString as core::clone::Clone>::",
            "implicit_clone::unsync::string::IString> as core::clone::",
        ],
    ),
    // The page's own scripts hand over nothing but texts.
    ("attune_check::embed::read", &["wasm_bindgen::__wbindgen_jsval_loose_eq", "wasm_bindgen::__wbindgen_boolean_get"]),
    // No view waits for anything.
    ("<yew::html::component::lifecycle::RenderRunner as ", &["yew::scheduler::feat_csr_ssr::push_component_render"]),
];

/// Snips. A name that the module does not have is told: a newer compiler or crate calls the function something
/// else, which costs bytes and nothing more.
pub fn snip(module: &mut Module) {
    let mut gone = Vec::new();
    let mut found: Vec<(FunctionId, Left)> = Vec::new();
    for (left, names) in SNIPPED {
        for name in names {
            let before = found.len();
            for function in module.funcs.iter().filter(|function| matches!(function.kind, FunctionKind::Local(_))) {
                if function.name.as_deref().is_some_and(|known| plain(known).contains(name))
                    && found.iter().all(|(id, _)| *id != function.id())
                {
                    found.push((function.id(), left));
                }
            }
            if found.len() == before {
                gone.push(*name);
            }
        }
    }
    // In the order of the module, so that two builds give the same bytes.
    for (function, left) in found {
        replace(module, function, left);
    }
    for (within_name, called) in CUT {
        let named = |name: &str| {
            let functions = module.funcs.iter();
            let found = functions.filter(|one| one.name.as_deref().is_some_and(|known| plain(known).contains(name)));
            found.map(|one| one.id()).collect::<Vec<_>>()
        };
        let called: HashSet<FunctionId> = called.iter().flat_map(|name| named(name)).collect();
        let within = named(within_name);
        if called.is_empty() || within.is_empty() {
            gone.push(within_name);
        }
        for function in within {
            if let FunctionKind::Local(local) = &mut module.funcs.get_mut(function).kind {
                let entry = local.entry_block();
                dfs_pre_order_mut(&mut Cut(&called), local, entry);
            }
        }
    }
    walrus::passes::gc::run(module);
    for name in gone {
        eprintln!("No function is called {name} here. The wasm works and is larger than it could be.");
    }
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

/// Puts a stop in the place of calls.
struct Cut<'a>(&'a HashSet<FunctionId>);

impl VisitorMut for Cut<'_> {
    fn start_instr_seq_mut(&mut self, sequence: &mut InstrSeq) {
        for (instruction, _) in &mut sequence.instrs {
            if matches!(instruction, Instr::Call(call) if self.0.contains(&call.func)) {
                *instruction = Instr::Unreachable(Unreachable {});
            }
        }
    }
}

fn is_hash(part: &str) -> bool {
    (12..=16).contains(&part.len()) && part.bytes().all(|sign| sign.is_ascii_hexdigit())
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
