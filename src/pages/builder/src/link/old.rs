//! What an old link says, as far as it can be read.

use attune_check::domain::Options;
use attune_check::domain::options::Warning;

use super::language::{Language, meant};

/// Reads what an old link sets, with what of it could not be read; nothing where that is all of it. `languages` and
/// `countries` are those of the check, `normal` writes a text in one of the ways that look alike.
pub fn read(
    fragment: &str,
    languages: &[Language],
    countries: &[String],
    normal: fn(&str) -> String,
) -> Option<(Options, Vec<Warning>)> {
    let (mut options, mut warnings) = Options::default().and_link(fragment, normal);
    if let Some(asked) = options.lang.take() {
        options.lang = meant(languages, &asked).map(|language| language.id.clone());
        warnings.extend(options.lang.is_none().then_some(Warning::Wrong("lang")));
    }
    let (options, unknown) = options.with_lines(|country| countries.iter().any(|one| one == country));
    warnings.extend(unknown);
    // A link that leaves everything as it is says so without a fault.
    (warnings.is_empty() || !options.pairs().is_empty()).then_some((options, warnings))
}
