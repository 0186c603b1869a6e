//! Whatever a person does, in any order: nothing panics, nothing is lost that should stay, nothing stays
//! that should go.

use attune_check::content::Content;
use attune_check::domain::accent::Rgb;
use attune_check::domain::session::{Met, Panel, Part};
use attune_check::domain::{
    Action, Answer, ChecklistAnswer, Helper, Options, SafetyAnswer, Screen, Session, Setting, Stage, Theme,
};
use proptest::prelude::*;

use crate::run::{after, answer, content, enter};

fn actions() -> impl Strategy<Value = Action> {
    let stage = proptest::sample::select(Stage::ALL.to_vec());
    let answers: Vec<Answer> = Answer::all().collect();
    let safety =
        vec![SafetyAnswer::Yes, SafetyAnswer::No, SafetyAnswer::Unsure, SafetyAnswer::Skip, SafetyAnswer::OneSelf];
    prop_oneof![
        1 => Just(Action::Started),
        1 => proptest::sample::select(Met::ALL.to_vec()).prop_map(Action::MetPicked),
        1 => stage.clone().prop_map(Action::WorkPicked),
        1 => stage.prop_map(Action::StagePicked),
        1 => any::<bool>().prop_map(Action::KeepPicked),
        1 => (0..40_usize, proptest::option::of(proptest::sample::select(answers)))
            .prop_map(|(item, answer)| Action::ItemAnswered(item, answer)),
        1 => (0..9_usize, proptest::sample::select(safety)).prop_map(|(row, answer)| Action::SafetyAnswered(row, answer)),
        1 => (0..9_usize, proptest::sample::select(ChecklistAnswer::ALL.to_vec()))
            .prop_map(|(row, answer)| Action::ChecklistAnswered(row, answer)),
        1 => ".{0,600}".prop_map(Action::HopeWritten),
        8 => Just(Action::Continued),
        2 => Just(Action::WentBack),
        2 => Just(Action::WentForward),
        1 => any::<bool>().prop_map(Action::LayoutPicked),
        1 => (0..40_usize).prop_map(Action::ItemOpened),
        1 => Just(Action::SafetyOpened),
        1 => Just(Action::StageOpened),
        1 => proptest::sample::select(Helper::ALL.to_vec()).prop_map(Action::HelperPicked),
        1 => proptest::sample::select(Setting::ALL.to_vec()).prop_map(Action::SettingPicked),
        1 => "[a-z]{0,3}".prop_map(Action::CountryPicked),
        1 => Just(Action::PanelOpened(Panel::Help)),
        1 => Just(Action::PanelClosed),
        1 => (proptest::sample::select(Part::ALL.to_vec()), any::<bool>()).prop_map(|(part, on)| Action::PartTicked(part, on)),
        1 => (0..40_usize, any::<bool>()).prop_map(|(item, on)| Action::ItemTicked(item, on)),
        1 => (proptest::sample::select(Part::ALL.to_vec()), 0..40_usize, any::<bool>())
            .prop_map(|(part, row, on)| Action::RowTicked(part, row, on)),
        1 => Just(Action::StartedAgain),
        1 => options().prop_map(|options| Action::OptionsSet(Box::new(options))),
    ]
}

fn options() -> impl Strategy<Value = Options> {
    let stage = proptest::option::of(proptest::sample::select(Stage::ALL.to_vec()));
    let helper = proptest::sample::select(Helper::ALL.to_vec());
    let theme = proptest::sample::select(Theme::ALL.to_vec());
    let accent = proptest::option::of(any::<[u8; 3]>().prop_map(Rgb));
    (stage, helper, theme, accent, any::<bool>()).prop_map(|(stage, helper, theme, accent, all)| Options {
        stage,
        helper,
        theme,
        accent,
        all,
        ..Options::default()
    })
}

/// The session in the look that these options say.
pub(crate) fn in_look_of(mut session: Session, options: &Options) -> Session {
    (session.options.theme, session.options.accent) = (options.theme, options.accent);
    session
}

/// What holds of every session.
fn holds(session: &Session, content: &Content) {
    let check = &content.check;
    if let Screen::Statement(at) = session.screen {
        assert!(at < check.asked(session.stage.unwrap()).len(), "a statement that is asked");
    }
    if matches!(session.screen, Screen::Review | Screen::Result | Screen::Prepare | Screen::Checklist) {
        assert!(session.stage.is_some());
    }
    // Before the first session nothing is asked, and the answers of a stage wait there for the way back to it.
    if let Some(stage) = session.stage.filter(|stage| *stage != Stage::Before) {
        let asked = check.asked(stage);
        let strangers = (0..check.items.len()).filter(|at| !asked.contains(at));
        assert!(strangers.into_iter().all(|at| session.answers.get(at).is_none()), "no answer about another stage");
    }
    assert!(!session.trail.contains(&Screen::Left) && !session.ahead.contains(&Screen::Left));
    // Wherever Back and Forward lead, there is something to show.
    for screen in session.trail.iter().chain(&session.ahead) {
        if let Screen::Statement(at) = screen {
            assert!(*at < check.asked(session.stage.unwrap()).len(), "a statement that is asked");
        }
    }
    assert!(session.hope.chars().count() <= 500);
    if let Some(scores) = session.scores(check) {
        crate::praise::guides(session, content, &session.guidance(check, &scores));
    }
}

