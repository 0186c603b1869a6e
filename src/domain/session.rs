//! One run of the check. The screens are one enum, what the person did comes as actions in the past
//! tense, and [`Session::apply`] is pure and total: it gives the next session, or nothing where
//! nothing changed.

mod action;
mod steps;

pub use action::{Action, Met, Panel, Part, Screen};

use super::answers::{Answers, ChecklistAnswer};
use super::check::Check;
use super::guidance::{Circumstances, Guidance, Page};
use super::options::Options;
use super::score::Scores;
use super::strings::first;
use super::vocabulary::{SafetyAnswer, Stage};

/// One run of the check: everything the page shows follows from it.
#[derive(Clone, Debug, PartialEq)]
pub struct Session {
    /// What is set; the person may have changed it.
    pub options: Options,
    /// What the page shows.
    pub screen: Screen,
    /// What is open over it.
    pub panel: Option<Panel>,
    /// The screens behind, the latest last.
    pub trail: Vec<Screen>,
    /// The screens that the person went back from, the nearest last. Going any other way forgets them.
    pub ahead: Vec<Screen>,
    /// How often they met.
    pub met: Option<Met>,
    /// The stage that the answer to "what is most true right now" points to.
    pub work: Option<Stage>,
    /// The stage that was chosen by hand.
    pub picked: Option<Stage>,
    /// Whether answers that fit the new stage stay when the stage changes.
    pub keep_core: Option<bool>,
    /// The person tried to go on without a stage.
    pub stage_missing: bool,
    /// The stage that the answers belong to.
    pub stage: Option<Stage>,
    /// The answers to the statements.
    pub answers: Answers,
    /// The hope, in the person's own words.
    pub hope: String,
    /// Whether the person changed one of the options.
    own: bool,
    safety: Vec<Option<SafetyAnswer>>,
    checklist: Vec<Option<ChecklistAnswer>>,
    /// What was ticked or unticked.
    ticks: Vec<(Tick, bool)>,
}

/// What has a box.
#[derive(Clone, Copy, Debug, PartialEq)]
enum Tick {
    /// A part of the result.
    Part(Part),
    /// A low answer, by its position in the check.
    Item(usize),
    /// A row of what goes out, by its part and its number in it.
    Row(Part, usize),
}

/// The most characters that a hope keeps.
pub const MOST_HOPE: usize = 500;

impl Session {
    /// A fresh run.
    pub fn begin(options: Options) -> Session {
        Session {
            picked: options.stage,
            options,
            screen: Screen::Welcome,
            panel: None,
            trail: Vec::new(),
            ahead: Vec::new(),
            met: None,
            work: None,
            keep_core: None,
            stage_missing: false,
            stage: None,
            answers: Answers::default(),
            hope: String::new(),
            own: false,
            safety: Vec::new(),
            checklist: Vec::new(),
            ticks: Vec::new(),
        }
    }

    /// The next session, or nothing where the action changes nothing here.
    pub fn apply(&self, check: &Check, action: Action) -> Option<Session> {
        // Whoever left stays gone: nothing brings an answer back.
        if self.screen == Screen::Left {
            return None;
        }
        let mut next = self.clone();
        let told = action.changes_what_goes_out();
        next.reduce(check, action)?;
        // The numbers of rows would point to others.
        if told || next.stage != self.stage {
            next.ticks.retain(|(tick, _)| !matches!(tick, Tick::Row(..)));
        }
        (next != *self).then_some(next)
    }

    fn tick(&mut self, tick: Tick, ticked: bool) {
        self.ticks.retain(|(known, _)| *known != tick);
        self.ticks.push((tick, ticked));
    }

