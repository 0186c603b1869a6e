//! What the check says in each language, as it goes into documents and as it is drawn on this machine.

use std::fs;

use attune_check::content::{self, Content, LANGUAGES, help_in};
use attune_check::domain::help::HELP_TEXT_FIELDS;
use attune_check::domain::validate::{self, NOTE};
use serde_json::{Value, json};

use crate::Result;
use crate::env::run::root;

/// What a document says in one language.
pub struct LocalizedContent {
    /// The name of the language's text file, and of the folder that its documents lie in: `en-easy`.
    pub id: String,
    /// The content, for rendering on this machine.
    pub content: Content,
    /// The check, the words (names and sentences apart) and the help lines, as files of JSON.
    pub files: [String; 3],
    /// The words of a check that stands inside of someone else's page.
    pub inline: String,
    /// The words of the page that looks back.
    pub look_back: String,
    /// The ids of the languages whose documents lie beside this one's, and its own. None where it lies alone.
    pub beside: Vec<String>,
    sources: [String; 3],
}

impl LocalizedContent {
    /// A sentence of it.
    pub fn says(&self, key: &str) -> String {
        self.content.text.raw(key).unwrap_or_default().to_owned()
    }

    /// The same for a document that has those of all these languages beside it, and says so.
    pub fn beside(&self, languages: &[LocalizedContent]) -> Result<LocalizedContent> {
        let [check, text, help] = &self.sources;
        let mut text: Value = serde_json::from_str(text)?;
        let fields = text.as_object_mut().ok_or("The words are no object.")?;
        for other in languages {
            fields.insert(["language.of.", &other.id].concat(), other.says("language.name").into());
            fields.insert(["language.tag.", &other.id].concat(), other.says("lang").into());
        }
        let beside: Vec<String> = languages.iter().map(|other| other.id.clone()).collect();
        fields.insert("languages".to_owned(), beside.join(" ").into());
        let content = Content::from_json(check, &text.to_string(), help)?;
        Ok(LocalizedContent { beside, ..spoken(&self.id, content, [check, &text.to_string(), help])? })
    }
}

/// What the check says, in every language that ships.
pub fn all() -> Result<Vec<LocalizedContent>> {
    let [(name, check), (_, english), (lines, help)] = content::FILES;
    let (check, help) = (fresh(name, check), fresh(lines, help));
    let reference = fresh("text/en.json", english);
    let reference = Content::from_json(&check, &reference, &help)?;
    let speak = |(id, built_in): &(&str, &str)| {
        let text = fresh(&format!("text/{id}.json"), built_in);
        spoken(id, faultless(id, &check, &text, &help, &reference)?, [&check, &text, &help])
    };
    LANGUAGES.iter().map(speak).collect()
}

/// What the check says with this content, read from these files.
pub fn spoken(id: &str, content: Content, sources: [&str; 3]) -> Result<LocalizedContent> {
    let [check, text, help] = sources;
    let help_lines = help_in(text, help)?;
    Ok(LocalizedContent {
        id: id.to_owned(),
        content,
        files: [
            trimmed(check, &AROUND)?.to_string(),
            apart(&trimmed(text, &AROUND)?)?,
            trimmed(&help_lines, &AROUND)?.to_string(),
        ],
        inline: apart(&trimmed(text, AROUND.split_last().map_or(&[], |(_, rest)| rest))?)?,
        look_back: apart(&looking_back(text)?)?,
        beside: Vec::new(),
        sources: sources.map(str::to_owned),
    })
}

/// The content file as it is now: `serve` has to see a change without being built again itself.
fn fresh(name: &str, built_in: &str) -> String {
    fs::read_to_string(root().join("src/content").join(name)).unwrap_or_else(|_| built_in.to_owned())
}

