//! Files of the sources as they go into what ships: the scripts, the sheet.

use std::fs;
use std::path::Path;

use attune_check::ui::style::FILES;

use crate::Result;
use crate::env::run::root;
use crate::env::tools::minified;
use crate::parts::unpack;

/// The scripts that start the check, the first of them the one that has the others.
pub const STARTS: [&str; 7] = ["check.js", "take_over.js", "unpack.js", "start.js", "host.js", "history.js", "seen.js"];

/// The sheet as it is now.
pub fn sheet() -> Result<String> {
    let folder = root().join("src/ui/style");
    Ok(FILES
        .iter()
        .map(|name| fs::read_to_string(folder.join(name).with_extension("css")))
        .collect::<Result<_, _>>()?)
}

/// A script with all that it imports, as a module that unpacks another one, with more for the bundler to know.
pub fn bundled(script: &Path, more: &[String]) -> Result<String> {
    minified(script, &[&["--bundle".to_owned(), "--format=esm".to_owned()], &unpack::defines()[..], more].concat())
}
