//! What is made up for the page at the front: a result, and the sheets that a link is handed out on. All of it is drawn by
//! the code that draws the real ones, so that the page shows what there is.

use std::rc::Rc;

use attune_check::content::Content;
use attune_check::domain::{Answer, Answers, Options, Session, Stage};
use attune_check::ui::{Drawing, DrawingProps, Picture};
use builder::link::address::{Parts, Place};
use builder::link::made::Made;
use builder::link::qr::Code;
use builder::views::sheet::paper;
use yew::{Component, Context, Html, Properties};

use crate::Result;
use crate::site::prerender::rendered;

/// The answers: each way to weave is seen once, and two of them are worth a talk.
const ANSWERS: [(&str, &str); 12] = [
    ("TC1", "3"),
    ("TC2", "4"),
    ("T2a", "3"),
    ("T2r", "3"),
    ("BC1", "4"),
    ("BC2", "5"),
    ("B2a", "4"),
    ("B2r", "2"),
    ("EC1", "3"),
    ("EC2", "3"),
    ("E2a", "2"),
    ("E2r", "4"),
];

/// What stands in the slots of the page.
pub fn slots(content: &Content) -> Result<[(&'static str, String); 3]> {
    let content = Rc::new(content.clone());
    let picture = Picture::Result(Box::new(result(&content)?));
    let sheet = |card| rendered::<Sheet>(SheetProps { content: content.clone(), card });
    Ok([
        ("result", rendered::<Drawing>(DrawingProps { content: content.clone(), picture })?),
        ("card", sheet(true)?),
        ("poster", sheet(false)?),
    ])
}

/// A run with these answers.
fn result(content: &Content) -> Result<Session> {
    let check = &content.check;
    let mut session = Session::begin(Options::default());
    session.stage = Some(Stage::Working);
    let mut answers = Answers::default();
    for (id, point) in ANSWERS {
        let at = check.item(id).ok_or(format!("There is no statement {id}."))?;
        answers = answers.with(check, at, Answer::from_id(point));
    }
    session.answers = answers;
    Ok(session)
}

/// What a sheet is made from.
#[derive(Clone, PartialEq, Properties)]
struct SheetProps {
    /// What it can say.
    content: Rc<Content>,
    /// Whether it is the card.
    card: bool,
}

/// A card or a poster of a practice that is nobody's.
struct Sheet;

impl Component for Sheet {
    type Message = ();
    type Properties = SheetProps;

    fn create(_: &Context<Self>) -> Sheet {
        Sheet
    }

    fn view(&self, context: &Context<Self>) -> Html {
        let SheetProps { content, card } = context.props();
        let (made, card) = (made(), *card);
        let words = content.text.with(made.options.helper);
        let name = words.get(if card { "builder.card" } else { "builder.poster" });
        paper(words, &made, card, name, words.get("builder.qr.label"))
    }
}

/// A link that leads to nobody's site.
fn made() -> Made {
    let options = Options { from: Some("Hollow Lane Counselling".to_owned()), ..Options::default() };
    let place = Place::of(Parts {
        protocol: "https:".to_owned(),
        hostname: "hollowlane.example".to_owned(),
        origin: "https://hollowlane.example".to_owned(),
        path: "/attune/en/check.html".to_owned(),
    });
    let link = place.as_ref().map(|place| place.link(&options));
    let (count, code) = (link.iter().map(|link| link.chars().count()).sum(), link.as_deref().and_then(Code::of));
    Made { options, refused: Vec::new(), place, no_place: false, count, link, code }
}
