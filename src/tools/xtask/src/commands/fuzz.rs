//! Links that a fuzzer makes up and the core reads. libFuzzer needs nothing of the compiler that only its nightly
//! versions have: which branches were reached is counted by a pass of LLVM's that the stable one runs as well.

use std::fs;
use std::num::NonZeroU32;
use std::path::{Path, PathBuf};

use attune_check::domain::options::NAMES;
use attune_check::domain::{Helper, Setting, Theme};
use serde_json::Value;
use xshell::{Cmd, cmd};

use crate::Result;
use crate::env::browsers::install;
use crate::env::run::{cargo, find, root, shell, target};

/// How many links are read where other work goes on: about as many as in a minute that it has for itself.
const LINKS: &str = "400000";

/// More than the most that is read, so that what is too long comes too.
const LONGEST: usize = 1500;

/// Makes the compiler count which branches are reached, and what is compared with what.
const COUNTED: &str = "-Ccodegen-units=1 -Cpasses=sancov-module -Cllvm-args=-sanitizer-coverage-level=4 \
    -Cllvm-args=-sanitizer-coverage-inline-8bit-counters -Cllvm-args=-sanitizer-coverage-pc-table \
    -Cllvm-args=-sanitizer-coverage-trace-compares";

/// Reads links for so many seconds.
pub fn fuzz(seconds: NonZeroU32) -> Result {
    let (fuzzer, seconds) = (build()?, seconds.to_string());
    let shell = shell()?;
    read(cmd!(shell, "{fuzzer} -max_total_time={seconds}"))
}

/// Reads links with what other work leaves of the processor.
pub fn beside() -> Result {
    let fuzzer = build()?;
    let shell = shell()?;
    read(cmd!(shell, "nice -n 19 {fuzzer} -runs={LINKS}"))
}

/// Builds the fuzzer, and gives its file.
fn build() -> Result<PathBuf> {
    compiler()?;
    let shell = shell()?;
    let host = cmd!(shell, "rustc -vV").read()?;
    let host = host.lines().find_map(|line| line.strip_prefix("host: ")).ok_or("rustc does not name its host.")?;
    let folder = target("fuzz");
    // A target that is named keeps what is counted out of what runs while it builds.
    cargo(&shell)
        .args(["build", "--quiet", "--package", "fuzz", "--profile", "fuzz"])
        .args(["--target", host, "--target-dir"])
        .arg(&folder)
        .env("RUSTFLAGS", COUNTED)
        .run()?;
    Ok(folder.join(host).join("fuzz/fuzz"))
}

/// Reads links until it ends, and says how many.
fn read(fuzzer: Cmd<'_>) -> Result {
    let folder = target("fuzz");
    let found = folder.join("found");
    let corpus = corpus(&folder)?;
    fs::create_dir_all(&found)?;
    let fuzzer = fuzzer
        .arg(format!("-max_len={LONGEST}"))
        .args(["-timeout=5", "-verbosity=0", "-print_final_stats=1"])
        .arg(format!("-dict={}", words(&folder)?.display()))
        .arg(format!("-artifact_prefix={}/", found.display()))
        .arg(corpus);
    let ended = fuzzer.quiet().ignore_status().output()?;
    let said = String::from_utf8_lossy(&ended.stderr);
    if !ended.status.success() {
        // What went wrong stands before the bytes that did it.
        return Err(format!(
            "{said}\nA link did what none may. It is the newest file in {}: keep it in tests/fuzz/corpus, where every run reads it.",
            found.display()
        )
        .into());
    }
    let count = said.lines().find_map(|line| line.strip_prefix("stat::number_of_executed_units:"));
    let count = count.ok_or("The fuzzer does not say how much it read.")?;
    println!("The fuzzer made up {} links, and all of them were read as they should be.", count.trim());
    Ok(())
}

/// libFuzzer is C++.
fn compiler() -> Result {
    let there = || std::env::var_os("CXX").is_some() || find("c++").is_some();
    if !there() {
        install(&["g++"]);
    }
    if there() {
        return Ok(());
    }
    Err("The fuzzer needs a C++ compiler, which could not be installed here. On Debian: apt-get install g++".into())
}

/// A copy of the links to begin with, since what is found is put to them: those of `tests/fuzz/corpus`, and the
/// hostile ones that are walked in browsers.
fn corpus(folder: &Path) -> Result<PathBuf> {
    let copy = folder.join("corpus");
    fs::create_dir_all(&copy)?;
    for entry in fs::read_dir(root().join("tests/fuzz/corpus"))? {
        let entry = entry?;
        fs::copy(entry.path(), copy.join(entry.file_name()))?;
    }
    let hostile: Value = serde_json::from_str(&fs::read_to_string(root().join("tests/cases/hostile_links.json"))?)?;
    for (number, link) in hostile.as_array().into_iter().flatten().enumerate() {
        let fragment = link.get("fragment").and_then(Value::as_str).unwrap_or_default();
        fs::write(copy.join(format!("hostile-{number}")), fragment)?;
    }
    Ok(copy)
}

/// The words of the language of links, and a few marks, encoded: chance alone finds them late.
fn words(folder: &Path) -> Result<PathBuf> {
    let names = NAMES.iter().map(|name| format!("&{name}="));
    let values =
        Helper::ALL.map(Helper::id).into_iter().chain(Setting::ALL.map(Setting::id)).chain(Theme::ALL.map(Theme::id));
    let marks = ["&v=1", "%E2%80%AE", "%00", "%CC%81", "%FF", "%C0%AF", "%ED%A0%80", "%F0%9F%8C%B1", "%0A"];
    let list: Vec<String> =
        names.chain(values.chain(marks).map(str::to_owned)).map(|word| format!("\"{word}\"\n")).collect();
    let file = folder.join("words.dict");
    fs::write(&file, list.concat())?;
    Ok(file)
}
