//! The documents as they are packed, and the pages around the check.

use std::fs;

use attune_check::content::LANGUAGES;

use support::markup::{Kind, findings};

/// The document without what is drawn in it, and the parts that are: each first screen, and the form.
fn parts(document: &str) -> Vec<&str> {
    let (_, body) = document.split_once("<body").unwrap();
    let (screens, rest) = body.split_once("<p id=\"failed\"").unwrap();
    let (_, paper) = rest.split_once("<div id=\"paper\">").unwrap();
    let (paper, _) = paper.split_once("</div>\n<script").unwrap();
    let screens = screens.trim_end().strip_suffix("</div>").unwrap();
    let begins: Vec<usize> = screens.match_indices("<form class=\"attune\" ").map(|(at, _)| at).collect();
    let ends = begins.iter().skip(1).copied().chain([screens.len()]);
    begins.iter().zip(ends).map(|(from, to)| &screens[*from..to]).chain([paper]).collect()
}

#[test]
fn the_markup_of_what_is_packed_is_valid() {
    let dist = support::root().join("target/dist");
    let read = |name: &str| {
        fs::read_to_string(dist.join(name)).unwrap_or_else(|_| panic!("{name} is missing: run `cargo xtask dist`"))
    };
    let mut markup = Vec::new();
    // Each language has a folder; the one with a version in its name holds the same files once more.
    let folders = fs::read_dir(dist.join("site")).unwrap().map(|entry| entry.unwrap());
    let folders = folders.filter(|entry| entry.file_type().unwrap().is_dir()).map(|entry| entry.file_name());
    let folders = folders.map(|name| name.to_str().unwrap().to_owned()).filter(|name| !name.contains('.'));
    let folders = folders.filter(|name| name != xtask::site::schema::FOLDER);
    let folders: Vec<String> = folders.collect();
    assert_eq!(folders.len(), LANGUAGES.len(), "{folders:?}");
    let named = |id: &str, name: &str| {
        [format!("site/{id}/{name}.html"), format!("site/{id}/{name}.plain.html"), format!("attune-{name}.{id}.html")]
            .map(|file| (file, name == "check"))
    };
    let documents = folders.iter().flat_map(|id| named(id, "check").into_iter().chain(named(id, "look-back")));
    for (name, check) in documents {
        let document = read(&name);
        let drawn = parts(&document);
        let wanted = if check { 4 } else { 3 };
        assert_eq!(drawn.len(), wanted, "{name}: the first screens, left, the form");
        for (at, part) in drawn.into_iter().enumerate() {
            markup.push((format!("{name}, part {at}"), Kind::Part, part.to_owned()));
        }
        markup.push((name, Kind::Several, document));
    }
    let mut pages = Vec::new();
    for id in folders {
        let names = fs::read_dir(dist.join("site").join(&id)).unwrap().map(|entry| entry.unwrap().file_name());
        let names = names.map(|name| format!("site/{id}/{}", name.to_str().unwrap()));
        pages.extend(
            names.filter(|name| name.ends_with(".html") && !name.contains("/check.") && !name.contains("/look-back.")),
        );
    }
    assert!(pages.len() >= 7, "{pages:?}");
    for name in pages.into_iter().chain(["site/index.html".to_owned()]) {
        markup.push((name.clone(), Kind::Part, read(&name)));
    }
    for (name, _, document) in markup.iter().filter(|(_, _, markup)| markup.contains("<!doctype")) {
        assert!(document.starts_with('\u{feff}'), "{name} begins with a byte order mark");
        let left_alone = |tag: &str| tag.split_once('>').is_some_and(|(tag, _)| tag.contains(" data-nowprocket"));
        assert!(document.split("<script").skip(1).all(left_alone), "{name}: each script says that it is to stay");
    }
    let found = findings(&markup);
    assert!(found.is_empty(), "{}", found.join("\n"));
}

/// The page is made from them when it is packed.
#[test]
fn the_statement_names_every_engine_every_rule_and_every_part() {
    let root = support::root();
    let read = |name: &str| fs::read_to_string(root.join(name)).unwrap_or_else(|_| panic!("{name} is missing"));
    let json = |name: &str| serde_json::from_str::<serde_json::Value>(&read(name)).unwrap();
    let page = read("target/dist/site/en/accessibility.html");
    for engine in json("tests/cases/record.json")["engines"].as_array().unwrap() {
        assert!(page.contains(&format!("<li>{}</li>", engine.as_str().unwrap())), "{engine}");
    }
    let rules = json("tests/cases/wcag.json");
    for rule in rules.as_array().unwrap() {
        let (_, row) = page.split_once(&format!("<dt>{} <cite>", rule["number"].as_str().unwrap())).unwrap();
        let said = row.split_once("<dd>").unwrap().1.split_once("</dd>").unwrap().0;
        match rule["none"].as_str() {
            Some(why) => assert_eq!(said, why),
            None => assert!(said.contains("<a href=\"#part-"), "{rule}: {said}"),
        }
        for link in said.split("href=\"#").skip(1) {
            let id = link.split('"').next().unwrap();
            assert!(page.contains(&format!("<details class=\"opens\" id=\"{id}\">")), "{id}");
        }
    }
    assert!(
        page.contains("href=\"accessibility.html\" aria-current=\"page\""),
        "it says that it is the one that is open"
    );
}
