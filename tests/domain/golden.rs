//! The twelve golden sheets of the content review hold in the core.

use attune_check::domain::{Action, Screen, Session};

use crate::run::{after, answer, content, enter, finish, options};
use support::golden::{Sheet, sheets};

fn taken(sheet: &Sheet) -> Session {
    let content = content();
    let mut session = Session::begin(options(&sheet.options));
    if let Some((stage, answers)) = &sheet.begun {
        session = answer(enter(session, &content, stage), &content, answers);
    }
    session = enter(session, &content, &sheet.stage);
    finish(answer(session, &content, &sheet.answers), &content, &sheet.safety)
}

#[test]
fn totals_bands_order_and_worth_are_those_of_the_review() {
    let content = content();
    let all = sheets();
    assert_eq!(all.len(), 12);
    for sheet in all {
        let session = taken(&sheet);
        assert_eq!(session.screen, Screen::Result, "{}", sheet.id);
        let scores = session.scores(&content.check).unwrap();
        let totals: Vec<String> = scores.parts.iter().map(|part| format!("{}/{}", part.sum, part.answered)).collect();
        let bands: Vec<&str> = scores.parts.iter().map(|part| part.band_id()).collect();
        let guidance = session.guidance(&content.check, &scores);
        assert_eq!(totals, sheet.totals, "{}", sheet.id);
        assert_eq!(bands, sheet.bands, "{}", sheet.id);
        assert_eq!(guidance.ids(), sheet.shown, "{}", sheet.id);
        // On a page that holds help alone, nothing is listed as worth a talk.
        if !sheet.worth.is_empty() {
            let worth: Vec<&str> = scores.worth.iter().map(|at| content.check.items[*at].id.as_str()).collect();
            assert_eq!(worth, sheet.worth, "{}", sheet.id);
        }
    }
}

#[test]
fn a_new_stage_takes_only_what_fits_every_stage_and_only_if_wanted() {
    let content = content();
    let sheet = sheets().into_iter().find(|sheet| sheet.id == "G11").unwrap();
    let (stage, answers) = sheet.begun.clone().unwrap();
    let begun = answer(enter(Session::begin(Default::default()), &content, &stage), &content, &answers);
    let totals = |session: &Session| {
        let scores = session.scores(&content.check).unwrap();
        scores.parts.map(|part| format!("{}/{}", part.sum, part.answered))
    };
    assert_eq!(totals(&begun), ["16/4", "18/4", "12/3"]);

    let chosen = after(begun.clone(), &content, Action::StageOpened);
    assert!(!chosen.asks_to_keep(), "nothing to ask while the stage is the same");
    let chosen = after(chosen, &content, Action::StagePicked(attune_check::domain::Stage::Changing));
    assert!(chosen.asks_to_keep());
    let fresh = after(chosen, &content, Action::KeepPicked(false));
    let fresh = after(fresh, &content, Action::Continued);
    let late: Vec<(String, String)> = sheet.answers.iter().filter(|(id, _)| id.contains('3')).cloned().collect();
    let fresh = answer(fresh, &content, &late);
    assert_eq!(totals(&fresh), ["5/2", "3/1", "5/2"]);
    assert!(fresh.scores(&content.check).unwrap().parts.iter().all(|part| part.band.is_none()));

    let back = enter(answer(enter(begun, &content, "3"), &content, &sheet.answers), &content, "1");
    for id in ["T1a", "T1r", "B1a", "B1r", "E1a", "E1r"] {
        assert_eq!(back.answers.get(content.check.item(id).unwrap()), None, "{id} is empty again");
    }
}
