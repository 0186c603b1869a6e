//! The same rules hold however many statements there are.

use attune_check::content::{Content, FILES};
use attune_check::domain::{Answer, Answers, Band, Dimension, Scores, Stage, validate};

use bench::statements;

fn content(wanted: usize) -> Content {
    let [(_, check), (_, words), (_, help)] = FILES;
    let [check, words] = statements(check, words, wanted).unwrap();
    Content::from_json(&check, &words, help).unwrap()
}

#[test]
fn a_hundred_times_the_statements_have_no_fault() {
    for wanted in [12, 120, 1_200] {
        let content = content(wanted);
        assert_eq!(content.check.asked(Stage::Working).len(), wanted);
        assert_eq!(content.check.asked(Stage::Starting).len(), 12);
        assert_eq!(validate::check(&content.check), []);
        assert_eq!(validate::text(&content.check, &content.help, &content.text, &content.text), []);
    }
}

#[test]
fn a_band_does_not_hang_on_how_many_statements_there_are() {
    for wanted in [12, 120, 759, 768, 1_200] {
        let check = content(wanted).check;
        for (value, band) in [("1", Band::Low), ("3", Band::Mixed), ("5", Band::Strong)] {
            let mut asked = check.asked(Stage::Working);
            asked.retain(|at| !check.items[*at].reverse);
            let answer = |answers: Answers, at| answers.with(&check, at, Answer::from_id(value));
            let answers = asked.into_iter().fold(Answers::default(), answer);
            let scores = Scores::of(&check, Stage::Working, &answers);
            for dimension in Dimension::ALL {
                let part = scores.part(dimension);
                assert_eq!(part.band, Some(band), "{wanted} statements, {value} to each");
                assert_eq!(part.asked as usize, wanted / 3);
                assert_eq!(part.answered as usize, wanted / 3 - 1);
            }
        }
    }
}
