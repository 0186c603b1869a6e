//! Looking back: what is compared, what is never said, and what of it a person can take along.

use std::collections::BTreeSet;

use attune_check::content::{Content, LANGUAGES};
use attune_check::domain::answers::Point;
use attune_check::domain::look_back::STATEMENTS;
use attune_check::domain::{LookBack, Stage};
use look_back::days::{Days, MOST, Refused, answer_key, answered};
use look_back::export::Format;
use proptest::prelude::*;
use serde_json::Value;

/// Numbers that look made up, and are always the same ones.
struct Chance(u64);

impl Chance {
    fn below(&mut self, below: u64) -> u64 {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        self.0 % below
    }

    /// A day of somebody who is as they are, with this view of each statement.
    fn day(&mut self, stage: Stage, day: u32, view: &[u64; STATEMENTS]) -> LookBack {
        // In every second answer they are a point off, and now and then they leave one out.
        let points = view.map(|point| {
            let moved = (point + self.below(4)).saturating_sub(self.below(3)).clamp(1, 5);
            (self.below(20) > 0).then(|| Point::ALL[moved as usize - 1])
        });
        LookBack { stage, day, points }
    }
}

fn days(all: impl IntoIterator<Item = LookBack>) -> Days {
    let mut days = Days::default();
    for day in all {
        days.add(day).unwrap();
    }
    days
}

/// Words that say that something went up or down, was good or bad, or should be praised, in each language. Parts of words
/// where their ends differ.
const FORBIDDEN: [(&str, &[&str]); 4] = [
    ("en", EN),
    ("en-easy", EN),
    (
        "es",
        &[
            "mejor",
            "peor",
            "sub",
            "baj",
            "progres",
            "tendencia",
            "ruptura",
            "avanz",
            "retroce",
            "aument",
            "disminu",
            "felici",
            "enhorabuena",
            "bien hecho",
            "más alt",
            "más baj",
            "crec",
            "cay",
            "%",
            "puntos",
        ],
    ),
    (
        "ar",
        &[
            "أفضل",
            "أسوأ",
            "تحسن",
            "تحسّن",
            "تراجع",
            "تقدم",
            "تقدّم",
            "ارتفع",
            "ارتفاع",
            "انخفض",
            "انخفاض",
            "زاد",
            "زيادة",
            "نقص",
            "قطيعة",
            "تمزق",
            "أحسنت",
            "مبروك",
            "اتجاه",
            "٪",
            "%",
            "أعلى",
            "أدنى",
        ],
    ),
];

const EN: &[&str] = &[
    "better",
    "worse",
    "improv",
    "rose",
    "rise",
    "rising",
    "fell",
    "fall",
    "drop",
    "progress",
    "trend",
    "rupture",
    "praise",
    "well done",
    "congrat",
    "great",
    "higher",
    "lower",
    "increase",
    "decrease",
    "more than",
    "less than",
    "up from",
    "down from",
    "gain",
    "lost",
    "score",
    "point",
    "change of",
    "%",
    "arrow",
    "↑",
    "↓",
];

/// What the page says of two days, text by text.
fn said(content: &Content, days: &Days) -> Vec<String> {
    let words = content.text.with(Default::default());
    let mut said: Vec<String> = days
        .statements(&content.check)
        .into_iter()
        .flat_map(|at| {
            let statement = words.get(&format!("item.{}", content.check.items[at].id));
            let answers = days.all().iter().map(|day| words.get(&answer_key(answered(&content.check, day, at))));
            std::iter::once(statement).chain(answers).collect::<Vec<_>>()
        })
        .collect();
    said.sort();
    said
}

#[test]
fn nothing_says_better_or_worse() {
    for (id, forbidden) in FORBIDDEN {
        let content = Content::in_language(id).unwrap();
        let own: Vec<(&str, &str)> = content.text.entries().filter(|(key, _)| key.starts_with("look-back.")).collect();
        assert!(own.len() > 40, "{id}");
        for (key, text) in own {
            // From the beginning of a word on. Arabic puts its small words before others, without a space.
            let words =
                text.to_lowercase().replace(|sign: char| !sign.is_alphanumeric() && !"%↑↓٪".contains(sign), " ");
            let words = if id == "ar" { words } else { format!(" {words}") };
            for word in forbidden {
                let word = if id == "ar" { (*word).to_owned() } else { format!(" {word}") };
                assert!(!words.contains(&word), "{id}, {key}: {word}: {text}");
            }
        }
    }
    assert_eq!(
        FORBIDDEN.map(|(id, _)| id).as_slice().iter().collect::<BTreeSet<_>>(),
        LANGUAGES.iter().map(|(id, _)| id).collect()
    );
}

