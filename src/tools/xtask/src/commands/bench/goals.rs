//! Where the check wants to get to, and whether it is there.

/// A goal, and what was measured for it.
pub struct Goal {
    /// What it is about.
    pub what: &'static str,
    /// What was measured.
    pub measured: Option<f64>,
    /// The most that it may be.
    pub most: f64,
}

/// Prints whether each holds. What has no figure holds nothing.
pub fn print(goals: &[Goal]) {
    println!();
    let width = goals.iter().map(|goal| goal.what.chars().count()).max().unwrap_or_default();
    for Goal { what, measured, most } in goals {
        let (measured, holds) = match measured {
            None => ("no figure".to_owned(), "no figure"),
            Some(measured) => (format!("{measured:.3}"), if measured <= most { "holds" } else { "does not hold" }),
        };
        println!("{what:<width$}  {measured:>9}  at most {most:<6}  {holds}");
    }
}
