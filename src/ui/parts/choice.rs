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
use crate::ui::events::{Command, EventKind};
use crate::ui::tag::{Name, Tag, div, of_class, says, tag};

/// One choice of a group. Choices with the same name exclude each other.
#[inline(never)]
pub fn row(ui: &Ui, name: &str, value: &'static str, label: Tag, checked: bool, action: Action) -> Tag {
    let input = tag("input")
        .set(Name::Type, "radio")
        .put(Name::Group, name)
        .set(Name::Value, value)
        .set(Name::Autocomplete, "off")
        .checked(checked);
    of_class("label", "row").tag(ui.on(input, EventKind::Changed, Command::Act(action))).tag(label)
}

/// An item's group. Its name is the legend and the note: a screen reader that comes in by Tab reads the name of a group
/// and leaves out what describes it.
#[inline(never)]
pub fn group(ui: &Ui, class: &'static str, name: &str, legend: Tag, note: Option<String>) -> Tag {
    let group = of_class("fieldset", class).key(name);
    let Some(note) = note else { return group.tag(legend) };
    let (id, note_id) = (ui.dom_id(&[name, "-legend"].concat()), note_id(ui, name));
    let named = group.put(Name::AriaLabelledBy, &[&id, " ", &note_id].concat());
    named.tag(legend.put(Name::Id, &id)).tag(noted(&note, &note_id))
}

/// An item's group that is named by an element before it, with this id. The focus reads that element and its note, and
/// the group would say them twice.
#[inline(never)]
pub fn named_group(ui: &Ui, class: &'static str, name: &str, title: &str, note: Option<String>) -> Tag {
    let group = of_class("fieldset", class).key(name).put(Name::AriaLabelledBy, title);
    group.with(note.map(|note| noted(&note, &note_id(ui, name))))
}

/// The id of an item's note.
pub fn note_id(ui: &Ui, name: &str) -> String {
    ui.dom_id(&[name, "-note"].concat())
}

fn noted(note: &str, id: &str) -> Tag {
    says("small", note).class("note").put(Name::Id, id)
}

/// A question with short answers side by side.
#[inline(never)]
pub fn short(ui: &Ui, name: &str, legend: Tag, note: Option<String>, answers: Tag) -> Tag {
    group(ui, "set", name, legend, note).tag(answers)
}

/// The answers to a statement: five points, and "prefer not to say" apart from them.
#[inline(never)]
pub fn scale(ui: &Ui, rows: Tag, item: usize, id: &str) -> Tag {
    let given = ui.session.answers.get(item);
    rows.each(&Answer::ALL, |&answer| {
        let label = ui.tells("span", "scale.", answer.id());
        let action = Action::ItemAnswered(item, Some(answer));
        let row = row(ui, id, answer.id(), label, given == Some(answer), action);
        if answer == Answer::Skip { row.class("row skip") } else { row }
    })
}

/// The note of an item, where it has one.
#[inline(never)]
pub fn note(ui: &Ui, group: &str, id: &str) -> Option<String> {
    ui.words().maybe(&[group, id, ".note"].concat())
}

/// A list of choices with its label: `kind` is what is chosen, and the group of its sentences.
#[inline(never)]
pub fn list(
    ui: &Ui,
    class: &'static str,
    name: &str,
    kind: &'static str,
    ids: &[&str],
    now: &str,
    does: Command,
) -> Tag {
    let id = ui.dom_id(name);
    let group = [kind, "."].concat();
    let list = tag("select").put(Name::Id, &id).set(Name::Autocomplete, "off").set(Name::DataSet, kind);
    let list =
        list.each(ids, |id| ui.tells("option", &group, id).put(Name::Value, id).flag(Name::Selected, *id == now));
    let label = ui.tells("label", "set.", kind).put(Name::For, &id);
    div(class).tag(label).tag(ui.on(list, EventKind::Changed, does))
}

/// Small words that stand only where there is something to say.
#[inline(never)]
pub fn small(text: Option<&str>) -> Option<Tag> {
    text.map(|text| says("small", text))
}