/// A content set with a fault is not built: half advice is worse than none.
fn faultless(id: &str, check: &str, text: &str, help: &str, reference: &Content) -> Result<Content> {
    let content = Content::from_json(check, text, help).map_err(|faults| format!("{id}: {faults}"))?;
    let mut problems = validate::check(&content.check);
    problems.extend(validate::text(&content.check, &reference.help, &reference.text, &content.text));
    problems.extend(validate::help(&content.help));
    if problems.is_empty() {
        return Ok(content);
    }
    let lines: Vec<String> = problems.iter().map(|problem| format!("  {problem}")).collect();
    Err(format!("The content in the language {id} has faults:\n{}", lines.join("\n")).into())
}

/// The texts around the check: of the page that makes links and of what it makes, of the form, of the document, of
/// the help lines, and of a page that it stands inside of, which is the last.
const AROUND: [&str; 10] =
    ["builder.", "card.", "send.", "look-back.", "sheet.", "day.", "paper.", "document.", HELP_TEXT_FIELDS, "inline."];

/// The texts of the page that looks back, by their groups; a whole key stands for itself.
const LOOKING_BACK: [&str; 43] = [
    "lang",
    "dir",
    "digits",
    "comma",
    "quoted",
    "brand",
    "languages",
    "language.title",
    "language.name",
    NOTE,
    "language.of.",
    "language.tag.",
    "nav",
    "nav.",
    "panel.close",
    "foot",
    "left",
    "left.title",
    "embed.title",
    "helper.",
    "country.",
    "kind.",
    "set.country",
    "help.urgent",
    "help.trace",
    "help.young",
    "help.always",
    "help.old",
    "help.text",
    "help.text.say",
    "help.guessed",
    "dimension.",
    "band.",
    "scale.1",
    "scale.2",
    "scale.3",
    "scale.4",
    "scale.5",
    "item.",
    "keep.print",
    "keep.leave",
    "keep.again",
    "not.1",
];

/// Whether a text is of one of these groups, whose names end in a dot; a whole key stands for itself.
pub fn is_of(groups: &[&str], key: &str) -> bool {
    groups.iter().any(|group| if group.ends_with('.') { key.starts_with(group) } else { key == *group })
}

/// The words of the page that looks back, without those of its form, which are drawn when the document is made.
fn looking_back(file: &str) -> Result<Value> {
    let mut value = trimmed(file, &["look-back.by-hand"])?;
    let own = |key: &str| key.starts_with("look-back.") || (key.starts_with("stage.") && key.ends_with(".name"));
    // What is noted of a statement is for whoever answers it.
    let shared = |key: &str| is_of(&LOOKING_BACK, key) && (!key.ends_with(".note") || key == NOTE);
    if let Some(fields) = value.as_object_mut() {
        fields.retain(|key, _| own(key) || shared(key));
    }
    Ok(value)
}

/// A content file without what only its keepers and the build need, and without the texts of these groups. Keys
/// come sorted, which the reader of the texts counts on to be quick.
fn trimmed(file: &str, without: &[&str]) -> Result<Value> {
    let mut value: Value = serde_json::from_str(file)?;
    leave_out(&mut value, without);
    Ok(value)
}

/// Names and sentences apart, as `named` of `www/scripts/start.js` reads them: a list of two. What is alike packs better side
/// by side. Names that begin alike stand as `beginning end end`, and a comma is between two beginnings.
fn apart(text: &Value) -> Result<String> {
    let text = text.as_object().ok_or("The words are no object.")?;
    let (mut names, mut last) = (String::new(), None);
    for name in text.keys() {
        if name.contains([' ', ',']) {
            return Err(format!("The text {name} needs a name without spaces and commas.").into());
        }
        let (start, end) = name.split_at(name.find('.').unwrap_or(name.len()));
        if last != Some(start) {
            names.extend([if last.is_some() { "," } else { "" }, start]);
            last = Some(start);
        }
        names.extend([" ", end]);
    }
    Ok(json!([names, text.values().collect::<Vec<_>>()]).to_string())
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
