//! Where a link leads: the address of the check, without anything after its path.

use attune_check::content::IDS;
use attune_check::domain::Options;

/// An address taken apart by the browser.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Parts {
    /// `https:`, with the colon.
    pub protocol: String,
    /// The name of the machine, without a port.
    pub hostname: String,
    /// Scheme, machine and port.
    pub origin: String,
    /// What comes after them, up to a query or a fragment.
    pub path: String,
}

/// The address of a check that others can open.
#[derive(Clone, Debug, PartialEq)]
pub struct Place {
    origin: String,
    path: String,
}

/// Where the check lies in its folder.
const IN_FOLDER: [&str; 2] = ["en/", "check.html"];

/// The most characters of an address on paper.
const MOST_WRITTEN: usize = 100;

impl Place {
    /// The place that an address names; nothing where it is no address of the web, or one that anybody on the way
    /// could read and change. A machine may speak to itself without that care. A folder stands for the check in it.
    pub fn of(parts: Parts) -> Option<Place> {
        let own = matches!(parts.hostname.as_str(), "localhost" | "127.0.0.1" | "[::1]");
        if parts.protocol != "https:" && !(own && parts.protocol == "http:") {
            return None;
        }
        let [folder, file] = IN_FOLDER;
        let path = match parts.path.strip_suffix('/') {
            None => parts.path,
            Some(_) if parts.path.ends_with(&["/", folder].concat()) => parts.path + file,
            Some(_) => parts.path + folder + file,
        };
        Some(Place { origin: parts.origin, path })
    }

    /// The place of the check in this language, where the languages lie side by side. Elsewhere the check is led by
    /// what the link says of it.
    pub fn spoken(self, lang: Option<&str>) -> Place {
        let [_, file] = IN_FOLDER;
        let folder = self.path.strip_suffix(file).and_then(|path| path.strip_suffix('/'));
        match (folder.and_then(|folder| folder.rsplit_once('/')), lang) {
            (Some((before, folder)), Some(lang)) if IDS.contains(&folder) && IDS.contains(&lang) => {
                Place { path: [before, "/", lang, "/", file].concat(), origin: self.origin }
            }
            _ => self,
        }
    }

    /// The whole address.
    pub fn check(&self) -> String {
        [self.origin.as_str(), &self.path].concat()
    }

    /// The link that sets these options.
    pub fn link(&self, options: &Options) -> String {
        if options.pairs().is_empty() {
            return self.check();
        }
        [&self.check(), "#", &options.to_link()].concat()
    }

    /// The address as one would say it.
    pub fn said(&self) -> String {
        let check = self.check();
        check.split_once("://").map_or(check.clone(), |(_, rest)| rest.to_owned())
    }

    /// The same for paper, where it has room there: nobody types a longer one. Of the options it has the stage, which
    /// decides what the first page says.
    pub fn written(&self, options: &Options) -> Option<String> {
        let stage = options.stage.map(|stage| ["#stage=", stage.id()].concat()).unwrap_or_default();
        Some(self.said() + &stage).filter(|said| said.chars().count() <= MOST_WRITTEN)
    }

    /// The element's script, which lies one folder above the check.
    pub fn script(&self) -> String {
        let folder = |path: &str| path.rsplit_once('/').map(|(folder, _)| folder.to_owned()).unwrap_or_default();
        [self.origin.as_str(), &folder(&folder(&self.path)), "/attune-check.js"].concat()
    }
}

/// Takes what was pasted apart: the address, if there is one, and what it sets; nothing where it sets nothing.
pub fn pasted(text: &str) -> Option<(&str, &str)> {
    // As mail programs hand it on: in angle brackets, and with the mark before the fragment encoded.
    let text = text.trim().trim_start_matches('<');
    let (address, fragment) = match text.split_once('#').or_else(|| text.split_once("%23")) {
        Some(parts) => parts,
        None if text.contains("://") => return None,
        None => ("", text),
    };
    ["=", "%3D"].iter().any(|character| fragment.contains(character)).then_some((address, fragment))
}
