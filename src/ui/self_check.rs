//! The check for another yew app: the same component, in a shadow root with a sheet of its own, so that neither
//! page changes how the other looks.
//!
//! - The site around it changes no colour and no size of it. (1.4.3, 1.4.11;
//!   a_page_around_does_not_change_an_inline_check, nothing_of_the_page_around_gets_in)
//! - Any colour of a site is made clear enough to read, light or dark. (1.4.3, 1.4.6;
//!   every_colour_becomes_readable, every_colour_of_a_grid_becomes_readable)
//! - Its text grows with that of the site, and is never smaller than usual. (1.4.4;
//!   no_length_hangs_on_the_text_size_of_the_page_around)
//! - It is read out in its own words and language, whatever the site has. (3.1.1; every_language_is_walked, in_spanish,
//!   in_arabic)

use std::rc::Rc;

use yew::virtual_dom::VComp;
use yew::{AttrValue, Callback, Component, Context, Html, NodeRef, Properties};

use super::element::{Element, Name, div, element, of_class, text_element};
use super::platform::apart::{apart, language, today};
use super::style::in_a_page;
use super::{App, AppProps, CheckEvent};
use crate::content::Content;
use crate::domain::Options;
use crate::domain::text::Words;

/// What an app gives [`SelfCheck`]. All of it may be left out.
#[derive(Clone, PartialEq, Properties)]
pub struct SelfCheckProps {
    /// What is set, and what of it may change later: a new `theme` or `accent` is shown at once. The others count
    /// only while the person is on the first screen and has changed nothing, so that nothing they did is lost.
    /// `from` and `note` are left out: they are for links, whose sender cannot watch. Where no `country` is set, the
    /// region of the browser's language decides.
    #[prop_or_default]
    pub options: Options,
    /// What the check says. Without it, the English that the crate brings. Other content counts once the check is
    /// drawn anew.
    #[prop_or_default]
    pub content: Option<Rc<Content>>,
    /// Told that the check listens, and that the person left. It never tells an answer, a screen or a result:
    /// no event of the check does.
    #[prop_or_default]
    pub on_event: Callback<CheckEvent>,
    /// The address that leaving goes to. Without it a blank card stays in the place of the check. Nobody checks
    /// it: it has to be one that is known when the app is written.
    #[prop_or_default]
    pub exit: Option<AttrValue>,
    /// Today, `YYYY-MM-DD`: help lines past their date say so. Without it, what the browser's clock says.
    #[prop_or_default]
    pub today: Option<AttrValue>,
    /// Whether a line above the check says that the site around it could watch. It can: whatever runs in the same
    /// page can read every answer. Leave it on unless the site belongs to the check alone.
    #[prop_or(true)]
    pub watched: bool,
    /// The address of the check on a page of its own. With it, that line has a link there.
    #[prop_or_default]
    pub alone: Option<AttrValue>,
}

/// The check, for a yew app.
///
/// It keeps its look to itself: it draws one `div` and everything else into a shadow root in it. It sends nothing
/// and stores nothing. Taking it out of the page ends it, with everything that was answered.
///
/// ```
/// use attune_check::domain::{Helper, Options, Stage, Theme};
/// use attune_check::ui::{CheckEvent, SelfCheck};
/// use yew::prelude::*;
///
/// #[component]
/// fn Page() -> Html {
///     let gone = use_state(|| false);
///     let on_event = {
///         let gone = gone.clone();
///         Callback::from(move |event| gone.set(event == CheckEvent::Left))
///     };
///     let options = Options {
///         stage: Some(Stage::Working),
///         helper: Helper::Coach,
///         theme: Theme::Dark,
///         ..Options::default()
///     };
///     html! {
///         <>
///             <SelfCheck {options} {on_event} />
///             if *gone { <p>{ "You can close this page." }</p> }
///         </>
///     }
/// }
/// # let _ = yew::html! { <Page /> };
/// ```
pub struct SelfCheck {
    place: NodeRef,
    /// The inside of the place, once it is in the page.
    inside: Option<web_sys::Element>,
    content: Option<Rc<Content>>,
    left: bool,
}

/// What happens to the place.
pub enum Happened {
    /// It is in the page, and this is its inside.
    Placed(web_sys::Element),
    /// The check said so.
    Told(CheckEvent),
}

impl Component for SelfCheck {
    type Message = Happened;
    type Properties = SelfCheckProps;

    fn create(context: &Context<Self>) -> SelfCheck {
        // The built-in files are tested to have no fault. With one there would be nothing to say, so nothing is drawn.
        let content = context.props().content.clone().or_else(|| Content::english().ok().map(Rc::new));
        SelfCheck { place: NodeRef::default(), inside: None, content, left: false }
    }

    fn update(&mut self, context: &Context<Self>, message: Happened) -> bool {
        match message {
            Happened::Placed(inside) => self.inside = Some(inside),
            Happened::Told(event) => {
                self.left |= event == CheckEvent::Left;
                context.props().on_event.emit(event);
            }
        }
        true
    }

    #[expect(clippy::disallowed_methods, reason = "only a yew app has this component, and nothing is taken out of one")]
    fn view(&self, context: &Context<Self>) -> Html {
        let place = element("div").found_by(self.place.clone());
        let Some((inside, content)) = self.inside.clone().zip(self.content.clone()) else {
            return place.html();
        };
        let props = context.props();
        // Who left sees nothing that says what was here.
        let line = (props.watched && !self.left).then(|| around(props, content.text.with(props.options.helper)));
        let known = |country: &str| content.help.countries.iter().any(|one| one.id == *country);
        let options = props.options.clone().without_sender();
        let asked = options.lang.clone().unwrap_or_default();
        let options = options.with_region([&asked, &language()], known);
        let app = AppProps {
            content,
            options,
            warnings: Vec::new(),
            today: props.today.clone().unwrap_or_else(|| today().into()),
            id: "a-".into(),
            watched: props.watched,
            history: false,
            exit: props.exit.clone(),
            on_event: context.link().callback(Happened::Told),
            begin: None,
        };
        let app = VComp::new::<App>(Rc::new(app), None);
        // The line keeps its place when it goes, so that the check stays the one that it was.
        let drawn = element("div").with(line).child(app.into());
        place.child(yew::create_portal(drawn.html(), inside)).html()
    }

    fn rendered(&mut self, context: &Context<Self>, first: bool) {
        let place = self.place.cast::<web_sys::Element>().filter(|_| first);
        if let Some(inside) = place.and_then(|place| apart(&place, &in_a_page())) {
            context.link().send_message(Happened::Placed(inside));
        }
    }
}

/// The line above the check.
fn around(props: &SelfCheckProps, words: Words) -> Element {
    let line = text_element("p", &words.get("inline.watched"));
    let link = props.alone.as_ref().map(|address| {
        // In a tab of its own, so that no answer is lost; the page there is not told where it was opened.
        let link = text_element("a", &words.get("inline.alone")).attr(Name::Href, address);
        link.set(Name::Rel, "noreferrer").set(Name::Target, "_blank")
    });
    of_class("div", "attune around")
        .set(Name::DataTheme, props.options.theme.id())
        .attr(Name::Lang, &words.get("lang"))
        .attr(Name::Dir, &words.get("dir"))
        .add(div("wrap").add(line).with(link))
}
