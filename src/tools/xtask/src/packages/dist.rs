//! Everything to host or to hand out, under `target/dist`: a folder for any static server, with the headers to
//! serve it with, and the check as one file to keep.

use std::collections::HashMap;
use std::fs;
use std::path::{Path, PathBuf};
use std::sync::{LazyLock, Mutex, PoisonError};

use brotli::BrotliCompress;
use brotli::enc::BrotliEncoderParams;
use sha2::{Digest, Sha256};

use crate::Result;
use crate::env::run::target;
use crate::packages::files::write_sums;
use crate::packages::npm::{self, Alone};
use crate::packages::{element, wordpress};
use crate::parts::wasm::Profile;
use crate::parts::{self, Parts};
use crate::site::document::{self, Kind};
use crate::site::hosts::{self, Served};
use crate::site::kinds::DocumentKind;
use crate::site::template::SiteOptions;
use crate::site::{builder, llms, one_good_day, pages, policy, preview, pseudo, schema, worksheets};

/// Where everything is written.
pub fn folder(profile: Profile) -> PathBuf {
    target(if profile == Profile::Release { "dist" } else { "serve-dist" })
}

/// Builds everything and gives the folder to host.
pub fn dist(profile: Profile, set: &SiteOptions) -> Result<PathBuf> {
    for (address, what) in [(&set.exit, "that leaving goes to"), (&set.at, "of the folder")] {
        if address.as_ref().is_some_and(|address| !address.starts_with("https://")) {
            return Err(format!("The address {what} has to begin with https://.").into());
        }
    }
    put(profile, set, &parts::build(profile)?)
}

