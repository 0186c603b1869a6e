//! The files of a folder, in an order that does not depend on the disk.

use std::fs;
use std::path::{Path, PathBuf};

use sha2::{Digest, Sha256};

use crate::Result;

/// Every file below a folder, sorted by path.
pub fn files_below(folder: &Path) -> Result<Vec<PathBuf>> {
    let mut files = Vec::new();
    let mut folders = vec![folder.to_owned()];
    while let Some(folder) = folders.pop() {
        for entry in fs::read_dir(folder)? {
            let path = entry?.path();
            if path.is_dir() { folders.push(path) } else { files.push(path) }
        }
    }
    files.sort();
    Ok(files)
}

/// Writes the hash of every file of a folder, sorted by path, as `sha256sum --check` reads it.
pub fn write_sums(folder: &Path) -> Result {
    let mut sums = String::new();
    for file in files_below(folder)? {
        let hash = Sha256::digest(fs::read(&file)?);
        let hash = hash.iter().map(|byte| format!("{byte:02x}")).collect::<String>();
        sums.push_str(&format!("{hash}  {}\n", file.strip_prefix(folder)?.display()));
    }
    Ok(fs::write(folder.join("SHA256SUMS"), sums)?)
}
