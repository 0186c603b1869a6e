//! The constants that `www/scripts/unpack.js` needs to put a module's streams together again, and a check that it restores the
//! module byte for byte.

use std::fs;
use std::path::Path;

use shrink::streams::{LONG, MASK, Streams};
use xshell::cmd;

use crate::Result;
use crate::env::run::{root, shell};
use crate::env::tools::minified;

/// What `unpack.js` has to know of the streams, as the bundler takes it.
pub fn defines() -> [String; 2] {
    [("MASK", MASK), ("LONG", LONG)].map(|(name, value)| format!("--define:{name}={value}"))
}

/// Sees that the page's script gives the module back, byte for byte.
///
/// # Errors
///
/// It does not.
pub fn check(streams: &Streams, folder: &Path) -> Result {
    let script =
        minified(&root().join("www/scripts/unpack.js"), &[&["--format=cjs".to_owned()], &defines()[..]].concat())?;
    let again = folder.join("again.cjs");
    let rest = format!(
        ";module.exports.unpack(\"{}\",{:?}).then((bytes)=>process.stdout.write(Buffer.from(bytes).toString(\"hex\")))",
        streams.text(),
        streams.lengths
    );
    fs::write(&again, [script, rest].concat())?;
    let module: String = streams.module.iter().map(|byte| format!("{byte:02x}")).collect();
    let shell = shell()?;
    let same = cmd!(shell, "node {again}").read()? == module;
    if same { Ok(()) } else { Err("What unpack.js makes of the module's streams is another module.".into()) }
}
