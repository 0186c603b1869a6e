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
use crate::ui::parts::blocks::never;
use crate::ui::parts::frame::{aside, column, in_margin, margin, opening, screen};
use crate::ui::parts::keep::{buttons, ends, sources};
use crate::ui::parts::stages::name;
use crate::ui::tag::{Name, Tag, div, of_class, says, tag};

/// The page.
#[inline(never)]
pub fn view(ui: &Ui) -> Tag {
    let fits = Guidance::before(ui.check(), ui.session.circumstances());
    let before = opening(ui, column(), "prepare.title", ui.p("prepare.lead"));
    let before = buttons(ui, before, Some(ui.session.prepare_text(sources(ui))));
    let mut after = column();
    if !fits.is_empty() {
        let texts = div("messages").each(&fits, |id| ui.p(id).put(Name::DataGuidance, id));
        after = after.tag(ui.says("h2", "result.know")).tag(texts);
    }
    let after = after.tag(ends(ui, "prepare.change")).tag(ui.p_of("small quiet", "keep.note"));
    let aside = aside(ui, &name(Stage::Before), "prepare.where");
    screen()
        .tag(div("no-print").tag(in_margin(aside, before)))
        .tag(paper(ui))
        .tag(div("no-print").tag(in_margin(margin(), after)))
}

#[inline(never)]
fn paper(ui: &Ui) -> Tag {
    let hope = ui.session.hope.trim();
    let questions = ui.session.rows(ui.check(), ChecklistAnswer::NotYet);
    let known = ui.session.rows(ui.check(), ChecklistAnswer::Yes);
    let row = |name, id: &str, end: &str| ui.says(name, &["checklist.", id, end].concat());
    let asks = of_class("ul", "asks").each(&questions, |id| {
        let tick = of_class("span", "tick").set(Name::AriaHidden, "true");
        tag("li").put(Name::DataBring, id).tag(tick).tag(tag("div").tag(row("span", id, ".bring")).tag(div("write")))
    });
    let titled = |title| tag("div").tag(ui.says("h3", title));
    let dots = || titled("prepare.known").tag(of_class("ul", "dots").each(&known, |id| row("li", id, ".known")));
    let hoped = || tag("div").tag(ui.p_of("small quiet", "prepare.hope")).tag(says("p", hope).class("hope"));
    of_class("article", "paper takeaway")
        .tag(ui.says("h2", "prepare.paper"))
        .with((!hope.is_empty()).then(hoped))
        .tag(titled("prepare.bring").with(questions.is_empty().then(|| ui.p("prepare.none"))).tag(asks))
        .tag(div("two").with((!known.is_empty()).then(dots)).tag(titled("never.title").tag(never(ui))))
        .tag(ui.p_of("small quiet", "prepare.foot"))
}
