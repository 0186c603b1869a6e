//! The tag that names the picture. Apart, so that its tests need nothing else.

/// The picture's file, at the root of the folder.
pub const PICTURE: &str = "attune.png";

/// The tag, where the folder's address is known, and nothing where it is not.
pub fn tag(at: Option<&str>) -> String {
    at.map_or(String::new(), |at| {
        let picture = format!("{}/{PICTURE}", at.trim_end_matches('/'));
        format!("<meta property=\"og:image\" content=\"{}\">\n", escaped(&picture))
    })
}

/// A text as it stands between the quotes of an attribute.
pub fn escaped(text: &str) -> String {
    text.replace('&', "&amp;").replace('"', "&quot;")
}
