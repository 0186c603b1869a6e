//! One statement on a screen, with the whole scale in words.
//!
//! Works with a keyboard: the statement has the focus, Tab reaches the scale, the arrows choose, nothing
//! moves on by itself. "3 of 12" is text. An answer can be cleared or left out; going back keeps it.

use yew::{Html, html};

use super::Ui;
use super::choice;
use super::frame::{self, quiet};
use crate::domain::{Action, Screen};

/// The statement at this position of those asked.
pub fn view(ui: &Ui, at: usize) -> Html {
    let session = &ui.model.session;
    let check = &ui.model.content.check;
    let Some(stage) = session.stage else { return Html::default() };
    let asked = check.asked(stage);
    let Some((item, row)) = asked.get(at).and_then(|item| Some((*item, check.items.get(*item)?))) else {
        return Html::default();
    };
    let over = matches!(session.trail.last(), Some(Screen::Review | Screen::Result));
    let place = [("at", &*(at + 1).to_string()), ("all", &*asked.len().to_string())];
    let aside = html! {
        <>
            { super::cloth::stitches(at + 1, asked.len()) }
            <b>{ ui.words().fill("progress", &place) }</b>
            <span>{ ui.tt(&["stage.", stage.digit(), ".name"]) }</span>
        </>
    };
    let note = ui.words().maybe(&["item.", &row.id, ".note"].concat());
    let main = html! {
        <>
            if at == 0 && !over {
                <p class="quiet">{ ui.t(lead(stage)) }</p>
            }
            <fieldset class="ask rows" key={row.id.clone()} data-item={row.id.clone()} aria-describedby={choice::described(ui, &row.id, &note)}>
                <legend><h1 tabindex="-1">{ ui.tt(&["item.", &row.id]) }</h1></legend>
                { choice::note(ui, &row.id, note) }
                { choice::scale(ui, item, &row.id) }
            </fieldset>
            <div class="go">
                { frame::forward(ui, "continue", "continue", Action::Continued) }
                { quiet(ui, "back", "back", Action::WentBack) }
                if session.answers.get(item).is_some() {
                    { quiet(ui, "clear", "clear", Action::ItemAnswered(item, None)) }
                }
            </div>
            if !over {
                <p class="other">{ quiet(ui, "layout", "layout.all", Action::LayoutPicked(true)) }</p>
            }
        </>
    };
    frame::split(aside, main)
}

/// Who and when to think of: at the start there are only the meetings so far.
pub fn lead(stage: crate::domain::Stage) -> &'static str {
    if stage == crate::domain::Stage::Starting { "lead.1" } else { "lead" }
}
