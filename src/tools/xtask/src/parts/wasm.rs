//! From the sources to a small module and the script that gives it what it imports.

use std::fs;
use std::path::{Path, PathBuf};

use shrink::glue::{self, Names};
use shrink::groups::Program;
use shrink::snip::{self, Removed};
use shrink::unread::{self, AddressConstants, Objects};
use walrus::{Module, RawCustomSection};
use wasm_bindgen_cli_support::{Bindgen, EncodeInto};
use xshell::cmd;

use crate::Result;
use crate::env::run::{cargo, root, shell, target};
use crate::env::tools;

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
pub enum Artifact {
    /// The check.
    Check,
    /// The page that looks back.
    LookBack,
    /// The page that makes links.
    Builder,
    /// The page for one good day.
    OneGoodDay,
    /// The least that yew costs, to compare with.
    Counter,
}

impl Artifact {
    /// How cargo is asked for it.
    fn words(self) -> &'static [&'static str] {
        match self {
            Artifact::Check => &[
                "--package",
                "attune-check",
                "--lib",
                "--crate-type",
                "cdylib",
                "--no-default-features",
                "--features",
                "embed",
            ],
            Artifact::LookBack => {
                &["--package", "look-back", "--lib", "--crate-type", "cdylib", "--features", "module"]
            }
            Artifact::Builder => &["--package", "builder", "--lib", "--crate-type", "cdylib"],
            Artifact::OneGoodDay => {
                &["--package", "one-good-day", "--lib", "--crate-type", "cdylib", "--features", "module"]
            }
            Artifact::Counter => &["--manifest-path", "tests/bench/counter/Cargo.toml"],
        }
    }

    /// What the passes may take for granted of it; nothing where it is left as it is.
    fn program(self) -> Option<Program> {
        match self {
            Artifact::Check | Artifact::LookBack => Some(Program::Check),
            Artifact::Builder | Artifact::OneGoodDay => Some(Program::Page),
            Artifact::Counter => None,
        }
    }

    /// Whether its first screen has a field to write in, as the bundler takes it: what takes over does no work for fields
    /// that are not there.
    pub fn typed(self) -> String {
        format!("--define:TYPED={}", self == Artifact::LookBack)
    }

    /// The compiled file, without its ending.
    pub fn file(self) -> &'static str {
        match self {
            Artifact::Check => "attune_check",
            Artifact::LookBack => "look_back",
            Artifact::Builder => "builder",
            Artifact::OneGoodDay => "one_good_day",
            Artifact::Counter => "counter",
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
/// The list of the functions that were emptied or cut.
pub const REMOVED: &str = "removed.txt";
/// Its script's.
pub const GLUE: &str = "attune_check.js";

/// Writes the module and its script into a folder. `without` names a pass that is left out, to see what it saves.
pub fn build(artifact: Artifact, profile: Profile, folder: &Path, without: Option<&str>) -> Result {
    tools::wasm_target()?;
    let built = compile(artifact, profile, &target(""), true)?;
    let removed = bind(artifact, profile, &built, folder, true, without)?;
    fs::write(folder.join(REMOVED), listed(&removed))?;
    let (module, script) = (folder.join(MODULE), folder.join(GLUE));
    if profile == Profile::Release {
        fs::copy(&module, folder.join(NAMED))?;
        let names = strip(&module)?;
        fs::write(&script, Names::read(&names)?.apply(&fs::read_to_string(&script)?)?)?;
    }
    // What stands in the frame of the check is started again where a browser brings its page back.
    let start = match artifact {
        Artifact::Check | Artifact::LookBack => glue::from_bytes,
        Artifact::Builder | Artifact::Counter => glue::once_from_bytes,
        Artifact::OneGoodDay => glue::once_as_it_is,
    };
    Ok(fs::write(&script, start(&fs::read_to_string(&script)?)?)?)
}

/// Compiles into this target folder and gives the module's file. Where `references` are not wanted, the module
/// holds numbers instead, and the script keeps the page's objects in a list of its own.
pub fn compile(artifact: Artifact, profile: Profile, folder: &Path, references: bool) -> Result<PathBuf> {
    const TARGET: &str = "wasm32-unknown-unknown";
    let shell = shell()?;
    let compile = cargo(&shell).args(["rustc", "--quiet", "--target", TARGET]).args(artifact.words());
    let mut flags = same_everywhere()?;
    if !references {
        // For every crate: wasm-bindgen's own is another one without them.
        flags.push("-Ctarget-feature=-reference-types,-multivalue".to_owned());
    }
    let linker: &[&str] = match profile {
        Profile::Release => &["--", "-C", "link-arg=--emit-relocs", "-C", STACK],
        Profile::Serve => &[],
    };
    let compile = compile.args(["--profile", profile.name(), "--target-dir"]).arg(folder).args(linker);
    // Nothing that a machine sets for its own builds gets in: other flags give other bytes, and so do incremental builds.
    let compile = if profile == Profile::Release { compile.env("CARGO_INCREMENTAL", "0") } else { compile };
    compile.env("CARGO_ENCODED_RUSTFLAGS", flags.join("\x1f")).run()?;
    Ok(folder.join(TARGET).join(profile.name()).join(artifact.file()).with_extension("wasm"))
}

/// Names for the folders of this machine. Their paths lie among the module's data, and with paths of another
/// length everything after them has another address: the same sources would give other bytes elsewhere.
fn same_everywhere() -> Result<Vec<String>> {
    let shell = shell()?;
    let version = cmd!(shell, "rustc -vV").read()?;
    let commit = version.lines().find_map(|line| line.strip_prefix("commit-hash: ")).unwrap_or_default();
    let library = PathBuf::from(cmd!(shell, "rustc --print sysroot").read()?).join("lib/rustlib/src/rust");
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

/// Which functions each pattern of a pass removes, one pattern a block, as it is reviewed in `tests/cases`.
fn listed(removed: &[Removed]) -> String {
    let block = |removed: &Removed| {
        let functions: String = removed.functions.iter().map(|name| format!("    {name}\n")).collect();
        format!("{} of {}\n{functions}", removed.functions.len(), removed.pattern)
    };
    removed.iter().map(block).collect()
}

/// The passes after the optimiser, as the table of the passes calls them.
pub const UNREAD: &str = "unread data";

/// Writes a compiled module, bound to its script, into a folder; optimised once in what ships. Gives which functions were emptied or cut.
/// `without` names one that is left out, to see what it saves.
///
/// What is served in development goes through the same passes but for the optimiser and what follows it: those change
/// bytes and nothing that the module does.
pub fn bind(
    artifact: Artifact,
    profile: Profile,
    built: &Path,
    folder: &Path,
    references: bool,
    without: Option<&str>,
) -> Result<Vec<Removed>> {
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
    // The order of functions follows their names, and the hash of a crate is another one with every change around it.
    for function in made.wasm_mut().funcs.iter_mut() {
        function.name = function.name.as_deref().map(snip::plain);
    }
    let removed = artifact.program().map(|program| snip::snip(made.wasm_mut(), program, without)).unwrap_or_default();
    let before = AddressConstants::of(made.wasm());
    made.emit(folder)?;
    let file = folder.join(MODULE);
    if profile == Profile::Serve {
        return Ok(removed);
    }
    optimise(&file, &["-g"])?;
    if artifact != Artifact::Counter && without != Some(UNREAD) {
        let mut smaller = Module::from_file(&file)?;
        Objects::of(&bytes)?.blank_unread(&mut smaller, &before);
        smaller.emit_wasm_file(&file)?;
    }
    Ok(removed)
}

/// Takes the names out of an optimised module, in place, and gives those of its imports and exports that it shortened.
pub fn strip(module: &Path) -> Result<String> {
    optimise(module, &["--strip-debug", "--strip-producers", "--minify-imports-and-exports-and-modules"])
}

/// Makes a module smaller in place, and gives what the optimiser printed.
///
/// The first 1024 bytes of the memory are the end of the stack, so that no text or number lies there.
/// The features are named: `--all-features` writes modules that browsers refuse. A second run, with
/// the names of functions gone, merges what differed by them and shortens the names that are left.
pub fn optimise(module: &Path, with: &[&str]) -> Result<String> {
    const FEATURES: [&str; 6] =
        ["bulk-memory", "sign-ext", "mutable-globals", "nontrapping-float-to-int", "reference-types", "multivalue"];
    const INLINED: [&str; 2] = ["--one-caller-inline-max-function-size=20", "--always-inline-max-function-size=4"];
    let tool = tools::npm()?.join("binaryen/bin/wasm-opt");
    let features = FEATURES.map(|feature| format!("--enable-{feature}"));
    let shell = shell()?;
    let command =
        cmd!(shell, "node {tool} {module} -Oz {INLINED...} --low-memory-unused {with...} {features...} -o {module}");
    Ok(command.read()?)
}
