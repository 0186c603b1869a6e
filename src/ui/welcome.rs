//! Welcome: what this is, what it is not, what happens to the answers, and what is set.
//!
//! Works without reading it all: Start is the first thing after the first sentence. A sender's name is
//! set apart and named as the sender's word. What of a link could not be read is said in a sentence.

use yew::{Html, html};

use super::Ui;
use super::cloth::loom;
use super::frame::{forward, quiet};
use crate::domain::options::Warning;
use crate::domain::report::numbered;
use crate::domain::session::Panel;
use crate::domain::{Action, Helper, Setting};

/// The first screen.
pub fn view(ui: &Ui, warnings: &[Warning]) -> Html {
    let all = ui.model.session.options.all;
    let fact = |title: &str, text: String| html! { <div><dt>{ ui.t(title) }</dt><dd>{ text }</dd></div> };
    let not: Vec<String> = numbered(ui.words(), "not.").iter().map(|key| ui.t(key)).collect();
    let layout = if all { "layout.one" } else { "layout.all" };
    html! {
        <main class="page wrap">
            <div class="split">
                { loom() }
                <div class="main">
                    { sender(ui) }
                    { dropped(ui, warnings) }
                    <h1 tabindex="-1">{ ui.t("welcome.title") }</h1>
                    <p class="lead">{ ui.t("welcome.lead") }</p>
                    <div class="go">
                        { forward(ui, "start", "welcome.start", Action::Started) }
                        { quiet(ui, "layout", layout, Action::LayoutPicked(!all)) }
                    </div>
                    if all {
                        <p class="small quiet">{ ui.t("layout.is-all") }</p>
                    }
                    <dl class="facts">
                        { fact("welcome.is", ui.t("welcome.is.text")) }
                        { fact("welcome.not", not.join(" ")) }
                        { fact("welcome.ask", ui.t("welcome.ask.text")) }
                        { fact("welcome.answers", ui.t("welcome.answers.text")) }
                        { fact("welcome.for", ui.t("welcome.for.text")) }
                    </dl>
                    { settings(ui) }
                    <p class="small quiet">{ ui.t("welcome.leaving") }</p>
                    <p class="small">
                        { ui.t("welcome.young") }{ " " }
                        { quiet(ui, "young", "welcome.young.go", Action::PanelOpened(Panel::Help)) }
                    </p>
                </div>
            </div>
        </main>
    }
}

fn sender(ui: &Ui) -> Html {
    let Some(from) = &ui.model.session.options.from else {
        return Html::default();
    };
    html! {
        <div class="theirs" data-from="">
            <p>{ ui.t("from.title") }</p>
            <p class="who"><bdi>{ from }</bdi></p>
            <p class="small quiet">{ ui.t("from.note") }</p>
        </div>
    }
}

fn dropped(ui: &Ui, warnings: &[Warning]) -> Html {
    if warnings.is_empty() {
        return Html::default();
    }
    let sentence = |warning: &Warning| ui.words().fill(warning.key(), &[("name", warning.name())]);
    html! {
        <div class="notice" data-warnings="">
            <h2>{ ui.t("warning.title") }</h2>
            <ul>{ warnings.iter().take(3).map(|warning| html! { <li>{ sentence(warning) }</li> }).collect::<Html>() }</ul>
        </div>
    }
}

/// The word for the helper, how the two meet, the country: all of them for the person to change.
fn settings(ui: &Ui) -> Html {
    let options = &ui.model.session.options;
    let helper = |one: Helper| {
        html! { <option value={one.id()} selected={one == options.helper}>{ ui.tt(&["helper.", one.id()]) }</option> }
    };
    let setting = |one: Setting| {
        html! { <option value={one.id()} selected={one == options.setting}>{ ui.tt(&["setting.", one.id()]) }</option> }
    };
    let field = |name: &str, label: &str, options: Html, action: fn(usize) -> Option<Action>| {
        html! {
            <div class="field">
                <label for={ui.dom_id(name)}>{ ui.t(label) }</label>
                <select id={ui.dom_id(name)} data-set={name.to_owned()} autocomplete="off" onchange={ui.select(action)}>
                    { options }
                </select>
            </div>
        }
    };
    let helpers = Helper::ALL.into_iter().map(helper).collect::<Html>();
    let settings = Setting::ALL.into_iter().map(setting).collect::<Html>();
    let now = [ui.tt(&["helper.", options.helper.id()]), ui.tt(&["setting.", options.setting.id()])];
    html! {
        <details class="fold">
            <summary>{ ui.words().fill("set.title", &[("set", &now.join(", "))]) }</summary>
            <div class="side-by three">
                { field("helper", "set.helper", helpers, |at| Helper::ALL.get(at).copied().map(Action::HelperPicked)) }
                { field("setting", "set.setting", settings, |at| Setting::ALL.get(at).copied().map(Action::SettingPicked)) }
                { super::help::chooser(ui, "country") }
            </div>
        </details>
    }
}
