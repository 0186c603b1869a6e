//! What leaves the project: the folder to host, the element's scripts and the npm package.

pub mod dist;
pub mod element;
pub mod npm;
