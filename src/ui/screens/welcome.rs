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
use crate::ui::events::Command;
use crate::ui::parts::choice::list;
use crate::ui::parts::cloth::loom;
use crate::ui::parts::frame::{button, column, leads, quiet, screen};
use crate::ui::parts::stages::name;
use crate::ui::tag::{Name, Tag, div, of_class, says, tag};

/// The first screen.
#[inline(never)]
pub fn view(ui: &Ui, warnings: &[Warning]) -> Tag {
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
    let go = div("go").tag(button(ui, "btn", "start", "welcome.start", Action::Started)).with(other).with(layout);
    let of = |met: &'static str, not_yet: &'static str| if before { not_yet } else { met };
    let named = |stage: Stage| ui.fills("p", "welcome.stage", "stage", &ui.t(&name(stage))).class("small quiet");
    let mut facts = of_class("dl", "facts");
    for (title, text) in [
        ("welcome.is", "welcome.is.text"),
        ("welcome.not", ""),
        ("welcome.ask", of("welcome.ask.text", "welcome.before.ask")),
        ("welcome.answers", "welcome.answers.text"),
        ("welcome.for", "welcome.for.text"),
    ] {
        let text = if text.is_empty() { says("dd", &not) } else { ui.says("dd", text) };
        facts = facts.tag(tag("div").tag(ui.says("dt", title)).tag(text));
    }
    let young = quiet(ui, "young", "welcome.young.go", Action::PanelOpened(Panel::Help));
    let sender = sender(ui);
    let sent = sender.is_some();
    let main = column()
        .with(languages(ui))
        .with(sender)
        .tag(ui.heading("h1", of("welcome.title", "welcome.before.title")))
        .tag(ui.p_of("lead", of("welcome.lead", "welcome.before.lead")))
        .tag(go)
        .with(preset.map(named))
        .with(ui.words().maybe("language.note").map(|note| says("p", &note).class("small quiet")))
        .with((all && !before).then(|| ui.p_of("small quiet", "layout.is-all")))
        .with(dropped(ui, warnings))
        .tag(facts)
        .tag(settings(ui))
        .with(options.contact.as_ref().map(|contact| theirs(ui, "contact.title", Some(contact), None, !sent)))
        .tag(ui.p_of("small quiet", "welcome.leaving"))
        .tag(leads(ui, "small", "welcome.young", young));
    screen().tag(div("split").tag(loom()).tag(main))
}

/// The languages whose documents lie beside this one, each in its own words; the build says which. What is set goes
/// along by the page's script. Answers stay behind with the document that they were given in, which is said where
/// there are some.
#[inline(never)]
fn languages(ui: &Ui) -> Option<Tag> {
    let ids = ui.words().raw("languages")?;
    let own = ui.t("lang");
    let list = of_class("ul", "languages").each(ids.split(' '), |id| {
        let (name, lang) = (ui.tt("language.of.", id), ui.tt("language.tag.", id));
        let name = if lang == own {
            says("b", &name).set(Name::AriaCurrent, "true")
        } else {
            let place = ["../", id, "/check.html"].concat();
            says("a", &name).put(Name::Href, &place).put(Name::HrefLang, &lang)
        };
        tag("li").tag(name.put(Name::Lang, &lang))
    });
    let anew = ui.session.stage.map(|_| ui.p_of("small quiet", "language.anew"));
    Some(tag("nav").put(Name::AriaLabel, &ui.t("language.title")).tag(list).with(anew))
}

/// Who a link says it comes from, and the words that it brings.
#[inline(never)]
fn sender(ui: &Ui) -> Option<Tag> {
    let Options { from, note, .. } = &ui.session.options;
    let title = if from.is_some() { "from.title" } else { "from.words" };
    (from.is_some() || note.is_some()).then(|| theirs(ui, title, from.as_deref(), note.as_deref(), true))
}

/// What a sender or a site says of itself, set apart and as its own words. What they cannot see is said once.
#[inline(never)]
fn theirs(ui: &Ui, title: &str, who: Option<&str>, note: Option<&str>, first: bool) -> Tag {
    // It may be written in the other direction, which must not reach what is around it.
    let apart = |words: Tag| tag("p").tag(words);
    // In a page that could watch, who sees the answers is not ours to say.
    let unseen = if ui.watched { String::new() } else { [&ui.t("from.unseen"), "\n"].concat() };
    let ours = || says("p", &[&unseen, &ui.t("from.note")[..]].concat()).class("small quiet");
    let note = note.map(|note| apart(says("bdi", &ui.words().quoted(note))).set(Name::DataNote, ""));
    div("theirs")
        .set(Name::DataFrom, "")
        .tag(ui.p("from.box"))
        .tag(ui.p_of("small quiet", title))
        .with(who.map(|who| apart(says("bdi", who).untranslated()).class("who")))
        .with(note)
        .with(first.then(ours))
}

#[inline(never)]
fn dropped(ui: &Ui, warnings: &[Warning]) -> Option<Tag> {
    /// More of them would say nothing more.
    const MOST: usize = 3;
    let list = || {
        let list = tag("ul").each(warnings.iter().take(MOST), |one| ui.fills("li", one.key(), "name", one.name()));
        div("notice").set(Name::DataWarnings, "").tag(ui.says("h2", "warning.title")).tag(list)
    };
    (!warnings.is_empty()).then(list)
}

/// The word for the helper, how the two meet, the country: all of them for the person to change.
#[inline(never)]
fn settings(ui: &Ui) -> Tag {
    let options = &ui.session.options;
    let (helper, setting) = (options.helper.id(), options.setting.id());
    let country = ui.tt("country.", crate::ui::parts::help::country(ui));
    let now = ui.words().listed(&[ui.tt("helper.", helper), ui.tt("setting.", setting), country]);
    let fields = div("side-by three")
        .tag(list(ui, "field", "helper", "helper", &Helper::ALL.map(Helper::id), helper, Command::PickHelper))
        .tag(list(ui, "field", "setting", "setting", &Setting::ALL.map(Setting::id), setting, Command::PickSetting))
        .tag(crate::ui::parts::help::chooser(ui, "country"));
    of_class("details", "fold").tag(ui.fills("summary", "set.title", "set", &now)).tag(fields)
}
