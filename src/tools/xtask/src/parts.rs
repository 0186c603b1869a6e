//! From the sources to the parts that a document is made of: the module and its script, the sheet, the words.

pub mod assets;
pub mod language;
pub mod plain;
pub mod unpack;
pub mod wasm;

use std::fs;
use std::path::Path;

use shrink::streams::{self, Streams};

use crate::Result;
use crate::env::run::{root, target};
use crate::env::tools::{self, minified};
use crate::parts::assets::{STARTS, bundled};
use crate::parts::language::{LocalizedContent, all};
use crate::parts::wasm::{Artifact, Profile};

/// A program that is drawn in the frame of the check.
pub struct Engine {
    /// The module.
    pub wasm: Streams,
    /// The script that starts it, with the module's own script in it.
    pub script: String,
    /// The script that runs without WebAssembly. What `serve` makes again and again has none.
    pub plain: Option<String>,
}

/// What documents are made of, as small as it gets before the whole is compressed.
pub struct Parts {
    /// The check.
    pub check: Engine,
    /// The page that looks back.
    pub look_back: Engine,
    /// What runs before anything else.
    pub early: String,
    /// The sheet.
    pub style: String,
    /// What the page that looks back adds to it.
    pub look_back_style: String,
    /// What is said, in each language. The first is English.
    pub languages: Vec<LocalizedContent>,
    /// The script of the page that makes links.
    pub builder: String,
    /// The script of the page for one good day.
    pub one_good_day: String,
}

impl Parts {
    /// What is said in English.
    ///
    /// # Errors
    ///
    /// There is no language at all.
    pub fn english(&self) -> Result<&LocalizedContent> {
        self.languages.first().ok_or("There is no language.".into())
    }
}

/// Builds all parts, those that have a module of their own beside one another.
pub fn build(profile: Profile) -> Result<Parts> {
    tools::wasm_target()?;
    tools::npm()?;
    std::thread::scope(|scope| {
        let folder = target("parts").join(profile.name());
        let plain = (profile == Profile::Release)
            .then(|| scope.spawn(|| [Artifact::Check, Artifact::LookBack].map(plain::script)));
        let beside = folder.join("builder");
        let builder = scope.spawn(move || self::builder(profile, &beside, None));
        let one_good_day = self::one_good_day(profile, &folder.join("one_good_day"))?;
        let languages = all()?;
        let (wasm, script) = engine(Artifact::Check, profile, &folder, None)?;
        let look_back = engine(Artifact::LookBack, profile, &folder.join("look_back"), None)?;
        let small = |file: &str| minified(&root().join(file), &[]);
        let old = ["--bundle", "--format=iife", "--target=es5"].map(str::to_owned);
        let early = minified(&root().join("www/scripts/early.js"), &old)?;
        let sheet = target("parts").join("style.css");
        fs::write(&sheet, assets::sheet()?)?;
        let style = [minified(&sheet, &[])?, small("www/pages/page.css")?].concat();
        let look_back_style = small("www/pages/look_back.css")?;
        let stopped = "A script could not be made.";
        let builder = builder.join().map_err(|_| stopped)??;
        let (plain, plain_back) = match plain.map(|made| made.join().map_err(|_| stopped)).transpose()? {
            Some([check, look_back]) => (Some(check?), Some(look_back?)),
            None => (None, None),
        };
        let check = Engine { wasm, script, plain };
        let look_back = Engine { wasm: look_back.0, script: look_back.1, plain: plain_back };
        Ok(Parts { check, look_back, early, style, look_back_style, languages, builder, one_good_day })
    })
}

/// The module of the check or of a page in its frame, and the script that starts it, made in this folder. `without` names
/// a pass that is left out, to see what it saves.
///
/// # Errors
///
/// A tool is missing or fails, or what unpacks the module gives another one.
pub fn engine(artifact: Artifact, profile: Profile, folder: &Path, without: Option<&str>) -> Result<(Streams, String)> {
    let streams = module(artifact, profile, folder, without)?;
    // The start looks for the module's script and its other parts beside itself.
    for file in STARTS {
        fs::copy(root().join("www/scripts").join(file), folder.join(file))?;
    }
    Ok((streams, bundled(&folder.join("check.js"), &[artifact.typed()])?))
}

/// The script that starts the page that makes links, with its module in it; as above.
///
/// # Errors
///
/// As above.
pub fn builder(profile: Profile, folder: &Path, without: Option<&str>) -> Result<String> {
    page(Artifact::Builder, "builder", profile, folder, without)
}

/// The script that starts the page for one good day, with its module in it; as above.
///
/// # Errors
///
/// As above.
pub fn one_good_day(profile: Profile, folder: &Path) -> Result<String> {
    page(Artifact::OneGoodDay, "one_good_day", profile, folder, None)
}

/// The script of a page outside of the frame, with the page's module in it.
fn page(artifact: Artifact, start: &str, profile: Profile, folder: &Path, without: Option<&str>) -> Result<String> {
    let streams = module(artifact, profile, folder, without)?;
    for (file, name) in [(start, "main"), ("seen", "seen"), ("unpack", "unpack")] {
        let file = root().join("www/scripts").join(file).with_extension("js");
        fs::copy(file, folder.join(name).with_extension("js"))?;
    }
    let script = bundled(&folder.join("main.js"), &[])?;
    Ok(format!("const packed=\"{}\",lengths={:?};{script}", streams.text(), streams.lengths))
}

/// A module as streams, which the page's script was seen to put together again.
fn module(artifact: Artifact, profile: Profile, folder: &Path, without: Option<&str>) -> Result<Streams> {
    fs::create_dir_all(folder)?;
    wasm::build(artifact, profile, folder, without)?;
    let streams = streams::split(&fs::read(folder.join(wasm::MODULE))?)?;
    if profile == Profile::Release {
        unpack::check(&streams, folder)?;
    }
    Ok(streams)
}
