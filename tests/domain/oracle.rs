//! A second calculation, written without the core, agrees with it whatever is answered.

use std::sync::LazyLock;

use attune_check::content::Content;
use attune_check::domain::Stage;
use proptest::prelude::*;
use support::expect::Case;
use support::run::{content, options, take};

/// Read once, for some thousand runs.
static CONTENT: LazyLock<Content> = LazyLock::new(content);

/// The statements of a stage, as the second calculation knows them.
fn asked(stage: u8) -> Vec<String> {
    let of = |letter: &str| {
        [format!("{letter}C1"), format!("{letter}C2"), format!("{letter}{stage}a"), format!("{letter}{stage}r")]
    };
    ["T", "B", "E"].iter().flat_map(|letter| of(letter)).collect()
}

/// Some of these pairs, each with one of its values or left out.
fn chosen(ids: Vec<String>, values: &'static [&'static str]) -> impl Strategy<Value = Given> {
    let one = proptest::option::weighted(0.95, proptest::sample::select(values));
    proptest::collection::vec(one, ids.len()).prop_map(move |values| {
        let given = ids.iter().zip(values).filter_map(|(id, value)| Some((id.clone(), value?.to_owned())));
        given.collect()
    })
}

fn safety() -> impl Strategy<Value = Given> {
    let rows = ["A1", "A2", "A3", "A4", "A5"].map(str::to_owned).to_vec();
    // Most people have nothing to report, and most rules are seen only then.
    let calm = Just(["A1", "A2", "A3", "A4", "A5"].map(|row| (row.to_owned(), "no".to_owned())).to_vec());
    let any = chosen(rows, &["yes", "no", "no", "unsure", "skip"]);
    let now = chosen(vec!["B".to_owned()], &["safe", "safe", "safe", "other", "self", "unsure", "skip"]);
    (prop_oneof![calm, any], now).prop_map(|(rows, now)| [rows, now].concat())
}

/// Answers by id.
type Given = Vec<(String, String)>;

/// A stage, answers, safety answers, and whether the helper is a coach, they meet online, and a link names a sender.
fn whole() -> impl Strategy<Value = (u8, Given, Given, [bool; 3])> {
    (1..=4_u8).prop_flat_map(|stage| {
        let answers = chosen(asked(stage), &["1", "2", "3", "4", "5", "4", "5", "skip"]);
        (Just(stage), answers, safety(), any::<[bool; 3]>())
    })
}

#[test]
fn the_statements_are_those_that_the_core_asks() {
    let check = content().check;
    for stage in 1..=4 {
        let mut known: Vec<String> = check
            .asked(Stage::from_id(&stage.to_string()).unwrap())
            .into_iter()
            .map(|at| check.items[at].id.clone())
            .collect();
        let mut ids = asked(stage);
        known.sort();
        ids.sort();
        assert_eq!(known, ids, "stage {stage}");
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(5_000))]

    #[test]
    fn two_calculations_say_the_same((stage, answers, safety, [coach, online, link]) in whole()) {
        let content = &*CONTENT;
        let mut set = Vec::new();
        for (holds, name, value) in [(coach, "helper", "coach"), (online, "setting", "online"), (link, "from", "Ada")] {
            set.extend(holds.then(|| (name.to_owned(), value.to_owned())));
        }
        let expected = Case { stage, answers: &answers, safety: &safety, coach, online, link }.expected();

        let session = take(content, options(&set), &stage.to_string(), &answers, &safety);
        let scores = session.scores(&content.check).unwrap();
        let bands: Vec<&str> = scores.parts.iter().map(|part| part.band_id()).collect();
        prop_assert_eq!(bands, expected.bands);
        prop_assert_eq!(session.guidance(&content.check, &scores).ids(), expected.ids);
        // A page that holds help alone lists nothing as worth a talk.
        if !safety.iter().any(|(row, value)| row.starts_with('A') && ["yes", "unsure"].contains(&value.as_str())) {
            let worth: Vec<&str> = scores.worth.iter().map(|at| content.check.items[*at].id.as_str()).collect();
            prop_assert_eq!(worth, expected.worth);
        }
    }
}