    fn reduce(&mut self, check: &Check, action: Action) -> Option<()> {
        match action {
            Action::Started if self.screen == Screen::Welcome => {
                // A stage that is set needs no question, unless going on would cost answers.
                match self.preset().filter(|_| !self.asks_to_keep()) {
                    Some(stage) => {
                        self.enter(check, stage);
                        self.go(self.first(check, stage));
                    }
                    None => self.go(Screen::Stage),
                }
            }
            Action::MetPicked(met) => {
                self.met = Some(met);
                (self.picked, self.stage_missing) = (None, false);
            }
            Action::WorkPicked(stage) => {
                self.work = Some(stage);
                (self.picked, self.stage_missing) = (None, false);
            }
            Action::StagePicked(stage) => (self.picked, self.stage_missing) = (Some(stage), false),
            Action::KeepPicked(keep) => self.keep_core = Some(keep),
            Action::ItemAnswered(item, answer) => {
                check.asked(self.stage?).contains(&item).then_some(())?;
                self.answers = self.answers.with(check, item, answer);
                // Another answer is not the one that was ticked.
                self.tick(Tick::Item(item), false);
            }
            Action::SafetyAnswered(row, answer) => {
                let offered = &check.safety.get(row)?.answers;
                offered.contains(&answer).then_some(())?;
                self.safety.resize(check.safety.len(), None);
                let given = self.safety.get_mut(row)?;
                // What was ticked on one page must not print or copy what another page has in its place.
                if given.replace(answer) != Some(answer) {
                    self.ticks.clear();
                }
            }
            Action::ChecklistAnswered(row, answer) => {
                self.checklist.resize(check.checklist.len(), None);
                *self.checklist.get_mut(row)? = Some(answer);
            }
            Action::HopeWritten(words) => self.hope = first(&words, MOST_HOPE),
            Action::Continued => self.go_on(check)?,
            Action::WentBack => self.walk(true)?,
            Action::WentForward => self.walk(false)?,
            Action::LayoutPicked(all) => {
                matches!(self.screen, Screen::Statement(_) | Screen::All | Screen::Welcome).then_some(())?;
                (self.options.all, self.own) = (all, true);
                self.ahead.clear();
                if self.screen != Screen::Welcome {
                    self.trail.retain(|screen| !matches!(screen, Screen::Statement(_) | Screen::All));
                    self.screen = self.first_statement(check, self.stage?);
                }
            }
            Action::ItemOpened(item) => {
                let at = check.asked(self.stage?).iter().position(|asked| *asked == item)?;
                self.go(Screen::Statement(at));
            }
            Action::SafetyOpened if self.screen == Screen::Review => self.go(Screen::Safety),
            Action::StageOpened if self.stage.or(self.preset()).is_some() => self.go(Screen::Stage),
            Action::HelperPicked(helper) => (self.options.helper, self.own) = (helper, true),
            Action::SettingPicked(setting) => (self.options.setting, self.own) = (setting, true),
            Action::CountryPicked(country) => {
                (self.options.country, self.options.guessed, self.own) = (Some(country), false, true);
            }
            Action::PanelOpened(panel) => self.panel = Some(panel),
            Action::PanelClosed if self.panel.is_some() => self.panel = None,
            Action::PartTicked(Part::Worth, ticked) => {
                for item in self.scores(check)?.worth {
                    self.tick(Tick::Item(item), ticked);
                }
            }
            Action::PartTicked(part, ticked) => self.tick(Tick::Part(part), ticked),
            Action::ItemTicked(item, ticked) => self.tick(Tick::Item(item), ticked),
            Action::RowTicked(part, number, ticked) => self.tick(Tick::Row(part, number), ticked),
            Action::StartedAgain => {
                let options = Options { stage: None, ..self.options.clone() };
                *self = Session { own: self.own, ..Session::begin(options) };
            }
            Action::OptionsSet(options) => {
                // A stage that was begun and gone back from is not chosen by that.
                let (stage, ahead) = (self.stage, self.ahead.clone());
                if *self == (Session { stage, ahead, ..Session::begin(self.options.clone()) }) {
                    *self = Session::begin(*options);
                } else {
                    (self.options.theme, self.options.accent) = (options.theme, options.accent);
                }
            }
            Action::Left => {
                let (theme, lang) = (self.options.theme, self.options.lang.clone());
                *self = Session::begin(Options { theme, lang, ..Options::default() });
                self.screen = Screen::Left;
            }
            Action::Started | Action::SafetyOpened | Action::StageOpened | Action::PanelClosed => return None,
        }
        Some(())
    }

    /// The stage that the two questions point to. Source: R15 of `content/rules.md`.
    pub fn suggested(&self) -> Option<Stage> {
        match (self.met, self.work) {
            (Some(Met::NotYet), _) => Some(Stage::Before),
            (_, Some(stage)) => Some(stage),
            (Some(Met::Few), None) => Some(Stage::Starting),
            (Some(Met::More), None) => Some(Stage::Working),
            (None, None) => None,
        }
    }

    /// The stage that is ticked: the one chosen by hand, else the one suggested.
    pub fn chosen(&self) -> Option<Stage> {
        self.picked.or_else(|| self.suggested())
    }

    /// The stage that Start leads to without asking: the one that was set from outside, or what the person chose
    /// in its place since.
    pub fn preset(&self) -> Option<Stage> {
        self.options.stage.and(self.chosen())
    }

    /// Whether going on would cost answers, because another stage asks other statements, so that the person has to be
    /// asked.
    pub fn asks_to_keep(&self) -> bool {
        let Some((old, new)) = self.stage.zip(self.chosen()) else {
            return false;
        };
        old != new && new != Stage::Before && self.answers.any()
    }

    /// The answer to the safety row at this position.
    pub fn safety(&self, row: usize) -> Option<SafetyAnswer> {
        self.safety.get(row).copied().flatten()
    }

    /// The answer to the checklist row at this position.
    pub fn checklist(&self, row: usize) -> Option<ChecklistAnswer> {
        self.checklist.get(row).copied().flatten()
    }

    /// Whether this part is to be printed, copied or saved.
    pub fn includes(&self, part: Part, page: Page) -> bool {
        let mut included = part.by_default(page);
        for (tick, ticked) in &self.ticks {
            match tick {
                Tick::Part(known) if *known == part => included = *ticked,
                // One low answer is enough.
                Tick::Item(_) if part == Part::Worth => included |= *ticked,
                _ => {}
            }
        }
        included
    }

    /// Whether the low answer to this statement is to be printed, copied or saved.
    pub fn brings(&self, item: usize) -> bool {
        self.ticks.contains(&(Tick::Item(item), true))
    }

    /// Whether this row was taken out of what is printed, copied or saved.
    pub fn leaves_out(&self, part: Part, number: usize) -> bool {
        self.ticks.contains(&(Tick::Row(part, number), false))
    }

    /// What decides about messages besides the answers.
    pub fn circumstances(&self) -> Circumstances {
        let Options { helper, setting, from, note, .. } = &self.options;
        Circumstances { helper: *helper, setting: *setting, link: from.is_some() || note.is_some() }
    }

    /// The scores of the answers so far; none before a stage is entered.
    pub fn scores(&self, check: &Check) -> Option<Scores> {
        Some(Scores::of(check, self.stage?, &self.answers))
    }

    /// The guidance that follows from the scores and the safety answers.
    pub fn guidance(&self, check: &Check, scores: &Scores) -> Guidance {
        let answer = |id: &str| self.safety(check.safety.iter().position(|row| row.id == id)?);
        Guidance::of(check, scores, &answer, self.circumstances())
    }
}
