//! The whole check as a form to fill in by hand: what stands in the document where no script runs, what is
//! printed of the page that shows all statements, and where the helplines stand before the check has started.
//!
//! Works without a script, a colour or a screen: every statement of every stage, the scale, the counting as a
//! table, and the help lines of every country. Only rendered when a document is made, never in a browser.

use std::cell::RefCell;
use std::rc::Rc;

use yew::{AttrValue, Component, Context, Html, Properties};

use crate::content::Content;
use crate::domain::check::{Check, Item};
use crate::domain::help::Line;
use crate::domain::report::{hours_of, numbered, safety_key};
use crate::domain::vocabulary::{Band, Dimension, Stage};
use crate::domain::{Answer, Kind, Options, Session};
use crate::ui::Ui;
use crate::ui::parts::help::{called, text_to};
use crate::ui::parts::stages::{about, name};
use crate::ui::tag::{Name, Tag, div, of_class, says, tag};

/// What the form is made from.
#[derive(Clone, PartialEq, Properties)]
pub struct PaperProps {
    /// What it can say.
    pub content: Rc<Content>,
    /// The address that leaving goes to; without it a blank page.
    #[prop_or_default]
    pub exit: Option<AttrValue>,
}

/// The form.
pub struct Paper;

impl Component for Paper {
    type Message = ();
    type Properties = PaperProps;

    fn create(_: &Context<Self>) -> Paper {
        Paper
    }

    fn view(&self, context: &Context<Self>) -> Html {
        let content = &context.props().content;
        let lines = content.help.countries.iter().flat_map(|country| &country.lines);
        // The day of the newest row: the form says the same of a row whenever it is made.
        let newest = lines.map(|line| line.checked_on.as_str()).max().unwrap_or_default();
        let (session, heard) = (Session::begin(Options::default()), RefCell::default());
        let ui = Ui { content, session: &session, today: newest, id: "p-", watched: false, note: "", heard: &heard };
        let page = of_class("main", "page wrap on-paper")
            .tag(ui.says("h1", "paper.title"))
            .tag(ui.p_of("lead", "paper.lead"))
            .tag(ui.p("welcome.is.text"))
            .each(numbered(ui.words(), "not."), |key| ui.p(&key))
            .tag(ui.p("method.14"))
            .tag(stages(&ui))
            .tag(statements(&ui))
            .tag(safety(&ui))
            .with(counts(&ui).then(|| count(&ui)))
            .tag(before(&ui))
            .tag(help(&ui));
        // Its own way to help and out: the form may be all that there is.
        let whole = div("attune")
            .put(Name::Lang, &ui.t("lang"))
            .put(Name::Dir, &ui.t("dir"))
            .tag(header(&ui, context.props().exit.as_deref()))
            .tag(page);
        whole.html()
    }
}

/// The header of every screen, with links in the place of its buttons: they lead to the help lines and away where no
/// script runs. Where one does, it helps and leaves as on every screen.
fn header(ui: &Ui, exit: Option<&str>) -> Tag {
    let way = |label, to: &str| ui.says("a", label).put(Name::Href, to);
    let leave = way("nav.leave", exit.unwrap_or("about:blank")).set(Name::Rel, "noreferrer");
    crate::ui::parts::frame::bar(ui, way("nav.help", "#paper-help").class("plain"), leave.class("leave"))
}

fn section(ui: &Ui, title: &str) -> Tag {
    tag("section").tag(ui.says("h2", title))
}

fn rows() -> Tag {
    of_class("ul", "form")
}

fn stages(ui: &Ui) -> Tag {
    let row = |stage| {
        let words =
            tag("span").tag(ui.says("b", &name(stage))).text(" ").tag(ui.says("small", &about(stage, ".about")));
        tag("li").tag(words)
    };
    section(ui, "stage.title").tag(rows().each(Stage::ALL, row))
}

/// The scale, then the lines by part: those of every stage, and those of one.
fn statements(ui: &Ui) -> Tag {
    let points = Answer::all().filter(|answer| *answer != Answer::Skip);
    let scale = of_class("p", "quiet").each(points, |answer| {
        says("span", &[&value(ui, answer), " = ", &ui.tt("scale.", answer.id()), ". "].concat())
    });
    let mut section = section(ui, "paper.lines").tag(ui.p("lead")).tag(ui.p("paper.lines.lead")).tag(scale);
    for dimension in &ui.check().asked_first {
        section = section.tag(ui.tells("h3", "dimension.", dimension.id()));
        section = group(ui, section, *dimension, None);
        for stage in Stage::ALL.into_iter().skip(1) {
            section = group(ui, section, *dimension, Some(stage));
        }
    }
    section
}

/// The number of an answer.
fn value(ui: &Ui, answer: Answer) -> String {
    answer.id().parse().map_or_else(|_| answer.id().to_owned(), |number| ui.words().number(number))
}

/// The lines of a part that are asked at this stage alone, or at every stage.
fn group(ui: &Ui, section: Tag, dimension: Dimension, stage: Option<Stage>) -> Tag {
    let belongs = |item: &&Item| {
        item.dimension == dimension
            && match stage {
                None => item.is_core(),
                Some(stage) => !item.is_core() && item.stages.contains(&stage),
            }
    };
    let title = stage.map_or("paper.every".to_owned(), name);
    section.tag(ui.says("h4", &title)).tag(rows().each(ui.check().items.iter().filter(belongs), |item| {
        let mut words = says("span", &ui.tt("item.", &item.id));
        if item.reverse && counts(ui) {
            words = words.text(" ").tag(ui.says("b", "paper.turned"));
        }
        tag("li").put(Name::DataItem, &item.id).tag(words.with(note(ui, "item.", &item.id)))
    }))
}

