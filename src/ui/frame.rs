//! What stands around every screen, in the same place: the header with urgent help and leaving, the
//! panel that opens over any screen, the foot.
//!
//! Works with a keyboard: help and leaving come first in the tab order. A panel takes the focus to its
//! heading, and closing it gives the focus back to the screen's. Nothing is hidden while it is open.

use yew::{Html, html};

use super::Ui;
use crate::domain::Action;
use crate::domain::report::numbered;
use crate::domain::session::Panel;

/// Mark, urgent help, leaving.
pub fn header(ui: &Ui) -> Html {
    html! {
        <header class="bar">
            <div class="wrap">
                <span class="brand">{ mark() }{ ui.t("brand") }</span>
                <nav aria-label={ui.t("nav")}>
                    <button type="button" class="plain" data-action="help" onclick={ui.click(Action::PanelOpened(Panel::Help))}>
                        { ui.t("nav.help") }
                    </button>
                    <button type="button" class="leave" data-action="leave" onclick={ui.click(Action::Left)}>
                        { ui.t("nav.leave") }
                    </button>
                </nav>
            </div>
        </header>
    }
}

/// The panel that is open, if one is.
pub fn panel(ui: &Ui) -> Html {
    let Some(panel) = ui.model.session.panel else {
        return Html::default();
    };
    html! {
        <div class="wrap panel" data-panel={match panel { Panel::Help => "help", Panel::Method => "method" }}>
            { match panel {
                Panel::Help => super::help::urgent(ui),
                Panel::Method => method(ui),
            } }
            <p class="go">
                <button type="button" class="btn second" data-action="close" onclick={ui.click(Action::PanelClosed)}>
                    { ui.t("panel.close") }
                </button>
            </p>
        </div>
    }
}

fn method(ui: &Ui) -> Html {
    let paragraphs = |prefix| numbered(ui.words(), prefix).into_iter().map(|key| ui.p(&key)).collect::<Html>();
    html! {
        <section class="method" aria-labelledby={ui.dom_id("method")}>
            <h2 tabindex="-1" id={ui.dom_id("method")}>{ ui.t("method.title") }</h2>
            { paragraphs("method.") }
            <h3>{ ui.t("welcome.not") }</h3>
            { paragraphs("not.") }
            <p class="small quiet">{ ui.words().fill("method.version", &[("version", &ui.model.content.check.version)]) }</p>
        </section>
    }
}

/// The foot of every screen.
pub fn footer(ui: &Ui) -> Html {
    html! {
        <footer class="foot">
            <div class="wrap">
                <p>{ ui.t("foot") }</p>
                <button type="button" class="plain" data-action="method" onclick={ui.click(Action::PanelOpened(Panel::Method))}>
                    { ui.t("foot.method") }
                </button>
            </div>
        </footer>
    }
}

/// The place of a screen: where you are in the margin, what to do in the column.
pub fn split(aside: Html, main: Html) -> Html {
    html! {
        <main class="page wrap">
            <div class="split">
                <div class="where">{ aside }</div>
                <div class="main">{ main }</div>
            </div>
        </main>
    }
}

/// The button that moves on.
pub fn forward(ui: &Ui, name: &'static str, label: &str, action: Action) -> Html {
    html! { <button type="button" class="btn" data-action={name} onclick={ui.click(action)}>{ ui.t(label) }</button> }
}

/// A quiet button.
pub fn quiet(ui: &Ui, name: &'static str, label: &str, action: Action) -> Html {
    html! { <button type="button" class="plain" data-action={name} onclick={ui.click(action)}>{ ui.t(label) }</button> }
}

/// Continue, and Back where there is a way back.
pub fn go(ui: &Ui, forward: Html) -> Html {
    html! {
        <div class="go">
            { forward }
            if !ui.model.session.trail.is_empty() {
                { quiet(ui, "back", "back", Action::WentBack) }
            }
        </div>
    }
}

fn mark() -> Html {
    html! {
        <svg viewBox="0 0 32 32" fill="none" stroke="currentColor" aria-hidden="true" focusable="false">
            <path class="warp" d="M8 2V30M16 2V30M24 2V30"/>
            <path class="weft" stroke-width="4.6" d="M3 8H12M20 8H26C31.5 8 31.5 16 26 16H28M20 16H12M4 16H6C.5 16 .5 24 6 24H12M20 24H29"/>
        </svg>
    }
}
