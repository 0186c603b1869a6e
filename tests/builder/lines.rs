//! The words to send, and the lines to paste.

use attune_check::content::Content;
use attune_check::domain::{Options, Stage};

use builder::link::{messages, snippets};

use crate::place;

/// A block of the page on setting it up, as it is copied.
fn block(name: &str) -> String {
    let page = include_str!("../../www/pages/set-up.html");
    let (_, from) = page.split_once(&format!("data-block=\"{name}\">")).unwrap();
    let text = from.split_once("</pre>").unwrap().0;
    text.replace("&lt;", "<").replace("&gt;", ">").replace("&quot;", "\"").replace("&amp;", "&")
}

/// Which words keep a frame closed, as the headers have them.
fn sandbox() -> String {
    let policy = include_str!("../../src/tools/xtask/src/site/policy.rs").replace(" \\\n    ", " ");
    policy.split_once("SANDBOX: &str = \"").unwrap().1.split_once('"').unwrap().0.to_owned()
}

#[test]
fn with_nothing_set_the_lines_are_those_of_the_page_on_setting_it_up() {
    let content = Content::english().unwrap();
    let title = content.text.raw("embed.title").unwrap();
    let (place, nothing) = (place(), Options::default());
    let here = |lines: String| lines.replace("https://hollowlane.example", "");
    assert_eq!(here(snippets::element(&place, &nothing, title)), block("element"));
    assert_eq!(here(snippets::frame(&place, &nothing, title, &sandbox())), block("frame"));
    assert_eq!(here(snippets::button(&place, &nothing, title)), block("link"));
}

#[test]
fn what_is_set_stands_in_the_lines_and_breaks_out_of_none() {
    let pairs = [("stage", "2"), ("contact", "\"><script>&"), ("from", "A \"B\" <i>"), ("note", "Hello")];
    let (options, warnings) = Options::default().and(pairs);
    assert_eq!(warnings, []);
    let element = snippets::element(&place(), &options, "T");
    assert!(element.contains("<attune-check stage=\"2\" contact=\"&quot;>&lt;script>&amp;\"><a"), "{element}");
    assert!(!element.contains("Hello") && !element.contains("from="), "the sender is for links alone");
    for lines in [snippets::frame(&place(), &options, "T", ""), snippets::button(&place(), &options, "T")] {
        assert!(
            lines.contains(
                "#v=1&amp;stage=2&amp;contact=%22%3E%3Cscript%3E%26&amp;from=A+%22B%22+%3Ci%3E&amp;note=Hello\""
            ),
            "{lines}"
        );
    }
}

#[test]
fn the_words_invite_and_ask_for_nothing() {
    let content = Content::english().unwrap();
    let words = content.text.with(Default::default());
    for stage in [Some(Stage::Before), Some(Stage::Working), None] {
        let options = Options { stage, from: Some("Hollow Lane".to_owned()), ..Options::default() };
        let mail = messages::mail(words, &options, "LINK");
        let text = messages::text(words, &options, "LINK");
        for said in [&mail, &text] {
            assert_eq!(said.matches("LINK").count(), 1, "{said}");
            assert!(said.contains("I will not see them") && !said.contains('{'), "{said}");
            assert_eq!(said.contains("Before we meet,"), stage == Some(Stage::Before), "{said}");
        }
        assert!(mail.contains("You do not have to do this.") && mail.ends_with("\n\nHollow Lane"), "{mail}");
        assert!(!messages::subject(words, &options).is_empty());
    }
}
