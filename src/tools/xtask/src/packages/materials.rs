//! The bill of materials of the module, in CycloneDX: every crate that is compiled into it, and those that only write code
//! for it while it is built.

use serde_json::{Map, Value, json};
use xshell::cmd;

use crate::Result;
use crate::env::run::{root, shell_in};

/// The crate itself, which the others are parts of.
const NAME: &str = "attune-check";

/// The bill, without a time and a number of its own, so that it is the same each time.
pub fn bill(version: &str) -> Result<String> {
    let shell = shell_in(root())?;
    let tree = ["--edges", "normal", "--prefix", "none", "--format", "{p}|{l}|{r}"];
    let tree = cmd!(
        shell,
        "cargo tree --quiet --locked --package {NAME} --no-default-features --features embed --target wasm32-unknown-unknown {tree...}"
    )
    .read()?;
    let mut lines: Vec<&str> = tree.lines().map(|line| line.trim_end_matches(" (*)")).collect();
    lines.sort_unstable();
    lines.dedup();
    let parts: Vec<Value> = lines.into_iter().filter_map(part).collect();
    let bill = json!({
        "bomFormat": "CycloneDX",
        "specVersion": "1.5",
        "version": 1,
        "metadata": { "component": component("application", NAME, version, "MIT AND CC-BY-4.0") },
        "components": parts,
    });
    Ok(serde_json::to_string_pretty(&bill)? + "\n")
}

/// A line of `cargo tree`: `name v1.2.3 (proc-macro)|licence|address`. Nothing for the crate itself.
fn part(line: &str) -> Option<Value> {
    let mut fields = line.split('|');
    let (package, licence, address) = (fields.next()?, fields.next()?, fields.next()?);
    let mut words = package.split(' ');
    let (name, version) = (words.next()?, words.next()?.strip_prefix('v')?);
    if name == NAME {
        return None;
    }
    // An old way to write "or".
    let mut part = component("library", name, version, &licence.replace('/', " OR "));
    // What runs while the module is built, and is not in it.
    let scope = if package.contains("(proc-macro)") { "excluded" } else { "required" };
    part.insert("scope".to_owned(), json!(scope));
    if !address.is_empty() {
        part.insert("externalReferences".to_owned(), json!([{ "type": "vcs", "url": address }]));
    }
    Some(Value::Object(part))
}

fn component(kind: &str, name: &str, version: &str, licence: &str) -> Map<String, Value> {
    let fields = [
        ("type", json!(kind)),
        ("name", json!(name)),
        ("version", json!(version)),
        ("purl", json!(format!("pkg:cargo/{name}@{version}"))),
        ("licenses", json!([{ "expression": licence }])),
    ];
    fields.into_iter().map(|(name, value)| (name.to_owned(), value)).collect()
}
