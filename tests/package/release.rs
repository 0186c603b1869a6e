//! What is handed out of a version: the same files each time, whole, and every place names the same version.

use std::collections::BTreeSet;
use std::fs;
use std::io::{Cursor, Read as _};
use std::path::Path;

use cyclonedx_bom::prelude::{Bom, SpecVersion, Validate as _};
use serde_json::Value;
use support::package::root;
use xtask::packages::release::{VERSION, notes, pack};

fn read(path: &str) -> String {
    fs::read_to_string(root(path)).unwrap_or_else(|error| panic!("{path}: {error}"))
}

fn packed(name: &str) -> (tempfile::TempDir, String) {
    let folder = tempfile::tempdir().unwrap();
    let to = folder.path().join(name);
    pack(&root("target/dist"), &to).unwrap();
    let sums = fs::read_to_string(to.join("SHA256SUMS")).unwrap();
    (folder, sums)
}

/// The names of the archive's entries, and what one of them holds.
fn entries(archive: &Path, one: &str) -> (BTreeSet<String>, Vec<u8>) {
    let mut archive = zip::ZipArchive::new(Cursor::new(fs::read(archive).unwrap())).unwrap();
    let names = archive.file_names().map(|name| name.unwrap().into_owned()).collect();
    let mut bytes = Vec::new();
    archive.by_name(one).unwrap().read_to_end(&mut bytes).unwrap();
    (names, bytes)
}

#[test]
fn a_release_is_whole_and_the_same_each_time() {
    let (first, sums) = packed("one");
    let (_second, again) = packed("two");
    assert_eq!(sums, again, "the same bytes in another folder");
    let names: Vec<&str> = sums.lines().map(|line| line.split_once("  ").unwrap().1).collect();
    let wanted = [
        "NOTES.md".to_owned(),
        format!("attune-check-{VERSION}.ar.html"),
        format!("attune-check-{VERSION}.cdx.json"),
        format!("attune-check-{VERSION}.crate"),
        format!("attune-check-{VERSION}.en-easy.html"),
        format!("attune-check-{VERSION}.en.html"),
        format!("attune-check-{VERSION}.es.html"),
        format!("attune-check-{VERSION}.tgz"),
        format!("attune-check-site-{VERSION}.zip"),
        format!("attune-check-wordpress-{VERSION}.zip"),
        format!("attune-look-back-{VERSION}.ar.html"),
        format!("attune-look-back-{VERSION}.en-easy.html"),
        format!("attune-look-back-{VERSION}.en.html"),
        format!("attune-look-back-{VERSION}.es.html"),
    ];
    assert_eq!(names, wanted);

    // The site is in one folder, with the files whose names begin with a point.
    let to = first.path().join("one");
    let (names, check) = entries(&to.join(format!("attune-check-site-{VERSION}.zip")), "attune/en/check.html");
    assert!(names.iter().all(|name| name.starts_with("attune/")), "{names:?}");
    for name in [
        ".htaccess",
        "en/.htaccess",
        "404.html",
        "READ-ME-FIRST.html",
        "_headers",
        "_worker.js",
        "vercel.json",
        "attune-check.js",
    ] {
        assert!(names.contains(&format!("attune/{name}")), "{name}");
    }
    assert_eq!(check, fs::read(root("target/dist/site/en/check.html")).unwrap());

    // Above what has changed stands which file is for whom.
    let told = fs::read_to_string(to.join("NOTES.md")).unwrap();
    for name in names_of_files(&told) {
        assert!(to.join(&name).is_file(), "{name}");
    }

    let bill = fs::read(to.join(format!("attune-check-{VERSION}.cdx.json"))).unwrap();
    let found = Bom::parse_from_json(&bill[..]).unwrap().validate_version(SpecVersion::V1_5);
    assert!(found.passed(), "{found:?}");
    let bill: Value = serde_json::from_slice(&bill).unwrap();
    let parts: Vec<&str> =
        bill["components"].as_array().unwrap().iter().map(|part| part["name"].as_str().unwrap()).collect();
    for name in ["yew", "wasm-bindgen", "web-sys", "serde", "serde-wasm-bindgen"] {
        assert!(parts.contains(&name), "{name} is in the module");
    }
    for name in ["clap", "tokio", "attune-check"] {
        assert!(!parts.contains(&name), "{name} is no part of the module");
    }
}

/// The files that the table in the notes names.
fn names_of_files(notes: &str) -> Vec<String> {
    let rows = notes.lines().take_while(|line| line.starts_with('|')).filter_map(|line| line.split('`').nth(1));
    let names: Vec<String> = rows.map(str::to_owned).collect();
    assert_eq!(names.len(), 5, "{notes:.500}");
    names
}

#[test]
fn every_place_names_the_same_version() {
    let package: Value = serde_json::from_str(&read("target/dist/npm/package.json")).unwrap();
    assert_eq!(package["version"], VERSION);
    let plug_in = |file: &str| read(&format!("target/dist/wordpress/{file}"));
    assert!(plug_in("attune-check.php").contains(&format!(" * Version:           {VERSION}\n")));
    assert!(plug_in("readme.txt").contains(&format!("\nStable tag: {VERSION}\n")));
    let block: Value = serde_json::from_str(&plug_in("block/block.json")).unwrap();
    assert_eq!(block["version"], VERSION);
    let text = notes(&read("CHANGELOG.md")).unwrap();
    assert!(text.starts_with("- ") && !text.contains("## "), "{text}");
    let other = notes("# Changelog\n\n## 9.9.9, 2030-01-01\n\n- New.\n");
    assert!(other.unwrap_err().to_string().contains(VERSION), "notes of another version are refused");
}