/// The same of these parts.
pub fn put(profile: Profile, set: &SiteOptions, parts: &Parts) -> Result<PathBuf> {
    let english = parts.english()?;
    let dist = folder(profile);
    let site = dist.join("site");
    if dist.exists() {
        fs::remove_dir_all(&dist)?;
    }
    fs::create_dir_all(&site)?;
    let (mut documents, mut alone) = (Vec::new(), Vec::new());
    for spoken in &parts.languages {
        let id = &spoken.id;
        let beside = spoken.beside(&parts.languages)?;
        for of in DocumentKind::ALL {
            let script = of.engine(parts).plain.as_ref();
            let plain = |spoken, kind| script.map(|script| document::document(parts, spoken, kind, script, false));
            let [name, plain_name] = of.names();
            let kind = Kind { of, plain: script.map(|_| plain_name), set };
            documents.push((format!("{id}/{name}"), document::with_wasm(parts, &beside, &kind)?));
            let kind = Kind { of, plain: None, set };
            if let Some(document) = plain(&beside, &kind).transpose()? {
                documents.push((format!("{id}/{plain_name}"), document));
            }
            // One that is kept leads nowhere, so it has no other document beside it, and it has no address.
            let kind = Kind { of, plain: None, set: &SiteOptions { at: None, ..set.clone() } };
            let kept = document::with_wasm(parts, spoken, &kind)?;
            fs::write(dist.join(format!("{}.{id}.html", of.alone())), &kept.html)?;
            if of == DocumentKind::Check {
                alone.push(Alone { id: id.clone(), check: kept, plain: plain(spoken, &kind).transpose()? });
            }
        }
    }
    if profile == Profile::Release {
        pseudo::write(parts)?;
    }
    let kept = alone.first().ok_or("There is no document.")?;
    let element = element::element(profile, parts, &kept.check.html)?;
    let scripts = element::served(&element);
    let version = version(
        documents.iter().map(|(_, document)| document.html.as_str()).chain(scripts.iter().map(|(_, script)| *script)),
    );
    let mut files: Vec<(&str, &str, Option<&str>)> = Vec::new();
    files.extend(
        documents.iter().map(|(name, document)| (name.as_str(), document.html.as_str(), Some(&*document.policy))),
    );
    files.extend(scripts.iter().map(|(name, script)| (*name, *script, None)));
    let mut served = Vec::new();
    for ((name, _, policy), compressed) in files.iter().zip(Compressed::all(profile, &files)?) {
        for (place, forever) in [(String::new(), false), (format!("{version}/"), true)] {
            let path = format!("{place}{name}");
            compressed.write(&site.join(&path))?;
            let headers = match policy {
                Some(policy) => policy::headers(policy, &english.content.help, set.exit.as_deref(), forever)?,
                None => policy::script_headers(forever),
            };
            served.push(Served { path: format!("/{path}"), headers });
        }
    }
    let lang = &english.id;
    for (name, page) in pages::pages(&english.content, set)? {
        let path = format!("{lang}/{name}");
        Compressed::of(profile, &page.html)?.write(&site.join(&path))?;
        served.push(Served { path: format!("/{path}"), headers: policy::front_headers(&page.policy) });
    }
    let has = |key: &'static str| parts.languages.iter().filter(move |spoken| spoken.content.text.raw(key).is_some());
    let mut beside = Vec::new();
    for spoken in has("sheet.page.title") {
        beside.push((spoken, worksheets::NAME, worksheets::worksheets(&spoken.beside(&parts.languages)?, set)?));
    }
    for spoken in has("day.title") {
        let page = one_good_day::one_good_day(&parts.one_good_day, &spoken.beside(&parts.languages)?, set)?;
        beside.push((spoken, one_good_day::NAME, page));
    }
    for (spoken, name, page) in beside {
        let path = format!("{}/{name}", spoken.id);
        Compressed::of(profile, &page.html)?.write(&site.join(&path))?;
        let headers = policy::headers(&page.policy, &english.content.help, set.exit.as_deref(), false)?;
        served.push(Served { path: format!("/{path}"), headers });
    }
    // A set of words that has none for helpers has no such page.
    for spoken in has("builder.title") {
        let builder = builder::builder(&parts.builder, spoken, &parts.languages, set)?;
        let name = format!("{}/{}", spoken.id, builder::NAME);
        Compressed::of(profile, &builder.html)?.write(&site.join(&name))?;
        served.push(Served { path: format!("/{name}"), headers: policy::builder_headers(&builder.policy) });
    }
    Compressed::of(profile, &pages::root_page(&english.content, set)?)?.write(&site.join("index.html"))?;
    fs::write(site.join(preview::PICTURE), preview::picture(&english.content)?)?;
    served.push(Served { path: format!("/{}", preview::PICTURE), headers: policy::script_headers(false) });
    let first = format!("/{lang}/{}", pages::FRONT);
    fs::write(site.join(pages::NOT_FOUND), pages::not_found(&english.content, set)?)?;
    fs::write(site.join(pages::READ_ME), pages::read_me(&english.content, set)?)?;
    served.push(Served { path: llms::write(&site, &english.content)?, headers: policy::script_headers(false) });
    schema::write(&site, &english.content)?;
    for (path, text) in hosts::files(&served, &first)? {
        fs::write(site.join(path), text)?;
    }
    wordpress::plug_in(&dist.join("wordpress"), &site, &served, (&version, &first), parts)?;
    npm::package(&dist.join("npm"), &element, &alone)?;
    write_sums(&dist)?;
    Ok(site)
}

/// Compresses what ships once more, from the compiled module on. It has to be the same to the byte, so that anyone can
/// find out whether what is hosted comes from these sources.
pub fn again() -> Result {
    let sums = folder(Profile::Release).join("SHA256SUMS");
    let first = fs::read_to_string(&sums)?;
    fs::remove_dir_all(target("parts"))?;
    fs::remove_dir_all(folder(Profile::Release))?;
    dist(Profile::Release, &SiteOptions::default())?;
    let second = fs::read_to_string(&sums)?;
    let other: Vec<&str> = second.lines().filter(|line| !first.lines().any(|known| known == *line)).collect();
    if first == second {
        return Ok(());
    }
    Err(format!("Compressed twice, these files are not the same:\n{}", other.join("\n")).into())
}

