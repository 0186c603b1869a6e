//! The pages around the check: their words for the tests of words, what they may claim, and where they lead.

use std::path::Path;

use xtask::site::pages::PAGES as FILES;

/// The pages. Each begins with the header and ends with the foot that they share.
const PAGES: [&str; FILES.len()] = {
    let mut files = [""; FILES.len()];
    let mut at = 0;
    while at < files.len() {
        files[at] = FILES[at].1;
        at += 1;
    }
    files
};

/// The statement on who can use the check.
const STATEMENT: &str = "accessibility.html";

/// A file of the project.
pub fn read(name: &str) -> String {
    std::fs::read_to_string(support::root().join(name)).unwrap()
}

/// What a reader sees for what the source says.
fn unescaped(text: &str) -> String {
    let characters = [("&lt;", "<"), ("&gt;", ">"), ("&#123;", "{"), ("&quot;", "\""), ("&amp;", "&")];
    characters.iter().fold(text.to_owned(), |text, (written, character)| text.replace(written, character))
}

/// A page as it is made, but for the pictures and the sheet.
fn page(name: &str) -> String {
    let page = read(&format!("www/pages/{name}"));
    ["top", "bottom"].iter().fold(page, |page, part| {
        let slot = format!("{{{{{part}}}}}");
        assert_eq!(page.matches(&slot).count(), 1, "{name} has one {part}");
        page.replace(&slot, &read(&format!("www/pages/{part}.html")))
    })
}

/// What stands between each `open` and the next `close`, and the text with all of it replaced by `by`.
pub fn cut(text: &str, open: &str, close: &str, by: &str) -> (Vec<String>, String) {
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
    let (blocks, _) = cut(&read("www/pages/set-up.html"), "<pre class=\"code\"", "</pre>", "");
    blocks.iter().map(|block| unescaped(block.split_once('>').unwrap().1)).collect()
}

/// Every text of the pages, with the page's name.
pub fn texts() -> Vec<(&'static str, String)> {
    PAGES.into_iter().flat_map(|name| texts_of(name).into_iter().map(move |text| (name, text))).collect()
}

/// Every text of a page as a reader gets it: paragraphs, headings, links, labels. A word of code reads as one word,
/// and so does the name of a source, which we did not write.
fn texts_of(name: &str) -> Vec<String> {
    let page = page(name);
    // What a part that is shared says is read where its words stand.
    let (_, page) = cut(&page, "{{", "}}", "");
    let (mut texts, _) = cut(&page, "<title>", "</title>", "");
    texts.extend(cut(&page, "name=\"description\" content=\"", "\"", "").0);
    texts.extend(cut(&page, "property=\"og:title\" content=\"", "\"", "").0);
    texts.extend(cut(&page, "property=\"og:description\" content=\"", "\"", "").0);
    texts.extend(cut(&page, "aria-label=\"", "\"", "").0);
    let body = page.split_once("<body").unwrap().1;
    let (_, body) = cut(body, "<!--", "-->", "");
    let (_, body) = cut(&body, "<pre", "</pre>", "\n");
    let (_, body) = cut(&body, "<code>", "</code>", "one");
    let (_, body) = cut(&body, "<cite>", "</cite>", "one");
    let mut text = String::new();
    for part in body.split('<').skip(1) {
        let (tag, after) = part.split_once('>').unwrap();
        let name = tag.trim_start_matches('/').split([' ', '>']).next().unwrap();
        // A link or a word in a line goes on with it; all else begins a new one.
        text.push_str(if ["a", "b", "span", "attune-check"].contains(&name) { "" } else { "\n" });
        text.push_str(after);
    }
    texts.extend(text.lines().map(|line| unescaped(line.trim())));
    texts.retain(|text| !text.is_empty());
    // So many that none was overlooked. A page that is shorter needs a lower number here.
    assert!(texts.len() > 60, "{name}: {} texts were found, and each page has more than 60", texts.len());
    texts
}

