//! The page: a list of the sheets, then each of them.
//!
//! - Each field and each box has a label, and each cell of a table is heard with the head of its column. (1.3.1, 3.3.2,
//!   4.1.2; every_sheet_is_for_everyone)
//! - Each sheet has a heading, a link to it and a link back. (2.4.5, 2.4.6, 2.4.10; every_sheet_is_for_everyone)
//! - It fits a phone, and larger text. (1.4.4, 1.4.10; every_sheet_fits_every_width)
//! - No script is needed. (sheets_need_no_script)

use std::rc::Rc;

use attune_check::domain::strings::digits;
use attune_check::ui::shared::{
    Element, Name, div, element, field, form, help, languages, of_class, stages, text_element,
};
use attune_check::ui::{PaperProps, Ui};
use yew::{Component, Context, Html, html};

use crate::sheet::{For, Part, Sheet, sheets};

/// The name of the page.
const NAME: &str = "worksheets.html";

/// The page.
pub struct Worksheets(Rc<[Sheet]>);

impl Component for Worksheets {
    type Message = ();
    type Properties = PaperProps;

    fn create(_: &Context<Self>) -> Worksheets {
        // The file is a part of this crate, and a test reads it: an empty page would fail there.
        Worksheets(sheets().unwrap_or_default().into())
    }

    fn view(&self, context: &Context<Self>) -> Html {
        let sheets = self.0.clone();
        form(&context.props().content, context.props().exit.as_deref(), move |ui, page| {
            let page = page.class("page wrap on-paper sheets").add(head(ui, &sheets));
            sheets.iter().enumerate().fold(page, |page, (at, one)| page.child(sheet(ui, &sheets, at, one)))
        })
    }
}

/// The title, the list, and how to print.
fn head(ui: &Ui, sheets: &[Sheet]) -> Element {
    let head = div("head").attr(Name::Id, "all").with(languages::languages(ui, NAME));
    let head = head.add(ui.sentence("h1", "sheet.page.title")).add(ui.p_of("lead", "sheet.page.lead"));
    head.add(ui.p("sheet.page.helper"))
        .add(ui.p("sheet.page.safe"))
        .with(languages::note(ui))
        .add(list(ui, sheets, For::Client, "sheet.page.clients"))
        .add(list(ui, sheets, For::Helper, "sheet.page.helpers"))
        .add(ui.p("sheet.page.print"))
        .add(div("told").add(ui.sentence("a", "sheet.page.all").attr(Name::Href, "#all")))
}

fn list(ui: &Ui, sheets: &[Sheet], whom: For, title: &str) -> Element {
    let own = sheets.iter().enumerate().filter(|(_, one)| one.whom == whom);
    let row = |(at, one): (usize, &Sheet)| {
        let link = ui.sentence("a", &one.key("title")).attr(Name::Href, &["#", &number(at)].concat());
        element("li").attr(Name::Value, &number(at)).add(link).text(" ").add(ui.sentence("small", &one.key("why")))
    };
    element("nav")
        .attr(Name::AriaLabelledBy, title)
        .add(ui.sentence("h2", title).attr(Name::Id, title))
        .add(of_class("ol", "contents").each(own, row))
}

/// The number of the sheet in this place, as it stands in links.
fn number(at: usize) -> String {
    digits(at + 1)
}

fn sheet(ui: &Ui, sheets: &[Sheet], at: usize, sheet: &Sheet) -> Html {
    let number = number(at);
    let suits: Vec<String> = sheet.stages().map(|stage| ui.t(&stages::name(stage))).collect();
    let suits = ui.words().fill("sheet.page.suits", &[("stages", &ui.words().listed(&suits))]);
    let parts = sheet.parts.iter().enumerate().map(|(at, part)| self::part(ui, sheets, (&number, sheet), at, part));
    let foot = of_class("footer", "foot-of-sheet")
        .add(ui.p_of("small quiet", "sheet.page.safe"))
        .add(text_element("p", &suits).class("small quiet no-print"))
        .child(from(ui, sheet))
        .child(ways(ui));
    // What is written is for nobody's form-filler, as each field says too.
    html! {
        <section class="sheet" id={number.clone()} data-sheet={number.clone()} aria-labelledby={title(&number)}>
            { ui.sentence("h2", &sheet.key("title")).attr(Name::Id, &title(&number)).html() }
            { ui.p_of("lead", &sheet.key("why")).html() }
            <form autocomplete="off">{ for parts.map(Element::html) }</form>
            { foot.html() }
        </section>
    }
}