/// The package's version and the first characters of the files' hash: an address that never means other bytes.
fn version<'a>(files: impl Iterator<Item = &'a str>) -> String {
    let mut hash = Sha256::new();
    files.for_each(|file| hash.update(file.as_bytes()));
    let hash = hash.finalize().iter().take(4).map(|byte| format!("{byte:02x}")).collect::<String>();
    format!("{}-{hash}", env!("CARGO_PKG_VERSION"))
}

/// A file, and compressed ones to lie beside it that servers pick by name.
struct Compressed<'a> {
    text: &'a str,
    beside: Beside,
}

/// Compressed files, each by the ending of its name.
type Beside = Vec<(&'static str, Vec<u8>)>;

/// What was compressed in this run. The same bytes come out of the same bytes, so `again` needs no second time for them.
static DONE: LazyLock<Mutex<HashMap<String, Beside>>> = LazyLock::new(Mutex::default);

impl Compressed<'_> {
    fn of(profile: Profile, text: &str) -> Result<Compressed<'_>> {
        if profile != Profile::Release {
            return Ok(Compressed { text, beside: Vec::new() });
        }
        let known = || DONE.lock().unwrap_or_else(PoisonError::into_inner);
        if let Some(beside) = known().get(text) {
            return Ok(Compressed { text, beside: beside.clone() });
        }
        let beside = vec![(".br", brotli(text.as_bytes())?), (".gz", gzip(text.as_bytes())?)];
        known().insert(text.to_owned(), beside.clone());
        Ok(Compressed { text, beside })
    }

    /// All of these, half of them at a time beside the others: compressing takes longest of all.
    fn all<'b>(profile: Profile, files: &[(&'b str, &'b str, Option<&'b str>)]) -> Result<Vec<Compressed<'b>>> {
        let (one, other) = files.split_at(files.len() / 2);
        let compress = |files: &[(&'b str, &'b str, Option<&'b str>)]| {
            files.iter().map(|(_, text, _)| Compressed::of(profile, text)).collect::<Result<Vec<_>>>()
        };
        let (mut one, other) = std::thread::scope(|scope| {
            let beside = scope.spawn(|| compress(other));
            (compress(one), beside.join())
        });
        one.as_mut().map_err(|error| error.to_string())?.extend(other.map_err(|_| "Compressing stopped.")??);
        one
    }

    fn write(&self, file: &Path) -> Result {
        if let Some(folder) = file.parent() {
            fs::create_dir_all(folder)?;
        }
        fs::write(file, self.text)?;
        for (ending, bytes) in &self.beside {
            fs::write([file.as_os_str(), ending.as_ref()].join("".as_ref()), bytes)?;
        }
        Ok(())
    }
}

/// Brotli, as small as it gets: the smallest of what blocks of three sizes make. Which one follows the parts of a document
/// best differs from one to the next by up to two hundred bytes.
pub fn brotli(bytes: &[u8]) -> Result<Vec<u8>> {
    const BLOCKS: [i32; 3] = [16, 17, 18];
    let with = |lgblock: i32| -> Result<Vec<u8>> {
        let params = BrotliEncoderParams {
            quality: 11,
            lgwin: 22,
            lgblock,
            size_hint: bytes.len(),
            ..BrotliEncoderParams::default()
        };
        let mut compressed = Vec::new();
        BrotliCompress(&mut &*bytes, &mut compressed, &params)?;
        Ok(compressed)
    };
    let all = BLOCKS.into_iter().map(with).collect::<Result<Vec<_>>>()?;
    all.into_iter().min_by_key(Vec::len).ok_or("There is no size of blocks.".into())
}

/// Without a name and a time inside, so that the same bytes come out each time.
fn gzip(bytes: &[u8]) -> Result<Vec<u8>> {
    use std::io::Write as _;
    let mut writer = flate2::write::GzEncoder::new(Vec::new(), flate2::Compression::best());
    writer.write_all(bytes)?;
    Ok(writer.finish()?)
}
