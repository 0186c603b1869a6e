//! The page: a field for lines, the days beside one another, statement by statement, and what may be done with them.
//!
//! - The field has a label and an example. What is wrong is said beside it, with the group where that is known. (3.3.1,
//!   3.3.2, 3.3.3; a_line_is_typed_with_mistakes, what_is_wrong_is_said_at_the_field)
//! - What was done is said once, and the focus stays where it is. (3.2.5, 4.1.3; a_line_is_typed_with_mistakes)
//! - Each answer is heard with its day, and each button that takes a day out with the day. (1.3.1, 2.4.9;
//!   two_days_stand_side_by_side)
//! - No colour, sign or order says that a day was better than another. (1.4.1; nothing_says_better_or_worse)

use attune_check::domain::look_back::LookBack;
use attune_check::domain::session::Panel;
use attune_check::domain::{Action, Scores};
use attune_check::ui::Ui;
use attune_check::ui::shared::{
    Command, Element, EventKind, Name, cloth, column, div, doing, element, field, in_margin, languages, leads, margin,
    of_class, opening, quiet, ruled, screen, stages, text_element,
};

use crate::browser::date;
use crate::days::{Days, answer_key, answered, answers};
use crate::export::Format;
use crate::heard;
use crate::state::{Said, State};

/// A line as it looks like.
const EXAMPLE: &str = "A566 CWHB TG7W";

/// The whole page.
pub fn page(ui: &Ui, state: &State) -> Element {
    let head = column().with(languages::languages(ui, "look-back.html"));
    let head = opening(ui, head, "look-back.title", ui.p_of("lead", "look-back.lead"));
    let private = ui.p_of("small quiet no-print", "look-back.private");
    let head = head.add(form(ui, state)).add(private).with(languages::note(ui));
    let page = screen().add(in_margin(margin(), head));
    // Each keeps its place, so that what has the focus stays what it is.
    let any = !state.days.all().is_empty();
    page.with(any.then(|| side_by_side(ui, &state.days)))
        .with(any.then(|| asks(ui)))
        .with(any.then(|| along(ui, state)))
}

/// The field, what is wrong with what stands in it, and a file in its place.
fn form(ui: &Ui, state: &State) -> Element {
    let (id, note_id, wrong_id) = (ui.dom_id("line"), ui.dom_id("line-note"), ui.dom_id("wrong"));
    let wrong = match state.said {
        Said::Wrong(wrong) => Some(text_element("p", &wrong.sentence(ui.words())).class("notice")),
        _ => None,
    };
    let wrong = wrong.map(|wrong| wrong.attr(Name::Id, &wrong_id).set(Name::DataHint, "wrong"));
    let described = if wrong.is_some() { [&wrong_id, " ", &note_id].concat() } else { note_id.clone() };
    let typed = field(&id)
        .set(Name::Group, "line")
        .set(Name::Dir, "ltr")
        .attr(Name::AriaDescribedBy, &described)
        .value(&state.typed);
    let field = div("field")
        .add(ui.sentence("label", "look-back.line").attr(Name::For, &id))
        .add(
            ui.filled_sentence("p", "look-back.line.note", "line", EXAMPLE)
                .class("small quiet")
                .attr(Name::Id, &note_id),
        )
        .add(ui.on(typed, EventKind::Written, Command::Own(heard::TYPED)));
    // The words of the browser's own button would be in the language of the browser. Without `accept`, which greys out
    // files of ours on iPhones.
    let chosen = element("input").set(Name::Type, "file").set(Name::Group, "file").class("vh");
    let file = of_class("label", "btn second file").add(ui.sentence("span", "look-back.file")).add(ui.on(
        chosen,
        EventKind::Changed,
        Command::Own(heard::FILE),
    ));
    let add = doing(ui, "btn", "add", "look-back.add", Command::Own(heard::ADD));
    div("lines-in no-print").add(field).with(wrong).add(div("go").add(add).add(file))
}