#[test]
fn ten_thousand_pairs_in_which_nothing_changed_say_nothing_of_a_direction() {
    let contents = LANGUAGES.map(|(id, _)| Content::in_language(id).unwrap());
    let mut chance = Chance(0x9e37_79b9_7f4a_7c15);
    let (mut differ, mut pairs) = (0, 0);
    for number in 0..10_000 {
        let stage = Stage::ALL[1 + chance.below(4) as usize];
        let view = std::array::from_fn(|_| 1 + chance.below(5));
        let [one, other] = [10, 40].map(|day| chance.day(stage, day, &view));
        // The same two days, each in the place of the other.
        let changed = |day: &LookBack, of: &LookBack| LookBack { day: of.day, ..day.clone() };
        let (then, swapped) =
            (days([one.clone(), other.clone()]), days([changed(&one, &other), changed(&other, &one)]));
        differ += usize::from(one.points != other.points);
        pairs += 1;
        for content in contents.iter().skip(number % contents.len()).take(1) {
            let texts = said(content, &then);
            assert_eq!(texts, said(content, &swapped), "the same is said of both, but for then and now");
            // All that is said of a pair are statements and answers, word for word.
            let words = content.text.with(Default::default());
            let known: BTreeSet<String> = content
                .text
                .entries()
                .filter(|(key, _)| key.starts_with("item.") || key.starts_with("scale.") || *key == "look-back.none")
                .map(|(key, _)| words.get(key))
                .collect();
            assert!(texts.iter().all(|text| known.contains(text)));
        }
    }
    // The pairs are pairs that a careless page would say something of.
    assert!(differ * 10 > pairs * 9, "{differ} of {pairs} differ");
}

#[test]
fn days_are_sorted_and_none_comes_twice() {
    let mut chance = Chance(7);
    let view = [3; STATEMENTS];
    let mut all = Days::default();
    for day in [300, 20, 150, 20] {
        assert!(all.add(chance.day(Stage::Working, day, &view)).is_ok());
    }
    let found: Vec<u32> = all.all().iter().map(|day| day.day).collect();
    assert_eq!(found, [20, 20, 150, 300]);
    let again = all.all()[2].clone();
    assert_eq!(all.add(again.clone()), Err(Refused::Twice));
    assert_eq!(all.add(chance.day(Stage::Ending, 1, &view)), Err(Refused::Full));
    assert_eq!(all.take_out(2), Some(again));
    assert_eq!(all.take_out(3), None);
    let check = crate::run::content().check;
    assert_eq!(all.statements(&check), check.asked(Stage::Working));
    all.add(chance.day(Stage::Ending, 1, &view)).unwrap();
    let core = all.statements(&check);
    assert!(core.len() == 6 && core.iter().all(|at| check.items[*at].is_core()), "{core:?}");
    assert_eq!(all.all().len(), MOST);
}

/// Reads a table as RFC 4180 says, whatever wrote it.
fn table(text: &str) -> Vec<Vec<String>> {
    let mut rows = vec![vec![String::new()]];
    let (mut quoted, mut signs) = (false, text.chars().peekable());
    while let Some(sign) = signs.next() {
        let cell = rows.last_mut().unwrap().last_mut().unwrap();
        match sign {
            '"' if quoted && signs.peek() == Some(&'"') => cell.extend(signs.next()),
            '"' => quoted = !quoted,
            ',' if !quoted => rows.last_mut().unwrap().push(String::new()),
            '\r' if !quoted && signs.peek() == Some(&'\n') => {
                signs.next();
                rows.push(vec![String::new()]);
            }
            sign => cell.push(sign),
        }
    }
    assert_eq!(rows.pop(), Some(vec![String::new()]), "the last row ends as the others do");
    rows
}

/// Some days for people of every kind.
fn some_days(seed: u64) -> Days {
    let mut chance = Chance(seed.wrapping_mul(2) | 1);
    let many = 1 + chance.below(4) as u32;
    days((0..many).map(|at| {
        let stage = Stage::ALL[1 + chance.below(4) as usize];
        let view = std::array::from_fn(|_| 1 + chance.below(5));
        chance.day(stage, 3 + 90 * at, &view)
    }))
}

