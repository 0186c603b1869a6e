//! What is set from outside and what the person chose: the first never undoes the second, and costs no answer.

use attune_check::domain::accent::Rgb;
use attune_check::domain::session::{Met, Panel};
use attune_check::domain::{Action, Answer, Helper, Options, Screen, Session, Setting, Stage, Theme};

use crate::run::{after, content, enter};
use crate::session::in_look_of;

#[test]
fn a_stage_from_outside_is_chosen_and_can_be_changed() {
    let content = content();
    let set = |stage| Session::begin(Options { stage: Some(stage), ..Options::default() });
    // Start leads straight to where the stage begins.
    assert_eq!(after(set(Stage::Before), &content, Action::Started).screen, Screen::Checklist);
    let first = after(set(Stage::Ending), &content, Action::Started);
    assert_eq!((first.screen, first.stage), (Screen::Statement(0), Some(Stage::Ending)));
    // The other way leads to the question for it, with the one that was set chosen.
    let asked = after(set(Stage::Ending), &content, Action::StageOpened);
    assert_eq!((asked.screen, asked.chosen()), (Screen::Stage, Some(Stage::Ending)));
    let other = after(asked, &content, Action::StagePicked(Stage::Starting));
    assert_eq!(other.preset(), Some(Stage::Starting));
    let back = after(other, &content, Action::WentBack);
    assert_eq!(after(back, &content, Action::Started).stage, Some(Stage::Starting));
}

#[test]
fn a_stage_from_outside_costs_no_answer() {
    let content = content();
    let options = Options { stage: Some(Stage::Ending), ..Options::default() };
    let session = enter(Session::begin(options), &content, "2");
    let item = content.check.asked(Stage::Working)[0];
    let session = after(session, &content, Action::ItemAnswered(item, Answer::from_id("5")));
    let mut welcome = session;
    while welcome.screen != Screen::Welcome {
        welcome = after(welcome, &content, Action::WentBack);
    }
    assert_eq!(welcome.screen, Screen::Welcome);
    // Start goes on with the stage that the person chose since.
    let again = after(welcome.clone(), &content, Action::Started);
    assert_eq!((again.stage, again.answers.get(item)), (Some(Stage::Working), Answer::from_id("5")));
    // With another one chosen and not yet gone on with, it asks what may stay.
    let other = after(welcome, &content, Action::StageOpened);
    let other = after(other, &content, Action::StagePicked(Stage::Starting));
    let back = after(other, &content, Action::WentBack);
    assert_eq!(after(back, &content, Action::Started).screen, Screen::Stage);
}

#[test]
fn a_look_at_the_first_session_costs_no_answer() {
    let content = content();
    let session = enter(Session::begin(Options::default()), &content, "2");
    let asked = content.check.asked(Stage::Working);
    let answer = |session, item: &usize| after(session, &content, Action::ItemAnswered(*item, Answer::from_id("4")));
    let session = asked.iter().fold(session, answer);
    let to = |session: Session, stage| {
        let session = after(session, &content, Action::StageOpened);
        after(session, &content, Action::StagePicked(stage))
    };
    // Nothing has to go, so nothing is asked.
    let before = to(session.clone(), Stage::Before);
    assert!(!before.asks_to_keep());
    let before = after(before, &content, Action::Continued);
    assert_eq!((before.screen, before.stage), (Screen::Checklist, Some(Stage::Before)));
    let back = to(before, Stage::Working);
    assert!(back.asks_to_keep());
    let back = after(back, &content, Action::Continued);
    assert_eq!((back.screen, &back.answers), (Screen::Statement(0), &session.answers));
    // Answers to what only the old stage asks are not lost without a word either.
    let only = asked.iter().find(|item| !content.check.items[**item].is_core()).unwrap();
    let one = answer(enter(Session::begin(Options::default()), &content, "2"), only);
    assert!(to(one, Stage::Ending).asks_to_keep());
}

#[test]
fn options_set_on_the_untouched_first_screen_count_whole() {
    let content = content();
    let (first, second) = (
        Options { stage: Some(Stage::Ending), helper: Helper::Coach, ..Options::default() },
        Options { stage: Some(Stage::Working), all: true, theme: Theme::Dark, ..Options::default() },
    );
    let session = Session::begin(first);
    let seen = after(session.clone(), &content, Action::Started);
    // Looking at the next screen and coming back changes nothing.
    for untouched in [session, after(seen, &content, Action::WentBack)] {
        assert_eq!(
            after(untouched, &content, Action::OptionsSet(Box::new(second.clone()))),
            Session::begin(second.clone())
        );
    }
    assert_eq!(Session::begin(second.clone()).apply(&content.check, Action::OptionsSet(Box::new(second))), None);
}

#[test]
fn options_set_later_never_undo_what_the_person_chose() {
    let content = content();
    let host = Options {
        stage: Some(Stage::Ending),
        helper: Helper::Psychologist,
        setting: Setting::Online,
        country: Some("ie".to_owned()),
        all: true,
        theme: Theme::Dark,
        accent: Some(Rgb([1, 2, 3])),
        ..Options::default()
    };
    for action in [
        Action::HelperPicked(Helper::Coach),
        // The same as before, but now by the person's own choice.
        Action::HelperPicked(Helper::Therapist),
        Action::SettingPicked(Setting::InPerson),
        Action::CountryPicked("gb".to_owned()),
        Action::LayoutPicked(false),
        Action::MetPicked(Met::Few),
        Action::PanelOpened(Panel::Help),
    ] {
        let chosen = after(Session::begin(Options::default()), &content, action);
        let set = after(chosen.clone(), &content, Action::OptionsSet(Box::new(host.clone())));
        assert_eq!(set, in_look_of(chosen, &host));
    }
    // What was chosen is also kept by a new run, which begins on an untouched first screen.
    let coach = after(Session::begin(Options::default()), &content, Action::HelperPicked(Helper::Coach));
    let again = after(enter(coach, &content, "2"), &content, Action::StartedAgain);
    assert_eq!(after(again, &content, Action::OptionsSet(Box::new(host))).options.helper, Helper::Coach);
}
