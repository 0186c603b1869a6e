//! The statement on who can use the check, written from the run of the tests: what they ran in, and the criteria that
//! each screen opens with.

#[path = "../../../tests/support/criteria.rs"]
mod criteria;

use std::collections::BTreeSet;

use self::criteria::{Criterion, PARTS, Success};
use crate::Result;
use crate::preview::escaped;
use crate::record::Record;
use crate::run::root;

/// What stands in the slots of the page.
pub fn slots() -> Result<[(&'static str, String); 6]> {
    let (success, criteria) = (criteria::success(root())?, criteria::criteria(root())?);
    let record = Record::read()?;
    Ok([
        ("system", escaped(&record.system)),
        ("run", record.told()),
        ("read_out", escaped(&record.read_out())),
        ("engines", record.engines.iter().map(|engine| format!("<li>{}</li>", escaped(engine))).collect()),
        ("rules", success.iter().map(|one| rule(one, &criteria)).collect()),
        ("parts", PARTS.into_iter().map(|part| promises(part, &criteria)).collect()),
    ])
}

/// A success criterion, with the parts that serve it, or why it does not apply.
fn rule(one: &Success, criteria: &[Criterion]) -> String {
    let serves = |part: &str| criteria.iter().any(|other| other.part == part && other.wcag.contains(&one.number));
    let places: Vec<String> = PARTS
        .into_iter()
        .filter(|(part, _)| serves(part))
        .map(|(part, name)| format!("<a href=\"#part-{part}\">{}</a>", escaped(name)))
        .collect();
    let said = one.none.as_deref().map_or_else(|| places.join(", "), escaped);
    // Its name is that of the recommendation.
    let name = format!("{} <cite>{}</cite>, {}", one.number, escaped(&one.name), one.level);
    format!("<div><dt>{name}</dt><dd>{said}</dd></div>")
}

/// What a part promises, in its own words.
fn promises((part, name): (&str, &str), criteria: &[Criterion]) -> String {
    let of: Vec<&Criterion> = criteria.iter().filter(|one| one.part == part).collect();
    let tests = of.iter().flat_map(|one| &one.tests).collect::<BTreeSet<_>>().len();
    let lines = of.iter().map(|one| {
        format!("<li>{} <span class=\"small quiet\">{}</span></li>", escaped(&one.words), one.wcag.join(", "))
    });
    let list = lines.collect::<String>();
    let shown = format!("<p class=\"small quiet\">{tests} tests show this.</p>");
    format!("<h3 id=\"part-{part}\">{}</h3><ul class=\"dots\">{list}</ul>{shown}", escaped(name))
}
