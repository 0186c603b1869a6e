//! What goes out with the link, below the form: paper and pictures, words to send it with, lines for a site.

use attune_check::domain::Words;
use yew::{Html, html};

use crate::act::{Act, View};
use crate::drawn::Drawn;
use crate::link::made::Made;
use crate::link::{messages, snippets};
use crate::views::piece::{act, pictured, to_copy};

/// The text in the box of this name; nothing while there is no link.
pub fn text(out: &str, made: &Made, words: Words, sandbox: &str) -> Option<String> {
    let (link, place) = (made.link.as_ref()?, made.place.as_ref()?);
    let (options, title) = (&made.options, words.get("embed.title"));
    Some(match out {
        "subject" => messages::subject(words, options),
        "mail" => messages::mail(words, options, link),
        "text" => messages::text(words, options, link),
        "embed" => snippets::element(place, options, &title),
        "frame" => snippets::frame(place, options, &title, sandbox),
        "button" => snippets::button(place, options, &title),
        _ => link.clone(),
    })
}

/// The same as it is drawn.
pub fn out(drawn: &Drawn, name: &str) -> String {
    text(name, drawn.made, drawn.theirs, &drawn.props.sandbox).unwrap_or_default()
}

/// Everything that goes out; nothing while there is no link, which the place of the link says.
pub fn view(drawn: &Drawn) -> Html {
    if drawn.made.link.is_none() {
        return Html::default();
    }
    html! {
        <div class="outs">
            { save(drawn) }
            { send(drawn) }
            { site(drawn) }
        </div>
    }
}

/// A sheet of paper, drawn small: the loom, some lines, the code.
const SHEET: &str = "M.5.5h20v29H.5zM14 1v5M16 1v5M18 1v5M3 9h12M3 12h9M3 16h6M3.5 20.5h2v2h-2zM7.5 20.5h2v2h-2zM3.5 24.5h2v2h-2zM7 25.5h3M12 22h6M12 25h4";

fn save(drawn: &Drawn) -> Html {
    let sheet = || {
        html! {
            <svg viewBox="0 0 21 30" fill="none" stroke="currentColor" aria-hidden="true" focusable="false"><path d={SHEET} /></svg>
        }
    };
    html! {
        <section>
            <h2>{ drawn.t("builder.qr") }</h2>
            <ul class="get">
                <li>{ pictured(drawn, "btn second", Act::Show(View::Card), "builder.card", sheet()) }</li>
                <li>{ pictured(drawn, "btn second", Act::Show(View::Poster), "builder.poster", sheet()) }</li>
                <li>{ act(drawn, "btn second", Act::Svg, "builder.svg") }</li>
                <li>{ act(drawn, "btn second", Act::Png, "builder.png") }</li>
            </ul>
        </section>
    }
}

fn send(drawn: &Drawn) -> Html {
    html! {
        <section class="send">
            <h2>{ drawn.t("builder.send") }</h2>
            <p class="small quiet">{ drawn.t("builder.send.note") }</p>
            <div class="pair">
                <div>
                    <h3>{ drawn.t("builder.mail") }</h3>
                    { to_copy(drawn, "subject", "builder.subject", "2", out(drawn, "subject")) }
                    { act(drawn, "btn second", Act::Copy("subject"), "builder.copy.subject") }
                    { to_copy(drawn, "mail", "builder.mail", "9", out(drawn, "mail")) }
                    { act(drawn, "btn second", Act::Copy("mail"), "builder.copy.mail") }
                </div>
                <div>
                    <h3>{ drawn.t("builder.text") }</h3>
                    { to_copy(drawn, "text", "builder.text", "7", out(drawn, "text")) }
                    { act(drawn, "btn second", Act::Copy("text"), "builder.copy.text") }
                </div>
            </div>
        </section>
    }
}

fn site(drawn: &Drawn) -> Html {
    let block = |name: &'static str, label: &str, copy: &str| {
        html! { <>
            <h3>{ drawn.t(label) }</h3>
            { to_copy(drawn, name, label, "5", out(drawn, name)) }
            { act(drawn, "btn second", Act::Copy(name), copy) }
        </> }
    };
    html! {
        <section class="send">
            <h2>{ drawn.t("builder.site") }</h2>
            <details class="fold">
                <summary>{ drawn.t("builder.site.open") }</summary>
                <div>
                    <p class="small quiet">{ drawn.t("builder.site.note") }</p>
                    { block("embed", "builder.embed", "builder.copy.embed") }
                    { block("frame", "builder.frame", "builder.copy.frame") }
                    { block("button", "builder.button", "builder.copy.button") }
                </div>
            </details>
        </section>
    }
}
