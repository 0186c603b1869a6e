//! The files of `www/pages` with their slots filled, and what whoever packs everything may set in them.

use std::fs;

use crate::Result;
use crate::env::run::root;

/// What whoever packs everything may set.
#[derive(Clone, Default)]
pub struct SiteOptions {
    /// The `https` address that leaving goes to.
    pub exit: Option<String>,
    /// The `https` address that the folder to host has, for the picture of a shared link.
    pub at: Option<String>,
}

/// What says that the bytes behind it are UTF-8.
pub const BYTE_ORDER_MARK: &str = "\u{feff}";

/// A file of `www/pages` with each of its slots, `{{name}}`, filled. A document begins with a byte order mark: browsers believe
/// it more than whatever encoding a server names.
pub fn filled(file: &str, fill: impl Fn(&str) -> Option<String>) -> Result<String> {
    let template = fs::read_to_string(root().join("www/pages").join(file))?;
    let mut html = String::from(if template.starts_with("<!doctype") { BYTE_ORDER_MARK } else { "" });
    let mut rest = template.as_str();
    while let Some((before, from)) = rest.split_once("{{") {
        let (slot, after) = from.split_once("}}").ok_or(format!("www/pages/{file} has a slot without an end."))?;
        html.push_str(before);
        html.push_str(&fill(slot).ok_or(format!("www/pages/{file} has a slot {slot}, which nothing fills."))?);
        rest = after;
    }
    html.push_str(rest);
    Ok(html)
}
