//! The npm package: what is in it, what it says of itself, and what importing it does. What pages make of it is in
//! `tests/browsers/packages`. Besides it, the files of a release and the workflows that make one.
#![allow(missing_docs, clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::indexing_slicing)]

mod commands;
mod folder;
mod manifest;
mod markup;
mod published;
mod release;
mod removed;
mod types;
mod wordpress;
mod workflows;

use std::fs;

use support::package::{self, App};
use support::programs::run;

#[test]
fn npm_packs_what_is_listed() {
    let packed = App::new("plain").packed();
    let listed: Vec<&str> = include_str!("../cases/npm.txt").lines().collect();
    assert_eq!(packed, listed, "tests/cases/npm.txt lists what is published");
}

#[test]
fn everything_that_is_exported_is_there() {
    let app = App::new("plain");
    let package = fs::read_to_string(app.package().join("package.json")).unwrap();
    let package: serde_json::Value = serde_json::from_str(&package).unwrap();
    assert_eq!(package["version"], env!("CARGO_PKG_VERSION"));
    let mut files = vec![&package["types"], &package["customElements"]];
    for (name, to) in package["exports"].as_object().unwrap() {
        files.extend(to.as_object().map_or(vec![to], |to| to.values().collect()));
        // What a page writes leads there.
        if !to.is_object() || to.get("default").is_some() {
            let script = format!("import.meta.resolve({:?})", name.replacen('.', "attune-check", 1));
            run("node", &["--input-type=module", "-e", &script], app.folder());
        }
    }
    for file in files {
        assert!(app.package().join(file.as_str().unwrap()).is_file(), "{file}");
    }
}

#[test]
fn the_class_can_be_imported_on_a_server_and_defines_nothing() {
    let app = App::new("plain");
    let script = "
        globalThis.customElements = { get: () => undefined, define: (name) => console.log('defined', name) };
        const { AttuneCheckElement, ...more } = await import('attune-check');
        console.log(AttuneCheckElement.name.length > 0, typeof AttuneCheckElement, Object.keys(more).length);
        await import('attune-check/define');";
    let said = run("node", &["--input-type=module", "-e", script], app.folder());
    assert_eq!(said, "true function 0\ndefined attune-check");
}

/// A page that is rendered ahead imports it on a server, which has no elements at all.
#[test]
fn what_defines_the_element_can_be_imported_on_a_server() {
    let app = App::new("plain");
    let script = "
        for (const name of ['define', 'element.js']) await import(`attune-check/${name}`);
        console.log('nothing is thrown');";
    assert_eq!(run("node", &["--input-type=module", "-e", script], app.folder()), "nothing is thrown");
}

#[test]
fn what_is_imported_and_not_used_is_left_out() {
    let app = App::new("plain");
    let size = |name: &str, script: &str| {
        let file = format!("{name}.js");
        fs::write(app.folder().join(&file), script).unwrap();
        app.esbuild(&file, "shaken", &["--minify", "--external:./attune-check.inline.js"]);
        fs::read_to_string(app.folder().join("shaken").join(file)).unwrap()
    };
    let import = "import { AttuneCheckElement } from 'attune-check';";
    let unused = size("unused", &format!("{import}console.log('page');"));
    assert_eq!(unused.trim(), "console.log(\"page\");");
    // The same with the class in use holds it, so that the first half can fail.
    let used = size("used", &format!("{import}console.log(AttuneCheckElement);"));
    assert!(used.contains("attachShadow") && !used.contains(".define(\"attune-check\""), "{used}");
    // What is imported for what it does stays.
    for (name, import) in [("defined", "attune-check/define"), ("alone", "attune-check/element.js")] {
        let defined = size(name, &format!("import '{import}';"));
        assert!(defined.contains(".define(\"attune-check\""), "{import} does nothing: {defined:.200}");
    }
}
