//! The words of a session: its screens, what can be opened over them, and what a person can do.

use crate::domain::answers::{Answer, ChecklistAnswer};
use crate::domain::guidance::Page;
use crate::domain::options::Options;
use crate::domain::vocabulary::ids;
use crate::domain::vocabulary::{Helper, SafetyAnswer, Setting, Stage};

/// What the page shows.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Screen {
    /// What this is, is not, and what happens to the answers.
    Welcome,
    /// Where are you in the work?
    Stage,
    /// One statement, by its position among those asked at the stage.
    Statement(usize),
    /// All statements on one page.
    All,
    /// Before the first session: what is known already.
    Checklist,
    /// The safety questions.
    Safety,
    /// All answers, to look over and change.
    Review,
    /// The result.
    Result,
    /// Before the first session: the page to take along.
    Prepare,
    /// Blank, with nothing kept.
    Left,
}

impl Screen {
    /// The name in the page's `data-screen`.
    pub fn id(self) -> &'static str {
        match self {
            Screen::Welcome => "welcome",
            Screen::Stage => "stage",
            Screen::Statement(_) => "statement",
            Screen::All => "all",
            Screen::Checklist => "checklist",
            Screen::Safety => "safety",
            Screen::Review => "review",
            Screen::Result => "result",
            Screen::Prepare => "prepare",
            Screen::Left => "left",
        }
    }
}

/// What can be opened over any screen, one step away.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Panel {
    /// Urgent help.
    Help,
    /// How this works.
    Method,
}

ids! {
    /// The answer to "How many times have you met?"
    #[derive(Clone, Copy, Debug, PartialEq, Eq)]
    pub enum Met {
        /// Not yet.
        NotYet = "not-yet",
        /// One to five times.
        Few = "few",
        /// More often.
        More = "more",
    }
}

ids! {
    /// A part of the result that can be printed, copied or saved.
    #[derive(Clone, Copy, Debug, PartialEq, Eq)]
    pub enum Part {
        /// A short note to bring: what to say, and lines to write on.
        Note = "note",
        /// The picture and the words beside it.
        Picture = "picture",
        /// What it may mean, what to say, small steps, messages.
        Words = "words",
        /// The low answers.
        Worth = "worth",
        /// The look-back line.
        Line = "line",
        /// The help lines.
        Help = "help",
        /// The safety answers.
        Safety = "safety",
    }
}

impl Part {
    /// Included before the person said anything: what tells least, and nothing of a page that a safety answer changed.
    /// Source: R23 of `content/rules.md`.
    pub fn by_default(self, page: Page) -> bool {
        page == Page::Open && self == Part::Note
    }
}

/// Something the person did, or the host around the check.
#[derive(Clone, Debug, PartialEq)]
pub enum Action {
    /// The host set other options. Theme and accent change at once. Whatever else they say counts only while the
    /// person is on the first screen and has changed nothing, so that nothing they did is lost.
    OptionsSet(Box<Options>),
    /// Pressed Start.
    Started,
    /// Said how often they met.
    MetPicked(Met),
    /// Said what is most true right now, as the stage that it points to.
    WorkPicked(Stage),
    /// Chose a stage.
    StagePicked(Stage),
    /// Said whether the answers that fit every stage stay when the stage changes.
    KeepPicked(bool),
    /// Answered a statement, or cleared the answer.
    ItemAnswered(usize, Option<Answer>),
    /// Answered a safety row, by its position.
    SafetyAnswered(usize, SafetyAnswer),
    /// Answered a checklist row, by its position.
    ChecklistAnswered(usize, ChecklistAnswer),
    /// Wrote one hope.
    HopeWritten(String),
    /// Went on.
    Continued,
    /// Went back one step.
    WentBack,
    /// Went one step on to where they went back from, as a browser's Forward button does.
    WentForward,
    /// Asked for all statements on one page, or for one at a time.
    LayoutPicked(bool),
    /// Opened one statement from the look-over, by its position in the check.
    ItemOpened(usize),
    /// Opened the safety questions from the look-over.
    SafetyOpened,
    /// Went to change the stage.
    StageOpened,
    /// Chose the word for the helper.
    HelperPicked(Helper),
    /// Chose how the two meet.
    SettingPicked(Setting),
    /// Chose the country of the help lines.
    CountryPicked(String),
    /// Opened a panel.
    PanelOpened(Panel),
    /// Closed the panel.
    PanelClosed,
    /// Ticked or unticked what to print, copy or save. The low answers are ticked all at once by their part.
    PartTicked(Part, bool),
    /// Ticked or unticked one low answer, by its position in the check.
    ItemTicked(usize, bool),
    /// Ticked or unticked one row of what goes out, by its part and its number in it.
    RowTicked(Part, usize, bool),
    /// Began again.
    StartedAgain,
    /// Erased everything and left.
    Left,
}

impl Action {
    /// Whether what can be printed, copied or saved may have other rows after it. What a host sets is not among these, so
    /// that no host brings back a row that was taken out.
    pub(super) fn changes_what_goes_out(&self) -> bool {
        matches!(
            self,
            Action::ItemAnswered(..)
                | Action::SafetyAnswered(..)
                | Action::ChecklistAnswered(..)
                | Action::HopeWritten(_)
                | Action::HelperPicked(_)
                | Action::SettingPicked(_)
                | Action::CountryPicked(_)
        )
    }
}
