//! The whole check as a form to fill in by hand: what stands in the document where no script runs, what is
//! printed of the page that shows all statements, and where the helplines stand before the check has started.
//!
//! Works without a script, a colour or a screen: every statement of every stage, the scale, the counting as a
//! table, and the help lines of every country. Only rendered when a document is made, never in a browser. Its look is in
//! `www/pages/page.css`, since no other page has it.

use std::cell::RefCell;
use std::rc::Rc;

use yew::{AttrValue, Component, Context, Html, Properties};

use crate::content::Content;
use crate::domain::check::{Check, Item};
use crate::domain::help::{Country, Line};
use crate::domain::report::{hours_of, numbered, safety_key};
use crate::domain::vocabulary::{Band, Dimension, Stage};
use crate::domain::{Answer, Kind, Options, Session};
use crate::ui::Ui;
use crate::ui::element::{Element, Name, div, element, of_class, text_element};
use crate::ui::parts::help::{called, text_to};
use crate::ui::parts::stages::{about, name};

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
        form(content, context.props().exit.as_deref(), |ui, page| {
            page.add(ui.sentence("h1", "paper.title"))
                .add(ui.p_of("lead", "paper.lead"))
                .add(ui.p("welcome.is.text"))
                .each(numbered(ui.words(), "not."), |key| ui.p(&key))
                .add(ui.p("method.14"))
                .add(stages(ui))
                .add(statements(ui))
                .add(safety(ui))
                .with(counts(ui).then(|| count(ui)))
                .add(before(ui))
                .add(help(ui))
        })
    }
}

/// A form to fill in by hand, with the ways to help and out above it. `fill` adds what it has, the help lines too, to which
/// the one way leads.
pub fn form(content: &Content, exit: Option<&str>, fill: impl FnOnce(&Ui, Element) -> Element) -> Html {
    let lines = content.help.countries.iter().flat_map(|country| &country.lines);
    // The day of the newest row: the form says the same of a row whenever it is made.
    let newest = lines.map(|line| line.checked_on.as_str()).max().unwrap_or_default();
    let (session, handlers) = (Session::begin(Options::default()), RefCell::default());
    let ui = Ui { content, session: &session, today: newest, id: "p-", watched: false, note: "", handlers: &handlers };
    let page = fill(&ui, of_class("main", "page wrap on-paper"));
    // Its own way to help and out: the form may be all that there is.
    let whole = div("attune").attr(Name::Lang, &ui.t("lang")).attr(Name::Dir, &ui.t("dir"));
    whole.add(header(&ui, exit)).add(page).html()
}

/// The header of every screen, with links in the place of its buttons: they lead to the help lines and away where no
/// script runs. Where one does, it helps and leaves as on every screen.
fn header(ui: &Ui, exit: Option<&str>) -> Element {
    let way = |label, to: &str| ui.sentence("a", label).attr(Name::Href, to);
    let leave = way("nav.leave", exit.unwrap_or("about:blank")).set(Name::Rel, "noreferrer");
    crate::ui::parts::frame::bar(ui, way("nav.help", "#paper-help").class("plain"), leave.class("leave"))
}

/// A part of the form with its heading.
pub fn section(ui: &Ui, title: &str) -> Element {
    element("section").add(ui.sentence("h2", title))
}

fn rows() -> Element {
    of_class("ul", "form")
}

fn stages(ui: &Ui) -> Element {
    let row = |stage| {
        let words = element("span").add(ui.sentence("b", &name(stage)));
        element("li").add(apart(words, ui.sentence("small", &about(stage, ".about"))))
    };
    section(ui, "stage.title").add(rows().each(Stage::ALL, row))
}

