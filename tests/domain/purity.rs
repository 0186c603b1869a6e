//! The core knows no browser: read from the dependency tree and from the sources.

use support::programs::cargo;

#[test]
fn without_features_none_of_the_browser_packages_is_pulled_in() {
    let form = ["tree", "--offline", "--prefix", "none", "--format", "{p}", "--edges", "normal,build,dev"];
    let tree = |words: &[&str]| cargo(&[&form, words].concat());
    let browser = ["yew ", "web-sys ", "wasm-bindgen ", "serde-wasm-bindgen "];
    let core = tree(&["--no-default-features"]);
    assert!(core.contains("serde "));
    for package in browser {
        assert!(!core.lines().any(|line| line.starts_with(package)), "{package}");
        assert!(tree(&[]).lines().any(|line| line.starts_with(package)), "the default build has {package}");
    }
    // The allocator comes with the door for JavaScript alone: an app has its own.
    let allocator = |words: &[&str]| tree(words).lines().any(|line| line.starts_with("rlsf "));
    assert!(!allocator(&[]) && allocator(&["--features", "embed"]));
}
