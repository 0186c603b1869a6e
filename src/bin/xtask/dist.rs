//! Everything to host or to hand out, under `target/dist`: a folder for any static server, with the headers to
//! serve it with, and the check as one file to keep.

use std::fs;
use std::io::Write as _;
use std::path::{Path, PathBuf};

use sha2::{Digest, Sha256};

use crate::Done;
use crate::build::{self, Parts};
use crate::builder;
use crate::document::{self, Document, Kind, Set};
use crate::element;
use crate::hosts::{self, Served};
use crate::npm;
use crate::pages;
use crate::policy;
use crate::prerender::{Prerendered, prerender};
use crate::preview;
use crate::run::{root, target};
use crate::wasm::Profile;

/// The document that runs without WebAssembly, as the other one calls it.
const PLAIN: &str = "check.plain.html";

/// Where everything is written.
pub fn folder(profile: Profile) -> PathBuf {
    target(if profile == Profile::Release { "dist" } else { "serve-dist" })
}

/// Builds everything and gives the folder to host.
pub fn dist(profile: Profile, set: &Set) -> Done<PathBuf> {
    for (address, what) in [(&set.exit, "that leaving goes to"), (&set.at, "of the folder")] {
        if address.as_ref().is_some_and(|address| !address.starts_with("https://")) {
            return Err(format!("The address {what} has to begin with https://.").into());
        }
    }
    let parts = build::parts(profile)?;
    let before = prerender(&parts.content)?;
    let dist = folder(profile);
    let site = dist.join("site");
    if dist.exists() {
        fs::remove_dir_all(&dist)?;
    }
    fs::create_dir_all(&site)?;
    let lang = parts.content.text.raw("lang").unwrap_or("en");

    // What `serve` makes again and again has no other document beside it.
    let plain = (profile == Profile::Release).then_some(PLAIN);
    let mut documents = vec![("check.html", document::with_wasm(&parts, &before, &Kind { plain, set })?)];
    if profile == Profile::Release {
        documents.push((PLAIN, without_wasm(&parts, &before, set)?));
    }
    // The one file to keep leads nowhere, so it has no other document beside it, and it has no address.
    let alone = Set { at: None, ..set.clone() };
    let kept = document::with_wasm(&parts, &before, &Kind { plain: None, set: &alone })?;
    let element = element::element(profile, &parts, &kept.html)?;
    let scripts = element::served(&element);
    let version =
        version(documents.iter().map(|(_, document)| document.html.as_str()).chain(scripts.map(|(_, script)| script)));
    let mut served = Vec::new();
    for (place, forever) in [(String::new(), false), (format!("{version}/"), true)] {
        fs::create_dir_all(site.join(&place).join(lang))?;
        for (name, document) in &documents {
            let path = format!("{place}{lang}/{name}");
            write(profile, &site.join(&path), &document.html)?;
            let headers = policy::headers(&document.policy, &parts.content.help, set.exit.as_deref(), forever)?;
            served.push(Served { path: format!("/{path}"), headers });
        }
        for (name, script) in scripts {
            let path = format!("{place}{name}");
            write(profile, &site.join(&path), script)?;
            served.push(Served { path: format!("/{path}"), headers: policy::script_headers(forever) });
        }
    }
    for (name, page) in pages::pages(&parts.content, set)? {
        let path = format!("{lang}/{name}");
        write(profile, &site.join(&path), &page.html)?;
        served.push(Served { path: format!("/{path}"), headers: policy::front_headers(&page.policy) });
    }
    let builder = builder::builder(profile, &parts.content, set)?;
    let name = format!("{lang}/{}", builder::NAME);
    write(profile, &site.join(&name), &builder.html)?;
    served.push(Served { path: format!("/{name}"), headers: policy::builder_headers(&builder.policy) });
    write(profile, &site.join("index.html"), &pages::root_page(&parts.content, set)?)?;
    fs::write(site.join(preview::PICTURE), preview::picture(&parts.content)?)?;
    served.push(Served { path: format!("/{}", preview::PICTURE), headers: policy::script_headers(false) });
    let first = format!("/{lang}/{}", pages::FRONT);
    for (name, text) in hosts::files(&served, &first) {
        fs::write(site.join(name), text)?;
    }
    fs::write(dist.join(format!("attune-check.{lang}.html")), &kept.html)?;
    // WordPress takes scripts out of what most roles write; with this they write a short code instead.
    fs::copy(root().join("www/wordpress/attune-check.php"), dist.join("attune-check.wordpress.php"))?;
    let without = documents.iter().find(|(name, _)| *name == PLAIN).map(|(_, document)| document);
    npm::package(&dist.join("npm"), lang, &element, &kept, without)?;
    sums(&dist)?;
    Ok(site)
}

