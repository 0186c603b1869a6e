//! One good day, drawn: nothing that was drawn is lost, and a picture that was saved is the picture that is opened.

mod pens;

use one_good_day::drawing::{Change, Drawing};
use one_good_day::path::{Piece, Tracer, number, pieces};
use one_good_day::strokes::{Breadth, HIGH, Ink, Point, Pressure, Stroke, WIDE};
use one_good_day::svg;
use proptest::prelude::*;
use proptest::sample::select;

fn point() -> impl Strategy<Value = Point> {
    // Also far outside of the sheet.
    (-5000..9000i32, -5000..9000i32, select(&Pressure::ALL[..])).prop_map(|(x, y, hard)| Point::new(x, y, hard))
}

fn stroke() -> impl Strategy<Value = Stroke> {
    let points = proptest::collection::vec(point(), 1..150);
    (select(&Ink::ALL[..]), select(&Breadth::ALL[..]), points).prop_map(|(ink, breadth, points)| {
        let mut stroke = Stroke::begin(ink, breadth, points[0]);
        for point in &points[1..] {
            stroke.go(*point);
        }
        stroke
    })
}

fn strokes() -> impl Strategy<Value = Vec<Stroke>> {
    proptest::collection::vec(stroke(), 0..12)
}

/// What a hand does to a drawing.
#[derive(Clone, Debug)]
enum Does {
    Draw(Stroke),
    Clear,
    Undo,
    Redo,
}

fn does() -> impl Strategy<Value = Does> {
    prop_oneof![3 => stroke().prop_map(Does::Draw), 1 => Just(Does::Clear), 3 => Just(Does::Undo), 2 => Just(Does::Redo)]
}

fn done(all: &[Does]) -> Drawing {
    let mut drawing = Drawing::default();
    for one in all {
        match one {
            Does::Draw(stroke) => drawing.draw(stroke.clone()),
            Does::Clear => _ = drawing.clear(),
            Does::Undo => _ = drawing.undo(),
            Does::Redo => _ = drawing.redo(),
        }
    }
    drawing
}

fn on_it(drawing: &Drawing) -> Vec<Stroke> {
    drawing.strokes().cloned().collect()
}

proptest! {
    #[test]
    fn undo_and_redo_are_inverse(all in proptest::collection::vec(does(), 0..40)) {
        let drawing = done(&all);
        let mut there = drawing.clone();
        if there.undo().is_some() {
            prop_assert!(there.can_redo());
            there.redo();
            prop_assert_eq!(&there, &drawing);
        }
        let mut back = drawing.clone();
        if back.redo().is_some() {
            prop_assert!(back.can_undo());
            back.undo();
            prop_assert_eq!(&back, &drawing);
        }
    }

    #[test]
    fn everything_can_be_undone_and_all_of_it_comes_back(all in proptest::collection::vec(does(), 0..40)) {
        let drawing = done(&all);
        let mut there = drawing.clone();
        let mut steps = 0;
        while there.undo().is_some() {
            steps += 1;
        }
        prop_assert!(there.is_empty() && !there.can_undo());
        for _ in 0..steps {
            prop_assert!(there.redo().is_some());
        }
        prop_assert_eq!(there, drawing);
    }

    #[test]
    fn no_stroke_is_lost_but_by_undo_and_clear(all in proptest::collection::vec(does(), 0..40), new in stroke()) {
        let mut drawing = done(&all);
        let mut expected = on_it(&drawing);
        expected.push(new.clone());
        drawing.draw(new);
        prop_assert_eq!(on_it(&drawing), expected);
    }

    #[test]
    fn undo_after_clear_brings_everything_back(all in proptest::collection::vec(does(), 0..40)) {
        let mut drawing = done(&all);
        let before = on_it(&drawing);
        let cleared = drawing.clear();
        prop_assert_eq!(cleared, (!before.is_empty()).then_some(Change::All));
        if cleared.is_some() {
            prop_assert!(drawing.is_empty());
            prop_assert_eq!(drawing.undo(), Some(Change::All));
            prop_assert_eq!(on_it(&drawing), before);
        }
    }

    #[test]
    fn what_is_said_to_have_changed_is_what_changed(all in proptest::collection::vec(does(), 0..40), back in any::<bool>()) {
        let mut drawing = done(&all);
        let before = on_it(&drawing);
        let change = if back { drawing.undo() } else { drawing.redo() };
        let after = on_it(&drawing);
        match change {
            None => prop_assert_eq!(before, after),
            Some(Change::Came) => prop_assert_eq!(&before[..], &after[..after.len() - 1]),
            Some(Change::Went) => prop_assert_eq!(&before[..before.len() - 1], &after[..]),
            Some(Change::All) => prop_assert!(before.is_empty() != after.is_empty()),
        }
    }

    #[test]
    fn a_picture_saved_is_a_picture_opened(strokes in strokes()) {
        let file = svg::write(strokes.iter());
        prop_assert_eq!(svg::read(file.as_bytes()), Some(strokes.clone()));
        // A mail program may change the ends of its lines.
        prop_assert_eq!(svg::read(file.replace('\n', "\r\n").as_bytes()), Some(strokes));
    }

    #[test]
    fn a_part_of_a_picture_is_no_picture(strokes in strokes(), part in 0.0..1.0f64) {
        let file = svg::write(strokes.iter());
        let end = file.len() - "</svg>\n".len();
        prop_assert_eq!(svg::read(&file.as_bytes()[..(end as f64 * part) as usize]), None);
    }

    #[test]
    fn any_bytes_can_be_opened(bytes in proptest::collection::vec(any::<u8>(), 0..400)) {
        prop_assert_eq!(svg::read(&bytes), None);
    }

    #[test]
    fn any_change_of_a_picture_can_be_opened(strokes in strokes(), place in 0.0..1.0f64, byte in any::<u8>()) {
        let mut file = svg::write(strokes.iter()).into_bytes();
        let place = (file.len() as f64 * place) as usize;
        file[place] = byte;
        if let Some(read) = svg::read(&file) {
            // What is read can be written, and read again.
            prop_assert_eq!(svg::read(svg::write(read.iter()).as_bytes()), Some(read));
        }
    }

    #[test]
    fn a_stroke_looks_the_same_while_it_is_drawn_and_afterwards(stroke in stroke()) {
        let mut tracer = Tracer::begin(stroke.breadth, stroke.first());
        let mut drawn: Vec<Piece> = Vec::new();
        let mut shown = tracer.piece().data.clone();
        for point in stroke.rest() {
            if let Some(finished) = tracer.go(*point) {
                prop_assert_eq!(&finished.data, &shown);
                drawn.push(finished);
                shown.clear();
            }
            // What is shown only grows at its end.
            prop_assert!(tracer.piece().data.starts_with(&shown));
            shown = tracer.piece().data.clone();
            prop_assert!(shown.len() < 2000, "{} bytes in a piece", shown.len());
        }
        tracer.end();
        drawn.push(tracer.piece().clone());
        prop_assert_eq!(drawn, pieces(&stroke));
    }

    #[test]
    fn numbers_are_written_as_everybody_writes_them(whole in any::<i32>()) {
        let mut text = String::new();
        number(&mut text, whole);
        prop_assert_eq!(text, whole.to_string());
    }
}

