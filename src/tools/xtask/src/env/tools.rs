//! What the build and the tests need besides cargo, installed where that is possible.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use crate::Result;
use crate::env::run::{cargo, find, output, root, run, target};

/// The compiler's target for the browser, added with rustup where it is missing.
pub fn wasm_target() -> Result {
    const NAME: &str = "wasm32-unknown-unknown";
    let sysroot = output(Command::new("rustc").args(["--print", "sysroot"]))?;
    if PathBuf::from(sysroot.trim()).join("lib/rustlib").join(NAME).is_dir() {
        return Ok(());
    }
    eprintln!("Adding the compiler's {NAME} target ...");
    let added = run(Command::new("rustup").args(["target", "add", NAME]));
    added.map_err(|error| format!("The build needs the {NAME} target of the Rust compiler, and {error}").into())
}

/// The npm packages of `tests/npm`, that building and testing take. Gives their folder.
pub fn npm() -> Result<PathBuf> {
    packages("npm")
}

/// The npm packages of `tests/hosts`, that pages which show the check are built with. Gives their folder.
pub fn hosts() -> Result<PathBuf> {
    packages("hosts")
}

/// The npm packages of a folder of `tests`, installed under a folder of this name in `target`.
fn packages(name: &str) -> Result<PathBuf> {
    let (from, to) = (root().join("tests").join(name), target(name));
    let modules = to.join("node_modules");
    let lock = fs::read(from.join("package-lock.json"))?;
    if fs::read(to.join("installed.json")).is_ok_and(|installed| installed == lock) {
        return Ok(modules);
    }
    if find("npm").is_none() {
        return Err("The packaged build and the tests need Node with npm, which is not on the path.".into());
    }
    eprintln!("Installing the npm packages of tests/{name} ...");
    fs::create_dir_all(&to)?;
    for file in ["package.json", "package-lock.json"] {
        fs::copy(from.join(file), to.join(file))?;
    }
    run(Command::new("npm")
        .args(["ci", "--no-audit", "--no-fund", "--ignore-scripts", "--loglevel=error"])
        .current_dir(&to))?;
    fs::write(to.join("installed.json"), lock)?;
    Ok(modules)
}

/// An npm package without those that it asks for, where it has all of them inside already. Gives its folder.
pub fn alone(name: &str, version: &str, integrity: &str) -> Result<PathBuf> {
    let folder = target("npm-alone").join(format!("{name}-{version}"));
    let package = folder.join("package");
    if package.is_dir() {
        return Ok(package);
    }
    eprintln!("Fetching the npm package {name} ...");
    fs::create_dir_all(&folder)?;
    let asked = format!("{name}@{version}");
    let packed = output(Command::new("npm").args(["pack", &asked, "--json", "--loglevel=error"]).current_dir(&folder))?;
    if !packed.contains(integrity) {
        return Err(format!("The npm package {asked} has another hash than the one that is known.").into());
    }
    // In one step, so that half a package is never taken for a whole one.
    let half = tempfile::tempdir_in(&folder)?;
    let file = format!("{name}-{version}.tgz");
    run(Command::new("tar").arg("-xzf").arg(&file).arg("-C").arg(half.path()).current_dir(&folder))?;
    fs::rename(half.path().join("package"), &package)?;
    fs::remove_file(folder.join(file))?;
    Ok(package)
}

/// Where cargo keeps what it fetches and installs.
pub fn cargo_home() -> Option<PathBuf> {
    let home = std::env::var_os("CARGO_HOME").map(PathBuf::from);
    home.or_else(|| Some(PathBuf::from(std::env::var_os("HOME")?).join(".cargo")))
}

/// The driver for Firefox: a crate, installed into cargo's own folder where it is missing.
pub fn geckodriver() -> Result<PathBuf> {
    const VERSION: &str = "0.37.1";
    let installed = cargo_home().map(|home| home.join("bin/geckodriver")).filter(|path| path.is_file());
    if let Some(path) = find("geckodriver").or(installed) {
        return Ok(path);
    }
    eprintln!("Installing geckodriver, which takes a minute ...");
    // It waits for the browser most of the time: making it fast would take twice as long.
    let install = &mut cargo();
    install.env("CARGO_PROFILE_RELEASE_OPT_LEVEL", "0").env("CARGO_PROFILE_RELEASE_LTO", "off");
    run(install.args(["install", "geckodriver", "--version", VERSION, "--locked"]))?;
    geckodriver()
}

/// A script or a style sheet, as short as it can be.
pub fn minified(file: &Path, with: &[String]) -> Result<String> {
    let tool = npm()?.join("esbuild/bin/esbuild");
    let mut command = Command::new("node");
    command.arg(tool).arg(file).args(["--minify", "--log-level=warning", "--charset=utf8"]).args(with);
    Ok(output(&mut command)?.trim_end().to_owned())
}
