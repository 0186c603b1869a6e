//! The look-back line: what is written is read as the same again, and what is written wrongly is not.

use attune_check::domain::answers::Point;
use attune_check::domain::look_back::{Fault, LENGTH, LookBack, STATEMENTS, statements};
use attune_check::domain::{Answer, Answers, Stage};
use proptest::prelude::*;
use time::{Date, Duration, Month};

use crate::line;
use crate::run::content;

const ALPHABET: &str = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";

/// Days as the line counts them, by another calendar than its own.
fn date(day: u32) -> String {
    let first = Date::from_calendar_date(2026, Month::January, 1).unwrap();
    let date = first + Duration::days(i64::from(day));
    format!("{:04}-{:02}-{:02}", date.year(), u8::from(date.month()), date.day())
}

fn look_back() -> impl Strategy<Value = LookBack> {
    let point = proptest::option::weighted(0.9, proptest::sample::select(Point::ALL.to_vec()));
    let stage = proptest::sample::select(Stage::ALL[1..].to_vec());
    let points = proptest::collection::vec(point, STATEMENTS);
    (stage, 0u32..4096, points).prop_map(|(stage, day, points)| LookBack {
        stage,
        day,
        points: points.try_into().unwrap(),
    })
}

/// What somebody makes of a line who copies it by hand.
fn by_hand(line: &str, changes: &[u8]) -> String {
    let arabic = |digit: u32| char::from_u32(0x660 + digit).unwrap();
    let mut typed = String::new();
    for (sign, change) in line.chars().zip(changes.iter().cycle()) {
        match (sign, change % 6) {
            (' ', 0) => typed.push('-'),
            (' ', 1) => typed.push('\u{2013}'),
            (' ', 2) => typed.push_str(" \u{200f} "),
            (' ', _) => {}
            ('0', 0) => typed.push('o'),
            ('0', 1) => typed.push('O'),
            ('1', 0) => typed.push('l'),
            ('1', 1) => typed.push('I'),
            (sign, 2) if sign.is_ascii_digit() => typed.push(arabic(sign.to_digit(10).unwrap())),
            (sign, 3) => typed.push(sign.to_ascii_lowercase()),
            (sign, 4) => typed.extend([sign, ' ']),
            (sign, _) => typed.push(sign),
        }
    }
    typed
}

proptest! {
    #[test]
    fn a_line_is_read_as_what_was_written(told in look_back(), changes in proptest::collection::vec(any::<u8>(), 1..20)) {
        let line = told.line();
        prop_assert_eq!(line.len(), LENGTH + 2);
        prop_assert_eq!(&LookBack::read(&line), &Ok(told.clone()));
        prop_assert_eq!(&LookBack::read(&by_hand(&line, &changes)), &Ok(told.clone()), "{}", by_hand(&line, &changes));
        prop_assert_eq!(LookBack::find(&format!("Notes\n\nMy line: {line}.\n- something")), [told.clone()]);
        prop_assert_eq!(told.date(), date(told.day));
    }

    #[test]
    fn no_text_stops_the_reader(text in any::<String>()) {
        line::holds(&text);
    }

    #[test]
    fn nothing_that_looks_like_a_line_stops_the_reader(text in "[A-Za-z0-9 \u{660}-\u{669}\u{ff10}-\u{ff5a}-]{0,20}") {
        line::holds(&text);
    }
}

/// Some lines, by a generator of numbers that always gives the same ones.
fn lines(many: usize) -> impl Iterator<Item = LookBack> {
    let mut seed = 0x2545_f491_4f6c_dd1d_u64;
    let mut next = move |below: u64| {
        seed ^= seed << 13;
        seed ^= seed >> 7;
        seed ^= seed << 17;
        seed % below
    };
    (0..many).map(move |_| LookBack {
        stage: Stage::ALL[1 + next(4) as usize],
        day: next(4096) as u32,
        points: std::array::from_fn(|_| (next(6) as usize).checked_sub(1).map(|at| Point::ALL[at])),
    })
}

/// The characters of a line without the spaces.
fn signs(line: &LookBack) -> Vec<char> {
    line.line().chars().filter(|sign| *sign != ' ').collect()
}

#[test]
fn no_wrong_sign_and_no_swap_of_neighbours_passes() {
    let all: Vec<char> = ALPHABET.chars().collect();
    let passes = |signs: &[char]| LookBack::read(&signs.iter().collect::<String>()).is_ok();
    for (number, line) in lines(100_000).enumerate() {
        let right = signs(&line);
        for at in 0..LENGTH {
            let mut typed = right.clone();
            // Each other character in each place for some lines, and one of them for the rest: the next test is for all.
            let own = ALPHABET.find(right[at]).unwrap();
            let one = 1 + (number + at) % 31;
            for other in if number < 100 { 1..32 } else { one..one + 1 } {
                typed[at] = all[(own + other) % 32];
                assert!(!passes(&typed), "{typed:?} for {right:?}");
            }
            if at + 1 < LENGTH && right[at] != right[at + 1] {
                let mut typed = right.clone();
                typed.swap(at, at + 1);
                assert!(!passes(&typed), "{typed:?} for {right:?}");
            }
        }
    }
}

