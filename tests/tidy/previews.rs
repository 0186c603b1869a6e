//! What others may see of a link: in a chat list, a mail, a tab, the browser's history, a search.

use attune_check::content::Content;
use xtask::site::preview::tag;

use crate::files;
use crate::pages::{cut, read};

/// Parts of words that would tell a friend who looks over the shoulder what somebody's link is about.
const TELLING: [&str; 24] = [
    "therap", "counsel", "psycho", "coach", "abuse", "harm", "safe", "help", "crisis", "danger", "trust", "boundar",
    "engage", "relation", "mental", "health", "client", "session", "clinic", "feel", "problem", "partner", "violen",
    "sex",
];

/// The documents that somebody can be sent, with the words of their heads filled in.
fn heads() -> Vec<(String, String)> {
    let content = Content::english().unwrap();
    let mut heads = Vec::new();
    for (path, text) in files("www", &["html"]) {
        let Some((head, _)) = text.split_once("</head>") else { continue };
        let named = head.replace("{{preview", "{{document.preview");
        let filled =
            content.text.entries().fold(named, |head, (key, text)| head.replace(&format!("{{{{{key}}}}}"), text));
        heads.push((path.file_name().unwrap().to_str().unwrap().to_owned(), filled));
    }
    assert!(heads.len() >= 4, "{} documents", heads.len());
    heads
}

/// What the tags of a head say for one name.
fn said(head: &str, name: &str) -> Vec<String> {
    cut(head, &format!("{name}\" content=\""), "\"", "").0
}

#[test]
fn a_shared_link_tells_nothing() {
    for (name, head) in heads() {
        let titles = cut(&head, "<title>", "</title>", "").0;
        let (shown, below) = (said(&head, "og:title"), said(&head, "og:description"));
        assert_eq!((titles.len(), shown.len(), below.len()), (1, 1, 1), "{name}: one of each");
        // Longer ones are cut off by what shows them.
        assert!(shown[0].len() <= 35 && below[0].len() <= 65, "{name}: {shown:?} {below:?}");
        for text in [titles, shown, below].concat() {
            assert!(!text.contains("{{"), "{name}: {text}");
            for part in TELLING {
                assert!(!text.to_lowercase().contains(part), "{name}: {text}: {part}");
            }
        }
        // The site's name would be one more text, and an address of its own would lose what the link sets.
        assert!(!head.contains("og:site_name") && !head.contains("og:url"), "{name}");
        // Some read no more than the first 32 kB, and the sheet is large.
        assert!(head.find("og:title") < head.find("<style>").or(Some(head.len())), "{name}: before the sheet");
    }
}

#[test]
fn what_is_set_by_links_is_not_found_by_a_search() {
    for (name, head) in heads() {
        let hidden = head.contains("<meta name=\"robots\" content=\"noindex\">");
        match name.as_str() {
            "check.html" | "builder.html" => assert!(hidden && !head.contains("name=\"description\""), "{name}"),
            "landing.html" | "set-up.html" | "therapists.html" | "accessibility.html" => {
                assert!(!hidden && head.contains("name=\"description\""), "{name}")
            }
            _ => {}
        }
    }
}

#[test]
fn a_phone_makes_nothing_to_press_out_of_a_link_s_words() {
    // Phones turn what looks like a number, a day or a mail address into a link by themselves. The words of whoever
    // made a link could then be pressed, next to help lines and looking like them.
    let (_, head) = heads().into_iter().find(|(name, _)| name == "check.html").unwrap();
    let off = said(&head, "format-detection");
    assert_eq!(off, ["telephone=no,date=no,address=no,email=no"]);
}

#[test]
fn names_of_files_tell_nothing() {
    let device = read("src/ui/platform/device.rs");
    let saved = cut(&device, "FILE: &str = \"", "\"", "").0;
    assert_eq!(saved, ["notes.txt"]);
    for part in TELLING {
        assert!(!tag::PICTURE.contains(part), "{part}");
    }
}

#[test]
fn a_picture_is_named_with_a_whole_address_or_not_at_all() {
    assert_eq!(tag::tag(None), "");
    let one = "<meta property=\"og:image\" content=\"https://check.example.org/attune/attune.png\">\n";
    assert_eq!(tag::tag(Some("https://check.example.org/attune")), one);
    assert_eq!(tag::tag(Some("https://check.example.org/attune/")), one);
    let quoted = tag::tag(Some("https://check.example.org/\"><script>"));
    assert_eq!(quoted.matches('"').count(), 4, "{quoted}");
    for (name, head) in heads() {
        assert!(!head.contains("og:image") && head.matches("{{picture}}").count() == 1, "{name}");
    }
}
