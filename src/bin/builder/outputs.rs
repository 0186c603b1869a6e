//! What comes out: the link, its code, words to send it with, lines for a site, and a look at it.

use attune_check::domain::Words;
use attune_check::domain::options::MOST_TEXT;
use yew::{AttrValue, Html, TargetCast as _, html};

use crate::act::{Act, View};
use crate::browser::CHECK;
use crate::count::grouped;
use crate::draft::Field;
use crate::drawn::Drawn;
use crate::made::Made;
use crate::piece::{act, code, field, to_copy};
use crate::{form, messages, snippets};

/// Pixels of a module on the screen: at four, every phone reads it.
const PIXELS: usize = 4;

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

/// Everything that comes out.
pub fn view(drawn: &Drawn) -> Html {
    html! {
        <div class="outs">
            { link(drawn) }
            { scan(drawn) }
            { send(drawn) }
            { look(drawn) }
            { site(drawn) }
        </div>
    }
}

fn out(drawn: &Drawn, name: &str) -> String {
    text(name, drawn.made, drawn.theirs, &drawn.props.sandbox).unwrap_or_default()
}

fn link(drawn: &Drawn) -> Html {
    let made = drawn.made;
    let (count, most) = (grouped(drawn.words, made.count), grouped(drawn.words, MOST_TEXT));
    let count = drawn.words.fill("builder.count", &[("at", &count), ("all", &most)]);
    let needed = drawn.props.own.is_none();
    let base = html! {
        { field(drawn, Field::Base, form::input(drawn, Field::Base, Some(AttrValue::Static("https://"))), Some(drawn.t("builder.base.note"))) }
    };
    let select = |event: yew::FocusEvent| {
        if let Some(input) = event.target_dyn_into::<web_sys::HtmlInputElement>() {
            input.select();
        }
    };
    html! {
        <section>
            <h2>{ drawn.t("builder.link") }</h2>
            if needed { { base.clone() } }
            if needed && made.place.is_none() { <p class="notice" data-notice="no-place">{ drawn.t("builder.no-place") }</p> }
            <div class="copy">
                <input type="text" data-out="link" readonly=true value={out(drawn, "link")} aria-label={drawn.t("builder.link")}
                    onfocus={select} />
                { act(drawn, "btn", Act::Copy("link"), "builder.copy") }
            </div>
            // Always there, so that those who hear the page are told when something is left out.
            <div class="small" role="status">
                if let Some(names) = refused(drawn) {
                    <p class="wrong" data-notice="refused">{ drawn.words.fill("builder.refused", &[("names", &names)]) }</p>
                }
            </div>
            if made.is_too_long() {
                <p class="notice" role="alert" data-notice="long">{ drawn.t("builder.long") }</p>
            }
            <p class="small quiet" data-out="count">{ count }</p>
            <details class="fold">
                <summary>{ drawn.t("builder.old.open") }</summary>
                { field(drawn, Field::Old, form::input(drawn, Field::Old, None), Some(drawn.t("builder.old.note"))) }
            </details>
            { old(drawn) }
            if !needed {
                <details class="fold">
                    <summary>{ drawn.t("builder.base.open") }</summary>
                    { base }
                </details>
            }
        </section>
    }
}

/// The names of what was typed and is not in the link.
fn refused(drawn: &Drawn) -> Option<String> {
    let names = drawn.made.refused.iter().map(|one| drawn.t(&["builder.part.", one.name()].concat()));
    Some(drawn.words.listed(&names.collect::<Vec<_>>())).filter(|names| !names.is_empty())
}

/// What was read from an old link.
fn old(drawn: &Drawn) -> Html {
    let Some(old) = drawn.old else { return Html::default() };
    let lines: Vec<String> = match old {
        Err(()) => vec![drawn.t("builder.old.nothing")],
        Ok(old) => {
            let read = std::iter::once(drawn.t("builder.old.read"));
            let dropped = old.warnings.iter().map(|one| drawn.words.fill(one.key(), &[("name", one.name())]));
            let more = drawn.draft.keeps_more().then(|| drawn.t("builder.old.more"));
            let moved = old.elsewhere.as_ref().map(|to| drawn.words.fill("builder.old.elsewhere", &[("to", to)]));
            read.chain(dropped).chain(more).chain(moved).collect()
        }
    };
    html! {
        <div class="notice" role="status" data-notice="old">
            { for lines.into_iter().map(|line| html! { <p class="small">{ line }</p> }) }
        </div>
    }
}

fn scan(drawn: &Drawn) -> Html {
    html! {
        <section class="qr">
            { code(drawn, drawn.made, Some(PIXELS)) }
            <div>
                <h3>{ drawn.t("builder.qr") }</h3>
                <p class="small quiet">{ drawn.t("builder.qr.note") }</p>
                if drawn.made.code.as_ref().is_some_and(|code| code.is_dense()) {
                    <p class="small" data-notice="dense">{ drawn.t("builder.dense") }</p>
                }
                <ul class="get">
                    <li>{ act(drawn, "plain", Act::Show(View::Card), "builder.card") }</li>
                    <li>{ act(drawn, "plain", Act::Show(View::Poster), "builder.poster") }</li>
                    <li>{ act(drawn, "plain", Act::Svg, "builder.svg") }</li>
                    <li>{ act(drawn, "plain", Act::Png, "builder.png") }</li>
                </ul>
            </div>
        </section>
    }
}

fn send(drawn: &Drawn) -> Html {
    html! {
        <section class="send">
            <h3>{ drawn.t("builder.send") }</h3>
            <p class="small quiet">{ drawn.t("builder.send.note") }</p>
            <h4>{ drawn.t("builder.mail") }</h4>
            { to_copy(drawn, "subject", "builder.subject", "2", out(drawn, "subject")) }
            { act(drawn, "plain", Act::Copy("subject"), "builder.copy.subject") }
            { to_copy(drawn, "mail", "builder.mail", "9", out(drawn, "mail")) }
            { act(drawn, "plain", Act::Copy("mail"), "builder.copy.mail") }
            <h4>{ drawn.t("builder.text") }</h4>
            { to_copy(drawn, "text", "builder.text", "7", out(drawn, "text")) }
            { act(drawn, "plain", Act::Copy("text"), "builder.copy.text") }
        </section>
    }
}

fn look(drawn: &Drawn) -> Html {
    html! {
        <section>
            <h3>{ drawn.t("builder.look") }</h3>
            <iframe ref={drawn.frame.clone()} class="live" data-out="preview" sandbox="allow-scripts"
                title={drawn.t("builder.look.title")} src={[CHECK, "#", &drawn.opened].concat()}></iframe>
        </section>
    }
}

fn site(drawn: &Drawn) -> Html {
    let block = |name: &'static str, label: &str, copy: &str| {
        html! { <>
            <h4>{ drawn.t(label) }</h4>
            { to_copy(drawn, name, label, "5", out(drawn, name)) }
            { act(drawn, "plain", Act::Copy(name), copy) }
        </> }
    };
    html! {
        <section class="send">
            <h3>{ drawn.t("builder.site") }</h3>
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