/// A session with its answers given. Nearly all are good and calm, as any at all would hardly ever be praised.
fn answered() -> impl Strategy<Value = Session> {
    let stage = proptest::sample::select(Stage::ALL[1..].to_vec());
    let low = prop_oneof![20 => Just(false), 1 => Just(true)];
    let odd = prop_oneof![15 => Just(None), 1 => (0..6_usize).prop_map(Some)];
    (stage, prop::collection::vec(low, 12), prop::collection::vec(odd, 6)).prop_map(|(stage, low, odd)| {
        let content = content();
        let check = &content.check;
        let mut session = enter(Session::begin(Options::default()), &content, stage.id());
        for (item, low) in check.asked(stage).into_iter().zip(low) {
            let value = if low == check.items[item].reverse { "5" } else { "1" };
            session = after(session, &content, Action::ItemAnswered(item, Answer::from_id(value)));
        }
        for (at, (row, odd)) in check.safety.iter().zip(odd).enumerate() {
            let calm = |answer: &&SafetyAnswer| {
                **answer != SafetyAnswer::Skip && row.flags.iter().all(|flag| flag.answer != **answer)
            };
            // One past the last answer leaves the row empty.
            let answer = odd.map_or_else(|| row.answers.iter().find(calm), |odd| row.answers.get(odd));
            if let Some(answer) = answer {
                session = after(session, &content, Action::SafetyAnswered(at, *answer));
            }
        }
        session
    })
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(400))]

    #[test]
    fn any_actions_in_any_order_keep_what_holds(actions in prop::collection::vec(actions(), 0..60)) {
        let content = content();
        let mut session = Session::begin(Options::default());
        for action in actions {
            if let Some(next) = session.apply(&content.check, action) {
                assert_ne!(next, session, "a change changes something");
                session = next;
            }
            holds(&session, &content);
        }
        let left = session.apply(&content.check, Action::Left).unwrap();
        let mut blank = Session::begin(Options { theme: session.options.theme, ..Options::default() });
        blank.screen = Screen::Left;
        assert_eq!(left, blank, "leaving keeps nothing but light or dark");
    }

    #[test]
    fn any_result_puts_help_first_and_praises_only_without_it(session in answered()) {
        holds(&session, &content());
    }

    #[test]
    fn options_that_come_later_change_the_look_and_nothing_that_the_person_did(
        actions in prop::collection::vec(actions(), 0..40),
        options in options(),
    ) {
        let content = content();
        let mut session = Session::begin(Options::default());
        for action in actions {
            // What the person does, and nothing else.
            if !matches!(action, Action::OptionsSet(_)) {
                session = session.apply(&content.check, action).unwrap_or(session);
            }
        }
        let now = session.apply(&content.check, Action::OptionsSet(Box::new(options.clone()))).unwrap_or(session.clone());
        assert_eq!((now.options.theme, now.options.accent), (options.theme, options.accent));
        // On the first screen with nothing done, also after a new start, what is set is that of the host alone. To have
        // looked on and come back is nothing done.
        let mut untouched = Session::begin(session.options.clone());
        (untouched.stage, untouched.ahead) = (session.stage, session.ahead.clone());
        if session == untouched {
            assert_eq!(session.options, Options::default(), "nothing of the person's is there to be lost");
            assert_eq!(now, Session::begin(options));
        } else {
            assert_eq!(now, in_look_of(session, &options));
        }
    }

    #[test]
    fn who_left_stays_gone(action in actions()) {
        let content = content();
        let left = Session::begin(Options::default()).apply(&content.check, Action::Left).unwrap();
        assert_eq!(left.apply(&content.check, action), None);
    }
}

fn twelve(value: &str, stage: &str) -> Vec<(String, String)> {
    let content = content();
    let asked = content.check.asked(Stage::from_id(stage).unwrap());
    asked.iter().map(|at| (content.check.items[*at].id.clone(), value.to_owned())).collect()
}

#[test]
fn going_back_keeps_every_answer() {
    let content = content();
    let session = enter(Session::begin(Options::default()), &content, "2");
    let mut session = answer(session, &content, &twelve("4", "2"));
    let given = session.answers.clone();
    while session.screen != Screen::Welcome {
        session = after(session, &content, Action::WentBack);
        assert_eq!(session.answers, given);
    }
    assert_eq!(session.apply(&content.check, Action::WentBack), None);
}

