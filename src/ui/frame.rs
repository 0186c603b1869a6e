//! What stands around every screen, in the same place: the header with urgent help and leaving, the
//! panel that opens over any screen, the foot.
//!
//! Works with a keyboard: help and leaving come first in the tab order. A panel takes the focus to its
//! heading, and closing it gives the focus back to the screen's. Nothing is hidden while it is open.

use yew::Html;

use super::Ui;
use super::cloth::mark;
use super::tag::{Tag, all, div, heading, none, of_class, says, tag};
use crate::domain::Action;
use crate::domain::report::numbered;
use crate::domain::session::Panel;

/// Mark, urgent help, leaving.
pub fn header(ui: &Ui) -> Html {
    let leave = button(ui, "leave", "leave", "nav.leave", Action::Left);
    let nav = tag("nav")
        .put("aria-label", ui.t("nav"))
        .tag(quiet(ui, "help", "nav.help", Action::PanelOpened(Panel::Help)))
        .tag(leave);
    let brand = of_class("span", "brand").tag(mark()).text(ui.t("brand"));
    of_class("header", "bar").tag(div("wrap").tag(brand).tag(nav)).html()
}

/// The panel that is open, if one is.
pub fn panel(ui: &Ui) -> Html {
    let (name, panel) = match ui.session.panel {
        None => return none(),
        Some(Panel::Help) => ("help", super::help::urgent(ui)),
        Some(Panel::Method) => ("method", method(ui)),
    };
    let close = button(ui, "btn second", "close", "panel.close", Action::PanelClosed);
    div("wrap panel").set("data-panel", name).tag(panel).tag(div("go").tag(close)).html()
}

fn method(ui: &Ui) -> Tag {
    let paragraphs = |prefix| numbered(ui.words(), prefix).iter().map(|key| ui.p(key).html()).collect();
    let version = ui.words().fill("method.version", &[("version", &ui.check().version)]);
    of_class("section", "method")
        .tag(heading("h2", ui.t("method.title")))
        .each(paragraphs("method."))
        .tag(says("h3", ui.t("welcome.not")))
        .each(paragraphs("not."))
        .tag(says("p", version).class("small quiet"))
}

/// The foot of every screen.
pub fn footer(ui: &Ui) -> Html {
    let method = quiet(ui, "method", "foot.method", Action::PanelOpened(Panel::Method));
    of_class("footer", "foot").tag(div("wrap").tag(ui.p("foot")).tag(method)).html()
}

/// The place of a screen: where you are in the margin, what to do in the column.
#[inline(never)]
pub fn page(aside: Vec<Html>, main: Vec<Html>) -> Html {
    of_class("main", "page wrap").tag(in_margin(aside, main)).html()
}

/// Where you are in the margin, text in the column.
#[inline(never)]
pub fn in_margin(aside: Vec<Html>, main: Vec<Html>) -> Tag {
    div("split").tag(div("where").each(aside)).tag(div("main").each(main))
}

/// A name and a word below it, for the margin.
#[inline(never)]
pub fn aside(name: String, note: String) -> Vec<Html> {
    vec![says("b", name).html(), says("span", note).html()]
}

/// A button with a class, a hook and a label.
#[inline(never)]
pub fn button(ui: &Ui, class: &'static str, hook: &'static str, label: &str, action: Action) -> Tag {
    says("button", ui.t(label)).set("type", "button").class(class).set("data-action", hook).on_click(ui.act(action))
}

/// A quiet button, which looks like a link.
#[inline(never)]
pub fn quiet(ui: &Ui, hook: &'static str, label: &str, action: Action) -> Tag {
    button(ui, "plain", hook, label, action)
}

/// A quiet button whose label is completed, for those who hear it alone, by what it is about.
#[inline(never)]
pub fn quiet_about(ui: &Ui, hook: &'static str, label: &str, about: &str, action: Action) -> Tag {
    quiet(ui, hook, label, action).tag(says("span", [": ", about].concat()).class("vh"))
}

/// The button that moves on, and Back where there is a way back.
#[inline(never)]
pub fn go(ui: &Ui, hook: &'static str, label: &str) -> Tag {
    let forward = button(ui, "btn", hook, label, Action::Continued);
    let back = if ui.session.trail.is_empty() { none() } else { quiet(ui, "back", "back", Action::WentBack).html() };
    div("go").tag(forward).with(back)
}

/// Nodes that stand only where the condition holds.
pub fn only(holds: bool, nodes: impl FnOnce() -> Vec<Html>) -> Html {
    if holds { all(nodes()) } else { none() }
}
