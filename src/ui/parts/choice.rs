//! Native radio buttons in native groups: one statement with its scale, or a short question with short answers.
//!
//! - Tab gets to a group once, and the arrows move in it. Choosing never moves on. (2.1.1, 3.2.2;
//!   the_keyboard_alone_is_enough, keys_lead_to_gaps_folds_boxes_and_fields)
//! - The name of a group, each choice and the chosen one are heard. (1.3.1, 4.1.2; what_is_heard_is_what_was_reviewed,
//!   no_accessibility_rule_is_broken, a_calm_walk)
//! - The chosen row has a full dot. A long one has bold words and a ground as well. It is seen without colour, too.
//!   (1.4.1, 1.4.11; forced_colours_keep_everything_in_sight, what_is_drawn_stands_out)
//! - The whole row can be pressed. It is at least as high as a thumb. (2.5.5, 2.5.8; every_target_is_large_enough)
//! - A press counts when it is let go. Slide off, and nothing happens. (2.5.2;
//!   nothing_acts_before_a_finger_is_lifted)
//! - The focus is a thick line around the row, in the colour of the text. (2.4.7, 1.4.11;
//!   the_focus_is_never_hidden, what_is_drawn_stands_out)
//! - Where more contrast is asked for, there is more. (1.4.3, 1.4.6, 1.4.11;
//!   more_contrast_is_given_where_it_is_asked_for, who_asks_for_more_contrast_gets_it)

use crate::domain::{Action, Answer};
use crate::ui::Ui;
use crate::ui::element::{Element, Name, div, element, of_class, text_element};
use crate::ui::events::{Command, EventKind};

/// One choice of a group. Choices with the same name exclude each other.
pub fn row(ui: &Ui, name: &str, value: &'static str, label: Element, checked: bool, action: Action) -> Element {
    let input = element("input")
        .set(Name::Type, "radio")
        .attr(Name::Group, name)
        .set(Name::Value, value)
        .set(Name::Autocomplete, "off")
        .checked(checked);
    of_class("label", "row").add(ui.on(input, EventKind::Changed, Command::Act(action))).add(label)
}

/// An item's group. Its name is the legend and the note: a screen reader that comes in by Tab reads the name of a group
/// and leaves out what describes it.
pub fn group(ui: &Ui, class: &'static str, name: &str, legend: Element, note: Option<String>) -> Element {
    let group = of_class("fieldset", class).key(name);
    let Some(note) = note else { return group.add(legend) };
    let (id, note_id) = (ui.dom_id(&[name, "-legend"].concat()), note_id(ui, name));
    let named = group.attr(Name::AriaLabelledBy, &[&id, " ", &note_id].concat());
    named.add(legend.attr(Name::Id, &id)).add(noted(&note, &note_id))
}

/// An item's group that is named by an element before it, with this id. The focus reads that element and its note, and
/// the group would say them twice.
pub fn named_group(ui: &Ui, class: &'static str, name: &str, title: &str, note: Option<String>) -> Element {
    let group = of_class("fieldset", class).key(name).attr(Name::AriaLabelledBy, title);
    group.with(note.map(|note| noted(&note, &note_id(ui, name))))
}

/// The id of an item's note.
pub fn note_id(ui: &Ui, name: &str) -> String {
    ui.dom_id(&[name, "-note"].concat())
}

fn noted(note: &str, id: &str) -> Element {
    text_element("small", note).class("note").attr(Name::Id, id)
}

/// A question with short answers side by side.
pub fn short(ui: &Ui, name: &str, legend: Element, note: Option<String>, answers: Element) -> Element {
    group(ui, "set", name, legend, note).add(answers)
}

/// The answers to a statement: five points, and "prefer not to say" apart from them.
pub fn scale(ui: &Ui, rows: Element, item: usize, id: &str) -> Element {
    let given = ui.session.answers.get(item);
    rows.each(&Answer::ALL, |&answer| {
        let label = ui.sentence_of("span", "scale.", answer.id());
        let action = Action::ItemAnswered(item, Some(answer));
        let row = row(ui, id, answer.id(), label, given == Some(answer), action);
        if answer == Answer::Skip { row.class("row skip") } else { row }
    })
}

/// The note of an item, where it has one.
pub fn note(ui: &Ui, group: &str, id: &str) -> Option<String> {
    ui.words().maybe(&[group, id, ".note"].concat())
}

/// A list of choices with its label: `kind` is what is chosen, and the group of its sentences.
pub fn list(
    ui: &Ui,
    class: &'static str,
    name: &str,
    kind: &'static str,
    ids: &[&str],
    now: &str,
    does: Command,
) -> Element {
    let id = ui.dom_id(name);
    let group = [kind, "."].concat();
    let list = element("select").attr(Name::Id, &id).set(Name::Autocomplete, "off").set(Name::DataSet, kind);
    let list = list
        .each(ids, |id| ui.sentence_of("option", &group, id).attr(Name::Value, id).flag(Name::Selected, *id == now));
    let label = ui.sentence_of("label", "set.", kind).attr(Name::For, &id);
    div(class).add(label).add(ui.on(list, EventKind::Changed, does))
}

/// Small words that stand only where there is something to say.
pub fn small(text: Option<&str>) -> Option<Element> {
    text.map(|text| text_element("small", text))
}