fn note(ui: &Ui, group: &str, id: &str) -> Option<Tag> {
    crate::ui::parts::choice::note(ui, group, id).map(|note| says("small", &note))
}

fn safety(ui: &Ui) -> Tag {
    let row = |row: &crate::domain::check::SafetyRow| {
        let mut words = says("span", &ui.tt("safety.", &row.id));
        words = words.with(note(ui, "safety.", &row.id));
        for answer in &row.answers {
            words = words.tag(says("span", &["▢ ", &ui.t(&safety_key(&row.id, *answer))].concat()).class("tick-one"));
        }
        tag("li").put(Name::DataItem, &row.id).tag(words)
    };
    section(ui, "safety.title")
        .tag(ui.p("paper.safety"))
        .tag(of_class("ul", "form ticked").each(&ui.check().safety, row))
}

/// Whether the form shows how to count. Easy words leave it out: many who need them cannot turn numbers and add them
/// up by hand, and a wrong level may frighten.
fn counts(ui: &Ui) -> bool {
    ui.t("lang") != "en-simple"
}

/// How to count, with every sum in a table.
fn count(ui: &Ui) -> Tag {
    let heads = |head: Tag| head.set(Name::Scope, "col");
    let first = tag("tr").tag(heads(ui.says("th", "paper.count.answers")));
    let mut table = tag("table").tag(first.each(Band::ALL, |band| heads(ui.tells("th", "band.", band.id()))));
    let part = asked_each(ui.check());
    for answered in ui.check().bands.answered.into()..=part {
        let count = says("th", &ui.words().number(answered as usize)).set(Name::Scope, "row");
        table = table.tag(tag("tr").tag(count).each(Band::ALL, |band| {
            let sums = ui.check().sums(band, answered);
            says(
                "td",
                &sums.map_or(String::new(), |(from, to)| {
                    [&ui.words().number(from as usize), "–", &ui.words().number(to as usize)].concat()
                }),
            )
        }));
    }
    let steps = tag("ol").each(numbered(ui.words(), "paper.count."), |key| ui.says("li", &key)).class("steps");
    section(ui, "paper.count").tag(steps).tag(table).tag(ui.p("X11"))
}

/// How many lines a part has at a stage.
fn asked_each(check: &Check) -> u32 {
    let of = |stage: &Stage| check.asked(*stage).len() / Dimension::ALL.len();
    Stage::ALL.iter().map(of).max().unwrap_or_default() as u32
}

fn before(ui: &Ui) -> Tag {
    let row = |row: &crate::domain::check::ChecklistRow| {
        let bring = ui.says("small", &["checklist.", &row.id, ".bring"].concat());
        tag("li").put(Name::DataItem, &row.id).tag(tag("span").tag(ui.tells("span", "checklist.", &row.id)).tag(bring))
    };
    section(ui, &name(Stage::Before))
        .tag(ui.p("paper.before"))
        .tag(of_class("ul", "form").each(&ui.check().checklist, row))
        .tag(ui.says("h3", "hope.title"))
        .tag(ui.p("hope.note"))
}

fn help(ui: &Ui) -> Tag {
    let mut section = of_class("section", "help")
        .put(Name::Id, "paper-help")
        .set(Name::DataHelp, "paper")
        .tag(ui.heading("h2", "paper.help"))
        .tag(ui.p("paper.help.lead"));
    for country in &ui.content.help.countries {
        let mut lines = tag("div").put(Name::DataCountry, &country.id).tag(ui.tells("h3", "country.", &country.id));
        for kind in Kind::ALL {
            let list = of_class("ul", "dots").set(Name::DataKind, kind.id());
            let of_kind: Vec<&Line> = country.lines.iter().filter(|line| line.kind == kind).collect();
            if !of_kind.is_empty() {
                lines = lines.tag(ui.tells("h4", "kind.", kind.id())).tag(list.each(of_kind, |one| line(ui, one)));
            }
        }
        section = section.tag(lines);
    }
    section.tag(ui.p("help.young")).tag(ui.p_of("small", "help.trace"))
}

/// A help line, each part of it in an element of its own: the check in the page takes its help lines from here,
/// so that they stand in the document once.
fn line(ui: &Ui, line: &Line) -> Tag {
    let mut row = tag("li").put(Name::DataUntil, &line.expires_on).tag(called("b", line));
    if let (Some(number), Some(dial)) = (&line.number, line.dial()) {
        row = row.text(" ").tag(says("a", number).put(Name::Href, &["tel:", &dial].concat()).untranslated());
    }
    if let Some(message) = &line.text {
        let to = says("a", &message.to).put(Name::Href, &["sms:", &message.dial()].concat()).untranslated();
        row = text_to(ui, row.text(" "), message, to, Tag::text);
    }
    if let (Some(url), Some(site)) = (&line.url, line.site()) {
        let site = says("a", site).put(Name::Href, url).set(Name::Rel, "noreferrer noopener");
        row = row.text(" ").tag(site.set(Name::Target, "_blank").untranslated());
    }
    if let Some(hours) = &line.hours {
        row = row.text(" ").tag(says("i", &hours_of(hours, ui.words())));
    }
    let row = row.with(line.note.as_ref().map(|note| says("small", note)));
    row.with(line.is_old(ui.today).then(|| ui.says("em", "help.old")))
}
