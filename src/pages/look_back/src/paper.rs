//! What stands in the document where no script runs: how to look back by hand, with every statement and a place for the
//! answers of two days, and the help lines.

use attune_check::domain::{Dimension, Stage};
use attune_check::ui::shared::{Element, Name, element, form, help, section, stages};
use attune_check::ui::{PaperProps, Ui};
use yew::{Component, Context, Html};

/// The form.
pub struct Paper;

impl Component for Paper {
    type Message = ();
    type Properties = PaperProps;

    fn create(_: &Context<Self>) -> Paper {
        Paper
    }

    fn view(&self, context: &Context<Self>) -> Html {
        form(&context.props().content, context.props().exit.as_deref(), |ui, page| {
            page.add(ui.sentence("h1", "look-back.title"))
                .add(ui.p_of("lead", "look-back.by-hand"))
                .each(["look-back.by-hand.1", "look-back.by-hand.2", "look-back.chance"], |key| ui.p(key))
                .add(statements(ui))
                .add(asks(ui))
                .add(help(ui))
        })
    }
}

/// Every statement: those of every stage, then those of one.
fn statements(ui: &Ui) -> Element {
    let stages = Stage::ALL.into_iter().skip(1).map(Some);
    section(ui, "paper.lines").each(std::iter::once(None).chain(stages), |stage| {
        let title = stage.map_or("paper.every".to_owned(), stages::name);
        element("section").add(ui.sentence("h3", &title)).add(table(ui, stage))
    })
}

fn table(ui: &Ui, stage: Option<Stage>) -> Element {
    let heads = ["paper.lines", "look-back.then", "look-back.now"];
    let head = |key: &str| ui.sentence("th", key).set(Name::Scope, "col");
    let mut table = element("table").add(element("tr").each(heads, head));
    for dimension in Dimension::ALL {
        for item in ui.check().items.iter().filter(|item| item.dimension == dimension) {
            let here = match stage {
                None => item.is_core(),
                Some(stage) => !item.is_core() && item.stages.contains(&stage),
            };
            if here {
                let row = element("tr").add(ui.sentence_of("td", "item.", &item.id));
                table = table.add(row.add(element("td")).add(element("td")));
            }
        }
    }
    table
}

fn asks(ui: &Ui) -> Element {
    let list = element("ul").class("dots");
    section(ui, "look-back.ask")
        .add(list.each(["look-back.ask.1", "look-back.ask.2", "look-back.ask.3"], |key| ui.sentence("li", key)))
}
