//! What each program never does, as groups of functions that go for one reason. Each is a promise that somebody has to
//! keep: see the README.

/// What is left of a function.
#[derive(Clone, Copy)]
pub(crate) enum Left {
    /// It is only called when something went wrong, and never returns: it stops the module.
    Stop,
    /// It is called, and what it did is not needed: it gives zero, which is `Ok(())` and `false`.
    Zero,
}

/// A program whose module is made smaller. What may be taken out depends on what it does.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Program {
    /// The check: one component, no listener of yew's, and elements that have all attributes in one list.
    Check,
    /// A page that is written with yew's own means (`html!`, `onclick`).
    Page,
}

/// Functions that go for one reason.
pub struct Group {
    /// What the table of the passes calls it.
    pub name: &'static str,
    /// The programs that do without them.
    pub of: &'static [Program],
    pub(crate) left: Left,
    /// Parts of the functions' names.
    pub(crate) names: &'static [&'static str],
}

const CHECK: &[Program] = &[Program::Check];
const PAGE: &[Program] = &[Program::Page];
const BOTH: &[Program] = &[Program::Check, Program::Page];

/// All groups.
pub const GROUPS: [Group; 8] = [
    // A panic aborts. The message is lost, never the stop.
    Group {
        name: "panics",
        of: BOTH,
        left: Left::Stop,
        names: &[
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
            // Not all of that module: the hook of a panic is set whether there is one or not.
            "std::panicking::begin_panic",
            "std::panicking::panic_handler",
            "std::panicking::panic_with_hook",
            "std::panicking::panic_count::is_zero_slow_path",
        ],
    },
    // The hook that yew sets to write such a message to the console, and what only such a message holds.
    Group {
        name: "debug messages",
        of: BOTH,
        left: Left::Stop,
        names: &["console_error_panic_hook::hook", " as core::fmt::Debug>::fmt"],
    },
    // Our own messages are joined from texts, and nothing else is written out: `format!` is forbidden by clippy.
    Group {
        name: "formatting",
        of: BOTH,
        left: Left::Zero,
        names: &["core::fmt::write", " as core::fmt::Display>::fmt", " as core::fmt::Write>::"],
    },
    // No view makes raw HTML, a portal, a suspense or a component inside of the one there is.
    Group {
        name: "kinds of nodes",
        of: BOTH,
        left: Left::Stop,
        names: &[
            "<yew::virtual_dom::vraw::VRaw as ",
            "<yew::dom_bundle::braw::BRaw>::",
            "<yew::virtual_dom::vportal::VPortal as ",
            "<yew::virtual_dom::vsuspense::VSuspense as ",
            "<yew::virtual_dom::vcomp::VComp as ",
            "alloc::rc::Rc<yew::virtual_dom::vportal::VPortal>",
            "alloc::rc::Rc<yew::virtual_dom::vsuspense::VSuspense>",
            "alloc::rc::Rc<yew::virtual_dom::vcomp::VComp>",
        ],
    },
    // Every element has its attributes in the same list of names, so that two of them are never compared as maps.
    Group {
        name: "maps of attributes",
        of: CHECK,
        left: Left::Stop,
        names: &["<yew::virtual_dom::Attributes>::apply_diff_", "indexmap::map::"],
    },
    // No element has a listener of yew's: see `ui/events.rs`.
    Group {
        name: "yew's listeners",
        of: CHECK,
        left: Left::Stop,
        names: &[
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
    },
    // No list is sorted anew: where the keys of two lists differ, the elements are made anew, which is what keys are
    // for here.
    Group {
        name: "keyed lists",
        of: CHECK,
        left: Left::Zero,
        names: &["<yew::virtual_dom::vlist::VList>::fully_keyed"],
    },
    // The page that makes links names the other compression for its pictures, and writes no text into them.
    Group { name: "compression of pictures", of: PAGE, left: Left::Stop, names: &["<flate2::", "miniz_oxide::"] },
];

/// What the table of the passes calls the calls that are cut.
pub const CUTS: &str = "cut calls";

/// Calls that stop the check's module, by parts of the names of the function that they stand in and of what it calls:
/// the rest of that function is needed.
pub(crate) const CUT: [(&str, &[&str]); 3] = [
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
