//! What the build and the tests need besides cargo, installed where that is possible.

use std::fs;
use std::path::{Path, PathBuf};

use xshell::cmd;

use crate::Result;
use crate::env::run::{cargo, find, root, shell, shell_in, target};

/// The compiler's target for the browser, added with rustup where it is missing.
pub fn wasm_target() -> Result {
    const NAME: &str = "wasm32-unknown-unknown";
    let shell = shell()?;
    let sysroot = cmd!(shell, "rustc --print sysroot").read()?;
    if PathBuf::from(sysroot).join("lib/rustlib").join(NAME).is_dir() {
        return Ok(());
    }
    eprintln!("Adding the compiler's {NAME} target ...");
    let added = cmd!(shell, "rustup target add {NAME}").quiet().run();
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
    let shell = shell_in(&to)?;
    cmd!(shell, "npm ci --no-audit --no-fund --ignore-scripts --loglevel=error").quiet().run()?;
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
    let shell = shell_in(&folder)?;
    let packed = cmd!(shell, "npm pack {asked} --json --loglevel=error").read()?;
    if !packed.contains(integrity) {
        return Err(format!("The npm package {asked} has another hash than the one that is known.").into());
    }
    // In one step, so that half a package is never taken for a whole one.
    let half = tempfile::tempdir_in(&folder)?;
    let (file, to) = (format!("{name}-{version}.tgz"), half.path());
    cmd!(shell, "tar -xzf {file} -C {to}").quiet().run()?;
    fs::rename(half.path().join("package"), &package)?;
    fs::remove_file(folder.join(file))?;
    Ok(package)
}

/// LHC-Forms brings all that it needs in its own files, and asks npm for dozens of packages that it was made from.
const LFORMS: [&str; 3] = [
    "lforms",
    "40.1.3",
    "sha512-WLruTm+BcVnafC0rSAQ3/cNqhxvclBUxyBG68aub/uha2NaK9H8ZZcEXTTuORuGzzCt0wa7fvhuieZtcDIdPzQ==",
];

/// The folder of LHC-Forms, which asks what a FHIR questionnaire says.
pub fn lforms() -> Result<PathBuf> {
    let [name, version, integrity] = LFORMS;
    alone(name, version, integrity)
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
    let shell = shell()?;
    let install = cargo(&shell).env("CARGO_PROFILE_RELEASE_OPT_LEVEL", "0").env("CARGO_PROFILE_RELEASE_LTO", "off");
    install.args(["install", "geckodriver", "--version", VERSION, "--locked"]).run()?;
    geckodriver()
}

/// A script or a style sheet, as short as it can be.
pub fn minified(file: &Path, with: &[String]) -> Result<String> {
    let tool = npm()?.join("esbuild/bin/esbuild");
    let shell = shell()?;
    let short = cmd!(shell, "node {tool} {file} --minify --log-level=warning --charset=utf8 {with...}").read()?;
    Ok(short.trim_end().to_owned())
}
