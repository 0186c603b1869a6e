//! Welcome: what this is, what it is not, what happens to the answers, and what is set.
//!
//! - Start stands right after the first words. Nobody has to read it all first. (1.3.2, 2.4.3;
//!   what_is_heard_is_what_was_reviewed, the_keyboard_alone_is_enough)
//! - The words are short and plain. (3.1.5; every_text_is_easy_to_read_with_every_word_for_the_helper,
//!   sentences_are_short)
//! - What is set is told. Each list to change it has a label of its own. (2.4.6, 3.3.2, 4.1.2;
//!   no_accessibility_rule_is_broken, the_markup_is_valid)
//! - Words from a link stand apart and are named as such. Nothing in them can be pressed. (1.3.1;
//!   welcome_from_a_link, hostile_links_change_nothing_but_words)
//! - What could not be read in a link is named, with what became of it. (3.3.1, 3.3.3;
//!   options_are_read_and_bad_ones_named)
//! - A stage that is set is named. One press leads to another one. (3.2.5, 3.3.2; welcome_before_the_first_session,
//!   a_stage_from_outside_is_chosen_and_can_be_changed)
//! - It says which language it is in. Each other language is named in its own words. (3.1.1, 3.1.2;
//!   every_language_is_walked, another_language_is_a_press_away)

use crate::domain::options::Warning;
use crate::domain::report::numbered;
use crate::domain::session::Panel;
use crate::domain::strings::joined;
use crate::domain::{Action, Helper, Options, Setting, Stage};
use crate::ui::Ui;
use crate::ui::element::{Element, Name, div, element, of_class, text_element};
use crate::ui::events::Command;
use crate::ui::parts::choice::list;
use crate::ui::parts::cloth::loom;
use crate::ui::parts::frame::{button, column, leads, quiet, screen};
use crate::ui::parts::languages;
use crate::ui::parts::stages::name;

/// The first screen.
pub fn view(ui: &Ui, warnings: &[Warning]) -> Element {
    let options = &ui.session.options;
    let all = options.all;
    let not: Vec<String> = numbered(ui.words(), "not.").iter().map(|key| ui.t(key)).collect();
    // Easy words keep a sentence a line, and elsewhere a line's end is a space.
    let not = joined(&not, "\n");
    let layout = if all { "layout.one" } else { "layout.all" };
    let preset = ui.session.preset();
    let before = preset == Some(Stage::Before);
    // Before the first session there are no lines to lay out.
    let layout = (!before).then(|| quiet(ui, "layout", layout, Action::LayoutPicked(!all)));
    let other = preset.map(|_| quiet(ui, "stage", "welcome.other", Action::StageOpened));
    let go = div("go").add(button(ui, "btn", "start", "welcome.start", Action::Started)).with(other).with(layout);
    let of = |met: &'static str, not_yet: &'static str| if before { not_yet } else { met };
    let named =
        |stage: Stage| ui.filled_sentence("p", "welcome.stage", "stage", &ui.t(&name(stage))).class("small quiet");
    let mut facts = of_class("dl", "facts");
    for (title, text) in [
        ("welcome.is", "welcome.is.text"),
        ("welcome.not", ""),
        ("welcome.ask", of("welcome.ask.text", "welcome.before.ask")),
        ("welcome.answers", "welcome.answers.text"),
        ("welcome.for", "welcome.for.text"),
    ] {
        let text = if text.is_empty() { text_element("dd", &not) } else { ui.sentence("dd", text) };
        facts = facts.add(element("div").add(ui.sentence("dt", title)).add(text));
    }
    let young = quiet(ui, "young", "welcome.young.go", Action::PanelOpened(Panel::Help));
    let sender = sender(ui);
    let sent = sender.is_some();
    let lead = || ui.p_of("lead", of("welcome.lead", "welcome.before.lead"));
    // Words of a sender are long: Start comes right after them, so that it is in sight on a phone.
    let main = column()
        .with(languages::languages(ui, "check.html"))
        .with(sender)
        .add(ui.heading("h1", of("welcome.title", "welcome.before.title")))
        .with((!sent).then(lead))
        .add(go)
        .with(sent.then(lead))
        .with((sent || options.contact.is_some()).then(|| ui.p_of("small quiet", "from.note")))
        .with(preset.map(named))
        .with(languages::note(ui))
        .with((all && !before).then(|| ui.p_of("small quiet", "layout.is-all")))
        .with(dropped(ui, warnings))
        .add(facts)
        .add(settings(ui))
        .with(options.contact.as_ref().map(|contact| theirs(ui, "contact.title", Some(contact), None, !sent)))
        .add(ui.p_of("small quiet", "welcome.leaving"))
        .add(leads(ui, "small", "welcome.young", young));
    screen().add(div("split").add(loom()).add(main))
}

/// Who a link says it comes from, and the words that it brings.
fn sender(ui: &Ui) -> Option<Element> {
    let Options { from, note, .. } = &ui.session.options;
    let title = if from.is_some() { "from.title" } else { "from.words" };
    (from.is_some() || note.is_some()).then(|| theirs(ui, title, from.as_deref(), note.as_deref(), true))
}

/// What a sender or a site says of itself, set apart and as its own words. What they cannot see is said once.
fn theirs(ui: &Ui, title: &str, who: Option<&str>, note: Option<&str>, first: bool) -> Element {
    // It may be written in the other direction, which must not reach what is around it.
    let apart = |words: Element| element("p").add(words);
    // In a page that could watch, who sees the answers is not ours to say.
    let unseen = || ui.p_of("small quiet", "from.unseen");
    let note = note.map(|note| apart(text_element("bdi", &ui.words().quoted(note))).set(Name::DataNote, ""));
    div("theirs")
        .set(Name::DataFrom, "")
        .add(ui.p_of("small quiet", title))
        .with(who.map(|who| apart(text_element("bdi", who).untranslated()).class("who")))
        .with(note)
        .add(ui.p_of("small quiet", "from.box"))
        .with((first && !ui.watched).then(unseen))
}

fn dropped(ui: &Ui, warnings: &[Warning]) -> Option<Element> {
    /// More of them would say nothing more.
    const MOST: usize = 3;
    let list = || {
        let list = element("ul")
            .each(warnings.iter().take(MOST), |one| ui.filled_sentence("li", one.key(), "name", one.name()));
        div("notice").set(Name::DataWarnings, "").add(ui.sentence("h2", "warning.title")).add(list)
    };
    (!warnings.is_empty()).then(list)
}

/// The word for the helper, how the two meet, the country: all of them for the person to change.
fn settings(ui: &Ui) -> Element {
    let options = &ui.session.options;
    let (helper, setting) = (options.helper.id(), options.setting.id());
    let country = ui.tt("country.", crate::ui::parts::help::country(ui));
    let now = ui.words().listed(&[ui.tt("helper.", helper), ui.tt("setting.", setting), country]);
    let fields = div("side-by three")
        .add(list(ui, "field", "helper", "helper", &Helper::ALL.map(Helper::id), helper, Command::PickHelper))
        .add(list(ui, "field", "setting", "setting", &Setting::ALL.map(Setting::id), setting, Command::PickSetting))
        .add(crate::ui::parts::help::chooser(ui, "country"));
    let fold = of_class("details", "fold").set(Name::DataSet, "options");
    fold.add(ui.filled_sentence("summary", "set.title", "set", &now)).add(fields)
}
