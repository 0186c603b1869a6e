//! An app of someone else's with the check in it, built as its author would build it: see `tests/hosts/yew`.

use std::fs;

use wasm_bindgen_cli_support::Bindgen;

use crate::Result;
use crate::env::run::{cargo, root, shell, target};
use crate::env::tools;

/// Builds the app into `target/yew-app`, a folder to serve.
pub fn build() -> Result {
    tools::wasm_target()?;
    let app = root().join("tests/hosts/yew");
    // With our own versions, nothing is fetched or built for this machine a second time.
    fs::copy(root().join("Cargo.lock"), app.join("Cargo.lock"))?;
    const TARGET: &str = "wasm32-unknown-unknown";
    let shell = shell()?;
    let compile =
        cargo(&shell).args(["build", "--quiet", "--target", TARGET, "--manifest-path"]).arg(app.join("Cargo.toml"));
    compile.arg("--target-dir").arg(target("")).run()?;
    let folder = target("yew-app");
    fs::create_dir_all(&folder)?;
    let built = target(TARGET).join("debug/yew-app.wasm");
    Bindgen::new().input_path(built).out_name("yew_app").web(true)?.typescript(false).generate(&folder)?;
    for file in ["index.html", "page.css", "start.js"] {
        fs::copy(app.join(file), folder.join(file))?;
    }
    Ok(())
}
