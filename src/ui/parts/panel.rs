//! The panel that opens over any screen: urgent help, or how the check works.

use crate::domain::Action;
use crate::domain::report::numbered;
use crate::domain::session::Panel;
use crate::ui::Ui;
use crate::ui::element::{Element, Name, div, of_class};
use crate::ui::parts::blocks::ruled;
use crate::ui::parts::frame::{button, column};
use crate::ui::parts::help;

/// The panel that is open.
pub fn view(ui: &Ui, panel: Panel) -> Element {
    let (name, label, panel) = match panel {
        Panel::Help => ("help", "nav.help", help::urgent(ui)),
        Panel::Method => ("method", "foot.method", method(ui)),
    };
    // At both ends: what is opened may be long.
    let close = || div("go").add(button(ui, "btn second", "close", "panel.close", Action::PanelClosed));
    of_class("aside", "wrap panel")
        .attr(Name::AriaLabel, &ui.t(label))
        .set(Name::DataPanel, name)
        .add(close())
        .add(panel)
        .add(close())
}

fn method(ui: &Ui) -> Element {
    /// The headings, and the last paragraph below each.
    const PARTS: [(&str, usize); 4] =
        [("welcome.ask", 2), ("method.count", 9), ("welcome.answers", 11), ("welcome.for", 14)];
    let paragraphs = numbered(ui.words(), "method.");
    let block = |title, keys: &[String]| ruled(ui, title, column().each(keys, |key| ui.p(key)));
    let mut section = of_class("section", "method").add(ui.heading("h2", "method.title"));
    let mut from = 0;
    for (title, to) in PARTS {
        section = section.add(block(title, paragraphs.get(from..to).unwrap_or_default()));
        from = to;
    }
    let version = ui.filled_sentence("p", "method.version", "version", &ui.check().version);
    section.add(block("welcome.not", &numbered(ui.words(), "not."))).add(version.class("small quiet"))
}
