//! The pages that are compared, in one folder: the check as it is served, its first screens as a plain form,
//! and its statements as they would be asked with other tools. The sources of the others are in `tests/bench`.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use attune_check::content::Content;
use attune_check::domain::{Options, Stage};
use serde_json::{Value, json};

use crate::Done;
use crate::dist::{brotli, dist};
use crate::document::Set;
use crate::run::{output, root, target};
use crate::tools;
use crate::wasm::Profile;

/// A page and what to look for in it. Every place is a selector.
pub struct Page {
    /// What the table calls it.
    pub name: &'static str,
    /// Its file.
    pub file: &'static str,
    /// The first heading or question of its first screen.
    pub first: &'static str,
    /// What a person presses to tick an answer, in this order.
    pub answers: &'static [&'static str],
    /// What is there once everything that loads has taken over.
    pub live: &'static str,
    /// The tick, once it has.
    pub kept: &'static str,
}

/// All pages; the first is ours.
pub const PAGES: [Page; 4] = [
    Page {
        name: "Attune",
        file: "check.html",
        first: "#attune h1",
        answers: &["[data-action=start]", "input[name=stage][value='2']"],
        live: "[data-attune=ready]",
        kept: "[data-attune=ready][data-screen=stage] input[name=stage][value='2']:checked",
    },
    Page {
        name: "plain form",
        file: "plain.html",
        first: "h1",
        answers: &["input[name=stage][value='2']"],
        live: "input[name=stage]",
        kept: "input[name=stage][value='2']:checked",
    },
    Page {
        name: "preact",
        file: "preact.html",
        first: "legend",
        answers: &["input"],
        live: "input",
        kept: "input:checked",
    },
    Page {
        name: "SurveyJS",
        file: "surveyjs.html",
        first: ".sd-question__title",
        answers: &["input[type=radio]"],
        live: "input[type=radio]",
        kept: "input[type=radio]:checked",
    },
];

/// Builds all pages, packed as well, and gives their folder.
pub fn site() -> Done<PathBuf> {
    let ours = dist(Profile::Release, &Set::default())?;
    let content = Content::english()?;
    let lang = content.text.raw("lang").unwrap_or("en");
    let site = target("bench/site");
    if site.exists() {
        fs::remove_dir_all(&site)?;
    }
    fs::create_dir_all(&site)?;
    for file in ["check.html", "check.html.br"] {
        fs::copy(ours.join(lang).join(file), site.join(file))?;
    }
    fs::write(site.join("_headers"), headers(&fs::read_to_string(ours.join("_headers"))?, lang))?;
    for file in ["plain.html", "preact.html", "surveyjs.html"] {
        fs::write(site.join(file), filled(&source(file), &content)?)?;
    }
    let words = words(&content);
    for file in ["preact.js", "surveyjs.js"] {
        bundle(&source(file), &site.join(file), &words)?;
    }
    for file in fs::read_dir(&site)? {
        let file = file?.path();
        let packs = file.extension().is_some_and(|ending| ending == "html" || ending == "js" || ending == "css");
        let packed = PathBuf::from([file.as_os_str(), ".br".as_ref()].join("".as_ref()));
        if packs && !packed.exists() {
            fs::write(packed, brotli(&fs::read(&file)?)?)?;
        }
    }
    Ok(site)
}

fn source(file: &str) -> PathBuf {
    root().join("tests/bench").join(file)
}

/// The headers of the check alone, at the place where it is served here.
fn headers(all: &str, lang: &str) -> String {
    let place = format!("/{lang}/check.html");
    let own = all.lines().skip_while(|line| *line != place).skip(1).take_while(|line| line.starts_with(' '));
    std::iter::once("/check.html").chain(own).map(|line| format!("{line}\n")).collect()
}

/// A page with the words of the check in its slots.
fn filled(file: &Path, content: &Content) -> Done<String> {
    let words = content.text.with(Options::default().helper);
    let template = fs::read_to_string(file)?;
    let (mut html, mut rest) = (String::new(), template.as_str());
    while let Some((before, from)) = rest.split_once("{{") {
        let (key, after) = from.split_once("}}").ok_or(format!("{} has a slot without an end.", file.display()))?;
        let text = words.maybe(key).ok_or(format!("No text is called {key}."))?;
        html.push_str(before);
        html.push_str(&text.replace('&', "&amp;").replace('<', "&lt;"));
        rest = after;
    }
    html.push_str(rest);
    Ok(html)
}

/// The statements of a stage and the scale, as the other tools are given them.
fn words(content: &Content) -> Value {
    let words = content.text.with(Options::default().helper);
    let asked = content.check.asked(Stage::Working).into_iter().filter_map(|at| content.check.items.get(at));
    let statement = |id: &str| json!({ "id": id, "text": words.get(&["item.", id].concat()) });
    let scale = ["1", "2", "3", "4", "5"].map(|answer| words.get(&["scale.", answer].concat()));
    json!({
        "statements": asked.map(|item| statement(&item.id)).collect::<Vec<_>>(),
        "scale": scale,
        "on": words.get("continue"),
    })
}

/// A script with the packages that it asks for inside, as short as it can be, and their sheet beside it.
fn bundle(script: &Path, to: &Path, words: &Value) -> Done {
    let modules = tools::npm()?;
    let tool = modules.join("esbuild/bin/esbuild");
    let to = format!("--outfile={}", to.display());
    let mut command = Command::new("node");
    command.env("NODE_PATH", &modules).arg(tool).arg(script).arg(to).arg(format!("--define:WORDS={words}"));
    command.args(["--bundle", "--minify", "--format=iife", "--charset=utf8", "--legal-comments=none"]);
    output(command.args(["--log-level=warning", "--define:process.env.NODE_ENV=\"production\""]))?;
    Ok(())
}
