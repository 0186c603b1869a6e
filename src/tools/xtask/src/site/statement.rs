//! The statement on who can use the check, written from the run of the tests: what they ran in, and the criteria that
//! each screen opens with.

use std::collections::BTreeSet;

use crate::Result;
use crate::env::run::root;
use crate::site::criteria::{self, Criterion, GROUPS, PARTS, Success};
use crate::site::preview::escaped;
use crate::site::record::Record;

/// What stands in the slots of the page.
pub fn slots() -> Result<[(&'static str, String); 6]> {
    let (success, criteria) = (criteria::success(root())?, criteria::criteria(root())?);
    let record = Record::read()?;
    Ok([
        ("system", escaped(&record.system)),
        ("run", record.told()),
        ("read_out", escaped(&record.read_out())),
        ("engines", record.engines.iter().map(|engine| format!("<li>{}</li>", escaped(engine))).collect()),
        ("rules", GROUPS.into_iter().map(|group| rules(group, &success, &criteria)).collect()),
        ("parts", PARTS.into_iter().map(|part| promises(part, &criteria)).collect()),
    ])
}

/// A line that opens, with how much is below it. A link leads to the line, which is in sight in every browser.
fn opens(id: &str, name: &str, much: &str, inside: &str) -> String {
    let name = escaped(name);
    format!("<details class=\"opens\" id=\"{id}\"><summary>{name} <small>{much}</small></summary>{inside}</details>")
}

/// The success criteria of a group.
fn rules((number, name): (&str, &str), success: &[Success], criteria: &[Criterion]) -> String {
    let of: Vec<&Success> = success.iter().filter(|one| one.number.split('.').next() == Some(number)).collect();
    let list: String = of.iter().map(|one| rule(one, criteria)).collect();
    let (id, name, much) = (format!("rules-{number}"), format!("{number}. {name}"), format!("{} rules", of.len()));
    opens(&id, &name, &much, &format!("<dl class=\"facts\">{list}</dl>"))
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
    let (id, much) = (format!("part-{part}"), format!("{} promises", of.len()));
    opens(&id, name, &much, &format!("<ul class=\"dots\">{list}</ul>{shown}"))
}
