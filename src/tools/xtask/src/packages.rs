//! What leaves the project: the folder to host, the element's scripts, the npm package, and the files of a release.

pub mod dist;
pub mod element;
pub mod files;
pub mod materials;
pub mod npm;
pub mod release;
pub mod wordpress;
