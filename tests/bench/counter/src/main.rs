//! A number and a button that counts.

use yew::prelude::*;

#[component]
fn Counter() -> Html {
    let count = use_state(|| 0);
    let more = {
        let count = count.clone();
        Callback::from(move |_: MouseEvent| count.set(*count + 1))
    };
    html! {
        <p><button onclick={more}>{ "Count" }</button><output data-count={count.to_string()}>{ *count }</output></p>
    }
}

fn main() {
    yew::Renderer::<Counter>::new().render();
}
