//! Copies of the packaged documents with something changed in them.

use std::path::{Path, PathBuf};
use std::sync::atomic::{AtomicU32, Ordering};

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use sha2::{Digest as _, Sha256};

use crate::page::site;

/// A folder that is gone when the test is over.
pub struct Scratch(PathBuf);

impl Scratch {
    pub fn new() -> Scratch {
        static COUNT: AtomicU32 = AtomicU32::new(0);
        let name = format!("attune-test-{}-{}", std::process::id(), COUNT.fetch_add(1, Ordering::Relaxed));
        let folder = std::env::temp_dir().join(name);
        std::fs::create_dir_all(&folder).unwrap();
        Scratch(folder)
    }

    pub fn path(&self) -> &Path {
        &self.0
    }

    pub fn write(&self, name: &str, text: impl AsRef<[u8]>) -> PathBuf {
        let file = self.0.join(name);
        std::fs::create_dir_all(file.parent().unwrap()).unwrap();
        std::fs::write(&file, text).unwrap();
        file
    }
}

impl Drop for Scratch {
    fn drop(&mut self) {
        let _ = std::fs::remove_dir_all(&self.0);
    }
}

/// A document, and the headers of the site, in which the module script is another one that the policy knows.
pub struct Changed {
    pub html: String,
    pub headers: String,
}

/// Changes the module script of a document. Its policy is made to fit, so that what is changed is what is tested.
pub fn with_script(html: &str, change: impl Fn(&str) -> String) -> Changed {
    let open = html.find("<script type=\"module\"").unwrap();
    let begin = open + html[open..].find('>').unwrap() + 1;
    let end = begin + html[begin..].find("</script>").unwrap();
    let (old, new) = (&html[begin..end], change(&html[begin..end]));
    assert_ne!(old, new, "nothing was changed");
    let hash = |script: &str| STANDARD.encode(Sha256::digest(script.as_bytes()));
    let known = |text: &str| {
        assert!(text.contains(&hash(old)), "the policy names its script");
        text.replace(&hash(old), &hash(&new))
    };
    let headers = std::fs::read_to_string(site().join("_headers")).unwrap();
    let headers = if headers.contains(&hash(old)) { known(&headers) } else { headers };
    Changed { html: [&known(&html[..begin]), new.as_str(), &html[end..]].concat(), headers }
}

/// A packaged document.
pub fn document(name: &str) -> String {
    std::fs::read_to_string(site().join("en").join(name)).unwrap()
}

/// The file to keep.
pub fn download() -> PathBuf {
    let file = site().parent().unwrap().join("attune-check.en.html");
    assert!(file.is_file(), "{} is missing", file.display());
    file
}
