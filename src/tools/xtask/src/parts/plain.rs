//! The same engine as a plain script, for browsers in which WebAssembly is switched off: made from the same
//! sources by way of WebAssembly, so that nothing is written twice.

use std::fs;

use shrink::glue;
use xshell::cmd;

use crate::Result;
use crate::env::run::{root, shell, target};
use crate::env::tools;
use crate::env::tools::minified;
use crate::parts::assets::STARTS;
use crate::parts::wasm;
use crate::parts::wasm::{Artifact, Profile};

/// What WebAssembly has and a plain script does not, written out in what it has.
const LOWERED: [&str; 3] =
    ["--llvm-memory-copy-fill-lowering", "--signext-lowering", "--llvm-nontrapping-fptoint-lowering"];

/// The script that starts the check, or a page in its frame, without WebAssembly.
pub fn script(artifact: Artifact) -> Result<String> {
    let folder = target("parts").join("plain").join(artifact.file());
    fs::create_dir_all(&folder)?;
    let built = wasm::compile(artifact, Profile::Release, &target("plain"), false)?;
    wasm::bind(artifact, Profile::Release, &built, &folder, false, None)?;
    let (module, script) = (folder.join(wasm::MODULE), folder.join(wasm::GLUE));
    wasm::optimise(&module, &[&LOWERED[..], &["--strip-debug", "--strip-producers"]].concat())?;
    let tool = tools::npm()?.join("binaryen/bin/wasm2js");
    let shell = shell()?;
    let engine = cmd!(shell, "node {tool} {module} -O --disable-exception-handling").read()?;
    // What comes before its data and after its function imports and exports as a module of its own.
    let begin = engine.find("var bufferView;").ok_or("wasm2js writes another form.")?;
    let end = engine.find("var retasmFunc").ok_or("wasm2js writes another form.")?;
    let engine = engine.get(begin..end).unwrap_or_default();
    let glue = glue::from_function(&fs::read_to_string(&script)?)?;
    fs::write(&script, [&glue, engine].concat())?;
    for file in STARTS {
        fs::copy(root().join("www/scripts").join(file), folder.join(file))?;
    }
    // There is nothing to unpack.
    fs::write(folder.join("unpack.js"), "export const unpack = async () => {};")?;
    let with = ["--bundle", "--format=esm", "--define:packed=0", "--define:lengths=0", &artifact.typed()];
    minified(&folder.join("check.js"), &with.map(str::to_owned))
}
