//! Arrows never turn back: domain ← ui ← embed, and the page's script knows no word of the check.

use crate::files;

/// No file of the folder holds any of these, but for the files named.
fn never(folder: &str, endings: &[&str], words: &[&str], but: &[&str]) {
    for (path, text) in files(folder, endings) {
        let name = path.file_name().unwrap().to_str().unwrap().to_owned();
        if but.contains(&name.as_str()) {
            continue;
        }
        for (number, line) in text.lines().enumerate() {
            let comment = line.trim_start().starts_with("//");
            for word in words.iter().filter(|_| !comment) {
                assert!(!line.contains(word), "{}:{}: {word}", path.display(), number + 1);
            }
        }
    }
}

#[test]
fn the_core_knows_neither_views_nor_browser_nor_clock() {
    let words = [
        "crate::ui",
        "crate::embed",
        "crate::content",
        "yew",
        "web_sys",
        "wasm_bindgen",
        "std::time",
        "std::fs",
        "std::env",
        "std::net",
        "Instant::",
        "SystemTime",
    ];
    never("src/domain", &["rs"], &words, &[]);
}

#[test]
fn views_know_nothing_of_the_door_and_only_three_files_of_the_browser() {
    never("src/ui", &["rs"], &["crate::embed"], &[]);
    never(
        "src/ui",
        &["rs"],
        &["JsValue", "wasm_bindgen", "web_sys::window", "js_sys"],
        &["device.rs", "listener.rs", "apart.rs"],
    );
    // The page is started in the other one.
    never(
        "src/pages/builder/src",
        &["rs"],
        &["JsValue", "wasm_bindgen", "web_sys::window", "js_sys"],
        &["browser.rs", "lib.rs"],
    );
    never(
        "src/pages/look_back/src",
        &["rs"],
        &["JsValue", "wasm_bindgen", "web_sys::window", "js_sys"],
        &["browser.rs", "module.rs"],
    );
}

/// What makes markup of a text, keeps something or asks for something, as browsers call it. Code in Rust may name any of
/// it in an `extern` block, without a feature of web-sys.
const OF_BROWSERS: &[&str] = &[
    "innerHTML",
    "outerHTML",
    "insertAdjacentHTML",
    "setHTML",
    "createContextualFragment",
    "DOMParser",
    "srcdoc",
    "document.write",
    "localStorage",
    "sessionStorage",
    "indexedDB",
    "caches",
    "cookie",
    // Not in the name of what keeps browsers from fetching ahead.
    "fetch(",
    "fetch_with",
    "XMLHttpRequest",
    "sendBeacon",
    "WebSocket",
    "EventSource",
    "importScripts",
    "eval",
];

/// The one script that asks a server for something.
const READ_ME: &str = "read_me.js";

#[test]
fn nothing_can_carry_markup_styles_or_storage() {
    // What no source may call, by the names that yew and web-sys give it.
    let in_rust = [
        "html_unchecked",
        "VRaw",
        "inner_html",
        "outer_html",
        "insert_adjacent",
        "set_inner",
        "local_storage",
        "session_storage",
        "send_beacon",
        "console",
        "\"style\"",
    ];
    for folder in ["src/ui", "src/domain", "src/pages/builder/src", "src/pages/look_back/src"] {
        never(folder, &["rs"], OF_BROWSERS, &[]);
        never(folder, &["rs"], &in_rust, &[]);
    }
    // These two have no script of their own. One says that there is no cookie, the other what a site's policy needs.
    // The page for whoever sets it up asks its own server, with a policy that names no other.
    let but = ["landing.html", "set-up.html", READ_ME];
    never("www", &["js", "html"], OF_BROWSERS, &but);
    for (path, text) in files("www", &["js"]).into_iter().filter(|(path, _)| path.ends_with(READ_ME)) {
        for word in OF_BROWSERS.iter().filter(|word| **word != "fetch(") {
            assert!(!text.contains(word), "{}: {word}", path.display());
        }
        assert_eq!(text.matches("fetch(").count(), 1, "{}", path.display());
        assert!(text.contains("fetch(\"en/check.html\", "), "{}", path.display());
    }
    never("www", &["js", "html"], &["new Function", "console."], &[]);
    // The frame to paste has a height that a theme cannot take away; the policy of this page refuses such a style.
    never("www", &["html"], &["style="], &["set-up.html"]);
    never("www", &["html"], &["onclick=", "http://"], &[]);
}

#[test]
fn the_page_s_script_knows_no_question_and_no_score() {
    let english = include_str!("../../src/content/text/en.json");
    let texts: serde_json::Value = serde_json::from_str(english).unwrap();
    for (path, text) in files("www", &["js", "html"]) {
        for (key, sentence) in texts.as_object().unwrap() {
            let sentence = sentence.as_str().unwrap();
            let long = sentence.split(' ').count() > 4;
            assert!(!long || !text.contains(sentence), "{}: {key}", path.display());
        }
        for id in ["TC1", "BC1", "EC1", "A1", "X4"] {
            assert!(!text.contains(id), "{}: {id}", path.display());
        }
    }
}

#[test]
fn styles_turn_with_the_direction_of_writing() {
    for (path, text) in [files("src/ui", &["css"]), files("www", &["css"])].concat() {
        for side in
            ["-left", "-right", " left:", " right:", "margin-top", "margin-bottom", "padding-top", "padding-bottom"]
        {
            assert!(!text.contains(side), "{}: {side}", path.display());
        }
        assert!(!text.contains("letter-spacing") && !text.contains("transition") && !text.contains("animation"));
        assert!(!text.contains("url(") && !text.contains("@import"), "nothing is loaded from elsewhere");
    }
}

#[test]
fn the_top_level_holds_what_it_may_hold() {
    let root = support::root();
    for entry in std::fs::read_dir(root).unwrap() {
        let name = entry.unwrap().file_name().into_string().unwrap();
        let allowed = ["Cargo.toml", "Cargo.lock", "README.md", "CHANGELOG.md", "src", "www", "tests", "target"];
        assert!(name.starts_with('.') || name.starts_with("LICENSE") || allowed.contains(&name.as_str()), "{name}");
    }
}

/// What a finger or a button of the mouse begins can be taken back: a press counts when it is let go. One list names
/// these events to keep them from a page around the check.
#[test]
fn nothing_acts_before_a_finger_is_lifted() {
    for (folder, endings) in
        [("src/ui", "rs"), ("src/pages/builder/src", "rs"), ("src/pages/look_back/src", "rs"), ("www", "js")]
    {
        never(folder, &[endings], &["pointerdown", "mousedown", "touchstart"], &["inside.js", "history.js"]);
    }
    // The tab's history has to be ready where a press ends; nothing in the page follows from where it begins.
    let history = include_str!("../../www/scripts/history.js");
    assert!(!history.contains("document") && history.matches("pointerdown").count() == 1);
    let kept = include_str!("../../www/element/inside.js");
    let named = kept.lines().filter(|line| line.contains("pointerdown")).collect::<Vec<_>>();
    assert!(matches!(named.as_slice(), [one] if one.starts_with("const POINTED = [")), "{named:?}");
    assert!(
        kept.contains("[...KEPT, ...POINTED]") && kept.contains("event.stopPropagation()"),
        "they are listed with the others, whose events stop there"
    );
}
