//! The pages that are compared, in one folder: the check as it is served, its first screens as a plain form,
//! and its statements as they would be asked with other tools. The sources of the others are in `tests/bench`.

use std::fs;
use std::path::{Path, PathBuf};

use attune_check::content::Content;
use attune_check::domain::check::Item;
use attune_check::domain::{Options, Stage};
use serde_json::{Value, json};
use xshell::cmd;

use super::counter;
use super::page::CHECK;
use crate::Result;
use crate::env::run::{root, shell, target};
use crate::env::tools;
use crate::packages::dist::{brotli, dist};
use crate::packages::element::{DEFINE, INLINE};
use crate::parts::wasm::Profile;
use crate::site::hosts;
use crate::site::preview::escaped;
use crate::site::template::SiteOptions;

/// Which of its files a page loads, in the order of its README.
const LFORMS_FILES: [&str; 6] = [
    "webcomponent/styles.css",
    "webcomponent/down_arrow_gray_10_10.png",
    "webcomponent/magnifying_glass.png",
    "webcomponent/assets/lib/zone.min.js",
    "webcomponent/lhc-forms.js",
    "fhir/R4/lformsFHIR.min.js",
];

/// The pages with the check in an article, and how the article begins and ends there.
const ARTICLES: [(&str, &str, &str); 4] = [
    ("article.html", "", ""),
    ("host.html", "", "<attune-check></attune-check>"),
    ("framed.html", "<attune-check></attune-check>", ""),
    ("inline.html", "<attune-check mode=\"inline\"></attune-check>", ""),
];

/// What of the folder that is hosted is measured.
const OURS: [&str; 3] = [CHECK, DEFINE, INLINE];

/// Builds all pages, compressed as well, and gives their folder.
pub fn site() -> Result<PathBuf> {
    let ours = dist(Profile::Release, &SiteOptions::default())?;
    let content = Content::english()?;
    let site = target("bench/site");
    if site.exists() {
        fs::remove_dir_all(&site)?;
    }
    for file in OURS {
        for file in [file.to_owned(), [file, ".br"].concat()] {
            put(&ours.join(&file), &site.join(&file))?;
        }
    }
    fs::write(site.join("_headers"), headers(&fs::read_to_string(ours.join("_headers"))?))?;
    // As large as a picture in an article is.
    put(&root().join(".github/pictures/builder.png"), &site.join("picture.png"))?;
    for file in ["plain.html", "preact.html", "surveyjs.html", "lhcforms.html", "counter.html"] {
        fs::write(site.join(file), filled(&source(file), &content)?)?;
    }
    let statements = filled(&source("statements.html"), &content)?.replace("<!-- statements -->", &form(&content));
    fs::write(site.join("statements.html"), statements)?;
    let article = filled(&source("article.html"), &content)?;
    for (file, above, below) in ARTICLES {
        let script = format!("<script type=\"module\" src=\"/{DEFINE}\"></script>\n");
        let script = if [above, below].concat().is_empty() { "" } else { &script };
        let page = article.replace("<!-- above -->", above).replace("<!-- below -->", below);
        fs::write(site.join(file), page.replace("<!-- script -->\n", script))?;
    }
    let words = words(&content);
    for file in ["preact.js", "surveyjs.js", "lhcforms.js"] {
        bundle(&source(file), &site.join(file), &words)?;
    }
    let lforms = tools::lforms()?.join("dist/lforms");
    for file in LFORMS_FILES {
        put(&lforms.join(file), &site.join("lforms").join(file))?;
    }
    counter::write(&site)?;
    pack(&site)?;
    Ok(site)
}

/// The headers of what is measured alone: the server reads them anew for each answer.
fn headers(all: &str) -> String {
    let mut ours = false;
    let lines = all.lines().filter(|line| {
        if !line.starts_with(' ') {
            ours =
                line.strip_prefix('/').is_some_and(|path| OURS.contains(&path.replace(hosts::LANGUAGE, "en").as_str()));
        }
        ours
    });
    lines.map(|line| format!("{line}\n")).collect()
}

