//! The choices: what an old link sets, when, words and place, from you, colour, and where the check is.

use attune_check::domain::accent::Accent;
use attune_check::domain::options::{MAX_CONTACT_CHARS, MAX_FROM_CHARS, MAX_NOTE_CHARS};
use attune_check::domain::{Helper, Setting, Stage, Text};
use web_sys::{Event, HtmlInputElement, HtmlSelectElement, HtmlTextAreaElement, InputEvent};
use yew::virtual_dom::AttrValue;
use yew::{Callback, Html, TargetCast as _, html};

use crate::browser::TOOLS;
use crate::drawn::Drawn;
use crate::link::count;
use crate::link::draft::{ANY, Field};
use crate::message::Message;
use crate::views::piece::{all, described, field, id, refused, stop};

/// Our own colour, which the chooser begins with.
const FIG: &str = "#6a214c";

/// What an old link sets, before all that is chosen anew.
pub fn old(drawn: &Drawn) -> Html {
    let mut lines = Vec::new();
    let mut add = |line: String| lines.push(html! { <p class="small">{ line }</p> });
    match drawn.old {
        None => {}
        Some(Err(())) => add(drawn.t("builder.old.nothing")),
        Some(Ok(old)) => {
            add(drawn.t("builder.old.read"));
            for one in &old.warnings {
                add(drawn.words.fill(one.key(), &[("name", one.name())]));
            }
            if drawn.draft.keeps_more() {
                add(drawn.t("builder.old.more"));
            }
            if let Some(to) = &old.elsewhere {
                add(drawn.words.fill("builder.old.elsewhere", &[("to", to)]));
            }
        }
    }
    html! {
        <div class="old">
            <details class="fold">
                <summary>{ drawn.t("builder.old.open") }</summary>
                { field(drawn, Field::Old, input(drawn, Field::Old, None), Some(drawn.t("builder.old.note"))) }
            </details>
            if !lines.is_empty() {
                <div class="notice" role="status" data-notice="old">{ all(lines) }</div>
            }
        </div>
    }
}

/// The form. Where no address of the check is known, it begins with that: nothing comes out before.
pub fn view(drawn: &Drawn) -> Html {
    let base = html! {
        { field(drawn, Field::Base, input(drawn, Field::Base, Some(AttrValue::Static("https://"))), Some(drawn.t("builder.base.note"))) }
    };
    let needed = drawn.props.own.is_none();
    html! {
        <form class="choices" autocomplete="off" onsubmit={stop()}>
            if needed { { base.clone() } }
            { stages(drawn) }
            <div class="group">
                <h2>{ drawn.t("builder.words") }</h2>
                <div class="side-by">
                    { list(drawn, Field::Helper, Helper::ALL.map(|one| (one.id(), drawn.t(&["helper.", one.id()].concat()))).into()) }
                    { list(drawn, Field::Setting, Setting::ALL.map(|one| (one.id(), drawn.t(&["setting.", one.id()].concat()))).into()) }
                    { list(drawn, Field::Lang, languages(drawn)) }
                    { list(drawn, Field::Country, countries(drawn)) }
                </div>
            </div>
            <div class="group">
                <h2>{ drawn.t("builder.you") }</h2>
                { field(drawn, Field::From, input(drawn, Field::From, None), left(drawn, Field::From, MAX_FROM_CHARS)) }
                { field(drawn, Field::Note, area(drawn, Field::Note), left(drawn, Field::Note, MAX_NOTE_CHARS)) }
                { field(drawn, Field::Contact, input(drawn, Field::Contact, None), left(drawn, Field::Contact, MAX_CONTACT_CHARS)) }
            </div>
            { colour(drawn) }
            if !needed {
                <details class="fold">
                    <summary>{ drawn.t("builder.base.open") }</summary>
                    { base }
                </details>
            }
        </form>
    }
}

fn stages(drawn: &Drawn) -> Html {
    let chosen = drawn.draft.get(Field::Stage);
    let row = |value: &'static str, name: String| {
        let on = Callback::from({
            let tell = drawn.tell.clone();
            move |_: Event| tell.emit(Message::Chosen(Field::Stage, value.to_owned()))
        });
        html! {
            <label class="row">
                <input type="radio" name="stage" {value} checked={chosen == value} onchange={on} autocomplete="off" />
                <span>{ name }</span>
            </label>
        }
    };
    html! {
        <fieldset>
            <legend><h2>{ drawn.t("builder.stage") }</h2></legend>
            <div class="rows">
                { for Stage::ALL.map(|stage| row(stage.id(), drawn.t(&["stage.", stage.id(), ".name"].concat()))) }
                { row(ANY, drawn.t("builder.stage.any")) }
            </div>
        </fieldset>
    }
}

fn languages<'a>(drawn: &'a Drawn) -> Vec<(&'a str, String)> {
    let name = |text: &Text| text.raw("language.name").unwrap_or_default().to_owned();
    drawn.props.languages.iter().map(|one| (one.id.as_str(), name(&one.text))).collect()
}

