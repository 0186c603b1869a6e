//! The plug-in for WordPress: what is in it, what it knows of the check, and what it says in other languages. What it
//! does in WordPress is in `tests/browsers/wordpress`.

use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};

use polib::po_file;
use serde_json::Value;
use support::package::root;
use support::programs::run;
use xtask::packages::files::files_below;

use crate::manifest::names;

/// A text with the context that tells it from others.
type Message = (String, String);

fn plug_in() -> PathBuf {
    root("target/dist/wordpress")
}

fn sources() -> Vec<(PathBuf, String)> {
    let files = files_below(&root("www/wordpress")).unwrap().into_iter();
    let php = files.filter(|file| file.extension().is_some_and(|ending| ending == "php"));
    php.map(|file| (file.clone(), fs::read_to_string(&file).unwrap())).collect()
}

#[test]
fn its_php_can_be_read() {
    for (file, _) in sources() {
        let said = run("php", &["-l", file.to_str().unwrap()], support::root());
        assert!(said.starts_with("No syntax errors"), "{said}");
    }
}

#[test]
fn it_takes_the_attributes_of_the_element() {
    let made: Value = serde_json::from_slice(&fs::read(plug_in().join("made.json")).unwrap()).unwrap();
    let options: BTreeSet<String> = made["options"].as_object().unwrap().keys().cloned().collect();
    // It shows the check in a frame, and knows where that is.
    assert_eq!(options, &names() - &["src", "mode"].map(str::to_owned).into());
    let fields = fs::read_to_string(root("www/wordpress/includes/options.php")).unwrap();
    for name in &options {
        assert!(fields.contains(&format!("'{name}' ")), "{name} has no field in the settings");
    }
}

#[test]
fn its_files_have_the_headers_of_the_folder() {
    let made: Value = serde_json::from_slice(&fs::read(plug_in().join("made.json")).unwrap()).unwrap();
    let promised = xtask::browser::server::headers(&root("target/dist/site"));
    let files = made["files"].as_object().unwrap();
    assert!(files.len() > 10, "{files:?}");
    for (path, at) in files {
        let ours = made["headers"][usize::try_from(at.as_u64().unwrap()).unwrap()].as_object().unwrap();
        let ours: BTreeSet<(String, &str)> =
            ours.iter().map(|(name, value)| (name.to_lowercase(), value.as_str().unwrap())).collect();
        let theirs: BTreeSet<(String, &str)> =
            promised[path].iter().map(|(name, value)| (name.as_str().to_owned(), value.to_str().unwrap())).collect();
        assert_eq!(ours, theirs, "{path}");
        let file = path.trim_start_matches('/');
        let (one, other) = (plug_in().join("site").join(file), root("target/dist/site").join(file));
        let mut wanted = fs::read(other).unwrap();
        if path.ends_with("/look-back.html") {
            // The plug-in has no room for the one without WebAssembly, so that nothing may lead to it.
            let html = String::from_utf8(wanted).unwrap();
            assert_eq!(html.matches("look-back.plain.html").count(), 1, "{path}");
            wanted = html.replacen(" data-plain=\"look-back.plain.html\"", "", 1).into_bytes();
        }
        if path == "/en-easy/check.html" {
            // That of easy words is left out as well: without WebAssembly they lead to the English ones.
            let html = String::from_utf8(wanted).unwrap();
            assert_eq!(html.matches("check.plain.html").count(), 1, "{path}");
            wanted = html.replacen("\"check.plain.html\"", "\"../en/check.plain.html\"", 1).into_bytes();
            assert!(files.contains_key("/en/check.plain.html") && !files.contains_key("/en-easy/check.plain.html"));
        }
        assert!(fs::read(one).unwrap() == wanted, "{path} is another file");
    }
    let there = files_below(&plug_in().join("site")).unwrap().into_iter();
    let named = there.filter(|file| !file.ends_with(".htaccess")).count();
    assert_eq!(named, files.len(), "a file has no headers");
}

#[test]
fn all_it_says_is_translated() {
    let mut said: BTreeSet<Message> = BTreeSet::new();
    for (file, text) in sources() {
        for (at, _) in text.match_indices("__( '") {
            let (sentence, rest) = text[at + "__( '".len()..].split_once("', 'attune-check' )").unwrap();
            assert!(!sentence.contains('\''), "{}: {sentence} {rest}", file.display());
            said.insert((String::new(), sentence.to_owned()));
        }
    }
    let block: Value =
        serde_json::from_str(&fs::read_to_string(root("www/wordpress/block/block.json")).unwrap()).unwrap();
    for (context, value) in [("block title", &block["title"]), ("block description", &block["description"])] {
        said.insert((context.to_owned(), value.as_str().unwrap().to_owned()));
    }
    for word in block["keywords"].as_array().unwrap() {
        said.insert(("block keyword".to_owned(), word.as_str().unwrap().to_owned()));
    }
    // WordPress translates what the plug-in is in its list.
    let header = &sources().into_iter().find(|(file, _)| file.ends_with("attune-check.php")).unwrap().1;
    let (_, described) = header.split_once(" * Description:").unwrap();
    said.insert((String::new(), described.lines().next().unwrap().trim().to_owned()));
    let languages = root("www/wordpress/languages");
    assert_eq!(messages(&languages.join("attune-check.pot"), false), said);
    // Those that have words for helpers.
    let made: Value = serde_json::from_slice(&fs::read(plug_in().join("made.json")).unwrap()).unwrap();
    for id in made["words"].as_object().unwrap().keys().filter(|id| *id != "en") {
        assert_eq!(messages(&languages.join(format!("attune-check-{id}.po")), true), said, "{id}");
        assert!(plug_in().join(format!("languages/attune-check-{id}.mo")).is_file(), "{id}");
    }
}

/// The messages of a file of translations. A translation keeps what is filled in.
fn messages(file: &Path, translated: bool) -> BTreeSet<Message> {
    let catalog = po_file::parse(file).unwrap();
    let mut found = BTreeSet::new();
    for message in catalog.messages() {
        if translated {
            let (from, to) = (message.msgid(), message.msgstr().unwrap());
            assert!(message.is_translated() && !message.is_fuzzy(), "{from}");
            let filled = |text: &str| ["%s", "%d", "#1d4ed8", ".htaccess"].map(|part| text.contains(part));
            assert_eq!(filled(from), filled(to), "{from}: {to}");
        }
        found.insert((message.msgctxt().unwrap_or_default().to_owned(), message.msgid().to_owned()));
    }
    found
}