/// The scale, then the lines by part: those of every stage, and those of one.
fn statements(ui: &Ui) -> Element {
    let points = Answer::all().filter(|answer| *answer != Answer::Skip);
    let scale = of_class("p", "quiet").each(points, |answer| {
        text_element("span", &[&value(ui, answer), " = ", &ui.tt("scale.", answer.id()), ". "].concat())
    });
    let section = section(ui, "paper.lines").add(ui.p("lead")).add(ui.p("paper.lines.lead")).add(scale);
    section.each(&ui.check().dimension_order, |dimension| {
        let part = element("section").add(ui.sentence_of("h3", "dimension.", dimension.id()));
        let stages = Stage::ALL.into_iter().skip(1).map(Some);
        part.each(std::iter::once(None).chain(stages), |stage| group(ui, *dimension, stage))
    })
}

/// The number of an answer.
fn value(ui: &Ui, answer: Answer) -> String {
    answer.id().parse().map_or_else(|_| answer.id().to_owned(), |number| ui.words().number(number))
}

/// The lines of a part that are asked at this stage alone, or at every stage.
fn group(ui: &Ui, dimension: Dimension, stage: Option<Stage>) -> Element {
    let belongs = |item: &&Item| {
        item.dimension == dimension
            && match stage {
                None => item.is_core(),
                Some(stage) => !item.is_core() && item.stages.contains(&stage),
            }
    };
    let title = stage.map_or("paper.every".to_owned(), name);
    let lines = rows().each(ui.check().items.iter().filter(belongs), |item| {
        let mut words = text_element("span", &ui.tt("item.", &item.id));
        if item.reverse && counts(ui) {
            words = apart(words, ui.sentence("b", "paper.turned"));
        }
        element("li").add(noted(ui, words, "item.", &item.id))
    });
    element("div").add(ui.sentence("h4", &title)).add(lines)
}

/// Adds a part to a row. A space stands before it, so that no two words run together where no sheet keeps them apart: in
/// what is copied, read out, or shown by an old browser.
fn apart(row: Element, part: Element) -> Element {
    row.text(" ").add(part)
}

/// Adds the note of an item, where it has one.
fn noted(ui: &Ui, words: Element, group: &str, id: &str) -> Element {
    small(words, crate::ui::parts::choice::note(ui, group, id).as_deref())
}

/// Adds small words, where there are some.
fn small(row: Element, words: Option<&str>) -> Element {
    match words {
        Some(words) => apart(row, text_element("small", words)),
        None => row,
    }
}

fn safety(ui: &Ui) -> Element {
    let row = |row: &crate::domain::check::SafetyRow| {
        let mut words = noted(ui, text_element("span", &ui.tt("safety.", &row.id)), "safety.", &row.id);
        for answer in &row.answers {
            let box_and_answer = text_element("span", &["▢ ", &ui.t(&safety_key(&row.id, *answer))].concat());
            words = apart(words, box_and_answer.class("tick-one"));
        }
        element("li").add(words)
    };
    section(ui, "safety.title")
        .add(ui.p("paper.safety"))
        .add(of_class("ul", "form ticked").each(&ui.check().safety, row))
}

/// Whether the form shows how to count. Easy words leave it out: many who need them cannot turn numbers and add them
/// up by hand, and a wrong level may frighten.
fn counts(ui: &Ui) -> bool {
    ui.t("lang") != "en-simple"
}

/// How to count, with every sum in a table.
fn count(ui: &Ui) -> Element {
    let heads = |head: Element| head.set(Name::Scope, "col");
    let first = element("tr").add(heads(ui.sentence("th", "paper.count.answers")));
    let mut table = element("table").add(first.each(Band::ALL, |band| heads(ui.sentence_of("th", "band.", band.id()))));
    let part = asked_each(ui.check());
    for answered in ui.check().bands.answered.into()..=part {
        let count = text_element("th", &ui.words().number(answered as usize)).set(Name::Scope, "row");
        table = table.add(element("tr").add(count).each(Band::ALL, |band| {
            let sums = ui.check().sums(band, answered);
            text_element(
                "td",
                &sums.map_or(String::new(), |(from, to)| {
                    [&ui.words().number(from as usize), "–", &ui.words().number(to as usize)].concat()
                }),
            )
        }));
    }
    let steps = element("ol").each(numbered(ui.words(), "paper.count."), |key| ui.sentence("li", &key)).class("steps");
    section(ui, "paper.count").add(steps).add(table).add(ui.p("X11"))
}

