//! Orca, and a browser in front of it: a screen without a monitor, a session bus of its own, real keys, and every
//! utterance in a file instead of a voice.

use std::fs;
use std::io::{BufRead as _, BufReader};
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};
use std::sync::{Mutex, MutexGuard, PoisonError};
use std::thread::sleep;
use std::time::{Duration, Instant};

use crate::engine::Engine;
use crate::known;

/// How long something may take to be spoken on a machine that has much to do.
const PATIENCE: Duration = Duration::from_secs(30);
/// How long nothing is said before a key is taken to have brought all that it brings.
const QUIET: Duration = Duration::from_millis(400);

/// What is said late, before the next key.
const MEANWHILE: &str = "meanwhile";
/// Where nothing is pressed.
const WAIT: &str = "wait for";

/// Two Orcas of one user refuse each other.
static ONE: Mutex<()> = Mutex::new(());

/// A screen with Orca and a browser on it, until it is dropped.
pub struct Orca {
    engine: Engine,
    home: PathBuf,
    started: Vec<Child>,
    environment: Vec<(&'static str, String)>,
    /// How many utterances were looked at.
    seen: usize,
    /// The walk so far: what was done, and what was heard.
    transcript: String,
    /// The same without Orca's own words: the keys, each with what the page said.
    walk: Vec<(String, Vec<String>)>,
    name: String,
    _one: MutexGuard<'static, ()>,
}

impl Orca {
    /// Starts all of it, and the browser with this address. The transcript goes by the name.
    pub fn start(engine: Engine, name: &str, address: &str) -> Orca {
        let one = ONE.lock().unwrap_or_else(PoisonError::into_inner);
        let home = std::env::temp_dir().join(format!("attune-heard-{}-{engine:?}-{name}", std::process::id()));
        let _ = fs::remove_dir_all(&home);
        let settings = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/heard/settings");
        // Orca writes into the folder of its settings.
        fs::create_dir_all(home.join("orca")).unwrap();
        for file in ["filespeech.py", "orca-customizations.py"] {
            fs::copy(settings.join(file), home.join("orca").join(file)).unwrap();
        }
        fs::write(home.join("heard"), "").unwrap();
        let of = |folder: &str| home.join(folder).to_str().unwrap().to_owned();
        let mut orca = Orca {
            engine,
            started: Vec::new(),
            environment: vec![
                ("HOME", of("")),
                ("XDG_RUNTIME_DIR", of("")),
                ("XDG_DATA_HOME", of("data")),
                ("XDG_CONFIG_HOME", of("config")),
                ("ORCA_HEARD", of("heard")),
                ("LANG", "C.UTF-8".to_owned()),
                ("GSETTINGS_BACKEND", "memory".to_owned()),
                ("GNOME_ACCESSIBILITY", "1".to_owned()),
                ("ACCESSIBILITY_ENABLED", "1".to_owned()),
                ("NO_AT_BRIDGE", "0".to_owned()),
            ],
            seen: 0,
            transcript: String::new(),
            walk: Vec::new(),
            name: name.to_owned(),
            home,
            _one: one,
        };
        // Each tells on its standard output where it is.
        let display =
            orca.spawn_and_read("Xvfb", &["-displayfd", "1", "-screen", "0", "1280x900x24", "-nolisten", "tcp"]);
        orca.environment.push(("DISPLAY", format!(":{display}")));
        let bus = orca.spawn_and_read("dbus-daemon", &["--session", "--nofork", "--print-address"]);
        orca.environment.push(("DBUS_SESSION_BUS_ADDRESS", bus));
        // Without a window manager no window is ever active, and Orca says nothing.
        orca.spawn("openbox", &["--sm-disable"]);
        orca.spawn("orca", &["--user-prefs", &of_home(&orca.home, "orca")]);
        orca.wait("Screen reader on.");
        let profile = PathBuf::from(of_home(&orca.home, "profile"));
        fs::create_dir_all(&profile).unwrap();
        let words = engine.words(&profile, address);
        orca.spawn(engine.program(), &words.iter().map(String::as_str).collect::<Vec<_>>());
        orca
    }

    fn command(&self, program: &str, words: &[&str]) -> Command {
        let mut command = Command::new(program);
        command.args(words).env_remove("WAYLAND_DISPLAY").env_remove("DBUS_SESSION_BUS_ADDRESS");
        command.envs(self.environment.iter().map(|(name, value)| (*name, value)));
        command.stdin(Stdio::null()).stderr(Stdio::null());
        command
    }

    fn spawn(&mut self, program: &str, words: &[&str]) {
        let child = self.command(program, words).stdout(Stdio::null()).spawn();
        self.started.push(child.unwrap_or_else(|error| panic!("{program} does not start: {error}")));
    }

    /// Starts a program, and gives the first line that it writes.
    fn spawn_and_read(&mut self, program: &str, words: &[&str]) -> String {
        let child = self.command(program, words).stdout(Stdio::piped()).spawn();
        let mut child = child.unwrap_or_else(|error| panic!("{program} does not start: {error}"));
        let mut line = String::new();
        BufReader::new(child.stdout.take().unwrap()).read_line(&mut line).unwrap();
        self.started.push(child);
        line.trim().to_owned()
    }

