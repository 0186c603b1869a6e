//! From the sources to a small module and the script that gives it what it imports.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use walrus::{Module, RawCustomSection};
use wasm_bindgen_cli_support::{Bindgen, EncodeInto};

use crate::Result;
use crate::glue::{self, Names};
use crate::run::{cargo, output, root, run, target};
use crate::unread::{self, Known, Objects};
use crate::{snip, tools};

/// How the wasm is built.
#[derive(Clone, Copy, PartialEq)]
pub enum Profile {
    /// Small: what ships.
    Release,
    /// Quick: what `serve` rebuilds.
    Serve,
}

impl Profile {
    /// Cargo's name for it.
    pub fn name(self) -> &'static str {
        match self {
            Profile::Release => "release",
            Profile::Serve => "serve",
        }
    }
}

/// What is built.
#[derive(Clone, Copy, PartialEq)]
pub enum What {
    /// The check.
    Check,
    /// The page that makes links.
    Builder,
    /// The least that yew costs, to compare with.
    Counter,
}

impl What {
    /// How cargo is asked for it.
    fn words(self) -> &'static [&'static str] {
        match self {
            What::Check => &["--lib", "--crate-type", "cdylib", "--no-default-features", "--features", "embed"],
            What::Builder => &["--bin", "builder", "--no-default-features", "--features", "builder"],
            What::Counter => &["--manifest-path", "tests/bench/counter/Cargo.toml"],
        }
    }

    /// The compiled file, without its ending.
    fn file(self) -> &'static str {
        match self {
            What::Check => "attune_check",
            What::Builder => "builder",
            What::Counter => "counter",
        }
    }
}

/// A quarter of the usual stack. What lies after it has shorter addresses then, and many times more than is used is
/// left.
const STACK: &str = "link-arg=-zstack-size=262144";

/// The module's file, in a folder of parts.
pub const MODULE: &str = "attune_check_bg.wasm";
/// The same with the names of its functions, not quite as small.
pub const NAMED: &str = "named.wasm";
/// Its script's.
pub const GLUE: &str = "attune_check.js";

/// Writes the module and its script into a folder.
pub fn build(what: What, profile: Profile, folder: &Path) -> Result {
    tools::wasm_target()?;
    let built = compile(what, profile, &target(""), true)?;
    bind(what, profile, &built, folder, true)?;
    let (module, script) = (folder.join(MODULE), folder.join(GLUE));
    if profile == Profile::Release {
        fs::copy(&module, folder.join(NAMED))?;
        let names = strip(&module)?;
        fs::write(&script, Names::read(&names)?.apply(&fs::read_to_string(&script)?)?)?;
    }
    let start = if what == What::Check { glue::from_bytes } else { glue::once_from_bytes };
    Ok(fs::write(&script, start(&fs::read_to_string(&script)?)?)?)
}

/// Compiles into this target folder and gives the module's file. Where `references` are not wanted, the module
/// holds numbers instead, and the script keeps the page's objects in a list of its own.
pub fn compile(what: What, profile: Profile, folder: &Path, references: bool) -> Result<PathBuf> {
    const TARGET: &str = "wasm32-unknown-unknown";
    let mut compile = cargo();
    compile.args(["rustc", "--quiet", "--target", TARGET]).args(what.words());
    compile.args(["--profile", profile.name(), "--target-dir"]).arg(folder);
    let mut flags = same_everywhere()?;
    if !references {
        // For every crate, so that each of them is built for it.
        flags.push("-Ctarget-feature=-reference-types,-multivalue".to_owned());
    }
    // Nothing that a machine sets for its own builds gets in.
    compile.env("CARGO_ENCODED_RUSTFLAGS", flags.join("\x1f"));
    if profile == Profile::Release {
        compile.args(["--", "-C", "link-arg=--emit-relocs", "-C", STACK]);
    }
    run(&mut compile)?;
    Ok(folder.join(TARGET).join(profile.name()).join(what.file()).with_extension("wasm"))
}

