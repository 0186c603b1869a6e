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
use crate::ui::events::{Command, EventKind};
use crate::ui::parts::cloth::mark;
use crate::ui::tag::{Name, Tag, div, of_class, says, tag};

/// Mark, urgent help, leaving.
#[inline(never)]
pub fn header(ui: &Ui) -> Tag {
    let help = quiet(ui, "help", "nav.help", Action::PanelOpened(Panel::Help));
    bar(ui, help, button(ui, "leave", "leave", "nav.leave", Action::Left))
}

/// The header with these ways to help and out.
pub fn bar(ui: &Ui, help: Tag, leave: Tag) -> Tag {
    let nav = tag("nav").put(Name::AriaLabel, &ui.t("nav")).tag(help).tag(leave);
    let brand = of_class("span", "brand").tag(mark()).tag(ui.says("span", "brand"));
    // Who comes into a frame by the Tab key is told what it is: of a frame's title nothing is spoken then.
    of_class("header", "bar").put(Name::AriaLabel, &ui.t("embed.title")).tag(div("wrap").tag(brand).tag(nav))
}

/// The foot of every screen. In a frame that is as tall as its page the header scrolls away, so the way out is here
/// as well.
#[inline(never)]
pub fn footer(ui: &Ui) -> Tag {
    let leave = quiet(ui, "leave", "nav.leave", Action::Left);
    let method = quiet(ui, "method", "foot.method", Action::PanelOpened(Panel::Method));
    of_class("footer", "foot").tag(div("wrap").tag(ui.p("foot")).tag(method).tag(leave))
}

/// The place of a screen: where you are in the margin, what to do in the column.
#[inline(never)]
pub fn page(aside: Tag, main: Tag) -> Tag {
    screen().tag(in_margin(aside, main))
}

/// The main part of the page.
#[inline(never)]
pub fn screen() -> Tag {
    of_class("main", "page wrap")
}

/// Where you are in the margin, text in the column.
#[inline(never)]
pub fn in_margin(aside: Tag, main: Tag) -> Tag {
    div("split").tag(aside).tag(main)
}

/// The margin.
#[inline(never)]
pub fn margin() -> Tag {
    div("where")
}

/// The column.
#[inline(never)]
pub fn column() -> Tag {
    div("main")
}

/// The start of a screen: its heading, and the instruction, which screen readers say with the heading.
#[inline(never)]
pub fn opening(ui: &Ui, column: Tag, title: &str, lead: Tag) -> Tag {
    let id = ui.dom_id("lead");
    column.tag(ui.heading("h1", title).put(Name::AriaDescribedBy, &id)).tag(lead.put(Name::Id, &id))
}

/// The margin with a name and a word below it.
#[inline(never)]
pub fn aside(ui: &Ui, name: &str, note: &str) -> Tag {
    margin().tag(ui.says("b", name)).tag(ui.says("span", note))
}

/// A button that does something, with a class, a hook and a label.
#[inline(never)]
pub fn doing(ui: &Ui, class: &'static str, hook: &'static str, label: &str, does: Command) -> Tag {
    pressed(ui, ui.says("button", label), class, hook, does)
}

fn pressed(ui: &Ui, button: Tag, class: &'static str, hook: &'static str, does: Command) -> Tag {
    let button = button.set(Name::Type, "button").class(class).set(Name::DataAction, hook);
    ui.on(button, EventKind::Clicked, does)
}

/// A button that means an action.
#[inline(never)]
pub fn button(ui: &Ui, class: &'static str, hook: &'static str, label: &str, action: Action) -> Tag {
    doing(ui, class, hook, label, Command::Act(action))
}

/// A quiet button, which looks like a link.
#[inline(never)]
pub fn quiet(ui: &Ui, hook: &'static str, label: &str, action: Action) -> Tag {
    button(ui, "plain", hook, label, action)
}

/// The quiet button that changes an answer: for those who hear it alone, it names what it is about.
#[inline(never)]
pub fn change(ui: &Ui, label: &str, about: &str, item: usize) -> Tag {
    let about = says("span", &ui.words().quoted(about)).class("vh");
    let button = tag("button").tag(ui.says("span", label)).tag(about);
    pressed(ui, button, "plain", "change", Command::Act(Action::ItemOpened(item)))
}

/// A line of text of this class, and a button in it after the text.
#[inline(never)]
pub fn leads(ui: &Ui, class: &'static str, key: &str, button: Tag) -> Tag {
    of_class("p", class).tag(says("span", &[&ui.t(key), " "].concat())).tag(button)
}

/// The button that moves on, and Back where there is a way back.
#[inline(never)]
pub fn go(ui: &Ui, hook: &'static str, label: &str) -> Tag {
    let back = !ui.session.trail.is_empty();
    let back = back.then(|| quiet(ui, "back", "back", Action::WentBack));
    div("go").tag(button(ui, "btn", hook, label, Action::Continued)).with(back)
}