/// Those who optimise pages on the way leave a script alone that says so: all of ours do, and all that are given to paste.
#[test]
fn every_script_says_that_it_is_to_stay_as_it_is() {
    let words = read("src/pages/builder/src/link/snippets.rs");
    let (said, _) = words.split_once("pub const AS_IT_IS: &str = \"").unwrap().1.split_once("\";").unwrap();
    let said = said.replace("\\\n    ", "").replace('\\', "");
    assert!(said.starts_with("data-cfasync=\"false\" ") && said.ends_with("data-nowprocket"), "{said}");
    let mut scripts = 0;
    let readme = [(Path::new("README.md").to_owned(), read("README.md"))];
    for (file, mut text) in readme.into_iter().chain(crate::files("www", &["html", "md", "php"])) {
        // A component is a program: its framework takes such a tag out.
        for framework in ["vue", "svelte", "astro"] {
            while let Some((before, from)) = text.split_once(&format!("```{framework}\n")) {
                text = [before, from.split_once("```").unwrap().1].concat();
            }
        }
        // PHP puts it in where it makes the tag.
        let named = text.split_once("const ATTUNE_CHECK_AS_IT_IS = '").and_then(|(_, from)| from.split_once("';"));
        let text = named.map_or(text.clone(), |(own, _)| text.replace("' . ATTUNE_CHECK_AS_IT_IS . '", own));
        for tag in unescaped(&text).split("<script").skip(1) {
            let tag = tag.split_once('>').unwrap().0;
            scripts += 1;
            // What takes a script away from where it is has to read that first.
            assert!(tag.split(" src=").next().unwrap().contains(&said), "{}: <script{tag}>", file.display());
        }
    }
    assert!(scripts >= 11, "{scripts} scripts");
}

#[test]
fn the_pages_say_that_nothing_was_checked_and_claim_nothing_more() {
    for name in PAGES {
        let mut text = texts_of(name).join("\n").to_lowercase();
        if name == STATEMENT {
            // It has to name the programs that read a page aloud.
            text = text.replace("screen reader", "");
        }
        for fact in ["it is not a test", "not validated", "not been checked by research", "nor by a clinician"] {
            assert!(text.contains(fact), "{name}: each page around says “{fact}”");
        }
        for claim in ["anonymous", "screen", "track your", "clinically", "guarantee", "gdpr", "hipaa", "qr"] {
            assert!(!text.contains(claim), "{name}: the pages around never say “{claim}”, not even in another word");
        }
        assert_eq!(text.matches("validated").count(), text.matches("not validated").count());
    }
}

#[test]
fn the_page_for_therapists_says_what_protects_clients() {
    let text = texts_of("therapists.html").join("\n").to_lowercase();
    for rule in [
        "invite, do not require",
        "do not ask for the result",
        "thank them first",
        "do not defend yourself",
        "slow down",
        "openly and at once",
        "take it lightly",
        "two roles",
        "talk about yourself",
        "supervisor",
        "not for records",
        "not for a court",
        "no marks for training or in supervision",
        "when not to send it",
        "may be in danger",
        "under 18",
        "a phone that others read",
        "it may be you",
        "no setting of yours can hide it",
    ] {
        assert!(text.contains(rule), "{rule}");
    }
}

#[test]
fn every_source_is_named_and_used_and_the_rest_is_called_our_own() {
    let page = read("www/pages/therapists.html");
    let text = texts_of("therapists.html").join(" ");
    assert!(
        text.contains("All else is our own judgement.") && text.contains("No clinician has checked this page yet.")
    );
    let (sources, _) = cut(&page, "<li id=\"source-", "</cite>", "");
    let (used, _) = cut(&page, "href=\"#source-", "</a>", "");
    assert!(sources.len() >= 8, "{} sources", sources.len());
    for (at, source) in sources.iter().enumerate() {
        let (number, name) = source.split_once("\"><cite>").unwrap();
        assert_eq!(number, (at + 1).to_string(), "in order: {name}");
        assert!(name.contains(": ") && name.split(' ').count() > 6, "who wrote it, and what: {name}");
        assert!(used.contains(&format!("{number}\">Source {number}")), "nothing rests on source {number}");
    }
    assert_eq!(used.len(), sources.len(), "each is used once");
}

