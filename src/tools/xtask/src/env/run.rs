//! Running other programs to their end, and where things are. A browser's driver and the servers of the tests, which go on
//! beside the program, are started by those who use them.

use std::ffi::OsString;
use std::path::{Path, PathBuf};

use xshell::{Cmd, Shell, cmd};

use crate::Result;

/// The root of the project.
pub fn root() -> &'static Path {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR"));
    folder.ancestors().nth(3).unwrap_or(folder)
}

/// A path below `target`.
pub fn target(below: &str) -> PathBuf {
    root().join("target").join(below)
}

/// A shell in the root of the project.
pub fn shell() -> Result<Shell> {
    shell_in(root())
}

/// A shell in another folder.
pub fn shell_in(folder: &Path) -> Result<Shell> {
    let shell = Shell::new()?;
    shell.change_dir(folder);
    Ok(shell)
}

/// The cargo that runs this.
pub fn cargo(shell: &Shell) -> Cmd<'_> {
    shell.cmd(program()).quiet()
}

/// The same with less right to the processor, from 0 to 19 as `nice` counts it: what runs beside it comes first.
pub fn cargo_at<'a>(shell: &'a Shell, niceness: &str) -> Cmd<'a> {
    cmd!(shell, "nice -n {niceness}").arg(program()).quiet()
}

fn program() -> OsString {
    std::env::var_os("CARGO").unwrap_or_else(|| "cargo".into())
}

/// Where a program is: on the path, where the system keeps servers, which often is not on it, or where the tests
/// have unpacked one.
pub fn find(program: &str) -> Option<PathBuf> {
    let paths = std::env::var_os("PATH")?;
    let more = ["/usr/sbin".into(), target("servers/usr/sbin"), target("servers/usr/bin")];
    std::env::split_paths(&paths).chain(more).map(|folder| folder.join(program)).find(|path| path.is_file())
}

/// The day of today, as `YYYY-MM-DD`.
pub fn today() -> Result<String> {
    let shell = shell()?;
    Ok(cmd!(shell, "date +%Y-%m-%d").read()?)
}
