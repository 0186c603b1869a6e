//! A desktop without a monitor: a screen, a session bus of its own, a window manager, Orca and a browser. Orca writes
//! every utterance into a file instead of giving it to a voice.

use std::fs;
use std::io::{BufRead as _, BufReader};
use std::path::PathBuf;
use std::process::{Child, Command, Stdio};
use std::sync::{Mutex, MutexGuard, PoisonError};

use crate::engine::Engine;

/// Two Orcas of one user refuse each other.
static ONE: Mutex<()> = Mutex::new(());

/// What was started, until it is dropped.
pub struct Desktop {
    home: PathBuf,
    started: Vec<Child>,
    environment: Vec<(&'static str, String)>,
    _one: MutexGuard<'static, ()>,
}

impl Desktop {
    /// Starts all of it but for the browser, with a home that has this name.
    pub fn start(name: &str) -> Desktop {
        let one = ONE.lock().unwrap_or_else(PoisonError::into_inner);
        let home = std::env::temp_dir().join(format!("attune-heard-{}-{name}", std::process::id()));
        let _ = fs::remove_dir_all(&home);
        let settings = support::root().join("tests/heard/settings");
        // Orca writes into the folder of its settings.
        fs::create_dir_all(home.join("orca")).unwrap();
        for file in ["filespeech.py", "orca-customizations.py"] {
            fs::copy(settings.join(file), home.join("orca").join(file)).unwrap();
        }
        fs::write(home.join("heard"), "").unwrap();
        let mut desktop = Desktop { started: Vec::new(), environment: Vec::new(), home, _one: one };
        desktop.environment = vec![
            ("HOME", desktop.of("")),
            ("XDG_RUNTIME_DIR", desktop.of("")),
            ("XDG_DATA_HOME", desktop.of("data")),
            ("XDG_CONFIG_HOME", desktop.of("config")),
            ("ORCA_HEARD", desktop.of("heard")),
            ("LANG", "C.UTF-8".to_owned()),
            ("GSETTINGS_BACKEND", "memory".to_owned()),
            ("GNOME_ACCESSIBILITY", "1".to_owned()),
            ("ACCESSIBILITY_ENABLED", "1".to_owned()),
            ("NO_AT_BRIDGE", "0".to_owned()),
        ];
        // Each tells on its standard output where it is.
        let screen = ["-displayfd", "1", "-screen", "0", "1280x900x24", "-nolisten", "tcp"];
        let display = desktop.spawn_and_read("Xvfb", &screen);
        desktop.environment.push(("DISPLAY", format!(":{display}")));
        let bus = desktop.spawn_and_read("dbus-daemon", &["--session", "--nofork", "--print-address"]);
        desktop.environment.push(("DBUS_SESSION_BUS_ADDRESS", bus));
        // Without a window manager no window is ever active, and Orca says nothing.
        desktop.spawn("openbox", &["--sm-disable"]);
        desktop.spawn("orca", &["--user-prefs", &desktop.of("orca")]);
        desktop
    }

    /// Starts a browser with a fresh profile and this address.
    pub fn browse(&mut self, engine: Engine, address: &str) {
        let profile = PathBuf::from(self.of("profile"));
        fs::create_dir_all(&profile).unwrap();
        let words = engine.words(&profile, address);
        self.spawn(engine.program(), &words.iter().map(String::as_str).collect::<Vec<_>>());
    }

    fn of(&self, folder: &str) -> String {
        self.home.join(folder).to_str().unwrap().to_owned()
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
    pub fn heard(&self) -> Vec<String> {
        let text = fs::read_to_string(self.home.join("heard")).unwrap();
        // The last line may be written just now.
        let whole = text.rfind('\n').map_or("", |end| &text[..end]);
        let said = whole.lines().map(|line| serde_json::from_str::<String>(line).unwrap());
        said.map(|said| said.split_whitespace().collect::<Vec<_>>().join(" ")).collect()
    }

    /// Presses keys, one after the other.
    pub fn send(&self, keys: &[&str]) {
        let done = self.command("xdotool", &[&["key", "--clearmodifiers"], keys].concat()).status().unwrap();
        assert!(done.success(), "xdotool {keys:?}");
    }
}

impl Drop for Desktop {
    fn drop(&mut self) {
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
    }
}
