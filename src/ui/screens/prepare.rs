//! The page to take along to the first session: the hope, the questions to bring, what is known, and
//! what should never happen.
//!
//! - It is one sheet of paper. What is in the frame is printed, and no button is. (1.3.1; prepare,
//!   a_link_goes_the_whole_way)
//! - Your own hope is heard first, then the questions, in the order on the sheet. (1.3.2;
//!   what_is_heard_is_what_was_reviewed, before_the_first_session)
//! - Each part of the sheet has a heading. (1.3.1, 2.4.10; prepare, the_markup_is_valid)
//! - The boxes to tick by hand are not read out. (1.1.1; prepare, what_is_heard_is_what_was_reviewed,
//!   before_the_first_session)
//! - The sheet is white in the dark as well, and its words stay clear. (1.4.3, 1.4.6;
//!   every_text_colour_has_a_contrast_of_seven)

use crate::domain::{ChecklistAnswer, Guidance, Stage};
use crate::ui::Ui;
use crate::ui::element::{Element, Name, div, element, of_class, text_element};
use crate::ui::parts::blocks::never;
use crate::ui::parts::frame::{aside, column, in_margin, margin, opening, screen};
use crate::ui::parts::keep::{buttons, ends, sources};
use crate::ui::parts::stages::name;

/// The page.
pub fn view(ui: &Ui) -> Element {
    let fits = Guidance::before(ui.check(), ui.session.circumstances());
    let before = opening(ui, column(), "prepare.title", ui.p("prepare.lead"));
    let before = buttons(ui, before, Some(ui.session.prepare_text(sources(ui))));
    let mut after = column();
    if !fits.is_empty() {
        let texts = div("messages").each(&fits, |id| ui.p(id).attr(Name::DataGuidance, id));
        after = after.add(ui.sentence("h2", "result.know")).add(texts);
    }
    let after = after.add(ends(ui, "prepare.change")).add(ui.p_of("small quiet", "keep.note"));
    let aside = aside(ui, &name(Stage::Before), "prepare.where");
    screen()
        .add(div("no-print").add(in_margin(aside, before)))
        .add(paper(ui))
        .add(div("no-print").add(in_margin(margin(), after)))
}

fn paper(ui: &Ui) -> Element {
    let hope = ui.session.hope.trim();
    let questions = ui.session.rows(ui.check(), ChecklistAnswer::NotYet);
    let known = ui.session.rows(ui.check(), ChecklistAnswer::Yes);
    let row = |name, id: &str, end: &str| ui.sentence(name, &["checklist.", id, end].concat());
    let asks = of_class("ul", "asks").each(&questions, |id| {
        let tick = of_class("span", "tick").set(Name::AriaHidden, "true");
        element("li")
            .attr(Name::DataBring, id)
            .add(tick)
            .add(element("div").add(row("span", id, ".bring")).add(div("write")))
    });
    let titled = |title| element("div").add(ui.sentence("h3", title));
    let dots = || titled("prepare.known").add(of_class("ul", "dots").each(&known, |id| row("li", id, ".known")));
    let hoped =
        || element("div").add(ui.p_of("small quiet", "prepare.hope")).add(text_element("p", hope).class("hope"));
    of_class("article", "paper takeaway")
        .add(ui.sentence("h2", "prepare.paper"))
        .with((!hope.is_empty()).then(hoped))
        .add(titled("prepare.bring").with(questions.is_empty().then(|| ui.p("prepare.none"))).add(asks))
        .add(div("two").with((!known.is_empty()).then(dots)).add(titled("never.title").add(never(ui))))
        .add(ui.p_of("small quiet", "prepare.foot"))
}
