//! What html-validate, a second engine of rules, finds in markup. Node runs once for all of it.

use std::io::Write as _;
use std::process::{Command, Stdio};

/// Markup of which one part is shown at a time, or all of it.
#[derive(Clone, Copy)]
pub enum Kind {
    /// All of it is shown: one screen, one page.
    Part,
    /// A document that holds several parts, and shows one.
    Several,
}

/// Every finding, as a sentence.
pub fn findings(markup: &[(String, Kind, String)]) -> Vec<String> {
    let root = crate::root();
    let modules = root.join("target/npm/node_modules");
    assert!(modules.is_dir(), "the npm packages of tests/npm are missing: `cargo xtask test` installs them");
    let kind = |kind: &Kind| if matches!(kind, Kind::Part) { "part" } else { "several" };
    let list: Vec<_> = markup.iter().map(|(name, of, text)| (name, kind(of), text)).collect();
    let json = serde_json::to_string(&list).unwrap();
    let mut node = Command::new("node")
        .arg(root.join("tests/support/markup.mjs"))
        .arg(&modules)
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .spawn()
        .expect("the test of the markup needs Node");
    let mut input = node.stdin.take().unwrap();
    let writer = std::thread::spawn(move || input.write_all(json.as_bytes()).unwrap());
    let output = node.wait_with_output().unwrap();
    writer.join().unwrap();
    assert!(output.status.success(), "html-validate stopped");
    serde_json::from_slice(&output.stdout).unwrap()
}