/// What can be done with a sheet. The button needs the page's script, which shows it.
fn ways(ui: &Ui) -> Html {
    html! {
        <div class="go no-print">
            <button type="button" class="btn second" data-action="print">{ ui.t("sheet.page.one") }</button>
            <a class="plain" href="#all">{ ui.t("sheet.page.back") }</a>
            <p role="alert" hidden=true>{ ui.t("sheet.page.not-printed") }</p>
        </div>
    }
}

fn title(number: &str) -> String {
    ["t", number].concat()
}

/// What a sheet draws on. Names and addresses stay as they are in every language.
fn from(ui: &Ui, sheet: &Sheet) -> Html {
    let before = ui.words().fill("sheet.page.from", &[("sources", "")]);
    html! {
        <p class="small quiet no-print">
            { before.trim_end() }
            { for sheet.sources.iter().enumerate().map(|(at, (name, doi))| html! {
                <>{ if at == 0 { " ".to_owned() } else { ui.t("comma") } }<a href={["https://doi.org/", doi].concat()} target="_blank" rel="noreferrer noopener" lang="en" dir="ltr">{ name }</a></>
            }) }
        </p>
    }
}

fn part(ui: &Ui, sheets: &[Sheet], (of, sheet): (&str, &Sheet), at: usize, part: &Part) -> Element {
    let key = sheet.key(&number(at));
    // Short, since there are many.
    let id = [of, "-", &number(at)].concat();
    let row = |row: usize| [&key, ".", &digits(row)].concat();
    match part {
        Part::Text { to, page } => {
            let place = to.as_ref().and_then(|id| sheets.iter().position(|one| one.id == *id));
            let link = place.zip(to.as_ref()).map(|(place, id)| {
                let title = ["sheet.", id, ".title"].concat();
                ui.sentence("a", &title).attr(Name::Href, &["#", &number(place)].concat()).class("no-print")
            });
            // In a new tab nothing of this page is lost.
            let beside = page.map(|page| {
                let (file, title) = page.link();
                let link = ui.sentence("a", title).set(Name::Href, file).class("no-print");
                link.set(Name::Target, "_blank").set(Name::Rel, "noreferrer noopener")
            });
            div("told").add(ui.p(&key)).with(link).with(beside)
        }
        Part::Write { lines } => {
            div("asked").add(ui.sentence("label", &key).attr(Name::For, &id)).add(written(&id, *lines))
        }
        Part::Tick { rows } => {
            let tick = |at| {
                let mark = element("input").set(Name::Type, "checkbox").set(Name::Autocomplete, "off");
                of_class("label", "tick").add(mark).add(ui.sentence("span", &row(at)))
            };
            of_class("fieldset", "ticks").add(ui.sentence("legend", &key)).each(1..=*rows, tick)
        }
        Part::Words { rows } => {
            let say = |at| text_element("li", &ui.words().quoted(&ui.t(&row(at))));
            div("said").add(ui.sentence("h3", &key)).add(of_class("ul", "words").each(1..=*rows, say))
        }
        Part::Table { rows, columns } => table(ui, (&id, &key), *rows, *columns),
        Part::Help => help(ui),
    }
}

/// A field of so many lines.
fn written(id: &str, lines: usize) -> Element {
    field(id).attr(Name::Class, &["lines-", &digits(lines)].concat())
}

fn table(ui: &Ui, (id, key): (&str, &str), rows: usize, columns: usize) -> Element {
    let id = |column: usize| [id, "-", &digits(column)].concat();
    let words = |column: usize| [key, ".", &digits(column)].concat();
    let head = |column| ui.sentence("th", &words(column)).set(Name::Scope, "col").attr(Name::Id, &id(column));
    let row = |row: usize| {
        let cell = |column: usize| {
            let own = [&id(column), "-", &digits(row)].concat();
            element("td").add(written(&own, 1).attr(Name::AriaLabelledBy, &id(column)))
        };
        element("tr").each(1..=columns, cell)
    };
    element("table")
        .add(ui.sentence("caption", key))
        .add(element("thead").add(element("tr").each(1..=columns, head)))
        .add(element("tbody").each(1..=rows, row))
}
