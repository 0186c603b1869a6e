//! What the README shows is made from the source: the table of what a link takes, and the picture.

use attune_check::content::{Content, IDS};
use attune_check::domain::options::{LINK_ONLY, MAX_CONTACT_CHARS, MAX_FROM_CHARS, MAX_NOTE_CHARS, NAMES};
use attune_check::domain::vocabulary::Theme;
use attune_check::domain::{Helper, Options, Setting, Stage};

use crate::files;

const HEAD: &str = "| key | what it sets | values | where |\n| --- | --- | --- | --- |\n";

/// What the source says of an option, in one line.
fn meaning(source: &str, name: &str) -> String {
    let (before, _) = source.split_once(&format!("    pub {name}: ")).unwrap_or_else(|| panic!("no field {name}"));
    let lines = before.lines().rev().map_while(|line| line.trim().strip_prefix("/// "));
    let mut lines: Vec<&str> = lines.collect();
    lines.reverse();
    lines.join(" ")
}

fn code(words: impl IntoIterator<Item = impl AsRef<str>>) -> String {
    words.into_iter().map(|word| format!("`{}`", word.as_ref())).collect::<Vec<_>>().join(", ")
}

fn values(name: &str, content: &Content) -> String {
    match name {
        "stage" => {
            let stage = |stage: Stage| {
                let name = content.text.raw(&format!("stage.{}.name", stage.id())).unwrap();
                format!("`{}` {}", stage.id(), name.to_lowercase())
            };
            Stage::ALL.map(stage).join(", ")
        }
        "helper" => code(Helper::ALL.map(Helper::id)),
        "setting" => code(Setting::ALL.map(Setting::id)),
        "theme" => code(Theme::ALL.map(Theme::id)),
        "country" => code(content.help.countries.iter().map(|country| &country.id).filter(|id| *id != "zz")),
        "lang" => code(IDS),
        "all" => code(["1"]),
        "accent" => code(["1d4ed8"]) + ", six digits",
        "contact" => format!("at most {MAX_CONTACT_CHARS} characters"),
        "from" => format!("at most {MAX_FROM_CHARS} characters"),
        "note" => format!("at most {MAX_NOTE_CHARS} characters"),
        _ => panic!("what are the values of {name}?"),
    }
}

#[test]
fn the_table_of_options_is_that_of_the_source() {
    let root = support::root();
    let source = std::fs::read_to_string(root.join("src/domain/options.rs")).unwrap();
    let (_, source) = source.split_once("pub struct Options {").unwrap();
    let content = Content::english().unwrap();
    let mut table = HEAD.to_owned();
    table.push_str("| `v` | The version of the language of links. | `1` | link |\n");
    for name in NAMES {
        let place = if LINK_ONLY.contains(&name) { "link" } else { "link, page" };
        table.push_str(&format!("| `{name}` | {} | {} | {place} |\n", meaning(source, name), values(name, &content)));
    }
    let file = root.join("README.md");
    let readme = std::fs::read_to_string(&file).unwrap();
    let (before, rest) = readme.split_once(HEAD).expect("the README has the table");
    let rows: usize = rest.split_inclusive('\n').take_while(|line| line.starts_with('|')).map(str::len).sum();
    let (rows, after) = rest.split_at(rows);
    if std::env::var("INSTA_UPDATE").is_ok_and(|update| update == "always") {
        std::fs::write(file, [before, &table, after].concat()).unwrap();
        return;
    }
    assert_eq!([HEAD, rows].concat(), table, "INSTA_UPDATE=always cargo test -p tests --test tidy makes it anew");
}

/// Each value in the table is one that is read, and what is usual is not written.
#[test]
fn what_the_table_says_is_read() {
    let content = Content::english().unwrap();
    for name in NAMES {
        let values = values(name, &content);
        for value in values.split('`').skip(1).step_by(2) {
            let (options, warnings) = Options::default().and_link(&format!("{name}={value}"), str::to_owned);
            assert!(warnings.is_empty(), "{name}={value}: {warnings:?}");
            let usual = options == Options::default();
            assert_eq!(options.to_link(), if usual { "v=1".to_owned() } else { format!("v=1&{name}={value}") });
        }
    }
}

