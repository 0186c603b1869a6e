//! From one screen to the next and back.

use super::{Screen, Session};
use crate::domain::check::Check;
use crate::domain::vocabulary::Stage;

impl Session {
    /// Moves to a screen. The one that was just behind is gone back to, so that changing one answer
    /// from the look-over leaves no loop behind.
    pub(super) fn go(&mut self, screen: Screen) {
        self.panel = None;
        self.ahead.clear();
        if self.trail.last() == Some(&screen) {
            self.trail.pop();
        } else {
            self.trail.push(self.screen);
        }
        self.screen = screen;
    }

    /// Moves one screen back, or one on to where the person went back from.
    pub(super) fn walk(&mut self, back: bool) -> Option<()> {
        let (from, to) = if back { (&mut self.trail, &mut self.ahead) } else { (&mut self.ahead, &mut self.trail) };
        to.push(std::mem::replace(&mut self.screen, from.pop()?));
        self.panel = None;
        Some(())
    }

    pub(super) fn go_on(&mut self, check: &Check) -> Option<()> {
        // Opened from the look-over or the result to change one thing: going on returns there.
        let over = self.trail.last().copied().filter(|screen| matches!(screen, Screen::Review | Screen::Result));
        let next = match self.screen {
            Screen::Stage => {
                let Some(stage) = self.chosen() else {
                    self.stage_missing = true;
                    return Some(());
                };
                let same = self.stage == Some(stage);
                self.enter(check, stage);
                match over.filter(|_| same) {
                    Some(screen) => screen,
                    None => self.first(check, stage),
                }
            }
            Screen::Statement(at) if over.is_none() && at + 1 < check.asked(self.stage?).len() => {
                Screen::Statement(at + 1)
            }
            Screen::Statement(_) => over.unwrap_or(Screen::Safety),
            Screen::All => Screen::Safety,
            Screen::Safety => Screen::Review,
            Screen::Review => Screen::Result,
            Screen::Checklist => Screen::Prepare,
            Screen::Welcome | Screen::Result | Screen::Prepare | Screen::Left => return None,
        };
        self.go(next);
        Some(())
    }

    /// Where a stage begins.
    pub(super) fn first(&self, check: &Check, stage: Stage) -> Screen {
        if stage == Stage::Before { Screen::Checklist } else { self.first_statement(check, stage) }
    }

    pub(super) fn first_statement(&self, check: &Check, stage: Stage) -> Screen {
        let none = check.asked(stage).is_empty();
        if self.options.all || none { Screen::All } else { Screen::Statement(0) }
    }

    /// Begins a stage. Answers that it does not ask for go; the others stay unless the person said no.
    pub(super) fn enter(&mut self, check: &Check, stage: Stage) {
        if self.stage != Some(stage) {
            // Nothing on the trail may show a statement of the stage that was left.
            self.trail.retain(|screen| matches!(screen, Screen::Welcome));
            self.answers = self.answers.moved_to(check, stage, self.keep_core != Some(false));
            self.ticks.clear();
        }
        self.stage = Some(stage);
        self.picked = Some(stage);
        self.keep_core = None;
        self.stage_missing = false;
    }
}
