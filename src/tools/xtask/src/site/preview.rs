//! What a chat list or a mail shows of a link that somebody was sent. Others may look over a shoulder there, so its
//! words and its picture tell nothing of what the check is about.
//!
//! The words stand in the documents and work anywhere. A picture works only with a whole `https` address: some readers
//! of such tags take no other. A folder does not know its own, so whoever packs it may say it. No tag names the address
//! of the page itself: some apps then lead there, and what a link sets would be lost.

pub mod tag;

use attune_check::content::Content;
use resvg::{tiny_skia, usvg};

pub use self::tag::{PICTURE, escaped};
use crate::Result;
use crate::parts::assets;
use crate::site::prerender::pictures;
use crate::site::template::SiteOptions;

/// The size that readers of such tags ask for, in the shape that the most of them show whole.
const WIDE: u16 = 1200;
const TALL: u16 = 630;

/// What stands in a slot of the head that is about this.
pub fn words(slot: &str, content: &Content, set: &SiteOptions) -> Option<String> {
    match slot {
        "preview" => content.text.raw("document.preview").map(str::to_owned),
        "preview.text" => content.text.raw("document.preview.text").map(str::to_owned),
        "picture" => Some(tag::tag(set.at.as_deref())),
        _ => None,
    }
}

/// The unfinished loom of the first screen, in its light colours, as the bytes of a PNG.
pub fn picture(content: &Content) -> Result<Vec<u8>> {
    let drawn = pictures(content)?.into_iter().find(|(name, _)| *name == "loom").map(|(_, drawn)| drawn);
    let loom = drawn.as_deref().and_then(|drawn| drawn.strip_prefix("<svg ")).ok_or("The loom is no drawing.")?;
    let sheet = assets::sheet()?;
    let ground = colour(&sheet, "surface")?;
    let svg = format!(
        "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"{WIDE}\" height=\"{TALL}\"><style>{}</style>\
         <rect width=\"{WIDE}\" height=\"{TALL}\" fill=\"{ground}\"/>\
         <svg overflow=\"visible\" y=\"55\" width=\"{WIDE}\" height=\"520\" {loom}</svg>",
        threads(&sheet)?
    );
    let tree = usvg::Tree::from_str(&svg, &usvg::Options::default())?;
    let mut pixels = tiny_skia::Pixmap::new(WIDE.into(), TALL.into()).ok_or("There is no room for the picture.")?;
    resvg::render(&tree, tiny_skia::Transform::default(), &mut pixels.as_mut());
    Ok(pixels.encode_png()?)
}

/// The sheet's rules for threads and rods, with the colours in the place of their names.
pub fn threads(sheet: &str) -> Result<String> {
    let mut rules = String::new();
    for rule in sheet.lines().filter(|line| [".warp", ".weft", ".rod"].iter().any(|name| line.starts_with(name))) {
        let mut rest = rule;
        while let Some((before, from)) = rest.split_once("var(--") {
            let (name, after) = from.split_once(')').ok_or("The sheet has a colour without an end.")?;
            rules.push_str(before);
            rules.push_str(colour(sheet, name)?);
            rest = after;
        }
        rules.push_str(rest);
    }
    Ok(rules)
}

/// A colour of the light theme, which comes first in the sheet.
fn colour<'a>(sheet: &'a str, name: &str) -> Result<&'a str> {
    let found = sheet.split_once(&format!("--{name}: ")).and_then(|(_, rest)| rest.split_once(';'));
    let (value, _) = found.ok_or(format!("The sheet has no colour {name}."))?;
    // A colour that a host may set names ours after its own.
    let begin = value.find('#').ok_or(format!("The colour {name} is none."))?;
    Ok(value.get(begin..).unwrap_or_default().trim_end_matches(')'))
}
