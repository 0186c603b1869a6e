//! What is in the package that other apps add is chosen by hand.

use support::programs::cargo;

#[test]
fn the_package_holds_what_is_listed_and_nothing_else() {
    let listed = cargo(&["package", "--list", "--allow-dirty", "--offline"]);
    // Cargo's note of the commit is there where git is.
    let packaged: Vec<&str> = listed.lines().filter(|file| *file != ".cargo_vcs_info.json").collect();
    let chosen: Vec<&str> = include_str!("../cases/package.txt").lines().collect();
    assert_eq!(packaged, chosen, "tests/cases/package.txt is the list");
}
