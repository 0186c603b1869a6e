//! The plug-in for WordPress: the PHP of `www/wordpress`, the check without what only other ways to show it need, and
//! what PHP has to know of it in `made.json`.

use std::collections::BTreeMap;
use std::fs;
use std::path::Path;

use attune_check::domain::options::{LINK_ONLY, MAX_CONTACT_CHARS, NAMES};
use attune_check::domain::{Helper, Setting, Stage, Theme};
use polib::mo_file;
use serde_json::{Map, Value, json};

use crate::Result;
use crate::env::run::root;

use crate::packages::element;
use crate::packages::files::files_below;
use crate::parts::language::LocalizedContent;
use crate::parts::{Parts, assets};
use crate::site::hosts::{Served, apache};
use crate::site::kinds::DocumentKind;
use crate::site::llms;
use crate::site::prerender::pictures;
use crate::site::preview::threads;
use crate::site::release::LICENCES;

/// What the plug-in and its folder are called. WordPress knows it by this name.
pub const NAME: &str = "attune-check";

/// Writes the plug-in into a folder. `site` is the folder to host and `served` names what is in it with its headers;
/// what lies below `version` is left out, since the same files lie beside it.
pub fn plug_in(folder: &Path, site: &Path, served: &[Served], (version, first): (&str, &str), parts: &Parts) -> Result {
    let from = root().join("www/wordpress");
    for file in files_below(&from)? {
        let to = folder.join(file.strip_prefix(&from)?);
        fs::create_dir_all(to.parent().unwrap_or(folder))?;
        let text = fs::read_to_string(&file)?.replace("{{version}}", env!("CARGO_PKG_VERSION"));
        fs::write(&to, text)?;
        if to.extension().is_some_and(|ending| ending == "po") {
            compile(&to)?;
        }
    }
    for licence in LICENCES {
        fs::copy(root().join(licence), folder.join(licence))?;
    }
    fs::write(folder.join("block/icon.svg"), icon(parts)?)?;
    let kept: Vec<&Served> = served.iter().filter(|one| is_kept(&one.path, version)).collect();
    for one in &kept {
        let path = one.path.trim_start_matches('/');
        let to = folder.join("site").join(path);
        fs::create_dir_all(to.parent().unwrap_or(folder))?;
        let leads = |plain: &str| format!(" data-plain=\"{plain}\"");
        if path.ends_with(LOOK_BACK) {
            let html = fs::read_to_string(site.join(path))?;
            fs::write(to, html.replacen(&leads(LOOK_BACK_PLAIN), "", 1))?;
        } else if path == EASY {
            let html = fs::read_to_string(site.join(path))?;
            fs::write(to, html.replacen(&leads(CHECK_PLAIN), &leads(&["../en/", CHECK_PLAIN].concat()), 1))?;
        } else {
            fs::copy(site.join(path), to)?;
        }
    }
    for (path, text) in apache::files(kept.iter().copied(), first) {
        fs::write(folder.join("site").join(path), text)?;
    }
    Ok(fs::write(folder.join("made.json"), serde_json::to_string_pretty(&made(&kept, parts)?)? + "\n")?)
}

/// Compiles a file of translations, beside itself.
fn compile(po: &Path) -> Result {
    let mo = po.with_extension("mo");
    mo_file::compile_from_po(po, &mo).map_err(|error| error.to_string())?;
    // Where there is no table of hashes, its place is left out. WordPress reads the end of the table before from it.
    let mut bytes = fs::read(&mo)?;
    let word = |at: usize| bytes.get(at..at + 4).and_then(|word| word.try_into().ok()).map(u32::from_ne_bytes);
    let (count, table) = word(8).zip(word(16)).ok_or("A compiled translation is too short.")?;
    let end = (table + count * 8).to_ne_bytes();
    bytes.get_mut(24..28).ok_or("A compiled translation is too short.")?.copy_from_slice(&end);
    Ok(fs::write(&mo, bytes)?)
}

/// The page that looks back, and the same without WebAssembly. The plug-in has no room for that one: many hosts take
/// files of two million bytes at most. Where a browser has no WebAssembly, the form to fill in by hand is shown.
const LOOK_BACK: &str = DocumentKind::LookBack.names()[0];
const LOOK_BACK_PLAIN: &str = DocumentKind::LookBack.names()[1];

/// The check in easy words leads to the one in English where there is no WebAssembly, for the same reason: that one still asks
/// and answers.
const EASY: &str = "en-easy/check.html";
const EASY_PLAIN: &str = "/en-easy/check.plain.html";
const CHECK_PLAIN: &str = DocumentKind::Check.names()[1];

/// Whether the plug-in has a use for this file: it shows the check in a frame alone.
fn is_kept(path: &str, version: &str) -> bool {
    let name = path.rsplit('/').next().unwrap_or(path);
    let elsewhere = [element::INLINE, element::SINGLE, element::WORDS, llms::NAME, LOOK_BACK_PLAIN];
    !path.starts_with(&["/", version, "/"].concat()) && !elsewhere.contains(&name) && path != EASY_PLAIN
}

