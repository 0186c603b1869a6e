//! The component: the state, what follows from it (focus, history, colours), and the frame around each screen.

use std::rc::Rc;

use yew::{
    AttrValue, Callback, Html, Properties, component, html, use_effect_with, use_mut_ref, use_node_ref, use_reducer,
    use_state_eq,
};

use super::{Device, Model, Ui};
use crate::content::Content;
use crate::domain::options::Warning;
use crate::domain::session::Panel;
use crate::domain::{Action, Options, Screen, Session};

/// What a host gives the component.
#[derive(Clone, PartialEq, Properties)]
pub struct Props {
    /// What it can say.
    pub content: Rc<Content>,
    /// What is set.
    #[prop_or_default]
    pub options: Options,
    /// What of the settings could not be used.
    #[prop_or_default]
    pub warnings: Vec<Warning>,
    /// Today, `YYYY-MM-DD`: help lines past their date say so.
    #[prop_or_default]
    pub today: AttrValue,
    /// A prefix that keeps ids apart when there are several checks in one page.
    #[prop_or_default]
    pub id: AttrValue,
    /// Whether the browser's Back button walks the steps.
    #[prop_or_default]
    pub history: bool,
    /// Where leaving goes; without it the page stays blank.
    #[prop_or_default]
    pub exit: Option<AttrValue>,
    /// Where to begin, for tests and for rendering on the host.
    #[prop_or_default]
    pub begin: Option<Session>,
}

/// The self-check.
#[component]
pub fn SelfCheck(props: &Props) -> Html {
    let model = use_reducer(|| Model {
        content: props.content.clone(),
        session: props.begin.clone().unwrap_or_else(|| Session::begin(props.options.clone())),
    });
    let note = use_state_eq(|| "");
    let device = Device { root: use_node_ref(), history: props.history, exit: props.exit.clone() };
    let session = &model.session;

    use_screen(&device, session.screen, session.panel, note.setter());
    use_history(&device, session.trail.len(), model.dispatcher());
    {
        let device = device.clone();
        use_effect_with(session.options.accent, move |accent| device.paint(*accent));
    }
    {
        let (device, act) = (device.clone(), model.dispatcher());
        use_effect_with((), move |()| {
            let listeners = device.on_three_shifts(Callback::from(move |()| act.dispatch(Action::Left)));
            move || drop(listeners)
        });
    }

    let ui = Ui {
        model: &model,
        today: &props.today,
        id: &props.id,
        note: &note,
        act: model.dispatcher(),
        device: device.clone(),
    };
    let lang = props.content.text.raw("lang").unwrap_or("en").to_owned();
    let desk = (session.screen == Screen::Prepare).then_some("desk");
    html! {
        <div
            ref={device.root.clone()}
            class={yew::classes!("attune", desk)}
            data-attune="ready"
            data-screen={session.screen.id()}
            data-theme={session.options.theme.id()}
            lang={lang}
        >
            if session.screen == Screen::Left {
                { super::left::view(&ui) }
            } else {
                { super::frame::header(&ui) }
                { super::frame::panel(&ui) }
                { screen(&ui, &props.warnings, note.setter()) }
                { super::frame::footer(&ui) }
            }
            <div class="vh" role="status">
                if !note.is_empty() {
                    { ui.t(&note) }
                }
            </div>
        </div>
    }
}

fn screen(ui: &Ui, warnings: &[Warning], note: yew::UseStateSetter<&'static str>) -> Html {
    match ui.model.session.screen {
        Screen::Welcome => super::welcome::view(ui, warnings),
        Screen::Stage => super::stage::view(ui),
        Screen::Statement(at) => super::statement::view(ui, at),
        Screen::All => super::all::view(ui),
        Screen::Checklist => super::checklist::view(ui),
        Screen::Safety => super::safety::view(ui),
        Screen::Review => super::review::view(ui),
        Screen::Result => super::result::view(ui, note),
        Screen::Prepare => super::prepare::view(ui, note),
        Screen::Left => Html::default(),
    }
}

/// A new screen or panel takes the focus to its heading; the first one leaves it alone.
#[yew::hook]
fn use_screen(device: &Device, screen: Screen, panel: Option<Panel>, note: yew::UseStateSetter<&'static str>) {
    let shown = use_mut_ref(|| false);
    let device = device.clone();
    use_effect_with((screen, panel), move |_| {
        if std::mem::replace(&mut *shown.borrow_mut(), true) {
            note.set("");
            device.focus_heading();
        }
        if screen == Screen::Left {
            device.leave();
        }
    });
}

/// Keeps the browser's history as long as the trail, so that its Back button walks the steps.
#[yew::hook]
fn use_history(device: &Device, steps: usize, act: yew::UseReducerDispatcher<Model>) {
    let behind = use_mut_ref(|| 0_usize);
    {
        let (device, behind) = (device.clone(), behind.clone());
        use_effect_with(steps, move |steps| {
            let before = behind.replace(*steps);
            device.walk_history(before, *steps);
        });
    }
    let device = device.clone();
    use_effect_with((), move |()| {
        let listener = device.history.then(|| {
            device.on_history(Callback::from(move |steps| {
                behind.replace(steps);
                act.dispatch(Action::WentBackTo(steps));
            }))
        });
        move || drop(listener)
    });
}
