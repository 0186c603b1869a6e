//! What npm publishes, looked at by programs that know what is wrong with packages, and the recipes of its README.

use std::fs;
use std::path::{Path, PathBuf};

use serde_json::Value;

use crate::package::{App, node, root, tool};

/// How the recipes of the README are called, and the pages of `tests/hosts` that each one is in.
const RECIPES: [(&str, &str); 9] = [
    ("React", "react"),
    ("Next", "next"),
    ("Vue", "vite.config.mjs"),
    ("Nuxt", "nuxt"),
    ("SvelteKit", "sveltekit"),
    ("Astro", "astro"),
    ("Lit", "lit"),
    ("Turbo", "swapped"),
    ("htmx", "swapped"),
];

/// What the package says of itself.
fn manifest(app: &App) -> Value {
    serde_json::from_str(&fs::read_to_string(app.package().join("package.json")).unwrap()).unwrap()
}

#[test]
fn there_is_nothing_to_mend_in_the_package() {
    let app = App::new("plain");
    let said = node(&tool("hosts", "publint/src/cli.js"), &["run", "--strict", "."], &app.package());
    // Suggestions are no errors to it, and there are none of them either.
    assert!(said.contains("All good!"), "{said}");
}

#[test]
fn it_says_what_it_is() {
    let app = App::new("plain");
    let manifest = manifest(&app);
    let of_the_crate = fs::read_to_string(root("Cargo.toml")).unwrap();
    assert!(of_the_crate.contains(&format!("\ndescription = {}\n", manifest["description"])), "{manifest}");
    assert!(of_the_crate.contains(&format!("\nlicense = {}\n", manifest["license"])), "{manifest}");
    let readme = fs::read_to_string(app.package().join("README.md")).unwrap();
    let [head, is, install] = [0, 1, 2].map(|at| readme.split("\n\n").nth(at).unwrap());
    assert_eq!((head, install), ("# attune-check", "```sh\nnpm install attune-check\n```"));
    assert!(is.starts_with("A private check-in on trust, boundaries and engagement "), "{is}");
}

#[test]
fn every_way_to_look_types_up_finds_them() {
    let app = App::new("plain");
    let manifest = manifest(&app);
    let documents = manifest["exports"].as_object().unwrap().keys().filter(|name| name.ends_with(".htm"));
    let documents: Vec<&str> = documents.map(String::as_str).collect();
    assert_eq!(documents.len(), 8, "documents have no types");
    let file = format!("attune-check-{}.tgz", env!("CARGO_PKG_VERSION"));
    // The package is a module alone: what cannot import one has to say `import()`.
    let words = ["--no-definitely-typed", "--ignore-rules", "cjs-resolves-to-esm", "--format", "json"];
    let words = [&[&*file][..], &words, &["--exclude-entrypoints"], &documents].concat();
    let said = node(&tool("hosts", "@arethetypeswrong/cli/dist/index.js"), &words, app.folder());
    let said: Value = serde_json::from_str(&said).unwrap();
    let entries = said["analysis"]["entrypoints"].as_object().unwrap();
    assert_eq!(entries.len() + documents.len(), manifest["exports"].as_object().unwrap().len(), "every other entry");
}

/// The files in a folder and in the folders in it, or the one file that it is.
fn files(path: &Path) -> Vec<PathBuf> {
    if path.is_file() {
        return vec![path.to_path_buf()];
    }
    fs::read_dir(path).unwrap().flat_map(|one| files(&one.unwrap().path())).collect()
}

/// Lines without what they are moved in by.
fn plain(text: &str) -> String {
    text.lines().map(|line| [line.trim(), "\n"].concat()).collect()
}

#[test]
fn each_recipe_of_the_readme_is_in_a_page_that_is_used() {
    let readme = fs::read_to_string(root("www/npm/README.md")).unwrap();
    let (_, recipes) = readme.split_once("\n## Recipes\n").unwrap();
    let (recipes, _) = recipes.split_once("\n## ").unwrap();
    let recipes: Vec<(&str, &str)> =
        recipes.split("\n### ").skip(1).map(|recipe| recipe.split_once('\n').unwrap()).collect();
    let names: Vec<&str> = recipes.iter().map(|(name, _)| *name).collect();
    assert_eq!(names, RECIPES.map(|(name, _)| name));
    for ((name, recipe), (_, page)) in recipes.into_iter().zip(RECIPES) {
        let page: Vec<String> = files(&root("tests/hosts").join(page))
            .iter()
            .map(|file| ["\n", &plain(&fs::read_to_string(file).unwrap())].concat())
            .collect();
        let blocks: Vec<&str> = recipe.split("\n```").skip(1).step_by(2).collect();
        assert!(!blocks.is_empty(), "{name} has no line to copy");
        for block in blocks {
            let (_, lines) = block.split_once('\n').unwrap();
            let lines = ["\n", &plain(lines)].concat();
            assert!(page.iter().any(|file| file.contains(&lines)), "{name}: no page has these lines: {lines}");
        }
    }
}
