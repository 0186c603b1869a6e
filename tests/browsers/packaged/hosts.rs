//! Hosts that read files of their own in the folder, as their own programs read them on this machine.

use std::process::Command;

use serde_json::{Value, json};
use support::package::{node, tool};

use crate::hosting::servers::{Server, file_of};
use crate::page::site;
use crate::server;

/// Cloudflare Pages as it is tried out before it is sent there. It leads to the address without the ending, leaves out
/// lines that are too long, and has a worker that sends those.
#[test]
fn cloudflare_pages_sends_every_header() {
    let host = Server::begin("wrangler", |scratch, address| {
        let mut command = Command::new("node");
        command.arg(tool("hosts", "wrangler/bin/wrangler.js"));
        command.args(["pages", "dev"]).arg(site()).args(["--ip", "127.0.0.1", "--compatibility-date", "2026-05-01"]);
        command.args(["--port", &address.port().to_string(), "--inspector-port", "0", "--persist-to"]);
        command.arg(scratch.path()).env("WRANGLER_SEND_METRICS", "false").env("CI", "1");
        command
    });
    let promised = server::headers(&site());
    for (path, headers) in &promised {
        let file = file_of(path);
        let (status, sent, _) = host.ask(path, "identity");
        let short = file.strip_suffix("index.html").or(file.strip_suffix(".html"));
        if let Some(short) = short.filter(|short| short != path) {
            assert_eq!((status, sent["location"].as_str()), (308, short), "{path}");
            assert!(promised.contains_key(short), "{path}");
            continue;
        }
        assert_eq!(status, 200, "{path}");
        for (name, value) in headers {
            assert_eq!(sent.get(name.as_str()).map(String::as_str), value.to_str().ok(), "{path}: {name}");
        }
    }
    assert_eq!(host.ask("/", "identity").1["location"], "/en/");
    // Without a page for it, it would answer with the page at the front.
    assert_eq!(host.ask("/en/nothing", "identity").0, 404);
}

#[test]
fn netlify_and_vercel_read_their_files() {
    let modules = support::root().join("target/hosts/node_modules");
    let script = support::root().join("tests/browsers/packaged/read_by_hosts.mjs");
    let words = [modules.to_str().unwrap(), site().to_str().unwrap()].map(str::to_owned);
    let read = node(&script, &words.each_ref().map(String::as_str), support::root());
    let read: Value = serde_json::from_str(&read).unwrap();
    let rules = std::fs::read_to_string(site().join("_headers")).unwrap();
    let rules = rules.lines().filter(|line| line.starts_with('/')).count();
    assert_eq!(read, json!({ "rules": rules, "faults": [] }));
}
