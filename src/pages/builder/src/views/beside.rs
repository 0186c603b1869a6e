//! What stands beside the form and stays in sight: what to look at, the link, its code, and what clients see first.

use attune_check::domain::options::MAX_LINK_CHARS;
use yew::{Html, TargetCast as _, html};

use crate::act::Act;
use crate::browser::CHECK;
use crate::drawn::Drawn;
use crate::link::count::grouped;
use crate::link::draft::Field;
use crate::views::outputs::out;
use crate::views::piece::{act, all, code, refused};

/// Pixels of a module on the screen: at four, every phone reads it.
const PIXELS: usize = 4;

/// All of it.
pub fn view(drawn: &Drawn) -> Html {
    html! {
        <div class="beside">
            { link(drawn) }
            { scan(drawn) }
            { look(drawn) }
        </div>
    }
}

/// What is wrong with the link: why nothing comes out, or why a part is left out, each with its field.
fn faults(drawn: &Drawn) -> Vec<Html> {
    let mut all = Vec::new();
    let mut add = |field: Field, name: &'static str, why: String| {
        let to = Act::To(field);
        all.push(html! {
            <li data-notice={name}>
                <button class="plain" type="button" data-action={to.id()} onclick={drawn.on(to)}>
                    { drawn.t(&["builder.", field.name()].concat()) }
                </button>
                <p class="small">{ why }</p>
            </li>
        });
    };
    if drawn.made.place.is_none() {
        let typed = refused(drawn, Field::Base);
        add(Field::Base, "no-place", typed.unwrap_or_else(|| drawn.t("builder.no-place")));
    }
    for field in [Field::From, Field::Note, Field::Contact, Field::Accent] {
        if let Some(why) = refused(drawn, field) {
            add(field, "refused", why);
        }
    }
    if drawn.made.is_too_long() {
        add(Field::Note, "long", drawn.t("builder.long"));
    }
    all
}

fn link(drawn: &Drawn) -> Html {
    let made = drawn.made;
    let (count, most) = (grouped(drawn.words, made.count), grouped(drawn.words, MAX_LINK_CHARS));
    let count = drawn.words.fill("builder.count", &[("at", &count), ("all", &most)]);
    let faults = faults(drawn);
    let select = |event: yew::FocusEvent| {
        if let Some(input) = event.target_dyn_into::<web_sys::HtmlInputElement>() {
            input.select();
        }
    };
    html! {
        <section>
            <h2>{ drawn.t("builder.link") }</h2>
            // Always there, so that those who hear the page are told when something is left out.
            <div role="status">
                if !faults.is_empty() {
                    <div class="faults">
                        <h3 class="mark">{ drawn.t("builder.faults") }</h3>
                        <ul>{ all(faults) }</ul>
                    </div>
                }
            </div>
            // One sentence in the place of all that would be empty.
            if made.link.is_none() { <p data-notice="blocked">{ drawn.t("builder.blocked") }</p> }
            <div class="copy" hidden={made.link.is_none()}>
                <input type="text" data-out="link" readonly=true value={out(drawn, "link")} aria-label={drawn.t("builder.link")}
                    onfocus={select} />
                { act(drawn, "btn", Act::Copy("link"), "builder.copy") }
            </div>
            <p class="small quiet" data-out="count">{ count }</p>
        </section>
    }
}

fn scan(drawn: &Drawn) -> Html {
    let Some(made) = &drawn.made.code else { return Html::default() };
    html! {
        <section class="qr">
            { code(drawn, drawn.made, Some(PIXELS)) }
            <div>
                <p class="small quiet">{ drawn.t("builder.qr.note") }</p>
                if made.is_dense() { <p class="small" data-notice="dense">{ drawn.t("builder.dense") }</p> }
            </div>
        </section>
    }
}

fn look(drawn: &Drawn) -> Html {
    html! {
        <section class="look">
            <h3>{ drawn.t("builder.look") }</h3>
            <iframe ref={drawn.frame.clone()} class="live" data-out="preview" sandbox="allow-scripts"
                title={drawn.t("builder.look.title")} src={[CHECK, "#", &drawn.opened].concat()}></iframe>
        </section>
    }
}
