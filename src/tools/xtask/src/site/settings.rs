//! What can be set, in a line each: the comments of the core's source, for the table of the README, for `llms.txt` and for
//! the schema of the options. Those of the element alone stand in a table of the README.

use std::fs;

use attune_check::content::{Content, IDS};
use attune_check::domain::help::ELSEWHERE;
use attune_check::domain::options::{LINK_ONLY, MAX_CONTACT_CHARS, MAX_FROM_CHARS, MAX_NOTE_CHARS, NAMES};
use attune_check::domain::{Helper, Options, Setting, Stage, Theme};

use crate::Result;
use crate::env::run::root;

/// How the table begins.
pub const HEAD: &str = "| key | what it sets | values | where |\n| --- | --- | --- | --- |\n";

/// How the table of the README begins that has what an attribute sets besides.
const OF_ELEMENT: &str = "| attribute | what it does |\n| --- | --- |\n";

/// The name and the value with which a link says the version of its language.
pub fn version() -> Result<(String, String)> {
    let link = Options::default().to_link();
    let (name, value) = link.split_once('=').ok_or("A link does not begin with its version.")?;
    Ok((name.to_owned(), value.to_owned()))
}

/// What the version of a link is, which no option holds.
pub const OF_VERSION: &str = "The version of the language of links.";

/// All options of a link, with what each sets, its values, and whether a page may set it.
///
/// # Errors
///
/// The source says nothing of one of them.
pub fn table(content: &Content) -> Result<String> {
    let (name, value) = version()?;
    let mut table = format!("{HEAD}| `{name}` | {OF_VERSION} | `{value}` | link |\n");
    for name in NAMES {
        let place = if LINK_ONLY.contains(&name) { "link" } else { "link, page" };
        table.push_str(&format!("| `{name}` | {} | {} | {place} |\n", meaning(name)?, values(name, content)?));
    }
    Ok(table)
}

/// What the source says of an option.
pub fn meaning(name: &str) -> Result<String> {
    let source = include_str!("../../../../domain/options.rs");
    let options = source.split_once("pub struct Options {").map_or("", |(_, from)| from);
    let (before, _) = options.split_once(&format!("    pub {name}: ")).ok_or(format!("There is no field {name}."))?;
    Ok(comment(before))
}

/// The comment at the end of a source, in one line.
pub fn comment(source: &str) -> String {
    let mut lines: Vec<&str> = source.lines().rev().map_while(|line| line.trim().strip_prefix("/// ")).collect();
    lines.reverse();
    lines.join(" ")
}

/// The values of an option, as people read them.
pub fn values(name: &str, content: &Content) -> Result<String> {
    Ok(match name {
        "stage" => {
            let name = |stage: Stage| content.text.raw(&format!("stage.{}.name", stage.id())).unwrap_or_default();
            Stage::ALL.map(|stage| format!("`{}` {}", stage.id(), name(stage).to_lowercase())).join(", ")
        }
        "helper" => code(Helper::ALL.map(Helper::id)),
        "setting" => code(Setting::ALL.map(Setting::id)),
        "theme" => code(Theme::ALL.map(Theme::id)),
        "country" => code(content.help.countries.iter().map(|country| &country.id).filter(|id| *id != ELSEWHERE)),
        "lang" => code(IDS),
        "all" => code(["1"]),
        "accent" => code(["1d4ed8"]) + ", six digits",
        "contact" => format!("at most {MAX_CONTACT_CHARS} characters"),
        "from" => format!("at most {MAX_FROM_CHARS} characters"),
        "note" => format!("at most {MAX_NOTE_CHARS} characters"),
        _ => return Err(format!("Nothing says which values {name} has.").into()),
    })
}

fn code(words: impl IntoIterator<Item = impl AsRef<str>>) -> String {
    words.into_iter().map(|word| format!("`{}`", word.as_ref())).collect::<Vec<_>>().join(", ")
}

/// The attributes that the element has besides, each with what it does.
///
/// # Errors
///
/// The README has no table of them.
pub fn of_element() -> Result<Vec<(String, String)>> {
    let readme = fs::read_to_string(root().join("README.md"))?;
    let (_, rows) = readme.split_once(OF_ELEMENT).ok_or("The README has no table of attributes.")?;
    let row = |line: &str| {
        let (name, about) = line.strip_prefix("| `")?.strip_suffix(" |")?.split_once("` | ")?;
        Some((name.to_owned(), about.to_owned()))
    };
    Ok(rows.lines().map_while(row).collect())
}
