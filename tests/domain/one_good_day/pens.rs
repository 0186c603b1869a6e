//! Which pointers draw: one at a time, no hand beside a pen, and nothing is lost when one is taken away.

use one_good_day::pen::{Event, Happened, Kind, Pen, Step};
use proptest::prelude::*;
use proptest::sample::select;

fn event() -> impl Strategy<Value = Event> {
    let happened = select(vec![Happened::Down, Happened::Moved, Happened::Moved, Happened::Up, Happened::Lost]);
    let kind = select(vec![Kind::Mouse, Kind::Pen, Kind::Touch]);
    let buttons = select(vec![0u16, 1, 1, 1, 2, 3, 32]);
    (happened, kind, 0..3i32, buttons, 0..2000u32).prop_map(
        // A pointer's number goes with what it is.
        |(happened, kind, id, buttons, time)| Event {
            happened,
            id: id + 10 * kind as i32,
            kind,
            primary: id == 0,
            buttons,
            time: time.into(),
        },
    )
}

fn at(happened: Happened, kind: Kind, id: i32, time: f64) -> Event {
    let buttons = u16::from(matches!(happened, Happened::Down | Happened::Moved));
    Event { happened, id, kind, primary: false, buttons, time }
}

proptest! {
    #[test]
    fn strokes_begin_before_they_go_on_and_none_ends_twice(events in proptest::collection::vec(event(), 0..200)) {
        let (mut pen, mut open) = (Pen::default(), None);
        for event in events {
            match pen.hear(event) {
                Step::Nothing => {}
                Step::Begins => {
                    // Only a main button draws, and no second finger takes the sheet from the first.
                    prop_assert!(event.happened == Happened::Down && event.buttons & 1 == 1);
                    let pushed: Option<(i32, Kind)> = open.replace((event.id, event.kind));
                    let may = pushed.is_none_or(|(id, kind)| {
                        id == event.id || kind != event.kind || event.primary || event.kind == Kind::Pen
                    });
                    prop_assert!(may);
                }
                Step::Goes => prop_assert_eq!(open.map(|(id, _)| id), Some(event.id)),
                Step::Ends | Step::Stops => prop_assert_eq!(open.take().map(|(id, _)| id), Some(event.id)),
            }
            prop_assert_eq!(pen.is_drawing(), open.is_some());
        }
    }

    #[test]
    fn a_hand_draws_nothing_while_a_pen_does(
        hands in proptest::collection::vec((select(vec![Happened::Down, Happened::Moved, Happened::Up, Happened::Lost]), 2..6i32), 0..40),
    ) {
        let mut pen = Pen::default();
        prop_assert_eq!(pen.hear(at(Happened::Down, Kind::Pen, 1, 0.0)), Step::Begins);
        for (nth, (happened, id)) in hands.into_iter().enumerate() {
            // Even where the pen told nothing meanwhile.
            let time = nth as f64 * 200.0;
            prop_assert_eq!(pen.hear(at(happened, Kind::Touch, id, time)), Step::Nothing);
        }
        prop_assert_eq!(pen.hear(at(Happened::Moved, Kind::Pen, 1, 9000.0)), Step::Goes);
        prop_assert_eq!(pen.hear(at(Happened::Up, Kind::Pen, 1, 9001.0)), Step::Ends);
    }
}

#[test]
fn a_hand_is_none_a_while_after_the_pen() {
    let mut pen = Pen::default();
    for happened in [Happened::Down, Happened::Up] {
        pen.hear(at(happened, Kind::Pen, 1, 0.0));
    }
    assert_eq!(pen.hear(at(Happened::Down, Kind::Touch, 2, 300.0)), Step::Nothing);
    assert_eq!(pen.hear(at(Happened::Down, Kind::Touch, 3, 2000.0)), Step::Begins, "a finger draws where no pen is");
}

#[test]
fn a_second_finger_draws_nothing_and_takes_nothing_away() {
    let mut pen = Pen::default();
    let steps = [
        (Happened::Down, 1, Step::Begins),
        (Happened::Down, 2, Step::Nothing),
        (Happened::Moved, 2, Step::Nothing),
        (Happened::Moved, 1, Step::Goes),
        (Happened::Up, 2, Step::Nothing),
        (Happened::Lost, 2, Step::Nothing),
        (Happened::Up, 1, Step::Ends),
        // The browser tells that it let go after every stroke.
        (Happened::Lost, 1, Step::Nothing),
    ];
    for (happened, id, step) in steps {
        assert_eq!(pen.hear(at(happened, Kind::Touch, id, 0.0)), step, "{happened:?} of {id}");
    }
}

#[test]
fn a_stroke_that_the_browser_takes_away_is_kept() {
    for happened in [Happened::Lost, Happened::Up] {
        let mut pen = Pen::default();
        pen.hear(at(Happened::Down, Kind::Touch, 7, 0.0));
        pen.hear(at(Happened::Moved, Kind::Touch, 7, 10.0));
        let step = if happened == Happened::Lost { Step::Stops } else { Step::Ends };
        assert_eq!(pen.hear(at(happened, Kind::Touch, 7, 20.0)), step);
        assert_eq!(pen.hear(at(Happened::Down, Kind::Touch, 8, 30.0)), Step::Begins, "and the next one begins");
    }
}

#[test]
fn a_pen_draws_although_its_hand_came_first() {
    let mut pen = Pen::default();
    assert_eq!(pen.hear(at(Happened::Down, Kind::Touch, 2, 0.0)), Step::Begins);
    assert_eq!(pen.hear(at(Happened::Down, Kind::Pen, 1, 5.0)), Step::Begins);
    assert_eq!(pen.hear(at(Happened::Moved, Kind::Touch, 2, 6.0)), Step::Nothing);
    assert!(pen.draws(1));
}

#[test]
fn nothing_that_was_lost_without_a_word_keeps_others_from_drawing() {
    for (kind, next) in [
        (Kind::Mouse, Kind::Touch),
        (Kind::Mouse, Kind::Pen),
        (Kind::Touch, Kind::Touch),
        (Kind::Touch, Kind::Mouse),
        (Kind::Pen, Kind::Pen),
        (Kind::Pen, Kind::Mouse),
        (Kind::Pen, Kind::Touch),
    ] {
        let mut pen = Pen::default();
        assert_eq!(pen.hear(at(Happened::Down, kind, 1, 0.0)), Step::Begins);
        let next = Event { primary: true, ..at(Happened::Down, next, 2, 20_000.0) };
        assert_eq!(pen.hear(next), Step::Begins, "{kind:?}, then {:?}", next.kind);
        assert!(pen.draws(2) && !pen.draws(1));
    }
}