/// Packs what ships once more, from the compiled module on. It has to be the same to the byte, so that anyone can
/// find out whether what is hosted comes from these sources.
pub fn again() -> Done {
    let sums = folder(Profile::Release).join("SHA256SUMS");
    let first = fs::read_to_string(&sums)?;
    fs::remove_dir_all(target("parts"))?;
    fs::remove_dir_all(folder(Profile::Release))?;
    dist(Profile::Release, &Set::default())?;
    let second = fs::read_to_string(&sums)?;
    let other: Vec<&str> = second.lines().filter(|line| !first.lines().any(|known| known == *line)).collect();
    if first == second {
        return Ok(());
    }
    Err(format!("Packed twice, these files are not the same:\n{}", other.join("\n")).into())
}

fn without_wasm(parts: &Parts, before: &Prerendered, set: &Set) -> Done<Document> {
    let script = crate::plain::script()?;
    document::document(parts, before, &Kind { plain: None, set }, &script, false)
}

/// The package's version and the first signs of the files' hash: an address that never means other bytes.
fn version<'a>(files: impl Iterator<Item = &'a str>) -> String {
    let mut hash = Sha256::new();
    files.for_each(|file| hash.update(file.as_bytes()));
    let hash = hash.finalize().iter().take(4).map(|byte| format!("{byte:02x}")).collect::<String>();
    format!("{}-{hash}", env!("CARGO_PKG_VERSION"))
}

/// Writes a file, and packed ones beside it that servers pick by name.
fn write(profile: Profile, file: &Path, text: &str) -> Done {
    fs::write(file, text)?;
    if profile == Profile::Release {
        let beside = |ending: &str| PathBuf::from([file.as_os_str(), ending.as_ref()].join("".as_ref()));
        fs::write(beside(".br"), brotli(text.as_bytes())?)?;
        fs::write(beside(".gz"), gzip(text.as_bytes())?)?;
    }
    Ok(())
}

/// Brotli, as small as it gets.
pub fn brotli(bytes: &[u8]) -> Done<Vec<u8>> {
    let mut writer = brotli::CompressorWriter::new(Vec::new(), 1 << 16, 11, 24);
    writer.write_all(bytes)?;
    Ok(writer.into_inner())
}

/// Without a name and a time inside, so that the same bytes come out each time.
fn gzip(bytes: &[u8]) -> Done<Vec<u8>> {
    let mut writer = flate2::write::GzEncoder::new(Vec::new(), flate2::Compression::best());
    writer.write_all(bytes)?;
    Ok(writer.finish()?)
}

/// Writes the hash of every file, sorted by name, as `sha256sum --check` reads it.
fn sums(dist: &Path) -> Done {
    let mut files = Vec::new();
    let mut folders = vec![dist.to_owned()];
    while let Some(folder) = folders.pop() {
        for entry in fs::read_dir(folder)? {
            let path = entry?.path();
            if path.is_dir() { folders.push(path) } else { files.push(path) }
        }
    }
    files.sort();
    let mut sums = String::new();
    for file in files {
        let hash = Sha256::digest(fs::read(&file)?);
        let hash = hash.iter().map(|byte| format!("{byte:02x}")).collect::<String>();
        sums.push_str(&format!("{hash}  {}\n", file.strip_prefix(dist)?.display()));
    }
    Ok(fs::write(dist.join("SHA256SUMS"), sums)?)
}
