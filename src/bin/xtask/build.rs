//! From the sources to the files that are served: the wasm and its glue, the sheet, the content.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use attune_check::content::{Content, FILES};
use attune_check::domain::validate;
use wasm_bindgen_cli_support::Bindgen;

use crate::Done;
use crate::run::{cargo, root, run, target};
use crate::tools;

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
    fs::copy(root().join("src/ui/style.css"), site.join("attune.css"))?;
    for (name, text) in FILES {
        // What serves the keepers of a file, and not the person who reads the page, stays here.
        let mut value: serde_json::Value = serde_json::from_str(&fresh(name, text)?)?;
        leave_out(&mut value, &["source", "sources", "seen"]);
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

fn leave_out(value: &mut serde_json::Value, names: &[&str]) {
    match value {
        serde_json::Value::Object(fields) => {
            fields.retain(|name, value| !names.contains(&name.as_str()) || value.is_array() && name != "sources");
            fields.values_mut().for_each(|value| leave_out(value, names));
        }
        serde_json::Value::Array(values) => values.iter_mut().for_each(|value| leave_out(value, names)),
        _ => {}
    }
}

fn wasm(profile: Profile, site: &Path) -> Done {
    run(cargo().args(["rustc", "--quiet", "--lib", "--crate-type", "cdylib", "--target", "wasm32-unknown-unknown"]).args([
        "--profile",
        profile.name(),
    ]))?;
    let built = target("wasm32-unknown-unknown").join(profile.name()).join("attune_check.wasm");
    let module = site.join("attune_check_bg.wasm");
    Bindgen::new().input_path(built).web(true)?.typescript(false).generate(site)?;
    if profile == Profile::Release { optimise(&module) } else { Ok(()) }
}

/// The features are named: `--all-features` writes modules that browsers refuse.
fn optimise(module: &Path) -> Done {
    let features = ["bulk-memory", "sign-ext", "mutable-globals", "nontrapping-float-to-int", "reference-types", "multivalue"];
    let wasm_opt = tools::npm()?.join("binaryen/bin/wasm-opt");
    let mut command = Command::new("node");
    command.arg(wasm_opt).arg(module).args(["-Oz", "-g", "-o"]).arg(module);
    run(command.args(features.map(|feature| format!("--enable-{feature}"))))
}
