//! The custom element: the shell that frames the check, the check for a page that shows it inside of itself, and
//! one script with everything.

use std::fs;
use std::path::Path;

use attune_check::domain::options::{LINK_ONLY, NAMES};
use attune_check::ui::style::in_a_page;
use serde_json::{Map, Value};

use crate::Result;
use crate::env::run::{root, target};
use crate::env::tools::minified;
use crate::parts::Parts;
use crate::parts::language::LocalizedContent;
use crate::parts::unpack;
use crate::parts::wasm::Profile;
use crate::site::policy::SANDBOX;
use crate::site::template::BYTE_ORDER_MARK;

/// The file that defines the element.
pub const DEFINE: &str = "attune-check.js";
/// The file with the class alone, which importing does not define.
pub const CLASS: &str = "attune-check-element.js";
/// The file with the check for a page that shows it inside of itself. The shell asks for it by this name.
pub const INLINE: &str = "attune-check.inline.js";

/// The file with what the check says inside of a page, in the folder of each language but English.
pub const WORDS: &str = "words.js";

/// The one script with everything.
pub const SINGLE: &str = "attune-check.element.js";

/// The scripts of the element.
pub struct Element {
    /// The shell, defined: one file.
    pub define: String,
    /// The shell's class.
    pub class: String,
    /// The definition that imports the class from beside it.
    pub define_from_class: String,
    /// The check for inside of a page.
    pub inline: String,
    /// What it says there in another language, by the name of its file.
    pub words: Vec<(String, String)>,
    /// Everything in one classic script, with this document.
    pub single: String,
}

/// Builds them. `document` is the one that the single script holds.
pub fn element(profile: Profile, parts: &Parts, document: &str) -> Result<Element> {
    let from = target("parts").join(profile.name());
    let folder = from.join("element");
    fs::create_dir_all(&folder)?;
    for entry in fs::read_dir(root().join("www/element"))? {
        let file = entry?.path();
        fs::copy(&file, folder.join(file.file_name().unwrap_or_default()))?;
    }
    for file in ["start.js", "unpack.js"] {
        fs::copy(from.join(file), folder.join(file))?;
    }
    // The element and the module have this from one place.
    fs::copy(root().join("src/ui/platform/presses.js"), folder.join("presses.js"))?;
    let script = shrink::glue::beside(&fs::read_to_string(from.join(crate::parts::wasm::GLUE))?)?;
    fs::write(folder.join(crate::parts::wasm::GLUE), script)?;
    let shell = defines(parts)?;
    let sheet = folder.join("in_a_page.css");
    fs::write(&sheet, in_a_page())?;
    let inline_const = inside(parts, &minified(&sheet, &[])?)?;
    let inline = [inline_const.clone(), bundled(&folder, "inside.js", "esm", &unpack::defines())?].concat();
    let define = bundled(&folder, DEFINE, "esm", &shell)?;
    let class = bundled(&folder, CLASS, "esm", &shell)?;
    let beside = format!("--external:./{CLASS}");
    let define_from_class = minified(&folder.join(DEFINE), &["--bundle".into(), "--format=esm".into(), beside])?;
    // The same shell, which finds everything in the one script.
    fs::copy(folder.join("places.single.js"), folder.join("places.js"))?;
    let all: Vec<String> = shell.into_iter().chain(unpack::defines()).collect();
    let script = bundled(&folder, DEFINE, "iife", &all)?;
    let single = format!("(()=>{{{inline_const}const DOCUMENT={};{script}}})();", raw(document));
    let words = words(parts).into_iter().map(|(name, script)| (name, marked(script))).collect();
    let [define, class, define_from_class, inline, single] =
        [define, class, define_from_class, inline, single].map(marked);
    Ok(Element { define, class, define_from_class, inline, words, single })
}

/// With the mark of its encoding in front. A module is always UTF-8, but Chromium reads one as its server calls it.
fn marked(script: String) -> String {
    [BYTE_ORDER_MARK, &script].concat()
}

fn bundled(folder: &Path, entry: &str, format: &str, defines: &[String]) -> Result<String> {
    let beside = [format!("--external:./{INLINE}"), format!("--external:./*/{WORDS}")];
    let with = [&["--bundle".to_owned(), format!("--format={format}")], &beside[..]].concat();
    minified(&folder.join(entry), &[&with[..], defines].concat())
}

/// What the shell is given: the options that a page may set, what its frame keeps, what the frame is called in each
/// language, with the tag of its words where that is not its id.
fn defines(parts: &Parts) -> Result<Vec<String>> {
    let options: Vec<&str> = NAMES.into_iter().filter(|name| !LINK_ONLY.contains(name)).collect();
    let named = |spoken: &LocalizedContent| {
        let title = spoken.content.text.raw("embed.title").ok_or("There is no text embed.title.")?;
        let tag = Some(spoken.says("lang").to_ascii_lowercase()).filter(|tag| *tag != spoken.id);
        Ok((spoken.id.clone(), std::iter::once(title.to_owned()).chain(tag).collect::<Vec<_>>().into()))
    };
    let languages: Value = parts.languages.iter().map(named).collect::<Result<Map<String, Value>>>()?.into();
    let define = |name: &str, value: Value| format!("--define:{name}={value}");
    Ok(vec![define("OPTIONS", options.into()), define("SANDBOX", SANDBOX.into()), define("LANGUAGES", languages)])
}

/// What the check says inside of a page in the languages that are not in it.
fn words(parts: &Parts) -> Vec<(String, String)> {
    let others = parts.languages.iter().skip(1);
    let script = |LocalizedContent { files: [_, _, help], inline, .. }: &LocalizedContent| {
        format!("export const words={{text:{inline},help:{help}}};")
    };
    others.map(|spoken| (format!("{}/{WORDS}", spoken.id), script(spoken))).collect()
}

/// What the check inside of a page is made of.
fn inside(parts: &Parts, in_a_page: &str) -> Result<String> {
    let english = parts.english()?;
    let [check, _, help] = &english.files;
    let style = Value::from(in_a_page);
    Ok(format!(
        "const packed=\"{}\",lengths={:?},CHECK={check},TEXT={},HELP={help},STYLE={style};",
        parts.check.wasm.text(),
        parts.check.wasm.lengths,
        english.inline
    ))
}

/// A text as a raw template: as good as untouched, so that what it shares with the rest of the script packs away.
fn raw(text: &str) -> String {
    let mut template = String::from("String.raw`");
    let mut rest = text.chars().peekable();
    while let Some(character) = rest.next() {
        if character != '`' && (character != '$' || rest.peek() != Some(&'{')) {
            template.push(character);
            continue;
        }
        // A character that would end the template stands outside of it, with what would escape the end.
        let kept = template.trim_end_matches('\\').len();
        let escapes = "\\".repeat(template.len() - kept);
        template.truncate(kept);
        template.extend([
            "`+",
            &Value::from([&escapes, character.to_string().as_str()].concat()).to_string(),
            "+String.raw`",
        ]);
    }
    template.push('`');
    template
}

/// The scripts that a site serves: the shell, what it asks for by name, and all in one.
pub fn served(element: &Element) -> Vec<(&str, &str)> {
    let words = element.words.iter().map(|(name, script)| (name.as_str(), script.as_str()));
    [(DEFINE, element.define.as_str()), (INLINE, &element.inline), (SINGLE, &element.single)]
        .into_iter()
        .chain(words)
        .collect()
}