/// What PHP has to know: which values an option has, the words for them, what a link to the check is called in each language,
/// and the headers of each file.
fn made(kept: &[&Served], parts: &Parts) -> Result<Value> {
    let titles: Map<String, Value> =
        parts.languages.iter().map(|spoken| (spoken.id.clone(), spoken.says("embed.title").into())).collect();
    let words: Map<String, Value> = parts
        .languages
        .iter()
        // A set of words that has none for helpers has none for these, either.
        .filter(|spoken| spoken.content.text.raw("builder.title").is_some())
        .map(|spoken| (spoken.id.clone(), words(spoken, parts).into()))
        .collect();
    // Most files have the headers of another one.
    let mut headers: Vec<Map<String, Value>> = Vec::new();
    let mut files = Map::new();
    for one in kept {
        let own: Map<String, Value> =
            one.headers.iter().map(|(name, value)| ((*name).to_owned(), value.as_str().into())).collect();
        let at = headers.iter().position(|known| *known == own).unwrap_or_else(|| {
            headers.push(own);
            headers.len() - 1
        });
        files.insert(one.path.clone(), at.into());
    }
    let options = options(parts)?;
    Ok(json!({ "options": options, "titles": titles, "words": words, "files": files, "headers": headers }))
}

/// The rule of each option: one of a few values, like an expression, whatever its capitals, or a text of at most so many characters.
fn options(parts: &Parts) -> Result<Map<String, Value>> {
    let ids = |ids: &[&str]| json!({ "one_of": ids });
    let help = &parts.english()?.content.help;
    let countries: Vec<&str> = help.countries.iter().map(|country| country.id.as_str()).collect();
    let languages: Vec<&str> = parts.languages.iter().map(|spoken| spoken.id.as_str()).collect();
    let rule = |name: &str| -> Result<Value> {
        match name {
            "stage" => Ok(ids(&Stage::ALL.map(Stage::id))),
            "helper" => Ok(ids(&Helper::ALL.map(Helper::id))),
            "setting" => Ok(ids(&Setting::ALL.map(Setting::id))),
            "country" => Ok(ids(&countries)),
            "lang" => Ok(ids(&languages)),
            "theme" => Ok(ids(&Theme::ALL.map(Theme::id))),
            "all" => Ok(ids(&["1"])),
            "accent" => Ok(json!({ "like": "^#?[0-9a-f]{6}$" })),
            "contact" => Ok(json!({ "most": MAX_CONTACT_CHARS })),
            other => Err(format!("The plug-in for WordPress does not know the option {other}.").into()),
        }
    };
    let names = NAMES.into_iter().filter(|name| !LINK_ONLY.contains(name));
    let mut options = names.map(|name| Ok((name.to_owned(), rule(name)?))).collect::<Result<Map<_, _>>>()?;
    // What the element knows besides, of the page around the check.
    options.insert("exit".to_owned(), json!({ "like": r"^https://[^\s<>\x22'/?#]+\.[^\s<>\x22']+$" }));
    Ok(options)
}

/// The words for options and values, as the page that makes links has them.
fn words(spoken: &LocalizedContent, parts: &Parts) -> Map<String, Value> {
    let builder = |key: &str| (key.trim_start_matches("builder.").to_owned(), spoken.says(key));
    let value = |name: &str, id: &str, key: String| ([name, ".", id].concat(), spoken.says(&key));
    let fields = [
        "builder.page",
        "builder.stage",
        "builder.stage.any",
        "builder.helper",
        "builder.setting",
        "builder.lang",
        "builder.country",
        "builder.country.none",
        "builder.country.note",
        "builder.contact",
        "builder.accent",
    ];
    let mut words: BTreeMap<String, String> = fields.map(builder).into();
    words.extend(Stage::ALL.map(|stage| value("stage", stage.id(), ["stage.", stage.id(), ".name"].concat())));
    words.extend(Helper::ALL.map(|one| value("helper", one.id(), ["helper.", one.id()].concat())));
    words.extend(Setting::ALL.map(|one| value("setting", one.id(), ["setting.", one.id()].concat())));
    let countries = &spoken.content.help.countries;
    words.extend(countries.iter().map(|one| value("country", &one.id, ["country.", &one.id].concat())));
    words.extend(parts.languages.iter().map(|one| (["lang.", &one.id].concat(), one.says("language.name"))));
    words.into_iter().map(|(key, text)| (key, text.into())).collect()
}

/// The mark as a picture of its own, for the list of blocks.
fn icon(parts: &Parts) -> Result<String> {
    let content = &parts.english()?.content;
    let mark = pictures(content)?.into_iter().find(|(name, _)| *name == "mark").map(|(_, drawn)| drawn);
    let mark = mark.as_deref().and_then(|drawn| drawn.strip_prefix("<svg ")).ok_or("The mark is no drawing.")?;
    let style = threads(&assets::sheet()?)?;
    Ok(format!(
        "<svg xmlns=\"http://www.w3.org/2000/svg\" {}",
        mark.replacen('>', &format!("><style>{style}</style>"), 1)
    ))
}
