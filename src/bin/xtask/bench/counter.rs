//! The least that a page of our own stack costs: a yew counter, built as the check is but for what the check does
//! beyond cargo, wasm-bindgen and wasm-opt.

use std::fs;
use std::path::Path;

use crate::Result;
use crate::glue::Names;
use crate::run::{root, target};
use crate::tools::minified;
use crate::wasm::{self, GLUE, MODULE, Profile, What};

/// Builds it and writes its script and its module into the folder of the pages.
pub fn write(site: &Path) -> Result {
    let folder = target("bench/counter");
    fs::create_dir_all(&folder)?;
    // With our own versions, nothing is fetched or built a second time.
    fs::copy(root().join("Cargo.lock"), root().join("tests/bench/counter/Cargo.lock"))?;
    let built = wasm::compile(What::Counter, Profile::Release, &target(""), true)?;
    wasm::bind(What::Counter, Profile::Release, &built, &folder, true)?;
    let (module, script) = (folder.join(MODULE), folder.join(GLUE));
    let names = wasm::strip(&module)?;
    fs::write(&script, Names::read(&names)?.apply(&fs::read_to_string(&script)?)?)?;
    fs::write(site.join("counter.js"), minified(&script, &["--format=esm".to_owned()])?)?;
    fs::copy(module, site.join("counter.wasm"))?;
    Ok(())
}