/// The pictures stay small, because everyone who clones the sources takes them along. The first one is of the check.
#[test]
fn the_pictures_are_there_and_small() {
    let root = support::root();
    let readme = std::fs::read_to_string(root.join("README.md")).unwrap();
    let names: Vec<&str> =
        readme.split("](.github/pictures/").skip(1).map(|from| from.split_once(')').unwrap().0).collect();
    assert_eq!(names, ["check.png", "builder.png"]);
    let (before, _) = readme.split_once("](.github/pictures/").unwrap();
    assert!(before.lines().count() < 6, "the README opens with it");
    for name in names {
        let bytes = std::fs::read(root.join(".github/pictures").join(name)).unwrap();
        assert!(bytes.starts_with(b"\x89PNG") && bytes.len() < 230_000, "{name}: {} bytes", bytes.len());
    }
}

/// The first cells of the map: `browsers.rs`, and none that only tells of it.
fn mapped() -> Vec<String> {
    let map = include_str!("../../src/README.md").lines().filter_map(|line| line.strip_prefix('|'));
    let cells = map.filter_map(|line| line.split('|').next());
    let names = cells.flat_map(|cell| cell.split('`').skip(1).step_by(2));
    names.filter_map(|name| name.rsplit('/').next()).map(str::to_owned).collect()
}

#[test]
fn the_map_of_the_code_leaves_no_file_out() {
    let mut mapped = mapped();
    // What only holds modules together is not told, and the screens are, from the first to the last.
    let root = support::root().join("src");
    let told = ["domain.rs", "ui.rs"].map(|name| root.join(name));
    for (path, text) in files("src", &["rs"]) {
        let screen = path.starts_with(root.join("ui")) && text.contains("pub fn view(");
        if screen || told.contains(&path) {
            continue;
        }
        let name = path.file_name().unwrap().to_str().unwrap();
        let at = mapped.iter().position(|known| known == name);
        mapped.swap_remove(at.unwrap_or_else(|| panic!("src/README.md does not name {}", path.display())));
    }
}

/// The ids of rules in a text: `R12`.
fn rules(text: &str) -> Vec<String> {
    let words = text.split(|character: char| !character.is_alphanumeric());
    let id = |word: &&str| word.strip_prefix('R').is_some_and(|number| number.parse::<u32>().is_ok());
    words.filter(id).map(str::to_owned).collect()
}

#[test]
fn every_rule_that_the_code_names_is_written_down() {
    let written = include_str!("../../src/content/rules.md");
    let rows: Vec<&str> = written.lines().filter(|line| line.starts_with("| R")).collect();
    let ids: Vec<String> = rows.iter().filter_map(|row| rules(row).into_iter().next()).collect();
    let expected: Vec<String> = (1..=rows.len()).map(|number| format!("R{number}")).collect();
    assert_eq!(ids, expected, "each rule has an id, in order");
    // The numbers are those of the check.
    let bands = attune_check::content::Content::english().unwrap().check.bands;
    let ((low, low_of), (strong, strong_of), least) = (bands.low_at_most, bands.strong_at_least, bands.answered);
    let sums = (low * 3 / low_of, (strong * 3).div_ceil(strong_of));
    for said in [
        format!("`{low_of} × sum ≤ {low} × answers`"),
        format!("`{strong_of} × sum ≥ {strong} × answers`"),
        format!("at most {}.", f32::from(low) / f32::from(low_of)),
        format!("at least {}.", f32::from(strong) / f32::from(strong_of)),
        format!("only with {least} of its 4 answers"),
        format!("a sum of at most {}, and strong at least {}.", sums.0, sums.1),
    ] {
        assert!(written.contains(&said), "rules.md does not say: {said}");
    }
    let named: Vec<String> = files("src/domain", &["rs"])
        .iter()
        .flat_map(|(_, text)| text.lines().filter(|line| line.contains("rules.md")).flat_map(rules).collect::<Vec<_>>())
        .collect();
    assert!(named.len() >= 6, "{named:?}");
    assert!(named.iter().all(|id| ids.contains(id)), "{named:?}");
}
