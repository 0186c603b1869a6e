//! What the folder to host tells programs: `llms.txt` and the schemas.

use std::fs;

use attune_check::content::Content;
use serde_json::Value;
use support::package::root;
use xtask::site::{llms, schema};

#[test]
fn programs_are_led_to_what_is_there() {
    let site = root("target/dist/site");
    let text = fs::read_to_string(site.join(llms::NAME)).unwrap();
    let links: Vec<&str> =
        text.split("](").skip(1).map(|from| from.split_once(')').unwrap().0.split('#').next().unwrap()).collect();
    assert!(links.len() > 10, "{links:?}");
    for link in &links {
        assert!(site.join(link).is_file(), "{link}");
    }
    for (name, made) in schema::files(&Content::english().unwrap()).unwrap() {
        let file = format!("{}/{name}{}", schema::FOLDER, schema::ENDING);
        assert!(links.contains(&file.as_str()), "{file}");
        let written: Value = serde_json::from_slice(&fs::read(site.join(&file)).unwrap()).unwrap();
        assert_eq!(written, made, "{file}");
        assert_eq!(
            written["$id"],
            format!("{name}{}", schema::ENDING),
            "found beside the others, wherever the folder lies"
        );
    }
    // Pages of other sites may read it, as they do the scripts.
    let headers = fs::read_to_string(site.join("_headers")).unwrap();
    let (_, own) = headers.split_once("\n/llms.txt\n").unwrap();
    assert!(own.starts_with("  Access-Control-Allow-Origin: *\n"), "{own:.200}");
}
