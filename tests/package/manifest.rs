//! What the element takes is said in five places, and each of them says the same.

use std::collections::BTreeSet;
use std::fs;

use attune_check::domain::options::{LINK_ONLY, NAMES};
use serde_json::Value;

use crate::package::{App, tool};
use crate::run;

/// What the core takes but for what only a link says, and what the element takes for itself.
pub fn names() -> BTreeSet<String> {
    let own = NAMES.into_iter().filter(|name| !LINK_ONLY.contains(name)).chain(["src", "mode", "exit"]);
    own.map(str::to_owned).collect()
}

/// What the class says of itself.
fn class(app: &App) -> Value {
    let script = "
        const { AttuneCheckElement: it } = await import('attune-check');
        const { prototype } = it;
        console.log(JSON.stringify({ observed: it.observedAttributes, fields: Object.keys(prototype) }));";
    serde_json::from_str(&run("node", &["--input-type=module", "-e", script], app.folder())).unwrap()
}

fn texts(list: &Value, field: &str) -> BTreeSet<String> {
    let text = |one: &Value| if field.is_empty() { one } else { &one[field] }.as_str().unwrap().to_owned();
    list.as_array().unwrap().iter().map(text).collect()
}

/// The names in the first column of the table that begins with this head.
fn table(text: &str, head: &str) -> BTreeSet<String> {
    let (_, table) = text.split_once(head).unwrap_or_else(|| panic!("no table {head}"));
    let rows = table.lines().skip(2).take_while(|line| line.starts_with("| "));
    rows.map(|row| row.split('`').nth(1).unwrap().to_owned()).collect()
}

/// The names that are declared in a part of a file of types.
fn declared(text: &str, head: &str) -> BTreeSet<String> {
    let (_, part) = text.split_once(head).unwrap_or_else(|| panic!("no {head}"));
    let lines = part.split_once("\n}").unwrap().0.lines().map(str::trim);
    let fields = lines.filter(|line| line.ends_with(';') && !line.starts_with("static "));
    fields.map(|line| line.split(':').next().unwrap().trim_matches('"').to_owned()).collect()
}

#[test]
fn every_place_names_the_same_attributes_and_events() {
    let app = App::new("plain");
    let read = |name: &str| fs::read_to_string(app.package().join(name)).unwrap();
    let manifest: Value = serde_json::from_str(&read("custom-elements.json")).unwrap();
    let declaration = &manifest["modules"][0]["declarations"][0];
    let (readme, types) = (read("README.md"), read("index.d.ts"));

    let class = class(&app);
    // Every element has a title, which the class may look at as well.
    assert_eq!(&texts(&class["observed"], "") - &["title".to_owned()].into(), names(), "the class");
    // `lang` is a property of every element, which the class leaves alone.
    let fields = texts(&class["fields"], "");
    assert!(fields.is_subset(&names()), "{fields:?}");
    for field in ["name", "fieldName"] {
        assert_eq!(texts(&declaration["attributes"], field), names(), "the manifest");
    }
    assert_eq!(table(&readme, "| attribute and property | values |"), names(), "the README");
    let mut typed = declared(&types, "class AttuneCheckElement extends HTMLElement implements AttuneCheckOptions {");
    // Declared by the DOM's own types.
    typed.insert("lang".to_owned());
    assert_eq!(typed, names(), "the types");
    let react = declared(&types, "interface AttuneCheckOptions {");
    assert_eq!(react, &names() - &["src", "mode", "exit"].map(str::to_owned).into(), "the options' type");

    let events = texts(&declaration["events"], "name");
    assert_eq!(table(&readme, "| event | |"), events, "the README");
    assert_eq!(declared(&types, "interface AttuneCheckEventMap {"), events, "the types");
    let react = read("react.d.ts");
    assert!(events.iter().all(|event| react.contains(&format!("\"on{event}\"?:"))), "the types for React");
    // What the script can say at all.
    let script = read("attune-check-element.js");
    let said = events.iter().all(|event| script.contains(&format!("(\"{}\")", event.trim_start_matches("attune-"))));
    assert!(said && script.contains("`attune-${"), "the class says each of {events:?}");
}

#[test]
fn the_manifest_is_one() {
    let app = App::new("plain");
    let script = "
        import { createRequire } from 'node:module';
        import { readFileSync } from 'node:fs';
        const require = createRequire(import.meta.url);
        const Ajv = require('ajv');
        const read = (file) => JSON.parse(readFileSync(file, 'utf8'));
        const [schema, manifest] = process.argv.slice(1).map(read);
        const check = new Ajv({ strict: false, allErrors: true }).compile(schema);
        const right = check(manifest);
        if (!right) console.log(JSON.stringify(check.errors));
        manifest.modules[0].kind = 'something else';
        console.log(right, check(manifest));";
    let schema = tool("hosts", "custom-elements-manifest/schema.json");
    let manifest = app.package().join("custom-elements.json");
    let words = ["--input-type=module", "-e", script, "--", schema.to_str().unwrap(), manifest.to_str().unwrap()];
    assert_eq!(run("node", &words, app.folder()), "true false");
    // What it names is in the package.
    let manifest: Value = serde_json::from_str(&fs::read_to_string(manifest).unwrap()).unwrap();
    for module in manifest["modules"].as_array().unwrap() {
        assert!(app.package().join(module["path"].as_str().unwrap()).is_file(), "{}", module["path"]);
    }
}