proptest! {
    // Each case writes twelve files.
    #![proptest_config(ProptestConfig::with_cases(16))]

    #[test]
    fn every_form_holds_every_answer_and_nothing_else(seed in any::<u64>()) {
        let days = some_days(seed);
        for (id, _) in LANGUAGES {
            let content = Content::in_language(id).unwrap();
            let words = content.text.with(Default::default());
            let write = |format: Format| format.write(&days, &content, words);
            let csv = write(Format::Csv);
            let rows = table(csv.strip_prefix('\u{feff}').expect("spreadsheets have to know that it is UTF-8"));
            let json: Value = serde_json::from_str(&write(Format::Json)).unwrap();
            let fhir: Value = serde_json::from_str(&write(Format::Fhir)).unwrap();
            prop_assert_eq!(rows.len(), 1 + days.all().len() * STATEMENTS);
            let mut row = rows[1..].iter();
            for (at, day) in days.all().iter().enumerate() {
                let data = &json["days"][at];
                prop_assert_eq!(&data["line"], &Value::from(day.line()));
                prop_assert_eq!(LookBack::read(data["line"].as_str().unwrap()), Ok(day.clone()));
                let response = &fhir["entry"][1 + at]["resource"];
                prop_assert_eq!(&response["authored"], &Value::from(day.date()));
                let mut answers = 0;
                for (number, item) in content.check.asked(day.stage).into_iter().enumerate() {
                    let point = day.point(&content.check, item).map(|point| point.number());
                    let statement = words.get(&format!("item.{}", content.check.items[item].id));
                    let row = row.next().unwrap();
                    prop_assert_eq!(row.len(), 5);
                    prop_assert_eq!((&row[0], &row[2]), (&day.date(), &statement));
                    prop_assert_eq!(&row[4], &point.map_or(String::new(), |point| point.to_string()));
                    let answer = &data["answers"][number];
                    prop_assert_eq!(&answer["point"], &Value::from(point));
                    prop_assert_eq!(&answer["answer"], &Value::from(row[3].as_str()));
                    let mut given = response["item"].as_array().into_iter().flatten().flat_map(|group| group["item"].as_array().unwrap());
                    let code = given.find(|one| one["linkId"] == content.check.items[item].id.as_str()).map(|one| &one["answer"][0]["valueCoding"]["code"]);
                    prop_assert_eq!(code.cloned(), point.map(|point| Value::from(point.to_string())));
                    answers += usize::from(point.is_some());
                }
                let given = response["item"].as_array().into_iter().flatten().flat_map(|group| group["item"].as_array().unwrap()).count();
                prop_assert_eq!(given, answers);
            }
            // Nobody is named in any of them, and nothing that is never in a line.
            for format in Format::ALL {
                let text = write(format);
                for never in ["subject\"", "safety", "score", "author\"", "source\""] {
                    prop_assert!(!text.contains(&format!("\"{never}")), "{:?}: {}", format, never);
                }
                for row in &content.check.safety {
                    let asked = words.get(&["safety.", row.id.as_str()].concat());
                    prop_assert!(!text.contains(&asked));
                }
            }
        }
    }
}

#[test]
fn the_same_answers_give_the_same_files() {
    for seed in 1..50 {
        for format in Format::ALL {
            let content = crate::run::content();
            let write = || format.write(&some_days(seed), &content, content.text.with(Default::default()));
            assert_eq!(write(), write());
        }
    }
}

#[test]
fn every_response_has_a_name_of_its_own() {
    let content = crate::run::content();
    let mut names = BTreeSet::new();
    let mut count = 0;
    for seed in 1..200 {
        let text = Format::Fhir.write(&some_days(seed), &content, content.text.with(Default::default()));
        let bundle: Value = serde_json::from_str(&text).unwrap();
        for entry in bundle["entry"].as_array().unwrap().iter().skip(1) {
            let name = entry["fullUrl"].as_str().unwrap().strip_prefix("urn:uuid:").unwrap().to_owned();
            let parts: Vec<usize> = name.split('-').map(str::len).collect();
            assert_eq!(parts, [8, 4, 4, 4, 12], "{name}");
            assert!(
                name.bytes().all(|byte| byte == b'-' || byte.is_ascii_digit() || (b'a'..=b'f').contains(&byte)),
                "{name}"
            );
            names.insert(name);
            count += 1;
        }
    }
    assert!(names.len() + 5 > count, "{} of {count}", names.len());
}
