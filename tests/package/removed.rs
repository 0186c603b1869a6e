//! Which functions are emptied in what ships. Each is a promise that nothing needs it: one more is more dangerous than
//! one less, and both are read before they are accepted.
//!
//! `INSTA_UPDATE=always cargo test -p tests --test package removed` writes the lists anew.

use std::fs;

/// The list of a build.
fn removed(program: &str) -> String {
    let file = support::root().join("target/parts/release").join(program).join("removed.txt");
    fs::read_to_string(&file).unwrap_or_else(|_| panic!("{} is missing: `cargo xtask dist` writes it", file.display()))
}

#[test]
fn the_functions_that_are_emptied_were_reviewed() {
    insta::assert_snapshot!("check", removed(""));
    insta::assert_snapshot!("builder", removed("builder"));
    insta::assert_snapshot!("look_back", removed("look_back"));
}

/// A pattern that meets nothing costs bytes and nothing more, but nobody knows any more whether it is right.
#[test]
fn every_pattern_meets_something() {
    for program in ["", "builder"] {
        let list = removed(program);
        let idle: Vec<&str> = list.lines().filter(|line| line.starts_with("0 of ")).collect();
        assert!(idle.is_empty() && list.contains("1 of "), "{program}: {idle:?}");
    }
}
