//! Welcome: what this is, what it is not, what happens to the answers, and what is set.
//!
//! Works without reading it all: Start is the first thing after the first sentence. A sender's name is
//! set apart and named as the sender's word. What of a link could not be read is said in a sentence.

use yew::Html;

use super::Ui;
use super::choice::list;
use super::cloth::loom;
use super::device::chosen;
use super::frame::{button, only, quiet};
use super::tag::{Tag, div, heading, none, of_class, says, tag};
use crate::domain::options::Warning;
use crate::domain::report::numbered;
use crate::domain::session::Panel;
use crate::domain::{Action, Helper, Setting};

/// The first screen.
pub fn view(ui: &Ui, warnings: &[Warning]) -> Html {
    let all = ui.session.options.all;
    let fact = |title: &str, text: String| tag("div").tag(says("dt", ui.t(title))).tag(says("dd", text)).html();
    let not: Vec<String> = numbered(ui.words(), "not.").iter().map(|key| ui.t(key)).collect();
    let layout = if all { "layout.one" } else { "layout.all" };
    let go = div("go")
        .tag(button(ui, "btn", "start", "welcome.start", Action::Started))
        .tag(quiet(ui, "layout", layout, Action::LayoutPicked(!all)));
    let facts = of_class("dl", "facts").each(vec![
        fact("welcome.is", ui.t("welcome.is.text")),
        fact("welcome.not", not.join(" ")),
        fact("welcome.ask", ui.t("welcome.ask.text")),
        fact("welcome.answers", ui.t("welcome.answers.text")),
        fact("welcome.for", ui.t("welcome.for.text")),
    ]);
    let young = quiet(ui, "young", "welcome.young.go", Action::PanelOpened(Panel::Help));
    let main = div("main")
        .with(sender(ui))
        .with(dropped(ui, warnings))
        .tag(heading("h1", ui.t("welcome.title")))
        .tag(ui.p("welcome.lead").class("lead"))
        .tag(go)
        .with(only(all, || vec![ui.p("layout.is-all").class("small quiet").html()]))
        .tag(facts)
        .tag(settings(ui))
        .tag(ui.p("welcome.leaving").class("small quiet"))
        .tag(ui.p("welcome.young").class("small").text(" ".to_owned()).tag(young));
    of_class("main", "page wrap").tag(div("split").tag(loom()).tag(main)).html()
}

fn sender(ui: &Ui) -> Html {
    let Some(from) = &ui.session.options.from else { return none() };
    div("theirs")
        .set("data-from", "")
        .tag(ui.p("from.title"))
        .tag(of_class("p", "who").tag(says("bdi", from.clone())))
        .tag(ui.p("from.note").class("small quiet"))
        .html()
}

fn dropped(ui: &Ui, warnings: &[Warning]) -> Html {
    /// More of them would say nothing more.
    const MOST: usize = 3;
    if warnings.is_empty() {
        return none();
    }
    let sentence = |warning: &Warning| says("li", ui.words().fill(warning.key(), &[("name", warning.name())])).html();
    div("notice")
        .set("data-warnings", "")
        .tag(says("h2", ui.t("warning.title")))
        .tag(tag("ul").each(warnings.iter().take(MOST).map(sentence).collect()))
        .html()
}

/// The word for the helper, how the two meet, the country: all of them for the person to change.
fn settings(ui: &Ui) -> Tag {
    let options = &ui.session.options;
    let helper = |one: Helper| (one.id().to_owned(), ui.tt("helper.", one.id()), one == options.helper);
    let setting = |one: Setting| (one.id().to_owned(), ui.tt("setting.", one.id()), one == options.setting);
    let (helper_label, helpers) = list(ui, "helper", "set.helper", Helper::ALL.into_iter().map(helper).collect());
    let (setting_label, settings) = list(ui, "setting", "set.setting", Setting::ALL.into_iter().map(setting).collect());
    let helpers = helpers.set("data-set", "helper").on_change(ui.read(|_, event| {
        let helper = Helper::ALL.get(chosen(event)?)?;
        Some(Action::HelperPicked(*helper))
    }));
    let settings = settings.set("data-set", "setting").on_change(ui.read(|_, event| {
        let setting = Setting::ALL.get(chosen(event)?)?;
        Some(Action::SettingPicked(*setting))
    }));
    let now = [ui.tt("helper.", options.helper.id()), ui.tt("setting.", options.setting.id())].join(", ");
    let fields = div("side-by three")
        .tag(div("field").tag(helper_label).tag(helpers))
        .tag(div("field").tag(setting_label).tag(settings))
        .with(super::help::chooser(ui, "country"));
    of_class("details", "fold").tag(says("summary", ui.words().fill("set.title", &[("set", &now)]))).tag(fields)
}
