//! From the sources to the parts that a document is made of: the module and its script, the sheet, the words.

use std::fs;

use crate::Result;
use crate::assets::{self, STARTS, bundled};
use crate::language::{LocalizedContent, all};
use crate::pack::{self, Packed};
use crate::plain;
use crate::run::{root, target};
use crate::tools::{self, minified};
use crate::wasm::{self, Profile, What};

/// What documents are made of, as small as it gets before the whole is packed.
pub struct Parts {
    /// The module.
    pub wasm: Packed,
    /// The script that starts the check, with the module's own script in it.
    pub script: String,
    /// What runs before anything else.
    pub early: String,
    /// The sheet.
    pub style: String,
    /// What is said, in each language. The first is English.
    pub languages: Vec<LocalizedContent>,
    /// The script that runs without WebAssembly. What `serve` makes again and again has none.
    pub plain: Option<String>,
    /// The script of the page that makes links.
    pub builder: String,
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
pub fn parts(profile: Profile) -> Result<Parts> {
    tools::wasm_target()?;
    tools::npm()?;
    std::thread::scope(|scope| {
        let plain = (profile == Profile::Release).then(|| scope.spawn(plain::script));
        let builder = scope.spawn(move || self::builder(profile));
        let languages = all()?;
        let (wasm, script) = check(profile)?;
        let small = |file: &str| minified(&root().join(file), &[]);
        let old = ["--bundle", "--format=iife", "--target=es5"].map(str::to_owned);
        let early = minified(&root().join("www/early.js"), &old)?;
        let sheet = target("parts").join("style.css");
        fs::write(&sheet, assets::sheet()?)?;
        let style = [minified(&sheet, &[])?, small("www/page.css")?].concat();
        let ended = |made: std::thread::Result<Result<String>>| made.map_err(|_| "A script could not be made.")?;
        let plain = plain.map(|made| ended(made.join())).transpose()?;
        Ok(Parts { wasm, script, early, style, languages, plain, builder: ended(builder.join())? })
    })
}

/// The module of the check, and the script that starts it.
fn check(profile: Profile) -> Result<(Packed, String)> {
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
    Ok((packed_module, bundled(&folder.join("check.js"))?))
}

/// The script that starts the page that makes links, with its module in it.
fn builder(profile: Profile) -> Result<String> {
    let folder = target("parts").join(profile.name()).join("builder");
    fs::create_dir_all(&folder)?;
    wasm::build(What::Builder, profile, &folder)?;
    let packed = pack::pack(&fs::read(folder.join(wasm::MODULE))?)?;
    if profile == Profile::Release {
        packed.check(&folder)?;
    }
    for (file, name) in [("www/builder.js", "main.js"), ("www/unpack.js", "unpack.js")] {
        fs::copy(root().join(file), folder.join(name))?;
    }
    let script = bundled(&folder.join("main.js"))?;
    Ok(format!("const packed=\"{}\",lengths={:?};{script}", packed.text(), packed.lengths))
}
