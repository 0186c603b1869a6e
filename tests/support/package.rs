//! The npm package as npm packs it, brought to apps that were not made for it.

use std::fs;
use std::path::{Path, PathBuf};
use std::sync::atomic::{AtomicU32, Ordering};

use crate::programs::run;

/// A path below the project.
pub fn root(below: &str) -> PathBuf {
    crate::root().join(below)
}

/// A script of the npm packages of `tests/npm` (`npm`) or of `tests/hosts` (`hosts`).
pub fn tool(packages: &str, script: &str) -> PathBuf {
    let file = root("target").join(packages).join("node_modules").join(script);
    assert!(file.is_file(), "the npm packages of tests/{packages} are missing: `cargo xtask test` installs them");
    file
}

/// Runs a script of an npm package with Node.
pub fn node(script: &Path, words: &[&str], folder: &Path) -> String {
    run("node", &[&[script.to_str().expect("a path in Unicode")], words].concat(), folder)
}

/// An app of `tests/hosts` with the package installed. Its folder is gone when the test is over.
pub struct App(PathBuf);

impl Drop for App {
    fn drop(&mut self) {
        let _ = fs::remove_dir_all(&self.0);
    }
}

impl App {
    /// Copies the app into a folder of its own below the other packages of `tests/hosts`, where Node finds them,
    /// and unpacks what `npm pack` makes beside it, as `npm install` does with a package from a registry.
    pub fn new(name: &str) -> App {
        static COUNT: AtomicU32 = AtomicU32::new(0);
        let count = COUNT.fetch_add(1, Ordering::Relaxed);
        let app = App(root("target/hosts/apps").join(format!("{name}-{}-{count}", std::process::id())));
        let _ = fs::remove_dir_all(app.folder());
        let modules = app.folder().join("node_modules/attune-check");
        fs::create_dir_all(&modules).expect("a folder");
        for from in [root("tests/hosts"), root("tests/hosts").join(name)] {
            for entry in fs::read_dir(from).expect("an app of tests/hosts") {
                let file = entry.expect("a file");
                if file.path().is_file() {
                    fs::copy(file.path(), app.folder().join(file.file_name())).expect("a copy");
                }
            }
        }
        let packed = app.pack();
        run("tar", &["-xzf", &packed, "-C", "node_modules/attune-check", "--strip-components=1"], app.folder());
        app
    }

    /// Packs the package beside the app and gives the file's name.
    fn pack(&self) -> String {
        let package = root("target/dist/npm");
        assert!(package.join("package.json").is_file(), "target/dist is missing: `cargo xtask test` builds it");
        let to = self.folder().to_str().expect("a path in Unicode");
        let words = ["pack", "--offline", "--ignore-scripts", "--loglevel=error", "--pack-destination", to];
        run("npm", &words, &package).trim().to_owned()
    }

    /// The files that `npm pack` takes, sorted.
    pub fn packed(&self) -> Vec<String> {
        let list = run("tar", &["-tzf", &self.pack()], self.folder());
        let mut files: Vec<String> = list.lines().map(|line| line.trim_start_matches("package/").to_owned()).collect();
        files.sort();
        files
    }

    /// Where it is.
    pub fn folder(&self) -> &Path {
        &self.0
    }

    /// Where the package is.
    pub fn package(&self) -> PathBuf {
        self.folder().join("node_modules/attune-check")
    }

    /// Bundles a file of the app with esbuild, into a folder of this name.
    pub fn esbuild(&self, file: &str, to: &str, words: &[&str]) {
        let to = format!("--outdir={to}");
        let words = [&[file, "--bundle", "--format=esm", "--log-level=warning", &to], words].concat();
        node(&tool("npm", "esbuild/bin/esbuild"), &words, self.folder());
    }
}
