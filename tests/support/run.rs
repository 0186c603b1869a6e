//! Taking the check through the core as a person would, by ids.

use attune_check::content::Content;
use attune_check::domain::{Action, Answer, Options, SafetyAnswer, Screen, Session, Stage};

/// The English content.
pub fn content() -> Content {
    Content::english().expect("the content that ships can be read")
}

/// The options of these names; a sender's name comes as a link brings it.
pub fn options(pairs: &[(String, String)]) -> Options {
    let pairs = pairs.iter().map(|(name, value)| (name.as_str(), value.as_str()));
    let (options, warnings) = Options::default().and(pairs);
    assert_eq!(warnings, []);
    options
}

/// The session after the action, which has to change something.
pub fn after(session: Session, content: &Content, action: Action) -> Session {
    let said = format!("{action:?} on {:?}", session.screen);
    session.apply(&content.check, action).unwrap_or_else(|| panic!("nothing changed: {said}"))
}

/// From a new session to the first statement of a stage.
pub fn enter(session: Session, content: &Content, stage: &str) -> Session {
    let stage = Stage::from_id(stage).expect("a stage");
    let session = match session.screen {
        Screen::Welcome if session.preset() == Some(stage) => return after(session, content, Action::Started),
        Screen::Welcome if session.preset().is_none() => after(session, content, Action::Started),
        _ => after(session, content, Action::StageOpened),
    };
    let session = match session.chosen() {
        Some(chosen) if chosen == stage => session,
        _ => after(session, content, Action::StagePicked(stage)),
    };
    after(session, content, Action::Continued)
}

/// Answers all statements one by one and goes on to the safety page.
pub fn answer(mut session: Session, content: &Content, answers: &[(String, String)]) -> Session {
    while let Screen::Statement(at) = session.screen {
        let item = content.check.asked(session.stage.expect("a stage"))[at];
        let id = &content.check.items[item].id;
        if let Some((_, value)) = answers.iter().find(|(known, _)| known == id) {
            let answer = Answer::from_id(value).expect("an answer");
            if session.answers.get(item) != Some(answer) {
                session = after(session, content, Action::ItemAnswered(item, Some(answer)));
            }
        }
        session = after(session, content, Action::Continued);
    }
    if session.screen == Screen::All {
        for (id, value) in answers.iter().filter(|(_, value)| !value.is_empty()) {
            let item = content.check.item(id).expect("an item");
            session = after(session, content, Action::ItemAnswered(item, Answer::from_id(value)));
        }
        session = after(session, content, Action::Continued);
    }
    session
}

/// Answers the safety rows and goes on to the result.
pub fn finish(mut session: Session, content: &Content, safety: &[(String, String)]) -> Session {
    for (id, value) in safety {
        let row = content.check.safety.iter().position(|row| row.id == *id).expect("a safety row");
        let answers = &content.check.safety[row].answers;
        let answer: SafetyAnswer = *answers.iter().find(|answer| answer.id() == value).expect("an answer");
        session = after(session, content, Action::SafetyAnswered(row, answer));
    }
    let session = after(session, content, Action::Continued);
    assert_eq!(session.screen, Screen::Review);
    after(session, content, Action::Continued)
}

/// A whole run, from the first screen to the result. Not every test needs one.
pub fn take(
    content: &Content,
    options: Options,
    stage: &str,
    answers: &[(String, String)],
    safety: &[(String, String)],
) -> Session {
    let session = enter(Session::begin(options), content, stage);
    finish(answer(session, content, answers), content, safety)
}
