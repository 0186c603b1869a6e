//! The loads as one table, and what was promised.

use super::load::Load;
use super::site::Page;

/// A page and its loads.
pub struct Seen {
    /// The page.
    pub page: Page,
    /// The loads that were only watched.
    pub watched: Vec<Load>,
    /// The loads in which the page was answered.
    pub answered: Vec<Load>,
    /// What comes over the wire for it, with headers.
    pub bytes: usize,
}

/// How much later than the plain form's the first screen may be visible.
const MOST: f64 = 1.5;

/// A number of many loads: the one in the middle, and the ends.
struct Spread {
    least: f64,
    middle: f64,
    most: f64,
    /// How many loads have the number, where not all do.
    of: Option<usize>,
}

impl Spread {
    /// Of these loads, those that have the number.
    fn of(loads: &[Load], name: &str) -> Option<Spread> {
        let mut all: Vec<f64> = loads.iter().filter_map(|load| load.number(name)).collect();
        all.sort_by(f64::total_cmp);
        let of = (all.len() < loads.len()).then_some(all.len());
        Some(Spread { least: *all.first()?, middle: *all.get(all.len() / 2)?, most: *all.last()?, of })
    }
}

impl Seen {
    fn watched(&self, name: &str) -> Option<Spread> {
        Spread::of(&self.watched, name)
    }

    fn answers(&self) -> Option<Spread> {
        Spread::of(&self.answered, "answered")
    }

    fn requests(&self) -> usize {
        self.watched.last().map_or(0, |load| load.files().count())
    }

    /// In how many of the answered loads something was so.
    fn times(&self, so: impl Fn(&Load) -> bool) -> String {
        format!("{} of {}", self.answered.iter().filter(|load| so(load)).count(), self.answered.len())
    }

    /// Whether a tick was made at the first go: every press that it takes was pressed once.
    fn at_once(&self, load: &Load) -> bool {
        load.number("presses") == Some(self.page.answers.len() as f64)
    }
}

/// Prints the table.
pub fn print(seen: &[Seen; 4]) {
    let [ours, plain, _, survey] = seen;
    let line = |name: &str, cells: [String; 4], ratios: [String; 2]| {
        let cells: String = cells.iter().map(|cell| format!("{cell:>22}")).collect();
        let ratios: String = ratios.iter().map(|ratio| format!("{ratio:>14}")).collect();
        println!("{}", format!("{name:<34}{cells}{ratios}").trim_end());
    };
    let to = |one: &Seen| format!("/ {}", one.page.name);
    line("", seen.each_ref().map(|one| one.page.name.to_owned()), [to(plain), to(survey)]);
    let numbers = |name: &str, number: &dyn Fn(&Seen) -> f64| {
        let ratio = |to: &Seen| format!("{:.2}", number(ours) / number(to));
        line(name, seen.each_ref().map(|one| number(one).to_string()), [ratio(plain), ratio(survey)]);
    };
    numbers("bytes over the wire, with headers", &|one| one.bytes as f64);
    numbers("requests", &|one| one.requests() as f64);
    let moments = |name: &str, spread: &dyn Fn(&Seen) -> Option<Spread>| {
        let cell = |one: &Seen| match spread(one) {
            Some(Spread { least, middle, most, of }) => {
                let of = of.map_or(String::new(), |of| format!(", {of}x"));
                format!("{middle:.0} ({least:.0}-{most:.0}{of})")
            }
            None => "no figure".to_owned(),
        };
        let ratio = |to: &Seen| match (spread(ours), spread(to)) {
            // Loads that are left out would make a ratio better than it is.
            (Some(ours), Some(to)) if ours.of.is_none() && to.of.is_none() => format!("{:.2}", ours.middle / to.middle),
            _ => "-".to_owned(),
        };
        line(name, seen.each_ref().map(cell), [ratio(plain), ratio(survey)]);
    };
    moments("first contentful paint", &|one| one.watched("contentful"));
    moments("first screen visible", &|one| one.watched("first"));
    moments("takes an answer", &Seen::answers);
    moments("largest contentful paint", &|one| one.watched("largest"));
    moments("live", &|one| one.watched("live"));
    let shift = |one: &Seen| match one.watched("shift") {
        Some(Spread { least, middle, most, .. }) => format!("{middle:.3} ({least:.3}-{most:.3})"),
        None => "no figure".to_owned(),
    };
    let none = || [String::new(), String::new()];
    line("layout shift until live", seen.each_ref().map(shift), none());
    line("answered at the first go", seen.each_ref().map(|one| one.times(|load| one.at_once(load))), none());
    // What the others answer with is what makes them live.
    let early = |one: &Seen| {
        if one.page.name == ours.page.name { one.times(|load| load.says("early")) } else { "-".to_owned() }
    };
    line("answered before it was live", seen.each_ref().map(early), none());
    line("the answer is there once live", seen.each_ref().map(|one| one.times(|load| load.says("kept"))), none());
}

/// Prints whether each promise holds. All of them speak of a slow network.
pub fn promises([ours, plain, _, survey]: &[Seen; 4]) {
    // What has no figure compares with nothing, and so holds nothing.
    let middle = |one: &Seen, name: &str| one.watched(name).map_or(f64::NAN, |spread| spread.middle);
    let holds = |promise: &str, so: bool| println!("{promise}: {}", if so { "holds" } else { "does not hold" });
    println!();
    holds(
        &format!("First screen visible within {MOST} times the plain form"),
        middle(ours, "first") <= MOST * middle(plain, "first"),
    );
    holds(
        "Takes an answer from then on, and keeps it",
        ours.answered.iter().all(|load| ours.at_once(load) && load.says("early") && load.says("kept")),
    );
    holds("Live before the first question of SurveyJS is visible", middle(ours, "live") < middle(survey, "first"));
}