fn countries<'a>(drawn: &'a Drawn) -> Vec<(&'a str, String)> {
    let mut choices = vec![("", drawn.t("builder.country.none"))];
    for id in drawn.props.countries.iter() {
        choices.push((id.as_str(), drawn.t(&["country.", id].concat())));
    }
    choices
}

fn list(drawn: &Drawn, at: Field, choices: Vec<(&str, String)>) -> Html {
    let now = drawn.draft.get(at);
    let on = drawn.tell.reform(move |event: Event| {
        Message::Chosen(at, event.target_dyn_into::<HtmlSelectElement>().map(|list| list.value()).unwrap_or_default())
    });
    let control = html! {
        <select id={id(at)} name={at.name()} ~value={now.to_owned()} onchange={on} autocomplete="off"
            aria-describedby={described(drawn, at, at == Field::Country)}>
            { for choices.into_iter().map(|(value, name)| html! {
                <option value={value.to_owned()} selected={value == now}>{ name }</option>
            }) }
        </select>
    };
    field(drawn, at, control, (at == Field::Country).then(|| drawn.t("builder.country.note")))
}

/// A line of text.
fn input(drawn: &Drawn, at: Field, placeholder: Option<AttrValue>) -> Html {
    let noted = matches!(at, Field::From | Field::Contact | Field::Accent | Field::Base | Field::Old);
    // An address has no capitals of its own, and neither has the code of a colour.
    let address = matches!(at, Field::Base | Field::Old);
    let capitals = (address || at == Field::Accent).then_some("none");
    html! {
        <input type="text" id={id(at)} name={at.name()} value={drawn.draft.get(at).to_owned()} {placeholder}
            inputmode={address.then_some("url")} autocapitalize={capitals} aria-describedby={described(drawn, at, noted)} aria-invalid={invalid(drawn, at)}
            oninput={typed(drawn, at)} onchange={chosen(drawn, at)} />
    }
}

fn area(drawn: &Drawn, at: Field) -> Html {
    html! {
        <textarea id={id(at)} name={at.name()} value={drawn.draft.get(at).to_owned()} rows="4"
            aria-describedby={described(drawn, at, true)} aria-invalid={invalid(drawn, at)}
            oninput={typed(drawn, at)} onchange={chosen(drawn, at)} />
    }
}

fn invalid(drawn: &Drawn, at: Field) -> Option<&'static str> {
    refused(drawn, at).map(|_| "true")
}

fn typed(drawn: &Drawn, at: Field) -> Callback<InputEvent> {
    drawn.tell.reform(move |event: InputEvent| Message::Typed(at, written(&event)))
}

/// Typing has ended. What was pasted to be edited is read once, when it comes.
fn chosen(drawn: &Drawn, at: Field) -> Option<Callback<Event>> {
    (at != Field::Old).then(|| drawn.tell.reform(move |event: Event| Message::Chosen(at, written(&event))))
}

fn written(event: &Event) -> String {
    let area = event.target_dyn_into::<HtmlTextAreaElement>().map(|area| area.value());
    area.or_else(|| Some(event.target_dyn_into::<HtmlInputElement>()?.value())).unwrap_or_default()
}

/// What a text is for, and how many letters of it are left.
fn left(drawn: &Drawn, at: Field, most: usize) -> Option<String> {
    Some(count::left(drawn.words, at, drawn.draft.count(at, TOOLS.normal), most))
}

fn colour(drawn: &Drawn) -> Html {
    let accent = drawn.made.options.accent;
    let chip = |name: &'static str, key: &str| {
        html! {
            <li><span class="chip" data-chip={name}></span><small>{ drawn.t(key) }</small></li>
        }
    };
    let told = accent.map(|accent| {
        let same = Accent::on_light(accent).colour == accent || Accent::on_dark(accent).colour == accent;
        drawn.t(if same { "builder.accent.kept" } else { "builder.accent.changed" })
    });
    html! {
        <div class="group">
            <h2>{ drawn.t("builder.colour") }</h2>
            <div class="swatch">
                <input type="color" name="colour" value={accent.map_or(FIG.to_owned(), |accent| accent.to_hex())} autocomplete="off"
                    aria-label={drawn.t("builder.colour.choose")} oninput={typed(drawn, Field::Accent)} onchange={chosen(drawn, Field::Accent)} />
                { field(drawn, Field::Accent, input(drawn, Field::Accent, None), Some(drawn.t("builder.accent.note"))) }
            </div>
            if let Some(told) = told {
                <ul class="chips">
                    { chip("given", "builder.accent.given") }
                    { chip("light", "builder.accent.light") }
                    { chip("dark", "builder.accent.dark") }
                </ul>
                <p class="small" data-notice="accent">{ told }</p>
            }
        </div>
    }
}