#[test]
fn no_wrong_sign_and_no_swap_can_pass_whatever_the_line() {
    // What two lines differ in decides whether both check: the sum of two CRCs is that of the sum but for what all have.
    let crc = |told: u64| u64::from(crc32fast::hash(&told.to_be_bytes()[2..]) & 0xfff);
    let passes = |difference: u64| crc(difference >> 12) ^ crc(0) == difference & 0xfff;
    for at in 0..LENGTH {
        for by in 1..32_u64 {
            assert!(!passes(by << (5 * at)), "{by} at {at}");
            // Two neighbours that swap differ by the same in both places.
            assert!(at + 1 == LENGTH || !passes(by << (5 * at) | by << (5 * (at + 1))), "{by} at {at} and the next");
        }
    }
    assert!(passes(0));
}

#[test]
fn the_group_that_is_told_is_the_wrong_one() {
    let (mut told, mut untold) = (0, 0);
    for (number, line) in lines(300).enumerate() {
        let right = signs(&line);
        let at = number % LENGTH;
        let mut typed = right.clone();
        typed[at] = ALPHABET.chars().cycle().nth(ALPHABET.find(right[at]).unwrap() + 1 + number % 31).unwrap();
        match LookBack::likely(&typed.iter().collect::<String>()) {
            Some(group) => {
                assert_eq!(group, at / 4, "{typed:?} for {right:?}");
                told += 1;
            }
            None => untold += 1,
        }
    }
    assert!(told > 9 * untold, "the group is known for {told} and not for {untold}");
}

#[test]
fn what_is_no_line_is_told() {
    assert_eq!(LookBack::read("  "), Err(Fault::Empty));
    assert_eq!(LookBack::read("A566 CWHB TG7"), Err(Fault::Length(11)));
    assert_eq!(LookBack::read("A566 CWUB TG7W"), Err(Fault::Character('U', 1)));
    for wrong in ["A566 CWHB TG7X", "A566 CWHB T7GW"] {
        assert_eq!((LookBack::read(wrong), LookBack::likely(wrong)), (Err(Fault::Check), Some(2)));
    }
    assert_eq!(LookBack::likely("A556 CXHB TG7W"), None, "with two wrong signs");
    assert_eq!(LookBack::find("nothing of it is a line"), []);
}

#[test]
fn the_line_is_the_published_one() {
    let read = LookBack::read("A566 CWHB TG7W").unwrap();
    assert_eq!((read.stage, read.date().as_str()), (Stage::Working, "2026-11-29"));
    let points: Vec<u8> = read.points.iter().map(|point| point.map_or(0, Point::number)).collect();
    assert_eq!(points, [4, 4, 2, 3, 1, 4, 5, 4, 2, 3, 4, 0]);
    assert_eq!(read.line(), "A566 CWHB TG7W");
}

#[test]
fn its_check_is_the_crc_that_everybody_has() {
    for line in lines(1000) {
        let whole =
            line.line().chars().filter_map(|sign| ALPHABET.find(sign)).fold(0, |all, value| all << 5 | value as u64);
        let bytes = (whole >> 12).to_be_bytes();
        assert_eq!(whole & 0xfff, u64::from(crc32fast::hash(&bytes[2..]) & 0xfff));
    }
}

#[test]
fn it_is_made_of_the_points_of_the_stage_and_of_nothing_else() {
    let check = content().check;
    for stage in &Stage::ALL[1..] {
        let asked: Vec<usize> = statements(&check, *stage).collect();
        assert_eq!(asked.len(), STATEMENTS);
        // An answer to every statement that there is, skipped ones among them.
        let all = (0..check.items.len())
            .fold(Answers::default(), |answers, at| answers.with(&check, at, Answer::all().nth(at % 6)));
        let told = LookBack::of(&check, *stage, &all, "2026-11-30").unwrap();
        for (at, item) in check.items.iter().enumerate() {
            let point = all.get(at).and_then(Answer::point).filter(|_| item.stages.contains(stage));
            assert_eq!(told.point(&check, at), point, "{}", item.id);
        }
    }
    let one = Answers::default().with(&check, 0, Answer::from_id("3"));
    assert_eq!(LookBack::of(&check, Stage::Working, &Answers::default(), "2026-11-30"), None, "without an answer");
    assert_eq!(LookBack::of(&check, Stage::Before, &one, "2026-11-30"), None, "where nothing is asked");
    for (day, there) in [("2026-01-01", true), ("2028-02-29", true), ("2037-03-19", true), ("2037-03-20", false)] {
        assert_eq!(LookBack::of(&check, Stage::Working, &one, day).is_some(), there, "{day}");
    }
    for day in ["", "2025-12-31", "2027-02-29", "2026-13-01", "2026-00-10", "2026-04-31", "today"] {
        assert_eq!(LookBack::of(&check, Stage::Working, &one, day), None, "{day}");
    }
}