/// Copies a file to where its folder may not be yet.
fn put(file: &Path, to: &Path) -> Result {
    if let Some(folder) = to.parent() {
        fs::create_dir_all(folder)?;
    }
    fs::copy(file, to)?;
    Ok(())
}

/// Packs every file of a folder that servers pack.
fn pack(folder: &Path) -> Result {
    for file in fs::read_dir(folder)? {
        let file = file?.path();
        if file.is_dir() {
            pack(&file)?;
            continue;
        }
        let compresses =
            file.extension().is_some_and(|ending| ["html", "js", "css", "wasm"].iter().any(|one| ending == *one));
        let compressed = PathBuf::from([file.as_os_str(), ".br".as_ref()].join("".as_ref()));
        if compresses && !compressed.exists() {
            fs::write(compressed, brotli(&fs::read(&file)?)?)?;
        }
    }
    Ok(())
}

fn source(file: &str) -> PathBuf {
    root().join("tests/bench").join(file)
}

/// A page with the words of the check in its slots.
fn filled(file: &Path, content: &Content) -> Result<String> {
    let words = content.text.with(Options::default().helper);
    let template = fs::read_to_string(file)?;
    let (mut html, mut rest) = (String::new(), template.as_str());
    while let Some((before, from)) = rest.split_once("{{") {
        let (key, after) = from.split_once("}}").ok_or(format!("{} has a slot without an end.", file.display()))?;
        let text = words.maybe(key).ok_or(format!("No text is called {key}."))?;
        html.push_str(before);
        html.push_str(&escaped(&text));
        rest = after;
    }
    html.push_str(rest);
    Ok(html)
}

/// The statements of a stage as groups of a form.
fn form(content: &Content) -> String {
    let words = content.text.with(Options::default().helper);
    let row = |id: &str, answer: &str| {
        let label = escaped(&words.get(&["scale.", answer].concat()));
        format!("<p><label><input type=\"radio\" name=\"{id}\" value=\"{answer}\"> {label}</label></p>\n")
    };
    let group = |id: &str| {
        let rows: String = SCALE.iter().map(|answer| row(id, answer)).collect();
        let statement = escaped(&words.get(&["item.", id].concat()));
        format!("<fieldset>\n<legend>{statement}</legend>\n{rows}</fieldset>\n")
    };
    asked(content).map(|item| group(&item.id)).collect()
}

/// The points of the scale.
const SCALE: [&str; 5] = ["1", "2", "3", "4", "5"];

fn asked(content: &Content) -> impl Iterator<Item = &Item> {
    content.check.asked(Stage::Working).into_iter().filter_map(|at| content.check.items.get(at))
}

/// The statements of a stage and the scale, as the other tools are given them.
fn words(content: &Content) -> Value {
    let words = content.text.with(Options::default().helper);
    let statement = |id: &str| json!({ "id": id, "text": words.get(&["item.", id].concat()) });
    let scale = SCALE.map(|answer| words.get(&["scale.", answer].concat()));
    json!({
        "statements": asked(content).map(|item| statement(&item.id)).collect::<Vec<_>>(),
        "scale": scale,
        "on": words.get("continue"),
    })
}

/// A script with the packages that it asks for inside, as short as it can be, and their sheet beside it.
pub fn bundle(script: &Path, to: &Path, words: &Value) -> Result {
    let modules = tools::npm()?;
    let tool = modules.join("esbuild/bin/esbuild");
    let to = format!("--outfile={}", to.display());
    let defines = [format!("--define:WORDS={words}"), "--define:process.env.NODE_ENV=\"production\"".to_owned()];
    let shell = shell()?;
    let command = cmd!(shell, "node {tool} {script} {to} {defines...} --bundle --minify --format=iife --charset=utf8");
    Ok(command.args(["--legal-comments=none", "--log-level=warning"]).env("NODE_PATH", &modules).quiet().run()?)
}
