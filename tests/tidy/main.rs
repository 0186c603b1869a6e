//! What has to hold of the sources and the words themselves.
#![allow(missing_docs, clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::indexing_slicing)]

mod arrows;
mod circles;
mod contrast;
mod criteria;
mod exports;
mod help_lines;
mod keys;
mod languages;
mod package;
mod pages;
mod previews;
mod readme;
mod safety;
mod schemas;
mod statement;
mod words;
mod worksheets;

use std::fs;
use std::path::PathBuf;

/// The files below a folder of the project with one of these endings, with their texts.
fn files(folder: &str, endings: &[&str]) -> Vec<(PathBuf, String)> {
    let mut found = Vec::new();
    let mut folders = vec![support::root().join(folder)];
    while let Some(folder) = folders.pop() {
        for entry in fs::read_dir(&folder).unwrap() {
            let path = entry.unwrap().path();
            if path.is_dir() {
                folders.push(path);
            } else if path.extension().is_some_and(|ending| endings.contains(&ending.to_str().unwrap())) {
                found.push((path.clone(), fs::read_to_string(&path).unwrap()));
            }
        }
    }
    assert!(!found.is_empty(), "{folder} holds files");
    found.sort();
    found
}