#[test]
fn a_dot_can_be_seen() {
    let dot = Stroke::begin(Ink::Black, Breadth::Thin, Point::new(5, -7, Pressure::Middle));
    assert_eq!(pieces(&dot), [Piece { broad: 9, data: "M5 -7h1".to_owned() }]);
}

#[test]
fn inks_differ_without_colour_and_can_be_seen_on_white() {
    let light = |ink: Ink| {
        let part = |from: usize| {
            let value = f64::from(u8::from_str_radix(&ink.colour()[from..from + 2], 16).unwrap()) / 255.0;
            if value <= 0.04045 { value / 12.92 } else { ((value + 0.055) / 1.055).powf(2.4) }
        };
        0.2126 * part(1) + 0.7152 * part(3) + 0.0722 * part(5) + 0.05
    };
    let contrasts = Ink::ALL.map(|ink| 1.05 / light(ink));
    assert!(contrasts.iter().all(|contrast| *contrast >= 3.0), "{contrasts:?}");
    assert!(contrasts.windows(2).all(|two| two[0] / two[1] > 1.6), "{contrasts:?}");
}

#[test]
fn what_the_file_says_of_the_sheet_is_its_size() {
    let file = svg::write(std::iter::empty());
    assert!(file.contains(&format!("viewBox=\"0 0 {WIDE} {HIGH}\"")), "{file}");
    assert!(file.contains(&format!("h{WIDE}v{HIGH}H0z")), "{file}");
}

#[test]
fn only_our_own_file_is_read_and_nothing_in_it_is_more_than_numbers() {
    let stroke = Stroke::begin(Ink::Red, Breadth::Thick, Point::new(1, 2, Pressure::Hard));
    let file = svg::write(std::iter::once(&stroke));
    assert!(svg::read(file.as_bytes()).is_some());
    for (from, to) in [
        ("<svg ", "<svg onload=\"x\" "),
        ("2 1 1 2 3", "2 1 1 2"),
        ("2 1 1 2 3", "2 1 1 2 4"),
        ("2 1 1 2 3", "4 1 1 2 3"),
        ("2 1 1 2 3", "2 1 99999 2 3"),
        ("2 1 1 2 3", "2 1"),
        ("2 1 1 2 3", "2 1 1 2 3 1 2 3"),
        ("2 1 1 2 3", "2 1 +1 2 3"),
        ("</g>", "</g><script>x</script>"),
        ("</svg>", "<g></svg>"),
        ("<g ", "<a "),
    ] {
        assert!(file.contains(from), "{from}");
        assert_eq!(svg::read(file.replace(from, to).as_bytes()), None, "{to}");
    }
    assert_eq!(svg::read(&vec![b' '; svg::MOST_BYTES + 1]), None);
}

#[test]
fn two_thousand_strokes_are_written_and_read() {
    let stroke = |nth: i32| {
        let mut stroke = Stroke::begin(Ink::Blue, Breadth::Thin, Point::new(nth % WIDE, 0, Pressure::Middle));
        for step in 1..60 {
            stroke.go(Point::new(nth % WIDE + step * 3, step * 20, Pressure::Middle));
        }
        stroke
    };
    let strokes: Vec<Stroke> = (0..2000).map(stroke).collect();
    let file = svg::write(strokes.iter());
    assert!(file.len() < svg::MOST_BYTES / 3, "{} bytes", file.len());
    assert_eq!(svg::read(file.as_bytes()), Some(strokes));
}
