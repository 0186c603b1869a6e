//! A flagged result. Help stands first, and nothing on the page praises or sends the person back to the
//! one who may have harmed them. What else was answered lies in a closed fold.
//!
//! - Help comes first, for the eye, the ear and the Tab key. (1.3.2, 2.4.3; every_safety_answer_brings_its_page,
//!   what_is_heard_is_what_was_reviewed, a_flagged_walk)
//! - A number to call is in sight at once on a phone. (1.3.2, 1.4.10; the_first_number_is_in_sight)
//! - It is a place to stop. The way to leave is offered before the rest. (3.2.6; result_help_only,
//!   leaving_is_at_once)
//! - The rest lies in a closed fold. A key opens it, and it says if it is open. (2.1.1, 3.2.5, 4.1.2;
//!   keys_lead_to_gaps_folds_boxes_and_fields, what_is_heard_is_what_was_reviewed)
//! - Help has colours of its own, which are easy to see. No site can change them. (1.4.3, 1.4.6, 1.4.11;
//!   every_text_colour_has_a_contrast_of_seven, what_is_drawn_stands_out)
//! - The words are plain, and they do not blame. (3.1.5; every_text_is_easy_to_read_with_every_word_for_the_helper,
//!   no_banned_word_is_used)

use crate::domain::check::Place;
use crate::domain::guidance::Page;
use crate::domain::session::Part;
use crate::domain::{Action, Guidance, SafetyAnswer, Scores};
use crate::ui::Ui;
use crate::ui::parts::blocks::{headed, messages, printed, quote, ruled};
use crate::ui::parts::cloth;
use crate::ui::parts::frame::{aside, column, in_margin, leads, quiet, screen};
use crate::ui::parts::keep::{self, on_paper};
use crate::ui::screens::result::body;
use crate::ui::screens::review::answers;
use crate::ui::screens::statement::asked;
use crate::ui::tag::{Name, Tag, div, of_class, tag};

/// The flagged result, with what to keep at its end.
#[inline(never)]
pub fn view(ui: &Ui, scores: &Scores, guidance: &Guidance) -> Tag {
    let part = |part| printed(ui, guidance, part);
    // What tells of a safety answer is on paper only where the safety answers are.
    let mut main = column()
        .tag(part(Part::Safety).tag(crate::ui::parts::help::first(ui, guidance)))
        .with(on_paper(ui, guidance.page));
    let mut rest = div("blocks");
    // Someone else can be the helper, and so can what a person is not sure of.
    let alone = guidance.flags.iter().all(|(_, answer)| *answer == SafetyAnswer::OneSelf);
    if !alone {
        let outside = headed(ui, "say", "h2", "help.outside.title").tag(quote(ui, &ui.t("help.outside.say")));
        main = main.tag(part(Part::Safety).tag(outside));
    }
    if guidance.page == Page::HelpOnly {
        rest = rest
            .tag(part(Part::Safety).with(messages(ui, "result.know", guidance, Place::After)))
            .tag(part(Part::Picture).tag(others(ui, scores, guidance)));
    } else {
        let intro = column().tag(ui.says("h2", "result.title"));
        let body = body(ui, tag("div"), scores, guidance, intro);
        // Words to say are not for those who may not be safe with the one they would say them to.
        let careful = (!alone).then(|| ui.p_of("no-print", "help.fold"));
        let parts = [Part::Picture, Part::Words, Part::Worth];
        rest = rest.tag(fold(ui, guidance, "fold rest", "flagged.more", &parts).with(careful).tag(body));
    }
    let leave = quiet(ui, "leave", "nav.leave", Action::Left);
    let main = main.tag(leads(ui, "no-print", "flagged.stop", leave));
    let aside = aside(ui, "flagged.where", "flagged.where.note").class("where no-print");
    let page = screen().tag(in_margin(aside, main));
    page.tag(keep::view(ui, rest, guidance.page))
}

/// The bands in words and the person's own answers, behind a closed fold.
#[inline(never)]
fn others(ui: &Ui, scores: &Scores, guidance: &Guidance) -> Tag {
    let both = tag("div").tag(cloth::plainly(ui, scores)).tag(answers(ui, &asked(ui, scores.stage), None));
    let fold = fold(ui, guidance, "fold", "flagged.others", &[Part::Picture]).tag(both);
    let lead = printed(ui, guidance, Part::Safety).tag(ui.p("help.others"));
    ruled(ui, "flagged.rest", column().tag(lead).tag(fold))
}

/// A closed fold with these parts, which printing opens where one of them was ticked.
fn fold(ui: &Ui, guidance: &Guidance, class: &'static str, label: &str, parts: &[Part]) -> Tag {
    let printed = parts.iter().any(|part| ui.session.includes(*part, guidance.page));
    let summary = ui.says("summary", label).set(Name::DataAction, "others");
    of_class("details", class).flag(Name::DataPrint, printed).tag(summary)
}
