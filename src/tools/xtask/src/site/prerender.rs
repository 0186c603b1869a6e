//! What stands in a document before any script runs, drawn by the same views on this machine: the first
//! screens, which can be used while the rest still comes in, and the paper form.

use std::rc::Rc;

use attune_check::content::Content;
use attune_check::domain::{Action, Options, Session};
use attune_check::ui::shared::Program;
use attune_check::ui::{App, AppProps, Drawing, DrawingProps, Paper, PaperProps, Picture, Screens};
use look_back::LookingBack;
use yew::{BaseComponent, Callback, LocalServerRenderer};

use crate::Result;
use crate::site::kinds::DocumentKind;

/// The markup of a document's first screens and of its paper form.
pub struct Prerendered {
    /// Welcome, the choice of a stage, and the page that was left. The sheet shows one of them.
    pub screens: String,
    /// The form to fill in by hand.
    pub paper: String,
}

/// Draws them. `exit` is the address that leaving goes to.
pub fn prerender(of: DocumentKind, content: &Content, exit: Option<&str>) -> Result<Prerendered> {
    let content = Rc::new(content.clone());
    let welcome = Session::begin(Options::default());
    let after = |action| welcome.apply(&content.check, action).ok_or("The first screen has no way on.");
    let (stage, left) = (after(Action::Started)?, after(Action::Left)?);
    let props = PaperProps { content: content.clone(), exit: exit.map(|exit| exit.to_owned().into()) };
    let (screens, paper) = match of {
        DocumentKind::Check => {
            let welcome = drawn::<Screens>(&content, welcome.clone(), "w-")?;
            let stage = drawn::<Screens>(&content, stage, "s-")?;
            ([welcome, stage], rendered::<Paper>(props)?)
        }
        DocumentKind::LookBack => {
            let page = drawn::<LookingBack>(&content, welcome.clone(), "w-")?;
            ([page, String::new()], rendered::<look_back::Paper>(props)?)
        }
    };
    let left = drawn::<Screens>(&content, left, "l-")?;
    Ok(Prerendered { screens: [screens.concat(), left].concat(), paper })
}

/// The pictures of the pages around the check, by the names of their places in them.
pub fn pictures(content: &Content) -> Result<[(&'static str, String); 2]> {
    let content = Rc::new(content.clone());
    let drawn = |picture| rendered::<Drawing>(DrawingProps { content: content.clone(), picture });
    Ok([("mark", drawn(Picture::Mark)?), ("loom", drawn(Picture::Loom)?)])
}

fn drawn<P: Program>(content: &Rc<Content>, session: Session, id: &'static str) -> Result<String> {
    rendered::<App<P>>(AppProps {
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
