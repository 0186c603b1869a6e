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
use crate::domain::{Action, Guidance, SafetyAnswer, Scores};
use crate::ui::Ui;
use crate::ui::element::{Element, Name, div, element};
use crate::ui::parts::blocks::{fold, headed, messages, quote, ruled};
use crate::ui::parts::cloth;
use crate::ui::parts::frame::{aside, column, in_margin, leads, quiet, screen};
use crate::ui::parts::keep;
use crate::ui::screens::result::body;
use crate::ui::screens::review::answers;
use crate::ui::screens::statement::asked;

/// The flagged result, with what to keep at its end.
pub fn view(ui: &Ui, scores: &Scores, guidance: &Guidance) -> Element {
    let mut main = column().add(crate::ui::parts::help::first(ui, guidance));
    let mut blocks = div("blocks");
    // Someone else can be the helper, and so can what a person is not sure of.
    let alone = guidance.flags.iter().all(|(_, answer)| *answer == SafetyAnswer::OneSelf);
    if !alone {
        let outside = headed(ui, "say", "h2", "help.outside.title").add(quote(ui, &ui.t("help.outside.say")));
        main = main.add(outside);
    }
    if guidance.page == Page::HelpOnly {
        blocks = blocks.with(messages(ui, "result.know", guidance, Place::After)).add(others(ui, scores));
    } else {
        let intro = column().add(ui.sentence("h2", "result.title"));
        let body = body(ui, element("div"), scores, guidance, intro);
        // Words to say are not for those who may not be safe with the one they would say them to.
        let careful = (!alone).then(|| ui.p("help.fold"));
        blocks = blocks.add(rest(ui, "fold rest", "flagged.more").with(careful).add(body));
    }
    let leave = quiet(ui, "leave", "nav.leave", Action::Left);
    let main = main.add(leads(ui, "", "flagged.stop", leave));
    let aside = aside(ui, "flagged.where", "flagged.where.note").class("where flagged");
    let page = screen().add(in_margin(aside, main));
    page.add(keep::view(ui, blocks, guidance.page))
}

/// The bands in words and the person's own answers, behind a closed fold.
fn others(ui: &Ui, scores: &Scores) -> Element {
    let both = element("div").add(cloth::plainly(ui, scores)).add(answers(ui, &asked(ui, scores.stage), None));
    let fold = rest(ui, "fold", "flagged.others").add(both);
    ruled(ui, "flagged.rest", column().add(ui.p("help.others")).add(fold))
}

/// What was answered besides, in a fold.
fn rest(ui: &Ui, class: &'static str, label: &str) -> Element {
    fold(class, ui.sentence("summary", label).set(Name::DataAction, "others"))
}
