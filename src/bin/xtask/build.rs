//! From the sources to the files that are served: the wasm and its glue, the sheet, the content.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use attune_check::content::{Content, FILES};
use attune_check::domain::validate;
use serde_json::Value;
use walrus::Module;
use wasm_bindgen_cli_support::{Bindgen, EncodeInto};

use crate::Done;
use crate::glue::Names;
use crate::run::{cargo, output, root, run, target};
use crate::unread::Objects;
use crate::{snip, tools, unread};

/// How the wasm is built.
#[derive(Clone, Copy, PartialEq)]
pub enum Profile {
    /// Small: what ships.
    Release,
    /// Quick: what `serve` rebuilds.
    Serve,
}

impl Profile {
    fn name(self) -> &'static str {
        match self {
            Profile::Release => "release",
            Profile::Serve => "serve",
        }
    }

    fn site(self) -> PathBuf {
        target(if self == Profile::Release { "site" } else { "serve-site" })
    }
}

/// Builds all files and gives their folder.
pub fn site(profile: Profile) -> Done<PathBuf> {
    check_content()?;
    tools::wasm_target()?;
    let site = profile.site();
    fs::create_dir_all(&site)?;
    wasm(profile, &site)?;
    for entry in fs::read_dir(root().join("www"))? {
        let entry = entry?;
        fs::copy(entry.path(), site.join(entry.file_name()))?;
    }
    let style = site.join("attune.css");
    fs::copy(root().join("src/ui/style.css"), &style)?;
    if profile == Profile::Release {
        minify(&style, &[])?;
    }
    for (name, text) in FILES {
        let mut value: Value = serde_json::from_str(&fresh(name, text)?)?;
        leave_out(&mut value);
        // Keys come sorted, which the reader of the texts counts on to be quick.
        fs::write(site.join(name), value.to_string())?;
    }
    Ok(site)
}

/// The content file as it is now: `serve` has to see a change without being built again itself.
fn fresh(name: &str, built_in: &str) -> Done<String> {
    let folder = if name == "en.json" { "src/content/text" } else { "src/content" };
    Ok(fs::read_to_string(root().join(folder).join(name)).unwrap_or_else(|_| built_in.to_owned()))
}

/// A content set with a fault is not built: half advice is worse than none.
fn check_content() -> Done {
    let mut files = Vec::new();
    for (name, text) in FILES {
        files.push(fresh(name, text)?);
    }
    let [check, text, help] = files.as_slice() else { return Err("There have to be three content files.".into()) };
    let content = Content::from_json(check, text, help)?;
    let mut problems = validate::check(&content.check);
    problems.extend(validate::text(&content.check, &content.help, &content.text, &content.text));
    problems.extend(validate::help(&content.help));
    if problems.is_empty() {
        return Ok(());
    }
    let lines: Vec<String> = problems.iter().map(|problem| format!("  {problem}")).collect();
    Err(format!("The content has faults:\n{}", lines.join("\n")).into())
}

/// Leaves out what serves the keepers of a file and not the person who reads the page: where and when
/// something was checked. The day after which a help line is old stays, because the page shows it.
fn leave_out(value: &mut Value) {
    match value {
        Value::Object(fields) => {
            fields.retain(|name, _| !matches!(name.as_str(), "source" | "sources" | "seen" | "checked_on"));
            fields.values_mut().for_each(leave_out);
        }
        Value::Array(values) => values.iter_mut().for_each(leave_out),
        _ => {}
    }
}

fn wasm(profile: Profile, site: &Path) -> Done {
    let mut compile = cargo();
    compile.args(["rustc", "--quiet", "--lib", "--crate-type", "cdylib", "--target", "wasm32-unknown-unknown"]);
    compile.args(["--profile", profile.name()]);
    if profile == Profile::Release {
        compile.args(["--", "-C", "link-arg=--emit-relocs"]);
    }
    run(&mut compile)?;
    let built = target("wasm32-unknown-unknown").join(profile.name()).join("attune_check.wasm");
    let mut bindgen = Bindgen::new();
    // Every browser that runs the module writes text into its memory by itself.
    bindgen.input_path(&built).web(true)?.typescript(false).encode_into(EncodeInto::Always);
    let mut made = bindgen.generate_output()?;
    if profile == Profile::Serve {
        return Ok(made.emit(site)?);
    }
    let objects = Objects::of(&fs::read(&built)?)?;
    unread::forget_objects(made.wasm_mut());
    snip::snip(made.wasm_mut())?;
    made.emit(site)?;
    optimise(site, &objects)
}

/// The first 1024 bytes of the memory are the end of the stack, so that no text or number lies there.
/// The features are named: `--all-features` writes modules that browsers refuse. The second run, with
/// the names of functions gone, merges what differed by them and shortens the names that are left.
fn optimise(site: &Path, objects: &Objects) -> Done {
    const FEATURES: [&str; 6] =
        ["bulk-memory", "sign-ext", "mutable-globals", "nontrapping-float-to-int", "reference-types", "multivalue"];
    let (module, glue) = (site.join("attune_check_bg.wasm"), site.join("attune_check.js"));
    let tool = tools::npm()?.join("binaryen/bin/wasm-opt");
    let optimise = |with: &[&str]| {
        let mut command = Command::new("node");
        command
            .arg(&tool)
            .arg(&module)
            .args(["-Oz", "--one-caller-inline-max-function-size=20", "--low-memory-unused"])
            .args(with)
            .args(FEATURES.map(|feature| format!("--enable-{feature}")));
        output(command.arg("-o").arg(&module))
    };
    optimise(&["-g"])?;
    let mut smaller = Module::from_file(&module)?;
    objects.blank_unread(&mut smaller);
    smaller.emit_wasm_file(&module)?;
    if let Some(f) = std::env::var_os("KEEP_WASM") { smaller.emit_wasm_file(f)?; }
    let names = optimise(&["--strip-debug", "--strip-producers", "--minify-imports-and-exports-and-modules"])?;
    fs::write(&glue, Names::read(&names)?.apply(&fs::read_to_string(&glue)?)?)?;
    minify(&glue, &["--bundle", "--format=esm"])
}

/// Writes a script or a style sheet anew, as short as it can be.
fn minify(file: &Path, with: &[&str]) -> Done {
    let tool = tools::npm()?.join("esbuild/bin/esbuild");
    let mut command = Command::new("node");
    command.arg(tool).arg(file).args(["--minify", "--log-level=warning", "--allow-overwrite"]).args(with);
    let mut outfile = std::ffi::OsString::from("--outfile=");
    outfile.push(file);
    run(command.arg(outfile))
}
