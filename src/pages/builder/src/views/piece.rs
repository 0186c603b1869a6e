//! Pieces that the views share.

use attune_check::domain::options::Warning;
use attune_check::domain::strings::digits;
use yew::virtual_dom::{AttrValue, VList};
use yew::{Callback, Html, html};

use crate::act::Act;
use crate::drawn::Drawn;
use crate::link::draft::Field;
use crate::link::made::Made;

/// The id of a control and of what stands beside it.
pub fn id(field: Field) -> String {
    ["b-", field.name()].concat()
}

/// A control with its name before it, and after it a note and what the core refused of it.
pub fn field(drawn: &Drawn, at: Field, control: Html, note: Option<String>) -> Html {
    let (id, refused) = (id(at), refused(drawn, at));
    let label = drawn.t(&["builder.", at.name()].concat());
    html! {
        <div class="field">
            <label for={id.clone()}>{ label }</label>
            { control }
            if let Some(note) = note { <small id={[&id, "-note"].concat()}>{ note }</small> }
            if let Some(refused) = refused {
                <p class="small wrong" id={[&id, "-wrong"].concat()} data-notice={at.name()}>{ refused }</p>
            }
        </div>
    }
}

/// What describes a control: the note and the fault, where they are there.
pub fn described(drawn: &Drawn, at: Field, note: bool) -> Option<AttrValue> {
    let mut ids = Vec::new();
    if note {
        ids.push([&id(at), "-note"].concat());
    }
    if refused(drawn, at).is_some() {
        ids.push([&id(at), "-wrong"].concat());
    }
    (!ids.is_empty()).then(|| ids.join(" ").into())
}

/// What is wrong with a field, in a sentence.
pub fn refused(drawn: &Drawn, at: Field) -> Option<String> {
    if at == Field::Base {
        return drawn.made.no_place.then(|| drawn.t("builder.wrong.base"));
    }
    let warning = drawn.made.refused.iter().find(|warning| warning.name() == at.name())?;
    Some(match (warning, at) {
        (Warning::TooLong(_), _) => drawn.t("builder.too-long"),
        (_, Field::From) => drawn.t("builder.wrong.from"),
        (_, Field::Accent) => drawn.t("builder.wrong.accent"),
        _ => drawn.t("builder.wrong"),
    })
}

/// A button that does something, and beside it what came of it. It cannot be pressed while there is no link.
pub fn act(drawn: &Drawn, class: &'static str, act: Act, key: &str) -> Html {
    pictured(drawn, class, act, key, Html::default())
}

/// The same with a picture above its words.
pub fn pictured(drawn: &Drawn, class: &'static str, act: Act, key: &str, picture: Html) -> Html {
    let said = drawn.said.filter(|(done, _)| *done == act).map(|(_, key)| drawn.t(key));
    let off = !act.works(drawn.made);
    html! { <>
        <button {class} type="button" data-action={act.id()} disabled={off} onclick={drawn.on(act)}>{ picture }{ drawn.t(key) }</button>
        <span class="small" role="status">{ said }</span>
    </> }
}

/// Parts one after the other.
pub fn all(parts: Vec<Html>) -> Html {
    VList::with_children(parts, None).into()
}

/// The link's code.
pub fn code(drawn: &Drawn, made: &Made, pixels: Option<usize>) -> Html {
    named_code(made, pixels, drawn.t("builder.qr.label"))
}

/// The same with this name, for who hears the page.
pub fn named_code(made: &Made, pixels: Option<usize>, label: String) -> Html {
    let Some(code) = &made.code else { return Html::default() };
    let side = pixels.map(|pixels| digits(pixels * code.side()));
    html! {
        <svg data-out="qr" viewBox={code.view()} width={side.clone()} height={side} role="img"
            aria-label={label} shape-rendering="crispEdges">
            <path fill="#fff" d={code.ground()} /><path fill="#000" d={code.path()} />
        </svg>
    }
}

/// A box with a text to copy.
pub fn to_copy(drawn: &Drawn, out: &'static str, label: &str, rows: &'static str, text: String) -> Html {
    html! {
        <textarea data-out={out} aria-label={drawn.t(label)} readonly=true rows={rows} value={text} />
    }
}

/// Nothing, for a handler that only keeps the browser from doing something.
pub fn stop() -> Callback<yew::SubmitEvent> {
    Callback::from(|event: yew::SubmitEvent| event.prevent_default())
}
