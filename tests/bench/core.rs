//! What the core does, natively: timed by criterion, with the bytes that it allocates, beside what other readers take
//! for the same text. `cargo xtask bench core` makes a table of it.
#![allow(missing_docs, clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::indexing_slicing)]

use std::alloc::System;
use std::hint::black_box;
use std::time::Duration;

use attune_check::content::{Content, FILES};
use attune_check::domain::report::Sources;
use attune_check::domain::session::Part;
use attune_check::domain::{Action, Answer, Helper, Options, Scores, Session, Stage, validate};
use criterion::Criterion;
use serde_json::{Value, json};
use stats_alloc::{INSTRUMENTED_SYSTEM, Region, StatsAlloc};

#[global_allocator]
static COUNTED: &StatsAlloc<System> = &INSTRUMENTED_SYSTEM;

/// How many statements are asked.
const SIZES: [usize; 3] = [12, 120, 1_200];

/// A link with every option.
const LINK: &str = "v=1&stage=2&helper=counsellor&setting=online&country=gb&lang=en&theme=dark&all=1&accent=1d4ed8\
    &contact=Tuesdays%2C+after+five&from=Hollow+Lane+Counselling&note=Take+your+time.+Nothing+of+it+comes+back+to+me%2C+\
    and+we+can+talk+about+as+much+of+it+as+you+like+%E2%80%93+or+about+something+else.";

/// Times some work, and prints what one call of it allocates.
fn time<T>(criterion: &mut Criterion, name: &str, size: usize, work: impl Fn() -> T) {
    let region = Region::new(COUNTED);
    drop(black_box(work()));
    let seen = region.change();
    println!("allocated {name} {size} {} {}", seen.bytes_allocated, seen.allocations + seen.reallocations);
    criterion.benchmark_group(name).bench_function(size.to_string(), |bencher| bencher.iter(&work));
}

fn with_statements(criterion: &mut Criterion, size: usize) {
    let [(_, check), (_, words), (_, help)] = FILES;
    let [check, words] = bench::statements(check, words, size).unwrap();
    let (check, words) = (check.as_str(), words.as_str());
    let any = |text: &str| serde_json::from_str::<Value>(text).unwrap();
    time(criterion, "json", size, || [check, words, help].map(any));
    time(criterion, "parse", size, || Content::from_json(check, words, help).unwrap());
    let content = Content::from_json(check, words, help).unwrap();
    let faults = || {
        let Content { check, text, help } = &content;
        (validate::check(check), validate::text(check, help, text, text), validate::help(help))
    };
    assert_eq!(faults(), Default::default());
    time(criterion, "validate", size, faults);

    let session = answered(&content);
    let answers: Value = content.check.asked(Stage::Working).into_iter().map(|at| json!([at, "2"])).collect();
    let answers = answers.to_string();
    time(criterion, "answers", size, || any(&answers));
    time(criterion, "score", size, || Scores::of(&content.check, Stage::Working, &session.answers));
    let words = content.text.with(Helper::Therapist);
    let from = Sources { check: &content.check, words, help: &content.help, today: "2026-01-01", watched: false };
    time(criterion, "report", size, || session.result_text(from).unwrap());
}

/// A run with the same answer to every statement, of which all is kept.
fn answered(content: &Content) -> Session {
    let begun = Session::begin(Options { stage: Some(Stage::Working), all: true, ..Options::default() });
    let asked = content.check.asked(Stage::Working);
    let actions = std::iter::once(Action::Started)
        .chain(asked.into_iter().map(|at| Action::ItemAnswered(at, Answer::from_id("2"))))
        .chain(Part::ALL.map(|part| Action::PartTicked(part, true)));
    actions.fold(begun, |session, action| session.apply(&content.check, action).unwrap())
}

fn main() {
    let mut criterion = Criterion::default()
        .sample_size(20)
        .warm_up_time(Duration::from_millis(200))
        .measurement_time(Duration::from_millis(800))
        .without_plots()
        .configure_from_args();
    for size in SIZES {
        with_statements(&mut criterion, size);
    }
    let form = || url::form_urlencoded::parse(LINK.as_bytes()).into_owned().collect::<Vec<_>>();
    time(&mut criterion, "form", 1, form);
    let link = || Options::default().and_link(LINK, str::to_owned);
    assert_eq!(link().1, [], "every option of the link is read");
    time(&mut criterion, "link", 1, link);
}
