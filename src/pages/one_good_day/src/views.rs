//! The page as it is drawn ahead: three doors of equal weight, then the one part to start with. Without a script all doors
//! are open, and it is a sheet to print, to write and to draw on. Each door is whole without the others.

mod build;
mod draw;
mod tag;

use attune_check::ui::shared::{field, form, help, languages};
use attune_check::ui::{PaperProps, Ui};
use yew::{Component, Context, Html};

use self::tag::{more, tag, words};

/// The page.
pub struct Page;

impl Component for Page {
    type Message = ();
    type Properties = PaperProps;

    fn create(_: &Context<Self>) -> Page {
        Page
    }

    fn view(&self, context: &Context<Self>) -> Html {
        form(&context.props().content, context.props().exit.as_deref(), |ui, page| {
            page.child(on_top(ui))
                .with(languages::languages(ui, "one-good-day.html"))
                // Nothing goes along to the document of another language.
                .add(ui.p_of("anew", "language.anew"))
                .add(ui.sentence("h1", "day.title"))
                .add(ui.p_of("lead", "day.lead"))
                .add(ui.p_of("safe", "day.safe"))
                .with(languages::note(ui))
                .add(ui.p_of("no-print", "day.doors"))
                .child(door(ui, "write", write(ui)))
                .child(door(ui, "draw", draw::room(ui)))
                .child(door(ui, "build", build::room(ui)))
                .child(start(ui))
                .child(said(ui))
                .add(help(ui))
        })
    }
}

/// A door: a button in a heading, and what is behind it.
fn door(ui: &Ui, name: &'static str, room: Vec<Html>) -> Html {
    let id = ui.dom_id(name);
    let button = [("type", "button"), ("aria-expanded", "false"), ("aria-controls", id.as_str())];
    let title = tag("h2", &[], vec![words("button", &button, &ui.tt("day.", name))]);
    let room = tag("div", &[("class", "room"), ("id", &id)], room);
    tag("section", &[("class", "door"), ("data-door", name)], vec![title, room])
}

/// Three questions and room for their answers.
fn write(ui: &Ui) -> Vec<Html> {
    ["different", "who", "first"].map(|name| asked(ui, name, &ui.tt("day.write.", name), &[])).to_vec()
}

/// A field with its label. What is written in it stands in a paragraph for the printer as well: a field shows a part of a
/// long text only.
fn asked(ui: &Ui, name: &str, label: &str, more_of_it: &[(&'static str, &str)]) -> Html {
    let id = ui.dom_id(&["day-", name].concat());
    let label = words("label", &[("for", &id)], label);
    let written = more(field(&id).html(), more_of_it);
    let copy = tag("p", &[("class", "copy"), ("data-copy", &id)], Vec::new());
    tag("div", &[("class", "field")], vec![label, written, copy])
}

/// One part to start with, and the step that both may work on.
fn start(ui: &Ui) -> Html {
    let print = [("type", "button"), ("class", "btn"), ("data-action", "print")];
    tag(
        "section",
        &[("class", "start")],
        vec![
            words("h2", &[], &ui.t("day.circle")),
            words("p", &[], &ui.t("day.circle.note")),
            asked(ui, "goal", &ui.t("day.goal"), &[("data-goal", ""), ("rows", "2")]),
            words("p", &[("class", "small quiet no-print")], &ui.t("day.print.note")),
            tag("div", &[("class", "go tools")], vec![words("button", &print, &ui.t("keep.print"))]),
        ],
    )
}

/// The step on top of what is printed. The module writes it.
fn on_top(ui: &Ui) -> Html {
    let copy = tag("p", &[("class", "copy"), ("data-copy", &ui.dom_id("day-goal"))], Vec::new());
    tag("section", &[("class", "top")], vec![words("h2", &[], &ui.t("day.goal")), copy])
}

/// What the module may have to say, in hidden words, and the place where it is said.
fn said(ui: &Ui) -> Html {
    let says = [
        ("cleared", "day.said.cleared"),
        ("opened", "day.said.opened"),
        ("unread", "day.said.unread"),
        ("offered", "look-back.offered"),
        ("not-offered", "look-back.not-offered"),
        ("not-printed", "look-back.not-printed"),
    ];
    let words_of = says.map(|(name, key)| words("span", &[("data-says", name)], &ui.t(key)));
    let hidden = tag("p", &[("hidden", "")], words_of.to_vec());
    let status = tag("p", &[("class", "status"), ("role", "status")], Vec::new());
    tag("div", &[("class", "no-print")], vec![hidden, status])
}

/// An empty field of several lines, for what no list has.
fn own(ui: &Ui) -> Html {
    asked(ui, "own", &ui.t("day.own"), &[])
}

/// A button that does this.
fn does(ui: &Ui, action: &'static str, key: &str) -> Html {
    let attributes = [("type", "button"), ("class", "btn second"), ("data-action", action)];
    words("button", &attributes, &ui.t(key))
}

/// The name of a group of choices, by which they belong together in the page.
fn group(ui: &Ui, name: &str) -> String {
    ui.dom_id(&["day-", name].concat())
}

/// A box or a button to choose by, with its words.
fn choice(class: &'static str, input: &[(&'static str, &str)], swatch: Option<&str>, text: &str) -> Html {
    let swatch = swatch.map(|colour| tag("i", &[("class", "swatch"), ("data-colour", colour)], Vec::new()));
    // Browsers write down what was chosen too, to open the page again with it.
    let input = [input, &[("autocomplete", "off")]].concat();
    let inside = std::iter::once(tag("input", &input, Vec::new())).chain(swatch);
    let inside = inside.chain(std::iter::once(words("span", &[], text)));
    tag("label", &[("class", class)], inside.collect())
}
