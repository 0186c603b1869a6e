//! Orca in front of a browser: keys are pressed as a person presses them, and what is spoken is waited for.

use std::thread::sleep;
use std::time::{Duration, Instant};

use crate::desktop::Desktop;
use crate::engine::Engine;
use crate::known;
use crate::transcript::{MEANWHILE, Transcript};

/// How long something may take to be spoken on a machine that has much to do.
const PATIENCE: Duration = Duration::from_secs(30);
/// How long nothing is said before a key is taken to have brought all that it brings.
const QUIET: Duration = Duration::from_millis(400);

/// What is spoken of a page that loads, and answers no key.
const OF_A_PAGE: [&str; 2] = ["Finished loading", "Page has"];

/// Where nothing is pressed.
const WAIT: &str = "wait for";

/// Orca, the browser that it reads, and what was heard so far.
pub struct Orca {
    engine: Engine,
    desktop: Desktop,
    /// How many utterances were looked at.
    seen: usize,
    transcript: Transcript,
    /// The name that the transcript goes by.
    name: String,
}

impl Orca {
    /// Starts Orca, and the browser with this address.
    pub fn start(engine: Engine, name: &str, address: &str) -> Orca {
        let name = format!("{name}-{engine:?}");
        let desktop = Desktop::start(&name);
        let mut orca = Orca { engine, desktop, seen: 0, transcript: Transcript::default(), name };
        orca.wait("Screen reader on.");
        orca.desktop.browse(engine, address);
        orca
    }

    /// What was said since the last look.
    fn latest(&self) -> Vec<String> {
        self.desktop.heard().split_off(self.seen)
    }

    /// Waits until these were heard since the last look, in this order.
    fn wait_for(&self, sentences: &[&str]) -> Vec<String> {
        let end = Instant::now() + PATIENCE;
        loop {
            let new = self.latest();
            if in_order(&new, sentences).is_none() {
                return new;
            }
            if Instant::now() > end {
                self.fail(&format!("waited in vain for {:?}", in_order(&new, sentences)));
            }
            sleep(Duration::from_millis(40));
        }
    }

    /// Waits until this was heard, and until nothing more is said.
    pub fn wait(&mut self, sentence: &str) {
        self.wait_for(&[sentence]);
        self.quiet(QUIET);
        self.look(&format!("{WAIT} {sentence:?}"));
    }

    /// Waits until a page whose title begins so is there. Orca goes on to read all of it, with stops in between on a
    /// machine that has much to do: that ends here, at the top of the page.
    pub fn wait_for_page(&mut self, title: &str) {
        self.wait(&format!("Finished loading {title}"));
        self.press_and_hear("ctrl+Home");
        self.quiet(Duration::from_secs(1));
    }

    /// Waits until nothing was said for so long.
    fn quiet(&self, time: Duration) {
        let (mut count, mut since) = (usize::MAX, Instant::now());
        let end = since + PATIENCE;
        while Instant::now() < end {
            let now = self.desktop.heard().len();
            if now != count {
                (count, since) = (now, Instant::now());
            } else if since.elapsed() > time {
                return;
            }
            sleep(Duration::from_millis(40));
        }
    }

    /// Takes what was said since the last look into the transcript. Tab makes the page say nothing twice.
    fn look(&mut self, what: &str) -> Vec<String> {
        let new = self.latest();
        self.seen += new.len();
        let twice = self.transcript.add(what, &new).filter(|_| what.ends_with("Tab"));
        if let Some(sentence) = twice.filter(|_| !known::fault("twice", self.engine)) {
            self.fail(&format!("spoken twice: {sentence}"));
        }
        new
    }

    /// The walk as the page said it.
    pub fn as_the_page_said_it(&self) -> String {
        self.transcript.as_the_page_said_it()
    }

    /// A fault that is known of this Orca is still there where this was spoken.
    pub fn still(&self, fault: &str, spoken: bool) {
        if known::fault(fault, self.engine) && !spoken {
            self.fail(&format!("{fault} is gone: take it out of tests/cases/orca.json"));
        }
    }

    /// Was this spoken anywhere?
    pub fn spoke(&self, words: &str) -> bool {
        self.transcript.says(words)
    }

    /// The browser that is read.
    pub fn engine(&self) -> Engine {
        self.engine
    }

