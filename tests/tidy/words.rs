//! The words can be read by anyone and never hurt: reading grade, length of sentences, banned words.

use attune_check::content::Content;
use attune_check::domain::Helper;
use attune_check::domain::validate::BUTTONS;
use support::programs::script;

use crate::{criteria, pages};

/// The highest reading grade of a text. That of an eleven-year-old, so that most adults read it without effort.
const MOST_GRADE: f64 = 6.0;
/// The highest mean grade of all texts.
const MOST_MEAN: f64 = 5.0;
/// The most words of a sentence.
const MOST_WORDS: usize = 15;
/// Texts with fewer words swing by two grades on one word, so they are held to plain words instead.
pub const LEAST_GRADED: usize = 8;

/// Words that judge, promise too much or belong to another trade, and idioms that do not translate.
pub const BANNED: [&str; 36] = [
    "assess",
    "assessment",
    "screening",
    "monitor",
    "detect",
    "diagnose",
    "diagnosis",
    "disorder",
    "symptom",
    "patient",
    "evidence-based",
    "proven",
    "score",
    "toxic",
    "abuse",
    "abused",
    "abuser",
    "failed",
    "failure",
    "risk",
    "normal",
    "trauma",
    "victim",
    "on edge",
    "flooded",
    "lean",
    "held on to",
    "clean stop",
    "second opinion",
    "blurry",
    "letting down",
    "let down",
    "needs care",
    "can't",
    "don't",
    "won't",
];

/// Long words that short texts may use, because no shorter one says the same.
const LONG_BUT_PLAIN: [&str; 16] = [
    "therapist",
    "therapists",
    "counsellor",
    "counsellors",
    "psychologist",
    "psychologists",
    "boundaries",
    "engagement",
    "complaints",
    "disagree",
    "united",
    "australia",
    "switzerland",
    "germany",
    "squarespace",
    "accessibility",
];

struct Said {
    key: String,
    helper: Helper,
    text: String,
}

fn all() -> Vec<Said> {
    let content = Content::english().unwrap();
    let mut said = Vec::new();
    for helper in Helper::ALL {
        let words = content.text.with(helper);
        for (key, _) in content.text.entries() {
            // What is filled in later reads as a plain word.
            let filled = ["at", "all", "set", "stage", "answer", "name", "version", "say", "to", "left", "link"]
                .map(|name| (name, "one"));
            let text = words.fill(key, &filled).replace('…', "something").replace('\n', ". ");
            said.push(Said { key: key.to_owned(), helper, text });
        }
    }
    let pages = pages::texts().into_iter();
    said.extend(pages.map(|(page, text)| Said { key: page.to_owned(), helper: Helper::default(), text }));
    // The statement of the site says them. The names of success criteria there are those of their authors.
    let promises = criteria::criteria().into_iter().map(|one| (one.part.to_owned(), one.words));
    let nones = criteria::success().into_iter().filter_map(|one| Some((one.number, one.none?)));
    let groups = criteria::PARTS.into_iter().chain(criteria::GROUPS);
    let parts = groups.map(|(part, name)| (part.to_owned(), name.to_owned()));
    let all = promises.chain(nones).chain(parts);
    said.extend(all.map(|(key, text)| Said { key, helper: Helper::default(), text }));
    said
}

pub fn words(text: &str) -> Vec<String> {
    let clean = |word: &str| word.trim_matches(|character: char| !character.is_alphanumeric()).to_lowercase();
    text.split_whitespace().map(clean).filter(|word| !word.is_empty()).collect()
}

pub fn sentences(text: &str) -> Vec<&str> {
    text.split(['.', '?', '!', ':', '؟', '\n']).filter(|sentence| !words(sentence).is_empty()).collect()
}

/// Reading grades, by the formula for this language.
pub fn grades(language: &str, texts: &[String]) -> Vec<f64> {
    let json = serde_json::to_string(texts).unwrap();
    serde_json::from_str(&script("tests/tidy/grade.mjs", &[language], &json)).unwrap()
}

