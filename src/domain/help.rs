//! Help lines by country, read from `help.json`. Addresses come from there alone: no link, attribute
//! or host page can add, move or remove one.

use super::value::At;
use crate::domain::vocabulary::ids;

/// All help lines.
#[derive(Clone, Debug, PartialEq)]
pub struct Help {
    /// The countries, in the order in which they are offered. The last, [`ELSEWHERE`], is for all others.
    pub countries: Vec<Country>,
}

/// The id of the entry for every country that has none of its own.
pub const ELSEWHERE: &str = "zz";

/// What the words for something in the file of help lines begin with in a text file: a note, hours, or a name that
/// only describes. The rest of the key is what it is in English.
pub const HELP_TEXT_FIELDS: &str = "line.";

/// What the hours of a line are that is always open.
pub const ALWAYS: &str = "24/7";

/// The help lines of one country.
#[derive(Clone, Debug, PartialEq)]
pub struct Country {
    /// Two lowercase letters, as in ISO 3166-1, or [`ELSEWHERE`].
    pub id: String,
    /// Its lines. Within one kind, the first is the one to try first.
    pub lines: Vec<Line>,
}

ids! {
    /// What a help line is for.
    #[derive(Clone, Copy, Debug, PartialEq, Eq)]
    pub enum Kind {
        /// Danger now.
        Emergency = "emergency",
        /// Thoughts of suicide, or a crisis.
        Crisis = "crisis",
        /// For people under 18.
        Child = "child",
        /// Harm by a partner or at home.
        Home = "home",
        /// Sexual harm.
        SexualHarm = "sexual_harm",
        /// People who were harmed by a helper themselves, and advice about it.
        Peer = "peer",
        /// Who hears complaints about a helper.
        Complaint = "complaint",
        /// Who hears complaints about a coach.
        CoachComplaint = "coach_complaint",
    }
}

/// One help line. It has a number, a number to text or an address, often more than one of them.
#[derive(Clone, Debug, PartialEq)]
pub struct Line {
    /// What it is for.
    pub kind: Kind,
    /// What the service calls itself.
    pub name: String,
    /// The number, as people write it.
    pub number: Option<String>,
    /// Where to send a text message.
    pub text: Option<Message>,
    /// When it is open: `24/7`, or a few plain words.
    pub hours: Option<String>,
    /// The `https` address of the service itself.
    pub url: Option<String>,
    /// A few plain words more.
    pub note: Option<String>,
    /// The page on which the line was read. Left out of what is sent to browsers.
    pub source: String,
    /// The day on which the row was compared with its source, `YYYY-MM-DD`. Left out as well.
    pub checked_on: String,
    /// The day after which the row is shown with "this may have changed", `YYYY-MM-DD`.
    pub expires_on: String,
}

/// A text message that reaches a help line.
#[derive(Clone, Debug, PartialEq)]
pub struct Message {
    /// The number to send it to.
    pub to: String,
    /// The word to send, where one is asked for.
    pub say: Option<String>,
}

impl Help {
    /// Reads help lines. What is missing or unknown is a fault at its place.
    pub fn read(at: &At) -> Help {
        let country = |country: &At| Country { id: country.text_of("id"), lines: country.each_of("lines", Line::read) };
        Help { countries: at.each_of("countries", country) }
    }
}

impl Kind {
    pub(crate) fn read(at: &At) -> Kind {
        at.one_of(&Kind::ALL, Kind::id, Kind::Crisis)
    }
}

impl Line {
    fn read(at: &At) -> Line {
        let text = at.get("text");
        Line {
            kind: Kind::read(&at.get("kind")),
            name: at.text_of("name"),
            number: at.maybe_text_of("number"),
            text: text.is_there().then(|| Message { to: text.text_of("to"), say: text.maybe_text_of("say") }),
            hours: at.maybe_text_of("hours"),
            url: at.maybe_text_of("url"),
            note: at.maybe_text_of("note"),
            source: at.maybe_text_of("source").unwrap_or_default(),
            checked_on: at.maybe_text_of("checked_on").unwrap_or_default(),
            expires_on: at.text_of("expires_on"),
        }
    }

    /// What a telephone dials: the digits of the number.
    pub fn dial(&self) -> Option<String> {
        self.number.as_deref().map(dialled)
    }

    /// The site that the address belongs to, as people say it: `samaritans.org`. With a place in it of one word, that
    /// too, since lines of one country may share a site: `gob.mx/mujeres`.
    pub fn site(&self) -> Option<&str> {
        let url = self.url.as_deref()?;
        let url = url.strip_prefix("https://").unwrap_or(url);
        let url = url.strip_prefix("www.").unwrap_or(url).trim_end_matches('/');
        let (site, place) = url.split_once('/').unwrap_or((url, ""));
        Some(if place.contains(['/', '-']) { site } else { url })
    }

    /// Whether the row is past its date. `today` is `YYYY-MM-DD`; days in this form sort as text.
    pub fn is_old(&self, today: &str) -> bool {
        !today.is_empty() && self.expires_on.as_str() < today
    }
}

impl Message {
    /// What a telephone sends to: the digits of the number.
    pub fn dial(&self) -> String {
        dialled(&self.to)
    }
}

fn dialled(number: &str) -> String {
    number.chars().filter(|character| character.is_ascii_digit() || *character == '+').collect()
}

impl Help {
    /// The country with this id, else the entry for all others.
    pub fn country(&self, id: &str) -> Option<&Country> {
        let find = |id| self.countries.iter().find(|country| country.id == id);
        find(id).or_else(|| find(ELSEWHERE))
    }

    /// The lines of a kind in a country; where it has none of its own, those for every country. Lines
    /// about harm often serve a region, women or an age alone, so that the directory follows them.
    pub fn lines<'a>(&'a self, country: &str, kind: Kind) -> Vec<&'a Line> {
        let of = |country: Option<&'a Country>, to: &mut Vec<&'a Line>| {
            let lines = country.map(|country| country.lines.as_slice()).unwrap_or_default();
            to.extend(lines.iter().filter(|line| line.kind == kind));
        };
        // A country without an entry has that for all others, whose lines are here then.
        let found = self.country(country);
        let mut lines = Vec::new();
        of(found, &mut lines);
        let own = found.is_some_and(|found| found.id != ELSEWHERE);
        if lines.is_empty() || own && matches!(kind, Kind::Home | Kind::SexualHarm) {
            of(self.country(ELSEWHERE), &mut lines);
        }
        lines
    }

    /// Rows past their date on `today`, as `country: name`, so that a keeper can renew them.
    pub fn old_rows(&self, today: &str) -> Vec<String> {
        let of = |country: &Country| {
            let old = country.lines.iter().filter(|line| line.is_old(today));
            old.map(|line| [&country.id, ": ", &line.name].concat()).collect::<Vec<_>>()
        };
        self.countries.iter().flat_map(of).collect()
    }
}