#[test]
fn the_pages_lead_to_what_is_there_and_to_no_other_site() {
    // What is made by other means: the check, what comes after it, and the page that makes links.
    let others = ["check.html", "look-back.html", "one-good-day.html", "worksheets.html", "builder.html"];
    for name in PAGES {
        let (_, own) = cut(&page(name), "<pre", "</pre>", "");
        for link in cut(&own, "href=\"", "\"", "").0 {
            let (file, id) = link.split_once('#').map_or((link.as_str(), None), |(file, id)| (file, Some(id)));
            let target =
                if file.is_empty() { Some(name) } else { FILES.iter().find(|(to, _)| *to == file).map(|it| it.1) };
            let there = target.is_some_and(|to| id.is_none_or(|id| page(to).contains(&format!("id=\"{id}\""))));
            // A sheet is found by its number.
            let sheet = id.and_then(|id| id.parse().ok()).is_some_and(|number: usize| (1..=17).contains(&number));
            let made = others.contains(&file) && (id.is_none() || file == "worksheets.html" && sheet);
            assert!(there || made || link == "data:,", "{name}: {link}");
        }
        assert!(!own.contains("src=\"http"), "nothing comes from elsewhere");
    }
    let header = read("www/pages/top.html");
    for link in ["check.html", "builder.html", "therapists.html", "set-up.html"] {
        assert!(header.contains(&format!("href=\"{link}\"")), "the header leads to {link}");
    }
    let front = read("www/pages/landing.html");
    let section = front.split_once("id=\"therapists\"").unwrap().1.split_once("</section>").unwrap().0;
    assert!(section.contains("href=\"therapists.html\"") && section.contains("href=\"builder.html\""));
    assert!(read("www/pages/bottom.html").contains("href=\"set-up.html\""), "and so does the foot");
}

/// Old links lead to where setting it up was, at the front. It quotes the two lines and leads on.
#[test]
fn the_page_at_the_front_leads_to_setting_it_up() {
    let front = read("www/pages/landing.html");
    let section = front.split_once("id=\"embed\"").unwrap().1.split_once("</section>").unwrap().0;
    assert!(section.contains("{{lines}}") && section.contains("href=\"set-up.html\""), "{section}");
}

/// Whoever decides is told how old it is, and that nobody else has looked at it.
#[test]
fn the_page_at_the_front_says_which_version_it_is_and_who_has_not_checked_it() {
    let front = read("www/pages/landing.html");
    let section = front.split_once("id=\"who\"").unwrap().1.split_once("</section>").unwrap().0;
    for said in ["{{version}}", "No clinician", "No native reader", "easy words", "with a disability"] {
        assert!(section.contains(said), "{said}");
    }
    let (version, day) = xtask::site::release::newest(include_str!("../../CHANGELOG.md")).unwrap();
    assert_eq!(version, env!("CARGO_PKG_VERSION"));
    let date: Vec<&str> = day.split('-').collect();
    assert!(day == "not released yet" || matches!(date.as_slice(), [year, _, _] if year.len() == 4), "{day}");
    let other = "# Changelog\n\n## 1.2.3, 2027-01-31\n\n## 1.2.2, 2027-01-30\n";
    assert_eq!(xtask::site::release::newest(other), Some(("1.2.3", "2027-01-31")));
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
    let policy = read("src/tools/xtask/src/site/policy.rs").replace(" \\\n    ", " ");
    let (sandbox, _) = cut(&policy, "SANDBOX: &str = \"", "\"", "");
    let frame = blocks().into_iter().find(|block| block.contains("<iframe")).unwrap();
    assert_eq!(cut(&frame, "sandbox=\"", "\"", "").0, sandbox);
}
