//! What is handed out of a version, in `target/release-files`: one file for each way to have the check, so that nobody who
//! uses it needs a compiler. The same commit and compiler give the same bytes in any folder.

use std::fs;
use std::io::Write as _;
use std::path::{Path, PathBuf};

use attune_check::content::IDS;
use xshell::cmd;
use zip::write::SimpleFileOptions;
use zip::{CompressionMethod, DateTime, ZipWriter};

use crate::Result;
use crate::env::run::{cargo, root, shell_in, target};
use crate::packages::files::{files_below, write_sums};
use crate::packages::{materials, wordpress};
use crate::site::kinds::DocumentKind;

/// The version that everything is named by.
pub const VERSION: &str = env!("CARGO_PKG_VERSION");

/// The folder in the archive of the site, as the words for site owners call it.
const SITE: &str = "attune";

/// Where the files are written.
pub fn folder() -> PathBuf {
    target("release-files")
}

/// Makes the files out of what `cargo xtask dist` has made, into an empty folder.
pub fn pack(dist: &Path, to: &Path) -> Result {
    if to.exists() {
        fs::remove_dir_all(to)?;
    }
    fs::create_dir_all(to)?;
    zip(&dist.join("site"), SITE, &to.join(format!("attune-check-site-{VERSION}.zip")))?;
    let plug_in = to.join(format!("attune-check-wordpress-{VERSION}.zip"));
    zip(&dist.join("wordpress"), wordpress::NAME, &plug_in)?;
    for id in IDS {
        for name in DocumentKind::ALL.map(DocumentKind::alone) {
            let document = dist.join(format!("{name}.{id}.html"));
            fs::copy(document, to.join(format!("{name}-{VERSION}.{id}.html")))?;
        }
    }
    let shell = shell_in(&dist.join("npm"))?;
    cmd!(shell, "npm pack --silent --pack-destination {to}").quiet().ignore_stdout().run()?;
    fs::copy(packed_crate()?, to.join(format!("attune-check-{VERSION}.crate")))?;
    fs::write(to.join(format!("attune-check-{VERSION}.cdx.json")), materials::bill(VERSION)?)?;
    let changes = notes(&fs::read_to_string(root().join("CHANGELOG.md"))?)?;
    fs::write(to.join("NOTES.md"), [&which(), "\n## What is new\n\n", &changes].concat())?;
    write_sums(to)
}

/// A folder as an archive with one folder in it, of this name. Its entries are sorted, and have one time, the first that an archive can
/// name.
pub fn zip(from: &Path, name: &str, to: &Path) -> Result {
    let mut archive = ZipWriter::new(fs::File::create(to)?);
    let options = SimpleFileOptions::default()
        .compression_method(CompressionMethod::Deflated)
        .compression_level(Some(9))
        .last_modified_time(DateTime::default())
        .unix_permissions(0o644);
    for file in files_below(from)? {
        let path = file.strip_prefix(from)?.to_str().ok_or("A file has a name that is not in Unicode.")?;
        archive.start_file(format!("{name}/{path}"), options)?;
        archive.write_all(&fs::read(&file)?)?;
    }
    archive.finish()?;
    Ok(())
}

/// The crate as it would be published. It was built from its package by the tests.
fn packed_crate() -> Result<PathBuf> {
    let shell = shell_in(root())?;
    let words = ["package", "--quiet", "--allow-dirty", "--no-verify", "--package", "attune-check"];
    cargo(&shell).args(words).run()?;
    Ok(target("package").join(format!("attune-check-{VERSION}.crate")))
}

/// Which file is for whom. It stands above what has changed, since whoever downloads looks for one file among many.
fn which() -> String {
    format!(
        "| you have | take |\n| --- | --- |\n\
         | WordPress | `attune-check-wordpress-{VERSION}.zip`: Plugins, Add New (or Add Plugin), Upload Plugin |\n\
         | any other site | `attune-check-site-{VERSION}.zip`: unpack it, upload the folder `{SITE}`, and open `READ-ME-FIRST.html` there |\n\
         | no site | `attune-check-{VERSION}.en.html`, or that of another language: one file to keep or to mail |\n\
         | a look-back line, and no site | `attune-look-back-{VERSION}.en.html`, or that of another language: one file that reads it |\n\
         | a site that you build with npm | `attune-check-{VERSION}.tgz` |\n"
    )
}

/// The newest section of the changelog, without its heading.
///
/// # Errors
///
/// It is of another version.
pub fn notes(changes: &str) -> Result<String> {
    let (_, from) = changes.split_once("\n## ").ok_or("CHANGELOG.md has no section.")?;
    let section = from.split_once("\n## ").map_or(from, |(section, _)| section);
    let (head, text) = section.split_once('\n').ok_or("The newest section of CHANGELOG.md is empty.")?;
    if head.split_once(", ").is_none_or(|(version, _)| version != VERSION) {
        return Err(format!("The newest section of CHANGELOG.md is not that of {VERSION}.").into());
    }
    Ok(format!("{}\n", text.trim()))
}