    /// Every utterance so far.
    fn heard(&self) -> Vec<String> {
        let text = fs::read_to_string(self.home.join("heard")).unwrap();
        // The last line may be written just now.
        let whole = text.rfind('\n').map_or("", |end| &text[..end]);
        let said = whole.lines().map(|line| serde_json::from_str::<String>(line).unwrap());
        said.map(|said| said.split_whitespace().collect::<Vec<_>>().join(" ")).collect()
    }

    /// What was said since the last look.
    fn latest(&self) -> Vec<String> {
        self.heard().split_off(self.seen)
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

    /// Waits until nothing was said for so long.
    fn quiet(&self, time: Duration) {
        let (mut count, mut since) = (usize::MAX, Instant::now());
        let end = since + PATIENCE;
        while Instant::now() < end {
            let now = self.heard().len();
            if now != count {
                (count, since) = (now, Instant::now());
            } else if since.elapsed() > time {
                return;
            }
            sleep(Duration::from_millis(40));
        }
    }

    /// Takes what was said since the last look into the transcript.
    fn look(&mut self, what: &str) -> Vec<String> {
        let new = self.latest();
        self.seen += new.len();
        if !new.is_empty() || what != MEANWHILE {
            self.transcript.push_str(&format!("\n# {what}\n"));
        }
        new.iter().for_each(|said| self.transcript.push_str(&format!("    {said}\n")));
        self.keep(what, &new);
        new
    }

    /// Keeps what the page said, and looks that Tab makes it say nothing twice.
    fn keep(&mut self, what: &str, said: &[String]) {
        if what != MEANWHILE || self.walk.is_empty() {
            self.walk.push((what.to_owned(), Vec::new()));
        }
        for sentence in said.iter().filter_map(|said| known::of_the_page(said)) {
            let kept = &mut self.walk.last_mut().unwrap().1;
            if kept.last().is_none_or(|last| last != sentence) {
                kept.push(sentence.to_owned());
            } else if what.ends_with("Tab") && !known::fault("twice", self.engine) {
                self.fail(&format!("spoken twice: {sentence}"));
            }
        }
    }

    /// The walk as the page said it, from the first screen that came up on: the keys and the sentences, without Orca's
    /// own words. What comes before begins where the browser's own reading of the page ends.
    pub fn as_the_page_said_it(&self) -> String {
        let steps = self.walk.iter().skip_while(|(key, _)| key != "Return");
        let lines = steps.flat_map(|(key, said)| {
            std::iter::once(format!("# {key}\n")).chain(said.iter().map(|one| format!("    {one}\n")))
        });
        lines.collect()
    }

    /// A fault that is known of this Orca is still there where this was spoken.
    pub fn still(&self, fault: &str, spoken: bool) {
        if known::fault(fault, self.engine) && !spoken {
            self.fail(&format!("{fault} is gone: take it out of tests/cases/orca.json"));
        }
    }

    /// Was this spoken anywhere?
    pub fn spoke(&self, words: &str) -> bool {
        self.transcript.contains(words)
    }

    /// The browser that is read.
    pub fn engine(&self) -> Engine {
        self.engine
    }

    fn send(&self, keys: &[&str]) {
        let done = self.command("xdotool", &[&["key", "--clearmodifiers"], keys].concat()).status().unwrap();
        assert!(done.success(), "xdotool {keys:?}");
    }

    /// Presses a key, and gives what is said after it once these sentences were heard, in this order.
    pub fn press(&mut self, key: &str, sentences: &[&str]) -> Vec<String> {
        // What an earlier key brought late is no answer to this one.
        self.quiet(Duration::from_millis(150));
        self.look(MEANWHILE);
        self.send(&[key]);
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

    /// Presses a key that brings a window of the browser's own, and waits until all of that is said.
    pub fn press_for_anything(&mut self, key: &str) {
        let said = !self.press(key, &[]).is_empty();
        let end = Instant::now() + PATIENCE;
        while !said && self.latest().is_empty() && Instant::now() < end {
            sleep(Duration::from_millis(40));
        }
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

    /// Reads line by line until this is heard.
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
            self.send(&[key]);
            // Each stop says something. On a slow machine it takes its time.
            let end = Instant::now() + Duration::from_secs(8);
            while self.latest().is_empty() && Instant::now() < end {
                sleep(Duration::from_millis(30));
            }
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
        panic!(
            "{:?}, {}: {what}\n{}\n# now\n    {}",
            self.engine,
            self.name,
            self.transcript,
            self.latest().join("\n    ")
        );
    }
}

impl Drop for Orca {
    fn drop(&mut self) {
        let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("target/heard");
        let file = folder.join(format!("{}-{:?}.txt", self.name, self.engine));
        let kept = fs::create_dir_all(&folder).and_then(|()| fs::write(file, &self.transcript));
        // The screen last: programs that lose it first complain.
        for child in self.started.iter_mut().rev() {
            let _ = child.kill();
            let _ = child.wait();
        }
        // The bus that Orca's asks for was started by none of them, and would stay.
        let home = self.home.to_str().unwrap_or_default();
        for process in fs::read_dir("/proc").into_iter().flatten().flatten() {
            let environment = fs::read(process.path().join("environ")).unwrap_or_default();
            if String::from_utf8_lossy(&environment).contains(home) {
                let _ = Command::new("kill").arg(process.file_name()).stderr(Stdio::null()).status();
            }
        }
        let _ = fs::remove_dir_all(&self.home);
        if !std::thread::panicking() {
            kept.unwrap();
        }
    }
}

fn of_home(home: &Path, folder: &str) -> String {
    home.join(folder).to_str().unwrap().to_owned()
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
