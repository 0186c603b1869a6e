//! The browsers, each started in a window with a fresh profile and nothing of its own to say.

use std::fs;
use std::path::Path;

/// The browsers that Orca reads.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Engine {
    Chromium,
    Firefox,
}

const CHROMIUM: [&str; 11] = [
    "--no-sandbox",
    // Without a bar that warns of the switch above.
    "--test-type",
    "--disable-gpu",
    "--force-renderer-accessibility",
    "--no-first-run",
    "--no-default-browser-check",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    "--disable-features=Translate",
    "--password-store=basic",
];

const FIREFOX: [(&str, &str); 14] = [
    ("accessibility.force_disabled", "-1"),
    ("browser.aboutwelcome.enabled", "false"),
    // A tab that is made ready before anybody asks for it is announced in the middle of a walk.
    ("browser.newtab.preload", "false"),
    ("browser.shell.checkDefaultBrowser", "false"),
    ("browser.startup.homepage_override.mstone", "\"ignore\""),
    ("browser.startup.page", "0"),
    ("browser.tabs.firefox-view", "false"),
    ("browser.translations.enable", "false"),
    ("datareporting.policy.dataSubmissionEnabled", "false"),
    ("network.captive-portal-service.enabled", "false"),
    ("network.connectivity-service.enabled", "false"),
    ("startup.homepage_welcome_url", "\"\""),
    ("termsofuse.bypassNotification", "true"),
    ("trailhead.firstrun.didSeeAboutWelcome", "true"),
];

impl Engine {
    /// The program.
    pub fn program(self) -> &'static str {
        match self {
            Engine::Chromium => "chromium",
            Engine::Firefox => "firefox-esr",
        }
    }

    /// The words of the command line that open this address. The folder of the profile is there, and empty.
    pub fn words(self, profile: &Path, address: &str) -> Vec<String> {
        let folder = profile.to_str().unwrap();
        let mut words = match self {
            Engine::Chromium => {
                let mut words = CHROMIUM.map(str::to_owned).to_vec();
                words.push(format!("--user-data-dir={folder}"));
                // Its offer to translate takes the focus away from the page.
                fs::create_dir_all(profile.join("Default")).unwrap();
                fs::write(profile.join("Default/Preferences"), "{\"translate\":{\"enabled\":false}}").unwrap();
                words
            }
            Engine::Firefox => {
                let lines = FIREFOX.map(|(name, value)| format!("user_pref(\"{name}\", {value});\n"));
                fs::write(profile.join("user.js"), lines.concat()).unwrap();
                ["--no-remote", "--profile", folder].map(str::to_owned).to_vec()
            }
        };
        words.push(address.to_owned());
        words
    }
}