#[test]
fn forward_goes_on_to_where_one_went_back_from() {
    let content = content();
    let session = enter(Session::begin(Options::default()), &content, "2");
    let end = answer(session, &content, &twelve("4", "2"));
    assert_eq!(end.apply(&content.check, Action::WentForward), None, "nothing is ahead");
    for steps in 1..=end.trail.len() {
        let back = (0..steps).fold(end.clone(), |session, _| after(session, &content, Action::WentBack));
        assert_eq!(back.ahead.len(), steps);
        let on = (0..steps).fold(back.clone(), |session, _| after(session, &content, Action::WentForward));
        assert_eq!(on, end, "{steps} back and on again");
        // What is answered on the way is not undone by it.
        let hope = after(back.clone(), &content, Action::HopeWritten("more".to_owned()));
        assert_eq!(after(hope, &content, Action::WentForward).hope, "more");
        // Another way, the same layout or a new start leave nothing to go on to.
        for action in [Action::StageOpened, Action::LayoutPicked(true), Action::StartedAgain, Action::Left] {
            if let Some(other) = back.apply(&content.check, action.clone()) {
                assert!(other.ahead.is_empty(), "{action:?} from {:?}", back.screen);
            }
        }
    }
    let back = after(after(end, &content, Action::WentBack), &content, Action::WentBack);
    let on = after(back, &content, Action::Continued);
    assert_eq!(on.apply(&content.check, Action::WentForward), None, "who goes on by a press leaves the old way");
}

#[test]
fn an_answer_changed_from_the_look_over_returns_there() {
    let content = content();
    let session = enter(Session::begin(Options::default()), &content, "1");
    let session = after(answer(session, &content, &twelve("3", "1")), &content, Action::Continued);
    assert_eq!(session.screen, Screen::Review);
    let steps = session.trail.len();
    let item = content.check.item("BC1").unwrap();
    let session = after(session, &content, Action::ItemOpened(item));
    assert_eq!(session.screen, Screen::Statement(4));
    let session = after(session, &content, Action::ItemAnswered(item, Answer::from_id("1")));
    let session = after(session, &content, Action::Continued);
    assert_eq!((session.screen, session.trail.len()), (Screen::Review, steps), "no loop is left behind");
    assert_eq!(session.answers.get(item), Answer::from_id("1"));

    let result = after(session, &content, Action::Continued);
    let changed = after(result, &content, Action::ItemOpened(item));
    assert_eq!(after(changed, &content, Action::Continued).screen, Screen::Result);
}

#[test]
fn the_two_questions_suggest_a_stage_and_the_person_decides() {
    let content = content();
    let began = after(Session::begin(Options::default()), &content, Action::Started);
    let missing = after(began.clone(), &content, Action::Continued);
    assert!(missing.stage_missing && missing.screen == Screen::Stage);
    // Whatever leads to a stage takes the word back that none is chosen.
    for action in [Action::MetPicked(Met::Few), Action::WorkPicked(Stage::Ending), Action::StagePicked(Stage::Before)] {
        assert!(!after(missing.clone(), &content, action).stage_missing);
    }
    for (met, work, stage) in [
        (Some(Met::NotYet), Some(Stage::Ending), Stage::Before),
        (Some(Met::Few), None, Stage::Starting),
        (Some(Met::More), None, Stage::Working),
        (Some(Met::Few), Some(Stage::Ending), Stage::Ending),
        (None, Some(Stage::Changing), Stage::Changing),
    ] {
        let mut session = began.clone();
        for action in met.map(Action::MetPicked).into_iter().chain(work.map(Action::WorkPicked)) {
            session = after(session, &content, action);
        }
        assert_eq!(session.chosen(), Some(stage));
        let other = if stage == Stage::Working { Stage::Starting } else { Stage::Working };
        assert_eq!(after(session, &content, Action::StagePicked(other)).chosen(), Some(other));
    }
}

#[test]
fn starting_again_keeps_the_words_and_no_answer() {
    let content = content();
    let options = Options { helper: Helper::Coach, country: Some("ie".to_owned()), ..Options::default() };
    let session = enter(Session::begin(options.clone()), &content, "3");
    let session = answer(session, &content, &twelve("2", "3"));
    let again = after(session, &content, Action::StartedAgain);
    assert_eq!(again, Session::begin(options));
}

#[test]
fn all_on_one_page_keeps_answers_and_a_short_way_back() {
    let content = content();
    let session = enter(Session::begin(Options::default()), &content, "2");
    let item = content.check.asked(Stage::Working)[0];
    let session = after(session, &content, Action::ItemAnswered(item, Answer::from_id("5")));
    let session = after(session, &content, Action::Continued);
    let all = after(session, &content, Action::LayoutPicked(true));
    assert_eq!(all.screen, Screen::All);
    assert_eq!(all.answers.get(item), Answer::from_id("5"));
    assert_eq!(after(all.clone(), &content, Action::WentBack).screen, Screen::Stage);
    assert_eq!(after(all.clone(), &content, Action::Continued).screen, Screen::Safety);
    assert_eq!(after(all, &content, Action::LayoutPicked(false)).screen, Screen::Statement(0));
}