/// How many lines a part has at a stage.
fn asked_each(check: &Check) -> u32 {
    let of = |stage: &Stage| check.asked(*stage).len() / Dimension::ALL.len();
    Stage::ALL.iter().map(of).max().unwrap_or_default() as u32
}

fn before(ui: &Ui) -> Element {
    let row = |row: &crate::domain::check::ChecklistRow| {
        let bring = ui.t(&["checklist.", &row.id, ".bring"].concat());
        element("li").add(small(text_element("span", &ui.tt("checklist.", &row.id)), Some(&bring)))
    };
    section(ui, &name(Stage::Before))
        .add(ui.p("paper.before"))
        .add(rows().each(&ui.check().checklist, row))
        .add(ui.sentence("h3", "hope.title"))
        .add(ui.p("hope.note"))
}

/// The help lines of every country.
pub fn help(ui: &Ui) -> Element {
    let section = of_class("section", "help")
        .attr(Name::Id, "paper-help")
        .set(Name::DataHelp, "paper")
        .add(ui.heading("h2", "paper.help"))
        .add(ui.p("paper.help.lead"));
    section
        .each(&ui.content.help.countries, |of| country(ui, of))
        .add(ui.p("help.young"))
        .add(ui.p_of("small", "help.trace"))
}

/// A country: the line to try first, and the others in a fold. With the folds closed the countries are a table, on paper
/// as well. Of countries that are open, paper has every line, and of no other.
fn country(ui: &Ui, country: &Country) -> Element {
    let of = |kind| country.lines.iter().filter(move |line| line.kind == kind);
    let first = of(Kind::Crisis).chain(of(Kind::Emergency)).next();
    let mut fold = of_class("details", "fold").add(ui.sentence("summary", "help.more"));
    for kind in Kind::ALL {
        let lines: Vec<&Line> = of(kind).filter(|one| !first.is_some_and(|first| std::ptr::eq(*one, first))).collect();
        if !lines.is_empty() {
            fold = fold.add(ui.sentence_of("h4", "kind.", kind.id())).add(of_kind(ui, kind, lines));
        }
    }
    element("div")
        .attr(Name::DataCountry, &country.id)
        .add(ui.sentence_of("h3", "country.", &country.id))
        .with(first.map(|line| of_kind(ui, line.kind, vec![line])))
        .add(fold)
}

fn of_kind(ui: &Ui, kind: Kind, lines: Vec<&Line>) -> Element {
    element("ul").set(Name::DataKind, kind.id()).each(lines, |one| line(ui, one))
}

/// A help line, each part of it in an element of its own: the check in the page takes its help lines from here,
/// so that they stand in the document once.
fn line(ui: &Ui, line: &Line) -> Element {
    let mut row = element("li").attr(Name::DataUntil, &line.expires_on).add(called("b", line));
    if let (Some(number), Some(dial)) = (&line.number, line.dial()) {
        row = apart(row, text_element("a", number).attr(Name::Href, &["tel:", &dial].concat()).untranslated());
    }
    if let Some(message) = &line.text {
        let to = text_element("a", &message.to).attr(Name::Href, &["sms:", &message.dial()].concat()).untranslated();
        row = text_to(ui, row.text(" "), message, to, Element::text);
    }
    if let (Some(url), Some(site)) = (&line.url, line.site()) {
        let site = text_element("a", site).attr(Name::Href, url).set(Name::Rel, "noreferrer noopener");
        row = apart(row, site.set(Name::Target, "_blank").untranslated());
    }
    if let Some(hours) = &line.hours {
        row = apart(row, text_element("i", &hours_of(hours, ui.words())));
    }
    row = small(row, line.note.as_deref());
    if line.is_old(ui.today) { apart(row, ui.sentence("em", "help.old")) } else { row }
}
