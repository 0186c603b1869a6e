//! What the README shows is made from the source: the table of what a link takes, and the picture.

use attune_check::content::Content;
use attune_check::domain::Options;
use attune_check::domain::options::NAMES;
use xtask::site::settings::{HEAD, table, values};

use crate::files;

#[test]
fn the_table_of_options_is_that_of_the_source() {
    let root = support::root();
    let table = table(&Content::english().unwrap()).unwrap();
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
        let values = values(name, &content).unwrap();
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
