//! wasm-bindgen's script fits the module that the optimiser leaves, or the build ends with a sentence.

use shrink::glue::{Names, beside, from_bytes, from_function, once_from_bytes};

/// What the optimiser prints of the names that it shortened.
const NAMES: &str = r#"{ "imports": [["./attune_check_bg.js", "__wbg_kept_1", "a"]], "exports": [["mount", "b"], ["mount_all", "c"]] }"#;

/// The part of such a script that lists the imports.
const GLUE: &str = "function imports() {
    const import0 = {
        __wbg_kept_1: function(arg0) {
            return wasm.mount(arg0) + wasm.mount_all(arg0);
        },
        __wbg_dropped_2: function(arg0) {
            return 2;
        },
    };
    return { \"./attune_check_bg.js\": import0 };
}
";

#[test]
fn an_import_that_the_optimiser_dropped_is_dropped_and_names_are_short() {
    let fitted = Names::read(NAMES).unwrap().apply(GLUE).unwrap();
    assert!(fitted.contains("        a: function(arg0) {"), "{fitted}");
    assert!(fitted.contains("wasm.b(arg0) + wasm.c(arg0)"), "{fitted}");
    assert!(!fitted.contains("dropped") && !fitted.contains("return 2"), "{fitted}");
    assert!(fitted.contains("{ a: import0 }"), "{fitted}");
}

#[test]
fn an_import_that_the_script_does_not_have_is_an_error() {
    let more =
        NAMES.replace("]], \"exports\"", "], [\"./attune_check_bg.js\", \"__wbg_other_3\", \"d\"]], \"exports\"");
    let error = Names::read(&more).unwrap().apply(GLUE).unwrap_err().to_string();
    assert!(error.contains("1 of the 2"), "{error}");
    assert!(Names::read("{}").is_err());
    assert!(Names::read("no list").is_err());
}

#[test]
fn a_script_of_another_form_is_an_error_and_never_half_changed() {
    for start in [from_bytes, once_from_bytes, from_function] {
        assert!(start(GLUE).is_err());
    }
    assert!(beside("import 'elsewhere';").is_err());
}

#[test]
fn a_script_beside_the_module_is_looked_for_there() {
    let fitted = beside("import { guard } from './snippets/attune-check-1234/src/presses.js';").unwrap();
    assert_eq!(fitted, "import { guard } from './presses.js';");
}