/// What a day is called: then and now where there are two, and else its date.
fn named(ui: &Ui, days: &Days, at: usize) -> String {
    match (days.all(), at) {
        ([_, _], 0) => ui.t("look-back.then"),
        ([_, _], _) => ui.t("look-back.now"),
        (all, at) => all.get(at).map_or(String::new(), |day| date(&day.date(), ui.words())),
    }
}

/// The days: first their cloths, then the statements with what was answered.
fn side_by_side(ui: &Ui, days: &Days) -> Element {
    let several = days.all().len() > 1;
    let cloths = div("days").each(days.all().iter().enumerate(), |(at, day)| cloth_of(ui, days, at, day));
    let main = column()
        .with(several.then(|| ui.p("look-back.chance")))
        .with(days.mixed().then(|| ui.p("look-back.stages")))
        .add(cloths)
        .add(statements(ui, days));
    ruled(ui, if several { "look-back.days" } else { "look-back.day" }, main).class("block split looked")
}

fn cloth_of(ui: &Ui, days: &Days, at: usize, day: &LookBack) -> Element {
    let of = date(&day.date(), ui.words());
    let two = days.all().len() == 2;
    let scores = Scores::of(ui.check(), day.stage, &answers(ui.check(), day));
    let out = element("button")
        .set(Name::Type, "button")
        .class("plain no-print")
        .set(Name::DataAction, "out")
        .add(ui.sentence("span", "look-back.take-out"))
        .add(text_element("span", &ui.words().quoted(&of)).class("vh"));
    div("one")
        .add(text_element("h3", &named(ui, days, at)))
        .with(two.then(|| text_element("p", &of)))
        .add(ui.p_of("small quiet", &stages::name(day.stage)))
        .add(cloth::picture(ui, &scores))
        .add(ui.on(out, EventKind::Clicked, Command::Own(heard::OUT + at)))
}

/// Each statement with the answer of each day, in the order in which the check asks them.
fn statements(ui: &Ui, days: &Days) -> Element {
    let check = ui.check();
    of_class("dl", "over side").each(days.statements(check), |item| {
        let id = check.items.get(item).map_or("", |item| item.id.as_str());
        let answers = element("dd").each(days.all().iter().enumerate(), |(at, day)| {
            let answer = answered(check, day, item);
            let label = [&named(ui, days, at), ": "].concat();
            div("said")
                .attr(Name::DataDay, &attune_check::domain::strings::digits(at))
                .set(Name::DataAnswer, answer)
                .add(text_element("span", &label).class("quiet"))
                .add(ui.sentence("b", &answer_key(answer)))
        });
        element("div").attr(Name::DataItem, id).add(ui.sentence_of("dt", "item.", id)).add(answers)
    })
}

/// What is worth asking oneself, whatever the days say.
fn asks(ui: &Ui) -> Element {
    let list = of_class("ul", "dots")
        .each(["look-back.ask.1", "look-back.ask.2", "look-back.ask.3"], |key| ui.sentence("li", key));
    let help = quiet(ui, "help", "nav.help", Action::PanelOpened(Panel::Help));
    let help = leads(ui, "no-print", "look-back.help", help);
    ruled(ui, "look-back.ask", column().add(list).add(help))
}

/// The answers as files, paper, and the way out.
fn along(ui: &Ui, state: &State) -> Element {
    let mut files = div("go");
    for (at, format) in Format::ALL.into_iter().enumerate() {
        let save = Command::Own(heard::SAVE + at);
        files = files.add(doing(ui, "btn second", format.id(), format.label(), save));
    }
    let print = doing(ui, "btn second", "print", "keep.print", Command::Own(heard::PRINT));
    let said = match state.said {
        Said::Key(key) => Some(ui.p_of("notice", key).set(Name::AriaHidden, "true")),
        _ => None,
    };
    let ends = div("go").add(quiet(ui, "leave", "keep.leave", Action::Left)).add(quiet(
        ui,
        "again",
        "keep.again",
        Action::StartedAgain,
    ));
    let main = column().add(ui.p("look-back.along.note")).add(files.add(print)).with(said).add(ends);
    ruled(ui, "look-back.along", main).class("block split no-print")
}
