//! The types, as TypeScript reads them in the apps and in uses made for it. Each wrong use has to be one:
//! `@ts-expect-error` is an error by itself where the next line has none.

use crate::package::{App, node, tool};

const STRICT: [&str; 10] = [
    "--noEmit",
    "--strict",
    "--target",
    "es2022",
    "--module",
    "esnext",
    "--moduleResolution",
    "bundler",
    "--jsx",
    "react-jsx",
];

#[test]
fn uses_of_the_types_are_right_and_wrong_where_they_should_be() {
    let app = App::new("types");
    let check = |files: &[&str], more: &[&str]| {
        node(&tool("hosts", "typescript/bin/tsc"), &[&STRICT, more, files].concat(), app.folder());
    };
    // With the names of the DOM alone: the package brings no types of other packages along.
    check(&["page.ts"], &["--types", ""]);
    check(&["react.tsx"], &[]);
}

#[test]
fn the_types_resolve_as_node_resolves_them() {
    let app = App::new("types");
    let words = ["--noEmit", "--strict", "--module", "nodenext", "page.ts"];
    node(&tool("hosts", "typescript/bin/tsc"), &words, app.folder());
}

#[test]
fn the_react_app_is_typed() {
    let app = App::new("react");
    node(&tool("hosts", "typescript/bin/tsc"), &[&STRICT[..], &["main.tsx"]].concat(), app.folder());
}
