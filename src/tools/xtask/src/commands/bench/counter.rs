//! The smallest page that our stack can make: a yew counter, built with cargo, wasm-bindgen and wasm-opt, without the
//! further passes of the check.

use std::fs;
use std::path::Path;

use shrink::glue::Names;

use crate::Result;
use crate::env::run::{root, target};
use crate::env::tools::minified;
use crate::parts::wasm::{self, Artifact, GLUE, MODULE, Profile};

/// Builds it and writes its script and its module into the folder of the pages.
pub fn write(site: &Path) -> Result {
    let folder = target("bench/counter");
    fs::create_dir_all(&folder)?;
    // With our own versions, nothing is fetched or built a second time.
    fs::copy(root().join("Cargo.lock"), root().join("tests/bench/counter/Cargo.lock"))?;
    let built = wasm::compile(Artifact::Counter, Profile::Release, &target(""), true)?;
    wasm::bind(Artifact::Counter, Profile::Release, &built, &folder, true, None)?;
    let (module, script) = (folder.join(MODULE), folder.join(GLUE));
    let names = wasm::strip(&module)?;
    fs::write(&script, Names::read(&names)?.apply(&fs::read_to_string(&script)?)?)?;
    fs::write(site.join("counter.js"), minified(&script, &["--format=esm".to_owned()])?)?;
    fs::copy(module, site.join("counter.wasm"))?;
    Ok(())
}
