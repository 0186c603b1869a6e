//! The page at the front of the folder: its words for the tests of words, and what it may claim.

use std::path::Path;

/// A file of the project.
fn read(name: &str) -> String {
    std::fs::read_to_string(Path::new(env!("CARGO_MANIFEST_DIR")).join(name)).unwrap()
}

/// What a reader sees for what the source says.
fn unescaped(text: &str) -> String {
    let signs = [("&lt;", "<"), ("&gt;", ">"), ("&#123;", "{"), ("&quot;", "\""), ("&amp;", "&")];
    signs.iter().fold(text.to_owned(), |text, (written, sign)| text.replace(written, sign))
}

/// What stands between each `open` and the next `close`, and the text with all of it replaced by `by`.
fn cut(text: &str, open: &str, close: &str, by: &str) -> (Vec<String>, String) {
    let (mut inside, mut outside) = (Vec::new(), String::new());
    let mut rest = text;
    while let Some((before, from)) = rest.split_once(open) {
        let (between, after) = from.split_once(close).unwrap_or_else(|| panic!("{open} without {close}"));
        inside.push(between.to_owned());
        outside.extend([before, by]);
        rest = after;
    }
    (inside, outside + rest)
}

/// The blocks of code on the page, as they are copied.
fn blocks() -> Vec<String> {
    let (blocks, _) = cut(&read("www/landing.html"), "<pre class=\"code\"", "</pre>", "");
    blocks.iter().map(|block| unescaped(block.split_once('>').unwrap().1)).collect()
}

/// Every text of the page as a reader gets it: paragraphs, headings, links, labels. A word of code reads as one word.
pub fn texts() -> Vec<String> {
    let page = read("www/landing.html");
    let (mut texts, _) = cut(&page, "<title>", "</title>", "");
    texts.extend(cut(&page, "name=\"description\" content=\"", "\"", "").0);
    texts.extend(cut(&page, "aria-label=\"", "\"", "").0);
    let body = page.split_once("<body").unwrap().1;
    let (_, body) = cut(body, "<!--", "-->", "");
    let (_, body) = cut(&body, "<pre", "</pre>", "\n");
    let (_, body) = cut(&body, "<code>", "</code>", "one");
    let (_, body) = cut(&body, "{{", "}}", "");
    let mut text = String::new();
    for part in body.split('<').skip(1) {
        let (tag, after) = part.split_once('>').unwrap();
        let name = tag.trim_start_matches('/').split([' ', '>']).next().unwrap();
        // A link or a word in a line goes on with it; all else begins a new one.
        text.push_str(if ["a", "span", "attune-check"].contains(&name) { "" } else { "\n" });
        text.push_str(after);
    }
    texts.extend(text.lines().map(|line| unescaped(line.trim())).filter(|line| !line.is_empty()));
    assert!(texts.len() > 80, "{} texts were found on the page", texts.len());
    texts
}

#[test]
fn the_page_says_that_nothing_was_checked_and_claims_nothing_more() {
    let text = texts().join("\n").to_lowercase();
    for fact in ["it is not a test", "not validated", "not been checked by research", "nor by a clinician"] {
        assert!(text.contains(fact), "{fact}");
    }
    for claim in ["anonymous", "screen", "track your", "clinically", "guarantee", "gdpr", "hipaa", "qr"] {
        assert!(!text.contains(claim), "{claim}");
    }
    assert_eq!(text.matches("validated").count(), text.matches("not validated").count());
}

#[test]
fn the_page_leads_to_what_is_there_and_to_no_other_site() {
    let (_, page) = cut(&read("www/landing.html"), "<pre", "</pre>", "");
    for link in cut(&page, "href=\"", "\"", "").0 {
        let place = link.strip_prefix('#').map(|id| format!("id=\"{id}\""));
        let there = place.is_some_and(|place| page.contains(&place));
        assert!(there || ["check.html", "data:,"].contains(&link.as_str()), "{link}");
    }
    assert!(!page.contains("src=\"http"), "nothing comes from elsewhere");
}

#[test]
fn readme_and_page_give_the_same_lines() {
    let readme = read("README.md");
    let section = readme.split_once("## Put it on your site").unwrap().1.split_once("\n## ").unwrap().0;
    let (given, _) = cut(section, "```html\n", "\n```", "");
    assert_eq!(given.len(), 3, "two lines, a frame, a link");
    let blocks = blocks();
    for lines in given {
        assert!(blocks.contains(&lines), "the page gives other lines than\n{lines}");
    }
}

#[test]
fn the_frame_that_is_pasted_is_as_closed_as_the_headers_are() {
    let policy = read("src/bin/xtask/policy.rs").replace(" \\\n    ", " ");
    let (sandbox, _) = cut(&policy, "SANDBOX: &str = \"", "\"", "");
    let frame = blocks().into_iter().find(|block| block.contains("<iframe")).unwrap();
    assert_eq!(cut(&frame, "sandbox=\"", "\"", "").0, sandbox);
}
