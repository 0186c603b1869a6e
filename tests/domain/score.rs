//! Keyed values, bands and hints, checked against a second calculation by the rules of `rules.md`.

use attune_check::domain::score::Hint;
use attune_check::domain::{Answer, Answers, Band, Check, Dimension, Scores, Stage};

use crate::run::content;

fn answers(check: &Check, given: &[(usize, &str)]) -> Answers {
    let with = |answers: Answers, (item, value): &(usize, &str)| answers.with(check, *item, Answer::from_id(value));
    given.iter().fold(Answers::default(), with)
}

/// The band by the words of `rules.md`: a mean of at most 2.5 is low, of at least 3.75 is strong.
fn expected(keyed: &[u8]) -> Option<Band> {
    if keyed.len() < 3 {
        return None;
    }
    let mean = keyed.iter().map(|value| f64::from(*value)).sum::<f64>() / keyed.len() as f64;
    Some(if mean <= 2.5 {
        Band::Low
    } else if mean >= 3.75 {
        Band::Strong
    } else {
        Band::Mixed
    })
}

#[test]
fn every_answer_to_every_dimension_gives_the_band_of_the_brief() {
    let check = content().check;
    let values = ["1", "2", "3", "4", "5", "skip"];
    for stage in Stage::ALL.into_iter().skip(1) {
        for dimension in Dimension::ALL {
            let items: Vec<usize> =
                check.asked(stage).into_iter().filter(|at| check.items[*at].dimension == dimension).collect();
            assert_eq!(items.len(), 4);
            for pattern in 0..values.len().pow(4) {
                let picks: Vec<&str> = (0..4).map(|at| values[pattern / values.len().pow(at) % values.len()]).collect();
                let given: Vec<(usize, &str)> = items.iter().copied().zip(picks).collect();
                let keyed: Vec<u8> = given
                    .iter()
                    .filter_map(|(at, value)| Some((at, value.parse::<u8>().ok()?)))
                    .map(|(at, raw)| if check.items[*at].id.ends_with('r') { 6 - raw } else { raw })
                    .collect();
                let scores = Scores::of(&check, stage, &answers(&check, &given));
                let part = scores.part(dimension);
                assert_eq!(part.band, expected(&keyed), "{given:?}");
                assert_eq!(part.answered as usize, keyed.len());
                assert_eq!(part.sum, keyed.iter().map(|value| u32::from(*value)).sum::<u32>());
                assert_eq!(scores.worth.len(), keyed.iter().filter(|value| **value <= 2).count());
            }
        }
    }
}

#[test]
fn the_table_on_paper_covers_every_sum_once() {
    let check = content().check;
    assert_eq!(Band::ALL.map(|band| check.sums(band, 4)), [Some((4, 10)), Some((11, 14)), Some((15, 20))]);
    assert_eq!(Band::ALL.map(|band| check.sums(band, 3)), [Some((3, 7)), Some((8, 11)), Some((12, 15))]);
    assert_eq!(Band::ALL.map(|band| check.sums(band, 2)), [None; 3], "two answers make no band");
}

#[test]
fn the_table_of_totals_is_the_brief_s() {
    let bands = content().check.bands;
    let run = |answered, band| (1..=20).filter(|sum| bands.band(*sum, answered) == Some(band)).collect::<Vec<u32>>();
    assert_eq!(run(4, Band::Low).last(), Some(&10));
    assert_eq!(run(4, Band::Mixed), [11, 12, 13, 14]);
    assert_eq!(run(4, Band::Strong).first(), Some(&15));
    assert_eq!(run(3, Band::Low).last(), Some(&7));
    assert_eq!(run(3, Band::Mixed), [8, 9, 10, 11]);
    assert_eq!(run(3, Band::Strong).first(), Some(&12));
    assert_eq!(bands.band(10, 2), None);
    assert_eq!(bands.band(0, 0), None);
}

#[test]
fn the_same_answer_to_all_gives_the_bands_and_the_hint_of_the_brief() {
    let check = content().check;
    for (value, band) in
        [("1", Band::Low), ("2", Band::Low), ("3", Band::Mixed), ("4", Band::Mixed), ("5", Band::Strong)]
    {
        for stage in Stage::ALL.into_iter().skip(1) {
            let given: Vec<_> = check.asked(stage).into_iter().map(|at| (at, value)).collect();
            let scores = Scores::of(&check, stage, &answers(&check, &given));
            assert!(scores.parts.iter().all(|part| part.band == Some(band)), "{value}");
            assert_eq!(scores.hint, Some(Hint::Same));
        }
    }
}

#[test]
fn a_hint_needs_answers_and_two_dimensions() {
    let check = content().check;
    let asked = check.asked(Stage::Working);
    let hint = |given: &[(usize, &str)]| Scores::of(&check, Stage::Working, &answers(&check, given)).hint;
    let skipped: Vec<_> = asked.iter().map(|at| (*at, "skip")).collect();
    assert_eq!(hint(&skipped), None);
    let agreed = |dimensions: &[Dimension]| -> Vec<(usize, &str)> {
        let value = |at: usize| {
            let item = &check.items[at];
            // Agreeing with everything in these dimensions, and turning the reversed line in the others.
            let turned = item.reverse && !dimensions.contains(&item.dimension);
            if turned {
                "2"
            } else if item.id.ends_with('1') {
                "5"
            } else {
                "4"
            }
        };
        asked.iter().map(|at| (*at, value(*at))).collect()
    };
    assert_eq!(hint(&agreed(&[Dimension::Trust])), None);
    assert_eq!(hint(&agreed(&[Dimension::Trust, Dimension::Engagement])), Some(Hint::Reversed));
}

#[test]
fn statements_are_asked_easiest_first_and_results_listed_in_their_own_order() {
    let check = content().check;
    for stage in Stage::ALL.into_iter().skip(1) {
        let dimensions: Vec<Dimension> = check.asked(stage).into_iter().map(|at| check.items[at].dimension).collect();
        assert_eq!(dimensions.len(), 12);
        assert!(dimensions[..4].iter().all(|one| *one == Dimension::Engagement));
        assert!(dimensions[4..8].iter().all(|one| *one == Dimension::Boundaries));
        assert!(dimensions[8..].iter().all(|one| *one == Dimension::Trust));
    }
    assert!(check.asked(Stage::Before).is_empty());
}
