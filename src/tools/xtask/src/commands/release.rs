//! The files of a release.

use crate::Result;
use crate::packages::{dist, release};
use crate::parts::wasm::Profile;
use crate::site::template::SiteOptions;

/// Builds everything, packs it, and prints the folder.
pub fn release() -> Result {
    dist::dist(Profile::Release, &SiteOptions::default())?;
    let folder = release::folder();
    release::pack(&dist::folder(Profile::Release), &folder)?;
    println!("{}", folder.display());
    Ok(())
}
