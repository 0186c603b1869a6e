//! The pages that are compared as they start, and what to look for in each.

/// A page and what to look for in it. Every place is a selector.
pub struct Page {
    /// What the table calls it.
    pub name: &'static str,
    /// Its file.
    pub file: &'static str,
    /// The first heading or question of its first screen.
    pub first: &'static str,
    /// What a person presses to tick an answer, in this order. None where nothing is asked.
    pub answers: &'static [&'static str],
    /// What is there once everything that loads has taken over.
    pub live: &'static str,
    /// Around what is ticked, where the page ticks it by other means than the browser's.
    pub ticked: Option<&'static str>,
    /// The tick, once everything has taken over.
    pub kept: &'static str,
    /// Whether all of that stands in a frame of the page.
    pub framed: bool,
}

/// The check as a link leads to it.
pub const LINK: &str = "Attune, link";
/// The check in its element at the top of an article.
pub const FRAMED: &str = "Attune, element";
/// The same without a frame.
pub const INLINE: &str = "Attune, inline";
/// The first screens as a form without scripts.
pub const PLAIN: &str = "plain form";
/// The statements with preact.
pub const PREACT: &str = "preact";
/// The statements with SurveyJS.
pub const SURVEY: &str = "SurveyJS";
/// The statements with LHC-Forms.
pub const LHC: &str = "LHC-Forms";
/// The least that our own stack costs.
pub const COUNTER: &str = "yew counter";
/// An article alone.
pub const ARTICLE: &str = "article";
/// The same with the check's element below its first screen.
pub const HOST: &str = "article, Attune below";

/// What others ask the same with.
pub const PEERS: [&str; 4] = [PLAIN, PREACT, SURVEY, LHC];

/// The check's document, where its element looks for it too.
pub const CHECK: &str = "en/check.html";

/// What LHC-Forms draws around a tick, which the browser does not know of.
pub const LHC_TICK: &str = ".ant-radio-checked";

const TICK: &str = "input[name=stage][value='2']";

/// The check by itself; the other ways to show it are looked at in the same places.
const OURS: Page = Page {
    name: LINK,
    file: CHECK,
    first: "#attune h1",
    answers: &["[data-action=start]", TICK],
    live: "[data-attune=ready]",
    ticked: None,
    kept: "[data-attune=ready][data-screen=stage] input[name=stage][value='2']:checked",
    framed: false,
};

/// All pages.
pub const PAGES: [Page; 10] = [
    OURS,
    Page { name: FRAMED, file: "framed.html", framed: true, ..OURS },
    Page { name: INLINE, file: "inline.html", first: "[data-attune] h1", ..OURS },
    Page {
        name: PLAIN,
        file: "plain.html",
        first: "h1",
        answers: &[TICK],
        live: "input[name=stage]",
        ticked: None,
        kept: "input[name=stage][value='2']:checked",
        framed: false,
    },
    Page {
        name: PREACT,
        file: "preact.html",
        first: "legend",
        answers: &["input"],
        live: "input",
        ticked: None,
        kept: "input:checked",
        framed: false,
    },
    Page {
        name: SURVEY,
        file: "surveyjs.html",
        first: ".sd-question__title",
        answers: &["input[type=radio]"],
        live: "input[type=radio]",
        ticked: None,
        kept: "input[type=radio]:checked",
        framed: false,
    },
    Page {
        name: LHC,
        file: "lhcforms.html",
        first: ".lhc-item-question .question",
        answers: &["input[type=radio]"],
        live: "input[type=radio]",
        ticked: Some(LHC_TICK),
        kept: LHC_TICK,
        framed: false,
    },
    Page {
        name: COUNTER,
        file: "counter.html",
        first: "button",
        answers: &["button"],
        live: "button",
        ticked: None,
        kept: "[data-count='1']",
        framed: false,
    },
    Page {
        name: ARTICLE,
        file: "article.html",
        first: "h1",
        answers: &[],
        live: "h1",
        ticked: None,
        kept: "h1",
        framed: false,
    },
    Page {
        name: HOST,
        file: "host.html",
        first: "h1",
        answers: &[],
        live: ".ready",
        ticked: None,
        kept: ".ready",
        framed: false,
    },
];
