//! What stands in a document before any script runs, drawn by the same views on this machine: the first
//! screens, which can be used while the rest still comes in, and the paper form.

use std::rc::Rc;

use attune_check::content::Content;
use attune_check::domain::{Action, Options, Session};
use attune_check::ui::{App, AppProps, Drawing, DrawingProps, Paper, PaperProps, Picture};
use yew::{BaseComponent, Callback, LocalServerRenderer};

use crate::Result;

/// The markup of a document's first screens and of its paper form.
pub struct Prerendered {
    /// Welcome, the choice of a stage, and the page that was left. The sheet shows one of them.
    pub screens: String,
    /// The form to fill in by hand.
    pub paper: String,
}

/// Draws them. `exit` is the address that leaving goes to.
pub fn prerender(content: &Content, exit: Option<&str>) -> Result<Prerendered> {
    let content = Rc::new(content.clone());
    let welcome = Session::begin(Options::default());
    let after = |action| welcome.apply(&content.check, action).ok_or("The first screen has no way on.");
    let (stage, left) = (after(Action::Started)?, after(Action::Left)?);
    let mut screens = String::new();
    for (session, id) in [(welcome.clone(), "w-"), (stage, "s-"), (left, "l-")] {
        screens.push_str(&drawn(&content, session, id)?);
    }
    let exit = exit.map(|exit| exit.to_owned().into());
    Ok(Prerendered { screens, paper: rendered::<Paper>(PaperProps { content, exit })? })
}

/// The pictures of the pages around the check, by the names of their places in them.
pub fn pictures(content: &Content) -> Result<[(&'static str, String); 2]> {
    let content = Rc::new(content.clone());
    let drawn = |picture| rendered::<Drawing>(DrawingProps { content: content.clone(), picture });
    Ok([("mark", drawn(Picture::Mark)?), ("loom", drawn(Picture::Loom)?)])
}

fn drawn(content: &Rc<Content>, session: Session, id: &'static str) -> Result<String> {
    rendered::<App>(AppProps {
        content: content.clone(),
        options: Options::default(),
        warnings: Vec::new(),
        today: "".into(),
        id: id.into(),
        history: false,
        watched: false,
        exit: None,
        on_event: Callback::noop(),
        begin: Some(session),
    })
}

/// What a component draws, as HTML.
pub fn rendered<C: BaseComponent>(props: C::Properties) -> Result<String> {
    let runtime = tokio::runtime::Builder::new_current_thread().build()?;
    Ok(runtime.block_on(LocalServerRenderer::<C>::with_props(props).hydratable(false).render()))
}
