//! The panel that opens over any screen: urgent help, or how the check works.

use crate::domain::Action;
use crate::domain::report::numbered;
use crate::domain::session::Panel;
use crate::ui::Ui;
use crate::ui::parts::frame::button;
use crate::ui::parts::help;
use crate::ui::tag::{Name, Tag, div, of_class};

/// The panel that is open.
#[inline(never)]
pub fn view(ui: &Ui, panel: Panel) -> Tag {
    let (name, label, panel) = match panel {
        Panel::Help => ("help", "nav.help", help::urgent(ui)),
        Panel::Method => ("method", "foot.method", method(ui)),
    };
    // At both ends: what is opened may be long.
    let close = || div("go").tag(button(ui, "btn second", "close", "panel.close", Action::PanelClosed));
    of_class("aside", "wrap panel")
        .put(Name::AriaLabel, &ui.t(label))
        .set(Name::DataPanel, name)
        .tag(close())
        .tag(panel)
        .tag(close())
}

#[inline(never)]
fn method(ui: &Ui) -> Tag {
    let paragraphs = |section: Tag, prefix| section.each(&numbered(ui.words(), prefix), |key| ui.p(key));
    let section = of_class("section", "method").tag(ui.heading("h2", "method.title"));
    let section = paragraphs(section, "method.").tag(ui.says("h3", "welcome.not"));
    let version = ui.fills("p", "method.version", "version", &ui.check().version);
    paragraphs(section, "not.").tag(version.class("small quiet"))
}
