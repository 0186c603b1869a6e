//! A page of someone else's with the check in it, as its author would write it.

use attune_check::domain::accent::Rgb;
use attune_check::domain::{Helper, Options, Stage, Theme};
use attune_check::ui::{CheckEvent, SelfCheck};
use yew::prelude::*;

#[component]
fn Page() -> Html {
    let theme = use_state(|| Theme::Light);
    let shown = use_state(|| true);
    let told = use_state(String::new);
    let on_event = {
        let told = told.clone();
        Callback::from(move |event: CheckEvent| told.set(format!("{} {}", *told, event.id()).trim().to_owned()))
    };
    let darken = {
        let theme = theme.clone();
        Callback::from(move |_: MouseEvent| theme.set(Theme::Dark))
    };
    let toggle = {
        let shown = shown.clone();
        Callback::from(move |_: MouseEvent| shown.set(!*shown))
    };
    let options = Options {
        stage: Some(Stage::Ending),
        helper: Helper::Coach,
        theme: *theme,
        accent: Some(Rgb([0x0b, 0x66, 0x4a])),
        ..Options::default()
    };
    html! {
        <main>
            <h1>{ "Our practice" }</h1>
            <p>{ "How is it going with your coach?" }</p>
            <button id="darken" onclick={darken}>{ "Dark" }</button>
            <button id="toggle" onclick={toggle}>{ "Show or hide" }</button>
            <output id="told">{ &*told }</output>
            if *shown {
                <SelfCheck {options} {on_event} alone="https://attune.example/en/check.html" />
            }
        </main>
    }
}

fn main() {
    yew::Renderer::<Page>::new().render();
}