    /// Presses a key, and gives what is said after it once these sentences were heard, in this order.
    pub fn press(&mut self, key: &str, sentences: &[&str]) -> Vec<String> {
        // What an earlier key brought late is no answer to this one.
        self.quiet(Duration::from_millis(150));
        self.look(MEANWHILE);
        self.desktop.send(&[key]);
        self.wait_for(sentences);
        self.quiet(QUIET);
        self.look(key)
    }

    /// As `press`, and each of the sentences is spoken exactly once.
    pub fn once(&mut self, key: &str, sentences: &[&str]) {
        let said = self.press(key, sentences).join("\n");
        for sentence in sentences {
            let times = said.matches(sentence).count();
            if times != 1 {
                self.fail(&format!("heard {times} times: {sentence}\n{said}"));
            }
        }
    }

    /// Presses a key that always makes Orca speak, and waits for that, whatever it is. On a slow machine it comes late, and
    /// would be taken for the answer to the next key.
    pub fn press_and_hear(&mut self, key: &str) {
        self.quiet(Duration::from_millis(150));
        self.look(MEANWHILE);
        self.desktop.send(&[key]);
        self.answered(PATIENCE);
        self.quiet(QUIET);
        self.look(key);
    }

    /// Waits until a key was answered, at most so long.
    fn answered(&self, most: Duration) {
        let end = Instant::now() + most;
        while !self.latest().iter().any(|said| answers(said)) && Instant::now() < end {
            sleep(Duration::from_millis(30));
        }
    }

    /// Presses a key that brings a window of the browser's own, and waits until all of that is said.
    pub fn press_for_anything(&mut self, key: &str) {
        self.press_and_hear(key);
        self.quiet(Duration::from_secs(2));
        self.look(MEANWHILE);
    }

    /// Presses Tab until this is heard, as a person would, and gives all that was said there.
    pub fn tab_to(&mut self, sentence: &str) -> Vec<String> {
        self.keys_to("Tab", sentence)
    }

    /// Presses Shift and Tab until this is heard.
    pub fn tab_back_to(&mut self, sentence: &str) {
        self.keys_to("shift+Tab", sentence);
    }

    /// Reads line by line until this is spoken.
    pub fn down_to(&mut self, sentence: &str) {
        self.keys_to("Down", sentence);
    }

    fn keys_to(&mut self, key: &str, sentence: &str) -> Vec<String> {
        const MOST: usize = 60;
        for pressed in 0..MOST {
            self.quiet(Duration::from_millis(100));
            // On a slow machine the rest of what a key brings comes late.
            let late = self.look(MEANWHILE);
            if pressed > 0 && late.iter().any(|said| said.starts_with(sentence)) {
                return late;
            }
            self.desktop.send(&[key]);
            // Each stop says something. On a slow machine it takes its time.
            self.answered(Duration::from_secs(8));
            self.quiet(Duration::from_millis(150));
            let said = self.look(key);
            if said.iter().any(|said| said.starts_with(sentence)) {
                return said;
            }
        }
        self.fail(&format!("{key} does not lead to {sentence:?}"));
    }

    /// No utterance of the whole walk says this.
    pub fn never(&self, words: &str) {
        if self.spoke(words) {
            self.fail(&format!("heard: {words}"));
        }
    }

    fn fail(&self, what: &str) -> ! {
        panic!("{}: {what}\n{}\n# now\n    {}", self.name, self.transcript.text(), self.latest().join("\n    "));
    }
}

impl Drop for Orca {
    fn drop(&mut self) {
        let kept = self.transcript.write(&self.name);
        if !std::thread::panicking() {
            kept.unwrap();
        }
    }
}

/// Is this spoken because of a key?
fn answers(said: &str) -> bool {
    !OF_A_PAGE.iter().any(|begin| said.starts_with(begin))
}

/// The first of the sentences that was not heard, each after the one before.
fn in_order<'a>(said: &[String], sentences: &[&'a str]) -> Option<&'a str> {
    let all = said.join("\n");
    let mut from = 0;
    sentences.iter().copied().find(|sentence| match all[from..].find(sentence) {
        Some(at) => {
            from += at + sentence.len();
            false
        }
        None => true,
    })
}
