//! Running other programs, and where things are.

use std::ffi::OsString;
use std::path::{Path, PathBuf};
use std::process::Command;

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

/// The cargo that runs this.
pub fn cargo() -> Command {
    in_root(Command::new(program()))
}

/// The same with less right to the processor, from 0 to 19 as `nice` counts it: what runs beside it comes first.
pub fn cargo_at(niceness: &str) -> Command {
    let mut nice = Command::new("nice");
    nice.args(["-n", niceness]).arg(program());
    in_root(nice)
}

fn program() -> OsString {
    std::env::var_os("CARGO").unwrap_or_else(|| "cargo".into())
}

fn in_root(mut command: Command) -> Command {
    command.current_dir(root());
    command
}

/// Runs a program to its end; what it prints goes to the terminal.
pub fn run(command: &mut Command) -> Result {
    let status = command.status().map_err(|error| format!("{} could not be started: {error}", name(command)))?;
    if status.success() { Ok(()) } else { Err(format!("{} did not succeed ({status}).", name(command)).into()) }
}

/// Runs a program and gives what it printed.
pub fn output(command: &mut Command) -> Result<String> {
    let output = command.output().map_err(|error| format!("{} could not be started: {error}", name(command)))?;
    if !output.status.success() {
        let said = String::from_utf8_lossy(&output.stderr);
        return Err(format!("{} did not succeed ({}): {said}", name(command), output.status).into());
    }
    Ok(String::from_utf8_lossy(&output.stdout).into_owned())
}

/// Where a program is: on the path, where the system keeps servers, which often is not on it, or where the tests
/// have unpacked one.
pub fn find(program: &str) -> Option<PathBuf> {
    let paths = std::env::var_os("PATH")?;
    let more = ["/usr/sbin".into(), target("servers/usr/sbin"), target("servers/usr/bin")];
    std::env::split_paths(&paths).chain(more).map(|folder| folder.join(program)).find(|path| path.is_file())
}

fn name(command: &Command) -> String {
    let words = command.get_args().map(|word| word.to_string_lossy());
    let program = Path::new(command.get_program()).file_name().unwrap_or_default().to_string_lossy();
    std::iter::once(program).chain(words).take(5).collect::<Vec<_>>().join(" ")
}

/// The day of today, as `YYYY-MM-DD`.
pub fn today() -> Result<String> {
    Ok(output(Command::new("date").arg("+%Y-%m-%d"))?.trim().to_owned())
}
