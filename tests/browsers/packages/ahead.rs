//! Pages that frameworks draw ahead in Node, where there are no elements, each built by its own tool.

use std::fs;

use super::tour::Mode;
use super::{files, used};
use crate::package::{App, root, tool};
use support::programs::run;

/// No tool may tell its makers that it was used.
const SILENT: [&str; 3] = ["ASTRO_TELEMETRY_DISABLED=1", "NEXT_TELEMETRY_DISABLED=1", "NUXT_TELEMETRY_DISABLED=1"];

/// Builds an app of `tests/hosts` with this script, and uses what is in `built` then, with the documents in `assets`.
pub fn drawn_ahead(name: &str, script: &str, words: &[&str], built: &str, assets: &str) {
    // What needs no framework is the same as in a page without one.
    let app = App::new("plain");
    let from = root("tests/hosts").join(name).join(".");
    run("cp", &["-R", from.to_str().unwrap(), app.folder().to_str().unwrap()], app.folder());
    let script = tool("hosts", script);
    run("env", &[&SILENT[..], &["node", script.to_str().unwrap()], words].concat(), app.folder());

    let page = fs::read_to_string(app.folder().join(built).join("index.html")).unwrap();
    assert!(page.contains("<attune-check helper=\"counsellor\""), "it is not drawn ahead: {page}");
    assert_eq!(files(&app, &format!("{built}/{assets}"), ".htm"), 8, "both documents of each language come along");
    used(&app, built, &[Mode::Frame]);
}
