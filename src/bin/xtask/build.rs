//! From the sources to the parts that a document is made of: the module and its script, the sheet, the words.

use std::fs;

use attune_check::content::{Content, FILES};
use attune_check::domain::validate;
use serde_json::Value;

use crate::Done;
use crate::pack::{self, Packed};
use crate::run::{root, target};
use crate::tools::minified;
use crate::wasm::{self, Profile, What};

/// The scripts that start the check, the first of them the one that has the others.
pub const STARTS: [&str; 5] = ["check.js", "take_over.js", "unpack.js", "start.js", "host.js"];

/// What a document is made of, as small as it gets before the whole is packed.
pub struct Parts {
    /// The content, for rendering on this machine.
    pub content: Content,
    /// The module.
    pub wasm: Packed,
    /// The script that starts the check, with the module's own script in it.
    pub script: String,
    /// What runs before anything else.
    pub early: String,
    /// The sheet.
    pub style: String,
    /// The check, the words and the help lines, as files of JSON.
    pub files: [String; 3],
    /// The words of a check that stands inside of someone else's page.
    pub inline: String,
}

/// Builds all parts.
pub fn parts(profile: Profile) -> Done<Parts> {
    let mut files = Vec::new();
    for (name, text) in FILES {
        files.push(fresh(name, text)?);
    }
    let [check, text, help] = files.as_slice() else { return Err("There have to be three content files.".into()) };
    let content = faultless(check, text, help)?;
    let folder = target("parts").join(profile.name());
    fs::create_dir_all(&folder)?;
    wasm::build(What::Check, profile, &folder)?;
    let packed_module = pack::pack(&fs::read(folder.join(wasm::MODULE))?)?;
    if profile == Profile::Release {
        packed_module.check(&folder)?;
    }
    // The start looks for the module's script and its other parts beside itself.
    for file in STARTS {
        fs::copy(root().join("www").join(file), folder.join(file))?;
    }
    let small = |file: &str| minified(&root().join(file), &[]);
    Ok(Parts {
        wasm: packed_module,
        script: minified(
            &folder.join("check.js"),
            &[&["--bundle".to_owned(), "--format=esm".to_owned()], &pack::defines()[..]].concat(),
        )?,
        early: small("www/early.js")?,
        style: [small("src/ui/style.css")?, small("www/page.css")?].concat(),
        files: [packed(check, &AROUND)?, packed(text, &AROUND)?, packed(help, &AROUND)?],
        inline: packed(text, AROUND.split_last().map_or(&[], |(_, rest)| rest))?,
        content,
    })
}

/// The content file as it is now: `serve` has to see a change without being built again itself.
fn fresh(name: &str, built_in: &str) -> Done<String> {
    let folder = if name == "en.json" { "src/content/text" } else { "src/content" };
    Ok(fs::read_to_string(root().join(folder).join(name)).unwrap_or_else(|_| built_in.to_owned()))
}

/// A content set with a fault is not built: half advice is worse than none.
fn faultless(check: &str, text: &str, help: &str) -> Done<Content> {
    let content = Content::from_json(check, text, help)?;
    let mut problems = validate::check(&content.check);
    problems.extend(validate::text(&content.check, &content.help, &content.text, &content.text));
    problems.extend(validate::help(&content.help));
    if problems.is_empty() {
        return Ok(content);
    }
    let lines: Vec<String> = problems.iter().map(|problem| format!("  {problem}")).collect();
    Err(format!("The content has faults:\n{}", lines.join("\n")).into())
}

/// The texts around the check: of the page that makes links and of what it makes, of the form, of the document, of
/// its frame, and of a page that it stands inside of, which is the last.
const AROUND: [&str; 7] = ["builder.", "card.", "send.", "paper.", "document.", "embed.", "inline."];

/// A content file without what only its keepers and the build need, and without the texts of these groups. Keys
/// come sorted, which the reader of the texts counts on to be quick.
fn packed(file: &str, without: &[&str]) -> Done<String> {
    let mut value: Value = serde_json::from_str(file)?;
    leave_out(&mut value, without);
    Ok(value.to_string())
}

/// Leaves out where and when something was checked, and the texts that stand around the check already. The day
/// after which a help line is old stays, because the page shows it.
fn leave_out(value: &mut Value, without: &[&str]) {
    let left_out = |name: &str| {
        matches!(name, "source" | "sources" | "seen" | "checked_on")
            || without.iter().any(|group| name.starts_with(group))
    };
    match value {
        Value::Object(fields) => {
            fields.retain(|name, _| !left_out(name));
            fields.values_mut().for_each(|value| leave_out(value, without));
        }
        Value::Array(values) => values.iter_mut().for_each(|value| leave_out(value, without)),
        _ => {}
    }
}
