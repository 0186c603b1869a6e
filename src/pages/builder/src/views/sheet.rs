//! The card and the poster: one page each, for a pocket and for a wall. Anyone may see them, so they say little.

use attune_check::domain::Words;
use attune_check::ui::loom;
use yew::{Html, html};

use crate::act::{Act, View};
use crate::drawn::Drawn;
use crate::link::made::Made;
use crate::link::messages::when;
use crate::views::piece::{act, named_code};

/// The sheet, with the buttons above it.
pub fn view(drawn: &Drawn, card: bool) -> Html {
    let name = drawn.t(if card { "builder.card" } else { "builder.poster" });
    html! { <>
        // The way back comes first. Where the form has been taken out, Orca in Firefox goes to what comes first in its
        // place without a word, and a heading there would stay unspoken as the focus comes to it.
        <p class="no-print">{ act(drawn, "plain", Act::Show(View::Form), "builder.back") }</p>
        <h1 class="no-print" tabindex="-1">{ name.clone() }</h1>
        <div class="go no-print">{ act(drawn, "btn", Act::Print, "builder.print") }</div>
        { paper(drawn.theirs, drawn.made, card, name, drawn.t("builder.qr.label")) }
    </> }
}

/// The sheet alone, in the words of those who find it. `label` names it and `code` the code on it, for who hears the page.
pub fn paper(theirs: Words, made: &Made, card: bool, label: String, code: String) -> Html {
    // Whoever finds it reads it in their own language.
    let t = |key: &str| theirs.get(key);
    let of = |group: &str| t(&[group, when(&made.options)].concat());
    let (name, class) = if card { ("card", "paper sheet-a6") } else { ("poster", "paper sheet-a4") };
    // What is printed is in the language that was chosen for it, whatever the page is translated into.
    html! {
        <article {class} data-sheet={name} translate="no" lang={t("lang")} dir={t("dir")} aria-label={label}>
            { loom() }
            <p class="card-from"><bdi>{ made.options.from.clone() }</bdi></p>
            <h2>{ of("card.title.") }</h2>
            <p class="card-say">{ of("card.say.") }</p>
            <div class="card-qr">
                { named_code(made, None, code) }
                <p><b>{ t("card.promise") }</b>{ t("card.promise.text") }</p>
            </div>
            <p class="card-url"><bdi>{ made.place.as_ref().and_then(|place| place.written(&made.options)) }</bdi></p>
        </article>
    }
}