/// Names for the folders of this machine. Their paths lie among the module's data, and with paths of another
/// length everything after them has another address: the same sources would give other bytes elsewhere.
fn same_everywhere() -> Result<Vec<String>> {
    let rustc = |words: &[&str]| output(Command::new("rustc").args(words));
    let version = rustc(&["-vV"])?;
    let commit = version.lines().find_map(|line| line.strip_prefix("commit-hash: ")).unwrap_or_default();
    let library = PathBuf::from(rustc(&["--print", "sysroot"])?.trim()).join("lib/rustlib/src/rust");
    // The library's own name for it, which is there where its sources are not installed.
    let mut names = vec![(root().to_owned(), ".".to_owned()), (library, format!("/rustc/{commit}"))];
    let registries = tools::cargo_home().map(|home| home.join("registry/src"));
    for registry in registries.and_then(|folder| fs::read_dir(folder).ok()).into_iter().flatten() {
        names.push((registry?.path(), "/crates".to_owned()));
    }
    let flag = |(folder, name): (PathBuf, String)| format!("--remap-path-prefix={}={name}", folder.display());
    // With the types of generic functions in their names, which `snip` tells them apart by.
    Ok(names.into_iter().map(flag).chain(["-Csymbol-mangling-version=v0".to_owned()]).collect())
}

/// Writes a compiled module, bound to its script, into a folder; optimised once in what ships.
pub fn bind(what: What, profile: Profile, built: &Path, folder: &Path, references: bool) -> Result {
    let bytes = fs::read(built)?;
    let mut module = Module::from_buffer(&bytes)?;
    if !references {
        // The standard library comes ready-made and says that it knows references. It uses none.
        let known = [&[1, b'+', 15][..], b"mutable-globals"].concat();
        module.customs.remove_raw("target_features");
        module.customs.add(RawCustomSection { name: "target_features".to_owned(), data: known });
    }
    unread::forget_objects(&mut module);
    let mut bindgen = Bindgen::new();
    // Every browser that runs the module writes text into its memory by itself.
    bindgen.input_module("attune_check", module).web(true)?.typescript(false).encode_into(EncodeInto::Always);
    let mut made = bindgen.generate_output()?;
    if profile == Profile::Serve {
        return Ok(made.emit(folder)?);
    }
    // The order of functions follows their names, and the hash of a crate is another one with every change around it.
    for function in made.wasm_mut().funcs.iter_mut() {
        function.name = function.name.as_deref().map(snip::plain);
    }
    if what != What::Check {
        made.emit(folder)?;
        return optimise(&folder.join(MODULE), &["-g"]).map(drop);
    }
    snip::snip(made.wasm_mut());
    let before = Known::of(made.wasm());
    made.emit(folder)?;
    let file = folder.join(MODULE);
    optimise(&file, &["-g"])?;
    let mut smaller = Module::from_file(&file)?;
    Objects::of(&bytes)?.blank_unread(&mut smaller, &before);
    smaller.emit_wasm_file(&file)?;
    Ok(())
}

/// Takes the names out of an optimised module, in place, and gives those that it shortened. Functions of one place in
/// the sources are alike and call each other, so that they pack better side by side.
pub fn strip(module: &Path) -> Result<String> {
    optimise(
        module,
        &[
            "--reorder-functions-by-name",
            "--strip-debug",
            "--strip-producers",
            "--minify-imports-and-exports-and-modules",
        ],
    )
}

/// Makes a module smaller in place, and gives what the optimiser printed.
///
/// The first 1024 bytes of the memory are the end of the stack, so that no text or number lies there.
/// The features are named: `--all-features` writes modules that browsers refuse. A second run, with
/// the names of functions gone, merges what differed by them and shortens the names that are left.
pub fn optimise(module: &Path, with: &[&str]) -> Result<String> {
    const FEATURES: [&str; 6] =
        ["bulk-memory", "sign-ext", "mutable-globals", "nontrapping-float-to-int", "reference-types", "multivalue"];
    let mut command = Command::new("node");
    command
        .arg(tools::npm()?.join("binaryen/bin/wasm-opt"))
        .arg(module)
        .args(["-Oz", "--one-caller-inline-max-function-size=20", "--always-inline-max-function-size=4"])
        .arg("--low-memory-unused")
        .args(with)
        .args(FEATURES.map(|feature| format!("--enable-{feature}")));
    output(command.arg("-o").arg(module))
}
