//! What was measured, a row for each page.

/// A number of many goes: the one in the middle, and the ends.
pub struct Spread {
    /// The least.
    pub least: f64,
    /// The one in the middle.
    pub middle: f64,
    /// The most.
    pub most: f64,
    /// How many goes have the number.
    of: usize,
    /// How many there were.
    all: usize,
}

impl Spread {
    /// Of these goes, those that have the number.
    pub fn of(goes: impl IntoIterator<Item = Option<f64>>) -> Option<Spread> {
        let goes: Vec<Option<f64>> = goes.into_iter().collect();
        let mut numbers: Vec<f64> = goes.iter().flatten().copied().collect();
        numbers.sort_by(f64::total_cmp);
        Some(Spread {
            least: *numbers.first()?,
            middle: share(&numbers, 0.5)?,
            most: *numbers.last()?,
            of: numbers.len(),
            all: goes.len(),
        })
    }

    /// With so many digits behind the point; the ends only where they differ, and in how many goes if not in all.
    pub fn shown(&self, digits: usize) -> String {
        let [least, middle, most] = [self.least, self.middle, self.most].map(|one| format!("{one:.digits$}"));
        let few = if self.of < self.all { format!(", {} of {}", self.of, self.all) } else { String::new() };
        if least == most && few.is_empty() { middle } else { format!("{middle} ({least}-{most}{few})") }
    }
}

/// The number that this share of them, which are sorted, do not go past.
pub fn share(sorted: &[f64], share: f64) -> Option<f64> {
    let place = (sorted.len() as f64 * share).ceil() as usize;
    sorted.get(place.saturating_sub(1)).copied()
}

/// One field of the table.
pub struct Cell {
    text: String,
    /// What ratios are made of. None where some of the goes have no number: without them it would look better than
    /// it is.
    pub value: Option<f64>,
}

impl Cell {
    /// A number that does not change from go to go.
    pub fn number(number: Option<f64>, digits: usize) -> Cell {
        let text = number.map_or_else(none, |number| format!("{number:.digits$}"));
        Cell { text, value: number }
    }

    /// A number of many goes.
    pub fn spread(spread: Option<Spread>, digits: usize) -> Cell {
        let Some(spread) = spread else { return Cell { text: none(), value: None } };
        Cell { text: spread.shown(digits), value: (spread.of == spread.all).then_some(spread.middle) }
    }

    /// How many goes went so.
    pub fn times(so: impl Iterator<Item = bool>) -> Cell {
        let goes: Vec<bool> = so.collect();
        let text = format!("{} of {}", goes.iter().filter(|so| **so).count(), goes.len());
        Cell { text: if goes.is_empty() { "-".to_owned() } else { text }, value: None }
    }

    /// Where there is nothing to measure.
    pub fn nothing() -> Cell {
        Cell { text: "-".to_owned(), value: None }
    }
}

fn none() -> String {
    "no figure".to_owned()
}

/// What was measured in every page, in the order of the pages.
pub struct Column {
    /// What it is.
    pub name: &'static str,
    /// The fields.
    pub cells: Vec<Cell>,
}

/// All that was measured.
pub struct Table {
    /// The names of the pages.
    pub pages: Vec<&'static str>,
    /// What was measured in them.
    pub columns: Vec<Column>,
}

impl Table {
    /// A number of a page, where it has one.
    pub fn value(&self, page: &str, column: &str) -> Option<f64> {
        let at = self.pages.iter().position(|name| *name == page)?;
        self.columns.iter().find(|one| one.name == column)?.cells.get(at)?.value
    }

    /// A number of one page by that of another.
    pub fn ratio(&self, (page, column): (&str, &str), (to, other): (&str, &str)) -> Option<f64> {
        Some(self.value(page, column)? / self.value(to, other)?)
    }

    /// Prints the numbers, and those of `ours` by those of each page and by the best of `peers`.
    pub fn print(&self, ours: &str, peers: &[&str]) {
        let names = self.columns.iter().map(|column| column.name.to_owned());
        let head: Vec<String> = std::iter::once(String::new()).chain(names).collect();
        let row = |at: usize, name: &str| {
            let cells =
                self.columns.iter().map(|column| column.cells.get(at).map_or_else(none, |one| one.text.clone()));
            std::iter::once(name.to_owned()).chain(cells).collect()
        };
        lines(&head, &self.pages.iter().enumerate().map(|(at, name)| row(at, name)).collect::<Vec<_>>());
        println!("\n{ours}, as a share of:\n");
        let compared: Vec<&Column> =
            self.columns.iter().filter(|column| self.value(ours, column.name).is_some_and(|own| own > 0.0)).collect();
        let names = compared.iter().map(|column| column.name.to_owned());
        let head: Vec<String> = std::iter::once(String::new()).chain(names).collect();
        let shares = |name: &str, to: &dyn Fn(&str) -> Option<f64>| {
            let share = |column: &&Column| {
                let own = self.value(ours, column.name);
                let to = to(column.name).filter(|to| *to > 0.0);
                own.zip(to).map_or("-".to_owned(), |(own, to)| format!("{:.2}", own / to))
            };
            std::iter::once(name.to_owned()).chain(compared.iter().map(share)).collect::<Vec<_>>()
        };
        let best = |column: &str| peers.iter().filter_map(|peer| self.value(peer, column)).min_by(f64::total_cmp);
        let others = self.pages.iter().filter(|page| **page != ours);
        let mut rows = vec![shares("the best of the others", &best)];
        rows.extend(others.map(|page| shares(page, &|column| self.value(page, column))));
        lines(&head, &rows);
    }
}

/// Prints rows below a head, each column as wide as it has to be.
fn lines(head: &[String], rows: &[Vec<String>]) {
    let width = |at: usize| {
        let texts = std::iter::once(head).chain(rows.iter().map(Vec::as_slice)).filter_map(|row| row.get(at));
        texts.map(|text| text.chars().count()).max().unwrap_or_default()
    };
    let print = |row: &[String]| {
        let cells: String = row.iter().enumerate().map(|(at, cell)| format!(" {cell:<0$} |", width(at))).collect();
        println!("|{cells}");
    };
    print(head);
    print(&(0..head.len()).map(|at| "-".repeat(width(at).max(3))).collect::<Vec<_>>());
    rows.iter().for_each(|row| print(row));
}
