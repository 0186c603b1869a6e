//! What stands around every screen, in the same place: the header with urgent help and leaving, the
//! panel that opens over any screen, the foot.
//!
//! - Help and the way out come first, and at the same place on each step. (2.4.3, 3.2.3, 3.2.4, 3.2.6;
//!   help_and_leaving_are_in_the_same_place, the_keyboard_alone_is_enough)
//! - A panel takes the focus to its heading. When it closes, the focus goes back. Nothing is hidden meanwhile. (2.1.2,
//!   2.4.3, 4.1.2; the_keyboard_alone_is_enough, what_is_heard_is_what_was_reviewed, a_short_walk)
//! - You always see where the focus is. The header that stays on top never covers it. (2.4.7, 2.4.11, 2.4.12;
//!   the_focus_is_never_hidden)
//! - In a frame, the Tab key gets in and out again. (2.1.2; the_keyboard_goes_into_the_frame_and_out, in_a_page_around)
//! - To reach a button does nothing. To press it does, and only then. (3.2.1, 3.2.5; the_keyboard_alone_is_enough,
//!   the_focus_is_never_hidden)
//! - Nothing moves, blinks or flashes. (2.2.2, 2.3.1, 2.3.3; nothing_moves)
//! - It fits a phone, held up or turned, and a narrow frame. (1.3.4, 1.4.10, 2.4.2; it_fits_every_width,
//!   a_shared_link_tells_nothing)

use crate::domain::Action;
use crate::domain::session::Panel;
use crate::ui::Ui;
use crate::ui::element::{Element, Name, div, element, of_class, text_element};
use crate::ui::events::{Command, EventKind};
use crate::ui::parts::cloth::mark;

/// Mark, urgent help, leaving.
pub fn header(ui: &Ui) -> Element {
    let help = quiet(ui, "help", "nav.help", Action::PanelOpened(Panel::Help));
    bar(ui, help, button(ui, "leave", "leave", "nav.leave", Action::Left))
}

/// The header with these ways to help and out.
pub fn bar(ui: &Ui, help: Element, leave: Element) -> Element {
    let nav = element("nav").attr(Name::AriaLabel, &ui.t("nav")).add(help).add(leave);
    let brand = of_class("span", "brand").add(mark()).add(ui.sentence("span", "brand"));
    // Who comes into a frame by the Tab key is told what it is: of a frame's title nothing is spoken then.
    of_class("header", "bar").attr(Name::AriaLabel, &ui.t("embed.title")).add(div("wrap").add(brand).add(nav))
}

/// The foot of every screen. In a frame that is as tall as its page the header scrolls away, so the way out is here
/// as well.
pub fn footer(ui: &Ui) -> Element {
    let leave = quiet(ui, "leave", "nav.leave", Action::Left);
    // A page that has other things to say has no words for that panel.
    let there = ui.words().raw("foot.method").is_some();
    let method = there.then(|| quiet(ui, "method", "foot.method", Action::PanelOpened(Panel::Method)));
    of_class("footer", "foot").add(div("wrap").add(ui.p("foot")).with(method).add(leave))
}

/// The place of a screen: where you are in the margin, what to do in the column.
pub fn page(aside: Element, main: Element) -> Element {
    screen().add(in_margin(aside, main))
}

/// The main part of the page.
pub fn screen() -> Element {
    of_class("main", "page wrap")
}

/// Where you are in the margin, text in the column.
pub fn in_margin(aside: Element, main: Element) -> Element {
    div("split").add(aside).add(main)
}

/// The margin.
pub fn margin() -> Element {
    div("where")
}

/// The column.
pub fn column() -> Element {
    div("main")
}

/// The start of a screen: its heading, and the instruction, which screen readers say with the heading.
pub fn opening(ui: &Ui, column: Element, title: &str, lead: Element) -> Element {
    let id = ui.dom_id("lead");
    column.add(ui.heading("h1", title).attr(Name::AriaDescribedBy, &id)).add(lead.attr(Name::Id, &id))
}

/// The margin with a name and a word below it.
pub fn aside(ui: &Ui, name: &str, note: &str) -> Element {
    margin().add(ui.sentence("b", name)).add(ui.sentence("span", note))
}

/// A button that does something, with a class, a hook and a label.
pub fn doing(ui: &Ui, class: &'static str, hook: &'static str, label: &str, does: Command) -> Element {
    pressed(ui, ui.sentence("button", label), class, hook, does)
}

fn pressed(ui: &Ui, button: Element, class: &'static str, hook: &'static str, does: Command) -> Element {
    let button = button.set(Name::Type, "button").class(class).set(Name::DataAction, hook);
    ui.on(button, EventKind::Clicked, does)
}

/// A button that means an action.
pub fn button(ui: &Ui, class: &'static str, hook: &'static str, label: &str, action: Action) -> Element {
    doing(ui, class, hook, label, Command::Act(action))
}

/// A quiet button, which looks like a link.
pub fn quiet(ui: &Ui, hook: &'static str, label: &str, action: Action) -> Element {
    button(ui, "plain", hook, label, action)
}

/// The quiet button that changes an answer: for those who hear it alone, it names what it is about.
pub fn change(ui: &Ui, label: &str, about: &str, item: usize) -> Element {
    let about = text_element("span", &ui.words().quoted(about)).class("vh");
    let button = element("button").add(ui.sentence("span", label)).add(about);
    pressed(ui, button, "plain", "change", Command::Act(Action::ItemOpened(item)))
}

/// A line of text of this class, and a button in it after the text.
pub fn leads(ui: &Ui, class: &'static str, key: &str, button: Element) -> Element {
    of_class("p", class).add(text_element("span", &[&ui.t(key), " "].concat())).add(button)
}

/// The button that moves on, and Back where there is a way back.
pub fn go(ui: &Ui, hook: &'static str, label: &str) -> Element {
    let back = !ui.session.trail.is_empty();
    let back = back.then(|| quiet(ui, "back", "back", Action::WentBack));
    div("go").add(button(ui, "btn", hook, label, Action::Continued)).with(back)
}