#[test]
fn every_text_is_easy_to_read_with_every_word_for_the_helper() {
    let said = all();
    let long: Vec<&Said> = said.iter().filter(|one| words(&one.text).len() >= LEAST_GRADED).collect();
    let grades = grades("en", &long.iter().map(|one| one.text.clone()).collect::<Vec<_>>());
    assert!(long.len() > 800, "{} texts were graded", long.len());
    let hard: Vec<String> = long
        .iter()
        .zip(&grades)
        .filter(|(_, grade)| **grade > MOST_GRADE)
        .map(|(one, grade)| format!("{} with {}: {grade:.1}: {}", one.key, one.helper.id(), one.text))
        .collect();
    assert!(hard.is_empty(), "too hard to read:\n{}", hard.join("\n"));
    let mean = grades.iter().sum::<f64>() / grades.len() as f64;
    assert!(mean <= MOST_MEAN, "the mean grade is {mean:.2}");
    println!("mean grade {mean:.2} over {} texts", grades.len());
}

#[test]
fn short_texts_use_short_words() {
    for one in all().iter().filter(|one| words(&one.text).len() < LEAST_GRADED && !one.key.starts_with("country.")) {
        for word in words(&one.text) {
            let plain = word.len() <= 10 || LONG_BUT_PLAIN.contains(&word.as_str());
            assert!(plain, "{}: {word}", one.key);
        }
    }
}

#[test]
fn sentences_are_short() {
    for one in all() {
        for sentence in sentences(&one.text) {
            let count = words(sentence).len();
            assert!(count <= MOST_WORDS, "{} has {count} words: {sentence}", one.key);
        }
    }
}

#[test]
fn no_banned_word_is_used() {
    for one in all() {
        let text = format!(" {} ", words(&one.text).join(" "));
        for banned in BANNED {
            // A help line is named as people search for it, and "not proven" is what we have to say.
            assert!(!text.contains(&format!(" {banned} ")), "{}: {banned}", one.key);
        }
        let tests = text.matches(" test ").count();
        assert_eq!(tests, text.matches(" not a test ").count(), "{}: a test only to say that this is none", one.key);
        assert!(!one.text.contains('!'), "{}: no exclamation marks", one.key);
    }
}

#[test]
fn a_button_says_what_it_does_in_few_words() {
    let content = Content::english().unwrap();
    for key in BUTTONS {
        let text = content.text.raw(key).unwrap_or_else(|| panic!("{key} is a text"));
        assert!(words(text).len() <= 3, "{key}: {text}");
    }
}

#[test]
fn the_article_fits_the_word_for_the_helper() {
    let content = Content::english().unwrap();
    for helper in Helper::ALL {
        let word = content.text.raw(&format!("helper.{}", helper.id())).unwrap();
        let vowel = word.starts_with(['a', 'e', 'i', 'o', 'u']);
        let article = if vowel { "an " } else { "a " };
        assert_eq!(content.text.raw(&format!("helper.{}.a", helper.id())).unwrap(), [article, word].concat());
        let words = content.text.with(helper);
        for (key, _) in content.text.entries() {
            let text = words.get(key).to_lowercase();
            let wrong = if vowel { format!(" a {word}") } else { format!(" an {word}") };
            assert!(!text.contains(&wrong), "{key}: {text}");
        }
    }
}

#[test]
fn the_method_says_that_the_lines_are_original_and_not_validated() {
    let content = Content::english().unwrap();
    let method: Vec<&str> =
        content.text.entries().filter(|(key, _)| key.starts_with("method.")).map(|(_, text)| text).collect();
    let method = method.join(" ");
    for fact in
        ["original", "not been validated", "no total", "not urgent help", "other way round", "at least 3 of its 4"]
    {
        assert!(method.contains(fact), "{fact}");
    }
}

/// Where something stands, or which colour or form it has, is not known to everyone. "Below" and "above" are the order
/// in which it is read.
#[test]
fn no_text_points_by_place_or_colour() {
    let pointing = ["on the left", "on the right", "left side", "right side", "corner", "red", "green", "blue", "grey"];
    let mut read = 0;
    // The inks have names, which are theirs and point at nothing.
    for one in all().iter().filter(|one| !one.key.starts_with("day.colour.")) {
        read += 1;
        let text = format!(" {} ", words(&one.text).join(" "));
        for place in pointing {
            assert!(!text.contains(&format!(" {place} ")), "{}: {place}: {}", one.key, one.text);
        }
    }
    assert!(read > 1000, "{read} texts were read");
}
