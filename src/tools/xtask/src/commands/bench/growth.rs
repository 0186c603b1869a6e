//! How figures grow with a number.

/// By which power of a number something grows: 1 is in line with it, 2 by its square, 0 not at all.
pub struct Growth {
    /// Over all sizes, by least squares.
    pub over_all: f64,
    /// From the last size but one to the last, where what is there anyway hides the least of it.
    pub at_the_end: f64,
}

/// More than in line, where noise could not be the reason.
pub const IN_LINE: f64 = 1.1;

impl Growth {
    /// Of these pairs of a number and what there is of something.
    pub fn of(points: &[(usize, f64)]) -> Option<Growth> {
        let all: Vec<(f64, f64)> = points.iter().map(|(number, much)| ((*number as f64).ln(), much.ln())).collect();
        let last = all.get(all.len().checked_sub(2)?..)?;
        Some(Growth { over_all: slope(&all), at_the_end: slope(last) })
    }

    /// Whether it grows by no more than this power.
    pub fn holds(&self, most: f64) -> bool {
        self.over_all <= most && self.at_the_end <= most
    }
}

/// The slope of the line that is closest to these points.
fn slope(points: &[(f64, f64)]) -> f64 {
    let count = points.len() as f64;
    let mean = |of: &dyn Fn(&(f64, f64)) -> f64| points.iter().map(of).sum::<f64>() / count;
    let (x, y) = (mean(&|point| point.0), mean(&|point| point.1));
    let both: f64 = points.iter().map(|point| (point.0 - x) * (point.1 - y)).sum();
    let wide: f64 = points.iter().map(|point| (point.0 - x).powi(2)).sum();
    both / wide
}

impl std::fmt::Display for Growth {
    fn fmt(&self, out: &mut std::fmt::Formatter) -> std::fmt::Result {
        write!(out, "{:>10.2}{:>12.2}", self.over_all, self.at_the_end)
    }
}
