//! Links by someone who means harm, read from `tests/cases/hostile_links.json`.

use attune_check::domain::options::Warning;
use serde_json::Value;

/// One link: what it says, and what is left of it. Not every test looks at every part of it.
#[derive(Clone, Debug)]
pub struct Hostile {
    pub name: String,
    pub fragment: String,
    /// Every option that is set by it, and nothing else is.
    pub kept: Vec<(String, String)>,
    /// The warnings, in the order in which they are given.
    pub warnings: Vec<String>,
}

/// All links.
pub fn links() -> Vec<Hostile> {
    let file: Value = serde_json::from_str(include_str!("../cases/hostile_links.json")).expect("a list as JSON");
    file.as_array().expect("a list of links").iter().map(link).collect()
}

/// A warning as the list writes it: `wrong stage`.
pub fn said(warning: &Warning) -> String {
    let kind = warning.key().trim_start_matches("warning.");
    [kind, warning.name()].join(" ").trim_end().to_owned()
}

fn link(value: &Value) -> Hostile {
    let text = |value: &Value| value.as_str().unwrap_or_else(|| panic!("a text, and not {value}")).to_owned();
    let mut fragment = text(&value["fragment"]);
    if let Some(then) = value.get("then") {
        fragment += &text(&then["text"]).repeat(then["times"].as_u64().expect("a number") as usize);
    }
    let kept = value["kept"].as_object().expect("options");
    Hostile {
        name: text(&value["name"]),
        fragment,
        kept: kept.iter().map(|(name, value)| (name.clone(), text(value))).collect(),
        warnings: value["warnings"].as_array().expect("a list").iter().map(text).collect(),
    }
}
