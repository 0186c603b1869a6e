//! What is asked of `cargo xtask` and does not exist is an error, and nothing is run for it.

use std::process::Command;

#[test]
fn an_unknown_word_is_an_error() {
    for words in
        [&["nonsense"][..], &["hear", "--what"], &["bench", "nothing"], &["help-lines", "more"], &["fuzz", "0"]]
    {
        let run = Command::new(env!("CARGO")).arg("xtask").args(words).current_dir(support::root()).output().unwrap();
        let said = String::from_utf8(run.stderr).unwrap();
        assert_eq!(run.status.code(), Some(2), "{words:?}: {said}");
        assert!(said.contains(words[words.len() - 1]), "{words:?}: {said}");
    }
}
