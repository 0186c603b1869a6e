//! What is in the package that other apps add is chosen by hand.

use std::process::Command;

#[test]
fn the_package_holds_what_is_listed_and_nothing_else() {
    let cargo = std::env::var_os("CARGO").unwrap_or_else(|| "cargo".into());
    let output = Command::new(cargo)
        .args(["package", "--list", "--allow-dirty", "--offline"])
        .current_dir(support::root())
        .output()
        .unwrap();
    assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
    let listed = String::from_utf8(output.stdout).unwrap();
    // Cargo's note of the commit is there where git is.
    let packaged: Vec<&str> = listed.lines().filter(|file| *file != ".cargo_vcs_info.json").collect();
    let chosen: Vec<&str> = include_str!("../cases/package.txt").lines().collect();
    assert_eq!(packaged, chosen, "tests/cases/package.txt is the list");
}
